// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/jsonreader.h"

#include "app/importing/sources/jsonrecords.h"
#include "app/importing/sources/jsonscanner.h"
#include "app/importing/sources/utf8stream.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

using base::Error;
using base::ErrorCode;
using base::fail;
using base::Result;

/// An object up to this size is looked at as a whole: it may itself be the record.
constexpr qsizetype kWholeObject = 1024 * 1024;
constexpr qint64 kPreviewBytes = 4 * 1024 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

Error noRecords()
{
    return {ErrorCode::Unsupported,
            Text::tr("It is JSON, but holds no records with a text; name the fields, as in body=COLUMN."),
            {}};
}

Error tooLong(const Delivery& delivery)
{
    return {ErrorCode::LimitExceeded,
            Text::tr("The record is larger than %1 MB.").arg(delivery.limits().maxItemBytes >> 20),
            {}};
}

// The root object when it fits into what is peeked at and is the only value.
std::optional<QJsonObject> smallObject(ByteStream& utf8)
{
    const auto head = utf8.peek(kWholeObject);
    if (!head || head->size() == kWholeObject || !head->trimmed().startsWith('{'))
        return {};
    const QJsonDocument parsed = QJsonDocument::fromJson(*head);
    return parsed.isObject() ? std::optional(parsed.object()) : std::nullopt;
}

// True for {"title": …, "content": …}, false for {"articles": [{"title": …}, …]}: paths through arrays are no
// fields of the object itself.
bool isRecordItself(const QJsonObject& object, const SourceOptions& options)
{
    if (!options.mapping.records.isEmpty() || holdsRecords(object, options))
        return false;
    const QStringList columns = ownColumns(object);
    const FieldMapping mapping = options.mappingFor(columns);
    return mapping.isEmpty() ? guessMapping(columns).fieldToColumn.contains(u"body"_s)
                             : columns.contains(mapping.fieldToColumn.value(u"body"_s));
}

Result<void> readRecords(ByteStream& utf8, JsonRecords& records, Delivery& delivery)
{
    JsonScanner scanner(utf8, delivery.limits().maxItemBytes, delivery.options().mapping.records);
    while (true) {
        auto found = scanner.next();
        if (!found)
            return fail(found.error());
        if (!*found)
            return records.count() == 0 ? Result<void>(fail(noRecords())) : Result<void>();
        auto done = (*found)->tooLong ? records.reportNext(tooLong(delivery))
                                      : records.take(QJsonDocument::fromJson((*found)->json), (*found)->path);
        if (!done)
            return done;
    }
}

// JSON Lines whose first line is longer than what the kind was judged by.
bool beginsWithLines(ByteStream& utf8)
{
    const auto head = utf8.peek(kWholeObject);
    const qsizetype end = head ? head->indexOf('\n') : -1;
    return end > 0 && head->mid(end + 1, 100).trimmed().startsWith('{') && head->startsWith('{') &&
           QJsonDocument::fromJson(head->left(end)).isObject();
}

Result<void> readLines(ByteStream& utf8, const SourcePlace& place, Delivery& delivery)
{
    JsonRecords records(place, delivery);
    bool passing = false; // over the rest of a line that was too long
    while (true) {
        auto line = utf8.readLine(delivery.limits().maxItemBytes);
        if (!line && line.error().code != ErrorCode::LimitExceeded)
            return fail(line.error());
        if (line && line->isEmpty())
            return {};
        Result<void> done;
        if (!line) {
            done = passing ? Result<void>() : records.reportNext(tooLong(delivery));
            if (auto rest = utf8.read(delivery.limits().maxItemBytes); !rest)
                return fail(rest.error());
            passing = true;
        } else if (std::exchange(passing, false) || line->trimmed().isEmpty()) {
            continue;
        } else {
            done = records.take(QJsonDocument::fromJson(*line), {});
        }
        if (!done)
            return done;
    }
}

} // namespace

Result<void> readJson(ByteStream& stream, const SourcePlace& place, Delivery& delivery)
{
    auto utf8 = Utf8Stream::open(stream);
    if (!utf8)
        return fail(utf8.error());
    if (beginsWithLines(**utf8))
        return readLines(**utf8, place, delivery);
    JsonRecords records(place, delivery);
    if (const auto object = smallObject(**utf8)) {
        if (isAnnotationFile(*object))
            return fail(annotationError());
        if (isRecordItself(*object, delivery.options()))
            return records.take(QJsonDocument(*object), {});
    }
    return readRecords(**utf8, records, delivery);
}

Result<void> readJsonLines(ByteStream& stream, const SourcePlace& place, Delivery& delivery)
{
    auto utf8 = Utf8Stream::open(stream);
    return utf8 ? readLines(**utf8, place, delivery) : Result<void>(fail(utf8.error()));
}

Result<QList<QJsonObject>> firstJsonRecords(ByteStream& stream, SourceKind kind, int count)
{
    auto utf8 = Utf8Stream::open(stream);
    if (!utf8)
        return fail(utf8.error());
    QList<QJsonObject> records;
    if (kind == SourceKind::JsonLines || beginsWithLines(**utf8)) {
        while (records.size() < count) {
            auto line = (*utf8)->readLine(kPreviewBytes);
            if (!line || line->isEmpty())
                break;
            if (const QJsonDocument parsed = QJsonDocument::fromJson(*line); parsed.isObject())
                records += parsed.object();
        }
        return records;
    }
    if (const auto object = smallObject(**utf8); object && isRecordItself(*object, {}))
        return QList<QJsonObject>{*object};
    JsonScanner scanner(**utf8, kPreviewBytes);
    while (records.size() < count) {
        auto found = scanner.next();
        if (!found || !*found)
            break;
        if (const QJsonDocument parsed = QJsonDocument::fromJson((*found)->json); parsed.isObject())
            records += parsed.object();
    }
    return records;
}

} // namespace pizhu::importing
