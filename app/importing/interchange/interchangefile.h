// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/interchange/bundlereader.h"
#include "app/importing/interchange/foreignproject.h"
#include "app/importing/webannotationreader.h"

namespace pizhu::importing {

enum class InterchangeFormat {
    WebAnnotations, ///< W3C JSON-LD
    Hypothesis,
    Refi, ///< project or codebook
    Taguette,
    QualCoder,
    Zotero,
    Readwise,
    Calibre,
    Bundle, ///< of another Pizhu
};

/// What a file of another program holds: annotations on articles known from elsewhere, or whole projects with
/// their own texts.
struct ForeignWork
{
    InterchangeFormat format = InterchangeFormat::WebAnnotations;
    QString fileName;
    std::vector<WebAnnotation> annotations;
    std::vector<ForeignTag> tags;         ///< of a bundle
    std::vector<ForeignArticle> articles; ///< tagged themselves; of a bundle
    ForeignDecisions decisions;           ///< of a bundle
    std::vector<ForeignProject> projects;
};

/// Reads a file, or the folder of a QualCoder project, judging the format by content. Unsupported when it is
/// none of them, Unreadable when it is damaged; both name the file.
[[nodiscard]] base::Result<ForeignWork> readInterchange(const QString& path);

/// What the owner of the library made elsewhere under that name is the owner's own.
void makeOwn(ForeignWork& work, const QString& name);

/// The program's or the standard's name, for people.
[[nodiscard]] QString formatTitle(InterchangeFormat format);
/// "jsonld", "hypothesis", "refi-qda", "taguette", "qualcoder", "zotero", "readwise", "calibre", "bundle".
[[nodiscard]] QString formatKey(InterchangeFormat format);

} // namespace pizhu::importing
