// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/tagmerging.h"

#include "app/library/rows.h"
#include "app/library/tagreferences.h"

#include <QCoreApplication>

namespace pizhu::library {

using base::fail;
using base::Result;
using base::TagId;

namespace {

// Every table that points to tags, whatever it is for, but the tree itself.
constexpr char kReferences[] =
    "SELECT table_of.name, reference.\"from\" FROM sqlite_schema AS table_of"
    " JOIN pragma_foreign_key_list(table_of.name) AS reference"
    " WHERE table_of.type = 'table' AND reference.\"table\" = 'tag' AND table_of.name <> 'tag' ORDER BY 1, 2";
// Aliases and keys follow by themselves; what the target has already stays behind and goes with its tag.
constexpr char kPoint[] = "UPDATE OR IGNORE \"%1\" SET \"%2\" = ?2 WHERE \"%2\" = ?1";
// Tags that notes and memos link to, among some.
constexpr char kLinked[] =
    "SELECT DISTINCT tag.id, tag.uid FROM tag JOIN note_link ON to_kind = 'tag' AND to_uid = uid"
    " WHERE tag.id IN (SELECT value FROM json_each(?))";
constexpr char kUid[] = "SELECT uid FROM tag WHERE id = ?";
#define PIZHU_LEAD_ON(table, column)                                                                         \
    "UPDATE " table " SET " column " = replace(" column ", 'pizhu://tag/' || ?1, 'pizhu://tag/' || ?2)"      \
    " WHERE id IN (SELECT from_id FROM note_link WHERE from_kind = '" table "' AND to_kind = 'tag'"          \
    " AND to_uid = ?1)"
constexpr char kLeadNotesOn[] = PIZHU_LEAD_ON("annotation", "note");
constexpr char kLeadMemosOn[] = PIZHU_LEAD_ON("tag", "memo");
#undef PIZHU_LEAD_ON
constexpr char kRemove[] = "DELETE FROM tag WHERE id = ?";
constexpr char kWords[] =
    "SELECT id, color, shortcut, memo, description, inclusion, exclusion, example FROM tag"
    " WHERE id IN (SELECT value FROM json_each(?))";
constexpr char kSetWords[] = "UPDATE tag SET color = ?2, shortcut = ?3, memo = ?4, description = ?5,"
                             " inclusion = ?6, exclusion = ?7, example = ?8 WHERE id = ?1";
constexpr char kAddAlias[] =
    "INSERT INTO tag_alias(tag_id, name, folded) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

QString heading(const QString& path)
{
    return QCoreApplication::translate("pizhu::library", "From the merged tag “%1”").arg(path);
}

QString tr(const char* text)
{
    return QCoreApplication::translate("pizhu::library", text);
}

/// As paragraphs of Markdown.
QStringList paragraphsOf(const TagDefinition& definition)
{
    QStringList paragraphs;
    for (const auto& [title, text] :
         {std::pair(QString(), definition.description),
          std::pair(tr(QT_TRANSLATE_NOOP("pizhu::library", "Include: %1")), definition.inclusion),
          std::pair(tr(QT_TRANSLATE_NOOP("pizhu::library", "Exclude: %1")), definition.exclusion),
          std::pair(tr(QT_TRANSLATE_NOOP("pizhu::library", "Example: %1")), definition.example)}) {
        if (!text.isEmpty())
            paragraphs.append(title.isEmpty() ? text : title.arg(text));
    }
    return paragraphs;
}

} // namespace

Result<void> TagMerging::merge(std::span<const TagId> sources, TagId target)
{
    const auto references = TagReferences::take(m_connection);
    if (!references)
        return fail(references.error());
    const TagTree& before = references->before();
    TagMergePlan plan(before);
    if (auto done = plan.merge(sources, target); !done)
        return done;
    if (auto done = leadLinksOn(plan); !done)
        return done;
    if (auto done = readWords(plan); !done)
        return done;
    if (auto done = prepare(); !done)
        return done;
    for (const TagMergePlan::Step& step : plan.steps()) {
        if (auto done = take(step, before); !done)
            return done;
    }
    m_pointing.clear();
    if (auto done = writeWords(); !done)
        return done;
    if (auto done = m_keepNames ? keepNames(plan, before) : Result<void>(); !done)
        return done;
    return references->follow(plan.successors());
}

/// What a note says of a tag that goes, it says of the one that stands for it.
Result<void> TagMerging::leadLinksOn(const TagMergePlan& plan)
{
    const QHash<TagId, TagId> successors = plan.successors();
    const std::vector<TagId> going(successors.keyBegin(), successors.keyEnd());
    std::vector<std::pair<TagId, QString>> linked;
    const auto add = [&linked](const storage::Statement& row) {
        linked.emplace_back(row.id<TagId>(0), row.string(1));
    };
    if (auto done = eachRow(m_connection, kLinked, add, jsonIds(std::span(going))); !done)
        return done;
    for (const auto& [tag, uid] : linked) {
        const auto next = firstRow(
            m_connection, kUid, [](const auto& row) { return row.string(0); }, successors.value(tag));
        if (!next)
            return fail(next.error());
        for (const char* sql : {kLeadNotesOn, kLeadMemosOn}) {
            if (auto done = runSql(m_connection, sql, uid, next->value_or(QString())); !done)
                return done;
        }
    }
    return {};
}

Result<void> TagMerging::readWords(const TagMergePlan& plan)
{
    QSet<TagId> involved;
    for (const TagMergePlan::Step& step : plan.steps()) {
        if (step.merges)
            involved << step.tag << step.other;
    }
    const std::vector<TagId> ids(involved.begin(), involved.end());
    const auto add = [this](const storage::Statement& row) {
        m_words.insert(row.id<TagId>(0), {row.string(1),
                                          row.string(2),
                                          row.string(3),
                                          {row.string(4), row.string(5), row.string(6), row.string(7)}});
    };
    auto done = eachRow(m_connection, kWords, add, jsonIds(std::span<const TagId>(ids)));
    m_wordsBefore = m_words;
    return done;
}

Result<void> TagMerging::prepare()
{
    QStringList statements;
    const auto add = [&statements](const storage::Statement& row) {
        statements.append(QString::fromLatin1(kPoint).arg(row.string(0), row.string(1)));
    };
    if (auto done = eachRow(m_connection, kReferences, add); !done)
        return done;
    for (const QString& sql : std::as_const(statements)) {
        auto statement = m_connection.prepare(sql.toUtf8().constData());
        if (!statement)
            return fail(statement.error());
        m_pointing.push_back(std::move(*statement));
    }
    return {};
}

Result<void> TagMerging::take(const TagMergePlan::Step& step, const TagTree& before)
{
    if (!step.merges)
        return moveTag(m_connection, step.tag, step.other);
    for (storage::Statement& statement : m_pointing) {
        statement.bind(step.tag);
        statement.bind(step.other);
        if (auto done = statement.run(); !done)
            return done;
    }
    absorb(m_words.take(step.tag), before.find(step.tag)->path, m_words[step.other]);
    return runSql(m_connection, kRemove, step.tag);
}

void TagMerging::absorb(const Words& source, const QString& path, Words& target) const
{
    if (target.color.isEmpty())
        target.color = source.color;
    if (target.shortcut.isEmpty())
        target.shortcut = source.shortcut;
    QStringList words;
    if (target.definition.isEmpty())
        target.definition = source.definition;
    else if (source.definition != target.definition)
        words = paragraphsOf(source.definition);
    if (!source.memo.isEmpty())
        words.append(source.memo);
    if (words.isEmpty())
        return;
    words.prepend(QStringLiteral("## ") + heading(path));
    if (!target.memo.isEmpty())
        words.prepend(target.memo);
    target.memo = words.join(QStringLiteral("\n\n"));
}

Result<void> TagMerging::writeWords()
{
    for (auto it = m_words.cbegin(); it != m_words.cend(); ++it) {
        if (*it == m_wordsBefore.value(it.key()))
            continue;
        const TagDefinition& definition = it->definition;
        const auto done =
            runSql(m_connection, kSetWords, it.key(), it->color.isEmpty() ? QString() : it->color,
                   notNull(it->shortcut), notNull(it->memo), notNull(definition.description),
                   notNull(definition.inclusion), notNull(definition.exclusion), notNull(definition.example));
        if (!done)
            return done;
    }
    return {};
}

/// The name where both stand side by side, else the path, by which imports and saved searches know it. One
/// that another tag goes by is left out.
Result<void> TagMerging::keepNames(const TagMergePlan& plan, const TagTree& before)
{
    const auto after = TagTree::load(m_connection);
    if (!after)
        return fail(after.error());
    const QHash<TagId, TagId> successors = plan.successors();
    for (const TagMergePlan::Step& step : plan.steps()) {
        if (!step.merges)
            continue;
        const TagNode& source = *before.find(step.tag);
        const TagNode& target = *after->find(successors.value(step.tag));
        const QString name = source.parent == before.find(target.id)->parent ? source.name : source.path;
        const QString folded = foldedTagPath(name);
        if (folded.isEmpty() || folded == target.folded || after->otherNamed(target, folded))
            continue;
        if (auto done = runSql(m_connection, kAddAlias, target.id, name, folded); !done)
            return done;
    }
    return {};
}

} // namespace pizhu::library
