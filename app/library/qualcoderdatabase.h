// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QHash>
#include <QString>
#include <vector>

namespace pizhu::library {

struct QualCoderCode
{
    qint64 id = 0;
    QString path; ///< categories and codes above it, then its name, joined by "/"
    QString memo;
    QString color; ///< "#RRGGBB"
};

/// A code on a passage, or a note on one. Positions count code points of the source's text.
struct QualCoderCoding
{
    qint64 code = 0; ///< 0: a note without a code
    qint64 start = 0;
    qint64 end = 0;
    QString text; ///< the passage as the program remembers it
    QString memo;
    QString owner;
    QString date; ///< "2024-05-06 07:08:09", local time
};

struct QualCoderSource
{
    qint64 id = 0;
    QString name;
    QString text;
    QString memo;
    bool isText = false; ///< else a picture, sound or film without a transcript
    std::vector<QualCoderCoding> codings;
    QStringList cases; ///< names of the cases it belongs to
};

struct QualCoderProject
{
    QString created; ///< as stored; tells projects apart
    QString memo;
    std::vector<QualCoderCode> codes;
    std::vector<QualCoderSource> sources;
    int otherCodings = 0; ///< on areas of pictures and stretches of time
    int attributes = 0;   ///< values of attributes of files and cases
    int journals = 0;
};

/// Reads data.qda of a QualCoder project, version 1 (2019) and later. `path` is a copy. Unsupported when the
/// file is another kind of database.
[[nodiscard]] base::Result<QualCoderProject> readQualCoderProject(const QString& path);

} // namespace pizhu::library
