// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/refi/codeorder.h"
#include "app/importing/refi/reficolors.h"
#include "app/importing/refi/refiimport.h"
#include "app/importing/refi/refitext.h"
#include "app/library/codebook.h"
#include "app/library/definitiontext.h"

#include <QCoreApplication>

namespace pizhu::importing {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Result;
using Outcome = RefiPart::Outcome;

namespace {

/// A failing store or a cancelled call ends an import; a value it does not accept costs one item.
bool endsImport(ErrorCode code)
{
    return code != ErrorCode::InvalidInput && code != ErrorCode::NotFound && code != ErrorCode::Conflict;
}

/// A new tag looks and is defined as the project has it; one that was there stays as the user made it.
Result<void> writeCode(library::Stores& stores, const RefiCode& code, const QString& memo, Outcome outcome)
{
    const auto tag = stores.tags.ensure(code.path);
    if (!tag)
        return fail(tag.error());
    if (outcome == Outcome::Matched)
        return {};
    // So that a program that has the code already knows it again. Two may have one GUID: the first keeps it.
    if (auto named = stores.tags.codebook().adoptUid(*tag, code.guid);
        !named && endsImport(named.error().code))
        return named;
    if (const auto color = nearestHighlight(code.color)) {
        if (auto set = stores.tags.setColor(*tag, color); !set)
            return set;
    }
    library::Codebook codebook = stores.tags.codebook();
    const auto unlessTaken = [](Result<void> done) { // another tag may have the key or the name
        return !done && !endsImport(done.error().code) ? Result<void>() : done;
    };
    if (!code.shortcut.isEmpty()) {
        if (auto set = unlessTaken(codebook.setShortcut(*tag, code.shortcut)); !set)
            return set;
    }
    if (!code.aliases.isEmpty()) {
        if (auto set = unlessTaken(codebook.setAliases(*tag, code.aliases)); !set)
            return set;
    }
    if (!memo.isEmpty()) {
        if (auto set = codebook.setMemo(*tag, memo); !set)
            return set;
    }
    return code.description.isEmpty() ? Result<void>()
                                      : codebook.define(*tag, library::definitionFromText(code.description));
}

library::NewArticle newArticle(const RefiSource& source)
{
    library::NewArticle article;
    article.source.bytes = source.text.toUtf8();
    article.source.mediaType = u"text/plain"_s;
    article.source.charset = u"UTF-8"_s;
    article.source.origin = u"refi-qda:"_s + source.guid;
    article.source.fileName = source.name;
    article.source.retrieved = QDateTime::currentDateTimeUtc();
    article.document = RefiText(source).document();
    article.metadata.title = {source.name, document::FieldOrigin::FrontMatter, 1.0};
    article.metadata.script = text::detectScript(article.document.text);
    return article;
}

/// What the project knows of a memo: its own words, else the notes its code refers to.
QString memoOf(const RefiCode& code, const RefiProject& project)
{
    QStringList texts;
    for (const QString& note : code.notes)
        texts << project.notes.value(note).text;
    texts.removeAll(QString());
    return code.memo.isEmpty() ? texts.join(u"\n\n"_s) : code.memo;
}

class RefiWriter
{
public:
    RefiWriter(library::Stores& stores, RefiImportPlan plan, const AnnotationProgress& progress)
        : m_stores(stores)
        , m_plan(std::move(plan))
        , m_progress(progress)
    {}

    Result<RefiImportPlan> run()
    {
        for (std::size_t i = 0; i < m_plan.codes.size(); ++i) {
            const RefiCode& code = m_plan.project.codes[i];
            const QString memo = memoOf(code, m_plan.project);
            if (auto written = writeCode(m_stores, code, memo, m_plan.codes[i].outcome); !written)
                return fail(written.error());
        }
        if (auto ordered = orderCodes(m_stores, m_plan); !ordered)
            return fail(ordered.error());
        if (auto begun = beginImport(); !begun)
            return fail(begun.error());
        for (std::size_t i = 0; i < m_plan.sources.size(); ++i) {
            if (m_progress && !m_progress(0, int(m_plan.items.size())))
                return fail(importCancelled());
            if (auto written = writeSource(m_plan.project.sources[i], m_plan.sources[i]); !written)
                return fail(written.error());
        }
        for (std::size_t i = 0; i < m_plan.items.size(); ++i) {
            if (!goesOn(m_progress, i, m_plan.items.size()))
                return fail(importCancelled());
            if (auto written = writeItem(m_plan.items[i], m_plan.sources[m_plan.sourceOfItem[i]]); !written)
                return fail(written.error());
        }
        if (m_import) {
            if (auto finished = m_stores.imports.finish(*m_import, m_plan.toText()); !finished)
                return fail(finished.error());
        }
        return std::move(m_plan);
    }

private:
    Result<void> beginImport()
    {
        const bool any = std::any_of(m_plan.sources.begin(), m_plan.sources.end(),
                                     [](const RefiPart& part) { return part.outcome == Outcome::New; });
        if (!any)
            return {};
        const auto import = m_stores.imports.begin(m_plan.project.name);
        if (!import)
            return fail(import.error());
        m_import = *import;
        return {};
    }

    Result<void> writeSource(const RefiSource& source, RefiPart& part)
    {
        if (part.outcome == Outcome::New) {
            const auto added = m_stores.articles.add(newArticle(source), *m_import);
            if (!added)
                return fail(added.error());
            part.article = added->id;
        }
        if (part.outcome == Outcome::Absent)
            return {};
        for (const RefiCode& code : m_plan.project.codes) {
            if (!source.codes.contains(code.guid))
                continue;
            const auto tag = m_stores.tags.ensure(code.path);
            if (!tag)
                return fail(tag.error());
            if (auto tagged = m_stores.tags.tagArticles(std::array{part.article}, *tag); !tagged)
                return tagged;
        }
        return {};
    }

    Result<void> writeItem(PlannedAnnotation& item, const RefiPart& source)
    {
        item.annotation.article = source.article;
        return writePlanned(m_stores, item);
    }

    library::Stores& m_stores;
    RefiImportPlan m_plan;
    const AnnotationProgress& m_progress;
    std::optional<base::ImportId> m_import;
};

} // namespace

Result<RefiImportPlan> applyRefiImport(library::Stores& stores, RefiImportPlan plan,
                                       const AnnotationProgress& progress)
{
    return RefiWriter(stores, std::move(plan), progress).run();
}

} // namespace pizhu::importing
