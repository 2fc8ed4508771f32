// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/refi/refiimport.h"

#include "app/annotation/anchoring.h"
#include "app/importing/annotatedarticles.h"
#include "app/importing/interchange/conflicts.h"
#include "app/importing/passageplacing.h"
#include "app/importing/refi/refitext.h"

#include <QCoreApplication>
#include <QUuid>

namespace pizhu::importing {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Result;
using Outcome = RefiPart::Outcome;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

const auto kTranslationNote = u"translation"_s; ///< description of a note of our own exports
const auto kLostPlace = u"orphan "_s;           ///< begins that of a note that is an annotation

/// Our own export says in a description what REFI-QDA has no word for: "highlight amber".
bool readLook(const QString& description, PlannedAnnotation& planned)
{
    const QStringList words = description.split(u' ');
    if (words.size() != 2)
        return false;
    const auto kind = annotation::kindFromName(words[0]);
    const auto color = annotation::colorFromName(words[1]);
    if (!kind || !color)
        return false;
    planned.annotation.kind = *kind;
    planned.annotation.color = *color;
    planned.known = {};
    return true;
}

/// Where our own export wrote an annotation that had lost its place as a note.
bool readOrphan(const RefiNote& note, PlannedAnnotation& planned)
{
    if (!note.description.startsWith(kLostPlace) ||
        !readLook(note.description.sliced(kLostPlace.size()), planned))
        return false;
    const QString quoted = u'“' + note.name + u"”\n"_s;
    planned.annotation.orphanQuote = note.quote.value_or(annotation::TextQuoteSelector{note.name, {}, {}});
    planned.annotation.note = note.text.startsWith(quoted) ? note.text.sliced(quoted.size()) : note.text;
    planned.outcome = AnnotationOutcome::Orphan;
    planned.reason = Text::tr("It had lost its place when it was exported.");
    return true;
}

/// What has no GUID, or a wrong one, gets the same one every time.
QString uidOf(const QString& guid, const QString& source, const QString& what)
{
    if (!QUuid::fromString(guid).isNull())
        return guid;
    return uuidOfName(u"refi:%1/%2/%3"_s.arg(source, guid, what).toUtf8());
}

/// Where the passages of a source stand in the article it became or is.
class SourcePlaces
{
public:
    SourcePlaces(const RefiText& text, const QString& present)
        : m_text(text)
        , m_isSource(present == text.sourceText())
        , m_places(m_isSource ? present : text.document().text, present)
        , m_byWords(present)
    {}

    [[nodiscard]] annotation::Anchor anchorOf(const RefiSelection& selection) const
    {
        // As our own exports have it, empty blocks included.
        const auto place = m_isSource ? m_text.placeInSource(selection) : m_text.place(selection);
        ForeignPassage passage{.place = place,
                               .isOurPlace = true,
                               .quote = {m_text.quote(selection), {}, {}},
                               .record = selection.record};
        if (place && isNamed(selection, *place))
            return m_places.anchorOf(passage);
        passage.place.reset();
        if (!selection.name.isEmpty())
            passage.quote.exact = selection.name;
        return m_byWords.anchorOf(passage);
    }

private:
    /// Where the file says both, its words have the last say: offsets may be off.
    [[nodiscard]] bool isNamed(const RefiSelection& selection, base::TextRange place) const
    {
        if (!selection.wordsDecide || selection.name.isEmpty())
            return true;
        const QString& text = m_isSource ? m_text.sourceText() : m_text.document().text;
        return place.of(text).toString().simplified() == selection.name.simplified();
    }

    const RefiText& m_text;
    bool m_isSource;
    PassagePlacing m_places;
    PassagePlacing m_byWords;
};

class RefiPlanner
{
public:
    RefiPlanner(const library::Stores& stores, AnnotatedArticles articles, RefiProject project,
                const AnnotationProgress& progress)
        : m_stores(stores)
        , m_articles(std::move(articles))
        , m_progress(progress)
    {
        m_plan.project = std::move(project);
        for (const RefiCode& code : m_plan.project.codes)
            m_pathOf.insert(code.guid, code.path);
    }

    Result<RefiImportPlan> run()
    {
        if (auto planned = planCodes(); !planned)
            return fail(planned.error());
        for (const RefiSource& source : m_plan.project.sources) {
            if (auto planned = planSource(source); !planned)
                return fail(planned.error());
        }
        if (auto compared = compareWithLibrary(m_stores, m_plan.items, m_progress); !compared)
            return fail(compared.error());
        return std::move(m_plan);
    }

private:
    Result<void> planCodes()
    {
        for (const RefiCode& code : m_plan.project.codes) {
            const auto tag = m_stores.tags.find(code.path);
            if (!tag)
                return fail(tag.error());
            m_plan.codes.push_back({code.guid, code.path, *tag ? Outcome::Matched : Outcome::New});
        }
        return {};
    }

