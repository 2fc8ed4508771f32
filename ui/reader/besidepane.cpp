// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/besidepane.h"

#include "app/base/whendone.h"
#include "ui/reader/articlefigures.h"
#include "ui/reader/articlehtml.h"
#include "ui/reader/articlemarks.h"
#include "ui/reader/articleview.h"
#include "ui/reader/librarypictures.h"
#include "ui/reader/pagerenderer.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>
#include <numeric>

namespace pizhu::ui {

using base::Result;
using document::Mark;
using document::MarkKind;
using library::Stores;
using text::ViewScript;

namespace {

constexpr qsizetype kLongArticle = 60'000; // UTF-16 units; as in the reader

/// Where annotations stood on that version.
Result<std::vector<Mark>> marksOnVersion(const Stores& stores, base::ArticleId article,
                                         base::VersionId version)
{
    const auto outcomes = stores.versions.outcomes(article, version);
    if (!outcomes)
        return base::fail(outcomes.error());
    std::vector<Mark> marks;
    for (const library::AnchorOutcome& outcome : *outcomes) {
        if (outcome.state == annotation::AnchorState::Orphan)
            continue;
        const bool underlined = outcome.kind == annotation::AnnotationKind::Underline;
        marks.push_back({.range = outcome.range,
                         .kind = underlined ? MarkKind::Underline : MarkKind::Highlight,
                         .color = annotation::colorName(outcome.color),
                         .id = QString::number(outcome.id.value),
                         .hasNote = !outcome.note.trimmed().isEmpty()});
    }
    std::vector<std::size_t> order(marks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    document::assignLanes(marks, order);
    return marks;
}

Result<std::vector<Mark>> marksIn(const Stores& stores, const library::Article& article, bool isCurrent)
{
    if (!isCurrent)
        return marksOnVersion(stores, article.id, article.version);
    const auto annotations = stores.annotations.ofArticle(article.id);
    if (!annotations)
        return base::fail(annotations.error());
    return marksOf({.annotations = &*annotations}, article.document.text.size());
}

/// In its own script when the wanted one cannot be had.
Result<PageUpdate> rendered(const library::Article& article, PageState& state, document::BlockSpan blocks)
{
    auto page = renderPage(article, state, blocks);
    if (page || state.script == ViewScript::Source)
        return page;
    state.script = ViewScript::Source;
    return renderPage(article, state, blocks);
}

QString versionText(const library::VersionSummary& version)
{
    const QString date = QLocale().toString(version.created.toLocalTime().date(), QLocale::ShortFormat);
    return version.current ? BesidePane::tr("Version %1 · in use").arg(version.number)
                           : BesidePane::tr("Version %1 · %2").arg(QString::number(version.number), date);
}

} // namespace

BesidePane::BesidePane(library::Library& library, const ThemeSource& theme, QWidget* parent)
    : QFrame(parent)
    , m_library(library)
    , m_theme(theme)
    , m_renderer(new PageRenderer(library, this))
{
    createWidgets();
    m_view->setPictureSource(libraryPictures(library, this));
    createLayout();
    connectSignals();
    connectRenderer();
    updateTheme();
}

void BesidePane::createWidgets()
{
    setObjectName(QStringLiteral("besidePane"));
    m_title = new ElidedLabel(this);
    m_title->setObjectName(QStringLiteral("besideTitle"));
    m_versions = new QComboBox(this);
    m_versions->setObjectName(QStringLiteral("besideVersions"));
    m_versions->setAccessibleName(tr("Version"));
    m_versions->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_scripts = new QComboBox(this);
    m_scripts->setObjectName(QStringLiteral("besideScripts"));
    m_scripts->setAccessibleName(tr("Script"));
    for (const auto& [script, title] :
         {std::pair{ViewScript::Source, tr("As published")}, std::pair{ViewScript::Hans, tr("Simplified")},
          std::pair{ViewScript::Hant, tr("Traditional")}, std::pair{ViewScript::HantTw, tr("Taiwan")},
          std::pair{ViewScript::HantHk, tr("Hong Kong")}})
        m_scripts->addItem(title, static_cast<int>(script));
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("besideCount"));
    m_count->setProperty("role", QStringLiteral("secondary"));
    const auto button = [this](const char* name, const QString& tip) {
        auto* made = new QToolButton(this);
        made->setObjectName(QLatin1String(name));
        made->setToolTip(tip);
        made->setAccessibleName(tip);
        made->setAutoRaise(true);
        made->setIconSize({Theme::kIconSmall, Theme::kIconSmall});
        return made;
    };
    m_previous = button("besidePrevious", tr("Previous difference"));
    m_next = button("besideNext", tr("Next difference"));
    m_together = button("besideTogether", tr("Scroll both texts together"));
    m_together->setCheckable(true);
    m_together->setChecked(true);
    m_close = button("besideClose", tr("Close the second text"));
    m_view = new ArticleView(this);
    m_view->setObjectName(QStringLiteral("besideView"));
    setFocusProxy(m_view);
}

void BesidePane::createLayout()
{
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(Theme::kSpaceM, Theme::kSpaceXs, Theme::kSpaceS, Theme::kSpaceXs);
    bar->setSpacing(Theme::kSpaceXs);
    bar->addWidget(m_title, 1);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_versions), static_cast<QWidget*>(m_scripts), static_cast<QWidget*>(m_count),
          static_cast<QWidget*>(m_previous), static_cast<QWidget*>(m_next), static_cast<QWidget*>(m_together),
          static_cast<QWidget*>(m_close)})
        bar->addWidget(widget);
    auto* line = new QFrame(this);
    line->setProperty("role", QStringLiteral("line"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(line);
    layout->addWidget(m_view, 1);
}

void BesidePane::connectSignals()
{
    connect(m_view, &ArticleView::pageShown, this, &BesidePane::opened);
    connect(m_view, &ArticleView::linkActivated, this, &BesidePane::linkActivated);
    connect(m_close, &QToolButton::clicked, this, &BesidePane::close);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    connect(m_together, &QToolButton::toggled, this, &BesidePane::scrollingChanged);
    connect(m_scripts, &QComboBox::activated, this, [this](int index) {
        setViewScript(static_cast<ViewScript>(m_scripts->itemData(index).toInt()));
    });
    connect(m_versions, &QComboBox::activated, this, [this](int index) {
        openArticle(m_id, base::VersionId{m_versions->itemData(index).toLongLong()});
    });
    connect(&m_library, &library::Library::changed, this, &BesidePane::refresh);
    connect(&m_theme, &ThemeSource::themeChanged, this, &BesidePane::updateTheme);
}

void BesidePane::connectRenderer()
{
    connect(m_view, &ArticleView::placed, this, [this] { m_renderer->setPlace(m_view->lastPlace().offset); });
    connect(m_renderer, &PageRenderer::updateReady, this,
            [this](const PageUpdate& update) { applyTo(*m_view, update); });
    connect(m_renderer, &PageRenderer::partReady, m_view, &ArticleView::putPart);
    connect(m_renderer, &PageRenderer::failed, this, [this](const base::Error& error) {
        setViewScript(m_renderer->shown().script);
        Q_EMIT failed(error);
    });
    connect(m_renderer, &PageRenderer::partFailed, this, [this](const base::Error& error) {
        if (m_renderer->shown().script == ViewScript::Source)
            close();
        else
            setViewScript(ViewScript::Source);
        Q_EMIT failed(error);
    });
}

Result<BesidePane::Loaded> BesidePane::read(const Stores& stores, base::ArticleId id, base::VersionId version,
                                            ViewScript script)
{
    Result<library::Article> article =
        version.isValid() ? stores.articles.loadVersion(version) : stores.articles.load(id);
    if (!article)
        return base::fail(article.error());
    const auto pictures = stores.pictures.ofVersion(article->version);
    if (!pictures)
        return base::fail(pictures.error());
    const bool isCurrent = std::ranges::any_of(article->versions, [&](const library::VersionSummary& one) {
        return one.current && one.id == article->version;
    });
    auto marks = marksIn(stores, *article, isCurrent);
    if (!marks)
        return base::fail(marks.error());
    Loaded loaded{.annotations = std::move(*marks)};
    loaded.article = std::make_shared<const library::Article>(std::move(*article));
    loaded.state = {.script = script,
                    .marks = loaded.annotations,
                    .head = headOf(*loaded.article),
                    .figures = figuresOf(*pictures, loaded.article->log)};
    BodyParts parts = cutBody(loaded.article->document, 0);
    auto page = rendered(*loaded.article, loaded.state, parts.first);
    if (!page)
        return base::fail(page.error());
    loaded.page = std::move(*page);
    loaded.rest = std::move(parts.rest);
    return loaded;
}

void BesidePane::openArticle(base::ArticleId article, base::VersionId version)
{
    m_id = article;
    m_version = version;
    m_article.reset();
    m_renderer->clear();
    m_comparison.clear();
    show();
    load();
}

void BesidePane::load()
{
    base::whenDone(m_library.read([id = m_id, version = m_version, script = m_script](const Stores& stores) {
        return read(stores, id, version, script);
    }),
                   this, [this, request = ++m_request](const Result<Loaded>& loaded) {
                       if (request != m_request)
                           return;
                       if (loaded)
                           return take(*loaded);
                       const base::Error error = loaded.error();
                       close();
                       Q_EMIT failed(error);
                   });
}

void BesidePane::take(const Loaded& loaded)
{
    m_article = loaded.article;
    m_annotations = loaded.annotations;
    m_script = loaded.state.script;
    m_scripts->setCurrentIndex(m_scripts->findData(static_cast<int>(m_script)));
    m_title->setText(m_article->metadata.title.value);
    fillVersions();
    showDifferences(-1, 0);
    m_view->showArticle({.languageTag = loaded.page.languageTag,
                         .title = m_article->metadata.title.value,
                         .headHtml = loaded.page.headHtml.value_or(QString()),
                         .bodyHtml = loaded.page.bodyHtml.value_or(QString()),
                         .themeCss = themeCss(),
                         .readingCss = cssVariables(m_style),
                         .isLong = m_article->document.text.size() > kLongArticle},
                        {.hasMore = loaded.page.hasMore});
    m_renderer->begin(m_article, loaded.state, loaded.rest, 0);
}

void BesidePane::fillVersions()
{
    m_versions->clear();
    for (const library::VersionSummary& version : m_article->versions) {
        m_versions->addItem(tr("Version %1").arg(version.number), version.id.value);
        m_versions->setItemData(m_versions->count() - 1, versionText(version), Qt::ToolTipRole);
        if (version.id == m_article->version)
            m_versions->setCurrentIndex(m_versions->count() - 1);
    }
    m_versions->setToolTip(m_versions->currentData(Qt::ToolTipRole).toString());
    m_versions->setVisible(m_versions->count() > 1);
}

/// Highlights may have changed; another version in use is another text.
void BesidePane::refresh()
{
    if (!m_article)
        return;
    base::whenDone(m_library.read([id = m_id, version = m_version, script = m_script](const Stores& stores) {
        return read(stores, id, version, script);
    }),
                   this, [this, request = ++m_request](const Result<Loaded>& loaded) {
                       if (request != m_request || !m_article)
                           return;
                       if (!loaded)
                           return close();
                       if (loaded->article->version != m_article->version)
                           return take(*loaded);
                       m_annotations = loaded->annotations;
                       update();
                   });
}

void BesidePane::close()
{
    ++m_request;
    m_id = {};
    m_article.reset();
    m_renderer->clear();
    hide();
    Q_EMIT closed();
}

void BesidePane::setViewScript(ViewScript script)
{
    m_script = script;
    m_scripts->setCurrentIndex(m_scripts->findData(static_cast<int>(script)));
    update();
}

void BesidePane::setComparison(const std::vector<Mark>& marks)
{
    m_comparison = marks;
    update();
}

PageState BesidePane::wanted() const
{
    PageState state = m_renderer->shown();
    state.script = m_script;
    state.marks = m_annotations;
    state.marks.insert(state.marks.end(), m_comparison.begin(), m_comparison.end());
    return state;
}

void BesidePane::update()
{
    if (m_article)
        m_renderer->want(wanted());
}

void BesidePane::showDifferences(int current, int count)
{
    const QString number = QLocale().toString(count);
    m_count->setText(count == 0 ? tr("No differences")
                     : current < 0
                         ? tr("%n difference(s)", nullptr, count)
                         : tr("%1 of %2", "differences").arg(QLocale().toString(current + 1), number));
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
}

bool BesidePane::scrollsTogether() const
{
    return m_together->isChecked();
}

void BesidePane::setReadingStyle(const ReadingStyle& style)
{
    if (style == m_style)
        return;
    const bool otherPaper = style.paper != m_style.paper;
    m_style = style;
    if (otherPaper)
        updateTheme();
    if (m_article)
        m_view->setStyleSheetOf(QStringLiteral("reading"), cssVariables(m_style));
}

void BesidePane::updateTheme()
{
    m_close->setIcon(m_theme.icon(QStringLiteral("close")));
    m_previous->setIcon(m_theme.icon(QStringLiteral("back")));
    m_next->setIcon(m_theme.icon(QStringLiteral("forward")));
    m_together->setIcon(m_theme.icon(QStringLiteral("link")));
    m_view->setPaperColor(themeOn(m_style.paper, m_theme.theme()).paper);
    if (m_article)
        m_view->setStyleSheetOf(QStringLiteral("theme"), themeCss());
}

QString BesidePane::themeCss() const
{
    const Theme theme = themeOn(m_style.paper, m_theme.theme());
    const bool dark = theme.scheme == Theme::Scheme::Dark;
    return theme.cssVariables() +
           (dark ? QStringLiteral("html{color-scheme:dark;--picture-light:.86;--picture-ground:var(--text)}")
                 : QStringLiteral("html{color-scheme:light}"));
}

} // namespace pizhu::ui
