// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/fieldmapping.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>
#include <QVariant>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

struct FieldWords
{
    QString field;
    QStringList words; ///< the more specific first; lower case, without spaces, "_" and "-"
};

const QList<FieldWords>& fieldWords()
{
    static const QList<FieldWords> words{
        {u"title"_s, u"title headline newstitle articletitle subject 标题 標題 新闻标题 新聞標題 文章标题 "
                     u"题目 題目 题名 題名 "
                     "篇名"_s.split(u' ')},
        {u"body"_s,
         u"contenthtml bodyhtml contentencoded fulltext articlebody content body article text html markdown "
         "maintext textcontent 正文 全文 内容 內容 正文内容 正文內容 文章内容 文章內容 新闻内容 新聞內容 "
         "文本 "
         "description summary abstract 摘要"_s.split(u' ')},
        {u"date"_s, u"datepublished publishedat publishdate publishtime publishedtime publisheddate pubdate "
                    u"pubtime published "
                    "date datetime time createdat created ctime timestamp 发布时间 發布時間 發佈時間 "
                    "发表时间 發表時間 发布日期 "
                    "發布日期 發佈日期 发表日期 發表日期 出版日期 日期 时间 時間"_s.split(u' ')},
        {u"source"_s,
         u"source media newspaper publication publisher sourcename medianame site sitename domainname "
         "来源 來源 媒体 媒體 来源媒体 來源媒體 报纸 報紙 出处 出處 报刊 報刊"_s.split(u' ')},
        {u"author"_s,
         u"author authors byline creator writer journalist 作者 记者 記者 撰文 作者姓名"_s.split(u' ')},
        {u"url"_s,
         u"url link href permalink articleurl uri 链接 鏈接 連結 网址 網址 原文链接 原文鏈接 原文連結 "
         "地址"_s.split(u' ')},
        {u"categories"_s,
         u"categories category section channel column 栏目 欄目 类别 類別 分类 分類 频道 頻道 版块 "
         "版面"_s.split(u' ')},
        {u"tags"_s, u"tags tag keywords keyword 标签 標籤 关键词 關鍵詞 关键字 關鍵字"_s.split(u' ')},
        {u"language"_s, u"language lang 语言 語言 语种 語種"_s.split(u' ')},
        {u"id"_s, u"id guid uuid uid articleid newsid docid 编号 編號 文章编号 文章編號"_s.split(u' ')},
    };
    return words;
}

QString plainWord(const QString& column)
{
    QString word = column.toLower();
    word.removeIf([](QChar c) { return c.isSpace() || c == u'_' || c == u'-' || c == u':' || c == u'@'; });
    return word;
}

// "content.rendered", "source.name": the parent says what it is.
QString meaningOf(const QString& column)
{
    static const QSet<QString> bare{u"name"_s,  u"title"_s, u"text"_s,     u"label"_s,
                                    u"value"_s, u"html"_s,  u"rendered"_s, u"content"_s};
    const QString last = plainWord(column.section(u'.', -1));
    const QString parent = plainWord(column.section(u'.', -2, -2));
    if (!column.contains(u'.') || !bare.contains(last))
        return last;
    for (const FieldWords& known : fieldWords()) {
        if (known.words.contains(parent))
            return parent;
    }
    return last;
}

// Lower is better; nested columns come after flat ones with the same word.
qsizetype rankOf(const QString& column, const FieldWords& field)
{
    const qsizetype found = field.words.indexOf(meaningOf(column));
    return found < 0 ? -1 : found * 10 + column.count(u'.');
}

QString bestColumn(const QStringList& columns, const FieldWords& field)
{
    QString best;
    qsizetype bestRank = -1;
    for (const QString& column : columns) {
        const qsizetype rank = rankOf(column, field);
        if (rank >= 0 && (bestRank < 0 || rank < bestRank)) {
            best = column;
            bestRank = rank;
        }
    }
    return best;
}

