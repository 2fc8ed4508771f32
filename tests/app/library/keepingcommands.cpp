// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/userscene.h"

#include "app/library/bulkchange.h"

using namespace Qt::StringLiterals;

namespace pizhu::test {

using namespace library;
using base::ArticleId;

namespace {

Done cleanAgain(const Scene& s, ArticleId id)
{
    const Article article = valueOf(s.stores.articles.load(id));
    QString text = article.document.text;
    text.insert(s.below(2) ? 0 : text.size() / 2, s.word());
    const NewArticle cleaned = newArticle({.title = article.metadata.title.value, .text = text});
    return outcome(
        s.stores.versions.addCleaning({.article = id, .of = article.version, .cleaned = cleaned}, {}));
}

Done changeRepair(const Scene& s, ArticleId id)
{
    const auto repairs = valueOf(s.stores.articles.load(id)).log.repairs;
    const auto reverted = valueOf(s.stores.versions.revertedRepairs(id));
    if (!reverted.empty() && s.below(2))
        return outcome(s.stores.versions.restoreRepair(id, s.oneOf(reverted)));
    return repairs.empty() ? nothing() : outcome(s.stores.versions.revertRepair(id, s.oneOf(repairs)));
}

Done editField(const Scene& s, ArticleId id)
{
    static const QStringList fields{u"title"_s,   u"source"_s,     u"authors"_s,
                                    u"editors"_s, u"categories"_s, u"published"_s};
    const QString field = fields.at(s.below(static_cast<int>(fields.size())));
    const bool isDate = field == u"published"_s;
    QStringList value{isDate ? u"2021-0%1-1%2"_s.arg(1 + s.below(9)).arg(s.below(9)) : s.word()};
    if (s.below(5) == 0)
        value.clear();
    return s.stores.articles.setField(id, field, value);
}

Done changeMany(const Scene& s)
{
    const std::vector<BulkChange> changes{
        ChangeTags{.add = {s.path()}, .remove = {s.word()}},
        ChangeCollections{.add = s.someOf(s.collections()), .remove = s.someOf(s.collections())},
        static_cast<ReadState>(s.below(3)),
        ChangeStar{s.below(2) == 0},
        FieldEdit{u"categories"_s, FieldEdit::Kind::Add, {s.word()}, {}, {}},
        FieldEdit{u"title"_s, FieldEdit::Kind::Replace, {}, s.word(), s.word()}};
    BulkProgress progress;
    return outcome(applyBulk(s.stores, s.articles(), s.oneOf(changes), progress));
}

const UserCommand kKeeping[] = {
    {"read state",
     [](const Scene& s) {
         return s.stores.articles.setReadState(s.someOf(s.articles()), static_cast<ReadState>(s.below(3)));
     }},
    {"star",
     [](const Scene& s) { return s.stores.articles.setStarred(s.someOf(s.articles()), s.below(2) == 0); }},
    {"trash",
     [](const Scene& s) { return s.stores.articles.moveToTrash(std::vector{s.oneOf(s.articles())}); }},
    {"restore",
     [](const Scene& s) {
         return s.stores.articles.restoreFromTrash(valueOf(s.stores.articles.find({.trash = true})));
     }},
    {"field",
     [](const Scene& s) {
         return with(s.oneOf(s.articles()), [&](ArticleId id) { return editField(s, id); });
     }},
    {"confirm field",
     [](const Scene& s) {
         return with(s.oneOf(s.articles()),
                     [&](ArticleId id) { return s.stores.articles.confirmField(id, u"title"_s); });
     }},
    {"version",
     [](const Scene& s) {
         return with(s.oneOf(s.articles()), [&](ArticleId id) { return cleanAgain(s, id); });
     }},
    {"older version",
     [](const Scene& s) {
         return with(s.oneOf(s.articles()), [&](ArticleId id) {
             return s.stores.versions.makeCurrent(id,
                                                  s.oneOf(valueOf(s.stores.articles.load(id)).versions).id);
         });
     }},
    {"repair",
     [](const Scene& s) {
         return with(s.oneOf(s.articles()), [&](ArticleId id) { return changeRepair(s, id); });
     }},
    {"many articles", changeMany},
    {"site correction", [](const Scene& s) { return outcome(s.stores.siteCorrections.add()); }},
    {"word pair",
     [](const Scene& s) {
         return outcome(s.stores.lexicon.add(std::vector{search::WordPair{s.word(), s.word()}}));
     }},
    {"remove word pairs",
     [](const Scene& s) { return s.stores.lexicon.remove(s.someOf(valueOf(s.stores.lexicon.all()))); }},
    {"new collection",
     [](const Scene& s) { return outcome(s.stores.collections.create(s.oneOf(s.collections()), s.word())); }},
    {"rename collection",
     [](const Scene& s) {
         return with(s.oneOf(s.collections()),
                     [&](CollectionId id) { return s.stores.collections.rename(id, s.word()); });
     }},
    {"move collection",
     [](const Scene& s) {
         return with(s.oneOf(s.collections()), [&](CollectionId id) {
             return s.stores.collections.move(id, s.oneOf(s.collections()), s.below(3) - 1);
         });
     }},
    {"delete collection",
     [](const Scene& s) {
         return s.below(3) ? nothing() : with(s.oneOf(s.collections()), [&](CollectionId id) {
             return s.stores.collections.remove(id);
         });
     }},
    {"collect",
     [](const Scene& s) {
         return with(s.oneOf(s.collections()), [&](CollectionId id) {
             return s.stores.collections.addArticles(id, s.someOf(s.articles()));
         });
     }},
    {"take out",
     [](const Scene& s) {
         return with(s.oneOf(s.collections()), [&](CollectionId id) {
             return s.stores.collections.removeArticles(id, s.someOf(s.articles()));
         });
     }},
    {"save search",
     [](const Scene& s) {
         return outcome(s.stores.savedSearches.add(s.word(), ArticleQuery{.text = {s.word()}}));
     }},
    {"rename search",
     [](const Scene& s) {
         return with(s.oneOf(s.searches()),
                     [&](SavedSearchId id) { return s.stores.savedSearches.rename(id, s.word()); });
     }},
    {"update search",
     [](const Scene& s) {
         return with(s.oneOf(s.searches()), [&](SavedSearchId id) {
             return s.stores.savedSearches.update(id, ArticleQuery{.text = {s.path()}, .starredOnly = true});
         });
     }},
    {"move search",
     [](const Scene& s) {
         return with(s.oneOf(s.searches()),
                     [&](SavedSearchId id) { return s.stores.savedSearches.move(id, s.below(3)); });
     }},
    {"delete search",
     [](const Scene& s) {
         return with(s.oneOf(s.searches()),
                     [&](SavedSearchId id) { return s.stores.savedSearches.remove(id); });
     }},
    {"new article",
     [](const Scene& s) {
         return outcome(s.stores.articles.add(
             newArticle({.title = s.word(),
                         .text = s.word() + u"。\n"_s + s.word() + QString::number(s.random.generate())}),
             {}));
     }},
};

} // namespace

std::vector<UserCommand> keepingCommands()
{
    return {std::begin(kKeeping), std::end(kKeeping)};
}

} // namespace pizhu::test
