// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/document/cleanuplog.h"
#include "app/document/document.h"
#include "app/document/metadata.h"
#include "app/search/whymatched.h"
#include "app/text/fingerprint.h"

#include <QDateTime>
#include <QMap>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace pizhu::library {

enum class ReadState { Unread, Reading, Read };

/// A source as an import hands it over: bytes exactly as found.
struct SourceFile
{
    QByteArray bytes;
    QString mediaType; ///< "text/markdown", "text/plain", "text/html"
    QString charset;
    QString charsetEvidence; ///< text::evidenceName()
    QString origin;          ///< absolute path or URL it was read from
    QDateTime retrieved;     ///< UTC; the file's modification time when nothing better is known

    // What was known before it was read, for reading it again.
    QString fileName;          ///< no folder
    QString declaredMediaType; ///< by its container; empty: judged by content
    QString declaredCharset;   ///< by transport; empty: judged by content
    QMap<QString, QStringList>
        given; ///< what its container knew of the article, under the keys of front matter
};

/// The source of an article's current version as it is to be read again.
struct StoredSource
{
    base::VersionId version; ///< the current one
    SourceFile source;
    QString chosenCharset; ///< the user's choice for the article; empty: as found
};

/// One cleaned article with its source, to be added to the library.
struct NewArticle
{
    SourceFile source;
    document::Document document;
    document::Metadata metadata;
    document::CleanupLog log;
    int pipelineVersion = 0;
    QString chosenCharset{}; ///< the charset the bytes were read in because the user said so; empty: as found
    std::optional<text::Fingerprint> fingerprint{}; ///< of the document's text; computed where not set
};

enum class AddOutcome {
    Added,      ///< a new article
    NewVersion, ///< the same article (same URL, or same origin) with other bytes: annotations were carried
                ///< over
    Duplicate,  ///< the same bytes are in the library already; nothing was written
};

struct AddedArticle
{
    AddOutcome outcome = AddOutcome::Added;
    base::ArticleId id;
    base::ArticleId sameAs{}; ///< of a new article: the first one with the same folded text, if there is one
    QString sameAsTitle{};
};

/// A version of an article as the timeline lists it.
struct VersionSummary
{
    base::VersionId id;
    int number = 1;    ///< from 1, in order of arrival
    QDateTime created; ///< UTC
    QString origin;
    qsizetype length = 0; ///< UTF-16 units
    bool current = false;
    QString chosenCharset{}; ///< the user's choice; empty: as found
    int pipelineVersion = 0; ///< of the clean-up
    int repairs = 0;         ///< pieces of damage repaired
    bool sameSource = false; ///< cleaned from the same bytes as the version before
};

/// All of one article at its current (or an asked) version.
struct Article
{
    base::ArticleId id;
    QString uid;
    base::VersionId version;
    document::Metadata metadata;
    document::Document document;
    document::CleanupLog log;
    ReadState readState = ReadState::Unread;
    bool starred = false;
    qsizetype readingPosition = 0; ///< UTF-16 offset of the first visible unit, last time
    QStringList tags;              ///< paths, sorted
    QString origin;
    QString sourceSha256;    ///< hex
    QString charset;         ///< of this version: the user's choice or the source's
    QString charsetEvidence; ///< "user" for a choice
    QString mediaType;
    QDateTime retrieved;                  ///< UTC
    QDateTime imported;                   ///< UTC
    std::vector<VersionSummary> versions; ///< oldest first
};

/// What a list row shows.
struct ArticleSummary
{
    base::ArticleId id;
    QString uid;
    QString title;
    QString source; ///< falls back to the site
    QStringList authors;
    QString url;
    std::optional<text::PublishedDate> published;
    text::Script script = text::Script::Other;
    ReadState readState = ReadState::Unread;
    bool starred = false;
    int annotationCount = 0;
    int repairCount = 0;
    int versionCount = 1;
    QStringList categories;
    qsizetype length = 0;                     ///< of the text, in UTF-16 units
    QDateTime imported;                       ///< UTC
    QStringList tags;                         ///< paths
    QString snippet;                          ///< start of the text, or the surroundings of the first hits
    std::vector<base::TextRange> snippetHits; ///< ranges of `snippet`
    std::vector<base::TextRange> titleHits;   ///< ranges of `title`
    int hitCount = 0;                         ///< of the search in the text
    std::vector<search::MatchReason> reasons; ///< why the first of them, or the title, was found
};

[[nodiscard]] QString readStateName(ReadState state); ///< "unread", "reading", "read"
[[nodiscard]] std::optional<ReadState> readStateFromName(QStringView name);
[[nodiscard]] QStringList readStateKeys(); ///< in the order of ReadState

} // namespace pizhu::library
