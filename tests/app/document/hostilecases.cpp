// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/document/hostilecases.h"

#include "app/document/htmlreader.h"
#include "app/document/htmlwriter.h"
#include "tests/support/shareddata.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <gumbo.h>

using namespace Qt::StringLiterals;

namespace pizhu::test {

namespace {

/// What the writer may use, each element with its attributes.
const QMap<QByteArray, QList<QByteArray>>& allowed()
{
    static const QMap<QByteArray, QList<QByteArray>> elements{
        {"html", {}},
        {"head", {}},
        {"body", {}},
        {"p", {"id", "class"}},
        {"h2", {"id"}},
        {"h3", {"id"}},
        {"h4", {"id"}},
        {"h5", {"id"}},
        {"h6", {"id", "data-level"}},
        {"div", {"id", "class", "role", "title", "data-level", "data-ordered"}},
        {"blockquote", {"id", "class"}},
        {"figure", {"id", "class"}},
        {"figcaption", {}},
        {"table", {}},
        {"tbody", {}},
        {"tr", {}},
        {"td", {}},
        {"span", {"data-s", "data-e", "class"}},
        {"strong", {}},
        {"em", {}},
        {"sup", {}},
        {"sub", {}},
        {"a", {"href", "rel"}},
    };
    return elements;
}

QByteArray tagName(const GumboElement& element)
{
    if (element.tag != GUMBO_TAG_UNKNOWN)
        return gumbo_normalized_tagname(element.tag);
    return QByteArray(element.original_tag.data, qsizetype(element.original_tag.length));
}

bool isWebAddress(const QByteArray& address)
{
    const QByteArray lower = address.toLower();
    return lower.startsWith("http://") || lower.startsWith("https://");
}

void checkElement(const GumboElement& element, QStringList& found)
{
    const QByteArray name = tagName(element);
    if (element.tag_namespace != GUMBO_NAMESPACE_HTML || !allowed().contains(name)) {
        found += u"element "_s + QString::fromUtf8(name);
        return;
    }
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
        if (!allowed().value(name).contains(attribute->name))
            found += u"attribute %1 of %2"_s.arg(QString::fromUtf8(attribute->name), QString::fromUtf8(name));
        if (qstrcmp(attribute->name, "href") == 0 && !isWebAddress(attribute->value))
            found += u"address "_s + QString::fromUtf8(attribute->value);
    }
}

void checkTree(const GumboNode& root, QStringList& found)
{
    std::vector<const GumboNode*> open{&root};
    while (!open.empty()) {
        const GumboNode& node = *open.back();
        open.pop_back();
        if (node.type == GUMBO_NODE_COMMENT || node.type == GUMBO_NODE_CDATA ||
            node.type == GUMBO_NODE_TEMPLATE)
            found += u"a comment, CDATA or a template"_s;
        if (node.type != GUMBO_NODE_ELEMENT)
            continue;
        checkElement(node.v.element, found);
        for (unsigned i = 0; i < node.v.element.children.length; ++i)
            open.push_back(static_cast<const GumboNode*>(node.v.element.children.data[i]));
    }
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void addFixtures(const QString& path, std::vector<HostileCase>& cases)
{
    static const QRegularExpression payload(uR"re(["']?payload["']?\s*:\s*("(?:[^"\\]|\\.)*"))re"_s);
    const QString script = QString::fromUtf8(bytesOf(path));
    auto matches = payload.globalMatch(script);
    for (int number = 1; matches.hasNext(); ++number) {
        QString text = matches.next().captured(1);
        // JavaScript's escapes that JSON has not.
        text.replace(QRegularExpression(uR"(\\x([0-9A-Fa-f]{2}))"_s), u"\\u00\\1"_s)
            .replace(u"\\'"_s, u"'"_s);
        const QJsonDocument json = QJsonDocument::fromJson('[' + text.toUtf8() + ']');
        const QByteArray html = json.isArray() ? json.array().at(0).toString().toUtf8() : text.toUtf8();
        cases.push_back({u"expect.mjs #%1"_s.arg(number), html});
    }
}

