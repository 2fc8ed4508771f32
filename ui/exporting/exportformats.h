// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/excerpts.h"

#include <QCoreApplication>

namespace pizhu::ui {

/// What people call a format, and what it is good for.
struct ExportFormats
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::ui::ExportFormats)

public:
    [[nodiscard]] static QString title(exporting::Format format);
    [[nodiscard]] static QString hint(exporting::Format format);
    /// By exporting::FormatInfo::name, those that only the desktop has included.
    [[nodiscard]] static std::optional<exporting::Format> fromName(QStringView name);
    /// For a file dialog: "Markdown (*.md)".
    [[nodiscard]] static QString filter(exporting::Format format);
    /// In the order a dialog offers them: what is read, what other programs read, what is cited, what proves.
    [[nodiscard]] static std::span<const exporting::Format> inOrder();
};

} // namespace pizhu::ui
