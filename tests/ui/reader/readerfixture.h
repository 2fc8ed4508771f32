// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerpane.h"
#include "ui/widgets/theme.h"

#include <QTemporaryDir>
#include <memory>

namespace pizhu::test {

/// A library on the disk and the real pane on it. Each step waits for its outcome; one that does not come
/// fails the test.
class ReaderFixture
{
protected:
    /// Anew for each test.
    void begin();
    void end();

    /// Invalid where it could not be added.
    base::ArticleId add(const library::NewArticle& article);
    void open(base::ArticleId id, const search::Query& query = {});
    [[nodiscard]] library::Article stored(base::ArticleId id);
    [[nodiscard]] ui::ArticleView& view() { return *m_pane->findChild<ui::ArticleView*>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<library::Library> m_library;
    std::unique_ptr<ui::ThemeSource> m_theme;
    std::unique_ptr<ui::ReaderPane> m_pane;
};

} // namespace pizhu::test
