// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QCheckBox;
class QLabel;
class QScrollArea;
class QToolButton;

namespace pizhu::ui {

class ConditionGroup;
class ThemeSource;

/// The search as conditions one can choose, below the search field; both say the same at any time. Lies over
/// the window; Escape or a click beside it closes it.
class QueryBuilderPanel : public QFrame
{
    Q_OBJECT

public:
    /// `anchor` is the search field.
    QueryBuilderPanel(const ThemeSource& theme, QWidget& anchor);

    void open(const QString& query);
    /// Shows another query, unless it is the one the panel made.
    void showQuery(const QString& query);
    void setRegional(bool regional);

public Q_SLOTS:
    void close();

Q_SIGNALS:
    void queryChanged(const QString& query);
    void regionalChosen(bool regional);
    void pairsRequested();
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    void tell();
    void place();

    const ThemeSource& m_theme;
    QWidget& m_anchor;
    ConditionGroup* m_conditions = nullptr;
    QScrollArea* m_scroll = nullptr;
    QLabel* m_hint = nullptr;
    QCheckBox* m_regional = nullptr;
    QToolButton* m_pairs = nullptr;
    QToolButton* m_close = nullptr;
    QTimer m_rest; ///< a value is typed before it is searched
    QString m_query;
};

} // namespace pizhu::ui
