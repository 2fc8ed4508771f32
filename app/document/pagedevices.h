// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <gumbo.h>

namespace pizhu::document {

/// True for parts that serve the page and are not its text: numbers beside lines of code, marks that link to
/// a heading, arrows back from a footnote, words for screen readers only.
[[nodiscard]] bool isPageDevice(const GumboNode& node);

/// The moment of publishing in an attribute made for scripts, such as data-ptime; empty when there is none.
[[nodiscard]] QString scriptDate(const GumboElement& element);

/// A link that an <iframe> offers to readers who cannot see the frame.
struct FrameLink
{
    QString href; ///< absolute
    QString text;
};
[[nodiscard]] FrameLink frameLink(const GumboElement& frame);

} // namespace pizhu::document
