// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/annotationimport.h"

#include "app/annotation/anchoring.h"
#include "app/annotation/codepoints.h"
#include "app/importing/annotatedarticles.h"
#include "app/importing/webannotationreader.h"
#include "app/library/coders.h"

#include <QCoreApplication>

namespace pizhu::importing {

using namespace Qt::StringLiterals;
using base::AnnotationId;
using base::ErrorCode;
using base::fail;
using base::Result;
using base::TextRange;

namespace {

constexpr qsizetype kShownQuote = 40;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

/// The range where the quote stands: at its position, else at its only place, else where its context says.
std::optional<TextRange> placeOf(const WebAnnotation& annotation, const QString& text,
                                 const annotation::CodePointIndex& index)
{
    const annotation::TextQuoteSelector& quote = *annotation.quote;
    std::optional<TextRange> position;
    if (annotation.position && !annotation.countsUtf16)
        position = index.toUtf16(*annotation.position);
    else if (annotation.position && annotation.position->fits(text.size()))
        position = annotation.position;
    if (position && position->of(text) == quote.exact)
        return position;
    const std::vector<TextRange> places = annotation::findQuote(text, quote.exact);
    if (places.size() == 1)
        return places.front();
    const annotation::Anchor wanted{position.value_or(TextRange()), quote, annotation::AnchorState::Exact,
                                    1.0};
    const annotation::Anchor found = annotation::reanchor(wanted, text);
    return found.state == annotation::AnchorState::Orphan ? std::nullopt : std::optional(found.range);
}

PlannedAnnotation draftOf(const WebAnnotation& annotation)
{
    PlannedAnnotation planned;
    planned.quote = (annotation.quote ? annotation.quote->exact : annotation.note).simplified();
    if (planned.quote.size() > kShownQuote)
        planned.quote = planned.quote.left(kShownQuote) + u'…';
    planned.tagPaths = annotation.tagPaths;
    planned.annotation.kind = annotation.kind;
    planned.annotation.color = annotation.color;
    planned.annotation.note = annotation.note;
    planned.annotation.translation = annotation.translation;
    planned.annotation.uid = annotation.uid;
    planned.annotation.created = annotation.created;
    planned.annotation.modified = annotation.modified;
    planned.coder = annotation.author;
    return planned;
}

void discard(PlannedAnnotation& planned, const QString& reason)
{
    planned.outcome = AnnotationOutcome::Discarded;
    planned.reason = reason;
}

QString unmatched(const ArticleMatch& match)
{
    if (match.candidates > 1)
        return Tr::tr("It may belong to any of %n articles.", nullptr, match.candidates);
    return Tr::tr("The article it belongs to is not in the library.");
}

void makeOrphan(PlannedAnnotation& planned, const annotation::TextQuoteSelector& quote)
{
    planned.outcome = AnnotationOutcome::Orphan;
    planned.reason = Tr::tr("The quote is not in the article; the annotation is kept without a place.");
    planned.annotation.orphanQuote = quote;
}

/// Plans one file after the other; keeps the article read last, as annotations of one article stand together.
class Planner
{
public:
    Planner(const library::Stores& stores, AnnotatedArticles articles)
        : m_stores(stores)
        , m_articles(std::move(articles))
    {}

    Result<PlannedAnnotation> plan(const WebAnnotation& annotation)
    {
        PlannedAnnotation planned = draftOf(annotation);
        if (!annotation.problem.isEmpty()) {
            discard(planned, annotation.problem);
            return planned;
        }
        const auto match = m_articles.match(m_stores, annotation.source, annotation.quote);
        if (!match)
            return fail(match.error());
        if (!match->isFound()) {
            discard(planned, unmatched(*match));
            return planned;
        }
        planned.annotation.article = match->article;
        planned.matchedBy = match->by;
        planned.articleTitle = m_articles.title(match->article);
        if (auto placed = place(planned, annotation); !placed)
            return fail(placed.error());
        if (auto compared = compareWithLibrary(planned, annotation); !compared)
            return fail(compared.error());
        return planned;
    }

private:
    Result<void> place(PlannedAnnotation& planned, const WebAnnotation& annotation)
    {
        if (!annotation.quote)
            return {};
        if (auto read = readText(planned.annotation.article); !read)
            return read;
        planned.annotation.range = placeOf(annotation, m_text, m_index);
        if (!planned.annotation.range)
            makeOrphan(planned, *annotation.quote);
        return {};
    }

