// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/readingstyle.h"

#include <QJsonObject>

namespace pizhu::ui {

/// Every choice by its name: what another version of the program does not know is left out there.
[[nodiscard]] QJsonObject readingStyleJson(const ReadingStyle& style);
/// What is missing or unknown is as in `otherwise`; numbers are clamped to their limits.
[[nodiscard]] ReadingStyle readingStyleFromJson(const QJsonObject& json, const ReadingStyle& otherwise);

} // namespace pizhu::ui
