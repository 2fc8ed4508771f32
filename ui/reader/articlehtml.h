// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/article.h"
#include "app/text/script.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace pizhu::ui {

/// What stands above the text. Already in the script of the view.
struct ArticleHead
{
    QString title;
    QString source;
    QString date;
    QStringList authors;
    QStringList categories;
    QStringList tags;

    bool operator==(const ArticleHead&) const = default;
};

/// Everything the template needs. `headHtml`, `bodyHtml` and the style sheets are trusted; the rest is
/// escaped.
struct ArticleHtml
{
    QString languageTag;
    QString title;
    QString headHtml;
    QString bodyHtml;
    QString themeCss;
    QString readingCss;
    bool isLong = false; ///< lay out only the blocks near the window
};

/// Title, one line of source · date · authors, categories and tags as chips. Pure; every value is escaped.
[[nodiscard]] QString headHtml(const ArticleHead& head);

/// A date as people write it, as exact as it is known: "2021-06-27", "2021-06".
[[nodiscard]] QString dateForPeople(const std::optional<text::PublishedDate>& date);

/// The classes of the page's root.
[[nodiscard]] QString pageClasses(const ArticleHtml& article);

/// The page as UTF-8, with a content security policy that allows nothing but its own style sheets.
[[nodiscard]] QByteArray articlePage(const ArticleHtml& article);

/// Replaces every {{name}} of a template in one pass, so that a value can never bring a placeholder of its
/// own.
[[nodiscard]] QString fillTemplate(const QString& pattern, const QMap<QString, QString>& values);

} // namespace pizhu::ui
