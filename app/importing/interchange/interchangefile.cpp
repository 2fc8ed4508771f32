// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/interchange/interchangefile.h"

#include "app/importing/interchange/quotereaders.h"
#include "app/library/foreigndatabase.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

namespace pizhu::importing {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Result;
using library::ForeignDatabase;

namespace {

constexpr qint64 kMostBytes = 1ll << 30; ///< read into memory; databases are not

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

tl::unexpected<base::Error> unsupported(const QString& fileName)
{
    return fail(ErrorCode::Unsupported,
                Text::tr("“%1” is none of the files that annotations can be read from: bundles of Pizhu, W3C "
                         "Web Annotations, "
                         "Hypothesis, REFI-QDA, Taguette, QualCoder, Zotero, Readwise and calibre.")
                    .arg(fileName));
}

/// Names the file in what a reader says of its bytes.
base::Error named(base::Error error, const QString& fileName)
{
    if (!error.message.contains(fileName))
        error.message = u"“%1”: %2"_s.arg(fileName, error.message);
    return error;
}

/// With its log, if the program runs or was interrupted: the copy is brought up to date in its own folder.
Result<QString> copied(const QString& path, const QTemporaryDir& folder)
{
    const QString copy = folder.filePath(u"copy.sqlite"_s);
    if (!folder.isValid() || !QFile::copy(path, copy))
        return fail(
            ErrorCode::Storage,
            Text::tr("The database could not be copied to the temporary folder; there may be no room."));
    for (const QString& suffix : {u"-wal"_s, u"-journal"_s})
        QFile::copy(path + suffix, copy + suffix);
    return copy;
}

Result<void> readTaguette(const QString& copy, ForeignWork& work)
{
    const auto projects = library::readTaguetteProjects(copy);
    if (!projects)
        return fail(projects.error());
    work.format = InterchangeFormat::Taguette;
    for (const library::TaguetteProject& project : *projects)
        work.projects.push_back(fromTaguette(project));
    return {};
}

Result<void> readQualCoder(const QString& copy, ForeignWork& work)
{
    const auto project = library::readQualCoderProject(copy);
    if (!project)
        return fail(project.error());
    work.format = InterchangeFormat::QualCoder;
    work.projects.push_back(fromQualCoder(*project, work.fileName));
    return {};
}

Result<void> readZotero(const QString& copy, ForeignWork& work)
{
    const auto annotations = library::readZoteroAnnotations(copy);
    if (!annotations)
        return fail(annotations.error());
    work.format = InterchangeFormat::Zotero;
    work.annotations = fromZotero(*annotations);
    return {};
}

Result<void> readDatabase(const QString& path, ForeignWork& work)
{
    const QTemporaryDir folder;
    const auto copy = copied(path, folder);
    if (!copy)
        return fail(copy.error());
    const auto kind = library::foreignDatabaseKind(*copy);
    if (!kind)
        return fail(kind.error());
    switch (*kind) {
    case ForeignDatabase::Taguette:
        return readTaguette(*copy, work);
    case ForeignDatabase::QualCoder:
        return readQualCoder(*copy, work);
    case ForeignDatabase::Zotero:
        return readZotero(*copy, work);
    case ForeignDatabase::Unknown:
        break;
    }
    return unsupported(work.fileName);
}

using QuoteReader = Result<std::vector<WebAnnotation>> (*)(const QByteArray&);

Result<void> readQuotes(QuoteReader reader, InterchangeFormat format, const QByteArray& bytes,
                        ForeignWork& work)
{
    auto annotations = reader(bytes);
    if (!annotations)
        return fail(annotations.error());
    work.format = format;
    work.annotations = std::move(*annotations);
    return {};
}

bool isHypothesis(const QJsonDocument& json)
{
    const QJsonObject object = json.object();
    const QLatin1String list = object.contains("rows"_L1) ? "rows"_L1 : "annotations"_L1;
    const QJsonValue first = json.isArray()              ? json.array().at(0)
                             : object.contains("uri"_L1) ? QJsonValue(object)
                                                         : object.value(list).toArray().at(0);
    return first["uri"_L1].isString() && first["target"_L1].isArray();
}

Result<void> readJson(const QByteArray& bytes, ForeignWork& work)
{
    const bool hasMark = bytes.startsWith("\xEF\xBB\xBF");
    const QByteArray plain = hasMark ? bytes.sliced(3) : bytes;
    const QJsonDocument json = QJsonDocument::fromJson(plain);
    if (isCalibre(json))
        return readQuotes(readCalibre, InterchangeFormat::Calibre, plain, work);
    if (isHypothesis(json))
        return readQuotes(readWebAnnotations, InterchangeFormat::Hypothesis, plain, work);
    if (isZoteroJson(json))
        return readQuotes(readZoteroJson, InterchangeFormat::Zotero, plain, work);
    return readQuotes(readWebAnnotations, InterchangeFormat::WebAnnotations, plain, work);
}

bool looksLikeJson(const QByteArray& head)
{
    const QByteArray start = (head.startsWith("\xEF\xBB\xBF") ? head.sliced(3) : head).trimmed();
    return start.startsWith('{') || start.startsWith('[');
}

Result<void> readBytes(const QByteArray& bytes, ForeignWork& work)
{
    const QByteArray head = bytes.left(1 << 16);
    if (isRefi(bytes)) {
        auto project = readRefi(work.fileName, bytes);
        if (!project)
            return fail(project.error());
        work.format = InterchangeFormat::Refi;
        work.projects.push_back({std::move(*project), {}});
        return {};
    }
    if (isBundle(bytes)) {
        auto bundle = readBundle(work.fileName, bytes);
        if (!bundle)
            return fail(bundle.error());
        work.format = InterchangeFormat::Bundle;
        work.annotations = std::move(bundle->annotations);
        work.tags = std::move(bundle->tags);
        work.articles = std::move(bundle->articles);
        work.decisions = std::move(bundle->decisions);
        return {};
    }
    if (looksLikeJson(head))
        return readJson(bytes, work);
    if (isZoteroNote(bytes))
        return readQuotes(readZoteroNote, InterchangeFormat::Zotero, bytes, work);
    if (isReadwise(head))
        return readQuotes(readReadwise, InterchangeFormat::Readwise, bytes, work);
    return unsupported(work.fileName);
}

Result<void> readFile(const QString& path, ForeignWork& work)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable,
                    Text::tr("“%1” cannot be opened: %2").arg(work.fileName, file.errorString()));
    if (file.peek(16).startsWith("SQLite format 3"))
        return readDatabase(path, work);
    if (file.size() > kMostBytes)
        return fail(ErrorCode::LimitExceeded, Text::tr("“%1” is larger than 1 GB.").arg(work.fileName));
    return readBytes(file.readAll(), work);
}

} // namespace

