// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/queryreading.h"

#include "app/base/logging.h"
#include "app/library/lexiconcsv.h"
#include "app/library/lexiconstore.h"
#include "app/search/queryparser.h"
#include "app/text/folding.h"
#include "app/text/regionalwords.h"

#include <QFile>

namespace pizhu::library {

using base::fail;
using base::Result;
using search::Lexicon;
using search::WordPair;

namespace {

/// One character means too many things: 幺 is no word to look for.
bool isWord(const QString& text)
{
    return text::tokenise(text).size() > 1;
}

std::vector<WordPair> openCcPairs()
{
    std::vector<WordPair> pairs;
    const auto words = text::regionalWords();
    if (!words) {
        qCWarning(base::logStorage) << words.error().message << words.error().detail;
        return pairs;
    }
    for (const text::RegionalWord& word : *words) {
        if (isWord(word.mainland) && isWord(word.taiwan))
            pairs.push_back({word.mainland, word.taiwan});
    }
    return pairs;
}

/// Names and words of the news that OpenCC does not know.
std::vector<WordPair> newsPairs()
{
    QFile file(QStringLiteral(":/pizhu/lexicon/news.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return readLexiconCsv(QString::fromUtf8(file.readAll())).pairs;
}

std::vector<WordPair> knownPairs()
{
    std::vector<WordPair> pairs = newsPairs();
    for (const WordPair& pair : openCcPairs())
        pairs.push_back(pair);
    return pairs;
}

} // namespace

Result<std::shared_ptr<const Lexicon>> lexiconOf(storage::Connection& connection)
{
    static const auto builtIn = std::make_shared<const Lexicon>(knownPairs());
    auto pairs = LexiconStore(connection).all();
    if (!pairs)
        return fail(pairs.error());
    if (pairs->empty())
        return builtIn;
    pairs->insert(pairs->end(), builtIn->pairs().begin(), builtIn->pairs().end());
    return std::make_shared<const Lexicon>(*pairs);
}

Result<search::Node> readQuery(storage::Connection& connection, const search::Query& query)
{
    search::Node node = search::parseQuery(query);
    if (!query.regional)
        return node;
    const auto lexicon = lexiconOf(connection);
    if (!lexicon)
        return fail(lexicon.error());
    return search::expandQuery(node, **lexicon, query.withoutPairs).node;
}

} // namespace pizhu::library
