// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/bulkchange.h"

#include <QHash>
#include <QObject>
#include <QPoint>

namespace pizhu::library {
class BulkJob;
class Library;
} // namespace pizhu::library

namespace pizhu::ui {

class ThemeSource;

/// What is done to many articles at once and has to be chosen first: tags, collections, a field. Each choice
/// is one undoable step.
class BulkActions : public QObject
{
    Q_OBJECT

public:
    using Articles = std::vector<base::ArticleId>;

    BulkActions(library::Library& library, const ThemeSource& theme, library::BulkJob& job, QWidget* window);

public Q_SLOTS:
    /// Checked are the tags that all of the articles have.
    void chooseTags(const std::vector<pizhu::base::ArticleId>& articles, const QPoint& at);
    /// Of the tags that any of them has.
    void chooseTagToRemove(const std::vector<pizhu::base::ArticleId>& articles, const QPoint& at);
    /// Checked are the collections that all of the articles are in; choosing one of those takes them out.
    void chooseCollections(const std::vector<pizhu::base::ArticleId>& articles, const QPoint& at);
    /// Out of the collection of that uid.
    void takeOut(const std::vector<pizhu::base::ArticleId>& articles, const QString& collection);
    void editField(const std::vector<pizhu::base::ArticleId>& articles);
    /// Dropped on a place that stands for the change.
    void drop(const std::vector<pizhu::base::ArticleId>& articles, const pizhu::library::BulkChange& change);

Q_SIGNALS:
    void failed(const pizhu::base::Error& error);

private:
    struct TagUse;
    struct CollectionUse;

    void showTagPicker(const Articles& articles, const TagUse& use, const QPoint& at);
    void changeTags(const Articles& articles, const QStringList& before, const QStringList& wanted);
    void showTagsToRemove(const Articles& articles, const TagUse& use, const QPoint& at);
    void showCollections(const Articles& articles, const CollectionUse& use, const QPoint& at);
    void putInto(const Articles& articles, const library::Collection& collection, bool in);
    void askForNewCollection(const Articles& articles);
    void putIntoNew(const Articles& articles, const QString& name);
    void withTagUse(const Articles& articles, std::function<void(const TagUse&)> then);
    void withCollectionUse(const Articles& articles, std::function<void(const CollectionUse&)> then);
    [[nodiscard]] static QString labelOf(const library::BulkChange& change, int articles);

    library::Library& m_library;
    const ThemeSource& m_theme;
    library::BulkJob& m_job;
    QWidget* m_window = nullptr;
};

} // namespace pizhu::ui
