// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/annotationjson.h"

#include <QJsonArray>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using annotation::AnchorState;
using annotation::Annotation;

namespace {

constexpr qsizetype kShownQuote = 60;

void insertPlace(QJsonObject& json, const Annotation& annotation)
{
    for (const QString& key : {u"start"_s, u"end"_s, u"exact"_s, u"prefix"_s, u"suffix"_s, u"state"_s})
        json.insert(key, QJsonValue());
    if (!annotation.anchor)
        return;
    const annotation::Anchor& anchor = *annotation.anchor;
    if (anchor.state != AnchorState::Orphan) {
        json.insert(u"start"_s, qint64(anchor.range.start));
        json.insert(u"end"_s, qint64(anchor.range.end));
    }
    json.insert(u"exact"_s, anchor.quote.exact);
    json.insert(u"prefix"_s, anchor.quote.prefix);
    json.insert(u"suffix"_s, anchor.quote.suffix);
    json.insert(u"state"_s, annotation::anchorStateName(anchor.state));
}

} // namespace

QJsonObject annotationJson(const library::AnnotationRow& row)
{
    const Annotation& annotation = row.annotation;
    QJsonObject json{{u"id"_s, annotation.uid},
                     {u"article"_s, row.articleUid},
                     {u"kind"_s, annotation::kindName(annotation.kind)},
                     {u"color"_s, annotation::colorName(annotation.color)},
                     {u"tags"_s, QJsonArray::fromStringList(row.tagPaths)},
                     {u"note"_s, annotation.note},
                     {u"translation"_s, annotation.translation},
                     {u"created"_s, annotation.created.toUTC().toString(Qt::ISODateWithMs)},
                     {u"modified"_s, annotation.modified.toUTC().toString(Qt::ISODateWithMs)}};
    insertPlace(json, annotation);
    return json;
}

QString annotationLine(const library::AnnotationRow& row)
{
    const Annotation& annotation = row.annotation;
    QString text = (annotation.anchor ? annotation.anchor->quote.exact : annotation.note).simplified();
    if (text.size() > kShownQuote)
        text = text.left(kShownQuote - (text[kShownQuote - 1].isHighSurrogate() ? 1 : 0)) + u'…';
    const QString state = annotation.anchor ? annotation::anchorStateName(annotation.anchor->state)
                                            : annotation::kindName(annotation.kind);
    return QStringList{annotation.uid, row.articleUid, state, annotation::colorName(annotation.color), text}
        .join(u'\t');
}

} // namespace pizhu::cli
