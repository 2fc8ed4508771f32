// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/pdflayout.h"

#include "app/document/inlinetext.h"
#include "app/text/normalisation.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <functional>
#include <map>

using namespace Qt::StringLiterals;
using pizhu::document::BlockKind;
using pizhu::document::HtmlBlock;

namespace pizhu::importing {

namespace {

/// Running heads and feet stand in this part of the page's height at either end.
constexpr double kEdge = 0.12;
constexpr double kSameSize = 0.1;
constexpr double kHeadingSize = 1.15;
constexpr qsizetype kLongestHeading = 80;
/// Comparing every line with every other is quadratic; pages have under 200 lines.
constexpr std::size_t kMaxLinesCompared = 2'000;

struct Line
{
    QString text;
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    double size = 0;
    double columnLeft = 0; ///< of the lines of this size around it
    double columnRight = 0;
    std::size_t page = 0;
};

using Lines = std::vector<Line>;

bool isWide(QChar c)
{
    return c.unicode() >= 0x2e80;
}

bool belongsTo(const Line& line, const PdfWord& word)
{
    const double middle = (word.top + word.bottom) / 2;
    const double gap = word.left - line.right;
    const double em = std::max(line.size, 1.0);
    return middle > line.top && middle < line.bottom && gap > -em && gap < 4 * em;
}

/// Justified Chinese text is set with gaps that are no spaces.
bool isSpace(const Line& line, const PdfWord& word, bool spaceBefore)
{
    if (line.text.isEmpty() || word.text.isEmpty())
        return false;
    const double gap = word.left - line.right;
    if (isWide(line.text.back()) && isWide(word.text.front()))
        return gap > 0.8 * line.size;
    return spaceBefore || gap > 0.25 * line.size;
}

Lines linesOf(const PdfPage& page, std::size_t number)
{
    Lines lines;
    bool spaceBefore = false;
    for (const PdfWord& word : page.words) {
        if (word.text.trimmed().isEmpty())
            continue;
        if (lines.empty() || !belongsTo(lines.back(), word)) {
            lines.push_back(
                {word.text, word.left, word.right, word.top, word.bottom, word.size, 0, 0, number});
        } else {
            Line& line = lines.back();
            if (isSpace(line, word, spaceBefore))
                line.text += u' ';
            line.text += word.text;
            line.right = std::max(line.right, word.right);
            line.top = std::min(line.top, word.top);
            line.bottom = std::max(line.bottom, word.bottom);
            line.size = std::max(line.size, word.size);
        }
        spaceBefore = word.spaceAfter;
    }
    return lines;
}

bool sameSize(const Line& a, const Line& b)
{
    return std::abs(a.size - b.size) <= kSameSize * std::max(a.size, b.size);
}

bool overlaps(const Line& a, const Line& b)
{
    return a.left < b.right && b.left < a.right;
}

void findColumns(Lines& lines)
{
    for (Line& line : lines) {
        line.columnLeft = line.left;
        line.columnRight = line.right;
        for (std::size_t i = 0; i < std::min(lines.size(), kMaxLinesCompared); ++i) {
            const Line& other = lines[i];
            if (!overlaps(line, other) || !sameSize(line, other))
                continue;
            line.columnLeft = std::min(line.columnLeft, other.left);
            line.columnRight = std::max(line.columnRight, other.right);
        }
    }
}

enum class Edge { None, Top, Bottom };

Edge edgeOf(const Line& line, double height)
{
    const double middle = (line.top + line.bottom) / 2;
    if (middle < height * kEdge)
        return Edge::Top;
    return middle > height * (1 - kEdge) ? Edge::Bottom : Edge::None;
}

/// What repeats from page to page: the text without spaces, every number the same.
QString furnitureKey(const Line& line, Edge edge)
{
    static const QRegularExpression numbers(u"\\d+|[一二三四五六七八九十百〇零]+(?=页|頁)"_s);
    static const QRegularExpression spaces(u"\\s+"_s);
    QString key = line.text;
    key.remove(spaces).replace(numbers, u"#"_s);
    return (edge == Edge::Top ? u'^' : u'$') + key;
}

bool isPageNumber(const QString& text)
{
    static const QRegularExpression pattern(
        u"^[-–—―─·•.\\s]*(?:第\\s*|page\\s*)?\\d{1,4}(?:\\s*[页頁])?(?:\\s*(?:/|of|共)\\s*\\d{1,4}(?:\\s*[页頁])?)?[-–—―─·•.\\s]*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

void removeFurniture(std::vector<Lines>& pageLines, const std::vector<PdfPage>& pages)
{
    QHash<QString, int> counts;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        QSet<QString> keys;
        for (const Line& line : pageLines[i]) {
            if (const Edge edge = edgeOf(line, pages[i].height); edge != Edge::None)
                keys.insert(furnitureKey(line, edge));
        }
        for (const QString& key : keys)
            ++counts[key];
    }
    // Left and right pages have heads of their own, and chapters too.
    const int needed = std::max(2, static_cast<int>(std::min<std::size_t>(pages.size() / 5, 10)));
    for (std::size_t i = 0; i < pages.size(); ++i) {
        std::erase_if(pageLines[i], [&](const Line& line) {
            const Edge edge = edgeOf(line, pages[i].height);
            return edge != Edge::None &&
                   (isPageNumber(line.text) || counts.value(furnitureKey(line, edge)) >= needed);
        });
    }
}

double bodySize(const Lines& lines)
{
    std::map<int, qsizetype> lengths; // by size in half points
    for (const Line& line : lines)
        lengths[static_cast<int>(line.size * 2 + 0.5)] += line.text.size();
    const auto most = std::max_element(lengths.begin(), lengths.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == lengths.end() ? 0 : most->first / 2.0;
}

/// The usual distance from one line to the next; 0 when no two lines follow each other.
double lineDistance(const Lines& lines)
{
    std::vector<double> distances;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const double distance = lines[i].top - lines[i - 1].top;
        if (lines[i].page == lines[i - 1].page && sameSize(lines[i], lines[i - 1]) && distance > 0)
            distances.push_back(distance);
    }
    if (distances.empty())
        return 0;
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
    std::nth_element(distances.begin(), middle, distances.end());
    return *middle;
}

bool endsSentence(const QString& text)
{
    static constexpr QStringView kEnds = u"。！？!?.…:：”’」』）)》";
    return kEnds.contains(text.back());
}

bool isIndented(const Line& line)
{
    return line.left > line.columnLeft + 1.2 * line.size;
}

/// The second line of an item stands under the text of the first, not under its mark.
bool isHangingUnder(const Line& before, const Line& line)
{
    static const QRegularExpression mark(u"^(?:[•◦▪■●○–—*·-]\\s|[(（]?\\d{1,3}[.)、）]|[①-⑳])"_s);
    const double step = line.left - before.left;
    return step > 0.3 * line.size && step < 4 * line.size && mark.match(before.text).hasMatch();
}

/// Whether `line` begins a paragraph after `before`.
bool beginsParagraph(const Line& before, const Line& line, double distance)
{
    if (!sameSize(before, line))
        return true;
    const bool samePage = before.page == line.page;
    const double step = line.top - before.top;
    if (samePage && distance > 0 && step > 1.5 * distance)
        return true;
    const double open = before.columnRight - before.right;
    const double width = before.columnRight - before.columnLeft;
    const bool endsEarly = open > 2 * before.size;
    if (endsEarly && endsSentence(before.text))
        return true;
    if (isHangingUnder(before, line))
        return false;
    if (isIndented(line) && !isIndented(before))
        return true;
    // Chinese lines are full but for the last; Latin ones in a narrower block may all seem to end early.
    const bool isLast = isWide(before.text.back()) ? endsEarly : open > 0.2 * width;
    if (isIndented(line) && samePage && (isLast || endsSentence(before.text)))
        return true;
    return open > 0.3 * width;
}

/// Lines joined to one text: Chinese without spaces, words divided at the end of a line put together.
HtmlBlock joinedLines(const Lines& lines)
{
    document::InlineText text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        QString line = lines[i].text;
        const bool hyphened = i + 1 < lines.size() && line.size() > 1 && line.back() == u'-' &&
                              line[line.size() - 2].isLower() && lines[i + 1].text.front().isLower();
        if (hyphened)
            line.chop(1);
        text.add(line, {});
        if (!hyphened)
            text.lineEnd();
    }
    return text.take();
}

/// Sizes of headings, largest first: their ranks are their levels.
class HeadingLevels
{
public:
    HeadingLevels(const Lines& lines, double body)
        : m_body(body)
    {
        for (const Line& line : lines) {
            if (isHeading(line))
                m_sizes[rounded(line)] = 0;
        }
        int level = 0;
        for (auto& [size, rank] : m_sizes)
            rank = std::min(++level, 6);
    }
    [[nodiscard]] bool isHeading(const Line& line) const { return line.size >= kHeadingSize * m_body; }
    [[nodiscard]] int level(const Line& line) const
    {
        const auto found = m_sizes.find(rounded(line));
        return found == m_sizes.end() ? 6 : found->second;
    }

private:
    static int rounded(const Line& line) { return static_cast<int>(line.size + 0.5); }