    Result<void> planSource(const RefiSource& source)
    {
        // However long a text is: it is asked in front of each.
        if (m_progress && !m_progress(int(m_plan.items.size()), m_plan.project.selectionCount()))
            return fail(importCancelled());
        const RefiText text(source);
        const auto article = m_articles.find(m_stores, source.guid, source.name,
                                             source.hasText ? text.document().text : QString());
        if (!article)
            return fail(article.error());
        RefiPart part{source.guid, source.name, source.hasText ? Outcome::New : Outcome::Absent};
        part.stoodIn = source.stoodIn;
        QString present = text.document().text;
        if (*article) {
            part.outcome = Outcome::Matched;
            part.article = **article;
            const auto loaded = m_stores.articles.load(part.article);
            if (!loaded)
                return fail(loaded.error());
            present = loaded->document.text;
        }
        m_plan.sources.push_back(part);
        const SourcePlaces places(text, present);
        for (const RefiSelection& selection : source.selections) {
            if (!goesOn(m_progress, m_plan.items.size(), std::size_t(m_plan.project.selectionCount())))
                return fail(importCancelled());
            PlannedAnnotation planned = drafted(selection, source, text);
            place(planned, selection, places, part);
            add(std::move(planned));
        }
        planNotes(source, part);
        return {};
    }

    void add(PlannedAnnotation planned)
    {
        m_plan.items.push_back(std::move(planned));
        m_plan.sourceOfItem.push_back(m_plan.sources.size() - 1);
    }

    PlannedAnnotation drafted(const RefiSelection& selection, const RefiSource& source,
                              const RefiText& text) const
    {
        constexpr qsizetype kShownQuote = 40;
        PlannedAnnotation planned;
        planned.quote = text.quote(selection).simplified();
        if (planned.quote.size() > kShownQuote)
            planned.quote = planned.quote.left(kShownQuote) + u'…';
        const base::TextRange points = selection.codePoints;
        planned.annotation.uid =
            uidOf(selection.guid, source.guid, u"%1-%2"_s.arg(points.start).arg(points.end));
        planned.annotation.created = selection.created;
        planned.annotation.modified = selection.modified;
        planned.coder = m_plan.project.users.value(selection.user);
        readNotes(selection.notes, planned);
        planned.known = {.kind = false,
                         .color = false,
                         .note = !planned.annotation.note.isEmpty(),
                         .translation = !planned.annotation.translation.isEmpty()};
        readLook(selection.description, planned);
        planned.tagPaths = pathsOf(selection.codes);
        return planned;
    }

    [[nodiscard]] QStringList pathsOf(const QStringList& codes) const
    {
        QStringList paths;
        for (const QString& code : codes) {
            if (m_pathOf.contains(code))
                paths << m_pathOf.value(code);
        }
        paths.removeDuplicates();
        return paths;
    }

    [[nodiscard]] bool isTranslation(const QString& guid) const
    {
        return m_plan.project.notes.value(guid).description == kTranslationNote;
    }

    void readNotes(const QStringList& guids, PlannedAnnotation& planned) const
    {
        QStringList texts;
        for (const QString& guid : guids) {
            const QString text = m_plan.project.notes.value(guid).text;
            if (isTranslation(guid))
                planned.annotation.translation = text;
            else if (!text.isEmpty())
                texts << text;
        }
        planned.annotation.note = texts.join(u"\n\n"_s);
    }

    static void place(PlannedAnnotation& planned, const RefiSelection& selection, const SourcePlaces& places,
                      const RefiPart& part)
    {
        if (part.outcome == Outcome::Absent) {
            discardWithoutText(planned, part);
            return;
        }
        planned.annotation.article = part.article;
        placeAt(planned, places.anchorOf(selection));
    }

    static void discardWithoutText(PlannedAnnotation& planned, const RefiPart& part)
    {
        planned.outcome = AnnotationOutcome::Discarded;
        planned.reason = Text::tr("The text of its source “%1” is not in the file.").arg(part.name);
    }

