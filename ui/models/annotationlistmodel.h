// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QAbstractListModel>

namespace pizhu::ui {

/// A tag as a chip shows it.
struct TagLabel
{
    base::TagId id;
    QString path;
    std::optional<annotation::HighlightColor> color;

    bool operator==(const TagLabel&) const = default;
};

/// An annotation with the names of its tags.
struct AnnotationItem
{
    annotation::Annotation annotation;
    std::vector<TagLabel> tags;

    [[nodiscard]] QStringList tagPaths() const;
    bool operator==(const AnnotationItem&) const = default;
};

/// The annotations of one article in text order; follows the library's changes.
class AnnotationListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        ItemRole = Qt::UserRole, ///< AnnotationItem
        UidRole,                 ///< QString
    };

    explicit AnnotationListModel(library::Library& library, QObject* parent = nullptr);

    [[nodiscard]] base::ArticleId article() const { return m_article; }
    /// Shows another article's annotations; an invalid id empties the list.
    void setArticle(base::ArticleId id);
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] int rowOf(const QString& uid) const; ///< -1 when not in the list
    [[nodiscard]] const std::vector<AnnotationItem>& items() const { return m_items; }

Q_SIGNALS:
    void countChanged(int count);
    void failed(const pizhu::base::Error& error);

private:
    void takeItems(const base::Result<std::vector<AnnotationItem>>& items);

    library::Library& m_library;
    base::ArticleId m_article;
    int m_request = 0;
    std::vector<AnnotationItem> m_items;
};

} // namespace pizhu::ui

Q_DECLARE_METATYPE(pizhu::ui::AnnotationItem)
