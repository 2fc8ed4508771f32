// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
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
    QDateTime created;  ///< UTC, invalid when unknown
    QDateTime modified; ///< UTC, invalid when unknown
    AnnotatedSource source;
    std::optional<base::TextRange> position;            ///< TextPositionSelector
    bool countsUtf16 = false;                           ///< of `position`: as browsers count, not code points
    std::optional<annotation::TextQuoteSelector> quote; ///< TextQuoteSelector
};

/// Reads an AnnotationPage, an AnnotationCollection with its first page inside, an array or a single
/// annotation of the W3C Web Annotation Data Model, or what Hypothesis exports (its API's rows, its client's
/// annotations). Fails with Unreadable when the bytes are no JSON or hold
/// no annotations.
[[nodiscard]] base::Result<std::vector<WebAnnotation>> readWebAnnotations(const QByteArray& json);

} // namespace pizhu::importing
