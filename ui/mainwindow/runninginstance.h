// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/deeplink.h"

#include <QLocalServer>
#include <QObject>

namespace pizhu::ui {

/// Where a Pizhu that runs already is handed links: a local socket that only the same user can reach. The
/// first one to listen gets them.
class RunningInstance : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Hands a link to the Pizhu that listens; false when none does. Waits a moment for it.
    [[nodiscard]] static bool handOver(const text::DeepLink& link, const QString& name = defaultName());
    /// True when links come here from now on; false when another one listens.
    bool listen(const QString& name = defaultName());

    [[nodiscard]] static QString defaultName();

Q_SIGNALS:
    void linkReceived(const pizhu::text::DeepLink& link);

private:
    void takeConnection();

    QLocalServer m_server;
};

} // namespace pizhu::ui
