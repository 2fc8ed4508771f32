// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/openedfiles.h"

#include "app/importing/interchange/annotationfile.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

const auto kLibrary = u"library"_s;
const auto kArticles = u"articles"_s;
const auto kAnnotations = u"annotations"_s;
const auto kLink = u"link"_s;

QStringList stringsOf(const QJsonValue& json)
{
    QStringList strings;
    for (const QJsonValue& string : json.toArray())
        strings += string.toString();
    return strings;
}

} // namespace

OpenedFiles OpenedFiles::of(const QStringList& arguments)
{
    OpenedFiles files;
    for (const QString& argument : arguments) {
        if (const auto link = text::parseDeepLink(argument)) {
            files.link = link;
            continue;
        }
        const QUrl url(argument); // desktops hand files over as addresses
        const QString path = QFileInfo(url.isLocalFile() ? url.toLocalFile() : argument).absoluteFilePath();
        if (path.endsWith(u".pizhu"_s, Qt::CaseInsensitive))
            files.library = path;
        else if (importing::looksLikeAnnotations(path))
            files.annotations += path;
        else
            files.articles += path;
    }
    return files;
}

QByteArray OpenedFiles::toJson() const
{
    const QJsonObject json{{kLibrary, library},
                           {kArticles, QJsonArray::fromStringList(articles)},
                           {kAnnotations, QJsonArray::fromStringList(annotations)},
                           {kLink, link ? text::formatDeepLink(*link) : QString()}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

OpenedFiles OpenedFiles::fromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    return {.library = object.value(kLibrary).toString(),
            .articles = stringsOf(object.value(kArticles)),
            .annotations = stringsOf(object.value(kAnnotations)),
            .link = text::parseDeepLink(object.value(kLink).toString())};
}

bool OpenedFiles::isEmpty() const
{
    return *this == OpenedFiles();
}

} // namespace pizhu::ui
