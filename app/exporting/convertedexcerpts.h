// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportwriter.h"

namespace pizhu::exporting {

/// True for formats in which a converted text may stand beside an excerpt. Those that come back unchanged
/// hold the words of the source alone.
[[nodiscard]] bool holdsConversions(Format format);

/// "simplified characters", …; empty for Source.
[[nodiscard]] QString scriptText(text::ViewScript script);

/// The article with Excerpt::converted where the words read otherwise in `script`: as the reader shows the
/// whole text, so that phrases at the ends of an excerpt are seen as such.
[[nodiscard]] base::Result<ArticleExcerpts> withConversions(const ArticleExcerpts& gathered,
                                                            text::ViewScript script);

/// "Converted to simplified characters": what every conversion is marked with.
[[nodiscard]] QString conversionMark(const Excerpt::Converted& converted);

/// Gives `writer` what withConversions() makes; the writer itself where the options ask for no conversion or
/// the format has no room for one.
[[nodiscard]] std::unique_ptr<ExportWriter> convertingWriter(std::unique_ptr<ExportWriter> writer,
                                                             const ExportOptions& options);

} // namespace pizhu::exporting
