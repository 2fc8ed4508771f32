// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/zoteroreader.h"

#include "app/importing/sources/zoteroentry.h"
#include "app/library/zoterodatabase.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

// With the log of a Zotero that runs or was interrupted, the copy is brought up to date in its own folder.
Result<QString> copiedDatabase(const QString& path, const QTemporaryDir& folder)
{
    const QString copy = folder.filePath(u"zotero.sqlite"_s);
    if (!folder.isValid() || !QFile::copy(path, copy))
        return fail(
            ErrorCode::Storage,
            Text::tr("The database could not be copied to the temporary folder; there may be no room."));
    for (const QString& suffix : {u"-wal"_s, u"-journal"_s})
        QFile::copy(path + suffix, copy + suffix);
    return copy;
}

// "storage:name.html" lies in storage/KEY; "attachments:" and absolute paths lie wherever the user put them.
ZoteroFile fileOf(const library::ZoteroAttachment& attachment)
{
    static const QString stored = u"storage:"_s;
    QString path = attachment.path;
    if (path.startsWith(stored))
        path = u"storage/%1/%2"_s.arg(attachment.key, path.mid(stored.size()));
    return {path, attachment.contentType, attachment.charset, attachment.key};
}

// Zotero repeats a date it understood: "2021-06-27 27 June 2021", with zeros for what is unknown.
QString plainDate(const QString& date)
{
    QString iso = date.section(u' ', 0, 0);
    while (iso.endsWith(u"-00"_s))
        iso.chop(3);
    return iso == u"0000"_s || iso.isEmpty() ? date.section(u' ', 1) : iso;
}

ZoteroEntry entryOf(const library::ZoteroItem& item)
{
    const auto first = [&item](const QStringList& names) {
        for (const QString& name : names) {
            if (const QString value = item.fields.value(name); !value.isEmpty())
                return value;
        }
        return QString();
    };
    ZoteroEntry entry;
    entry.fields.id = item.key;
    entry.fields.body = first({u"abstractNote"_s});
    entry.fields.given = {
        {u"title"_s, {first({u"title"_s, u"subject"_s, u"caseName"_s, u"nameOfAct"_s})}},
        {u"date"_s, {plainDate(first({u"date"_s, u"dateDecided"_s, u"dateEnacted"_s}))}},
        {u"source"_s,
         {first({u"publicationTitle"_s, u"websiteTitle"_s, u"blogTitle"_s, u"bookTitle"_s, u"publisher"_s})}},
        {u"author"_s, item.authors},
        {u"url"_s, {first({u"url"_s})}},
        {u"tags"_s, item.tags},
        {u"language"_s, {first({u"language"_s})}},
    };
    for (const library::ZoteroAttachment& attachment : item.attachments)
        entry.files.push_back(fileOf(attachment));
    return entry;
}

} // namespace

Result<void> readZoteroDatabase(const QString& path, const SourcePlace& place, Delivery& delivery)
{
    const QTemporaryDir temporary;
    auto copy = copiedDatabase(path, temporary);
    if (!copy)
        return fail(copy.error());
    Result<void> delivered;
    auto read = library::readZoteroItems(*copy, [&](const library::ZoteroItem& item) {
        delivered = deliverEntry(entryOf(item), place.folder, place, delivery);
        return delivered.has_value();
    });
    return delivered ? read : delivered;
}

} // namespace pizhu::importing
