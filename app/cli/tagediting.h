// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/library/library.h"

namespace pizhu::cli {

/// What `tags WORD …` does to the codebook. Takes the operands after the word.
struct TagEdit
{
    QString word;
    qsizetype minOperands = 1;
    qsizetype maxOperands = -1; ///< −1: any number
    /// Null when it changes nothing that the history should tell; else what it tells.
    QString (*label)(const QStringList& operands);
    /// Lines to print.
    base::Result<QStringList> (*run)(library::Stores& stores, const Arguments& arguments);
};

[[nodiscard]] const std::vector<TagEdit>& tagEdits();
[[nodiscard]] std::vector<Option> tagEditOptions();

/// The tag of that path, alias or beginning of its id.
[[nodiscard]] base::Result<library::Tag> tagNamed(const library::Stores& stores, const QString& name);

} // namespace pizhu::cli
