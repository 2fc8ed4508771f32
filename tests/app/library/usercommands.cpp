// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/usercommands.h"

#include "app/storage/connection.h"
#include "tests/app/library/userscene.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace pizhu::test {

using namespace library;
using base::ArticleId;

namespace {

/// Not content: the history itself and the counters of ids never given again; the search index (checked by
/// Library::check()); what is computed from texts; settings of the file; imports, which the history names by
/// id and whose undoing moves articles to the trash; and pictures' bytes, which stay while a version may
/// come back that shows them.
const QStringList kBookkeeping{u"journal"_s, u"sqlite_sequence"_s, u"version_fingerprint"_s,
                               u"setting"_s, u"import"_s,          u"import_change"_s,
                               u"picture"_s, u"watched_folder"_s};

constexpr char kTables[] =
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_fts%' ESCAPE '\\'"
    " AND name NOT LIKE 'article\\_pairs%' ESCAPE '\\'"
    " ORDER BY name";

QStringList strings(storage::Connection& connection, const QByteArray& sql)
{
    auto rows = valueOf(connection.prepare(sql));
    QStringList values;
    while (valueOf(rows.step()))
        values.append(rows.string(0));
    return values;
}

QByteArray rowsOf(storage::Connection& connection, const QString& table)
{
    QStringList parts;
    for (const QString& column :
         strings(connection, "SELECT name FROM pragma_table_info('" + table.toUtf8() + "')"))
        parts.append(u"'|%1=' || quote(\"%1\")"_s.arg(column));
    return u"SELECT '%1' || %2 FROM \"%1\" ORDER BY 1"_s.arg(table, parts.join(u" || "_s)).toUtf8();
}

std::vector<UserCommand> allCommands()
{
    std::vector<UserCommand> all = annotatingCommands();
    all.insert(all.end(), 6, all.front()); // what a user does most
    for (const std::vector<UserCommand>& more : {taggingCommands(), keepingCommands()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace

void UserCommands::furnish()
{
    for (int i = 0; i < 8; ++i) {
        NewArticle article = newArticle(
            {.title = u"第%1篇"_s.arg(i),
             .text = u"做實監督文章%1，加強日常管理。\n第二段講制度與經費𠮷，公開是最好的監督。"_s.arg(i),
             .authors = {u"張"_s, u"李"_s},
             .categories = {u"要聞"_s},
             .url = u"https://example.org/%1"_s.arg(i),
             .origin = u"/in/%1.txt"_s.arg(i)});
        const qsizetype at = article.document.text.indexOf(u"監督");
        article.log.repairs = {
            {.field = u"text"_s, .range = {at, at + 2}, .before = u"監(jiān)督"_s, .after = u"監督"_s}};
        const auto add = [&article](Stores& stores) { return stores.articles.add(article, {}); };
        valueOf(m_library.library().write(u"furnish"_s, add, Journalling::Skip).result());
    }
}

QString UserCommands::doOne()
{
    static const std::vector<UserCommand> commands = allCommands();
    const UserCommand& command =
        commands[static_cast<std::size_t>(m_random.bounded(static_cast<int>(commands.size())))];
    const QString name = QString::fromLatin1(command.name);
    const auto newest = [this] {
        const auto steps = valueOf(m_library.library().history(1).result());
        return steps.empty() ? base::JournalId() : steps.front().id;
    };
    const base::JournalId before = newest();
    const auto run = [&command, this](Stores& stores) { return command.run({stores, m_random}); };
    const auto done = m_library.library().write(name, run).result();
    return done && newest() > before ? name : QString();
}

void UserCommands::read()
{
    const auto run = [this](Stores& stores) -> Done {
        const Scene scene{stores, m_random};
        return with(scene.oneOf(scene.articles()), [&](ArticleId id) {
            valueOf(stores.articles.setReadingPosition(id, scene.below(20)));
            return stores.articles.setReadState(std::array{id}, static_cast<ReadState>(scene.below(3)));
        });
    };
    valueOf(m_library.library().write(u"read"_s, run, Journalling::Skip).result());
}

ContentReader::ContentReader(const QString& libraryPath)
    : m_connection(valueOf(storage::Connection::open(libraryPath, storage::Connection::Mode::ReadOnly)))
{
    for (const QString& table : strings(*m_connection, kTables)) {
        if (!kBookkeeping.contains(table))
            m_statements.push_back(rowsOf(*m_connection, table));
    }
}

ContentReader::~ContentReader() = default;

QStringList ContentReader::now()
{
    QStringList content;
    for (const QByteArray& statement : m_statements)
        content += strings(*m_connection, statement);
    return content;
}

QString differenceOf(const QStringList& before, const QStringList& after)
{
    if (before == after)
        return {};
    const QSet<QString> old(before.begin(), before.end());
    const QSet<QString> changed(after.begin(), after.end());
    QStringList lines;
    for (const QString& line : before) {
        if (!changed.contains(line))
            lines.append(u"- "_s + line.left(600));
    }
    for (const QString& line : after) {
        if (!old.contains(line))
            lines.append(u"+ "_s + line.left(600));
    }
    return lines.mid(0, 12).join(u'\n') + u" "_s;
}

} // namespace pizhu::test
