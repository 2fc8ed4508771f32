// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

namespace pizhu::ui {

/// The fields the inspector shows, in its order.
[[nodiscard]] QStringList inspectedFields();

/// What the user typed or selected for a field, as candidates hold it. Text around a date is passed over;
/// names may stand side by side or be parted by 、，；. Nullopt when there is no date in it.
[[nodiscard]] std::optional<QStringList> readFieldInput(const QString& field, const QString& text);

/// A value as one line that readFieldInput() reads again.
[[nodiscard]] QString fieldInput(const QString& field, const QStringList& value);

} // namespace pizhu::ui
