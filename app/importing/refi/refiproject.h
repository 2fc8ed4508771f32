// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/anchorrecord.h"
#include "app/base/result.h"
#include "app/base/textrange.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>
#include <vector>

namespace pizhu::importing {

/// A code of a REFI-QDA codebook.
struct RefiCode
{
    QString guid;  ///< lower case, no braces
    QString path;  ///< names from the root, joined by "/"
    QString color; ///< "#RRGGBB", or empty
    QString description;
    QStringList notes{}; ///< GUIDs: memos
    // What only our own files say.
    QString memo{};
    QString shortcut{};
    QStringList aliases{};
};

/// A passage of a text source. Positions count code points of its plain text.
struct RefiSelection
{
    QString guid;
    QString name; ///< most programs write the passage here, shortened or with its line ends lost
    QString description;
    base::TextRange codePoints;
    QStringList codes;                                ///< GUIDs
    QStringList notes;                                ///< GUIDs
    QDateTime created;                                ///< UTC
    QDateTime modified;                               ///< UTC
    QString user{};                                   ///< GUID of who made it
    std::optional<annotation::AnchorRecord> record{}; ///< in our own files
    bool wordsDecide = false; ///< the name is the whole passage: where the place has other words, it counts
};

struct RefiSource
{
    QString guid;
    QString name;
    QString description;
    QString plainTextPath; ///< as the project writes it
    bool hasText = false;  ///< false: its file is not in the archive
    bool stoodIn = false;  ///< it is the text of a PDF or the description of a picture, not a source itself
    QString text;          ///< as found, without a byte order mark
    std::vector<RefiSelection> selections;
    QStringList codes; ///< codings of the whole source
    QStringList notes;
    QJsonObject own{}; ///< what our own files say beside it
};

/// A note on a passage or a source. Our own notes say in the description what REFI-QDA has no word for.
struct RefiNote
{
    QString name;
    QString description;
    QString text;
    QStringList codes;                                    ///< GUIDs
    QDateTime created;                                    ///< UTC
    QDateTime modified;                                   ///< UTC
    QString user{};                                       ///< GUID of who made it
    std::optional<annotation::TextQuoteSelector> quote{}; ///< of an orphan of our own files, with its context
};

struct RefiProject
{
    QString name;
    QString origin; ///< the program that wrote it
    std::vector<RefiCode> codes;
    std::vector<RefiSource> sources; ///< text sources
    QStringList otherSources;        ///< names of pictures, PDF, audio and video, which cannot be taken over
    int otherCodings = 0;            ///< on those: areas of a page or picture, stretches of time
    QHash<QString, RefiNote> notes;  ///< by GUID
    QHash<QString, QString> users{}; ///< names by GUID; the owner of a library of ours is not among them

    [[nodiscard]] int selectionCount() const; ///< of text
    [[nodiscard]] int codingCount() const;    ///< of selections and of whole sources, those left out as well
};

/// Whether the bytes may be a REFI-QDA project (ZIP with a .qde) or codebook (XML).
[[nodiscard]] bool isRefi(const QByteArray& bytes);

/// Reads a project (.qdpx) or codebook (.qdc) as the programs of the standard really write them: folder and
/// file names in any case, byte order marks, CR LF, paths without "internal://", any version of the
/// namespace. Unreadable when there is no project in it.
[[nodiscard]] base::Result<RefiProject> readRefi(const QString& fileName, const QByteArray& bytes);

} // namespace pizhu::importing
