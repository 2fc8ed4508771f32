// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/sourceform.h"

namespace pizhu::ui {

QString sourceFormOf(const PointedText& pointed, QStringView source)
{
    if (!pointed.source.fits(source.size()) || pointed.at < 0 || pointed.at >= pointed.shown.size())
        return {};
    const QStringView written = pointed.source.of(source);
    if (pointed.atom)
        return written == pointed.shown ? QString() : written.toString();
    if (written.size() != pointed.shown.size())
        return {}; // the page is of another version than the text
    const auto differs = [&](qsizetype i) {
        return i >= 0 && i < written.size() && written[i] != pointed.shown[i];
    };
    if (!differs(pointed.at))
        return {};
    qsizetype start = pointed.at;
    qsizetype end = pointed.at + 1;
    while (differs(start - 1))
        --start;
    while (differs(end))
        ++end;
    // Half of a surrogate pair may be the same on both sides.
    if (start > 0 && written[start].isLowSurrogate())
        --start;
    if (end < written.size() && written[end].isLowSurrogate())
        ++end;
    return written.mid(start, end - start).toString();
}

} // namespace pizhu::ui
