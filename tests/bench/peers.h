// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/libraryscan.h"

#include <QDir>
#include <memory>

namespace pizhu::bench {

/// Another program or index that searches the same texts.
class Peer
{
public:
    virtual ~Peer() = default;

    [[nodiscard]] virtual QString name() const = 0;
    /// In how many of the articles it was given it finds these characters.
    [[nodiscard]] virtual qint64 count(const QString& characters) = 0;
    [[nodiscard]] virtual bool holds(base::ArticleId) const { return true; } ///< was given it
    [[nodiscard]] double buildSeconds() const { return m_buildSeconds; }
    [[nodiscard]] double indexBytes() const { return m_indexBytes; }
    [[nodiscard]] double textBytes() const { return m_textBytes; }

protected:
    double m_buildSeconds = 0;
    double m_indexBytes = 0;
    double m_textBytes = 0; ///< in UTF-8, of what it was given
};

/// `rg -c` over text files of 1,000 articles, one a line: kind to it, as many small files take it longer.
[[nodiscard]] std::unique_ptr<Peer> ripgrep(const library::Library& library, const QDir& folder);

/// SQLite's FTS5 with its trigram tokenizer, as it comes.
[[nodiscard]] std::unique_ptr<Peer> trigrams(const library::Library& library, const QDir& folder);

/// Recoll with its own settings on about so many bytes of the newest articles, a file each.
[[nodiscard]] std::unique_ptr<Peer> recoll(const library::Library& library, const QDir& folder, qint64 bytes);

} // namespace pizhu::bench
