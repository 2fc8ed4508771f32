// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/palettesource.h"

#include <QAbstractListModel>

namespace pizhu::ui {

/// The rows of the command palette: a heading for each section that has something, its items below. What was
/// run lately stands on top while nothing is typed. Sections keep their places; what a section answered stays
/// until it answers again, so that nothing flickers.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        ItemRole = Qt::UserRole, ///< PaletteItem; of a heading an empty one
        HeadingRole,             ///< bool
        CountRole,               ///< int, of a heading: how many there are
    };

    explicit PaletteModel(QObject* parent = nullptr);

    /// Sections stand in the order they were added. Sources outlive the model.
    void addSource(PaletteSource& source);
    [[nodiscard]] const std::vector<PaletteSource*>& sources() const { return m_sources; }
    /// What was typed, with its prefix.
    void setText(const QString& text);
    /// Every section that was asked has answered to what was typed last.
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] PaletteItem itemAt(int row) const;
    /// The first row one can run from here on in this direction; -1 when there is none.
    [[nodiscard]] int itemRow(int from, int step) const;

    void remember(const PaletteItem& item);
    [[nodiscard]] QByteArray saveRecent() const;
    void restoreRecent(const QByteArray& state);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// Rows were replaced.
    void changed();

private:
    struct Section
    {
        PaletteAnswer answer;
        bool asked = false;
        bool answered = false;
    };
    struct Row
    {
        QString heading; ///< empty for an item
        int count = 0;
        PaletteItem item;
    };

    void take(std::size_t section, const QString& text, const PaletteAnswer& answer);
    void rebuild();
    [[nodiscard]] PaletteAnswer recentItems() const;
    [[nodiscard]] QStringList recentKeys(const QString& source) const;

    std::vector<PaletteSource*> m_sources;
    std::vector<Section> m_sections; ///< by source
    std::vector<Row> m_rows;
    std::vector<PaletteItem> m_recent; ///< the last one first
    QString m_text;                    ///< without the prefix
    QChar m_prefix;
};

} // namespace pizhu::ui

Q_DECLARE_METATYPE(pizhu::ui::PaletteItem)
