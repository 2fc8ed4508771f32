// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/fieldinput.h"

#include "app/text/dates.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

/// The zone of sources that name none.
const QString kChinaZone = u"+08:00"_s;

bool isList(const QString& field)
{
    return field == u"authors" || field == u"editors" || field == u"categories";
}

std::optional<QStringList> readDate(const QString& text)
{
    if (text.isEmpty())
        return QStringList();
    if (const auto whole = text::parseDate(text))
        return QStringList{whole->toIso()};
    const auto found = text::findDates(text);
    if (found.empty())
        return std::nullopt;
    return QStringList{found.front().date.toIso()};
}

/// Space parts Chinese names, but belongs to others: 刘宾 杜若原, Anna Li.
QStringList readNames(const QString& text)
{
    static const QRegularExpression between(u"[、，,;；/／\\n]|(?<=\\p{Han})\\s+(?=\\p{Han})"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    QStringList names;
    for (const QString& name : text.split(between, Qt::SkipEmptyParts)) {
        if (const QString tidy = name.simplified(); !tidy.isEmpty())
            names.append(tidy);
    }
    return names;
}

} // namespace

QStringList inspectedFields()
{
    return {u"title"_s,   u"published"_s, u"source"_s,     u"authors"_s,
            u"editors"_s, u"site"_s,      u"categories"_s, u"url"_s};
}

std::optional<QStringList> readFieldInput(const QString& field, const QString& text)
{
    if (isList(field))
        return readNames(text);
    QString tidy = text.simplified();
    if (field == u"published")
        return readDate(tidy);
    if (field == u"source" && tidy.startsWith(u'《') && tidy.endsWith(u'》'))
        tidy = tidy.mid(1, tidy.size() - 2);
    return tidy.isEmpty() ? QStringList() : QStringList{tidy};
}

QString fieldInput(const QString& field, const QStringList& value)
{
    if (field != u"published")
        return value.join(u"、"_s);
    QString date = value.value(0);
    if (date.endsWith(kChinaZone))
        date.chop(kChinaZone.size());
    return date.replace(u'T', u' ');
}

} // namespace pizhu::ui
