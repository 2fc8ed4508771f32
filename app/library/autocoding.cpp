// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/autocoding.h"

#include "app/annotation/anchoring.h"
#include "app/library/annotationstore.h"
#include "app/library/articlereader.h"
#include "app/library/rows.h"
#include "app/library/tagstore.h"

#include <QCoreApplication>
#include <QDateTime>

namespace pizhu::library {

using annotation::Anchor;
using base::AnnotationId;
using base::ArticleId;
using base::fail;
using base::Result;
using base::TagId;
using base::TextRange;

namespace {

constexpr char kForget[] = "DELETE FROM autocode_decision WHERE id = ?";
constexpr char kInsert[] =
    "INSERT INTO autocode_decision(job_id, article_id, version_id, range_start, range_end, exact, prefix,"
    " suffix, verdict, tag_id, annotation_id, decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

} // namespace

Result<TagId> Autocoding::tagFor(const AutocodeJob& job, const QString& path)
{
    if (!path.isEmpty())
        return TagStore(m_connection).ensure(path);
    if (job.tag.isValid())
        return job.tag;
    return fail(base::ErrorCode::InvalidInput,
                QCoreApplication::translate("pizhu::library",
                                            "The tag of this auto-coding was removed. Choose another one."));
}

Result<Occurrence> Autocoding::occurrenceAt(const AutocodeJob& job, ArticleId article, TextRange range) const
{
    const auto there = OccurrenceFinder(m_connection).occurrences(job, std::span(&article, 1));
    if (!there)
        return fail(there.error());
    const auto occurrence = std::ranges::find(*there, range, &Occurrence::range);
    if (occurrence == there->end())
        return fail(
            base::ErrorCode::NotFound,
            QCoreApplication::translate("pizhu::library",
                                        "The text was changed meanwhile; it does not stand there any more."));
    return *occurrence;
}

Result<Autocoding::Text> Autocoding::textOf(ArticleId article) const
{
    const ArticleReader reader(m_connection);
    const auto version = reader.currentVersion(article);
    if (!version)
        return fail(version.error());
    auto text = reader.text(*version);
    if (!text)
        return fail(text.error());
    return Text{*version, std::move(*text)};
}

Result<Verdict> Autocoding::decide(const AutocodeJob& job, ArticleId article, TextRange range,
                                   Verdict verdict, const QString& tagPath)
{
    const auto occurrence = occurrenceAt(job, article, range);
    if (!occurrence)
        return fail(occurrence.error());
    if (occurrence->verdict == Verdict::Coded && verdict == Verdict::Yes && tagPath.isEmpty())
        return Verdict::Coded;
    const auto text = textOf(article);
    if (!text)
        return fail(text.error());
    if (auto done = forget(job, *occurrence, *text); !done)
        return fail(done.error());
    if (verdict == Verdict::Undecided) {
        const auto left = occurrenceAt(job, article, range);
        return left ? Result<Verdict>(left->verdict) : fail(left.error());
    }
    Coded coded;
    if (verdict == Verdict::Yes) {
        const auto tag = tagFor(job, tagPath);
        const auto made = tag ? code(job, *occurrence, *tag) : Result<Coded>(fail(tag.error()));
        if (!made)
            return fail(made.error());
        coded = *made;
    }
    if (auto done = store(job, *occurrence, *text, verdict, coded); !done)
        return fail(done.error());
    return verdict;
}

/// What was decided about an occurrence before.
Result<void> Autocoding::forget(const AutocodeJob& job, const Occurrence& occurrence, const Text& text)
{
    const auto decided =
        OccurrenceFinder(m_connection).decisions(job.id, occurrence.article, text.version, text.text);
    if (!decided)
        return fail(decided.error());
    for (const Decision& decision : *decided) {
        if (decision.range != occurrence.range)
            continue;
        if (auto done = withdraw(decision); !done)
            return done;
    }
    return {};
}

Result<void> Autocoding::withdraw(const Decision& decision)
{
    if (auto done = runSql(m_connection, kForget, decision.id); !done)
        return done;
    if (!decision.annotation.isValid())
        return {};
    AnnotationStore annotations(m_connection);
    const auto coded = annotations.load(decision.annotation);
    if (!coded)
        return fail(coded.error());
    std::vector<TagId> tags = coded->tags;
    std::erase(tags, decision.tag);
    if (coded->note.isEmpty() && tags.empty())
        return annotations.remove(std::span(&decision.annotation, 1));
    return annotations.setTags(decision.annotation, tags);
}

Result<Autocoding::Coded> Autocoding::code(const AutocodeJob& job, const Occurrence& occurrence, TagId tag)
{
    const auto made = AnnotationStore(m_connection)
                          .add({.article = occurrence.article,
                                .range = occurrence.range,
                                .color = job.color,
                                .tags = {tag}});
    if (!made)
        return fail(made.error());
    return Coded{tag, made->id};
}

Result<void> Autocoding::store(const AutocodeJob& job, const Occurrence& occurrence, const Text& text,
                               Verdict verdict, const Coded& coded)
{
    const Anchor anchor = annotation::makeAnchor(text.text, occurrence.range);
    return runSql(m_connection, kInsert, job.id, occurrence.article, text.version,
                  static_cast<qint64>(occurrence.range.start), static_cast<qint64>(occurrence.range.end),
                  notNull(anchor.quote.exact), notNull(anchor.quote.prefix), notNull(anchor.quote.suffix),
                  verdictName(verdict), coded.tag, coded.annotation, QDateTime::currentDateTimeUtc());
}

Result<int> Autocoding::codeRemaining(const AutocodeJob& job, std::span<const ArticleId> articles,
                                      BulkProgress& progress)
{
    const auto tag = tagFor(job, {});
    if (!tag)
        return fail(tag.error());
    int coded = 0;
    for (const ArticleId article : articles) {
        const auto here = codeArticle(job, article, *tag);
        if (!here)
            return here;
        coded += *here;
        if (auto wanted = progress.advance(*here); !wanted)
            return fail(wanted.error());
    }
    return coded;
}

Result<int> Autocoding::codeArticle(const AutocodeJob& job, ArticleId article, TagId tag)
{
    auto there = OccurrenceFinder(m_connection).occurrences(job, std::span(&article, 1));
    if (!there)
        return fail(there.error());
    std::erase_if(*there, [](const Occurrence& each) { return each.verdict != Verdict::Undecided; });
    if (there->empty())
        return 0;
    const auto text = textOf(article);
    if (!text)
        return fail(text.error());
    for (const Occurrence& occurrence : *there) {
        const auto made = code(job, occurrence, tag);
        if (!made)
            return fail(made.error());
        if (auto done = store(job, occurrence, *text, Verdict::Yes, *made); !done)
            return fail(done.error());
    }
    return static_cast<int>(there->size());
}

} // namespace pizhu::library
