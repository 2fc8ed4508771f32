// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/searchindex.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace pizhu::ui {

/// In the status bar while the search index is built: that not everything is found yet, and how far it is.
class IndexStrip : public QWidget
{
    Q_OBJECT

public:
    explicit IndexStrip(QWidget* parent = nullptr);

public Q_SLOTS:
    /// Hidden when the index is complete.
    void showProgress(const pizhu::library::IndexProgress& progress);

private:
    QLabel* m_text = nullptr;
    QProgressBar* m_bar = nullptr;
};

} // namespace pizhu::ui
