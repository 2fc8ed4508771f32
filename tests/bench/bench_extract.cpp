// SPDX-License-Identifier: GPL-3.0-or-later
// Body F1 over character 4-grams and exact fields on folders of page.html, source.md and meta.json, for our
// extractor, for Mozilla Readability and for the whole page's text, in one run.
//   bench_extract FOLDER [NODE_MODULES]
// NODE_MODULES holds @mozilla/readability and jsdom; without it Readability is left out.

#include "app/importing/readers/reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

constexpr qsizetype kShortestBody = 120; // characters; shorter bodies are left out

QString letters(const QString& text)
{
    QString result;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            result.append(c);
    }
    return result;
}

QHash<QString, int> grams(const QString& text)
{
    const QString plain = letters(text);
    QHash<QString, int> result;
    for (qsizetype i = 0; i + 4 <= plain.size(); ++i)
        ++result[plain.mid(i, 4)];
    return result;
}

double f1(const QString& found, const QString& gold)
{
    const auto a = grams(found);
    const auto b = grams(gold);
    double common = 0;
    double total = 0;
    for (auto it = a.begin(); it != a.end(); ++it) {
        common += std::min(it.value(), b.value(it.key()));
        total += it.value();
    }
    for (const int count : b)
        total += count;
    return total == 0 ? 1 : 2 * common / total;
}

QString read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString withoutTags(QString html)
{
    static const QRegularExpression hidden(u"<!--.*?-->|<(script|style)\\b.*?</\\1>"_s,
                                           QRegularExpression::DotMatchesEverythingOption |
                                               QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tag(u"<[^>]+>"_s);
    html.remove(hidden).remove(tag);
    return html.replace(u"&amp;"_s, u"&"_s).replace(u"&quot;"_s, u"\""_s).replace(u"&lt;"_s, u"<"_s);
}

/// The Markdown body without front matter, the linked title and link targets.
QString goldText(QString text)
{
    static const QRegularExpression front(u"\\A\\s*---\\r?\\n.*?\\r?\\n---\\r?\\n"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression title(
        u"\\A(\\s*<!--.*?-->)*\\s*\\[[^\\n]*\\]\\([^)]*\\)\\s*\\n-+\\s*\\n"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression link(u"!?\\[([^\\]]*)\\]\\([^)]*\\)"_s);
    return withoutTags(text.remove(front).remove(title).replace(link, u"\\1"_s));
}

struct Score
{
    double body = 0;
    double title = 0;
    double date = 0;
    double author = 0;

    void add(const Score& one)
    {
        body += one.body;
        title += one.title;
        date += one.date;
        author += one.author;
    }
};

Score scoreOurs(const QString& folder, const QJsonObject& gold, const QString& body)
{
    QFile file(folder + u"/page.html"_s);
    const auto article = file.open(QIODevice::ReadOnly)
                             ? importing::extractArticle(u"page.html"_s, file.readAll())
                             : base::Result<importing::ExtractedArticle>();
    if (!article)
        return {};
    const document::Metadata& metadata = article->article.metadata;
    QStringList people = metadata.authors.value + QStringList{metadata.source.value, metadata.site.value};
    for (QString& name : people)
        name = letters(name);
    const QString author = letters(gold[u"author"].toString());
    const QString date = metadata.published.value ? metadata.published.value->toIso().left(10) : QString();
    return {f1(article->article.document.text, body),
            letters(metadata.title.value) == letters(gold[u"title"].toString()) ? 1.0 : 0.0,
            date == gold[u"date"].toString().left(10) ? 1.0 : 0.0,
            author.isEmpty() || people.contains(author) ? 1.0 : 0.0};
}

/// Reads "folder<TAB>json" lines that extract.mjs prints.
QHash<QString, QJsonObject> readability(const QString& folder, const QString& modules)
{
    QHash<QString, QJsonObject> results;
    QProcess node;
    node.start(u"node"_s, {QStringLiteral(BENCH_FOLDER "/bench_extract.mjs"), folder, modules});
    if (modules.isEmpty() || !node.waitForFinished(-1) || node.exitCode() != 0)
        return results;
    for (const QByteArray& line : node.readAllStandardOutput().split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (!object.isEmpty())
            results.insert(object[u"folder"].toString(), object);
    }
    return results;
}

void print(QTextStream& out, const QString& name, const Score& sum, int pages)
{
    const double n = std::max(1, pages);
    out << name << ": F1 " << sum.body / n << ", title " << sum.title / n << ", date " << sum.date / n
        << ", author " << sum.author / n << '\n';
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 2) {
        out << "usage: bench_extract FOLDER [NODE_MODULES]\n";
        return 2;
    }
    const QDir root(arguments[1]);
    const auto theirs = readability(root.absolutePath(), arguments.value(2));
    Score ours;
    Score reader;
    Score whole;
    int pages = 0;
    for (const QString& name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString folder = root.filePath(name);
        const QJsonObject gold = QJsonDocument::fromJson(read(folder + u"/meta.json"_s).toUtf8()).object();
        const QString title = gold[u"title"].toString();
        const QString body = goldText(read(folder + u"/source.md"_s));
        if (letters(body).size() - letters(title).size() < kShortestBody)
            continue;
        ++pages;
        ours.add(scoreOurs(folder, gold, body));
        whole.add({f1(withoutTags(read(folder + u"/page.html"_s)), body), 0, 0, 0});
        const QJsonObject other = theirs.value(name);
        const bool sameTitle = letters(other[u"title"].toString()) == letters(title);
        const bool sameDate = other[u"date"].toString().left(10) == gold[u"date"].toString().left(10);
        const bool sameAuthor = letters(other[u"author"].toString()) == letters(gold[u"author"].toString());
        reader.add({f1(other[u"text"].toString(), body), sameTitle ? 1.0 : 0.0, sameDate ? 1.0 : 0.0,
                    sameAuthor ? 1.0 : 0.0});
    }
    out << pages << " pages with a body\n";
    print(out, u"pizhu"_s, ours, pages);
    if (theirs.isEmpty())
        out << "Readability: left out, name a folder with @mozilla/readability and jsdom\n";
    else
        print(out, u"Readability"_s, reader, pages);
    print(out, u"whole page"_s, whole, pages);
    return 0;
}
