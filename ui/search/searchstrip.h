// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/lexiconstore.h"

#include <QFrame>
#include <vector>

class QLabel;
class QToolButton;

namespace pizhu::ui {

class FlowLayout;
class ThemeSource;

/// What is to be said of the search in force, above its results: what was not understood, and which words of
/// other regions are found as well, each with what it brings. Hidden when there is nothing to say.
class SearchStrip : public QFrame
{
    Q_OBJECT

public:
    explicit SearchStrip(const ThemeSource& theme, QWidget* parent = nullptr);

    void setNotices(const QStringList& sentences);
    void setFinds(const std::vector<library::RegionalFind>& finds);

Q_SIGNALS:
    /// A word was switched on or off for this search, by the key of its pair.
    void pairToggled(const QString& key, bool used);
    void pairsRequested();

private:
    void createWidgets();
    void createLayout();
    [[nodiscard]] QToolButton* chipOf(const library::RegionalFind& find);
    void updateVisible();

    const ThemeSource& m_theme;
    QLabel* m_notices = nullptr;
    QWidget* m_words = nullptr;
    FlowLayout* m_flow = nullptr;
    QLabel* m_wordsTitle = nullptr;
    QToolButton* m_pairs = nullptr;
    std::vector<QToolButton*> m_chips;
    std::vector<library::RegionalFind> m_finds;
};

} // namespace pizhu::ui
