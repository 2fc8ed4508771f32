// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/sourcereader.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace pizhu::test {

/// Everything that a reading handed over.
struct Reading
{
    std::vector<importing::SourceItem> items;
    QStringList problems; ///< of single entries
    base::Result<void> result;

    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QStringList texts() const;                     ///< the items' bytes as UTF-8
    [[nodiscard]] QStringList given(const QString& field) const; ///< of each item, joined by "|"
    /// All of it in lines, for messages.
    [[nodiscard]] QString dump() const;
};

[[nodiscard]] Reading readBytes(const QString& fileName, const QByteArray& bytes,
                                const importing::SourceOptions& options = {});
[[nodiscard]] Reading readFile(const QString& path, const importing::SourceOptions& options = {});

} // namespace pizhu::test
