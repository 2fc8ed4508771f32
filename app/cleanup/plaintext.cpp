// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/plaintext.h"

#include "app/text/normalisation.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pizhu::cleanup {

namespace {

/// Shorter lines are headings, by-lines or verse, never the first half of a broken paragraph.
constexpr qsizetype kShortestBrokenLine = 20;

/// So many lines of nearly the same width are a text that was wrapped by hand or by mail.
constexpr int kWrappedLinesNeeded = 4;

struct Line
{
    QString text;
    bool indented = false;
    bool afterBlank = false; ///< an empty line stands before it
};

bool isIndented(QStringView line)
{
    return line.startsWith(u'\u3000') || line.startsWith(u'\t') ||
           (line.size() > 1 && line[0].isSpace() && line[1].isSpace());
}

std::vector<Line> readLines(QStringView text)
{
    std::vector<Line> lines;
    bool blank = true;
    for (const QStringView raw : text.tokenize(u'\n')) {
        QString tidy = text::simplifySpaces(raw);
        if (tidy.isEmpty()) {
            blank = true;
            continue;
        }
        lines.push_back({std::move(tidy), isIndented(raw), blank});
        blank = false;
    }
    return lines;
}

bool endsSentence(QStringView line)
{
    static constexpr QStringView kEnds = u"。！？!?…:：.”’」』）)》】";
    return kEnds.contains(line.back());
}

/// 一、 （二） 3. 第四条 and the like begin a new paragraph even after a semicolon.
bool beginsItem(const QString& line)
{
    static const QRegularExpression pattern(
        u"^(?:[(（\\[【]?[一二三四五六七八九十百零〇\\d]{1,4}[)）\\]】、.．:：]|第[一二三四五六七八九十百零〇\\d]{1,5}[章节節条條款项項]|[-*•·●■◆○#>])"_s);
    return pattern.match(line).hasMatch();
}

/// The width at which a text was wrapped, 0 when its lines are paragraphs.
qsizetype wrapWidth(const std::vector<Line>& lines)
{
    qsizetype widest = 0;
    for (const Line& line : lines)
        widest = std::max(widest, line.text.size());
    if (widest < kShortestBrokenLine || widest > 120)
        return 0;
    const auto full = [widest](const Line& line) {
        return line.text.size() >= widest - 3 && !endsSentence(line.text);
    };
    const auto count = std::count_if(lines.begin(), lines.end(), full);
    return count >= kWrappedLinesNeeded && count * 3 >= static_cast<std::ptrdiff_t>(lines.size()) ? widest
                                                                                                  : 0;
}

bool continues(const QString& before, const Line& line, qsizetype width)
{
    if (line.afterBlank || line.indented || beginsItem(line.text) || before.size() < kShortestBrokenLine)
        return false;
    static constexpr QStringView kBreaks = u",，、;；";
    if (kBreaks.contains(before.back()))
        return true;
    return width > 0 && !endsSentence(before) && before.size() >= width - 3;
}

bool needsSpace(QChar before, QChar after)
{
    return before.unicode() < 0x250 && after.unicode() < 0x250 && before.isLetterOrNumber() &&
           after.isLetterOrNumber();
}

} // namespace

std::vector<Piece> plainTextPieces(QStringView text)
{
    const std::vector<Line> lines = readLines(text);
    const qsizetype width = wrapWidth(lines);
    std::vector<Piece> pieces;
    qsizetype lastLine = 0; // length of the last line, not of the paragraph joined so far
    for (const Line& line : lines) {
        if (!pieces.empty() && continues(pieces.back().text.right(lastLine), line, width)) {
            QString& before = pieces.back().text;
            if (needsSpace(before.back(), line.text.front()))
                before.append(u' ');
            before.append(line.text);
        } else {
            Piece piece;
            piece.text = line.text;
            piece.block.indented = line.indented;
            pieces.push_back(std::move(piece));
        }
        lastLine = line.text.size();
    }
    return pieces;
}

} // namespace pizhu::cleanup
