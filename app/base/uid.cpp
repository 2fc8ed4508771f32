// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/uid.h"

#include <QDateTime>
#include <QMutex>
#include <QRandomGenerator>
#include <QUuid>

namespace pizhu::base {

namespace {

/// Milliseconds since the epoch in the upper 48 bits and a 12-bit counter below; never repeats in a process.
quint64 nextTimestamp()
{
    static QMutex mutex;
    static quint64 last = 0;
    const QMutexLocker lock(&mutex);
    const quint64 now = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch()) << 12;
    last = std::max(last + 1, now);
    return last;
}

} // namespace

QString newUid()
{
    const quint64 stamp = nextTimestamp();
    const quint64 random = QRandomGenerator::system()->generate64();
    const auto time = stamp >> 12;
    const auto byte = [random](int index) { return static_cast<uchar>(random >> (8 * index)); };
    return QUuid(static_cast<uint>(time >> 16), static_cast<ushort>(time),
                 static_cast<ushort>(0x7000 | (stamp & 0x0fff)), static_cast<uchar>(0x80 | (byte(0) & 0x3f)),
                 byte(1), byte(2), byte(3), byte(4), byte(5), byte(6), byte(7))
        .toString(QUuid::WithoutBraces);
}

} // namespace pizhu::base