    Result<void> readText(base::ArticleId article)
    {
        if (article == m_textOf)
            return {};
        const auto loaded = m_stores.articles.load(article);
        if (!loaded)
            return fail(loaded.error());
        m_text = loaded->document.text;
        m_index = annotation::CodePointIndex(m_text);
        m_textOf = article;
        return {};
    }

    Result<void> compareWithLibrary(PlannedAnnotation& planned, const WebAnnotation& annotation) const
    {
        const Result<AnnotationId> id = m_stores.annotations.resolve(annotation.uid);
        if (!id)
            return id.error().code == ErrorCode::NotFound ? Result<void>() : fail(id.error());
        const auto existing = m_stores.annotations.load(*id);
        if (!existing)
            return fail(existing.error());
        planned.existing = *id;
        // Compared by the second: other programs write no fractions.
        const bool newer = annotation.modified.isValid() &&
                           annotation.modified.toSecsSinceEpoch() > existing->modified.toSecsSinceEpoch();
        if (!newer || planned.outcome == AnnotationOutcome::Orphan) {
            planned.outcome = AnnotationOutcome::Duplicate;
            planned.reason = Tr::tr("It is in the library already and is left as it is.");
            return {};
        }
        planned.outcome = AnnotationOutcome::Matched;
        planned.reason =
            Tr::tr("It is in the library already; the newer note, colour, tags and place are taken over.");
        return {};
    }

