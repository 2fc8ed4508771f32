// SPDX-License-Identifier: GPL-3.0-or-later
// What our extractor, Mozilla Readability and the whole page's text make of saved pages, in one run.
//   bench_extract FOLDER [NODE_MODULES]
// NODE_MODULES holds @mozilla/readability and jsdom; without it Readability is left out.
// Where pages have a known body (page.html beside source.md and meta.json): the mean F1 over character
// 4-grams of letters and digits, and the share of exact fields. Bodies under 120 characters are left out, and
// an address is judged only where the page carries it. The same once more over the pages that carry at least
// half of their known body at all: nobody finds what is not there. Other pages have nothing to be measured
// by: what is found is listed.

#include "app/importing/readers/reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTextStream>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

constexpr qsizetype kShortestBody = 120; // letters and digits beside those of the title
constexpr double kCarried = 0.5;         // of the 4-grams of the known body

/// Letters and digits of every script, by code point.
QList<uint> letters(const QString& text)
{
    QList<uint> result;
    for (const uint c : text.toUcs4()) {
        if (QChar::isLetterOrNumber(c))
            result.append(c);
    }
    return result;
}

QHash<QString, int> grams(const QString& text)
{
    constexpr qsizetype kLength = 4;
    const QList<uint> plain = letters(text);
    QHash<QString, int> result;
    for (qsizetype i = 0; i + kLength <= plain.size(); ++i)
        ++result[QString::fromUcs4(reinterpret_cast<const char32_t*>(plain.constData() + i), kLength)];
    return result;
}

/// The share of the known body that stands in the page, wherever.
double shareCarried(const QString& page, const QString& gold)
{
    const auto there = grams(page);
    const auto wanted = grams(gold);
    double carried = 0;
    double total = 0;
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        carried += std::min(it.value(), there.value(it.key()));
        total += it.value();
    }
    return total == 0 ? 1 : carried / total;
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

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Character references, as far as they stand for letters and digits; the other named ones are signs.
QString unescaped(const QString& text)
{
    static const QRegularExpression reference(u"&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));"_s);
    static const QHash<QString, QString> names{
        {u"amp"_s, u"&"_s}, {u"lt"_s, u"<"_s}, {u"gt"_s, u">"_s}, {u"quot"_s, u"\""_s}};
    QString result;
    qsizetype last = 0;
    for (auto it = reference.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const bool hex = match.hasCaptured(2);
        const uint code = match.captured(hex ? 2 : 1).toUInt(nullptr, hex ? 16 : 10);
        result += QStringView(text).mid(last, match.capturedStart() - last);
        if (match.hasCaptured(3))
            result += names.value(match.captured(3));
        else
            result += QChar::fromUcs4(code);
        last = match.capturedEnd();
    }
    result += QStringView(text).mid(last);
    return result;
}

