// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/tagmerging.h"

#include "app/library/codebook.h"
#include "app/library/rows.h"
#include "app/library/tagreferences.h"
#include "app/library/tagtree.h"

#include <QCoreApplication>

namespace pizhu::library {

using base::ErrorCode;
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
constexpr char kTakeColor[] = "UPDATE tag SET color = ?2 WHERE id = ?1";
constexpr char kTakeKey[] = "UPDATE tag SET shortcut = ?2 WHERE id = ?1";

QString heading(const QString& path)
{
    return QCoreApplication::translate("pizhu::library", "From the merged tag “%1”").arg(path);
}

/// What a tag says of itself, as paragraphs of Markdown.
QStringList wordsOf(const Tag& tag, bool withDefinition)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("pizhu::library", text); };
    QStringList words;
    if (withDefinition) {
        const TagDefinition& definition = tag.definition;
        for (const auto& [title, text] :
             {std::pair(QString(), definition.description),
              std::pair(tr(QT_TRANSLATE_NOOP("pizhu::library", "Include: %1")), definition.inclusion),
              std::pair(tr(QT_TRANSLATE_NOOP("pizhu::library", "Exclude: %1")), definition.exclusion),
              std::pair(tr(QT_TRANSLATE_NOOP("pizhu::library", "Example: %1")), definition.example)}) {
            if (!text.isEmpty())
                words.append(title.isEmpty() ? text : title.arg(text));
        }
    }
    if (!tag.memo.isEmpty())
        words.append(tag.memo);
    return words;
}

} // namespace

Result<void> TagMerging::check(const TagTree& tree, TagId source, TagId target) const
{
    const TagNode* from = tree.find(source);
    const TagNode* to = tree.find(target);
    if (!from || !to)
        return fail(ErrorCode::NotFound,
                    QCoreApplication::translate("pizhu::library", "There is no such tag."));
    const std::vector<TagId> below = tree.subtree(source);
    if (std::ranges::find(below, target) != below.end())
        return fail(ErrorCode::InvalidInput,
                    QCoreApplication::translate(
                        "pizhu::library", "The tag “%1” cannot be merged into itself or a tag below it.")
                        .arg(from->path));
    return {};
}

Result<void> TagMerging::merge(TagId source, TagId target)
{
    const auto tree = TagTree::load(m_connection);
    if (!tree)
        return fail(tree.error());
    if (auto done = check(*tree, source, target); !done)
        return done;
    if (auto done = mergeChildren(source, target); !done)
        return done;
    TagStore tags(m_connection);
    const auto from = tags.load(source);
    const auto to = tags.load(target);
    const auto references = TagReferences::take(m_connection);
    if (!from || !to || !references)
        return fail(!from ? from.error() : !to ? to.error() : references.error());
    if (auto done = moveReferences(source, target); !done)
        return done;
    if (auto done = tags.remove(source); !done)
        return done;
    if (auto done = mergeWords(*from, *to); !done)
        return done;
    if (auto done = m_keepNames ? keepNames(*from, target) : Result<void>(); !done)
        return done;
    return references->follow({{source, target}});
}

/// A child goes below the target, or into the child there that has its name.
Result<void> TagMerging::mergeChildren(TagId source, TagId target)
{
    const auto tree = TagTree::load(m_connection);
    if (!tree)
        return fail(tree.error());
    TagStore tags(m_connection);
    for (const TagId child : tree->children(source)) {
        const TagNode* same = tree->child(target, tree->find(child)->folded);
        const bool isSame = same && same->id != source;
        if (auto done = isSame ? merge(child, same->id) : tags.move(child, target); !done)
            return done;
    }
    return {};
}

Result<void> TagMerging::moveReferences(TagId source, TagId target)
{
    QStringList statements;
    const auto add = [&statements](const storage::Statement& row) {
        statements.append(QString::fromLatin1(kPoint).arg(row.string(0), row.string(1)));
    };
    if (auto done = eachRow(m_connection, kReferences, add); !done)
        return done;
    for (const QString& sql : std::as_const(statements)) {
        if (auto done = runSql(m_connection, sql.toUtf8().constData(), source, target); !done)
            return done;
    }
    return {};
}

Result<void> TagMerging::mergeWords(const Tag& source, const Tag& target)
{
    Codebook codebook(m_connection);
    if (source.color && !target.color) {
        if (auto done = runSql(m_connection, kTakeColor, target.id, annotation::colorName(*source.color));
            !done)
            return done;
    }
    if (!source.shortcut.isEmpty() && target.shortcut.isEmpty()) {
        if (auto done = runSql(m_connection, kTakeKey, target.id, source.shortcut); !done)
            return done;
    }
    const bool takesDefinition = target.definition.isEmpty() && !source.definition.isEmpty();
    if (takesDefinition) {
        if (auto done = codebook.define(target.id, source.definition); !done)
            return done;
    }
    const bool differs = !takesDefinition && source.definition != target.definition;
    const QStringList words = wordsOf(source, differs);
    if (words.isEmpty())
        return {};
    QStringList memo;
    if (!target.memo.isEmpty())
        memo.append(target.memo);
    memo.append(QStringLiteral("## ") + heading(source.path));
    return codebook.setMemo(target.id, (memo + words).join(QStringLiteral("\n\n")));
}

/// The name where both stand side by side, else the path, by which imports and saved searches know it. One
/// that another tag goes by is left out.
Result<void> TagMerging::keepNames(const Tag& source, TagId target)
{
    TagStore tags(m_connection);
    const auto now = tags.load(target);
    if (!now)
        return fail(now.error());
    const QString name = source.parent == now->parent ? source.name : source.path;
    auto done = Codebook(m_connection).setAliases(target, now->aliases + QStringList{name});
    if (!done && done.error().code == ErrorCode::Conflict)
        return {};
    return done;
}

} // namespace pizhu::library
