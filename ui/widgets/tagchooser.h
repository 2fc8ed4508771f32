// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QStringList>
#include <functional>

namespace pizhu::ui {

/// Lets the user choose tags, near a point of the screen. Paths that are no tags yet are to be made.
struct TagChooser
{
    /// `chosen` is told at each change of what is checked.
    std::function<void(const QStringList& checked, const QPoint& at,
                       std::function<void(const QStringList& paths)> chosen)>
        several;
    std::function<void(const QPoint& at, std::function<void(const QString& path)> chosen)> one;
};

} // namespace pizhu::ui
