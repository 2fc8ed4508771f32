// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace pizhu::ui {

class ThemeSource;

/// A line above the list: what can be done with several selected articles, or with the trash. Hidden when
/// there is neither.
class BulkBar : public QWidget
{
    Q_OBJECT

public:
    struct State
    {
        int selected = 0;
        int found = 0; ///< articles in the list
        bool inTrash = false;
        bool isReadOnly = false;

        bool operator==(const State&) const = default;
    };

    explicit BulkBar(const ThemeSource& theme, QWidget* parent = nullptr);

    void setState(const State& state);

Q_SIGNALS:
    void allRequested();   ///< select everything the query finds
    void clearRequested(); ///< select nothing
    // Beside this point of the screen:
    void tagsRequested(const QPoint& at);
    void collectionsRequested(const QPoint& at);
    void moreRequested(const QPoint& at);
    void restoreRequested();
    void emptyTrashRequested();

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    void updateIcons();
    [[nodiscard]] QToolButton* button(const char* name, const QString& text, const QString& toolTip);

    const ThemeSource& m_theme;
    State m_state;
    QLabel* m_text = nullptr;
    QToolButton* m_all = nullptr;
    QToolButton* m_tags = nullptr;
    QToolButton* m_collections = nullptr;
    QToolButton* m_restore = nullptr;
    QToolButton* m_empty = nullptr;
    QToolButton* m_more = nullptr;
    QToolButton* m_clear = nullptr;
};

} // namespace pizhu::ui
