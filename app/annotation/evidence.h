// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"

#include <QMetaType>
#include <QString>
#include <optional>

namespace pizhu::annotation {

/// How a place for a quote was come by.
enum class AnchorMethod {
    SamePlace,   ///< the quote, word for word, where it stood
    OnlyPlace,   ///< the quote, word for word, at the one place where it stands
    ByContext,   ///< one of several such places, chosen by the text around it
    OtherScript, ///< the quote in another script, width or spacing
    Approximate, ///< most of the quote's characters, in order
};

/// What speaks for a place. Agreements are 0…1.
struct Evidence
{
    AnchorMethod method = AnchorMethod::SamePlace;
    double agreement = 1.0;       ///< share of the quote's characters that stand there, in order
    std::optional<double> before; ///< of the text in front with the remembered one; absent at a text's start
    std::optional<double> after;
    int places = 1;        ///< where the quote stands word for word, in any script
    bool followed = false; ///< comparing the two versions as a whole leads to this place
    bool claimed = false;  ///< comparing them says that another passage came to stand here

    [[nodiscard]] std::optional<double> context() const; ///< the mean of the sides there are

    bool operator==(const Evidence&) const = default;
};

/// A place that may be meant.
struct Candidate
{
    base::TextRange range;
    Evidence evidence;
    double score = 0; ///< 0…1

    bool operator==(const Candidate&) const = default;
};

/// A place or none, with what speaks for it.
struct Carried
{
    Anchor anchor;
    std::optional<Evidence> evidence; ///< absent for an orphan
};

/// Why a place is offered: a whole sentence or two, translated.
[[nodiscard]] QString reasonOf(const Evidence& evidence);

/// "same place", "only place", "by context", "other script", "approximate": names for JSON.
[[nodiscard]] QString methodName(AnchorMethod method);

} // namespace pizhu::annotation

Q_DECLARE_METATYPE(pizhu::annotation::Candidate)
