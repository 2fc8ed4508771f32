// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/notedrafts.h"

#include "app/base/logging.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace pizhu::settings {

namespace {

constexpr qint64 kLargestFile = 16 << 20; // bytes

void writeFile(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        qCWarning(base::logStorage) << "drafts of notes not kept:" << file.errorString();
}

} // namespace

NoteDrafts::NoteDrafts()
{
    m_writer.setMaxThreadCount(1);
}

NoteDrafts::~NoteDrafts()
{
    m_writer.waitForDone();
}

void NoteDrafts::keepIn(const QString& path)
{
    m_file = path;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestFile)
        return;
    const QJsonObject stored = QJsonDocument::fromJson(file.readAll()).object();
    for (auto at = stored.begin(); at != stored.end(); ++at) {
        if (at->isString())
            m_drafts.insert(at.key(), at->toString());
    }
}

std::optional<QString> NoteDrafts::of(const QString& uid) const
{
    const auto at = m_drafts.find(uid);
    return at == m_drafts.end() ? std::nullopt : std::optional(*at);
}

void NoteDrafts::keep(const QString& uid, const QString& text)
{
    if (of(uid) == text)
        return;
    m_drafts.insert(uid, text);
    write();
}

void NoteDrafts::drop(const QString& uid)
{
    if (m_drafts.remove(uid) > 0)
        write();
}

void NoteDrafts::write()
{
    if (m_file.isEmpty())
        return;
    QJsonObject json;
    for (auto at = m_drafts.cbegin(); at != m_drafts.cend(); ++at)
        json.insert(at.key(), *at);
    m_writer.start([path = m_file, bytes = QJsonDocument(json).toJson(QJsonDocument::Compact)] {
        writeFile(path, bytes);
    });
}

} // namespace pizhu::settings