QString withoutTags(QString html)
{
    static const QRegularExpression comment(u"<!--.*?-->"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression hidden(u"<(script|style)\\b.*?</\\1>"_s,
                                           QRegularExpression::DotMatchesEverythingOption |
                                               QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression link(u"!?\\[([^\\]]*)\\]\\([^)]*\\)"_s);
    static const QRegularExpression tag(u"<[^>]+>"_s);
    return unescaped(html.remove(comment).remove(hidden).replace(link, u"\\1"_s).remove(tag));
}

/// The Markdown body without front matter, the linked title and link targets.
QString goldText(QString text)
{
    static const QRegularExpression front(u"\\A\\s*---\\r?\\n.*?\\r?\\n---\\r?\\n"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression title(
        u"\\A(\\s*<!--.*?-->)*\\s*\\[[^\\n]*\\]\\([^)]*\\)\\s*\\n-+\\s*\\n"_s,
        QRegularExpression::DotMatchesEverythingOption);
    return withoutTags(text.remove(front).remove(title));
}

/// Addresses are percent-encoded once, twice or not at all.
QString plainUrl(QString url)
{
    for (int i = 0; i < 4; ++i)
        url = QUrl::fromPercentEncoding(url.toUtf8());
    while (url.endsWith(u'/'))
        url.chop(1);
    return url;
}

/// What one tool says about one page.
struct Found
{
    QString title;
    QString text;
    QStringList people; ///< author, source or site
    QString date;
    QString url;
};

struct Score
{
    double body = 0;
    double title = 0;
    double date = 0;
    double author = 0;
    double url = 0;
    int urls = 0; ///< pages that carry the address
    int pages = 0;

    void add(const Found& found, const QJsonObject& gold, const QString& text, const QString& page)
    {
        const auto name = letters(gold[u"author"].toString());
        const bool named = std::any_of(found.people.begin(), found.people.end(),
                                       [&name](const QString& person) { return letters(person) == name; });
        const QString address = plainUrl(gold[u"url"].toString());
        const bool carried = page.contains(address);
        ++pages;
        body += f1(found.text, text);
        title += letters(found.title) == letters(gold[u"title"].toString()) ? 1 : 0;
        date += found.date.left(10) == gold[u"date"].toString().left(10) ? 1 : 0;
        author += name.isEmpty() || named ? 1 : 0;
        urls += carried ? 1 : 0;
        url += carried && plainUrl(found.url) == address ? 1 : 0;
    }
};

Found ours(const QString& path)
{
    const auto read = importing::extractArticle(QFileInfo(path).fileName(), bytesOf(path));
    if (!read)
        return {};
    const document::Metadata& metadata = read->article.metadata;
    return {metadata.title.value, read->article.document.text,
            metadata.authors.value + QStringList{metadata.source.value, metadata.site.value},
            metadata.published.value ? metadata.published.value->toIso() : QString(), metadata.url.value};
}

/// By the page's path below the folder; empty without Node or its modules.
QHash<QString, Found> readability(const QString& folder, const QString& modules)
{
    QHash<QString, Found> results;
    QProcess node;
    if (modules.isEmpty())
        return results;
    node.start(u"node"_s, {QStringLiteral(BENCH_FOLDER "/bench_extract.mjs"), folder, modules});
    if (!node.waitForFinished(-1) || node.exitCode() != 0)
        return results;
    for (const QByteArray& line : node.readAllStandardOutput().split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.isEmpty())
            continue;
        results.insert(object[u"page"].toString(), {object[u"title"].toString(),
                                                    object[u"text"].toString(),
                                                    {object[u"author"].toString()},
                                                    object[u"date"].toString(),
                                                    {}});
    }
    return results;
}

void print(QTextStream& out, const QString& name, const Score& sum)
{
    const double n = std::max(1, sum.pages);
    out << name << ": F1 " << sum.body / n << ", title " << sum.title / n << ", date " << sum.date / n
        << ", author " << sum.author / n << ", address " << sum.url / std::max(1, sum.urls) << " of "
        << sum.urls << '\n';
}

/// What is compared, over the same pages.
struct Comparison
{
    Score pizhu;
    Score reader;
    Score whole;

    void print(QTextStream& out, bool withReadability) const
    {
        ::print(out, u"pizhu"_s, pizhu);
        if (withReadability)
            ::print(out, u"Readability"_s, reader);
        ::print(out, u"whole page"_s, whole);
    }
};

void compareWithGold(QTextStream& out, const QDir& root, const QStringList& folders,
                     const QHash<QString, Found>& theirs)
{
    Comparison all;
    Comparison carried;
    for (const QString& name : folders) {
        const QString folder = root.filePath(name);
        const QJsonObject gold = QJsonDocument::fromJson(bytesOf(folder + u"/meta.json"_s)).object();
        const QString body = goldText(QString::fromUtf8(bytesOf(folder + u"/source.md"_s)));
        if (letters(body).size() - letters(gold[u"title"].toString()).size() < kShortestBody)
            continue;
        const QString html = QString::fromUtf8(bytesOf(folder + u"/page.html"_s));
        const QString page = plainUrl(unescaped(html));
        const QString whole = withoutTags(html);
        const Found found = ours(folder + u"/page.html"_s);
        for (Comparison* comparison : {&all, &carried}) {
            if (comparison == &carried && shareCarried(whole, body) < kCarried)
                continue;
            comparison->pizhu.add(found, gold, body, page);
            comparison->reader.add(theirs.value(name + u"/page.html"_s), gold, body, page);
            comparison->whole.add({{}, whole, {}, {}, {}}, gold, body, page);
        }
    }
    out << all.pizhu.pages << " pages with a known body\n";
    all.print(out, !theirs.isEmpty());
    out << carried.pizhu.pages << " of them carry at least half of it\n";
    carried.print(out, !theirs.isEmpty());
}

/// How many letters each tool keeps, how far they agree, and which fields are found.
void listPages(QTextStream& out, const QDir& root, const QStringList& pages,
               const QHash<QString, Found>& theirs)
{
    const auto has = [](bool there) { return there ? u"yes"_s : u"-"_s; };
    out << "page\tpizhu\tReadability\twhole page\tagreement\ttitle\tdate\tsource or author\n";
    for (const QString& page : pages) {
        const Found found = ours(root.filePath(page));
        const Found other = theirs.value(page);
        const QString whole = withoutTags(QString::fromUtf8(bytesOf(root.filePath(page))));
        out << page << '\t' << letters(found.text).size() << '\t' << letters(other.text).size() << '\t'
            << letters(whole).size() << '\t' << f1(found.text, other.text) << '\t'
            << has(!found.title.isEmpty()) << '\t' << has(!found.date.isEmpty()) << '\t'
            << has(!found.people.join(QString()).isEmpty()) << '\n';
    }
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
    const QDir root(QDir(arguments[1]).absolutePath());
    QStringList pairs;
    QStringList pages;
    for (QDirIterator it(root.path(), {u"*.html"_s}, QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();) {
        const QFileInfo page(it.next());
        const bool known = page.dir().exists(u"source.md"_s);
        (known ? pairs : pages).append(root.relativeFilePath(known ? page.path() : page.filePath()));
    }
    pairs.sort();
    pages.sort();
    const auto theirs = readability(root.path(), arguments.value(2));
    if (theirs.isEmpty())
        out << "Readability: left out, name a folder with @mozilla/readability and jsdom\n";
    if (!pairs.isEmpty())
        compareWithGold(out, root, pairs, theirs);
    if (!pages.isEmpty())
        listPages(out, root, pages, theirs);
    return 0;
}
