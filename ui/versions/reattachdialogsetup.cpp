// SPDX-License-Identifier: GPL-3.0-or-later
// What the re-attach inbox is made of.

#include "ui/versions/placecard.h"
#include "ui/versions/readingfont.h"
#include "ui/versions/reattachdelegate.h"
#include "ui/versions/reattachdialog.h"
#include "ui/versions/reattachmodel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSlider>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr QSize kDialogSize{1180, 700};
constexpr int kListWidth = 320;
constexpr int kReadingPx = 15;
constexpr int kLeastSure = 50; ///< percent: nobody accepts worse without looking
constexpr int kUsual = 90;

QPushButton* buttonOf(const QString& text, const QString& name, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

void ReattachDialog::createWidgets()
{
    resize(kDialogSize);
    m_list = new QListView(this);
    m_list->setObjectName(u"doubtful"_s);
    m_list->setAccessibleName(tr("Annotations whose place is in doubt"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ReattachDelegate(m_theme, m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setLayoutMode(QListView::Batched); // there may be thousands
    m_empty = new EmptyState(m_theme, this);
    m_empty->setContent(
        {.icon = u"check"_s,
         .title = tr("Every annotation has its place"),
         .text = tr(
             "When a new version of an article changes the words of a highlight or moves them where little "
             "speaks for them, it waits here for you to say where it belongs."),
         .action = {},
         .hint = {}});
    m_pages = new QStackedWidget(this);
    m_pages->setObjectName(u"pages"_s);
}

QWidget* ReattachDialog::createCase()
{
    auto* page = new QWidget(this);
    m_title = new QLabel(page);
    m_title->setObjectName(u"articleTitle"_s);
    m_title->setProperty("role", u"title"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_open = buttonOf(tr("Open in article (O)", "a button and its key"), u"open"_s, page);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_open);
    auto* heading = new QLabel(tr("As it stood"), page);
    heading->setProperty("role", u"section"_s);
    m_oldText = new QTextEdit(page);
    m_oldText->setObjectName(u"oldText"_s);
    m_oldText->setAccessibleName(heading->text());
    m_oldText->setReadOnly(true);
    m_oldText->setFocusPolicy(Qt::ClickFocus);
    m_oldText->document()->setDefaultFont(readingFont(text::Script::Hans, kReadingPx));
    m_note = new QLabel(page);
    m_note->setObjectName(u"note"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setProperty("role", u"secondary"_s);
    auto* places = new QLabel(tr("Where it may stand now"), page);
    places->setProperty("role", u"section"_s);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(Theme::kSpaceS);
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i] = new PlaceCard(static_cast<int>(i) + 1, m_theme, page);
        cards->addWidget(m_cards[i], 1);
    }
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceM);
    layout->setSpacing(Theme::kSpaceS);
    layout->addLayout(head);
    layout->addWidget(heading);
    layout->addWidget(m_oldText, 2);
    layout->addWidget(m_note);
    layout->addWidget(places);
    layout->addLayout(cards, 5);
    layout->addWidget(createAnswers());
    return page;
}

QWidget* ReattachDialog::createAnswers()
{
    auto* answers = new QWidget(this);
    m_keep = buttonOf(tr("Keep without a place (K)", "a button and its key"), u"keep"_s, answers);
    m_later = buttonOf(tr("Later (S)", "a button and its key"), u"later"_s, answers);
    auto* layout = new QHBoxLayout(answers);
    layout->setContentsMargins({});
    layout->addWidget(m_keep);
    layout->addWidget(m_later);
    layout->addStretch();
    return answers;
}

QWidget* ReattachDialog::createThreshold()
{
    auto* bar = new QWidget(this);
    m_slider = new QSlider(Qt::Horizontal, bar);
    m_slider->setObjectName(u"threshold"_s);
    m_slider->setAccessibleName(tr("How sure a place must be"));
    m_slider->setRange(kLeastSure, 100);
    m_slider->setValue(kUsual);
    m_slider->setMaximumWidth(kListWidth);
    m_above = new QLabel(bar);
    m_above->setObjectName(u"above"_s);
    m_above->setProperty("role", u"secondary"_s);
    m_acceptAll = buttonOf({}, u"acceptAll"_s, bar);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceS, Theme::kSpaceL, Theme::kSpaceM);
    layout->setSpacing(Theme::kSpaceM);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_above);
    layout->addStretch();
    layout->addWidget(m_acceptAll);
    return bar;
}

void ReattachDialog::createLayout()
{
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(m_list);
    split->addWidget(createCase());
    split->setStretchFactor(1, 1);
    split->setSizes({kListWidth, kDialogSize.width() - kListWidth});
    split->setChildrenCollapsible(false);
    auto* inbox = new QWidget(this);
    auto* rows = new QVBoxLayout(inbox);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(split, 1);
    rows->addWidget(createThreshold());
    m_pages->addWidget(m_empty);
    m_pages->addWidget(inbox);
    m_pages->setCurrentIndex(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
    m_list->setFocus();
}

} // namespace pizhu::ui
