// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/refi/refitext.h"

namespace pizhu::importing {

using namespace Qt::StringLiterals;
using base::TextRange;

namespace {

bool isLineEnd(QChar unit)
{
    return unit == u'\n' || unit == u'\r' || unit == QChar::ParagraphSeparator ||
           unit == QChar::LineSeparator;
}

/// Names lose their line ends and are cut: the beginning of one says enough.
bool isNamed(QStringView passage, const QString& name)
{
    constexpr qsizetype kEnough = 40;
    const QString wanted = name.simplified().left(kEnough);
    return !wanted.isEmpty() && passage.toString().simplified().startsWith(wanted);
}

} // namespace

RefiText::RefiText(const RefiSource& source)
    : m_text(source.text)
{
    document::DocumentBuilder builder;
    m_canonical.assign(std::size_t(m_text.size()) + 1, 0);
    qsizetype canonical = 0;
    bool any = false;
    for (qsizetype start = 0; start <= m_text.size();) {
        qsizetype end = start;
        while (end < m_text.size() && !isLineEnd(m_text[end]))
            ++end;
        const QStringView line = QStringView(m_text).sliced(start, end - start);
        const bool kept = !line.trimmed().isEmpty();
        if (kept && any)
            ++canonical; // the LF between two blocks
        for (qsizetype i = start; i < end; ++i)
            m_canonical[std::size_t(i)] = kept ? canonical + (i - start) : canonical;
        if (kept) {
            builder.append({}, line);
            canonical += line.size();
            any = true;
        }
        for (qsizetype i = end; i < std::min(end + 1, m_text.size() + 1); ++i)
            m_canonical[std::size_t(i)] = canonical;
        start = end + 1;
    }
    m_document = builder.take();

    // The counting under which most passages are what their names say.
    std::size_t best = 0;
    m_units = offsets({});
    for (const Counting counting :
         {Counting{}, Counting{false, true}, Counting{true, false}, Counting{true, true}}) {
        std::vector<qsizetype> at = offsets(counting);
        std::size_t right = 0;
        for (const RefiSelection& selection : source.selections) {
            const auto range = raw(selection, at);
            right += range && isNamed(range->of(m_text), selection.name) ? 1 : 0;
        }
        if (right > best) {
            best = right;
            m_units = std::move(at);
        }
    }
}

std::vector<qsizetype> RefiText::offsets(Counting counting) const
{
    std::vector<qsizetype> at;
    if (counting.mark)
        at.push_back(0);
    for (qsizetype i = 0; i < m_text.size(); ++i) {
        at.push_back(i);
        const bool pair =
            m_text[i].isHighSurrogate() && i + 1 < m_text.size() && m_text[i + 1].isLowSurrogate();
        const bool lineEnd =
            counting.lineEndAsOne && m_text[i] == u'\r' && i + 1 < m_text.size() && m_text[i + 1] == u'\n';
        if (pair || lineEnd)
            ++i;
    }
    at.push_back(m_text.size());
    return at;
}

std::optional<TextRange> RefiText::raw(const RefiSelection& selection, const std::vector<qsizetype>& at) const
{
    const TextRange points = selection.codePoints;
    if (points.start < 0 || points.end <= points.start || points.end >= qsizetype(at.size()))
        return std::nullopt;
    return TextRange{at[std::size_t(points.start)], at[std::size_t(points.end)]};
}

std::optional<TextRange> RefiText::place(const RefiSelection& selection) const
{
    const auto found = raw(selection, m_units);
    if (!found)
        return std::nullopt;
    const TextRange place{m_canonical[std::size_t(found->start)], m_canonical[std::size_t(found->end)]};
    return place.start < place.end ? std::optional(place) : std::nullopt;
}

std::optional<TextRange> RefiText::placeInSource(const RefiSelection& selection) const
{
    return raw(selection, m_units);
}

QString RefiText::quote(const RefiSelection& selection) const
{
    const auto found = placeInSource(selection);
    return found ? found->of(m_text).toString() : selection.name;
}

} // namespace pizhu::importing
