// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of an article's pictures when its source is read again.

#include "app/library/rows.h"
#include "app/library/storedlog.h"
#include "app/library/versionstore.h"

#include <QSet>
#include <algorithm>

namespace pizhu::library {

using base::fail;
using base::Result;
using base::VersionId;
using document::Removal;

namespace {

constexpr char kPictures[] = "SELECT DISTINCT url FROM version_picture JOIN version"
                             " ON version.id = version_picture.version_id WHERE article_id = ?";

/// As the importing worker logs a picture that cannot be shown: address and reason, a line each.
bool isAboutPicture(const Removal& removal)
{
    return removal.rule == QLatin1String("picture");
}

QString addressOf(const Removal& removal)
{
    return removal.text.section(u'\n', 0, 0);
}

} // namespace

/// Pictures that lay beside or in the container of the source are not in its bytes: what the log says of them
/// stays what it was, and those the library has are not missing.
Result<NewArticle> VersionStore::withKnownPictures(const NewCleaning& cleaning, VersionId now) const
{
    NewArticle article = cleaning.cleaned;
    std::vector<Removal>& removals = article.log.removals;
    if (std::ranges::none_of(removals, isAboutPicture))
        return article;
    const auto before = storedLog(m_connection, now);
    if (!before)
        return fail(before.error());
    QSet<QString> known;
    const auto add = [&known](const storage::Statement& row) { known.insert(row.string(0)); };
    if (auto done = eachRow(m_connection, kPictures, add, cleaning.article); !done)
        return fail(done.error());
    std::erase_if(removals, [&known](const Removal& removal) {
        return isAboutPicture(removal) && known.contains(addressOf(removal));
    });
    for (Removal& removal : removals) {
        const auto isSamePicture = [&removal](const Removal& other) {
            return isAboutPicture(other) && addressOf(other) == addressOf(removal);
        };
        const auto said = std::ranges::find_if(before->removals, isSamePicture);
        if (isAboutPicture(removal) && said != before->removals.end())
            removal = *said;
    }
    return article;
}

} // namespace pizhu::library