void addTreeTests(const QString& path, std::vector<HostileCase>& cases)
{
    const QByteArray bytes = bytesOf(path);
    const QString name = path.section(u'/', -1);
    int number = 0;
    for (qsizetype at = bytes.startsWith("#data\n") ? 0 : bytes.indexOf("\n#data\n"); at >= 0;
         at = bytes.indexOf("\n#data\n", at + 1)) {
        const qsizetype start = bytes.indexOf("#data\n", at) + 6;
        const qsizetype end = bytes.indexOf("\n#errors", start - 1);
        cases.push_back({u"%1 #%2"_s.arg(name).arg(++number),
                         bytes.mid(start, end < 0 ? -1 : std::max<qsizetype>(end - start, 0))});
    }
}

/// What a placeholder shows of an address.
QString shownAddress(const QString& imageUrl)
{
    return imageUrl.startsWith(u"data:"_s) ? u"data:"_s : imageUrl.left(300);
}

/// What a block is, in a line.
QString described(const document::Document& document, const document::Block& block)
{
    QString line =
        u"%1 %2%3%4 “%5” %6"_s.arg(document::blockKindName(block.kind))
            .arg(block.level)
            .arg(block.ordered ? u" ordered"_s : QString(), block.indented ? u" indented"_s : QString(),
                 document.textOf(block).toString(), shownAddress(block.imageUrl));
    for (const document::Run& run : block.runs)
        line += u" [%1,%2)%3%4%5%6%7"_s.arg(run.range.start - block.range.start)
                    .arg(run.range.end - block.range.start)
                    .arg(run.strong ? u"b"_s : QString(), run.emphasis ? u"i"_s : QString(),
                         run.superscript ? u"^"_s : QString(), run.subscript ? u"_"_s : QString(), run.href);
    return line;
}

} // namespace

std::vector<HostileCase> hostileCases(const QString& folder)
{
    std::vector<HostileCase> cases;
    QDirIterator files(folder, {u"*.mjs"_s, u"*.dat"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        path.endsWith(u".mjs"_s) ? addFixtures(path, cases) : addTreeTests(path, cases);
    }
    return cases;
}

bool unpackHostileCases(const QString& folder)
{
    const QString archive = sharedFolder() + u"/data/hostile-html.tar.xz"_s;
    return !sharedFolder().isEmpty() && QFile::exists(archive) &&
           QProcess::execute(u"tar"_s, {u"xJf"_s, archive, u"-C"_s, folder}) == 0;
}

QStringList violations(const QString& html)
{
    const QByteArray utf8 = html.toUtf8();
    GumboOutput* output =
        gumbo_parse_with_options(&kGumboDefaultOptions, utf8.constData(), size_t(utf8.size()));
    QStringList found;
    checkTree(*output->root, found);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    return found;
}

QString rereadDifference(const document::Document& document)
{
    const auto html = document::writeBody(document, {});
    const auto page =
        html ? document::readHtml(*html) : base::Result<document::HtmlPage>(base::fail(html.error()));
    if (!page)
        return page.error().message;
    document::DocumentBuilder builder;
    for (const document::HtmlBlock& block : page->blocks)
        builder.append(block.block, block.text);
    const document::Document again = builder.take();
    for (std::size_t i = 0; i < std::min(document.blocks.size(), again.blocks.size()); ++i) {
        const QString before = described(document, document.blocks[i]);
        const QString after = described(again, again.blocks[i]);
        if (before != after)
            return u"%1 → %2"_s.arg(before, after);
    }
    if (again.text == document.text && again.blocks.size() == document.blocks.size())
        return {};
    return u"%1 → %2 blocks"_s.arg(document.blocks.size()).arg(again.blocks.size());
}

} // namespace pizhu::test
