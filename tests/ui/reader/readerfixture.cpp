// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reader/readerfixture.h"

#include "tests/support/waiting.h"

#include <QSignalSpy>

namespace pizhu::test {

using namespace Qt::StringLiterals;

void ReaderFixture::begin()
{
    m_theme = std::make_unique<ui::ThemeSource>(ui::ThemeSource::Choice::Light);
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = library::Library::open(m_folder->filePath(u"test.pizhu"_s), {.create = true});
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message + opened.error().detail));
    m_library = std::move(*opened);
    m_pane = std::make_unique<ui::ReaderPane>(*m_library, *m_theme);
    m_pane->resize(900, 700);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void ReaderFixture::end()
{
    m_pane.reset();
    m_library.reset();
}

base::ArticleId ReaderFixture::add(const library::NewArticle& article)
{
    const auto add = [&article](library::Stores& stores) -> base::Result<base::ArticleId> {
        const auto import = stores.imports.begin(u"Import"_s);
        if (!import)
            return base::fail(import.error());
        return stores.articles.add(article, *import).map(&library::AddedArticle::id);
    };
    return m_library->write(u"Import"_s, add).result().value_or(base::ArticleId{});
}

void ReaderFixture::open(base::ArticleId id, const search::Query& query)
{
    QVERIFY(id.isValid());
    QSignalSpy opened(m_pane.get(), &ui::ReaderPane::articleOpened);
    m_pane->openArticle(id, query);
    QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 20'000);
    QCOMPARE(m_pane->currentArticle(), id);
}

library::Article ReaderFixture::stored(base::ArticleId id)
{
    return *m_library->read([id](const library::Stores& stores) { return stores.articles.load(id); })
                .result();
}

} // namespace pizhu::test
