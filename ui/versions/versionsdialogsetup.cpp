// SPDX-License-Identifier: GPL-3.0-or-later
// How the parts of the dialog are made and connected; what they do stands in versionsdialog.cpp.
#include "ui/versions/outcomedelegate.h"
#include "ui/versions/versiondelegate.h"
#include "ui/versions/versionsdialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr QSize kDialogSize{1180, 760};
constexpr int kTimelineWidth = 250;
constexpr int kOutcomesWidth = 270;

QLabel* label(const QString& name, const char* role, QWidget* parent)
{
    auto* made = new QLabel(parent);
    made->setObjectName(name);
    made->setProperty("role", QLatin1String(role));
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    return made;
}

QListWidget* list(const QString& name, const QString& spoken, QWidget* parent)
{
    auto* made = new QListWidget(parent);
    made->setObjectName(name);
    made->setAccessibleName(spoken);
    made->setFrameShape(QFrame::NoFrame);
    made->setMouseTracking(true);
    made->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    made->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    made->setResizeMode(QListView::Adjust);
    return made;
}

QWidget* pane(QWidget* parent)
{
    auto* made = new QWidget(parent);
    made->setProperty("role", u"pane"_s);
    made->setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QVBoxLayout(made);
    layout->setContentsMargins(0, Theme::kSpaceM, 0, 0);
    layout->setSpacing(Theme::kSpaceXs);
    return made;
}

} // namespace

void VersionsDialog::createWidgets()
{
    resize(kDialogSize);
    m_title = label(u"versionsTitle"_s, "title", this);
    m_versions = list(u"versions"_s, tr("Versions"), this);
    m_versions->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_versions->setItemDelegate(new VersionDelegate(m_theme, m_versions));
    m_header = label(u"comparison"_s, "", this);
    m_summary = label(u"changes"_s, "secondary", this);
    m_position = label(u"changePosition"_s, "secondary", this);
    m_position->setWordWrap(false);
    m_previous = new QToolButton(this);
    m_previous->setObjectName(u"previousChange"_s);
    m_previous->setText(tr("Previous", "change"));
    m_previous->setToolTip(tr("Previous change"));
    m_previous->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F7));
    m_next = new QToolButton(this);
    m_next->setObjectName(u"nextChange"_s);
    m_next->setText(tr("Next", "change"));
    m_next->setToolTip(tr("Next change"));
    m_next->setShortcut(QKeySequence(Qt::Key_F7));
    for (QToolButton* button : {m_previous, m_next})
        button->setToolTip(
            tr("%1 (%2)", "a command and its key")
                .arg(button->toolTip(), button->shortcut().toString(QKeySequence::NativeText)));
    m_view = new DiffView(m_theme, this);
    m_outcomesSummary = label(u"outcomesSummary"_s, "secondary", this);
    m_outcomes = list(u"outcomes"_s, tr("What became of the highlights"), this);
    m_outcomes->setItemDelegate(new OutcomeDelegate(m_theme, m_outcomes));
}

void VersionsDialog::createLayout()
{
    auto* panes = new QSplitter(Qt::Horizontal, this);
    panes->setChildrenCollapsible(false);
    panes->addWidget(createTimelinePane());
    panes->addWidget(createDifferencesPane());
    panes->addWidget(createOutcomesPane());
    panes->setStretchFactor(1, 1);
    panes->setSizes({kTimelineWidth, kDialogSize.width() - kTimelineWidth - kOutcomesWidth, kOutcomesWidth});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Theme::kSpaceL, 0, Theme::kSpaceM);
    layout->setSpacing(Theme::kSpaceM);
    m_title->setContentsMargins(Theme::kSpaceL, 0, Theme::kSpaceL, 0);
    layout->addWidget(m_title);
    layout->addWidget(panes, 1);
    layout->addWidget(createButtons());
}

QWidget* VersionsDialog::createTimelinePane()
{
    QWidget* made = pane(this);
    made->layout()->addWidget(m_versions);
    made->setMinimumWidth(200);
    return made;
}

QWidget* VersionsDialog::createDifferencesPane()
{
    auto* made = new QWidget(this);
    made->setProperty("role", u"paper"_s);
    made->setAttribute(Qt::WA_StyledBackground);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_header);
    words->addWidget(m_summary);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(Theme::kSpaceXl, Theme::kSpaceM, Theme::kSpaceM, Theme::kSpaceS);
    head->setSpacing(Theme::kSpaceXs);
    head->addLayout(words, 1);
    head->addWidget(m_position);
    head->addWidget(m_previous);
    head->addWidget(m_next);
    auto* layout = new QVBoxLayout(made);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    return made;
}

QWidget* VersionsDialog::createOutcomesPane()
{
    QWidget* made = pane(this);
    auto* heading = label({}, "section", made);
    heading->setText(tr("Highlights"));
    for (QLabel* text : {heading, m_outcomesSummary}) {
        text->setContentsMargins(Theme::kSpaceM, 0, Theme::kSpaceM, 0);
        made->layout()->addWidget(text);
    }
    made->layout()->addWidget(m_outcomes);
    made->setMinimumWidth(200);
    return made;
}

QWidget* VersionsDialog::createButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->setContentsMargins(Theme::kSpaceL, 0, Theme::kSpaceL, 0);
    m_read = buttons->addButton(tr("Read this version"), QDialogButtonBox::ActionRole);
    m_read->setObjectName(u"readVersion"_s);
    m_read->setCheckable(true);
    m_read->setToolTip(tr("Show its whole text without the differences"));
    m_use = buttons->addButton(tr("Use this version"), QDialogButtonBox::ActionRole);
    m_use->setObjectName(u"useVersion"_s);
    m_use->setToolTip(tr("Make it the text that is read, searched and cited"));
    for (QPushButton* button : {m_read, m_use, buttons->button(QDialogButtonBox::Close)})
        button->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void VersionsDialog::connectSignals()
{
    connect(m_versions, &QListWidget::itemSelectionChanged, this, &VersionsDialog::compare);
    connect(m_next, &QToolButton::clicked, m_view, &DiffView::nextChange);
    connect(m_previous, &QToolButton::clicked, m_view, &DiffView::previousChange);
    connect(m_view, &DiffView::changesChanged, this, [this](int current, int count) {
        m_previous->setEnabled(count > 0);
        m_next->setEnabled(count > 0);
        if (count == 0)
            m_position->clear();
        else if (current < 0)
            m_position->setText(tr("%n change(s)", nullptr, count));
        else
            m_position->setText(tr("Change %1 of %2").arg(current + 1).arg(count));
    });
    connect(m_outcomes, &QListWidget::itemActivated, this, &VersionsDialog::goToOutcome);
    connect(m_outcomes, &QListWidget::currentItemChanged, this, &VersionsDialog::goToOutcome);
    connect(m_outcomes, &QListWidget::itemClicked, this, &VersionsDialog::goToOutcome);
    connect(m_read, &QPushButton::toggled, this, &VersionsDialog::showWholeText);
    connect(m_use, &QPushButton::clicked, this, &VersionsDialog::useVersion);
    connect(&m_library, &library::Library::changed, this, &VersionsDialog::reload);
    const auto* undo = new QShortcut(QKeySequence::Undo, this);
    connect(undo, &QShortcut::activated, this, &VersionsDialog::undoRequested);
    connect(&m_theme, &ThemeSource::themeChanged, this, [this] {
        m_versions->viewport()->update();
        m_outcomes->viewport()->update();
    });
}

} // namespace pizhu::ui
