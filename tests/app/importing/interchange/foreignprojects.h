// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pizhu::test {

/// The texts of both projects: the second paragraph of the first begins with a character of four bytes.
inline const QString kFerry = QStringLiteral("渡口的账\n𠮷村的渡口修好以后，账目贴在墙上😀，谁都可以来看。\n"
                                             "来看的人多了，修渡口的钱花到了哪里，一笔一笔都说得清楚。");
inline const QString kWell = QStringLiteral("井台\n井台修好以后，账目贴在墙上，谁都可以来问。");

/// An exported Taguette project: two documents, tags "公开" and "公开/账目", highlights that overlap, one
/// with an offset that is off and one whose words are nowhere.
void makeTaguetteProject(const QString& path);

/// The folder of a QualCoder project with the same texts: categories, codes of two people on one passage, a
/// note, a case, a picture, attributes.
void makeQualCoderProject(const QString& folder);

/// A Zotero database with a web page, its snapshot and two annotations of it, one of them deleted.
void makeZoteroLibrary(const QString& path);

} // namespace pizhu::test
