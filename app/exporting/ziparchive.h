// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QMap>
#include <QString>
#include <memory>

struct archive;

namespace pizhu::exporting {

/// Writes a ZIP. The same entries give the same bytes.
class ZipWriter
{
public:
    /// `out` must be open for writing and outlive this.
    explicit ZipWriter(QIODevice& out);
    ~ZipWriter();
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;

    enum class Packing { Deflated, Stored };
    /// A failure is kept and told by outcome() and finish().
    void add(const QString& name, const QByteArray& content, Packing packing = Packing::Deflated);
    /// All of what the device holds, from its beginning.
    void add(const QString& name, QIODevice& content);
    /// Storage when something could not be written.
    [[nodiscard]] base::Result<void> outcome() const;
    /// Completes the archive.
    [[nodiscard]] base::Result<void> finish();

private:
    void begin(const QString& name, qint64 size, Packing packing);
    void write(const QByteArray& piece);
    void note(int status);

    archive* m_archive;
    QString m_problem;
};

/// What a ZIP holds. An entry whose bytes cannot be unpacked, or do not fit their checksum, is in `damaged`.
struct ZipContent
{
    QMap<QString, QByteArray> files{};
    QStringList damaged{};
};

/// Unpacks a whole ZIP. Unreadable when it is none, LimitExceeded when it holds more than `maxBytes`.
[[nodiscard]] base::Result<ZipContent> readZip(const QByteArray& zip, qint64 maxBytes = 4ll << 30);

} // namespace pizhu::exporting
