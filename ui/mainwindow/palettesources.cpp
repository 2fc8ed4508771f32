// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/palettesources.h"

#include "app/base/whendone.h"
#include "app/text/folding.h"
#include "ui/models/titles.h"

#include <QAction>
#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using library::Facet;
using library::Stores;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::ui::PaletteSources)
};

const QString kTags = u"tags"_s;
const QString kFacets = u"facets"_s;
const QString kArticles = u"articles"_s;

/// Titles that are found by pinyin: about 250 bytes each in memory.
constexpr int kNewestArticles = 20'000;

/// Without the ellipsis and the mnemonic of a menu.
QString plainText(const QAction& action)
{
    return action.text().remove(u'…').remove(u'&');
}

LibrarySource::Items readTags(const Stores& stores)
{
    const auto tags = stores.tags.all();
    if (!tags)
        return base::fail(tags.error());
    std::vector<PaletteItem> items;
    for (const library::Tag& tag : *tags) {
        const int uses = tag.articleCount + tag.annotationCount;
        items.push_back({.source = kTags,
                         .key = tag.path,
                         .title = tag.path,
                         .detail = uses > 0 ? QLocale().toString(uses) : QString(),
                         .icon = u"tag"_s,
                         .shortcut = tag.shortcut,
                         .otherNames = tag.aliases});
    }
    return items;
}

QString facetWord(Facet facet)
{
    switch (facet) {
    case Facet::Source:
        return Words::tr("Source");
    case Facet::Site:
        return Words::tr("Site");
    case Facet::Author:
        return Words::tr("Author");
    default:
        return Words::tr("Category");
    }
}

QString facetIcon(Facet facet)
{
    return facet == Facet::Author ? u"person"_s : facet == Facet::Category ? u"folder"_s : u"source"_s;
}

LibrarySource::Items readFacetValues(const Stores& stores)
{
    const auto facets = stores.articles.facets({});
    if (!facets)
        return base::fail(facets.error());
    std::vector<PaletteItem> items;
    for (const Facet facet : {Facet::Source, Facet::Author, Facet::Category, Facet::Site}) {
        for (const library::FacetValue& value : facets->value(facet)) {
            if (value.key.isEmpty())
                continue;
            //: What kind of value, and in how many articles: "Source · 84"
            const QString detail =
                Words::tr("%1 · %2").arg(facetWord(facet), QLocale().toString(value.count));
            items.push_back({.source = kFacets,
                             .key = library::facetName(facet) + u'=' + value.key,
                             .title = value.key,
                             .detail = detail,
                             .icon = facetIcon(facet)});
        }
    }
    return items;
}

PaletteItem itemOf(base::ArticleId id, const QString& title, const QString& source,
                   const std::optional<text::PublishedDate>& published)
{
    QStringList details{source, dateTitle(published)};
    details.removeAll(QString());
    return {.source = kArticles,
            .key = QString::number(id.value),
            .title = title,
            .detail = details.join(u" · "_s),
            .icon = u"article"_s};
}

LibrarySource::Items readArticles(const Stores& stores)
{
    const auto articles = stores.articles.newestNamed(kNewestArticles);
    if (!articles)
        return base::fail(articles.error());
    std::vector<PaletteItem> items;
    items.reserve(articles->size());
    for (const library::NamedArticle& article : *articles)
        items.push_back(
            itemOf(article.id, article.title, article.source, text::PublishedDate::fromIso(article.date)));
    return items;
}

/// Titles that hold these words in this order.
library::ArticleQuery titleQuery(const QString& words)
{
    QString quoted = words;
    quoted.replace(u'"', u' ');
    library::ArticleQuery query;
    query.text.text = u"title:\"%1\""_s.arg(quoted);
    return query;
}

bool holds(const std::vector<PaletteItem>& items, const QString& key)
{
    return std::ranges::any_of(items, [&key](const PaletteItem& item) { return item.key == key; });
}

LibrarySource::Answer findTags(const Stores&, const PaletteEntries& entries, const PaletteQuestion& question)
{
    PaletteAnswer answer = entries.find(question);
    const QString wanted = text::fold(question.text);
    const auto isWanted = [&wanted](const PaletteItem& item) {
        const auto matches = [&wanted](const QString& name) { return text::fold(name) == wanted; };
        return matches(item.title) || std::ranges::any_of(item.otherNames, matches);
    };
    // Only where one asked for tags: beside other things it would be the first of what nobody meant.
    if (question.alone && !question.text.isEmpty() && std::ranges::none_of(answer.items, isWanted)) {
        answer.items.push_back({.source = kTags,
                                .key = question.text,
                                .title = question.text,
                                .detail = Words::tr("New tag"),
                                .icon = u"plus"_s});
        ++answer.total;
    }
    return answer;
}

LibrarySource::Answer findArticles(const Stores& stores, const PaletteEntries& entries,
                                   const PaletteQuestion& question)
{
    PaletteAnswer answer = entries.find(question);
    const auto room = static_cast<std::size_t>(question.most);
    if (question.text.isEmpty() || answer.items.size() >= room)
        return answer;
    auto ids = stores.articles.find(titleQuery(question.text));
    if (!ids)
        return base::fail(ids.error());
    answer.total = std::max(answer.total, static_cast<int>(ids->size()));
    ids->resize(std::min(ids->size(), room));
    const auto rows = stores.articles.summaries(*ids, {});
    if (!rows)
        return base::fail(rows.error());
    for (const library::ArticleSummary& row : *rows) {
        if (answer.items.size() < room && !holds(answer.items, QString::number(row.id.value)))
            answer.items.push_back(itemOf(row.id, row.title, row.source, row.published));
    }
    return answer;
}

} // namespace

