// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QAbstractListModel>
#include <QHash>
#include <deque>

namespace pizhu::ui {

/// The annotations whose place is in doubt, and the best place of each as they become known: they are
/// computed by readers of the library, some at a time. Follows Library::changed().
class ReattachModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DoubtfulRole = Qt::UserRole + 1, BestRole };

    explicit ReattachModel(library::Library& library, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// The best places at or above a score, of those known so far.
    [[nodiscard]] std::vector<library::BestPlace> placesAbove(double score) const;
    /// Annotations whose places are still looked for.
    [[nodiscard]] int pending() const { return static_cast<int>(m_pending.size()); }
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

public Q_SLOTS:
    void reload();

Q_SIGNALS:
    void loaded();
    void placesChanged();
    void failed(const pizhu::base::Error& error);

private:
    void take(std::vector<library::DoubtfulAnchor> rows);
    void lookForMore();
    void keep(const std::vector<base::AnnotationId>& asked, const std::vector<library::BestPlace>& places);

    /// By annotation; of those that have none the score is 0.
    using Places = QHash<qint64, library::BestPlace>;

    library::Library& m_library;
    std::vector<library::DoubtfulAnchor> m_rows;
    Places m_places;
    std::deque<base::AnnotationId> m_pending;
    bool m_isLoaded = false;
    bool m_isLooking = false;
    quint64 m_generation = 0;
};

} // namespace pizhu::ui

Q_DECLARE_METATYPE(pizhu::library::DoubtfulAnchor)
