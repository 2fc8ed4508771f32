// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "app/library/articlequery.h"

#include <array>

namespace pizhu::library {

using AutocodeJobId = base::Id<struct AutocodeJobTag>;

enum class AutocodeKind {
    Query,   ///< the words of a query, wherever they stand
    Passage, ///< a passage word for word, in any script
};

struct NewAutocodeJob
{
    AutocodeKind kind = AutocodeKind::Query;
    QString text;          ///< in the query language, or the passage itself
    bool regional = false; ///< words of other regions as well
    ArticleQuery scope;    ///< which articles are looked through
    QString tagPath;       ///< made where it is missing
    annotation::HighlightColor color = annotation::HighlightColor::Amber;
};

/// Coding all occurrences of something with a tag.
struct AutocodeJob
{
    AutocodeJobId id;
    QString uid;
    AutocodeKind kind = AutocodeKind::Query;
    QString text;
    bool regional = false;
    ArticleQuery scope;
    base::TagId tag; ///< invalid once the tag was removed: it needs another one
    QString tagPath;
    annotation::HighlightColor color = annotation::HighlightColor::Amber;
    QDateTime created; ///< UTC

    bool operator==(const AutocodeJob&) const = default;
};

enum class Verdict {
    Undecided,
    Yes,   ///< coded by the job
    No,    ///< left out, or its highlight was removed afterwards
    Later, ///< set aside
    Coded, ///< undecided, but highlighted with the tag already
};

/// A place where it stands, on the current version of its article.
struct Occurrence
{
    static constexpr std::size_t kKeyLength = 8;
    using Key = std::array<char16_t, kKeyLength>; ///< folded characters from the place outwards, for sorting

    base::ArticleId article;
    base::TextRange range;
    Verdict verdict = Verdict::Undecided;
    Key left{};
    Key right{};

    [[nodiscard]] bool isAt(const Occurrence& other) const
    {
        return article == other.article && range == other.range;
    }
    bool operator==(const Occurrence&) const = default;
};

struct AutocodeCounts
{
    int occurrences = 0;
    int undecided = 0;
    int later = 0;
    int yes = 0;
    int no = 0;
    int coded = 0;

    void add(Verdict verdict);
    bool operator==(const AutocodeCounts&) const = default;
};

/// An occurrence as a concordance shows it: on one line, with the text around it.
struct ConcordanceLine
{
    QString left;
    QString hit;
    QString right;
    QString title; ///< of the article, as the next two
    QString source;
    QString published; ///< ISO 8601 as exact as known

    bool operator==(const ConcordanceLine&) const = default;
};

/// "undecided", "yes", "no", "later", "coded".
[[nodiscard]] QString verdictName(Verdict verdict);

} // namespace pizhu::library
