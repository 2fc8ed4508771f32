// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"

#include <QLineEdit>
#include <QTimer>
#include <vector>

class QAction;

namespace pizhu::ui {

class ThemeSource;

/// A part of what stands in the field that may be meant otherwise.
struct FieldMark
{
    base::TextRange range;
    QString explanation; ///< a sentence, shown as a tool tip

    bool operator==(const FieldMark&) const = default;
};

/// A search field that answers as one types: searchChanged() comes kDelayMs after the last key, at once on
/// Enter and on clearing (Escape). Input method pre-edit text is not searched.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    static constexpr int kDelayMs = 50;

    explicit SearchField(const ThemeSource& theme, QWidget* parent = nullptr);

    /// Shows a query that is in force already; emits nothing.
    void showQuery(const QString& query);
    /// Underlines parts of the text quietly, until the text changes.
    void setMarks(std::vector<FieldMark> marks);
    [[nodiscard]] const std::vector<FieldMark>& marks() const { return m_marks; }
    /// An input method is at work: what it shows is not in text() yet.
    [[nodiscard]] bool isComposing() const { return m_composing; }
    /// Puts `insertion` in the place of a part of the text, the cursor behind it, as if it had been typed.
    void replace(base::TextRange range, const QString& insertion);

Q_SIGNALS:
    void searchChanged(const QString& query);
    void searchCommitted(const QString& query); ///< Enter or Down: one is done typing
    void leftDownwards();                       ///< Down was pressed: the results should take the focus
    void compositionChanged(bool composing);
    void recentRequested();
    void builderRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void createActions();
    QAction* addButton(const QString& icon, const QString& name, const QString& toolTip,
                       ActionPosition position);
    void connectSignals();
    void emitNow();
    void commit();
    void clearSearch();
    /// From left to right of the part in this widget, as it is scrolled now.
    [[nodiscard]] std::pair<int, int> edgesOf(base::TextRange range) const;
    [[nodiscard]] const FieldMark* markAt(int x) const;

    const ThemeSource& m_theme;
    QAction* m_search = nullptr;
    QAction* m_clear = nullptr;
    QAction* m_builder = nullptr;
    QTimer m_delay;
    QString m_emitted;
    std::vector<FieldMark> m_marks;
    bool m_composing = false;
};

} // namespace pizhu::ui
