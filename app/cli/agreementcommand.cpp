// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"
#include "app/library/coders.h"
#include "app/study/groupagreement.h"

#include <QJsonArray>
#include <QJsonObject>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Result;
using library::Stores;
using study::AgreementQuestion;
using study::AgreementReport;
using study::Disagreement;
using study::TagAgreement;

namespace {

/// The library's owner on the command line.
const auto kOwner = u"me"_s;

QString coderOf(const QString& name)
{
    return name == kOwner ? QString() : name;
}

QString shownCoder(const QString& name)
{
    return name.isEmpty() ? kOwner : name;
}

Result<AgreementQuestion> questionOf(const Arguments& arguments)
{
    AgreementQuestion question;
    const QString unit = arguments.value(u"unit"_s, u"sentence"_s);
    const auto known = study::unitFromName(unit);
    if (!known)
        return fail(ErrorCode::InvalidInput,
                    u"--unit takes character, sentence or paragraph, not “%1”."_s.arg(unit));
    question.unit = *known;
    question.withBelow = arguments.has(u"with-below"_s);
    return question;
}

/// Without names, all coders there are.
Result<QStringList> codersOf(const Stores& stores, const Arguments& arguments)
{
    if (arguments.has(u"first"_s) && arguments.has(u"second"_s))
        return QStringList{coderOf(arguments.value(u"first"_s)), coderOf(arguments.value(u"second"_s))};
    const auto coders = stores.annotations.coders().all();
    if (!coders)
        return fail(coders.error());
    QStringList names;
    QStringList shown;
    for (const library::CoderCount& coder : *coders) {
        names << coder.name;
        shown << shownCoder(coder.name);
    }
    if (arguments.has(u"first"_s) || arguments.has(u"second"_s) || names.size() < 2)
        return fail(
            ErrorCode::InvalidInput,
            u"Name two coders with --first and --second, or none for all of them. There are: %1."_s.arg(
                shown.join(u", "_s)));
    return names;
}

QJsonValue number(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject tagJson(const TagAgreement& tag, const QHash<base::ArticleId, QString>& titles)
{
    QJsonArray disagreements;
    for (const Disagreement& one : tag.disagreements)
        disagreements << QJsonObject{{u"title"_s, titles.value(one.article)},
                                     {u"start"_s, qint64(one.range.start)},
                                     {u"end"_s, qint64(one.range.end)},
                                     {u"by"_s, one.byFirst ? u"first"_s : u"second"_s}};
    return {{u"tag"_s, tag.path},
            {u"both"_s, qint64(tag.decisions.both)},
            {u"only_first"_s, qint64(tag.decisions.onlyFirst)},
            {u"only_second"_s, qint64(tag.decisions.onlySecond)},
            {u"neither"_s, qint64(tag.decisions.neither)},
            {u"agreement"_s, number(tag.decisions.observed())},
            {u"kappa"_s, number(tag.kappa)},
            {u"alpha"_s, number(tag.alpha)},
            {u"disagreements"_s, disagreements}};
}

QJsonObject reportJson(const AgreementReport& report)
{
    QJsonArray tags;
    for (const TagAgreement& tag : report.tags)
        tags << tagJson(tag, report.titles);
    return {{u"first"_s, report.question.first},
            {u"second"_s, report.question.second},
            {u"unit"_s, study::unitName(report.question.unit)},
            {u"articles"_s, qint64(report.articles.size())},
            {u"units"_s, qint64(report.units)},
            {u"tags"_s, tags}};
}

QString shown(const std::optional<double>& value)
{
    return value ? QString::number(*value, 'f', 3) : u"–"_s;
}

QJsonObject groupJson(const study::GroupAgreementReport& report)
{
    QJsonArray tags;
    for (const study::GroupTagAgreement& tag : report.tags) {
        QJsonArray pairs;
        for (std::size_t i = 0; i < report.pairs.size(); ++i)
            pairs << QJsonObject{{u"first"_s, report.pairs[i].first},
                                 {u"second"_s, report.pairs[i].second},
                                 {u"kappa"_s, number(tag.kappas[i])}};
        tags << QJsonObject{{u"tag"_s, tag.path},
                            {u"alpha"_s, number(tag.alpha)},
                            {u"mean_kappa"_s, number(tag.meanKappa)},
                            {u"pairs"_s, pairs}};
    }
    return {{u"coders"_s, QJsonArray::fromStringList(report.question.coders)},
            {u"unit"_s, study::unitName(report.question.unit)},
            {u"articles"_s, report.commonArticles},
            {u"tags"_s, tags}};
}

QString groupText(const study::GroupAgreementReport& report)
{
    QStringList names;
    for (const QString& name : report.question.coders)
        names << shownCoder(name);
    QStringList lines{u"%1; %2 articles of all (%3)"_s.arg(names.join(u", "_s))
                          .arg(report.commonArticles)
                          .arg(study::unitName(report.question.unit))};
    QString heading = u"  alpha  mean k"_s;
    for (std::size_t i = 0; i < report.pairs.size(); ++i)
        heading += u"%1"_s.arg(u"k%1"_s.arg(i + 1), 8);
    lines << heading + u"  tag"_s;
    for (const study::GroupTagAgreement& tag : report.tags) {
        QString line = u"%1 %2"_s.arg(shown(tag.alpha), 7).arg(shown(tag.meanKappa), 7);
        for (const auto& kappa : tag.kappas)
            line += u' ' + shown(kappa).rightJustified(7);
        lines << line + u"  "_s + tag.path;
    }
    for (std::size_t i = 0; i < report.pairs.size(); ++i)
        lines << u"k%1: %2 and %3, %4 articles"_s.arg(i + 1)
                     .arg(shownCoder(report.pairs[i].first), shownCoder(report.pairs[i].second))
                     .arg(report.pairs[i].articles);
    return lines.join(u'\n');
}

QString reportText(const AgreementReport& report)
{
    QStringList lines{u"%1 and %2, %3 articles, %4 units (%5)"_s
                          .arg(shownCoder(report.question.first), shownCoder(report.question.second))
                          .arg(report.articles.size())
                          .arg(report.units)
                          .arg(study::unitName(report.question.unit)),
                      u"  both   only 1   only 2  neither   agree   kappa   alpha  tag"_s};
    for (const TagAgreement& tag : report.tags)
        lines << u"%1 %2 %3 %4 %5 %6 %7  %8"_s.arg(tag.decisions.both, 6)
                     .arg(tag.decisions.onlyFirst, 8)
                     .arg(tag.decisions.onlySecond, 8)
                     .arg(tag.decisions.neither, 8)
                     .arg(shown(tag.decisions.observed()), 7)
                     .arg(shown(tag.kappa), 7)
                     .arg(shown(tag.alpha), 7)
                     .arg(tag.path);
    return lines.join(u'\n');
}

struct Answer
{
    QJsonObject json;
    QString text;
};

/// Of two the passages they differ on, too; of more each with each, and all together.
Result<Answer> answerOf(const Stores& stores, AgreementQuestion question, const QStringList& coders)
{
    if (coders.size() == 2) {
        question.first = coders[0];
        question.second = coders[1];
        return study::compareCoders(stores, question).map([](const AgreementReport& report) {
            return Answer{reportJson(report), reportText(report)};
        });
    }
    return study::compareGroup(stores,
                               {.coders = coders, .unit = question.unit, .withBelow = question.withBelow})
        .map([](const study::GroupAgreementReport& report) {
            return Answer{groupJson(report), groupText(report)};
        });
}

Outcome compare(Invocation& invocation)
{
    const auto question = questionOf(invocation.arguments);
    if (!question)
        return failure(question.error());
    const OpenedLibrary library = openForReading(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto answer =
        (*library)
            ->read([&](const Stores& stores) -> Result<Answer> {
                const auto coders = codersOf(stores, invocation.arguments);
                return coders ? answerOf(stores, *question, *coders) : Result<Answer>(fail(coders.error()));
            })
            .result();
    if (!answer)
        return failure(answer.error());
    if (invocation.json)
        invocation.output.json(answer->json);
    else
        invocation.output.line(answer->text);
    return ExitCode::Done;
}

} // namespace

Command agreementCommand()
{
    Command command;
    command.name = u"agreement"_s;
    command.summary = u"compare how people tagged the same articles"_s;
    command.description =
        u"For each tag: in how many units both put it, only one of them or neither, the share decided alike, "
        u"Cohen's kappa over the units, and Krippendorff's alpha for unitised continua, which looks at the "
        u"passages themselves. Only articles count in which both have tagged something. A dash stands where "
        u"a coefficient is not defined, as where both tagged everything. Of more than two coders: kappa of "
        u"each pair, the mean of those, and alpha of all over the articles that all of them worked on.\n\n"
        u"The owner of the library is called \"me\". Annotations of others come with "
        u"\"pizhu-cli import-annotations\"."_s;
    command.grammar = {{{u"first"_s, u"NAME"_s, u"One coder; all there are, without names."_s},
                        {u"second"_s, u"NAME"_s, u"The other coder."_s},
                        {u"unit"_s, u"sentence|paragraph|character"_s,
                         u"What one decision is about; a sentence by default."_s},
                        {u"with-below"_s, {}, u"A tag below another counts as that one, too."_s}},
                       0,
                       0};
    command.examples = {{u"pizhu-cli agreement --first me --second Wang --unit paragraph"_s,
                         u"Compare with what Wang sent, paragraph by paragraph."_s}};
    command.run = compare;
    return command;
}

} // namespace pizhu::cli
