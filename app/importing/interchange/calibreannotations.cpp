// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/interchange/quotereaders.h"
#include "app/importing/refi/reficolors.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace pizhu::importing {

using namespace Qt::StringLiterals;
using annotation::HighlightColor;
using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

/// {"kind": "color", "which": "yellow"} of the built-in ones, or a colour of the user's own.
HighlightColor colorOf(const QJsonObject& style)
{
    static const QHash<QString, HighlightColor> builtIn{{u"yellow"_s, HighlightColor::Amber},
                                                        {u"green"_s, HighlightColor::Leaf},
                                                        {u"blue"_s, HighlightColor::Sky},
                                                        {u"red"_s, HighlightColor::Rose},
                                                        {u"purple"_s, HighlightColor::Violet}};
    const QString which = style.value("which"_L1).toString();
    if (builtIn.contains(which))
        return builtIn.value(which);
    return nearestHighlight(style.value("background-color"_L1).toString()).value_or(HighlightColor::Amber);
}

/// The chapter, from the table of contents: in a book made of articles it is the article's title.
QString chapterOf(const QJsonObject& entry)
{
    const QJsonArray family = entry.value("toc_family_titles"_L1).toArray();
    return family.isEmpty() ? QString() : family.last().toString();
}

WebAnnotation annotationOf(const QJsonObject& entry)
{
    WebAnnotation annotation;
    const QString quote = entry.value("highlighted_text"_L1).toString().trimmed();
    annotation.uid = uuidOfName("calibre:" + entry.value("uuid"_L1).toString().toUtf8());
    annotation.source.title = chapterOf(entry);
    annotation.note = entry.value("notes"_L1).toString();
    annotation.color = colorOf(entry.value("style"_L1).toObject());
    annotation.known.translation = false;
    if (entry.value("style"_L1).toObject().value("kind"_L1) == "decoration"_L1)
        annotation.kind = annotation::AnnotationKind::Underline;
    annotation.created =
        QDateTime::fromString(entry.value("timestamp"_L1).toString(), Qt::ISODateWithMs).toUTC();
    annotation.modified = annotation.created;
    const QString user = entry.value("user"_L1).toString();
    if (entry.value("user_type"_L1) == "web"_L1) // the owner of the library is "local", "viewer"
        annotation.author = user;
    if (quote.isEmpty())
        annotation.problem = Text::tr("It has no words.");
    else
        annotation.quote = annotation::TextQuoteSelector{quote, {}, {}};
    return annotation;
}

QByteArray withoutMark(const QByteArray& bytes)
{
    return bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes;
}

/// What the viewer's own export and the database hold: {"annotation": {…}, "book_id": …} or the annotation.
QJsonObject entryOf(const QJsonObject& object)
{
    if (!object.value("annotation"_L1).isObject())
        return object;
    QJsonObject entry = object.value("annotation"_L1).toObject();
    for (const QLatin1String key : {"user"_L1, "user_type"_L1})
        entry.insert(key, object.value(key));
    return entry;
}

} // namespace

bool isCalibre(const QJsonDocument& json)
{
    return json.object().value("type"_L1).toString().startsWith("calibre_annotation"_L1) ||
           json.object().value("type"_L1) == "calibre_highlights"_L1;
}

Result<std::vector<WebAnnotation>> readCalibre(const QByteArray& bytes)
{
    const QJsonDocument json = QJsonDocument::fromJson(withoutMark(bytes));
    if (!isCalibre(json))
        return fail(ErrorCode::Unreadable, Text::tr("The file holds no annotations of calibre."));
    const QJsonObject object = json.object();
    const QJsonArray entries =
        object.value(object.contains("annotations"_L1) ? "annotations"_L1 : "highlights"_L1).toArray();
    std::vector<WebAnnotation> annotations;
    for (const QJsonValue& value : entries) {
        const QJsonObject entry = entryOf(value.toObject());
        const bool isHighlight = entry.value("type"_L1).toString(u"highlight"_s) == u"highlight";
        if (isHighlight && !entry.value("removed"_L1).toBool())
            annotations.push_back(annotationOf(entry));
    }
    return annotations;
}

} // namespace pizhu::importing
