// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/tagfollower.h"

#include "app/base/whendone.h"
#include "app/library/tagrenaming.h"

namespace pizhu::ui {

using base::TagId;
using library::TagTree;

TagFollower::TagFollower(library::Library& library, std::function<Filters()> inForce, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_inForce(std::move(inForce))
{
    connect(&m_library, &library::Library::changed, this, &TagFollower::libraryChanged);
    request();
}

void TagFollower::noteMerge(const std::vector<TagId>& sources, TagId target)
{
    m_merged.remove(target); // it was one that went, once, and has come back
    for (const TagId source : sources)
        m_merged.insert(source, target);
}

void TagFollower::libraryChanged()
{
    if (m_running)
        m_changedMeanwhile = true;
    else
        request();
}

TagFollower::Followed TagFollower::follow(const Tree& before, const Tree& tree, const Filters& asked,
                                          const Merged& merged)
{
    Followed followed{tree, asked, asked, {}};
    if (!before || before->nodes() == tree->nodes())
        return followed;
    const library::TagRenaming renaming(*before, *tree, library::successors(*before, *tree, merged));
    renaming.apply(followed.filters.list);
    renaming.apply(followed.filters.browser);
    followed.gone = renaming.gone(asked.list) + renaming.gone(asked.browser);
    followed.gone.removeDuplicates();
    return followed;
}

void TagFollower::request()
{
    m_running = true;
    m_changedMeanwhile = false;
    const auto read = [before = m_tree, asked = m_inForce(),
                       merged = m_merged](const library::Stores& stores) -> base::Result<Followed> {
        auto tree = stores.tags.tree();
        if (!tree)
            return base::fail(tree.error());
        return follow(before, std::make_shared<const TagTree>(std::move(*tree)), asked, merged);
    };
    base::whenDone(m_library.read(read), this, [this](const base::Result<Followed>& followed) {
        m_running = false;
        if (followed) // an error is of no use to the person who reads: the next change asks again
            take(*followed);
        if (m_changedMeanwhile)
            request();
    });
}

void TagFollower::take(const Followed& read)
{
    // A filter chosen meanwhile may have been chosen by the names of the tree just read: it is
    // followed to that tree at once, and not first to a newer one in which its tag may be gone.
    const Filters inForce = m_inForce();
    const Followed followed = read.asked == inForce ? read : follow(m_tree, read.tree, inForce, m_merged);
    const Tree before = std::exchange(m_tree, followed.tree);
    const auto isBack = [&](Merged::iterator merged) { // it may go in another way the next time
        return before && !before->find(merged.key()) && m_tree->find(merged.key());
    };
    m_merged.removeIf(isBack);
    Filters filters = followed.filters;
    if (m_way && followed.asked == m_way->after && m_way->from->nodes() == m_tree->nodes())
        filters = m_way->before; // what they had led to was undone
    if (filters != followed.asked)
        m_way = {before, followed.asked, filters};
    tellGone(followed);
    if (filters != followed.asked)
        Q_EMIT this->followed(filters);
}

void TagFollower::tellGone(const Followed& followed)
{
    const QStringList told = m_gone;
    m_gone.removeIf([this](const QString& path) { return m_tree->find(path) != nullptr; });
    m_gone += followed.gone;
    m_gone.removeDuplicates();
    if (m_gone != told)
        Q_EMIT gone(m_gone);
}

} // namespace pizhu::ui
