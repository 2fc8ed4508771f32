// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace pizhu::ui {

class CommandSet;

/// All keys on one page.
class KeyboardHelp : public QDialog
{
    Q_OBJECT

public:
    explicit KeyboardHelp(const CommandSet& commands, QWidget* parent = nullptr);
};

} // namespace pizhu::ui
