// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/recombining.h"

#include "app/text/decoding.h"
#include "app/text/script.h"
#include "tests/bench/importcorpus.h"

#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::bench {

namespace {

constexpr int kLength = 1000; // UTF-16 units of an article
constexpr int kShortest = 30; // of a paragraph
constexpr int kLongest = 300;
constexpr int kTitle = 18;
constexpr int kPerTransaction = 500;
constexpr quint32 kSeed = 20240601;

QString withoutFrontMatter(const QString& text)
{
    if (!text.startsWith(u"---"))
        return text;
    const qsizetype end = text.indexOf(u"\n---", 3);
    return end < 0 ? text : text.mid(end + 4);
}

QString withoutMarkup(QString text)
{
    static const QRegularExpression blockEnd(u"</p>|<br[^>]*>|</div>"_s);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    text.replace(blockEnd, u"\n"_s);
    static const QRegularExpression link(u"\\[[^\\]]*\\]\\([^)]*\\)|https?://[!-~]+"_s);
    text.remove(tag);
    text.remove(link);
    return text.replace(u"&nbsp;"_s, u" "_s);
}

/// Pieces that end where sentences do.
void appendPieces(QStringList& pieces, QStringView line)
{
    qsizetype start = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool sentenceEnd = line[i] == u'。' || line[i] == u'！' || line[i] == u'？';
        const qsizetype length = i + 1 - start;
        if (i + 1 == line.size() || (sentenceEnd && length >= kLongest / 3) || length >= 2 * kLongest) {
            if (length >= kShortest)
                pieces.append(line.mid(start, length).toString());
            start = i + 1;
        }
    }
}

QStringList paragraphsOf(const QString& text)
{
    QStringList pieces;
    for (const QString& line : withoutMarkup(withoutFrontMatter(text)).split(u'\n'))
        appendPieces(pieces, line.trimmed());
    return pieces;
}

ParagraphPool& poolOf(std::vector<ParagraphPool>& pools, std::size_t first, text::Script script)
{
    for (std::size_t i = first; i < pools.size(); ++i) {
        if (pools[i].script == script)
            return pools[i];
    }
    return pools.emplace_back(ParagraphPool{script, {}});
}

/// Pools by their size, of which no more than this counts: statutes would drown all else.
const ParagraphPool& anyPool(const std::vector<ParagraphPool>& pools, QRandomGenerator& random)
{
    static constexpr qsizetype kMost = 20'000;
    const auto weight = [](const ParagraphPool& pool) { return std::min(kMost, pool.paragraphs.size()); };
    qsizetype all = 0;
    for (const ParagraphPool& pool : pools)
        all += weight(pool);
    qsizetype place = random.bounded(static_cast<int>(all));
    for (const ParagraphPool& pool : pools) {
        place -= weight(pool);
        if (place < 0)
            return pool;
    }
    return pools.back();
}

document::Document recombinedText(const ParagraphPool& pool, QRandomGenerator& random)
{
    document::DocumentBuilder builder;
    qsizetype length = 0;
    while (length < kLength) {
        const QString& text = pool.paragraphs.at(random.bounded(static_cast<int>(pool.paragraphs.size())));
        builder.append({}, text);
        length += text.size();
    }
    return builder.take();
}

library::NewArticle recombined(const ParagraphPool& pool, QRandomGenerator& random, int number)
{
    library::NewArticle article;
    article.document = recombinedText(pool, random);
    const auto set = [](auto& field, const auto& value) {
        field = {value, document::FieldOrigin::Pattern, 0.9};
    };
    set(article.metadata.title, article.document.text.left(kTitle));
    set(article.metadata.source, u"报社%1"_s.arg(random.bounded(1, 9) * random.bounded(1, 9)));
    set(article.metadata.authors, QStringList{u"记者%1"_s.arg(random.bounded(400))});
    set(article.metadata.categories, QStringList{u"栏目%1"_s.arg(random.bounded(12))});
    const QString date = QDate(2000, 1, 1).addDays(random.bounded(9000)).toString(Qt::ISODate);
    set(article.metadata.published, text::PublishedDate::fromIso(date));
    article.metadata.script = pool.script;
    article.source.origin = u"/bench/%1.txt"_s.arg(number);
    article.source.bytes = article.source.origin.toUtf8();
    article.source.mediaType = u"text/plain"_s;
    article.source.charset = u"UTF-8"_s;
    article.source.charsetEvidence = u"detected"_s;
    return article;
}

base::Result<void> add(library::Stores& stores, const std::vector<library::NewArticle>& articles)
{
    std::vector<const library::NewArticle*> pointers;
    for (const library::NewArticle& article : articles)
        pointers.push_back(&article);
    const auto added = stores.articles.add(pointers, {});
    return added ? base::Result<void>() : base::fail(added.error());
}

} // namespace

std::vector<ParagraphPool> paragraphsIn(const QStringList& folders)
{
    std::vector<ParagraphPool> pools;
    for (const QString& folder : folders) {
        const std::size_t first = pools.size();
        for (const QString& path : filesIn({folder})) {
            QFile file(path);
            if ((!path.endsWith(u".txt") && !path.endsWith(u".md")) || !file.open(QIODevice::ReadOnly))
                continue;
            const QString text = text::decode(file.readAll()).text;
            const QStringList paragraphs = paragraphsOf(text);
            if (!paragraphs.isEmpty())
                poolOf(pools, first, text::detectScript(text)).paragraphs += paragraphs;
        }
    }
    return pools;
}

base::Result<void> addRecombined(library::Library& library, const std::vector<ParagraphPool>& pools,
                                 int count)
{
    QRandomGenerator random(kSeed);
    for (int first = 0; first < count; first += kPerTransaction) {
        std::vector<library::NewArticle> articles;
        for (int i = first; i < std::min(count, first + kPerTransaction); ++i)
            articles.push_back(recombined(anyPool(pools, random), random, i));
        const auto done =
            library
                .write(
                    u"bench"_s, [&articles](library::Stores& stores) { return add(stores, articles); },
                    library::Journalling::Skip)
                .result();
        if (!done)
            return done;
    }
    return {};
}

} // namespace pizhu::bench
