// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/titles.h"

#include "app/cleanup/contenttree.h"
#include "app/cleanup/foldedtext.h"
#include "app/text/normalisation.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using pizhu::document::FieldOrigin;

namespace pizhu::cleanup {

namespace {

constexpr qsizetype kLongestTitle = 90;
constexpr qsizetype kLongestMadeTitle = 40;
constexpr std::size_t kHeadBlocks = 8;

bool canBeTitle(const Piece& piece)
{
    static constexpr QStringView kSentenceEnds = u"。;；,，、:：";
    return piece.block.kind != document::BlockKind::Figure &&
           piece.block.kind != document::BlockKind::Table && piece.text.size() >= 2 &&
           piece.text.size() <= kLongestTitle && !kSentenceEnds.contains(piece.text.back());
}

std::size_t headEnd(const Draft& draft)
{
    return std::min(kHeadBlocks, draft.pieces.size());
}

/// File names are cut off and lose signs, so one may only begin like the other.
bool sayTheSame(const QString& line, const QString& fileName)
{
    const QString a = comparisonKey(line);
    const QString b = comparisonKey(fileName);
    return !a.isEmpty() && !b.isEmpty() && (a.startsWith(b) || b.startsWith(a));
}

/// The first line that stands twice in the head; links to other articles do so in lists.
std::optional<std::size_t> repeatedLine(const Draft& draft)
{
    const auto& title = draft.metadata.title;
    for (std::size_t i = 0; i < headEnd(draft); ++i) {
        const QString key = comparisonKey(draft.pieces[i].text);
        const bool isLink = draft.pieces[i].linkLength * 2 > draft.pieces[i].text.size();
        const bool otherwise = title.isSet() && !sayTheSame(draft.pieces[i].text, title.value);
        if (!canBeTitle(draft.pieces[i]) || key.size() < 4 || (isLink && otherwise))
            continue;
        for (std::size_t k = i + 1; k < headEnd(draft); ++k) {
            if (comparisonKey(draft.pieces[k].text) == key)
                return i;
        }
    }
    return {};
}

std::optional<std::size_t> mainHeading(const Draft& draft)
{
    for (std::size_t i = 0; i < headEnd(draft); ++i) {
        const auto& block = draft.pieces[i].block;
        if (block.kind == document::BlockKind::Heading && block.level == 1 && canBeTitle(draft.pieces[i]))
            return i;
    }
    return {};
}

/// A short first line with longer text somewhere behind it.
std::optional<std::size_t> shortFirstLine(const Draft& draft)
{
    if (draft.pieces.size() < 2 || !canBeTitle(draft.pieces.front()))
        return {};
    const qsizetype length = draft.pieces.front().text.size();
    const bool longer = std::any_of(draft.pieces.begin() + 1, draft.pieces.end(),
                                    [length](const Piece& p) { return p.text.size() > length; });
    return longer ? std::optional<std::size_t>(0) : std::nullopt;
}

/// The file's name without ending and leading date or number, when it has words of its own.
QString titleOfFileName(const QString& fileName)
{
    static const QRegularExpression ending(u"\\.[A-Za-z]{2,8}$"_s);
    static const QRegularExpression leading(u"^(?:\\d{2,4}[-_.]\\d{1,2}[-_.]\\d{1,2}|\\d+)[-_ .]*"_s);
    QString name = QString(fileName).remove(ending).remove(leading);
    const auto letters =
        std::count_if(name.begin(), name.end(), [](QChar c) { return text::isHan(c.unicode()); });
    return letters >= 4 ? text::simplifySpaces(name.replace(u'_', u' ')) : QString();
}

QString firstWords(const Draft& draft)
{
    static const QRegularExpression end(u"[。！？!?;；\\n]"_s);
    for (const Piece& piece : draft.pieces) {
        if (piece.text.isEmpty())
            continue;
        const QString sentence = piece.text.left(piece.text.indexOf(end));
        return sentence.size() > kLongestMadeTitle ? sentence.left(kLongestMadeTitle) + u'…' : sentence;
    }
    return {};
}

/// A repeated title that is a link leads to where the text was taken from.
void offerLinkedAddress(Draft& draft, const Piece& piece)
{
    const auto link = std::find_if(piece.block.runs.begin(), piece.block.runs.end(),
                                   [](const document::Run& run) { return !run.href.isEmpty(); });
    if (link != piece.block.runs.end() && piece.linkLength * 2 > piece.text.size())
        offerText(draft, &Metadata::url, link->href, {FieldOrigin::Pattern, 0.65, piece.text});
}

/// "(原标题:…)" names the title under which the text was first published.
QString originalTitle(const QString& line)
{
    static const QRegularExpression shape(
        u"^[(（\\[【]?\\s*(?:本文)?(?:原标题|原標題|原题|原題)(?:为|為)?\\s*[:：]?\\s*(.{2,120}?)\\s*[)）\\]】]?$"_s);
    static const QRegularExpression quotes(u"^《(.*)》$"_s);
    QString title = shape.match(line).captured(1);
    if (const auto quoted = quotes.match(title); quoted.hasMatch())
        title = quoted.captured(1);
    return title;
}

/// A headline that the page cut off with dots goes on in the original title.
void completeTitle(Draft& draft, const QString& original, const QString& line)
{
    static const QRegularExpression dots(u"(?:\\.{2,}|…+)$"_s);
    QString begin = draft.metadata.title.value;
    if (!begin.contains(dots))
        return;
    begin = comparisonKey(begin.remove(dots));
    if (!begin.isEmpty() && comparisonKey(original).startsWith(begin))
        offerText(draft, &Metadata::title, original,
                  {FieldOrigin::Pattern, std::min(0.94, draft.metadata.title.confidence + 0.01), line});
}

/// A headline repeated before the text; behind the first sentences it belongs to the text.
std::size_t repeatsEnd(const Draft& draft)
{
    const auto end = draft.pieces.begin() + static_cast<std::ptrdiff_t>(headEnd(draft));
    const auto prose = std::find_if(draft.pieces.begin(), end, [](const Piece& piece) {
        return piece.element >= 0 && readsLikeProse(piece) && originalTitle(piece.text).isEmpty();
    });
    return static_cast<std::size_t>(prose - draft.pieces.begin());
}

} // namespace

void takeLinkedTitle(Draft& draft)
{
    static const QRegularExpression shape(u"^\\[(.{2,200})\\]\\((https?://[^\\s)]+)\\)$"_s);
    if (draft.pieces.empty())
        return;
    const auto match = shape.match(draft.pieces.front().text);
    if (!match.hasMatch())
        return;
    offerText(draft, &Metadata::title, match.captured(1), {FieldOrigin::Pattern, 0.9});
    offerText(draft, &Metadata::url, match.captured(2), {FieldOrigin::Pattern, 0.8});
    // In a note of a few lines the link is part of what was written, not furniture.
    qsizetype length = 0;
    for (const Piece& piece : draft.pieces)
        length += piece.text.size();
    if (draft.pieces.front().text.size() * 4 < length)
        removePieces(draft, 0, 1, u"title-line"_s);
}

void findTitle(Draft& draft)
{
    const auto& title = draft.metadata.title;
    if (title.isSet() && title.confidence >= 0.6)
        return;
    const QString fromFile = titleOfFileName(draft.fileName);
    std::optional<std::size_t> line = repeatedLine(draft);
    if (!line)
        line = mainHeading(draft);
    if (!line && !title.isSet())
        line = shortFirstLine(draft);
    if (line && !fromFile.isEmpty() && !sayTheSame(draft.pieces[*line].text, fromFile))
        line.reset();
    if (line) {
        offerText(draft, &Metadata::title, draft.pieces[*line].text,
                  {FieldOrigin::Pattern, 0.75, draft.pieces[*line].text});
        removePieces(draft, *line, *line + 1, u"title-line"_s);
    }
    offerText(draft, &Metadata::title, fromFile, {FieldOrigin::FileName, 0.5});
    offerText(draft, &Metadata::title, firstWords(draft), {FieldOrigin::Pattern, 0.2});
}

void removeRepeatedTitle(Draft& draft)
{
    for (std::size_t i = 0; i <= repeatsEnd(draft) && i < headEnd(draft) && draft.pieces.size() > 1;) {
        const QString original = originalTitle(draft.pieces[i].text);
        completeTitle(draft, original, draft.pieces[i].text);
        const QString key = comparisonKey(draft.metadata.title.value);
        const QString text = comparisonKey(original.isEmpty() ? draft.pieces[i].text : original);
        if (text.isEmpty() || text != key) {
            ++i;
            continue;
        }
        offerLinkedAddress(draft, draft.pieces[i]);
        removePieces(draft, i, i + 1, u"repeated-title"_s);
    }
}

} // namespace pizhu::cleanup
