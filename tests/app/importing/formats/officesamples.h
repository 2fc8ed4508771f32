// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/formats/zippackage.h"

#include <QByteArray>
#include <QString>

namespace pizhu::test {

/// Parts of a Word document around the XML of a body: styles (标题 1, Title, Caption, Quote, toc 1, footnote
/// text), lists (1 has bullets, 2 numbers, 3 articles of a law; 4 restarts 3), a link rId7, one footnote,
/// metadata.
[[nodiscard]] importing::PackageParts docxParts(const QString& body);

/// Parts of an OpenDocument text around the XML of its office:text.
[[nodiscard]] importing::PackageParts odtParts(const QString& text);

/// Parts of a book of two chapters with navigation, cover and metadata.
[[nodiscard]] importing::PackageParts epubParts();

/// The parts as a file; "mimetype" comes first.
[[nodiscard]] QByteArray packed(const importing::PackageParts& parts);

} // namespace pizhu::test
