// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/articlefigures.h"

#include "ui/reader/articlescheme.h"

namespace pizhu::ui {

document::FigureViews figuresOf(std::span<const library::ShownPicture> pictures,
                                const document::CleanupLog& log)
{
    document::FigureViews figures;
    for (const document::Removal& removal : log.removals) {
        if (removal.rule == u"picture")
            figures[removal.text.section(u'\n', 0, 0)].reason = removal.text.section(u'\n', 1);
    }
    for (const library::ShownPicture& picture : pictures)
        figures.insert(picture.url, {picturePath(picture.sha256), picture.width, picture.height, {}});
    return figures;
}

} // namespace pizhu::ui
