// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/library/library.h"
#include "ui/reader/articlerendering.h"
#include "ui/reader/readingstyle.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QToolButton;

namespace pizhu::ui {

class ArticleView;
class PageRenderer;
class ThemeSource;

/// A second text to be read beside the first: any version of any article, in any script, with its highlights.
/// It is read only; its bar names it, steps through the differences and closes it. Follows the library's
/// changes.
class BesidePane : public QFrame
{
    Q_OBJECT

public:
    BesidePane(library::Library& library, const ThemeSource& theme, QWidget* parent = nullptr);

    /// An invalid version is the current one, then and later.
    void openArticle(base::ArticleId article, base::VersionId version = {});
    void close();
    void setViewScript(text::ViewScript script);
    void setReadingStyle(const ReadingStyle& style);
    void setComparison(const std::vector<document::Mark>& marks);
    /// "3 differences", and whether one can step through them.
    void showDifferences(int current, int count);
    [[nodiscard]] bool scrollsTogether() const;

    [[nodiscard]] base::ArticleId currentArticle() const { return m_id; }
    /// Null while nothing is open or it is still loading.
    [[nodiscard]] std::shared_ptr<const library::Article> article() const { return m_article; }
    [[nodiscard]] text::ViewScript viewScript() const { return m_script; }
    [[nodiscard]] ArticleView& view() { return *m_view; }

Q_SIGNALS:
    /// Another text, or another version, is on the screen.
    void opened();
    void closed();
    void failed(const pizhu::base::Error& error);
    void stepRequested(int by);
    void scrollingChanged(bool together);
    void linkActivated(const QUrl& url);

private:
    struct Loaded
    {
        std::shared_ptr<const library::Article> article;
        std::vector<document::Mark> annotations;
        PageState state;
        PageUpdate page;
        std::deque<document::BlockSpan> rest; ///< of the text, behind what `page` has
    };

    void createWidgets();
    void createLayout();
    void connectSignals();
    void connectRenderer();
    void load();
    void refresh();
    void take(const Loaded& loaded);
    void update();
    void fillVersions();
    void updateTheme();
    [[nodiscard]] static base::Result<Loaded> read(const library::Stores& stores, base::ArticleId id,
                                                   base::VersionId version, text::ViewScript script);
    [[nodiscard]] PageState wanted() const;
    [[nodiscard]] QString themeCss() const;

    library::Library& m_library;
    const ThemeSource& m_theme;
    base::ArticleId m_id;
    base::VersionId m_version; ///< asked for; invalid: the current one
    std::shared_ptr<const library::Article> m_article;
    std::vector<document::Mark> m_annotations;
    std::vector<document::Mark> m_comparison;
    text::ViewScript m_script = text::ViewScript::Source;
    ReadingStyle m_style;
    PageRenderer* m_renderer = nullptr;
    int m_request = 0;
    QLabel* m_title = nullptr;
    QComboBox* m_versions = nullptr;
    QComboBox* m_scripts = nullptr;
    QLabel* m_count = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_together = nullptr;
    QToolButton* m_close = nullptr;
    ArticleView* m_view = nullptr;
};

} // namespace pizhu::ui