Result<ForeignWork> readInterchange(const QString& path)
{
    const QFileInfo info(path);
    ForeignWork work;
    work.fileName = info.fileName();
    const QString database = QDir(path).filePath(u"data.qda"_s);
    if (info.isDir() && !QFileInfo::exists(database))
        return unsupported(work.fileName);
    if (!info.exists())
        return fail(ErrorCode::NotFound, Text::tr("There is no file “%1”.").arg(path));
    const auto read = info.isDir() ? readDatabase(database, work) : readFile(path, work);
    return read ? Result<ForeignWork>(std::move(work)) : fail(named(read.error(), work.fileName));
}

void makeOwn(ForeignWork& work, const QString& name)
{
    if (name.isEmpty())
        return;
    for (WebAnnotation& annotation : work.annotations) {
        if (annotation.author == name)
            annotation.author.clear();
    }
    for (ForeignProject& project : work.projects)
        project.project.users.removeIf([&name](const auto& entry) { return entry.value() == name; });
}

QString formatTitle(InterchangeFormat format)
{
    constexpr std::array kTitles{u"W3C Web Annotations",
                                 u"Hypothesis",
                                 u"REFI-QDA",
                                 u"Taguette",
                                 u"QualCoder",
                                 u"Zotero",
                                 u"Readwise",
                                 u"calibre",
                                 u"Pizhu"};
    return QString::fromUtf16(kTitles.at(static_cast<std::size_t>(format)));
}

QString formatKey(InterchangeFormat format)
{
    constexpr std::array kKeys{u"jsonld", u"hypothesis", u"refi-qda", u"taguette", u"qualcoder",
                               u"zotero", u"readwise",   u"calibre",  u"bundle"};
    return QString::fromUtf16(kKeys.at(static_cast<std::size_t>(format)));
}

} // namespace pizhu::importing
