// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/refi/codeorder.h"

#include "app/library/codebook.h"

#include <QMap>

namespace pizhu::importing {

using base::fail;
using base::Result;
using base::TagId;

namespace {

/// The children of one parent, in order.
struct Siblings
{
    TagId parent;
    QStringList paths;
    bool areNew = true;
};

QMap<QString, Siblings> siblingsOf(const RefiImportPlan& plan)
{
    QMap<QString, Siblings> groups;
    for (const RefiPart& code : plan.codes) {
        Siblings& group = groups[code.name.section(u'/', 0, -2)];
        if (!group.paths.contains(code.name))
            group.paths << code.name;
        group.areNew = group.areNew && code.outcome == RefiPart::Outcome::New;
    }
    return groups;
}

} // namespace

Result<void> orderCodes(library::Stores& stores, const RefiImportPlan& plan)
{
    const auto tags = stores.tags.all();
    if (!tags)
        return fail(tags.error());
    QMap<QString, Siblings> there;
    QHash<QString, TagId> ids;
    for (const library::Tag& tag : *tags) {
        Siblings& group = there[tag.path.section(u'/', 0, -2)];
        group.parent = tag.parent;
        group.paths << tag.path;
        ids.insert(tag.path, tag.id);
    }
    const QMap<QString, Siblings> wanted = siblingsOf(plan);
    for (auto group = wanted.cbegin(); group != wanted.cend(); ++group) {
        const Siblings& present = there[group.key()];
        const QStringList& order = group.value().paths;
        const bool isAll = QSet<QString>(order.begin(), order.end()) ==
                           QSet<QString>(present.paths.begin(), present.paths.end());
        if (!group.value().areNew || !isAll || order == present.paths)
            continue;
        for (qsizetype i = 0; i < order.size(); ++i) {
            if (auto placed = stores.tags.codebook().place(ids.value(order[i]), present.parent, int(i));
                !placed)
                return placed;
        }
    }
    return {};
}

} // namespace pizhu::importing
