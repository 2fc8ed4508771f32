// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/userscene.h"

#include "app/library/codebook.h"

using namespace Qt::StringLiterals;

namespace pizhu::test {

using namespace library;
using base::AnnotationId;
using base::ArticleId;
using base::TagId;

namespace {

const UserCommand kAnnotating[] = {
    {"highlight",
     [](const Scene& s) {
         return with(s.oneOf(s.articles()), [&](ArticleId id) {
             return outcome(
                 s.stores.annotations.add({.article = id,
                                           .kind = static_cast<annotation::AnnotationKind>(s.below(2)),
                                           .range = s.rangeIn(id),
                                           .color = s.color(),
                                           .note = s.below(2) ? s.word() : QString(),
                                           .tags = s.someOf(s.tags())}));
         });
     }},
    {"note on an article",
     [](const Scene& s) {
         return with(s.oneOf(s.articles()), [&](ArticleId id) {
             return outcome(s.stores.annotations.add({.article = id, .note = s.word()}));
         });
     }},
    {"note",
     [](const Scene& s) {
         return with(s.oneOf(s.annotations()),
                     [&](AnnotationId id) { return s.stores.annotations.setNote(id, s.word()); });
     }},
    {"colour",
     [](const Scene& s) {
         return with(s.oneOf(s.annotations()),
                     [&](AnnotationId id) { return s.stores.annotations.setColor(id, s.color()); });
     }},
    {"kind",
     [](const Scene& s) {
         return with(s.oneOf(s.annotations()), [&](AnnotationId id) {
             return s.stores.annotations.setKind(id, static_cast<annotation::AnnotationKind>(s.below(2)));
         });
     }},
    {"range",
     [](const Scene& s) {
         return with(s.oneOf(s.annotations()), [&](AnnotationId id) {
             const auto annotation = valueOf(s.stores.annotations.load(id));
             return s.stores.annotations.setRange(id, s.rangeIn(annotation.article));
         });
     }},
    {"tags of an annotation",
     [](const Scene& s) {
         return with(s.oneOf(s.annotations()),
                     [&](AnnotationId id) { return s.stores.annotations.setTags(id, s.someOf(s.tags())); });
     }},
    {"delete annotations",
     [](const Scene& s) {
         const auto all = s.annotations();
         return s.stores.annotations.remove(std::vector{s.oneOf(all), s.oneOf(all)});
     }},
};

const UserCommand kTagging[] = {
    {"new tag", [](const Scene& s) { return outcome(s.stores.tags.ensure(s.path())); }},
    {"deep tag", [](const Scene& s) { return outcome(s.stores.tags.ensure(s.path() + u'/' + s.word())); }},
    {"rename tag",
     [](const Scene& s) {
         return with(s.oneOf(s.tags()), [&](TagId id) { return s.stores.tags.rename(id, s.word()); });
     }},
    {"move tag",
     [](const Scene& s) {
         return with(s.oneOf(s.tags()), [&](TagId id) { return s.stores.tags.move(id, s.oneOf(s.tags())); });
     }},
    {"order tags",
     [](const Scene& s) {
         return with(s.oneOf(s.tags()), [&](TagId id) {
             const TagId parent = valueOf(s.stores.tags.load(id)).parent;
             return s.stores.tags.codebook().place(id, s.below(3) ? parent : TagId{}, s.below(4) - 1);
         });
     }},
    {"sort tags", [](const Scene& s) { return s.stores.tags.codebook().sortChildren({}); }},
    {"tag colour",
     [](const Scene& s) {
         return with(s.oneOf(s.tags()), [&](TagId id) {
             return s.stores.tags.setColor(id, s.below(4) ? std::optional(s.color()) : std::nullopt);
         });
     }},
    {"define tag",
     [](const Scene& s) {
         return with(s.oneOf(s.tags()), [&](TagId id) {
             return s.stores.tags.codebook().define(id, {s.word(), s.word(), {}, s.word()},
                                                    static_cast<Redefinition>(s.below(2)));
         });
     }},
    {"memo of a tag",
     [](const Scene& s) {
         return with(s.oneOf(s.tags()),
                     [&](TagId id) { return s.stores.tags.codebook().setMemo(id, s.word()); });
     }},
    {"key of a tag",
     [](const Scene& s) {
         return with(s.oneOf(s.tags()), [&](TagId id) {
             return s.stores.tags.codebook().setShortcut(id, s.below(3) ? QString(QChar(u'A' + s.below(9)))
                                                                        : QString());
         });
     }},
    {"other names of a tag",
     [](const Scene& s) {
         return with(s.oneOf(s.tags()), [&](TagId id) {
             return s.stores.tags.codebook().setAliases(id, s.below(3) ? QStringList{s.path(), s.word()}
                                                                       : QStringList());
         });
     }},
    {"merge tags",
     [](const Scene& s) {
         return with(s.oneOf(s.tags()), [&](TagId target) {
             return s.stores.tags.codebook().merge(
                 s.below(2) ? s.someOf(s.tags()) : std::vector{s.oneOf(s.tags())}, target, s.below(2) == 0);
         });
     }},
    {"split a tag",
     [](const Scene& s) {
         return with(s.oneOf(s.tags()), [&](TagId id) {
             return outcome(s.stores.tags.codebook().split(id, {.path = s.path(),
                                                                .annotations = s.someOf(s.annotations()),
                                                                .articles = s.someOf(s.articles())}));
         });
     }},
    {"confirm what is tagged",
     [](const Scene& s) {
         return with(s.oneOf(s.tags()),
                     [&](TagId id) { return s.stores.tags.codebook().confirm(id, s.annotations()); });
     }},
    {"delete tag",
     [](const Scene& s) {
         return with(s.oneOf(s.tags()), [&](TagId id) { return s.stores.tags.remove(id); });
     }},
    {"tag articles",
     [](const Scene& s) {
         return with(s.oneOf(s.tags()),
                     [&](TagId id) { return s.stores.tags.tagArticles(s.someOf(s.articles()), id); });
     }},
    {"untag articles",
     [](const Scene& s) {
         return with(s.oneOf(s.tags()),
                     [&](TagId id) { return s.stores.tags.untagArticles(s.articles(), id); });
     }},
};

} // namespace

std::vector<UserCommand> annotatingCommands()
{
    return {std::begin(kAnnotating), std::end(kAnnotating)};
}

std::vector<UserCommand> taggingCommands()
{
    return {std::begin(kTagging), std::end(kTagging)};
}

} // namespace pizhu::test
