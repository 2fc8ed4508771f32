// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <optional>

namespace pizhu::settings {

/// Notes that are being written and not yet saved, by the uid of what they are written on. Every change goes
/// to a file of its own beside the settings, on a thread of its own, so that neither a crash nor a power cut
/// takes more than the last moment. One thread; the destructor waits until the file is written.
class NoteDrafts
{
public:
    NoteDrafts();
    ~NoteDrafts();

    /// Takes up what the file holds; without this drafts are kept in memory only. A file that is missing or
    /// damaged has none.
    void keepIn(const QString& file);

    [[nodiscard]] std::optional<QString> of(const QString& uid) const;
    [[nodiscard]] QStringList uids() const { return m_drafts.keys(); }
    void keep(const QString& uid, const QString& text);
    void drop(const QString& uid);

private:
    void write();

    QHash<QString, QString> m_drafts;
    QString m_file;
    QThreadPool m_writer; ///< one thread: writes happen in order
};

} // namespace pizhu::settings