    double m_body = 0;
    std::map<int, int, std::greater<>> m_sizes;
};

std::vector<HtmlBlock> blocksFrom(const Lines& lines)
{
    const HeadingLevels headings(lines, bodySize(lines));
    const double distance = lineDistance(lines);
    std::vector<HtmlBlock> blocks;
    Lines paragraph;
    const auto close = [&] {
        if (paragraph.empty())
            return;
        HtmlBlock block = joinedLines(paragraph);
        const Line& first = paragraph.front();
        if (headings.isHeading(first) && block.text.size() <= kLongestHeading) {
            block.block.kind = BlockKind::Heading;
            block.block.level = headings.level(first);
        } else {
            block.block.indented = isIndented(first);
        }
        if (!block.text.isEmpty())
            blocks.push_back(std::move(block));
        paragraph.clear();
    };
    for (const Line& line : lines) {
        if (!paragraph.empty() && beginsParagraph(paragraph.back(), line, distance))
            close();
        paragraph.push_back(line);
    }
    close();
    return blocks;
}

} // namespace

std::vector<HtmlBlock> layOutPages(const std::vector<PdfPage>& pages)
{
    std::vector<Lines> pageLines;
    for (std::size_t i = 0; i < pages.size(); ++i)
        pageLines.push_back(linesOf(pages[i], i));
    removeFurniture(pageLines, pages);
    Lines all;
    for (Lines& lines : pageLines) {
        findColumns(lines);
        std::move(lines.begin(), lines.end(), std::back_inserter(all));
    }
    return blocksFrom(all);
}

} // namespace pizhu::importing
