// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QFrame>
#include <QPointer>
#include <QString>
#include <vector>

class QListWidget;
class QListWidgetItem;

namespace pizhu::ui {

class ThemeSource;

/// The articles read last, over the window. Opened by a key that is held, each further press goes on to the
/// next, and letting go of Ctrl opens the one it is at; else Enter or a click does. Escape or a click beside
/// it closes.
class ArticleSwitcher : public QFrame
{
    Q_OBJECT

public:
    struct Entry
    {
        base::ArticleId id;
        QString title;
        QString detail;
    };

    ArticleSwitcher(const ThemeSource& theme, QWidget* window);

    /// The one being read comes first. `held`: Ctrl is down and its release chooses.
    void open(const std::vector<Entry>& entries, bool held);
    void step(int by); ///< round the ends
    void dismiss();

Q_SIGNALS:
    void articleChosen(pizhu::base::ArticleId article);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(const QListWidgetItem* item);
    void placeOverWindow();

    QListWidget* m_list = nullptr;
    QPointer<QWidget> m_focusBefore;
    bool m_held = false;
};

} // namespace pizhu::ui
