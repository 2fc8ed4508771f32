// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/office/officepictures.h"

class QXmlStreamWriter;

namespace pizhu::exporting {

/// The namespace of pictures, as pic: in the document.
inline constexpr char16_t kDocxPictures[] = u"http://schemas.openxmlformats.org/drawingml/2006/picture";

/// The relation by which a document refers to the file of a picture, by its number.
[[nodiscard]] QString docxRelationName(int picture);

/// Writes a picture as one run of a paragraph (ECMA-376, 20.4.2.8); `drawing` numbers all of the document.
void writeDocxPicture(QXmlStreamWriter& xml, const PlacedPicture& picture, int number, int drawing);

} // namespace pizhu::exporting
