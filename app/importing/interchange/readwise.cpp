// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/interchange/quotereaders.h"
#include "app/importing/refi/reficolors.h"
#include "app/importing/sources/tablerow.h"

#include <QCoreApplication>
#include <QHash>

namespace pizhu::importing {

using namespace Qt::StringLiterals;
using annotation::HighlightColor;
using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr qint64 kMaxRow = 16ll << 20;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

/// One row by the names of its columns.
class Row
{
public:
    Row(const QHash<QString, qsizetype>& columns, const QList<QByteArray>& fields)
        : m_columns(columns)
        , m_fields(fields)
    {}

    [[nodiscard]] QString operator[](const QString& name) const
    {
        const qsizetype column = m_columns.value(name, -1);
        return column < 0 ? QString() : QString::fromUtf8(m_fields.value(column)).trimmed();
    }
    [[nodiscard]] QString first(const QStringList& names) const
    {
        for (const QString& name : names) {
            if (const QString value = (*this)[name]; !value.isEmpty())
                return value;
        }
        return {};
    }

private:
    const QHash<QString, qsizetype>& m_columns;
    const QList<QByteArray>& m_fields;
};

HighlightColor colorOf(const QString& name)
{
    static const QHash<QString, HighlightColor> colors{
        {u"yellow"_s, HighlightColor::Amber}, {u"orange"_s, HighlightColor::Amber},
        {u"red"_s, HighlightColor::Rose},     {u"pink"_s, HighlightColor::Rose},
        {u"green"_s, HighlightColor::Leaf},   {u"blue"_s, HighlightColor::Sky},
        {u"purple"_s, HighlightColor::Violet}};
    return colors.value(name.toLower(), HighlightColor::Amber);
}

/// "2020-10-05 10:15:30+00:00", with "T" or without a time.
QDateTime timeOf(const QString& text)
{
    QString iso = text;
    if (iso.size() > 10 && iso[10] == u' ')
        iso[10] = u'T';
    QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

QStringList tagsOf(const QString& text)
{
    QStringList tags;
    for (const QString& tag : text.split(u','))
        tags << tag.trimmed();
    tags.removeAll(QString());
    tags.removeDuplicates();
    return tags;
}

WebAnnotation annotationOf(const Row& row)
{
    WebAnnotation annotation;
    const QString quote = row[u"highlight"_s];
    annotation.source.title = row.first({u"book title"_s, u"title"_s, u"document title"_s});
    annotation.source.url = row.first({u"source url"_s, u"url"_s, u"document url"_s});
    annotation.uid = uuidOfName(
        u"readwise:%1\n%2\n%3"_s.arg(annotation.source.title, row[u"highlighted at"_s], quote).toUtf8());
    annotation.note = row[u"note"_s];
    annotation.color = colorOf(row[u"color"_s]);
    annotation.known = {.kind = false, .color = !row[u"color"_s].isEmpty(), .translation = false};
    annotation.tagPaths = tagsOf(row[u"tags"_s]);
    annotation.created = timeOf(row[u"highlighted at"_s]);
    annotation.modified = annotation.created;
    if (quote.isEmpty())
        annotation.problem = Text::tr("It has no words.");
    else
        annotation.quote = annotation::TextQuoteSelector{quote, {}, {}};
    // Readwise's own way to say that a highlight is not wanted.
    if (annotation.tagPaths.contains(u".discard"_s))
        annotation.problem = Text::tr("It is marked as discarded.");
    return annotation;
}

QByteArray withoutMark(const QByteArray& bytes)
{
    return bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes;
}

} // namespace

bool isReadwise(const QByteArray& head)
{
    const QByteArray names = withoutMark(head).split('\n').first().toLower();
    return names.contains("highlight") && (names.contains("book title") || names.contains("highlighted at"));
}

Result<std::vector<WebAnnotation>> readReadwise(const QByteArray& csv)
{
    if (!isReadwise(csv))
        return fail(ErrorCode::Unreadable, Text::tr("The table has no columns of Readwise."));
    MemoryStream stream(withoutMark(csv));
    TableRows rows(stream, kMaxRow);
    QHash<QString, qsizetype> columns;
    std::vector<WebAnnotation> annotations;
    for (;;) {
        const auto row = rows.next();
        if (!row)
            return fail(row.error());
        if (!*row)
            return annotations;
        if (columns.isEmpty()) {
            for (qsizetype i = 0; i < (*row)->fields.size(); ++i)
                columns.insert(QString::fromUtf8((*row)->fields[i]).trimmed().toLower(), i);
        } else {
            annotations.push_back(annotationOf(Row(columns, (*row)->fields)));
        }
    }
}

} // namespace pizhu::importing
