// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/sourcereader.h"

#include "app/importing/sources/jsonreader.h"
#include "app/importing/sources/jsonrecords.h"
#include "app/importing/sources/record.h"
#include "app/importing/sources/streamreader.h"
#include "app/importing/sources/tablereader.h"
#include "app/importing/sources/unpackedstream.h"
#include "app/importing/sources/zoteroreader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

using base::Error;
using base::ErrorCode;
using base::fail;
using base::Result;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

SourcePlace placeOfFile(const QString& path)
{
    const QFileInfo info(path);
    return {info.fileName(), info.absoluteFilePath(), info.fileName(), info.absolutePath()};
}

Error named(const QString& name, Error error)
{
    if (error.code != ErrorCode::Cancelled && !error.message.contains(name))
        error.message =
            Text::tr("“%1”: %2", "a file; a sentence why it cannot be read").arg(name, error.message);
    return error;
}

/// A file with its compression, if it has one, taken off; the file's stream is held along.
struct OpenSource
{
    std::unique_ptr<FileStream> file;
    std::unique_ptr<UnpackedStream> unpacked;
    QString fileName;

    [[nodiscard]] ByteStream& stream() { return unpacked ? static_cast<ByteStream&>(*unpacked) : *file; }
};

Result<OpenSource> openSource(const QString& path, Delivery& delivery)
{
    auto file = FileStream::open(path);
    if (!file)
        return fail(file.error());
    OpenSource source{std::move(*file), nullptr, QFileInfo(path).fileName()};
    auto kind = kindOfStream(*source.file, source.fileName);
    if (!kind)
        return fail(kind.error());
    if (*kind != SourceKind::Compressed)
        return source;
    auto unpacked = UnpackedStream::open(*source.file, delivery);
    if (!unpacked)
        return fail(unpacked.error());
    source.unpacked = std::move(*unpacked);
    source.fileName = nameWithoutCompression(source.fileName);
    return source;
}

QStringList columnsOf(const QList<QJsonObject>& records)
{
    QStringList columns;
    for (const QJsonObject& record : records) {
        for (const QString& column : flattened(record).keys()) {
            if (!columns.contains(column))
                columns += column;
        }
    }
    return columns;
}

RecordPreview previewOf(const QList<QJsonObject>& records)
{
    RecordPreview preview{.columns = columnsOf(records)};
    for (const QJsonObject& record : records) {
        const Record values = flattened(record);
        QStringList row;
        for (const QString& column : preview.columns)
            row += values.value(column).join(u"; "_s);
        preview.rows += row;
    }
    preview.guess = guessMapping(preview.columns);
    preview.isKnownKind = std::ranges::any_of(records, isKnownKind);
    return preview;
}

RecordPreview previewOf(QList<QStringList> rows)
{
    RecordPreview preview;
    if (!rows.isEmpty())
        preview.columns = rows.takeFirst();
    preview.rows = std::move(rows);
    preview.guess = guessMapping(preview.columns);
    return preview;
}

} // namespace

FieldMapping SourceOptions::mappingFor(const QStringList& columns) const
{
    if (!mapping.isEmpty())
        return mapping;
    const auto fitting =
        std::ranges::find_if(saved, [&columns](const SavedMapping& known) { return known.fits(columns); });
    if (fitting == saved.end())
        return {};
    FieldMapping known = fitting->mapping;
    known.fieldToColumn.removeIf([&columns](const auto& field) { return !columns.contains(*field); });
    return known;
}

Result<void> readSource(const QString& path, const SourceOptions& options, const ItemSink& sink)
{
    const SourcePlace place = placeOfFile(path);
    auto stream = FileStream::open(path);
    if (!stream)
        return fail(stream.error());
    Delivery delivery(options, sink);
    auto kind = kindOfStream(**stream, place.fileName);
    if (!kind)
        return fail(named(place.fileName, kind.error()));
    auto done = *kind == SourceKind::Database ? readZoteroDatabase(path, place, delivery)
                                              : readStream(**stream, place, delivery);
    return done ? done : Result<void>(fail(named(place.fileName, done.error())));
}

Result<void> readSourceBytes(const QString& fileName, const QByteArray& bytes, const SourceOptions& options,
                             const ItemSink& sink)
{
    MemoryStream stream(bytes);
    Delivery delivery(options, sink);
    auto done = readStream(stream, {fileName, fileName, fileName, {}}, delivery);
    return done ? done : Result<void>(fail(named(fileName, done.error())));
}

Result<SourceKind> kindOfFile(const QString& path)
{
    const SourceOptions options;
    const ItemSink nothing = [](const Result<SourceItem>&) { return false; };
    Delivery delivery(options, nothing);
    auto source = openSource(path, delivery);
    if (!source)
        return fail(named(QFileInfo(path).fileName(), source.error()));
    return kindOfStream(source->stream(), source->fileName);
}

Result<RecordPreview> previewRecords(const QString& path, int rows)
{
    const SourceOptions options;
    const ItemSink nothing = [](const Result<SourceItem>&) { return false; };
    Delivery delivery(options, nothing);
    auto source = openSource(path, delivery);
    if (!source)
        return fail(named(QFileInfo(path).fileName(), source.error()));
    auto kind = kindOfStream(source->stream(), source->fileName);
    if (!kind)
        return fail(kind.error());
    if (*kind == SourceKind::Table) {
        auto table = firstTableRows(source->stream(), rows + 1);
        return table ? Result<RecordPreview>(previewOf(std::move(*table))) : fail(table.error());
    }
    if (*kind != SourceKind::Json && *kind != SourceKind::JsonLines)
        return fail(ErrorCode::Unsupported,
                    Text::tr("“%1” is no table and no JSON.").arg(QFileInfo(path).fileName()));
    auto records = firstJsonRecords(source->stream(), *kind, rows);
    return records ? Result<RecordPreview>(previewOf(*records)) : fail(records.error());
}

} // namespace pizhu::importing
