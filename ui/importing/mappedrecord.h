// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/sourcereader.h"

namespace pizhu::ui {

/// A record of a corpus as a mapping would make an article of it, for a look at it before the import.
struct MappedRecord
{
    QString title;
    QString byline;       ///< source, date, authors
    QString beginning;    ///< of the text, without markup
    QStringList problems; ///< sentences: no text, a date that is none
};

[[nodiscard]] MappedRecord mappedRecord(const importing::RecordPreview& preview, int row,
                                        const importing::FieldMapping& mapping);

/// What is wrong with the mapping as a whole, in a sentence; empty when it can be used.
[[nodiscard]] QString mappingProblem(const importing::RecordPreview& preview,
                                     const importing::FieldMapping& mapping);

/// The fields in the order in which people look for them, and their names.
[[nodiscard]] QStringList mappableFields();
[[nodiscard]] QString mappableFieldTitle(const QString& field);

} // namespace pizhu::ui
