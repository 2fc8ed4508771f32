// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/sortkeys.h"

#include <QStringList>
#include <array>

using namespace Qt::StringLiterals;

namespace pizhu::library {

namespace {

struct Name
{
    SortColumn column;
    const char16_t* name;
    Qt::SortOrder usual;
};

constexpr std::array kNames{
    Name{SortColumn::Published, u"date", Qt::DescendingOrder},
    Name{SortColumn::Title, u"title", Qt::AscendingOrder},
    Name{SortColumn::Source, u"source", Qt::AscendingOrder},
    Name{SortColumn::Author, u"author", Qt::AscendingOrder},
    Name{SortColumn::Category, u"category", Qt::AscendingOrder},
    Name{SortColumn::Imported, u"imported", Qt::DescendingOrder},
    Name{SortColumn::Length, u"length", Qt::DescendingOrder},
    Name{SortColumn::ReadState, u"read-state", Qt::AscendingOrder},
    Name{SortColumn::Star, u"star", Qt::DescendingOrder},
    Name{SortColumn::Annotations, u"annotations", Qt::DescendingOrder},
    Name{SortColumn::Script, u"script", Qt::AscendingOrder},
    Name{SortColumn::Relevance, u"relevance", Qt::DescendingOrder},
};

const Name& nameOf(SortColumn column)
{
    return kNames[static_cast<std::size_t>(column)];
}

} // namespace

QString sortColumnName(SortColumn column)
{
    return QString::fromUtf16(nameOf(column).name);
}

std::optional<SortColumn> sortColumnFromName(QStringView name)
{
    for (const Name& known : kNames) {
        if (name == QStringView(known.name))
            return known.column;
    }
    return std::nullopt;
}

Qt::SortOrder usualOrder(SortColumn column)
{
    return nameOf(column).usual;
}

Qt::SortOrder opposite(Qt::SortOrder order)
{
    return order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
}

std::optional<std::vector<SortKey>> sortKeysFromText(const QString& text)
{
    std::vector<SortKey> keys;
    const QStringList names = text.split(u',', Qt::SkipEmptyParts);
    for (const QString& name : names) {
        const QString word = name.trimmed();
        const bool turned = word.startsWith(u'-');
        const auto column = sortColumnFromName(QStringView(word).mid(turned ? 1 : 0));
        if (!column)
            return std::nullopt;
        const Qt::SortOrder usual = usualOrder(*column);
        keys.push_back({*column, turned ? opposite(usual) : usual});
    }
    if (keys.empty())
        return std::nullopt;
    return keys;
}

QString sortKeysText(const std::vector<SortKey>& keys)
{
    QStringList names;
    for (const SortKey& key : keys)
        names += (key.order == usualOrder(key.column) ? QString() : u"-"_s) + sortColumnName(key.column);
    return names.join(u',');
}

} // namespace pizhu::library
