// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interchangereport.h"

#include <QJsonArray>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using importing::AnnotationOutcome;
using importing::InterchangePlan;
using importing::PlannedAnnotation;
using importing::PlannedPart;
using importing::RefiImportPlan;
using importing::RefiPart;
using Kind = PlannedPart::Kind;

namespace {

constexpr std::array kOutcomes{AnnotationOutcome::New,       AnnotationOutcome::Matched,
                               AnnotationOutcome::Duplicate, AnnotationOutcome::Orphan,
                               AnnotationOutcome::Discarded, AnnotationOutcome::Conflict};
constexpr qsizetype kNameWidth = 44;  ///< columns of a quote or a name in the table
constexpr qsizetype kWhereWidth = 32; ///< of an article's title or a tag's path

QJsonObject partJson(const PlannedPart& part)
{
    QJsonObject json{{u"name"_s, part.name}, {u"outcome"_s, importing::outcomeName(part.outcome)}};
    if (part.kind == Kind::Tag)
        json.insert(u"path"_s, part.where);
    if (!part.reason.isEmpty())
        json.insert(u"reason"_s, part.reason);
    return json;
}

QJsonObject itemJson(const InterchangePlan& plan, const PlannedPart& part)
{
    const PlannedAnnotation& annotation = plan.annotationOf(part);
    return {{u"id"_s, annotation.annotation.uid},
            {u"outcome"_s, importing::outcomeName(part.outcome)},
            {u"quote"_s, part.name},
            {u"article"_s, part.where},
            {u"matched_by"_s, importing::matchKey(annotation.matchedBy)},
            {u"tags"_s, QJsonArray::fromStringList(annotation.tagPaths)},
            {u"reason"_s, part.reason}};
}

struct ProjectTotals
{
    std::vector<RefiPart> codes;
    std::vector<RefiPart> sources;
    int selections = 0;
    int codings = 0;
    int notes = 0;
    QStringList leftOut;
};

QJsonObject partsJson(const std::vector<RefiPart>& parts)
{
    using Outcome = RefiPart::Outcome;
    return {{u"total"_s, RefiImportPlan::total(parts)},
            {u"new"_s, RefiImportPlan::count(parts, Outcome::New)},
            {u"matched"_s, RefiImportPlan::count(parts, Outcome::Matched)},
            {u"absent"_s, RefiImportPlan::count(parts, Outcome::Absent)}};
}

void insertProjects(const InterchangePlan& plan, QJsonObject& json)
{
    ProjectTotals totals;
    for (const RefiImportPlan& project : plan.projects) {
        totals.codes.insert(totals.codes.end(), project.codes.begin(), project.codes.end());
        totals.sources.insert(totals.sources.end(), project.sources.begin(), project.sources.end());
        totals.selections += project.project.selectionCount();
        totals.codings += project.project.codingCount();
        totals.notes += project.notes;
        totals.leftOut += project.project.otherSources;
    }
    json.insert(u"codes"_s, partsJson(totals.codes));
    json.insert(u"sources"_s, partsJson(totals.sources));
    json.insert(u"selections"_s, totals.selections);
    json.insert(u"codings"_s, totals.codings);
    json.insert(u"notes"_s, totals.notes);
    json.insert(u"left_out"_s, QJsonArray::fromStringList(totals.leftOut));
}

/// Wide characters take two columns of a terminal.
qsizetype columnsOf(QChar unit)
{
    return unit.isLowSurrogate() ? 0 : unit.unicode() >= 0x1100 ? 2 : 1;
}

/// Cut and filled to that width.
QString cell(const QString& text, qsizetype width)
{
    QString shown;
    qsizetype taken = 0;
    for (const QChar unit : text.simplified()) {
        if (taken + columnsOf(unit) > width - 1) {
            shown += u'…';
            ++taken;
            break;
        }
        shown += unit;
        taken += columnsOf(unit);
    }
    return shown + QString(std::max<qsizetype>(0, width - taken), u' ');
}

QString kindName(Kind kind)
{
    constexpr std::array kNames{u"tag", u"text", u"annotation", u"tags of", u"decisions"};
    return QString::fromUtf16(kNames.at(static_cast<std::size_t>(kind)));
}

QString line(const PlannedPart& part)
{
    QString text = u"%1  %2  "_s.arg(importing::outcomeName(part.outcome), -9).arg(kindName(part.kind), -10);
    text += cell(part.name, kNameWidth) + u"  "_s + cell(part.where, kWhereWidth) + u"  "_s + part.reason;
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

} // namespace

QJsonObject interchangeJson(const InterchangePlan& plan, bool dryRun)
{
    QJsonArray tags;
    QJsonArray articles;
    QJsonArray articleTags;
    QJsonArray decisions;
    QJsonArray items;
    for (const PlannedPart& part : plan.parts) {
        if (part.kind == Kind::Tag)
            tags << partJson(part);
        else if (part.kind == Kind::Article)
            articles << partJson(part);
        else if (part.kind == Kind::ArticleTags)
            articleTags << partJson(part);
        else if (part.kind == Kind::Decisions)
            decisions << partJson(part);
        else
            items << itemJson(plan, part);
    }
    QJsonObject json{{u"dry_run"_s, dryRun},    {u"format"_s, importing::formatKey(plan.work.format)},
                     {u"items"_s, items},       {u"tags"_s, tags},
                     {u"articles"_s, articles}, {u"remarks"_s, QJsonArray::fromStringList(plan.remarks)}};
    json.insert(u"article_tags"_s, articleTags);
    json.insert(u"decisions"_s, decisions);
    json.insert(u"to_confirm"_s, plan.doubtfulCount());
    for (const AnnotationOutcome outcome : kOutcomes)
        json.insert(importing::outcomeName(outcome), plan.count(Kind::Annotation, outcome));
    if (!plan.projects.empty())
        insertProjects(plan, json);
    return json;
}

QString interchangeTable(const InterchangePlan& plan)
{
    QStringList lines{importing::formatTitle(plan.work.format) + u": "_s + plan.work.fileName,
                      plan.summary()};
    for (const PlannedPart& part : plan.parts) {
        const bool isPlain = part.outcome == AnnotationOutcome::New && part.reason.isEmpty();
        if (!isPlain && !(part.kind == Kind::Tag && part.name == part.where))
            lines << line(part);
    }
    return lines.join(u'\n');
}

} // namespace pizhu::cli