    const library::Stores& m_stores;
    AnnotatedArticles m_articles;
    base::ArticleId m_textOf;
    QString m_text;
    annotation::CodePointIndex m_index{{}};
};

Result<std::vector<base::TagId>> ensureTags(library::Stores& stores, const QStringList& paths)
{
    std::vector<base::TagId> tags;
    for (const QString& path : paths) {
        auto tag = stores.tags.ensure(path);
        if (!tag)
            return fail(tag.error());
        tags.push_back(*tag);
    }
    return tags;
}

Result<void> update(library::Stores& stores, const PlannedAnnotation& planned)
{
    const library::NewAnnotation& wanted = planned.annotation;
    return stores.annotations.setNote(planned.existing, wanted.note)
        .and_then([&] { // a file of another program has none to take over
            return wanted.translation.isEmpty()
                       ? Result<void>()
                       : stores.annotations.setTranslation(planned.existing, wanted.translation);
        })
        .and_then([&] { return stores.annotations.setColor(planned.existing, wanted.color); })
        .and_then([&] { return stores.annotations.setKind(planned.existing, wanted.kind); })
        .and_then([&] { return stores.annotations.setTags(planned.existing, wanted.tags); })
        .and_then([&] {
            return wanted.range ? stores.annotations.setRange(planned.existing, *wanted.range)
                                : Result<void>();
        })
        .and_then([&] { return stores.annotations.setModified(planned.existing, wanted.modified); });
}

/// As chosen, it is one that is there, one that changes or one more.
void resolve(PlannedAnnotation& planned)
{
    switch (planned.conflict->choice) {
    case ConflictChoice::Mine:
        planned.outcome = AnnotationOutcome::Duplicate;
        planned.reason = Tr::tr("Yours is kept.");
        break;
    case ConflictChoice::Theirs:
        planned.outcome = AnnotationOutcome::Matched;
        planned.reason = Tr::tr("Theirs has taken the place of yours.");
        break;
    case ConflictChoice::Both:
        planned.outcome = AnnotationOutcome::New;
        planned.reason = Tr::tr("Theirs is kept beside yours.");
        planned.annotation.uid = uidBeside(planned.annotation.uid, planned.coder);
        break;
    }
}

Result<void> write(library::Stores& stores, PlannedAnnotation& planned)
{
    auto tags = ensureTags(stores, planned.tagPaths);
    if (!tags)
        return fail(tags.error());
    planned.annotation.tags = std::move(*tags);
    if (planned.outcome == AnnotationOutcome::Matched)
        return update(stores, planned);
    const auto added = stores.annotations.add(planned.annotation);
    if (!added)
        return fail(added.error());
    return planned.coder.isEmpty() ? Result<void>()
                                   : stores.annotations.coders().set(added->id, planned.coder);
}

/// A failing store or a cancelled call ends an import; a value it does not accept costs one item.
bool endsImport(ErrorCode code)
{
    return code != ErrorCode::InvalidInput && code != ErrorCode::NotFound && code != ErrorCode::Conflict;
}

bool goesOn(const AnnotationProgress& progress, std::size_t done, std::size_t total)
{
    constexpr std::size_t kStep = 20; ///< a word in between costs nothing
    return !progress || done % kStep != 0 || progress(int(done), int(total));
}

base::Error cancelled()
{
    return {ErrorCode::Cancelled,
            QCoreApplication::translate("pizhu::importing", "The import was cancelled; nothing was written."),
            {}};
}

bool isWritten(AnnotationOutcome outcome)
{
    return outcome != AnnotationOutcome::Duplicate && outcome != AnnotationOutcome::Discarded;
}

} // namespace

int AnnotationImportPlan::count(AnnotationOutcome outcome) const
{
    return int(std::count_if(items.begin(), items.end(),
                             [=](const PlannedAnnotation& item) { return item.outcome == outcome; }));
}

QString AnnotationImportPlan::toText() const
{
    QString text = Tr::tr("%1 new, %2 updated, %3 already there, %4 without their place, %5 discarded.")
                       .arg(count(AnnotationOutcome::New))
                       .arg(count(AnnotationOutcome::Matched))
                       .arg(count(AnnotationOutcome::Duplicate))
                       .arg(count(AnnotationOutcome::Orphan))
                       .arg(count(AnnotationOutcome::Discarded));
    for (const PlannedAnnotation& item : items) {
        if (item.outcome == AnnotationOutcome::Orphan || item.outcome == AnnotationOutcome::Discarded)
            text += u"\n%1: “%2”. %3"_s.arg(outcomeName(item.outcome), item.quote, item.reason);
    }
    return text;
}

Result<AnnotationImportPlan> planAnnotationImport(const library::Stores& stores, const QByteArray& json)
{
    const auto annotations = readWebAnnotations(json);
    return annotations ? planAnnotationImport(stores, *annotations) : fail(annotations.error());
}

Result<AnnotationImportPlan> planAnnotationImport(const library::Stores& stores,
                                                  const std::vector<WebAnnotation>& annotations,
                                                  const AnnotationProgress& progress)
{
    auto articles = AnnotatedArticles::read(stores);
    if (!articles)
        return fail(articles.error());
    Planner planner(stores, std::move(*articles));
    AnnotationImportPlan plan;
    for (const WebAnnotation& annotation : annotations) {
        if (!goesOn(progress, plan.items.size(), annotations.size()))
            return fail(cancelled());
        auto planned = planner.plan(annotation);
        if (!planned)
            return fail(planned.error());
        plan.items.push_back(std::move(*planned));
    }
    return plan;
}

Result<AnnotationImportPlan> applyAnnotationImport(library::Stores& stores, AnnotationImportPlan plan,
                                                   const AnnotationProgress& progress)
{
    for (std::size_t i = 0; i < plan.items.size(); ++i) {
        PlannedAnnotation& planned = plan.items[i];
        if (!goesOn(progress, i, plan.items.size()))
            return fail(cancelled());
        if (planned.outcome == AnnotationOutcome::Conflict)
            resolve(planned);
        if (!isWritten(planned.outcome))
            continue;
        if (auto written = write(stores, planned); !written) {
            if (endsImport(written.error().code))
                return fail(written.error());
            discard(planned, written.error().message);
        }
    }
    return plan;
}

QString uidBeside(const QString& uid, const QString& coder)
{
    return uuidOfName(u"beside:%1/%2"_s.arg(uid, coder).toUtf8());
}

QString outcomeName(AnnotationOutcome outcome)
{
    constexpr std::array kNames{u"new", u"matched", u"duplicate", u"orphan", u"discarded", u"conflict"};
    return QString::fromUtf16(kNames.at(static_cast<std::size_t>(outcome)));
}

} // namespace pizhu::importing
