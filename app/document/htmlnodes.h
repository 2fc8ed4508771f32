// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <gumbo.h>

namespace pizhu::document {

/// What an element means for the blocks of a page.
enum class Role {
    Drop, ///< nothing of it is text of the page
    Inline,
    Container,
    Heading,
    List,
    ListItem,
    Quote,
    Figure,
    Table,
    TableCaption,
    Row,
    Cell,
    Preformatted,
    Image,
    LineBreak,
    Title,
    Meta,
    Link,
    Script,
};

/// The allow-list: an element not named in it is inline text, SVG and MathML are dropped.
[[nodiscard]] Role roleOf(const GumboElement& element);

/// An attribute's value, null when absent.
[[nodiscard]] QString attribute(const GumboElement& element, const char* name);

/// `hidden`, `display:none` or `visibility:hidden` on the element itself.
[[nodiscard]] bool isHidden(const GumboElement& element);

/// True when a figure is made of images (and a caption), not a frame around a table, a list or other figures.
[[nodiscard]] bool isImageFigure(const GumboElement& figure);

/// True when a table only arranges a page: it has one cell, holds other tables or code, or a cell holds
/// several blocks.
[[nodiscard]] bool isLayoutTable(const GumboElement& table);

/// "div#id.class.other"; long names are cut.
[[nodiscard]] QString pathPart(const GumboElement& element);

/// True when the element carries a name that may tell what it holds: id, class, itemprop, rel=author, <time>,
/// <h1>.
[[nodiscard]] bool isNamed(const GumboElement& element);

/// The text below an element when it is short, else nothing. Looks at a bounded number of nodes.
[[nodiscard]] QString shortText(const GumboNode& node);

/// The URL when it is absolute http(s) (`//host/…` counts as https) and not absurdly long, else empty.
[[nodiscard]] QString absoluteUrl(const QString& url);

/// `title` or `alt` when it reads like a caption and not like a file name or a label.
[[nodiscard]] QString imageCaption(const GumboElement& image);

/// True for images of the size of an icon or a tracking pixel, by their attributes.
[[nodiscard]] bool isTinyImage(const GumboElement& image);

} // namespace pizhu::document
