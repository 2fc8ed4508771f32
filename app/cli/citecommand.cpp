// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/fileinput.h"
#include "app/cli/libraryaccess.h"
#include "app/exporting/citation/articleitem.h"

#include <QJsonArray>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Result;
using exporting::CitationStyle;
using exporting::CslItem;

namespace {

Result<std::vector<CslItem>> itemsOfFile(const QString& path)
{
    const auto json = readFile(path);
    if (!json)
        return base::fail(json.error());
    return exporting::readCslItems(*json);
}

Result<std::vector<CslItem>> itemsOfArticles(const library::Library& library, const QStringList& ids)
{
    const auto read = [ids](const library::Stores& stores) -> Result<std::vector<CslItem>> {
        std::vector<CslItem> items;
        for (const QString& id : ids) {
            const auto article = stores.articles.resolve(id).and_then(
                [&](base::ArticleId a) { return stores.articles.load(a); });
            if (!article)
                return base::fail(article.error());
            items.push_back(exporting::cslItemOf(*article));
        }
        return items;
    };
    return library.read(read).result();
}

void print(const Invocation& invocation, const std::vector<CslItem>& items, CitationStyle style)
{
    const bool inText = invocation.arguments.has(u"in-text"_s);
    QJsonArray entries;
    for (const CslItem& item : items) {
        const QString text =
            inText ? exporting::inTextCitation(item, style) : exporting::bibliographyEntry(item, style);
        if (!invocation.json)
            invocation.output.line(text);
        entries << QJsonObject{{u"id"_s, item.id}, {u"entry"_s, text}};
    }
    if (invocation.json)
        invocation.output.json(entries);
}

Outcome cite(Invocation& invocation)
{
    const Arguments& arguments = invocation.arguments;
    const QString name = arguments.value(u"style"_s, u"gbt7714-2025"_s);
    const auto style = exporting::citationStyleFromName(name);
    if (!style)
        return failure({ErrorCode::InvalidInput,
                        u"There is no style \"%1\". Known are %2."_s.arg(
                            name, exporting::citationStyleNames().join(u", "_s)),
                        {}});
    if (arguments.has(u"items"_s)) {
        const auto items = itemsOfFile(arguments.value(u"items"_s));
        if (!items)
            return failure(items.error());
        print(invocation, *items, *style);
        return ExitCode::Done;
    }
    if (arguments.operands.isEmpty())
        return failure(
            {ErrorCode::InvalidInput, u"Give ids of articles, or a CSL-JSON file with --items."_s, {}});
    const OpenedLibrary library = openForReading(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto items = itemsOfArticles(**library, arguments.operands);
    if (!items)
        return failure(items.error());
    print(invocation, *items, *style);
    return ExitCode::Done;
}

} // namespace

Command citeCommand()
{
    Command command;
    command.name = u"cite"_s;
    command.operands = u"[ID…]"_s;
    command.summary = u"print references in a citation style"_s;
    command.description =
        u"Prints the entry of each article for a list of references, one a line: in the order given, in the "
        u"language of the article. With --items, of the items of a CSL-JSON file, for which no library is "
        u"needed.\n\n"
        u"Styles are gbt7714-2025 (the default), gbt7714-2015, apa7, mla9, chicago-author-date and "
        u"chicago-notes."_s;
    command.grammar = {{{u"style"_s, u"STYLE"_s, u"The citation style."_s},
                        {u"items"_s, u"FILE"_s, u"Cite the items of a CSL-JSON file."_s},
                        {u"in-text"_s, {}, u"Print citations for running text instead of entries."_s}},
                       0,
                       -1};
    command.examples = {{u"pizhu-cli cite --style gbt7714-2015 0193a"_s, u"The reference of one article."_s},
                        {u"pizhu-cli cite --style apa7 --items references.json"_s,
                         u"The references of a file of another program."_s}};
    command.run = cite;
    return command;
}

} // namespace pizhu::cli
