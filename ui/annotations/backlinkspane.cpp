// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/backlinkspane.h"

#include "app/base/whendone.h"
#include "ui/annotations/renderednote.h"
#include "ui/widgets/theme.h"

#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace pizhu::ui {

using library::Backlink;
using library::Stores;
using Target = text::DeepLink::Target;

namespace {

constexpr int kRowHeight = 48;
constexpr int kRowsShown = 4;
constexpr qsizetype kLongestExcerpt = 60;

using Links = std::vector<Backlink>;

base::Result<Links> linksToArticle(const Stores& stores, base::ArticleId id)
{
    const auto summaries = stores.articles.summaries(std::span(&id, 1), {});
    if (!summaries)
        return base::fail(summaries.error());
    return summaries->empty() ? Links() : stores.links.linksTo(Target::Article, summaries->front().uid);
}

base::Result<Links> linksToTag(const Stores& stores, base::TagId id)
{
    const auto tag = stores.tags.load(id);
    if (!tag)
        return base::fail(tag.error());
    return stores.links.linksTo(Target::Tag, tag->uid);
}

/// Where the note stands, and how it begins.
QString rowText(const Backlink& link)
{
    const bool onTag = link.from.link.target == Target::Tag;
    const QString where = onTag ? link.from.title : link.from.detail;
    NoteDocument note;
    note.setMarkdown(readableMarkdown(link.note, {}), QTextDocument::MarkdownNoHTML);
    return where + u'\n' + note.toPlainText().simplified().left(kLongestExcerpt);
}

} // namespace

BacklinksPane::BacklinksPane(library::Library& library, const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_theme(theme)
    , m_header(new QToolButton(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("backlinks"));
    m_header->setObjectName(QStringLiteral("backlinksHeader"));
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setCheckable(true);
    m_header->setChecked(true);
    m_header->setProperty("role", QStringLiteral("disclosure"));
    m_header->setIconSize({Theme::kIconSmall, Theme::kIconSmall});
    m_list->setObjectName(QStringLiteral("backlinksList"));
    m_list->setAccessibleName(tr("Notes that link here"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setProperty("role", QStringLiteral("roomy"));
    m_list->setIconSize({Theme::kIconSmall, Theme::kIconSmall});
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* line = new QFrame(this);
    line->setProperty("role", QStringLiteral("line"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(line);
    layout->addWidget(m_header);
    layout->addWidget(m_list);
    connect(m_header, &QToolButton::toggled, this, &BacklinksPane::showList);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        Q_EMIT linkActivated(m_links.at(static_cast<std::size_t>(m_list->row(item))).from.link);
    });
    connect(m_list, &QListWidget::itemClicked, m_list, &QListWidget::itemActivated);
    connect(&m_library, &library::Library::changed, this, &BacklinksPane::refresh);
    takeLinks({});
}

void BacklinksPane::setArticle(base::ArticleId id)
{
    m_article = id;
    m_tag = {};
    refresh();
}

void BacklinksPane::setTag(base::TagId id)
{
    m_tag = id;
    m_article = {};
    refresh();
}

void BacklinksPane::refresh()
{
    const int request = ++m_request;
    if (!m_article.isValid() && !m_tag.isValid())
        return takeLinks({});
    const auto load = [article = m_article, tag = m_tag](const Stores& stores) {
        return article.isValid() ? linksToArticle(stores, article) : linksToTag(stores, tag);
    };
    base::whenDone(m_library.read(load), this, [this, request](const base::Result<Links>& links) {
        if (request == m_request)
            takeLinks(links.value_or(Links())); // what is gone has no links
    });
}

void BacklinksPane::takeLinks(const Links& links)
{
    if (!links.empty() && links == m_links)
        return;
    m_links = links;
    m_list->clear();
    for (const Backlink& link : links) {
        const bool onTag = link.from.link.target == Target::Tag;
        const QIcon icon = m_theme.icon(onTag ? QStringLiteral("tag") : QStringLiteral("note"));
        auto* item = new QListWidgetItem(icon, rowText(link), m_list);
        item->setSizeHint({0, kRowHeight});
        item->setToolTip(item->text());
    }
    //: Above the notes that lead to the article or tag shown
    m_header->setText(tr("Linked from %n note(s)", nullptr, count()));
    m_list->setFixedHeight(std::min(count(), kRowsShown) * kRowHeight);
    showList(m_header->isChecked());
    setVisible(count() > 0);
}

void BacklinksPane::showList(bool shown)
{
    m_header->setIcon(m_theme.icon(shown ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    m_list->setVisible(shown);
}

} // namespace pizhu::ui
