// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/annotatorbridge.h"

#include <QJsonArray>

namespace pizhu::ui {

namespace {

base::TextRange rangeIn(const QJsonObject& report)
{
    return {report.value(u"start").toInteger(-1), report.value(u"end").toInteger(-1)};
}

bool isRange(base::TextRange range)
{
    return range.start >= 0 && !range.isEmpty();
}

QStringList annotationsIn(const QJsonObject& report)
{
    QStringList uids;
    for (const QJsonValue& uid : report.value(u"annotations").toArray()) {
        if (const QString text = uid.toString(); !text.isEmpty())
            uids.append(text);
    }
    return uids;
}

} // namespace

void AnnotatorBridge::reportSelection(const QJsonObject& selection)
{
    const int command = selection.value(u"command").toInt();
    const base::TextRange range = rangeIn(selection);
    if (!isRange(range)) {
        Q_EMIT selected(std::nullopt, command);
        return;
    }
    const QRectF rect(selection.value(u"x").toDouble(), selection.value(u"y").toDouble(),
                      selection.value(u"width").toDouble(), selection.value(u"height").toDouble());
    Q_EMIT selected(PageSelection{range, rect}, command);
}

void AnnotatorBridge::reportScroll(const QJsonObject& scroll)
{
    Q_EMIT scrolled({.place = {.offset = std::max<qsizetype>(scroll.value(u"offset").toInteger(), 0),
                               .below = scroll.value(u"below").toDouble()},
                     .moved = scroll.value(u"moved").toBool(),
                     .serial = static_cast<quint64>(scroll.value(u"serial").toInteger())});
}

void AnnotatorBridge::reportClick(const QJsonObject& click)
{
    Q_EMIT clicked({.unit = click.value(u"unit").toInteger(-1),
                    .boundary = click.value(u"boundary").toInteger(-1),
                    .count = click.value(u"count").toInt(1),
                    .extends = click.value(u"extends").toBool(),
                    .annotations = annotationsIn(click)});
}

void AnnotatorBridge::reportDrag(const QJsonObject& drag)
{
    Q_EMIT handleDragged({.isEnd = drag.value(u"end").toString() != u"start",
                          .offset = drag.value(u"offset").toInteger(-1),
                          .done = drag.value(u"done").toBool(),
                          .scrolls = drag.value(u"scrolls").toBool()});
}

void AnnotatorBridge::reportMenu(const QJsonObject& menu)
{
    const base::TextRange repair = rangeIn(menu);
    Q_EMIT menuRequested({annotationsIn(menu), isRange(repair) ? repair : base::TextRange{},
                          menu.value(u"offset").toInteger(-1)});
}

} // namespace pizhu::ui
