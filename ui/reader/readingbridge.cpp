// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/readingbridge.h"

#include <algorithm>

namespace pizhu::ui {

void ReadingBridge::reportPointed(const QJsonObject& pointed)
{
    const PointedText text{{pointed.value(u"start").toInteger(-1), pointed.value(u"end").toInteger(-1)},
                           pointed.value(u"shown").toString(),
                           pointed.value(u"at").toInteger(-1),
                           pointed.value(u"atom").toBool()};
    if (text.source.start < 0 || text.source.isEmpty() || text.at < 0) {
        Q_EMIT pointedAtNothing();
        return;
    }
    Q_EMIT this->pointed(text, {pointed.value(u"x").toDouble(), pointed.value(u"y").toDouble()});
}

void ReadingBridge::reportProgress(double progress, double serial)
{
    if (progress >= 0 && serial >= 0)
        Q_EMIT progressed(std::min(progress, 1.0), quint64(serial));
}

} // namespace pizhu::ui
