// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace pizhu::exporting {

/// Something in a pack that is not as it was exported.
struct EvidenceFault
{
    enum class Part {
        Quote, ///< an excerpt's words differ from the text they are said to stand in
        File,  ///< a file was changed, is missing, is damaged or does not belong to the pack
    };
    Part part = Part::File;
    QString name;   ///< the excerpt's id, or the file's name
    QString reason; ///< a sentence

    bool operator==(const EvidenceFault&) const = default;
};

struct EvidenceReport
{
    int articles = 0;
    int quotes = 0; ///< checked character by character against the text
    int literalInSource =
        0; ///< of them, those that stand in the source's bytes as they are, white space aside
    std::vector<EvidenceFault> faults;

    [[nodiscard]] bool isSound() const { return faults.empty(); }
    [[nodiscard]] QString toText() const;
};

/// Checks a pack of renderEvidence(): every file against its SHA-256, which stands in two places, every quote
/// and its surroundings against the article's text, every source against what the article says of it. Fails
/// with Unreadable when the bytes are no such pack.
[[nodiscard]] base::Result<EvidenceReport> verifyEvidence(const QByteArray& zip);

} // namespace pizhu::exporting
