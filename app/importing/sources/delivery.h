// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/importing/sources/sourcereader.h"

#include <QString>

namespace pizhu::importing {

/// Where in a source a reader stands: how people and the library name what it finds there.
struct SourcePlace
{
    QString name;     ///< for people: "corpus.zip › 2021/03.jsonl"
    QString origin;   ///< for ever: absolute path, or that with "#" and the entry
    QString fileName; ///< no folder
    QString folder;   ///< absolute folder of the file, where attachments may lie; empty inside an archive
    int nesting = 0;  ///< how many archives it lies in

    /// The place of an entry, a record or a page inside this one.
    [[nodiscard]] SourcePlace inside(const QString& entry, const QString& entryFileName) const;
};

/// One run of readSource: what the readers hand over, and the limits they share.
class Delivery
{
public:
    Delivery(const SourceOptions& options, const ItemSink& sink)
        : m_options(options)
        , m_sink(sink)
    {}

    [[nodiscard]] const SourceOptions& options() const { return m_options; }
    [[nodiscard]] const SourceLimits& limits() const { return m_options.limits; }

    /// Hands over one item. Fails with Cancelled or LimitExceeded, which end the run.
    [[nodiscard]] base::Result<void> deliver(SourceItem item);
    /// Hands over why an entry could not be read; once the run is over, passes the error on instead.
    [[nodiscard]] base::Result<void> report(const SourcePlace& place, base::Error error);
    /// Counts unpacked bytes; LimitExceeded ends the run.
    [[nodiscard]] base::Result<void> count(qint64 unpackedBytes);

private:
    [[nodiscard]] base::Result<void> hand(base::Result<SourceItem> item);

    const SourceOptions& m_options;
    const ItemSink& m_sink;
    qint64 m_unpacked = 0;
    int m_items = 0;
    bool m_over = false;
};

} // namespace pizhu::importing
