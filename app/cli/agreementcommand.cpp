// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"
#include "app/library/coders.h"
#include "app/study/coderagreement.h"

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
    question.first = coderOf(arguments.value(u"first"_s));
    question.second = coderOf(arguments.value(u"second"_s));
    question.withBelow = arguments.has(u"with-below"_s);
    return question;
}

/// Without names, the two coders there are.
Result<void> completeCoders(const Stores& stores, const Arguments& arguments, AgreementQuestion& question)
{
    if (arguments.has(u"first"_s) && arguments.has(u"second"_s))
        return {};
    const auto coders = stores.annotations.coders().all();
    if (!coders)
        return fail(coders.error());
    if (coders->size() != 2 || arguments.has(u"first"_s) || arguments.has(u"second"_s)) {
        QStringList names;
        for (const library::CoderCount& coder : *coders)
            names << shownCoder(coder.name);
        return fail(ErrorCode::InvalidInput,
                    u"Name two coders with --first and --second. There are: %1."_s.arg(names.join(u", "_s)));
    }
    question.first = coders->front().name;
    question.second = coders->back().name;
    return {};
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

Outcome compare(Invocation& invocation)
{
    const auto question = questionOf(invocation.arguments);
    if (!question)
        return failure(question.error());
    const OpenedLibrary library = openForReading(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto report = (*library)
                            ->read([&](const Stores& stores) -> Result<AgreementReport> {
                                AgreementQuestion complete = *question;
                                if (auto done = completeCoders(stores, invocation.arguments, complete); !done)
                                    return fail(done.error());
                                return study::compareCoders(stores, complete);
                            })
                            .result();
    if (!report)
        return failure(report.error());
    if (invocation.json)
        invocation.output.json(reportJson(*report));
    else
        invocation.output.line(reportText(*report));
    return ExitCode::Done;
}

} // namespace

Command agreementCommand()
{
    Command command;
    command.name = u"agreement"_s;
    command.summary = u"compare how two people tagged the same articles"_s;
    command.description =
        u"For each tag: in how many units both put it, only one of them or neither, the share decided alike, "
        u"Cohen's kappa over the units, and Krippendorff's alpha for unitised continua, which looks at the "
        u"passages themselves. Only articles count in which both have tagged something. A dash stands where "
        u"a coefficient is not defined, as where both tagged everything.\n\n"
        u"The owner of the library is called \"me\". Annotations of others come with "
        u"\"pizhu-cli import-annotations\"."_s;
    command.grammar = {{{u"first"_s, u"NAME"_s, u"One coder; the two there are, without names."_s},
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
