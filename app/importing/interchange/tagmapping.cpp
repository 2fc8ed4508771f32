// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/interchange/tagmapping.h"

#include "app/text/folding.h"

namespace pizhu::importing {

using base::fail;
using base::Result;

Result<TagPaths> TagPaths::read(const library::Stores& stores, TagMapping mapping)
{
    const auto tags = stores.tags.all();
    if (!tags)
        return fail(tags.error());
    TagPaths paths;
    paths.m_mapping = std::move(mapping);
    for (const library::Tag& tag : *tags) {
        paths.m_byPath.insert(text::fold(tag.path), tag.path);
        paths.m_byName.insert(text::fold(tag.name), tag.path);
    }
    for (const library::Tag& tag : *tags) {
        for (const QString& alias : tag.aliases) {
            if (const QString key = text::fold(alias); !paths.m_byPath.contains(key))
                paths.m_byPath.insert(key, tag.path);
        }
    }
    return paths;
}

QString TagPaths::mapped(const QString& path) const
{
    if (const QString chosen = m_mapping.chosen.value(path).trimmed(); !chosen.isEmpty())
        return chosen;
    switch (m_mapping.rule) {
    case TagMapping::Rule::SamePath:
        break;
    case TagMapping::Rule::SameName:
        return sameName(path);
    case TagMapping::Rule::Below:
        return m_mapping.parent.isEmpty() ? path : m_mapping.parent + u'/' + path;
    }
    return path;
}

bool TagPaths::isThere(const QString& path) const
{
    return m_byPath.contains(text::fold(path));
}

QString TagPaths::sameName(const QString& path) const
{
    if (isThere(path))
        return path;
    const QStringList named = m_byName.values(text::fold(path.section(u'/', -1)));
    return named.size() == 1 ? named.front() : path;
}

} // namespace pizhu::importing
