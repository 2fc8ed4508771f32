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

/// Reads "编辑 张三 校对 李四" and "某报记者 张三" as they stand below a text.
[[nodiscard]] std::optional<Byline> parseStaffLine(const QString& line, const Rules& rules);

/// Reads "(某某研究所研究员 张三)", "(作者系某某)", "(责任编辑：张三)" without its brackets.
[[nodiscard]] std::optional<Byline> parseBracketNote(const QString& inside, const Rules& rules);

/// Reads "某报 张三 2021-06-27 14:17" on a page: a date and a short rest without labels. `exactTime` demands
/// the time of day, without which a short line may be a heading of the text.
[[nodiscard]] std::optional<Byline> parseDatedByline(const QString& line, bool exactTime, const Rules& rules);

/// Reads the by-lines that stand shortly before and behind the pieces [first, last), and leaves them there.
void readBylinesAround(Draft& draft, std::size_t first, std::size_t last, const Rules& rules);

/// Takes by-lines at both ends, and the note in brackets behind the last sentence, away and keeps what they
/// say.
void extractBylines(Draft& draft, const Rules& rules);

/// Reads the date from lines such as "1999年10月28日 某市人民代表大会常务委员会第十四次会议通过" under the
/// title of a statute: the latest one made the text as it stands. The lines stay.
void readAdoptionDates(Draft& draft, const Rules& rules);

/// Reads the author's name from "某某的其他文章" beside the article, once that was taken away.
void extractMoreByAuthor(Draft& draft, const Rules& rules);

/// Reads the web site's name from copyright notices that boilerplate rules took away.
void extractSite(Draft& draft, const Rules& rules);

} // namespace pizhu::cleanup
