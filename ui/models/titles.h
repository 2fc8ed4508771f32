// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "app/library/article.h"
#include "app/library/articlequery.h"

#include <QString>

namespace pizhu::ui {

// What values are called in the interface, in its language.

[[nodiscard]] QString colorTitle(annotation::HighlightColor color);
[[nodiscard]] QString kindTitle(annotation::AnnotationKind kind);
[[nodiscard]] QString scriptTitle(text::Script script);
[[nodiscard]] QString readStateTitle(library::ReadState state);
/// Why an article needs review: "Date missing"; the key itself when it is none of library::reviewKeys().
[[nodiscard]] QString reviewTitle(const QString& key);
/// A metadata field by its name: "Title", "Date", ….
[[nodiscard]] QString fieldTitle(const QString& field);
/// "Newest first", "By source".
[[nodiscard]] QString sortTitle(const library::SortKey& key);
/// Of several keys, each after the one before: "By source · Newest first".
[[nodiscard]] QString sortTitle(const std::vector<library::SortKey>& keys);
[[nodiscard]] QString chineseOrderTitle(text::ChineseOrder order);
/// As exact as the source: "2021", "June 2021", "27 June 2021" in the interface's way; empty without a date.
[[nodiscard]] QString dateTitle(const std::optional<text::PublishedDate>& date);
/// A moment of the user's own work, in local time: "27 Jun 2021 14:05" in the interface's way.
[[nodiscard]] QString momentTitle(const QDateTime& moment);
/// A quote or title cut to a label's length, for the history: "Highlight “…”".
[[nodiscard]] QString shortened(const QString& text);

} // namespace pizhu::ui