    /// Notes on a whole source are notes on the article. A translation follows the note it belongs to.
    void planNotes(const RefiSource& source, const RefiPart& part)
    {
        for (const QString& guid : source.notes) {
            if (isTranslation(guid) && !m_plan.items.empty()) {
                m_plan.items.back().annotation.translation = m_plan.project.notes.value(guid).text;
                continue;
            }
            PlannedAnnotation planned = draftedNote(guid);
            planned.annotation.article = part.article;
            ++m_plan.notes;
            if (part.outcome == Outcome::Absent) {
                discardWithoutText(planned, part);
            } else if (planned.annotation.note.isEmpty() && planned.tagPaths.isEmpty() &&
                       !planned.annotation.orphanQuote) {
                planned.outcome = AnnotationOutcome::Discarded;
                planned.reason = Text::tr("The note is empty or not in the file.");
            }
            add(std::move(planned));
        }
    }

    PlannedAnnotation draftedNote(const QString& guid) const
    {
        const RefiNote note = m_plan.project.notes.value(guid);
        PlannedAnnotation planned;
        planned.annotation.uid = uidOf(guid, {}, note.text);
        planned.coder = m_plan.project.users.value(note.user);
        planned.annotation.created = note.created;
        planned.annotation.modified = note.modified;
        planned.tagPaths = pathsOf(note.codes);
        if (!readOrphan(note, planned)) {
            planned.annotation.note = note.text;
            planned.known = {.kind = false, .color = false, .translation = false};
            if (!readLook(note.description, planned))
                planned.annotation.kind = annotation::AnnotationKind::Note;
        }
        planned.quote = (planned.annotation.orphanQuote ? note.name : note.text).simplified().left(40);
        return planned;
    }

    const library::Stores& m_stores;
    AnnotatedArticles m_articles;
    const AnnotationProgress& m_progress;
    QHash<QString, QString> m_pathOf;
    RefiImportPlan m_plan;
};

} // namespace

int RefiImportPlan::count(AnnotationOutcome outcome) const
{
    return int(std::count_if(items.begin(), items.end(),
                             [=](const PlannedAnnotation& item) { return item.outcome == outcome; }));
}

int RefiImportPlan::doubtfulCount() const
{
    return int(std::count_if(items.begin(), items.end(), isDoubtful));
}

int RefiImportPlan::count(const std::vector<RefiPart>& parts, Outcome outcome)
{
    return int(std::count_if(parts.begin(), parts.end(),
                             [=](const RefiPart& part) { return !part.stoodIn && part.outcome == outcome; }));
}

int RefiImportPlan::total(const std::vector<RefiPart>& parts)
{
    return int(std::count_if(parts.begin(), parts.end(), [](const RefiPart& part) { return !part.stoodIn; }));
}

QString RefiImportPlan::toText() const
{
    QStringList lines;
    lines << Text::tr("Codes: %1, of them %2 new and %3 matched.")
                 .arg(codes.size())
                 .arg(count(codes, Outcome::New))
                 .arg(count(codes, Outcome::Matched));
    lines << Text::tr("Text sources: %1, of them %2 new, %3 matched and %4 without their text.")
                 .arg(total(sources))
                 .arg(count(sources, Outcome::New))
                 .arg(count(sources, Outcome::Matched))
                 .arg(count(sources, Outcome::Absent));
    lines << Text::tr("Selections: %1 with %2 codings; notes on sources: %3.")
                 .arg(project.selectionCount())
                 .arg(project.codingCount())
                 .arg(notes);
    lines << Text::tr("%1 new, %2 already there, %3 without their place, %4 discarded.")
                 .arg(count(AnnotationOutcome::New))
                 .arg(count(AnnotationOutcome::Duplicate) + count(AnnotationOutcome::Matched) +
                      count(AnnotationOutcome::Conflict))
                 .arg(count(AnnotationOutcome::Orphan))
                 .arg(count(AnnotationOutcome::Discarded));
    for (const RefiPart& source : sources) {
        if (source.outcome == Outcome::Absent)
            lines << Text::tr("The text of “%1” is not in the file.").arg(source.name);
    }
    for (const QString& other : project.otherSources)
        lines << Text::tr("“%1” is no text and is left out.").arg(other);
    for (const PlannedAnnotation& item : items) {
        if (item.outcome == AnnotationOutcome::Orphan || item.outcome == AnnotationOutcome::Discarded)
            lines << u"%1: “%2”. %3"_s.arg(outcomeName(item.outcome), item.quote, item.reason);
    }
    return lines.join(u'\n');
}

Result<RefiImportPlan> planRefiImport(const library::Stores& stores, RefiProject project,
                                      const AnnotationProgress& progress)
{
    auto articles = AnnotatedArticles::read(stores, progress);
    if (!articles)
        return fail(std::move(articles.error()));
    return RefiPlanner(stores, std::move(*articles), std::move(project), progress).run();
}

} // namespace pizhu::importing
