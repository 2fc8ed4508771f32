// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QObject>

namespace pizhu::library {
class Library;
class TrashEmptying;
struct TrashContents;
} // namespace pizhu::library

namespace pizhu::ui {

class ImportStrip;
class Notice;

/// Empties the trash, after saying exactly what that takes.
class TrashActions : public QObject
{
    Q_OBJECT

public:
    /// The strip shows how far it is.
    TrashActions(library::Library& library, ImportStrip& strip, Notice& notice, QWidget* window);

public Q_SLOTS:
    void emptyTrash();
    /// What is not deleted yet stays in the trash.
    void cancel();

Q_SIGNALS:
    void failed(const pizhu::base::Error& error);

private:
    void ask(const library::TrashContents& contents);
    void start();

    library::Library& m_library;
    ImportStrip& m_strip;
    Notice& m_notice;
    QWidget* m_window = nullptr;
    library::TrashEmptying* m_job = nullptr; ///< while it runs
};

} // namespace pizhu::ui
