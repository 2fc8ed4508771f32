// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QMap>
#include <QString>
#include <QStringList>
#include <functional>

namespace pizhu::importing {

/// One article-to-be, as a source holds it: a file, an entry of an archive, a record of a corpus or a feed.
struct SourceItem
{
    QString name;        ///< for people and reports: "corpus.zip › 2021/03.html"
    QString origin;      ///< what names it for ever: absolute path, or that with "#" and the entry
    QString fileName;    ///< no folder; gives title and date of last resort
    QByteArray bytes;    ///< exactly as found
    QString mediaType;   ///< as the container declares it; empty: judged by content
    QString charset;     ///< as transport declares it (HTTP header); empty: judged by content
    QDateTime retrieved; ///< UTC; invalid when the container does not say
    /// What the container knows of the article, under the keys of front matter (title, date, source, author,
    /// categories, tags, url, language); wins over what the text says.
    QMap<QString, QStringList> given;
    QString chosenCharset{}; ///< the user's choice, whatever bytes and transport say; empty: none
};

/// Takes an item or the reason why one entry could not be read; false stops the reading.
using ItemSink = std::function<bool(base::Result<SourceItem>)>;

/// Limits on what untrusted containers may unfold to.
struct SourceLimits
{
    qint64 maxItemBytes = 64ll * 1024 * 1024;
    qint64 maxTotalBytes = 8ll * 1024 * 1024 * 1024;
    qint64 maxInflation = 200; ///< unpacked ÷ packed of one entry, beyond the first 16 MB
    int maxNesting = 2;        ///< archives in archives
    int maxItems = 5'000'000;
};

} // namespace pizhu::importing
