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

    void setSourceModel(QAbstractItemModel* source) override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    /// What of a tag is compared, made ready once; Pinyin only when it is asked for.
    struct Name
    {
        QModelIndex index; ///< in the source, until it changes
        QString path;      ///< folded, as the next two
        QString name;
        QStringList aliases;
        text::PinyinName pinyinName;
        text::PinyinName pinyinPath;
        std::vector<text::PinyinName> pinyinAliases;
    };

    void forget();
    void readNames() const;
    void addNames(const QModelIndex& parent) const;
    void rankNames() const;
    /// How well a tag answers what was typed, 0 best; nullopt when it does not.
    [[nodiscard]] std::optional<int> rankOf(const Name& name) const;

    QString m_filter; ///< folded
    text::PinyinMatcher m_matcher{QString()};
    QSet<QString> m_checked;
    mutable std::vector<Name> m_names; ///< of all tags, depth first
    mutable bool m_hasNames = false;
    mutable bool m_hasPinyin = false;
    mutable bool m_ranked = false;
    mutable QSet<quintptr> m_fitting; ///< source ids of tags that answer and of those above them
    mutable QModelIndex m_best;       ///< in the source
};

} // namespace pizhu::ui
