// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"

#include <QFrame>
#include <QList>

class QAction;
class QScrollArea;
class QVBoxLayout;

namespace pizhu::ui {

class ThemeSource;

/// Annotations that overlap at one place, each with its key: 1 to 9, and Tab for the next one. The page keeps
/// the focus; whoever passes keys on uses actions().
class OverlapPopup : public QFrame
{
    Q_OBJECT

public:
    struct Row
    {
        QString uid;
        annotation::AnnotationKind kind = annotation::AnnotationKind::Highlight;
        annotation::HighlightColor color = annotation::HighlightColor::Amber;
        QString tags; ///< joined; empty: none
        QString text; ///< its quote or note

        bool operator==(const Row&) const = default;
    };

    OverlapPopup(const ThemeSource& theme, QWidget* parent);

    /// `target` is the line it belongs to, which it does not cover; in the parent's coordinates.
    void showRows(const std::vector<Row>& rows, const QString& current, const QRect& target,
                  const QRect& bounds);
    void setCurrent(const QString& uid);
    void dismiss();
    /// 1 to 9; enabled while there is such a row.
    [[nodiscard]] const QList<QAction*>& actions() const { return m_keys; }

Q_SIGNALS:
    void chosen(const QString& uid);

private:
    [[nodiscard]] QWidget* createRows();
    void createKeys();
    void fitRows();
    void fill(const std::vector<Row>& rows);

    const ThemeSource& m_theme;
    QScrollArea* m_scroll = nullptr;
    QVBoxLayout* m_rowsLayout = nullptr;
    std::vector<Row> m_rows;
    QList<QAction*> m_keys;
};

} // namespace pizhu::ui
