// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QMimeData;

namespace pizhu::ui {

/// What a drag holds for an import.
struct DroppedArticles
{
    QStringList paths;      ///< files and folders, from addresses or from text that is nothing but paths
    bool isArticle = false; ///< the text itself, as when it was pasted

    [[nodiscard]] bool isEmpty() const { return paths.isEmpty() && !isArticle; }
};

/// Addresses of the web are nothing to import: no page is ever fetched.
[[nodiscard]] DroppedArticles droppedArticles(const QMimeData& dropped);

} // namespace pizhu::ui
