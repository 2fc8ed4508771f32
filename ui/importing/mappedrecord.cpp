// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/mappedrecord.h"

#include "app/importing/sources/record.h"
#include "app/text/dates.h"
#include "ui/models/titles.h"

#include <QCoreApplication>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

/// Enough for the first lines, however long the text is.
constexpr qsizetype kMarkupRead = 4000;
constexpr qsizetype kBeginning = 160;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::ui::FieldMappingDialog)
};

QString plainBeginning(const QString& body)
{
    const QString head = body.left(kMarkupRead);
    const QString plain =
        importing::looksLikeHtml(head) ? QTextDocumentFragment::fromHtml(head).toPlainText() : head;
    const QString simple = plain.simplified();
    return simple.size() > kBeginning ? simple.left(kBeginning) + u'…' : simple;
}

/// What an import would know of the record; that it has no text does not hide the rest.
importing::SourceItem itemOf(importing::KnownFields fields)
{
    if (fields.body.trimmed().isEmpty())
        fields.body = u"-"_s;
    return importing::itemOf(std::move(fields), {}).value_or(importing::SourceItem{});
}

importing::Record recordOf(const importing::RecordPreview& preview, int row)
{
    importing::Record record;
    for (int i = 0; i < preview.columns.size(); ++i) {
        if (const QString value = preview.rows.at(row).value(i); !value.trimmed().isEmpty())
            record.insert(preview.columns.at(i), {value});
    }
    return record;
}

} // namespace

MappedRecord mappedRecord(const importing::RecordPreview& preview, int row,
                          const importing::FieldMapping& mapping)
{
    MappedRecord mapped;
    const importing::KnownFields fields = importing::mappedFields(recordOf(preview, row), mapping);
    mapped.beginning = plainBeginning(fields.body);
    if (mapped.beginning.isEmpty())
        mapped.problems += Text::tr("This record has no text and would be reported as failed.");
    const importing::SourceItem item = itemOf(fields);
    const auto value = [&item](const QString& field) { return item.given.value(field).value(0); };
    mapped.title = value(u"title"_s);
    QStringList byline{value(u"source"_s)};
    if (const QString date = value(u"date"_s); !date.isEmpty()) {
        const auto parsed = text::parseDate(date);
        byline += parsed ? dateTitle(parsed) : date;
        if (!parsed)
            mapped.problems += Text::tr("“%1” is not understood as a date.").arg(date.left(40));
    }
    byline += item.given.value(u"author"_s).join(Text::tr(", ", "between authors"));
    byline.removeAll(QString());
    mapped.byline = byline.join(u" · "_s);
    return mapped;
}

QString mappingProblem(const importing::RecordPreview& preview, const importing::FieldMapping& mapping)
{
    if (mapping.fieldToColumn.value(u"body"_s).isEmpty())
        return Text::tr("No column is chosen for the text. Without a text there are no articles.");
    const qsizetype column = preview.columns.indexOf(mapping.fieldToColumn.value(u"body"_s));
    const bool isEmpty = std::ranges::all_of(
        preview.rows, [column](const QStringList& row) { return row.value(column).trimmed().isEmpty(); });
    return isEmpty ? Text::tr("The column chosen for the text is empty in all of these records.") : QString();
}

QStringList mappableFields()
{
    return {u"title"_s, u"body"_s,       u"date"_s, u"source"_s,   u"author"_s,
            u"url"_s,   u"categories"_s, u"tags"_s, u"language"_s, u"id"_s};
}

QString mappableFieldTitle(const QString& field)
{
    if (field == u"body"_s)
        return Text::tr("Text");
    if (field == u"tags"_s)
        return Text::tr("Tags");
    if (field == u"id"_s)
        return Text::tr("Identifier");
    if (field == u"date"_s)
        return fieldTitle(u"published"_s);
    return fieldTitle(field == u"author"_s ? u"authors"_s : field);
}

} // namespace pizhu::ui
