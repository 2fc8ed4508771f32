// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/openedfiles.h"

#include <QLocalServer>
#include <QObject>

class QLocalSocket;

namespace pizhu::ui {

/// Where a Pizhu that runs already is handed files and links: a local socket that only the same user can
/// reach. The first one to listen gets them.
class RunningInstance : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Hands files to the Pizhu that listens; false when none does. Waits a moment for it.
    [[nodiscard]] static bool handOver(const OpenedFiles& files, const QString& name = defaultName());
    /// True when files come here from now on, and no longer under another name; false when another one
    /// listens.
    bool listen(const QString& name = defaultName());

    /// Of the Pizhu that was started first, whatever library it has open.
    [[nodiscard]] static QString defaultName();
    /// Of the one that has this library open.
    [[nodiscard]] static QString nameFor(const QString& library);

Q_SIGNALS:
    void received(const pizhu::ui::OpenedFiles& files);

private:
    void takeConnection();
    void readFrom(QLocalSocket& socket);

    QLocalServer m_server;
};

} // namespace pizhu::ui
