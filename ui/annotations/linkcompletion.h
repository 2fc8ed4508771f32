// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/linkstore.h"

#include <QListWidget>

namespace pizhu::ui {

/// The list below the cursor of things one may link to. Never takes the focus: whoever owns it passes keys
/// on.
class LinkCompletion : public QListWidget
{
    Q_OBJECT

public:
    explicit LinkCompletion(QWidget* editor);

    /// Shows them under `cursor` (global); an empty list hides it.
    void offer(const std::vector<library::LinkTarget>& targets, const QRect& cursor);
    /// Moves the choice; round the ends.
    void step(int by);
    void choose();

Q_SIGNALS:
    void chosen(const pizhu::library::LinkTarget& target);

private:
    std::vector<library::LinkTarget> m_targets;
};

} // namespace pizhu::ui
