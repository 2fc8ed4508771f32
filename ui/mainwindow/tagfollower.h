// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"
#include "app/library/tagtree.h"

#include <optional>

namespace pizhu::ui {

/// Keeps the filters that are in force true to the codebook: one that asks for a tag goes on asking for it
/// when the tag is renamed, moved or merged, and comes back with an undo. Stored searches are the library's
/// concern.
class TagFollower : public QObject
{
    Q_OBJECT

public:
    struct Filters
    {
        library::ArticleQuery list;
        library::AnnotationQuery browser;

        bool operator==(const Filters&) const = default;
    };

    TagFollower(library::Library& library, std::function<Filters()> inForce, QObject* parent = nullptr);

    /// That is about to be written.
    void noteMerge(const std::vector<base::TagId>& sources, base::TagId target);

Q_SIGNALS:
    /// The same filters by the names of now.
    void followed(const pizhu::ui::TagFollower::Filters& filters);
    /// Filters ask for these, and no tag stands for them any more; none: not any longer.
    void gone(const QStringList& paths);

private:
    using Tree = std::shared_ptr<const library::TagTree>;
    using Merged = QHash<base::TagId, base::TagId>;
    struct Followed
    {
        Tree tree;
        Filters asked;
        Filters filters;
        QStringList gone;
    };
    /// From one state of the codebook to the next.
    struct Way
    {
        Tree from;
        Filters before;
        Filters after;
    };

    static Followed follow(const Tree& before, const Tree& tree, const Filters& asked, const Merged& merged);
    void libraryChanged();
    void request();
    void take(const Followed& read);
    void tellGone(const Followed& followed);

    library::Library& m_library;
    std::function<Filters()> m_inForce;
    Tree m_tree;
    Merged m_merged;
    std::optional<Way> m_way; ///< the last one, to go back when it is undone
    QStringList m_gone;
    bool m_running = false;
    bool m_changedMeanwhile = false;
};

} // namespace pizhu::ui
