// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/article.h"
#include "app/library/sortkeys.h"

namespace pizhu::ui {

/// What the list can show of an article in columns, in their first order.
enum class ArticleField {
    Title,
    Source,
    Author,
    Date,
    Category,
    Tags,
    Annotations,
    Length,
    Imported,
    Script,
    ReadState,
    Star,
    Versions,
    Repairs,
};

inline constexpr int kArticleFields = 14;

[[nodiscard]] QString fieldTitle(ArticleField field);
/// As it stands in the column; lists joined with the interface's comma. Empty where there is nothing to say.
[[nodiscard]] QString fieldText(ArticleField field, const library::ArticleSummary& summary);
/// What a click on its heading sorts by.
[[nodiscard]] std::optional<library::SortColumn> sortColumnOf(ArticleField field);
/// Numbers and dates stand right or are as wide as they are, names are cut where their column ends.
[[nodiscard]] bool isNumber(ArticleField field);

} // namespace pizhu::ui
