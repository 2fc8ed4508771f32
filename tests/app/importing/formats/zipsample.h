// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace pizhu::test {

struct ZipEntry
{
    QString name;
    QByteArray bytes;
};

/// A ZIP of the entries in that order; "mimetype" is stored, everything else is deflated.
[[nodiscard]] QByteArray zipOf(const QList<ZipEntry>& entries);

} // namespace pizhu::test
