// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/runninginstance.h"

#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

namespace pizhu::ui {

namespace {

constexpr int kPatienceMs = 1000;
constexpr qint64 kLongestMessage = 1024; // bytes; an address and a line feed

} // namespace

QString RunningInstance::defaultName()
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return runtime.isEmpty() ? QStringLiteral("org.pizhu.Pizhu")
                             : QDir(runtime).filePath(QStringLiteral("org.pizhu.Pizhu"));
}

bool RunningInstance::handOver(const text::DeepLink& link, const QString& name)
{
    QLocalSocket socket;
    socket.connectToServer(name, QIODevice::ReadWrite);
    if (!socket.waitForConnected(kPatienceMs))
        return false;
    socket.write(text::formatDeepLink(link).toUtf8() + '\n');
    // The answer says that it is in somebody's hands.
    return socket.waitForBytesWritten(kPatienceMs) && socket.waitForReadyRead(kPatienceMs);
}

bool RunningInstance::listen(const QString& name)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &RunningInstance::takeConnection);
    QLocalSocket other; // asked first: a server with access options takes the place of another one
    other.connectToServer(name);
    if (other.waitForConnected(kPatienceMs))
        return false;
    QLocalServer::removeServer(name); // left behind by one that crashed
    return m_server.listen(name);
}

void RunningInstance::takeConnection()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > kLongestMessage)
                    socket->abort();
                return;
            }
            const auto link = text::parseDeepLink(QString::fromUtf8(socket->readLine(kLongestMessage)));
            if (link)
                socket->write("ok\n");
            socket->disconnectFromServer(); // after what is written
            if (link)
                Q_EMIT linkReceived(*link);
        });
    }
}

} // namespace pizhu::ui
