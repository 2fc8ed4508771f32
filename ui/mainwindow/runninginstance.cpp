// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/runninginstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr int kPatienceMs = 1000;
constexpr qint64 kLongestMessage = 4 * 1024 * 1024; ///< bytes
constexpr char kEnd = '\n';
constexpr qsizetype kNamedBytes = 8; ///< of a hash: paths of sockets are short

} // namespace

QString RunningInstance::defaultName()
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return runtime.isEmpty() ? u"org.pizhu.Pizhu"_s : QDir(runtime).filePath(u"org.pizhu.Pizhu"_s);
}

QString RunningInstance::nameFor(const QString& library)
{
    const QFileInfo info(library);
    const QString path = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256);
    return defaultName() + u'-' + QString::fromLatin1(hash.first(kNamedBytes).toHex());
}

bool RunningInstance::handOver(const OpenedFiles& files, const QString& name)
{
    QLocalSocket socket;
    socket.connectToServer(name, QIODevice::ReadWrite);
    if (!socket.waitForConnected(kPatienceMs))
        return false;
    socket.write(files.toJson() + kEnd);
    while (socket.bytesToWrite() > 0) {
        if (!socket.waitForBytesWritten(kPatienceMs))
            return false;
    }
    return socket.waitForReadyRead(kPatienceMs); // the answer says that it is in somebody's hands
}

bool RunningInstance::listen(const QString& name)
{
    m_server.close();
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &RunningInstance::takeConnection,
            Qt::UniqueConnection);
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
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { readFrom(*socket); });
    }
}

void RunningInstance::readFrom(QLocalSocket& socket)
{
    if (socket.bytesAvailable() > kLongestMessage)
        return socket.abort();
    const QByteArray message = socket.peek(kLongestMessage);
    if (!message.endsWith(kEnd))
        return;
    socket.readAll();
    const OpenedFiles files = OpenedFiles::fromJson(message);
    if (!files.isEmpty())
        socket.write("ok\n");
    socket.disconnectFromServer(); // after what is written
    if (!files.isEmpty())
        Q_EMIT received(files);
}

} // namespace pizhu::ui
