// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QDir;

namespace pizhu::test {

/// Words that stand once in the article of the committee, within one run of text.
inline const QString kQuote = QStringLiteral("预算监督小组");
inline const QString kSecondQuote = QStringLiteral("逐笔公开");
/// Titles of the pages after clean-up.
inline const QString kCommitteeTitle = QStringLiteral("议事厅里的预算监督小组");
inline const QString kLibraryTitle = QStringLiteral("圖書館延長開放之後");
inline const QString kBridgeTitle = QStringLiteral("旧桥加固工程的一本明细账");
inline const QString kRareTitle = QStringLiteral("姓𠮷的修表匠");

/// Writes four invented articles as scrapers leave them: front matter with HTML, a page dump with damaged
/// characters, a whole web page, and one with characters beyond the basic plane. Returns their paths.
QStringList writeScrapedPages(const QDir& folder);

} // namespace pizhu::test
