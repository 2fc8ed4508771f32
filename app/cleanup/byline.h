// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/draft.h"
#include "app/cleanup/rules.h"

namespace pizhu::cleanup {

/// What one line says about the article. Fields are empty where it says nothing.
struct Byline
{
    QString source;
    QStringList authors;
    QString authorNote;
    QStringList editors;
    std::optional<text::PublishedDate> published;

    [[nodiscard]] bool isEmpty() const;
    bool operator==(const Byline&) const = default;
};

/// Reads "发布时间：2021-06-27 来源：某报 作者：某某": labels, dates, and furniture between them. Nothing
/// when the line also holds words that are none of these.
[[nodiscard]] std::optional<Byline> parseLabelledByline(const QString& line, const Rules& rules);

/// Reads "某报记者 张三 李四 某网 王五": outlets and names and nothing else.
[[nodiscard]] std::optional<Byline> parseNameByline(const QString& line, const Rules& rules);

/// Reads "(某某研究所研究员 张三)", "(作者系某某)", "(责任编辑：张三)" without its brackets.
[[nodiscard]] std::optional<Byline> parseBracketNote(const QString& inside, const Rules& rules);

/// Takes by-lines at both ends, and the note in brackets behind the last sentence, away and keeps what they
/// say.
void extractBylines(Draft& draft, const Rules& rules);

/// Reads the author's name from "某某的其他文章" beside the article, once that was taken away.
void extractMoreByAuthor(Draft& draft, const Rules& rules);

/// Reads the web site's name from copyright notices that boilerplate rules took away.
void extractSite(Draft& draft, const Rules& rules);

} // namespace pizhu::cleanup
