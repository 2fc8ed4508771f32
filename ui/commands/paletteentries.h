// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/pinyinmatcher.h"
#include "ui/commands/palettesource.h"

namespace pizhu::ui {

/// Items made ready to be found by their titles and other names; any thread.
class PaletteEntries
{
public:
    PaletteEntries() = default;
    explicit PaletteEntries(std::vector<PaletteItem> items);

    /// The best ones first, lately run ones before others that match as well; all in their order when nothing
    /// is asked.
    [[nodiscard]] PaletteAnswer find(const PaletteQuestion& question) const;
    [[nodiscard]] const std::vector<PaletteItem>& items() const { return m_items; }

private:
    struct Match
    {
        int score = 0;
        std::vector<base::TextRange> ranges; ///< of the title
        QString otherName;                   ///< by which it was found; empty: by its title
    };

    [[nodiscard]] std::optional<Match> match(const text::PinyinMatcher& matcher, std::size_t item) const;

    std::vector<PaletteItem> m_items;
    std::vector<text::PinyinName> m_names;
    std::vector<std::vector<text::PinyinName>> m_otherNames; ///< by item
};

} // namespace pizhu::ui
