// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QDBusVariant>
#include <QObject>
#include <optional>

class QDBusPendingCallWatcher;

namespace pizhu::ui {

/// The colour scheme the desktop prefers, as its portal tells (org.freedesktop.portal.Settings, namespace
/// org.freedesktop.appearance). Asked in the background over the session bus; none where there is no bus or
/// portal.
class PortalScheme : public QObject
{
    Q_OBJECT

public:
    explicit PortalScheme(QObject* parent = nullptr);

    [[nodiscard]] std::optional<Theme::Scheme> scheme() const { return m_scheme; }

    /// The setting's value: 1 prefers dark, 2 prefers light, 0 has no preference. The portal nests variants.
    [[nodiscard]] static std::optional<Theme::Scheme> schemeOf(const QVariant& value);

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void answered(QDBusPendingCallWatcher* watcher);
    void take(const QVariant& value);

    std::optional<Theme::Scheme> m_scheme;
};

} // namespace pizhu::ui
