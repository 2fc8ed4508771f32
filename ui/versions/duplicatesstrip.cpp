// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/versions/duplicatesstrip.h"

#include "app/base/whendone.h"
#include "ui/models/titles.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QToolButton>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

using library::RelatedArticle;

/// More do not fit on a line; they are in a menu.
constexpr std::size_t kLinks = 3;
constexpr int kTitleLines = 12;  ///< a title's room, in heights of a line
constexpr int kLeastTitle = 120; ///< pixels; the message beside it is whole

bool isSame(const RelatedArticle& article)
{
    return article.similarity >= 1;
}

/// "人民日报 · 27 Jun 2021"
QString origin(const RelatedArticle& article)
{
    QStringList parts{article.source, dateTitle(article.published)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString linkText(const RelatedArticle& article, const QFontMetrics& metrics)
{
    QString text =
        metrics.elidedText(article.title.simplified(), Qt::ElideRight, kTitleLines * metrics.height());
    if (!article.source.isEmpty())
        text = DuplicatesStrip::tr("%1 — %2", "title, source").arg(text, article.source);
    if (isSame(article))
        return text;
    const int percent = std::min(99, static_cast<int>(std::floor(article.similarity * 100)));
    return DuplicatesStrip::tr("%1 (%2 %)", "article, how much of it is the same").arg(text).arg(percent);
}

QString summary(const std::vector<RelatedArticle>& related)
{
    const auto same = static_cast<int>(std::ranges::count_if(related, isSame));
    const int near = static_cast<int>(related.size()) - same;
    if (near == 0)
        return DuplicatesStrip::tr("Same text in %n other article(s):", nullptr, same);
    if (same == 0)
        return DuplicatesStrip::tr("Nearly the same text in %n other article(s):", nullptr, near);
    return DuplicatesStrip::tr("The same text, or nearly, in %n other article(s):", nullptr, same + near);
}

/// A flat button that ends in "…" where it has less room than its text.
class LinkButton : public QPushButton
{
public:
    using QPushButton::QPushButton;

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const QSize whole = sizeHint();
        return {std::min(whole.width(), kLeastTitle), whole.height()};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QStylePainter painter(this);
        QStyleOptionButton option;
        initStyleOption(&option);
        const int room = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this).width();
        option.text = option.fontMetrics.elidedText(option.text, Qt::ElideRight, room, Qt::TextShowMnemonic);
        painter.drawControl(QStyle::CE_PushButton, option);
    }
};

/// A title is data, not a mnemonic.
QString asLabel(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

DuplicatesStrip::DuplicatesStrip(library::Library& library, const ThemeSource& theme, QWidget* parent)
    : QFrame(parent)
    , m_library(library)
    , m_theme(theme)
{
    setObjectName(u"duplicatesStrip"_s);
    createWidgets();
    createLayout();
    connect(&m_theme, &ThemeSource::themeChanged, this, &DuplicatesStrip::updateIcons);
    connect(&library, &library::Library::changed, this, &DuplicatesStrip::look);
    connect(m_close, &QToolButton::clicked, this, [this] {
        m_dismissed = m_article;
        hide();
    });
    hide();
}

void DuplicatesStrip::createWidgets()
{
    setProperty("role", u"strip"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_icon = new QLabel(this);
    m_message = new QLabel(this);
    m_message->setObjectName(u"duplicatesMessage"_s);
    m_message->setProperty("role", u"secondary"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_links = new QWidget(this);
    m_flow = new FlowLayout(m_links, Theme::kSpaceXs);
    m_close = new QToolButton(this);
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Hide this message"));
    m_close->setAccessibleName(m_close->toolTip());
    updateIcons();
}

void DuplicatesStrip::createLayout()
{
    m_words = new QBoxLayout(QBoxLayout::LeftToRight);
    m_words->setSpacing(0);
    m_words->addWidget(m_message);
    m_words->addWidget(m_links, 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceXs, Theme::kSpaceS, Theme::kSpaceXs);
    layout->setSpacing(Theme::kSpaceS);
    layout->addWidget(m_icon);
    layout->addLayout(m_words, 1);
    layout->addWidget(m_close);
}

void DuplicatesStrip::setArticle(base::ArticleId article)
{
    if (article == m_article)
        return;
    m_article = article;
    m_dismissed = {};
    hide();
    look();
}

QString DuplicatesStrip::message() const
{
    return m_message->text();
}

void DuplicatesStrip::look()
{
    if (!m_article.isValid())
        return;
    base::whenDone(m_library.readNewest(u"duplicates"_s,
                                        [id = m_article](const library::Stores& stores) {
                                            return stores.articles.related(id);
                                        }),
                   this, [this, id = m_article](const base::Result<std::vector<RelatedArticle>>& related) {
                       // A failure here is no news to the reader: the article is on the screen.
                       if (id == m_article && related)
                           showRelated(*related);
                   });
}

/// What stands there already stays: it may be what the pointer is on.
void DuplicatesStrip::showRelated(const std::vector<RelatedArticle>& related)
{
    if (related != m_related)
        replaceLinks(related);
    m_related = related;
    setVisible(!related.empty() && m_dismissed != m_article);
    Q_EMIT settled();
}

void DuplicatesStrip::replaceLinks(const std::vector<RelatedArticle>& related)
{
    while (QLayoutItem* item = m_flow->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    if (related.empty())
        return;
    m_message->setText(summary(related));
    const std::size_t shown = std::min(kLinks, related.size());
    // Several have a line of their own, where each has room for its title.
    m_words->setDirection(shown > 1 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    std::for_each_n(related.begin(), shown, [this](const RelatedArticle& article) { addLink(article); });
    if (related.size() > shown)
        addRest({related.begin() + static_cast<std::ptrdiff_t>(shown), related.end()});
}

void DuplicatesStrip::addLink(const RelatedArticle& article)
{
    auto* link = new LinkButton(asLabel(linkText(article, fontMetrics())), m_links);
    link->setObjectName(u"duplicate"_s);
    link->setFlat(true);
    link->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // a button of its own does not shrink
    link->setToolTip(QStringList{article.title, origin(article)}.join(u'\n'));
    connect(link, &QPushButton::clicked, this, [this, id = article.id] { Q_EMIT articleActivated(id); });
    m_flow->addWidget(link);
}

void DuplicatesStrip::addRest(std::vector<RelatedArticle> rest)
{
    auto* more = new QToolButton(m_links);
    more->setObjectName(u"moreDuplicates"_s);
    more->setProperty("role", u"quiet"_s);
    more->setText(tr("%n more…", "articles with the same text", static_cast<int>(rest.size())));
    more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(more);
    for (const RelatedArticle& article : rest)
        menu->addAction(asLabel(linkText(article, fontMetrics())), this,
                        [this, id = article.id] { Q_EMIT articleActivated(id); });
    more->setMenu(menu);
    m_flow->addWidget(more);
}

void DuplicatesStrip::updateIcons()
{
    m_icon->setPixmap(m_theme.icon(u"copy"_s).pixmap(Theme::kIconSmall));
    m_close->setIcon(m_theme.icon(u"close"_s));
}

} // namespace pizhu::ui
