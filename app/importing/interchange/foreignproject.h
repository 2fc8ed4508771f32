// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/refi/refiproject.h"
#include "app/library/qualcoderdatabase.h"
#include "app/library/taguettedatabase.h"

namespace pizhu::importing {

/// A project of a program for qualitative analysis in the terms of REFI-QDA, which they share: codes, text
/// sources, selections.
struct ForeignProject
{
    RefiProject project;
    QStringList remarks; ///< sentences: what of the project has no place in a library
};

/// Offsets are checked against the remembered passage; where they do not fit, its words are looked for.
[[nodiscard]] ForeignProject fromTaguette(const library::TaguetteProject& project);

/// Codings of one person on the same passage become one selection. Cases become codes of the source.
[[nodiscard]] ForeignProject fromQualCoder(const library::QualCoderProject& project, const QString& name);

} // namespace pizhu::importing
