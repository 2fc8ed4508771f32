// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/versions/repairentry.h"

#include "ui/models/titles.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using base::Result;
using base::TextRange;
using document::Repair;
using document::RepairCertainty;

namespace {

/// Characters around a repair, so that one sees the sentence it stands in.
constexpr qsizetype kContext = 16;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::ui::RepairsDialog)
};

RepairState stateOf(RepairCertainty certainty)
{
    switch (certainty) {
    case RepairCertainty::Proven:
        return RepairState::Proven;
    case RepairCertainty::Likely:
        return RepairState::Likely;
    case RepairCertainty::Unrepaired:
        return RepairState::Unrepaired;
    }
    Q_UNREACHABLE();
}

/// The text a repair stands in; null when it is not kept word for word.
const QString* textOf(const library::Article& article, const QString& field)
{
    if (field == u"text")
        return &article.document.text;
    if (field == u"title")
        return &article.metadata.title.value;
    if (field == u"source")
        return &article.metadata.source.value;
    return nullptr;
}

QString onOneLine(QStringView text)
{
    return text.toString().replace(u'\n', u' ');
}

/// Moves an edge off the middle of a surrogate pair.
qsizetype wholeAt(const QString& text, qsizetype at)
{
    const bool cuts = at > 0 && at < text.size() && text[at].isLowSurrogate();
    return cuts ? at - 1 : at;
}

RepairEntry entryOf(const library::Article& article, const Repair& repair, RepairState state)
{
    RepairEntry entry{.repair = repair, .state = state, .lead = {}, .trail = {}};
    const QString* text = textOf(article, repair.field);
    if (!text || repair.range.start < 0 || repair.range.end > text->size())
        return entry;
    const qsizetype from = wholeAt(*text, std::max<qsizetype>(0, repair.range.start - kContext));
    const qsizetype to = wholeAt(*text, std::min(text->size(), repair.range.end + kContext));
    entry.lead = onOneLine(TextRange{from, repair.range.start}.of(*text));
    entry.trail = onOneLine(TextRange{repair.range.end, std::max(to, repair.range.end)}.of(*text));
    if (from > 0)
        entry.lead.prepend(QChar(0x2026));
    if (to < text->size())
        entry.trail.append(QChar(0x2026));
    return entry;
}

} // namespace

Result<CleanupAccount> loadAccount(const library::Stores& stores, base::ArticleId article)
{
    Result<library::Article> loaded = stores.articles.load(article);
    if (!loaded)
        return base::fail(loaded.error());
    const Result<std::vector<Repair>> reverted = stores.versions.revertedRepairs(article);
    if (!reverted)
        return base::fail(reverted.error());
    CleanupAccount account{std::move(*loaded), {}};
    for (const Repair& repair : account.article.log.repairs)
        account.repairs.push_back(entryOf(account.article, repair, stateOf(repair.certainty)));
    for (const Repair& repair : *reverted)
        account.repairs.push_back(entryOf(account.article, repair, RepairState::Reverted));
    std::ranges::stable_sort(account.repairs, {}, &RepairEntry::state);
    return account;
}

QString repairStateTitle(RepairState state)
{
    switch (state) {
    case RepairState::Likely:
        return Words::tr("Likely", "certainty of a repair");
    case RepairState::Unrepaired:
        return Words::tr("Not repaired", "certainty of a repair");
    case RepairState::Proven:
        return Words::tr("Proven", "certainty of a repair");
    case RepairState::Reverted:
        return Words::tr("Taken back", "a repair");
    }
    Q_UNREACHABLE();
}

QString repairKindTitle(const QString& kind)
{
    static const QHash<QString, const char*> titles{
        {u"pinyin-insertion"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Pinyin put into the text")},
        {u"byte-shift"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Shifted bytes")},
        {u"lost-lead-byte"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Lost byte")},
        {u"stray-tag"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Stray tag")},
        {u"entity"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Character written as code")},
        {u"double-decoding"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Decoded twice")},
        {u"misread-charset"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Read in the wrong encoding")},
        {u"replacement-characters"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Lost characters")},
        {u"correction"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Corrected by hand")},
    };
    const char* title = titles.value(kind);
    return title ? Words::tr(title) : kind;
}

QString repairPlace(const QString& field)
{
    return field == u"text" ? QString() : Words::tr("In: %1", "a field").arg(fieldTitle(field));
}

QString removalTitle(const QString& rule)
{
    static const QHash<QString, const char*> titles{
        {u"broadcast-lead"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Broadcast announcement")},
        {u"byline"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Line of source and author")},
        {u"channel-tail"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Request to subscribe")},
        {u"comments"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Reader comments")},
        {u"copyright"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Copyright notice")},
        {u"disclaimer"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Disclaimer")},
        {u"end-mark"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "End mark")},
        {u"follow-us"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Request to follow")},
        {u"lead-in"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Editor's lead-in")},
        {u"link-list"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "List of links")},
        {u"outside-article"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Outside the article")},
        {u"page-furniture"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Part of the web page")},
        {u"picture"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Picture that cannot be shown")},
        {u"related-links"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Related articles")},
        {u"related-list"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Related articles")},
        {u"repeated-caption"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Repeated caption")},
        {u"repeated-title"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Repeated title")},
        {u"separator"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Separating line")},
        {u"share-bar"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Share buttons")},
        {u"site-rule"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Rule for this site")},
        {u"spam-words"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Hidden advertising words")},
        {u"title-line"_s, QT_TRANSLATE_NOOP("pizhu::ui::RepairsDialog", "Title, now in the head")},
    };
    const char* title = titles.value(rule);
    return title ? Words::tr(title) : rule;
}

} // namespace pizhu::ui
