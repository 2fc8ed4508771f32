// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/htmlwriter.h"
#include "app/exporting/exportwriter.h"

namespace pizhu::exporting {

class HtmlMarkup;

/// An article as it is printed, in source script: its text with the annotated passages shaded, and the
/// annotations behind it. Comes in pieces of HTML, each complete in itself and no larger than some pages, but
/// for a single block of text that is longer.
class PrintedArticle
{
public:
    /// `gathered` must outlive this. The heading is a place to jump to, called `name`.
    PrintedArticle(const ArticleExcerpts& gathered, ExportPictures pictures, QString name);

    struct Piece
    {
        QString html;
        qsizetype pictures = 0; ///< how much of it are the bytes of pictures
    };
    /// Nothing behind the last.
    [[nodiscard]] base::Result<std::optional<Piece>> next();

private:
    void writeHead(HtmlMarkup& page) const;
    [[nodiscard]] base::Result<void> writeText(HtmlMarkup& page, qsizetype& pictureBytes);
    void writeAnnotations(HtmlMarkup& page);
    [[nodiscard]] document::BlockSpan nextBlocks() const;
    [[nodiscard]] base::Result<document::FigureViews> figuresOf(document::BlockSpan blocks) const;

    const ArticleExcerpts& m_gathered;
    ExportPictures m_pictures;
    QString m_name;
    document::ViewState m_view;
    std::size_t m_block = 0;   ///< the next one
    std::size_t m_excerpt = 0; ///< the next one
    bool m_hasBegun = false;
};

} // namespace pizhu::exporting