QString escaped(QString value)
{
    value.replace(u'\\', u"\\\\"_s);
    value.replace(u',', u"\\,"_s);
    return value.replace(u'=', u"\\="_s);
}

// Splits at bare `sign`; the parts keep their backslashes.
QStringList splitBare(const QString& text, QChar sign)
{
    QStringList parts(1);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\' && i + 1 < text.size()) {
            parts.last() += text.mid(i++, 2);
        } else if (text[i] == sign) {
            parts += QString();
        } else {
            parts.last() += text[i];
        }
    }
    return parts;
}

QString unescaped(const QString& value)
{
    QString plain;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == u'\\' && i + 1 < value.size())
            ++i;
        plain += value[i];
    }
    return plain;
}

} // namespace

QStringList FieldMapping::fieldNames()
{
    QStringList names;
    for (const FieldWords& known : fieldWords())
        names += known.field;
    return names;
}

Result<FieldMapping> FieldMapping::fromText(const QString& text)
{
    FieldMapping mapping;
    for (const QString& part : splitBare(text, u',')) {
        if (part.trimmed().isEmpty())
            continue;
        const QStringList sides = splitBare(part, u'=');
        const QString field = sides.value(0).trimmed().toLower();
        const QString column = unescaped(sides.mid(1).join(u'=')).trimmed();
        if (column.isEmpty())
            return fail(ErrorCode::InvalidInput,
                        Text::tr("“%1” names no column; write FIELD=COLUMN.").arg(part.trimmed()));
        if (field == u"records"_s)
            mapping.records = column;
        else if (fieldNames().contains(field))
            mapping.fieldToColumn.insert(field, column);
        else
            return fail(ErrorCode::InvalidInput, Text::tr("There is no field “%1”; the fields are %2.")
                                                     .arg(field, fieldNames().join(u", "_s)));
    }
    return mapping;
}

QString FieldMapping::toText() const
{
    QStringList parts;
    for (auto it = fieldToColumn.begin(); it != fieldToColumn.end(); ++it)
        parts += it.key() + u'=' + escaped(it.value());
    if (!records.isEmpty())
        parts += u"records="_s + escaped(records);
    return parts.join(u',');
}

FieldMapping FieldMapping::fromJson(const QJsonObject& json)
{
    FieldMapping mapping;
    for (const QString& field : fieldNames()) {
        if (const QString column = json.value(field).toString(); !column.isEmpty())
            mapping.fieldToColumn.insert(field, column);
    }
    mapping.records = json.value(u"records"_s).toString();
    return mapping;
}

QJsonObject FieldMapping::toJson() const
{
    QJsonObject json;
    for (auto it = fieldToColumn.begin(); it != fieldToColumn.end(); ++it)
        json.insert(it.key(), it.value());
    if (!records.isEmpty())
        json.insert(u"records"_s, records);
    return json;
}

bool SavedMapping::fits(const QStringList& fileColumns) const
{
    const auto holds = [](const QStringList& all, const QStringList& some) {
        return std::ranges::all_of(some, [&all](const QString& column) { return all.contains(column); });
    };
    return fileColumns.contains(mapping.fieldToColumn.value(u"body"_s)) &&
           (holds(columns, fileColumns) || holds(fileColumns, columns));
}

SavedMapping SavedMapping::fromJson(const QJsonObject& json)
{
    return {QVariant(json.value(u"columns"_s).toArray().toVariantList()).toStringList(),
            FieldMapping::fromJson(json.value(u"mapping"_s).toObject())};
}

QJsonObject SavedMapping::toJson() const
{
    return {{u"columns"_s, QJsonArray::fromStringList(columns)}, {u"mapping"_s, mapping.toJson()}};
}

FieldMapping guessMapping(const QStringList& columns)
{
    FieldMapping mapping;
    for (const FieldWords& field : fieldWords()) {
        if (const QString column = bestColumn(columns, field); !column.isEmpty())
            mapping.fieldToColumn.insert(field.field, column);
    }
    return mapping;
}

} // namespace pizhu::importing
