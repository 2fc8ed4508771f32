// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/annotationimport.h"

#include "app/annotation/codepoints.h"
#include "app/importing/annotatedarticles.h"
#include "app/importing/interchange/conflicts.h"
#include "app/importing/passageplacing.h"

#include <QCoreApplication>
#include <algorithm>

namespace pizhu::importing {

using namespace Qt::StringLiterals;
using base::Error;
using base::fail;
using base::Result;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

constexpr qsizetype kShownQuote = 40;

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
    planned.known = annotation.known;
    return planned;
}

void discard(PlannedAnnotation& planned, const QString& reason)
{
    planned.outcome = AnnotationOutcome::Discarded;
    planned.reason = reason;
}

/// What marks a place without words is kept for what is said of it.
void becomeNote(PlannedAnnotation& planned)
{
    if (planned.annotation.note.trimmed().isEmpty() && planned.tagPaths.isEmpty())
        return discard(planned, Tr::tr("It marks no words."));
    planned.annotation.kind = annotation::AnnotationKind::Note;
    planned.reason = Tr::tr("It marks no words and becomes a note on the article.");
}

QString unmatched(const ArticleMatch& match)
{
    if (match.candidates > 1)
        return Tr::tr("It may belong to any of %n articles.", nullptr, match.candidates);
    return Tr::tr("The article it belongs to is not in the library.");
}

/// Plans the annotations of a file: those of one article together, so that its text is read once.
class Planner
{
public:
    Planner(const library::Stores& stores, AnnotatedArticles articles)
        : m_stores(stores)
        , m_articles(std::move(articles))
    {}

    Result<std::vector<PlannedAnnotation>> plan(const std::vector<WebAnnotation>& annotations,
                                                const AnnotationProgress& progress)
    {
        const auto matches = m_articles.match(m_stores, soughtBy(annotations), progress);
        if (!matches)
            return fail(matches.error());
        for (std::size_t i = 0; i < annotations.size(); ++i)
            m_items.push_back(matched(annotations[i], (*matches)[i]));
        std::size_t done = 0;
        for (const std::size_t index : byArticle()) {
            if (!goesOn(progress, done++, annotations.size()))
                return fail(importCancelled());
            if (auto placed = place(m_items[index], annotations[index]); !placed)
                return fail(placed.error());
        }
        return std::move(m_items);
    }

private:
    static std::vector<SoughtArticle> soughtBy(const std::vector<WebAnnotation>& annotations)
    {
        std::vector<SoughtArticle> sought;
        for (const WebAnnotation& annotation : annotations)
            sought.push_back(annotation.problem.isEmpty() ? SoughtArticle{annotation.source, annotation.quote}
                                                          : SoughtArticle());
        return sought;
    }

    [[nodiscard]] PlannedAnnotation matched(const WebAnnotation& annotation, const ArticleMatch& match) const
    {
        PlannedAnnotation planned = draftOf(annotation);
        if (!annotation.problem.isEmpty()) {
            discard(planned, annotation.problem);
        } else if (!match.isFound()) {
            discard(planned, unmatched(match));
        } else {
            planned.annotation.article = match.article;
            planned.matchedBy = match.by;
            planned.articleTitle = m_articles.title(match.article);
        }
        return planned;
    }

    [[nodiscard]] std::vector<std::size_t> byArticle() const
    {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            if (m_items[i].outcome != AnnotationOutcome::Discarded)
                order.push_back(i);
        }
        std::ranges::stable_sort(
            order, {}, [this](std::size_t index) { return m_items[index].annotation.article.value; });
        return order;
    }

    Result<void> place(PlannedAnnotation& planned, const WebAnnotation& annotation)
    {
        if (!annotation.quote)
            return {};
        if (auto read = readText(planned.annotation.article); !read)
            return read;
        ForeignPassage passage{.place = annotation.position,
                               .isOurPlace = annotation.isOurs,
                               .quote = *annotation.quote,
                               .record = annotation.record};
        if (passage.place && !annotation.countsUtf16)
            passage.place = m_index.toUtf16(*passage.place);
        placeAt(planned, m_text->anchorOf(passage));
        return {};
    }

    Result<void> readText(base::ArticleId article)
    {
        if (article == m_textOf)
            return {};
        const auto loaded = m_stores.articles.load(article);
        if (!loaded)
            return fail(loaded.error());
        m_text.emplace(loaded->document.text);
        m_index = annotation::CodePointIndex(m_text->text());
        m_textOf = article;
        return {};
    }

    const library::Stores& m_stores;
    AnnotatedArticles m_articles;
    std::vector<PlannedAnnotation> m_items;
    base::ArticleId m_textOf;
    std::optional<PassagePlacing> m_text;
    annotation::CodePointIndex m_index{{}};
};

} // namespace

int AnnotationImportPlan::count(AnnotationOutcome outcome) const
{
    return int(std::count_if(items.begin(), items.end(),
                             [=](const PlannedAnnotation& item) { return item.outcome == outcome; }));
}

int AnnotationImportPlan::doubtfulCount() const
{
    return int(std::count_if(items.begin(), items.end(), isDoubtful));
}

QString AnnotationImportPlan::toText() const
{
    QString text = Tr::tr("%1 new, %2 updated, %3 already there, %4 without their place, %5 discarded.")
                       .arg(count(AnnotationOutcome::New))
                       .arg(count(AnnotationOutcome::Matched))
                       .arg(count(AnnotationOutcome::Duplicate))
                       .arg(count(AnnotationOutcome::Orphan))
                       .arg(count(AnnotationOutcome::Discarded));
    if (const int conflicts = count(AnnotationOutcome::Conflict); conflicts > 0)
        text += u'\n' + Tr::tr("%n differ(s) here and there.", nullptr, conflicts);
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
    auto articles = AnnotatedArticles::read(stores, progress);
    if (!articles)
        return fail(articles.error());
    auto items = Planner(stores, std::move(*articles)).plan(annotations, progress);
    if (!items)
        return fail(items.error());
    AnnotationImportPlan plan{std::move(*items)};
    if (auto compared = compareWithLibrary(stores, plan.items, progress); !compared)
        return fail(compared.error());
    return plan;
}

/// As the inbox does: what moved without doubt needs no look.
bool isDoubtful(const PlannedAnnotation& planned)
{
    constexpr double kSure = 0.8;
    const auto& anchor = planned.annotation.anchor;
    return planned.outcome == AnnotationOutcome::New && anchor &&
           (anchor->state == annotation::AnchorState::Approximate ? anchor->score < 1.0
                                                                  : anchor->score < kSure);
}

void placeAt(PlannedAnnotation& planned, const annotation::Anchor& anchor)
{
    library::NewAnnotation& annotation = planned.annotation;
    if (anchor.quote.exact.isEmpty())
        return becomeNote(planned);
    if (anchor.state == annotation::AnchorState::Orphan) {
        planned.outcome = AnnotationOutcome::Orphan;
        planned.reason = Tr::tr("The quote is not in the article; the annotation is kept without a place.");
        annotation.orphanQuote = anchor.quote;
        return;
    }
    annotation.range = anchor.range;
    if (anchor.state == annotation::AnchorState::Exact)
        return;
    annotation.anchor = anchor;
    planned.reason = doubtText(anchor);
}

bool goesOn(const AnnotationProgress& progress, std::size_t done, std::size_t total)
{
    constexpr std::size_t kStep = 20; ///< a word in between costs nothing
    return !progress || done % kStep != 0 || progress(int(done), int(total));
}

Error importCancelled()
{
    return {base::ErrorCode::Cancelled, Tr::tr("The import was cancelled; nothing was written."), {}};
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
