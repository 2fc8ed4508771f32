// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/userchanges.h"

#include "app/library/cleanuplogjson.h"
#include "app/library/corrections.h"
#include "app/library/revertedrepairs.h"
#include "app/library/rows.h"

namespace pizhu::library {

using base::fail;
using base::Result;

namespace {

// The kind of a correction, as the JSON of the log has it.
constexpr char kCorrected[] =
    "SELECT text, cleanup FROM version WHERE id = ? AND instr(cleanup, '\"correction\"') > 0";

struct Corrected
{
    QString text;
    QByteArray log;
};

} // namespace

Result<NewArticle> withUserChanges(storage::Connection& connection, base::ArticleId article,
                                   base::VersionId previous, const NewArticle& cleaned)
{
    const auto reverted = RevertedRepairs(connection, article).load();
    if (!reverted)
        return fail(reverted.error());
    const auto corrected = firstRow(
        connection, kCorrected,
        [](const storage::Statement& row) {
            return Corrected{row.string(0), row.string(1).toUtf8()};
        },
        previous);
    if (!corrected)
        return fail(corrected.error());
    if (reverted->empty() && !*corrected)
        return cleaned;
    Cleaning cleaning{cleaned.document, cleaned.metadata, cleaned.log};
    revertNamed(cleaning, *reverted);
    if (*corrected) {
        const auto log = cleanupLogFromJson((*corrected)->log);
        if (!log)
            return fail(log.error());
        repeatCorrections(cleaning, (*corrected)->text, *log);
    }
    NewArticle result = cleaned;
    result.document = std::move(cleaning.document);
    result.metadata = std::move(cleaning.metadata);
    result.log = std::move(cleaning.log);
    result.fingerprint.reset();
    return result;
}

} // namespace pizhu::library
