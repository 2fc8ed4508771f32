// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/pagenotes.h"

#include "app/cleanup/byline.h"
#include "app/cleanup/names.h"
#include "app/text/folding.h"
#include "app/text/normalisation.h"

#include <QHash>
#include <QUrl>

using namespace Qt::StringLiterals;
using pizhu::document::FieldOrigin;

namespace pizhu::cleanup {

namespace {

using document::HtmlNote;

/// A name that stands more often belongs to a template that is repeated for other articles.
constexpr int kRepeats = 2;
constexpr qsizetype kLongestDateText = 60;
constexpr qsizetype kLongestName = 24;

bool isFurniture(const Draft& draft, const HtmlNote& note, const Rules& rules)
{
    if (rules.pageFurniture.match(note.part).hasMatch())
        return true;
    for (int at = note.element; at >= 0; at = draft.elements[static_cast<std::size_t>(at)].parent) {
        if (rules.pageFurniture.match(draft.elements[static_cast<std::size_t>(at)].part).hasMatch())
            return true;
    }
    return false;
}

/// Moments a machine wrote say more than what is shown beside them, which tells the zone.
std::optional<text::PublishedDate> dateOf(const HtmlNote& note)
{
    if (const auto date = text::parseDate(note.dateTime)) {
        const auto local = inChina(*date);
        const auto shown = text::findDates(note.text.left(kLongestDateText));
        return local && shown.size() == 1 && shown.front().date.date == local->date ? local : date;
    }
    if (note.text.size() > kLongestDateText)
        return {};
    const auto found = text::findDates(note.text);
    // Layouts for narrow and wide windows say the same twice.
    const bool exact = !found.empty() && found.front().date.precision >= text::DatePrecision::Day &&
                       std::all_of(found.begin(), found.end(), [&found](const text::DateMatch& match) {
                           return match.date == found.front().date;
                       });
    return exact ? std::optional(found.front().date) : std::nullopt;
}

/// "作者：张三" or the bare name; nothing when the text is neither.
Byline peopleOf(const HtmlNote& note, const Rules& rules)
{
    if (const auto byline = parseLabelledByline(note.text, rules))
        return *byline;
    Byline byline;
    if (note.text.size() > kLongestName)
        return byline;
    for (const QString& name : splitPeople(note.text, rules)) {
        if (looksLikeSite(name, rules))
            byline.source = tidyOutlet(name);
        else if (looksLikePerson(name))
            byline.authors.append(name);
    }
    return byline;
}

QString sourceOf(const HtmlNote& note, const Rules& rules)
{
    if (const auto byline = parseLabelledByline(note.text, rules))
        return byline->source;
    const QString name = tidyOutlet(note.text);
    const bool plain = name.size() <= kLongestName && text::findDates(name).empty();
    return plain && looksLikeSite(name, rules) ? name : QString();
}

void apply(Draft& draft, const HtmlNote& note, const Rules& rules)
{
    const bool schema = note.part.contains(u"[itemprop="_s);
    const Finding finding{FieldOrigin::MetaElement, schema ? 0.83 : 0.8, note.text};
    if (rules.dateNames.match(note.part).hasMatch()) {
        if (const auto date = dateOf(note))
            offer(draft, &Metadata::published, std::optional(*date), finding);
    }
    if (rules.authorNames.match(note.part).hasMatch()) {
        const Byline byline = peopleOf(note, rules);
        offerList(draft, &Metadata::authors, byline.authors, {finding.origin, 0.75, note.text});
        offerText(draft, &Metadata::source, byline.source, {finding.origin, 0.6, note.text});
    }
    if (rules.sourceNames.match(note.part).hasMatch())
        offerText(draft, &Metadata::source, sourceOf(note, rules), {finding.origin, 0.78, note.text});
}

} // namespace

std::optional<text::PublishedDate> inChina(const text::PublishedDate& date)
{
    constexpr int kChina = 8 * 3600;
    if (date.utcOffset != 0 || date.zoneAssumed || date.precision < text::DatePrecision::Minute)
        return {};
    const QDateTime local = QDateTime(date.date, date.time, Qt::UTC).toOffsetFromUtc(kChina);
    if (local.date() == date.date)
        return {};
    text::PublishedDate result = date;
    result.date = local.date();
    result.time = local.time();
    result.utcOffset = kChina;
    return result;
}

void applyPageNotes(Draft& draft, const Rules& rules)
{
    QHash<QString, int> times;
    for (const HtmlNote& note : draft.notes)
        ++times[note.part];
    for (const HtmlNote& note : draft.notes) {
        if (times.value(note.part) <= kRepeats && !isFurniture(draft, note, rules))
            apply(draft, note, rules);
    }
}

void offerOriginalLink(Draft& draft, const Rules& rules)
{
    for (const Piece& piece : draft.pieces) {
        for (const document::Run& run : piece.block.runs) {
            if (run.href.isEmpty())
                continue;
            const QString name = text::fold(tidyOutlet(run.range.of(piece.text)));
            const bool elsewhere = draft.host.isEmpty() || QUrl(run.href).host() != draft.host;
            if (elsewhere && rules.originalLinks.contains(name)) {
                offerText(draft, &Metadata::url, run.href, {FieldOrigin::Pattern, 0.87, piece.text});
                return;
            }
        }
    }
}

} // namespace pizhu::cleanup
