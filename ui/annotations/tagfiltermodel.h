// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/pinyinmatcher.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace pizhu::ui {

/// The tag tree with check marks, reduced to the tags whose path contains what was typed, in any script, and
/// the tags above them.
class TagFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TagFilterModel(QObject* parent = nullptr);

    void setFilterText(const QString& text);
    void setCheckedPaths(const QStringList& paths);
    [[nodiscard]] QStringList checkedPaths() const; ///< sorted
    /// The tag one most likely means: its name is, begins with, or contains what was typed, also
    /// by pinyin. Invalid when none.
    [[nodiscard]] QModelIndex bestMatch() const;
    /// A tag with just this path, in any script; empty when there is none.
    [[nodiscard]] QString pathLike(const QString& path) const;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    /// Calls `visit(index)` for every row in sight, parents first.
    template <typename F>
    void visitAll(const QModelIndex& parent, F visit) const;

    /// How well a tag answers what was typed, 0 best; nullopt when it does not.
    [[nodiscard]] std::optional<int> rankOf(const QModelIndex& index) const;

    QString m_filter; ///< folded
    text::PinyinMatcher m_matcher{QString()};
    QSet<QString> m_checked;
};

} // namespace pizhu::ui
