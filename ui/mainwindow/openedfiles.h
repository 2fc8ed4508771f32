// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/deeplink.h"

#include <QMetaType>
#include <QStringList>
#include <optional>

namespace pizhu::ui {

/// What somebody wants to see in Pizhu: what it was started with, or what another start of it handed over.
struct OpenedFiles
{
    QString library;         ///< at most one; paths are absolute
    QStringList articles;    ///< to import
    QStringList annotations; ///< to show what they would bring
    std::optional<text::DeepLink> link;

    /// Paths, file: addresses and pizhu: links, told apart by name and, where that says nothing, by how the
    /// file begins. Of several libraries or links the last counts.
    [[nodiscard]] static OpenedFiles of(const QStringList& arguments);
    /// On one line; what is no such line has nothing to open.
    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static OpenedFiles fromJson(const QByteArray& json);
    [[nodiscard]] bool isEmpty() const;
    /// Whether there is something to put into a library.
    [[nodiscard]] bool bringsAnything() const { return !articles.isEmpty() || !annotations.isEmpty(); }

    bool operator==(const OpenedFiles&) const = default;
};

} // namespace pizhu::ui

Q_DECLARE_METATYPE(pizhu::ui::OpenedFiles)
