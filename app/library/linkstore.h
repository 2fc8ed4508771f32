// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/text/deeplink.h"

#include <QHash>
#include <QStringList>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// What a link leads to, as it is now.
struct LinkTarget
{
    text::DeepLink link; ///< complete: an annotation's with its article
    bool exists = false; ///< false: not in this library (any more); only `link` means something then
    bool isInTrash = false;
    QString title;             ///< of the article, path of the tag, quote (or note) of the annotation
    QString detail;            ///< for an annotation the title of its article, for an article its source
    base::ArticleId article{}; ///< of an article or annotation
    base::TagId tag{};         ///< of a tag
    std::optional<base::TextRange>
        range{}; ///< on the article's current version; none where it has no place there

    bool operator==(const LinkTarget&) const = default;
};

/// A note or memo that leads somewhere.
struct Backlink
{
    LinkTarget from; ///< the annotation or tag it is written on
    QString note;    ///< Markdown

    bool operator==(const Backlink&) const = default;
};

/// By the address as it is written in a note (text::formatDeepLink of the link read).
using LinkTargets = QHash<QString, LinkTarget>;

/// Links between notes and what they lead to. Which notes link where is kept by the database itself
/// (0014_links.sql). Lives on one connection, for the time of one read or write.
class LinkStore
{
public:
    explicit LinkStore(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// Never fails for a link that leads nowhere: `exists` says so.
    [[nodiscard]] base::Result<LinkTarget> resolve(const text::DeepLink& link) const;
    /// Of all links in these notes.
    [[nodiscard]] base::Result<LinkTargets> targetsIn(const QStringList& notes) const;
    /// Notes that lead to it, newest first; for an article also those that lead to one of its annotations.
    /// Notes on articles in the trash are left out.
    [[nodiscard]] base::Result<std::vector<Backlink>> linksTo(text::DeepLink::Target target,
                                                              const QString& uid) const;
    /// The note with every `[[name]]` that is the path of a tag or the title of exactly one article made a
    /// link that survives renaming. Compared folded.
    [[nodiscard]] base::Result<QString> withStableLinks(const QString& note) const;
    /// What `[[` offers for what was typed behind it, best first: tags, articles, annotations, by characters
    /// of any script and by pinyin. Without text the newest.
    [[nodiscard]] base::Result<std::vector<LinkTarget>> suggestions(const QString& typed, int most) const;

private:
    storage::Connection& m_connection;
};

} // namespace pizhu::library
