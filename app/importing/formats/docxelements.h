// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace pizhu::importing {

/// The elements of WordprocessingML that mean something for an article.
enum class DocxElement {
    Unknown,
    LeftOut,
    Paragraph,
    ParagraphProperties,
    ParagraphStyle,
    OutlineLevel,
    ListId,
    ListLevel,
    Indent,
    Run,
    RunStyle,
    Bold,
    Italic,
    VerticalAlign,
    Vanish,
    Text,
    Tab,
    Break,
    Hyphen,
    Deletion,
    Hyperlink,
    FieldMark,
    FieldCode,
    Table,
    GridColumn,
    Row,
    Cell,
    TextBox,
    Footnote,
    Endnote,
    FootnoteReference,
    EndnoteReference,
};

/// The element of that local name.
[[nodiscard]] DocxElement docxElement(QStringView name);

} // namespace pizhu::importing
