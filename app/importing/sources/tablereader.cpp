// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/tablereader.h"

#include "app/importing/sources/record.h"
#include "app/importing/sources/tablerow.h"
#include "app/importing/sources/utf8stream.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr qint64 kPreviewBytes = 1024 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

QStringList textsOf(const TableRows::Row& row)
{
    QStringList texts;
    for (const QByteArray& field : row.fields)
        texts += QString::fromUtf8(field);
    return texts;
}

QStringList trimmed(QStringList texts)
{
    for (QString& text : texts)
        text = text.trimmed();
    return texts;
}

/// Which column, counted from 0, holds which field.
struct TableColumns
{
    QMap<QString, int> ofField;
    bool firstRowIsData = false;
};

Result<TableColumns> columnsOf(const QStringList& header, FieldMapping mapping)
{
    if (mapping.isEmpty())
        mapping = guessMapping(header);
    TableColumns columns{.firstRowIsData = true};
    for (auto it = mapping.fieldToColumn.begin(); it != mapping.fieldToColumn.end(); ++it) {
        const qsizetype named = header.indexOf(it.value());
        const int number = it.value().toInt();
        if (named < 0 && number < 1)
            return fail(ErrorCode::InvalidInput, Text::tr("There is no column “%1”; the columns are: %2.")
                                                     .arg(it.value(), header.join(u", "_s).left(500)));
        columns.firstRowIsData = columns.firstRowIsData && named < 0;
        columns.ofField.insert(it.key(), named >= 0 ? static_cast<int>(named) : number - 1);
    }
    if (!columns.ofField.contains(u"body"_s))
        return fail(ErrorCode::Unsupported,
                    Text::tr("It is a table, but no column is known to hold the text; name it, as in "
                             "body=COLUMN. The columns are: %1.")
                        .arg(header.join(u", "_s).left(500)));
    return columns;
}

KnownFields fieldsOf(const TableRows::Row& row, const TableColumns& columns)
{
    Record record;
    FieldMapping mapping;
    for (auto it = columns.ofField.begin(); it != columns.ofField.end(); ++it) {
        if (const QByteArray value = row.fields.value(it.value()); !value.trimmed().isEmpty())
            record.insert(it.key(), {QString::fromUtf8(value)});
        mapping.fieldToColumn.insert(it.key(), it.key());
    }
    return mappedFields(record, mapping);
}

Result<void> takeRow(bool tooLong, KnownFields fields, const SourcePlace& place, Delivery& delivery)
{
    if (tooLong)
        return delivery.report(place,
                               {ErrorCode::LimitExceeded,
                                Text::tr("The row is larger than %1 MB; a quotation mark may be missing.")
                                    .arg(delivery.limits().maxItemBytes >> 20),
                                {}});
    auto item = itemOf(std::move(fields), place);
    return item ? delivery.deliver(std::move(*item)) : delivery.report(place, item.error());
}

} // namespace

Result<void> readTable(ByteStream& stream, const SourcePlace& place, Delivery& delivery)
{
    auto utf8 = Utf8Stream::open(stream);
    if (!utf8)
        return fail(utf8.error());
    TableRows rows(**utf8, delivery.limits().maxItemBytes);
    RecordNames names(place);
    std::optional<TableColumns> columns;
    for (int number = 1;;) {
        auto row = rows.next();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        if (!columns) {
            const QStringList header = trimmed(textsOf(**row));
            auto found = columnsOf(header, delivery.options().mappingFor(header));
            if (!found)
                return fail(found.error());
            columns = std::move(*found);
            if (!columns->firstRowIsData)
                continue;
        }
        KnownFields fields = fieldsOf(**row, *columns);
        const SourcePlace rowPlace = names.placeOf(fields.id, number++);
        if (auto done = takeRow((*row)->tooLong, std::move(fields), rowPlace, delivery); !done)
            return done;
    }
}

Result<QList<QStringList>> firstTableRows(ByteStream& stream, int count)
{
    auto utf8 = Utf8Stream::open(stream);
    if (!utf8)
        return fail(utf8.error());
    TableRows rows(**utf8, kPreviewBytes);
    QList<QStringList> texts;
    while (texts.size() < count) {
        auto row = rows.next();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        texts += trimmed(textsOf(**row));
    }
    return texts;
}

} // namespace pizhu::importing
