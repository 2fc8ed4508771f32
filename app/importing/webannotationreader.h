// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/anchorrecord.h"
#include "app/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>
#include <optional>
#include <vector>

namespace pizhu::importing {

/// Ids of other programs become the same UUID every time, so that importing a file twice adds nothing.
[[nodiscard]] QString uuidOfName(const QByteArray& name);

/// The article an annotation speaks of, as far as the file says.
struct AnnotatedSource
{
    QString uid; ///< from urn:uuid:, lower case
    QString url;
    QString title;
    QString published; ///< ISO 8601 as our exports write it
    QString sha256;    ///< of the source's bytes, hex

    bool operator==(const AnnotatedSource&) const = default;
};

/// An article that is tagged itself.
struct ForeignArticle
{
    AnnotatedSource source;
    QStringList tagPaths;
};

/// What a file says of an annotation: only that can differ from the library's, and is taken over.
struct KnownParts
{
    bool kind = true;
    bool color = true;
    bool note = true;
    bool translation = true;
    bool tags = true;

    bool operator==(const KnownParts&) const = default;
};

/// One annotation of a file, taken apart but not yet connected to anything.
struct WebAnnotation
{
    QString problem; ///< a sentence: why it cannot be used; everything else may be empty then
    QString uid;     ///< from its id; made from the id, or from its content, where that is no UUID
    annotation::AnnotationKind kind = annotation::AnnotationKind::Highlight;
    annotation::HighlightColor color = annotation::HighlightColor::Amber;
    QString note;
    QString translation;
    QString author; ///< as the file names them; empty: unknown
    QStringList tagPaths;
    QStringList articleTags; ///< of the article itself; in our own files
    QDateTime created;       ///< UTC, invalid when unknown
    QDateTime modified;      ///< UTC, invalid when unknown
    AnnotatedSource source;
    std::optional<base::TextRange> position;        ///< TextPositionSelector
    bool countsUtf16 = false;                       ///< of `position`: as browsers count, not code points
    bool isOurs = false;                            ///< written by Pizhu: positions are the article's
    std::optional<annotation::AnchorRecord> record; ///< how sure the place is; in our own files
    KnownParts known;
    std::optional<annotation::TextQuoteSelector> quote; ///< TextQuoteSelector
};

/// Reads an AnnotationPage, an AnnotationCollection with its first page inside, an array or a single
/// annotation of the W3C Web Annotation Data Model, or what Hypothesis exports (its API's rows, its client's
/// annotations). Fails with Unreadable when the bytes are no JSON or hold
/// no annotations.
[[nodiscard]] base::Result<std::vector<WebAnnotation>> readWebAnnotations(const QByteArray& json);

} // namespace pizhu::importing
