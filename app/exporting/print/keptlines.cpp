// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/print/keptlines.h"

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestRun = 100; ///< more would not fit into a line

/// Behind the character, or the entity that stands for one, at `place`.
qsizetype behindCharacter(const QString& html, qsizetype place)
{
    if (html[place] == u'&') {
        const qsizetype end = html.indexOf(u';', place);
        return end < 0 ? html.size() : end + 1;
    }
    return std::min(html.size(), place + (html[place].isHighSurrogate() ? 2 : 1));
}

qsizetype behindHyphens(const QString& html, qsizetype place)
{
    while (place < html.size() && html[place] == u'-')
        ++place;
    return place;
}

/// Behind the hyphens at `place`, the spaces and the character that follow; `place` itself where none does.
qsizetype behindKept(const QString& html, qsizetype place)
{
    qsizetype end = behindHyphens(html, place);
    const bool isRule = end - place > kLongestRun;
    while (end < html.size() && html[end] == u' ')
        ++end;
    const bool goesOn = end < html.size() && html[end] != u'<' && html[end] != u'\n';
    return goesOn && !isRule ? behindCharacter(html, end) : place;
}

} // namespace

QString withKeptHyphens(const QString& html)
{
    QString kept;
    kept.reserve(html.size() + html.size() / 8);
    qsizetype done = 0;
    for (qsizetype i = 0; i < html.size();) {
        if (html[i] == u'<') { // attributes are no text
            const qsizetype end = html.indexOf(u'>', i);
            i = end < 0 ? html.size() : end + 1;
        } else if (html[i] == u'-') {
            const qsizetype end = behindKept(html, i);
            if (end > i) {
                kept += QStringView(html).sliced(done, i - done);
                kept += u"<span class=\"kept\">"_s;
                kept += QStringView(html).sliced(i, end - i);
                kept += u"</span>"_s;
                done = end;
            }
            i = std::max(end, behindHyphens(html, i));
        } else {
            ++i;
        }
    }
    kept += QStringView(html).sliced(done);
    return kept;
}

} // namespace pizhu::exporting