ActionSource::ActionSource(Choices choices, Reason reason, QObject* parent)
    : PaletteSource({u"commands"_s, tr("Commands"), u'>'}, parent)
    , m_choices(std::move(choices))
    , m_reason(std::move(reason))
{}

PaletteItem ActionSource::itemOf(const Choice& choice) const
{
    const QAction& action = *choice.action;
    return {.source = description().name,
            .key = choice.key,
            .title = choice.title.isEmpty() ? plainText(action) : choice.title,
            .detail = action.isEnabled() ? QString() : m_reason(action),
            .icon = action.property("iconName").toString(),
            .shortcut = action.shortcut().toString(QKeySequence::NativeText),
            .enabled = action.isEnabled(),
            .checked = action.isCheckable() && action.isChecked()};
}

void ActionSource::prepare()
{
    m_present = m_choices();
    std::vector<PaletteItem> items;
    for (const Choice& choice : m_present)
        items.push_back(itemOf(choice));
    m_entries = PaletteEntries(std::move(items));
}

void ActionSource::ask(const PaletteQuestion& question)
{
    Q_EMIT answered(question.text, m_entries.find(question));
}

void ActionSource::run(const QString& key)
{
    const auto choice = std::ranges::find(m_present, key, &Choice::key);
    if (choice != m_present.end())
        choice->action->trigger();
}

std::optional<PaletteItem> ActionSource::recall(const PaletteItem& item) const
{
    const auto choice = std::ranges::find(m_present, item.key, &Choice::key);
    return choice == m_present.end() ? std::nullopt : std::optional(itemOf(*choice));
}

LibrarySource::LibrarySource(Description description, library::Library& library, Parts parts, QObject* parent)
    : PaletteSource(std::move(description), parent)
    , m_library(library)
    , m_parts(std::move(parts))
{
    connect(&library, &library::Library::changed, this, [cache = m_cache] {
        const QMutexLocker lock(&cache->mutex);
        cache->entries.reset();
        ++cache->generation;
    });
}

base::Result<LibrarySource::Entries> LibrarySource::entriesOf(Cache& cache, const Parts& parts,
                                                              const Stores& stores)
{
    int generation = 0;
    {
        const QMutexLocker lock(&cache.mutex);
        if (cache.entries)
            return cache.entries;
        generation = cache.generation;
    }
    auto items = parts.read(stores);
    if (!items)
        return base::fail(items.error());
    Entries entries = std::make_shared<const PaletteEntries>(std::move(*items));
    const QMutexLocker lock(&cache.mutex);
    if (cache.generation == generation)
        cache.entries = entries;
    return entries;
}

/// Not given up when one types on, as an answer is.
void LibrarySource::prepare()
{
    m_library.read([cache = m_cache, parts = m_parts](const Stores& stores) -> base::Result<void> {
        const auto entries = entriesOf(*cache, parts, stores);
        if (!entries)
            return base::fail(entries.error());
        return {};
    });
}

void LibrarySource::ask(const PaletteQuestion& question)
{
    const auto find = [cache = m_cache, parts = m_parts, question](const Stores& stores) -> Answer {
        const auto entries = entriesOf(*cache, parts, stores);
        if (!entries)
            return base::fail(entries.error());
        return parts.answer(stores, **entries, question);
    };
    base::whenDone(m_library.readNewest(u"palette/"_s + description().name, find), this,
                   [this, text = question.text](const Answer& answer) {
                       if (answer)
                           Q_EMIT answered(text, *answer);
                       else if (answer.error().code != base::ErrorCode::Cancelled)
                           Q_EMIT answered(text, {});
                   });
}

/// Counts of then say nothing now.
std::optional<PaletteItem> LibrarySource::recall(const PaletteItem& item) const
{
    PaletteItem now = item;
    if (item.source != kArticles)
        now.detail.clear();
    return now;
}

LibrarySource* makeTagSource(library::Library& library, RunKey run, QObject* parent)
{
    return new LibrarySource({kTags, Words::tr("Tags"), u'#'}, library, {readTags, findTags, std::move(run)},
                             parent);
}

LibrarySource* makeFacetSource(library::Library& library, RunKey run, QObject* parent)
{
    const auto find = [](const Stores&, const PaletteEntries& entries,
                         const PaletteQuestion& question) -> LibrarySource::Answer {
        return entries.find(question);
    };
    return new LibrarySource({kFacets, Words::tr("Sources"), u'@'}, library,
                             {readFacetValues, find, std::move(run)}, parent);
}

LibrarySource* makeArticleSource(library::Library& library, RunKey run, QObject* parent)
{
    return new LibrarySource({kArticles, Words::tr("Articles"), QChar()}, library,
                             {readArticles, findArticles, std::move(run)}, parent);
}

} // namespace pizhu::ui
