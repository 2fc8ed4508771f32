// SPDX-License-Identifier: GPL-3.0-or-later
// How long a codebook of 2,000 tags, one of them on 10,000 annotations, keeps the GUI thread: the tree,
// finding in it, the picker, merging 200 tags and splitting.
//   bench_codebook_panes
#include "app/library/codebook.h"
#include "app/library/library.h"
#include "tests/bench/probedapplication.h"
#include "tests/support/waiting.h"
#include "ui/annotations/tagpicker.h"
#include "ui/annotations/tagtreepane.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using base::TagId;
using library::Library;
using library::Stores;

namespace {

constexpr int kTags = 2'000;
constexpr int kArticles = 400;
constexpr int kPerArticle = 25;
constexpr int kMerged = 200;
constexpr int kToRest = 300; ///< milliseconds
constexpr int kLongest = 20'000;

base::Result<std::vector<TagId>> fill(Stores& stores)
{
    static const QStringList names{u"监督"_s, u"制度"_s, u"机构"_s, u"经费"_s,
                                   u"会议"_s, u"整改"_s, u"公开"_s};
    std::vector<TagId> tags;
    for (int i = 0; i < kTags; ++i) {
        const auto tag = stores.tags.ensure(
            u"%1%2/%3%4/%3%5"_s.arg(names.at(i % 7)).arg(i % 20).arg(names.at(i % 5)).arg(i % 200).arg(i));
        if (!tag)
            return base::fail(tag.error());
        tags.push_back(*tag);
    }
    for (int i = 0; i < kArticles; ++i) {
        library::NewArticle article;
        article.source.bytes = QByteArray::number(i);
        document::DocumentBuilder builder;
        builder.append(
            {}, u"第%1篇：河道治理的会议在镇上召开，居民代表发了言，工作组答复了十二个问题。"_s.arg(i));
        article.document = builder.take();
        article.metadata.title.value = u"会议记录之%1"_s.arg(i);
        const auto added = stores.articles.add(article, {});
        if (!added)
            return base::fail(added.error());
        for (int n = 0; n < kPerArticle; ++n) {
            const auto other = tags[static_cast<std::size_t>((i * kPerArticle + n) % kTags)];
            const auto made = stores.annotations.add(
                {.article = added->id, .range = base::TextRange{n, n + 6}, .tags = {tags.front(), other}});
            if (!made)
                return base::fail(made.error());
        }
    }
    return tags;
}

class Panes
{
public:
    Panes(bench::ProbedApplication& application, Library& library)
        : m_application(application)
        , m_library(library)
        , m_pane(library, m_theme)
    {
        m_pane.resize(320, 860);
    }

    void run(const std::vector<TagId>& tags)
    {
        begin(u"tree: opening"_s);
        m_pane.show();
        std::ignore = test::waitFor([this] { return tree().model()->rowCount() > 0; }, kLongest);
        begin(u"tree: finding"_s);
        m_pane.showFilter();
        auto& filter = *m_pane.findChild<QLineEdit*>(u"tagFilter"_s);
        typeInto(filter, u"jiandu"_s);
        begin(u"tree: all again"_s);
        filter.clear();
        begin(u"tree: after a change"_s);
        const auto rename = [tag = tags[700]](Stores& stores) { return stores.tags.rename(tag, u"改名"_s); };
        std::ignore = m_library.write(u"rename"_s, rename).result();
        pick();
        merge(tags);
        split(tags.front());
        m_application.beginPhase({});
        m_application.printPhases();
    }

private:
    [[nodiscard]] QAbstractItemView& tree() { return *m_pane.findChild<QAbstractItemView*>(u"tagTree"_s); }

    void begin(const QString& phase)
    {
        QTest::qWait(kToRest); // to the end of what went before
        m_application.beginPhase(phase);
    }

    static void typeInto(QLineEdit& field, const QString& text)
    {
        for (const QChar c : text) {
            field.insert(QString(c));
            QTest::qWait(30);
        }
    }

    void pick()
    {
        begin(u"picker: opening"_s);
        auto* picker = new ui::TagPicker(m_library, m_theme, &m_pane);
        picker->popup({});
        begin(u"picker: finding"_s);
        typeInto(*picker->findChild<QLineEdit*>(), u"zhidu"_s);
        begin(u"picker: closing"_s);
        picker->close();
    }

    void merge(const std::vector<TagId>& tags)
    {
        begin(u"merging: opening"_s);
        m_pane.mergeTags({tags.begin() + 1, tags.begin() + 1 + kMerged}, tags.front());
        auto& dialog = *m_pane.findChild<QDialog*>(u"mergeTagDialog"_s);
        auto& button = *dialog.findChild<QPushButton*>(u"mergeTags"_s);
        std::ignore = test::waitFor([&] { return button.isEnabled(); }, kLongest);
        begin(u"merging: doing it"_s);
        button.click();
        std::ignore = test::waitFor([&] { return !dialog.isVisible(); }, kLongest);
        begin(u"merging: undoing it"_s);
        std::ignore = m_library.undo().result();
    }

    void split(TagId tag)
    {
        begin(u"splitting: opening"_s);
        m_pane.splitTag(tag);
        auto& dialog = *m_pane.findChild<QDialog*>(u"splitTagDialog"_s);
        auto& list = *dialog.findChild<QListWidget*>(u"splitList"_s);
        std::ignore = test::waitFor([&] { return list.count() > 0; }, kLongest);
        begin(u"splitting: choosing"_s);
        list.setFocus();
        for (int i = 0; i < 10; ++i) {
            QTest::keyClick(&list, Qt::Key_Space);
            QTest::keyClick(&list, Qt::Key_Down);
            QTest::qWait(5);
        }
        begin(u"splitting: all"_s);
        QTest::keyClick(&list, Qt::Key_A, Qt::ControlModifier);
        begin(u"splitting: closing"_s);
        dialog.reject();
    }

    bench::ProbedApplication& m_application;
    Library& m_library;
    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    ui::TagTreePane m_pane;
};

} // namespace

int main(int argc, char** argv)
{
    bench::ProbedApplication application(argc, argv);
    const QTemporaryDir folder;
    const auto library = Library::open(folder.filePath(u"bench.pizhu"_s), {.create = true}).value();
    const auto tags = library->write(u"fill"_s, fill, library::Journalling::Skip).result().value();
    Panes(application, *library).run(tags);
    return 0;
}
