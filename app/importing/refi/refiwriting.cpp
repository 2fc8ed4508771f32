// SPDX-License-Identifier: GPL-3.0-or-later
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
Result<void> writeCode(library::Stores& stores, const RefiCode& code, Outcome outcome)
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
    if (code.description.isEmpty())
        return {};
    return stores.tags.codebook().define(*tag, library::definitionFromText(code.description));
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

Result<std::vector<base::TagId>> tagsOf(library::Stores& stores, const QStringList& paths)
{
    std::vector<base::TagId> tags;
    for (const QString& path : paths) {
        const auto tag = stores.tags.ensure(path);
        if (!tag)
            return fail(tag.error());
        tags.push_back(*tag);
    }
    return tags;
}

class RefiWriter
{
public:
    RefiWriter(library::Stores& stores, RefiImportPlan plan)
        : m_stores(stores)
        , m_plan(std::move(plan))
    {}

    Result<RefiImportPlan> run()
    {
        for (std::size_t i = 0; i < m_plan.codes.size(); ++i) {
            if (auto written = writeCode(m_stores, m_plan.project.codes[i], m_plan.codes[i].outcome);
                !written)
                return fail(written.error());
        }
        if (auto begun = beginImport(); !begun)
            return fail(begun.error());
        for (std::size_t i = 0; i < m_plan.sources.size(); ++i) {
            if (auto written = writeSource(m_plan.project.sources[i], m_plan.sources[i]); !written)
                return fail(written.error());
        }
        for (std::size_t i = 0; i < m_plan.items.size(); ++i) {
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
        if (item.outcome != AnnotationOutcome::New && item.outcome != AnnotationOutcome::Orphan)
            return {};
        item.annotation.article = source.article;
        auto tags = tagsOf(m_stores, item.tagPaths);
        if (!tags)
            return fail(tags.error());
        item.annotation.tags = std::move(*tags);
        const auto added = m_stores.annotations.add(item.annotation);
        if (added)
            return {};
        if (endsImport(added.error().code))
            return fail(added.error());
        item.outcome = AnnotationOutcome::Discarded;
        item.reason = added.error().message;
        return {};
    }

    library::Stores& m_stores;
    RefiImportPlan m_plan;
    std::optional<base::ImportId> m_import;
};

} // namespace

Result<RefiImportPlan> applyRefiImport(library::Stores& stores, RefiImportPlan plan)
{
    return RefiWriter(stores, std::move(plan)).run();
}

} // namespace pizhu::importing
