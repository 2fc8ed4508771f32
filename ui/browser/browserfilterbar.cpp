// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/browserfilterbar.h"

#include "ui/browser/browsertitles.h"
#include "ui/browser/daysdialog.h"
#include "ui/models/titles.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using annotation::AnchorState;
using annotation::AnnotationKind;
using annotation::HighlightColor;
using library::AnnotationQuery;
using library::DaySpan;

namespace {

constexpr int kWidestChip = 220;

/// Keys as queries have them: with a slash behind the path what is below the tag does not count.
QStringList keysOf(QStringList paths, bool below)
{
    for (QString& path : paths)
        path += below ? QString() : u"/"_s;
    return paths;
}

QStringList pathsOf(QStringList keys)
{
    for (QString& key : keys) {
        if (key.endsWith(u'/'))
            key.chop(1);
    }
    return keys;
}

QString tagTitle(const QString& key)
{
    return key.endsWith(u'/') ? BrowserFilterBar::tr("%1 (only itself)").arg(key.chopped(1)) : key;
}

/// Text of the user's in a menu, where "&" would mark a key.
QString menuText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

BrowserFilterBar::BrowserFilterBar(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"browserFilterBar"_s);
    createWidgets();
    createLayout();
    connectSignals();
    rebuildChips();
}

void BrowserFilterBar::createWidgets()
{
    m_search = new SearchField(m_theme, this);
    m_search->setObjectName(u"browserSearch"_s);
    m_search->setPlaceholderText(tr("Words of quotes and notes"));
    m_search->setAccessibleName(tr("Filter annotations"));
    m_search->setToolTip(tr("Filters by words in any script. Also tag:, color:, note:, highlight:, has:note, "
                            "OR, -, and every field of the articles, such as source: or date:"));
    if (auto* builder = m_search->findChild<QAction*>(u"openBuilder"_s)) // the menus below are one
        builder->setVisible(false);
    m_menus = new QWidget(this);
    new FlowLayout(m_menus, Theme::kSpaceXs);
    addMenu("filterTags", tr("Tags"), &BrowserFilterBar::fillTags);
    addMenu("filterColors", tr("Colour"), &BrowserFilterBar::fillColors);
    addMenu("filterKinds", tr("Kind"), &BrowserFilterBar::fillKinds);
    addMenu("filterNotes", tr("Note"), &BrowserFilterBar::fillNotes);
    addMenu("filterStates", tr("Place"), &BrowserFilterBar::fillStates);
    addMenu("filterDates", tr("Date"), &BrowserFilterBar::fillDates);
    m_chips = new QWidget(this);
    m_chips->setObjectName(u"browserChips"_s);
    new FlowLayout(m_chips, Theme::kSpaceXs);
}

void BrowserFilterBar::createLayout()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceM, Theme::kSpaceS, Theme::kSpaceM, Theme::kSpaceXs);
    layout->setSpacing(Theme::kSpaceXs);
    layout->addWidget(m_search);
    layout->addWidget(m_menus);
    layout->addWidget(m_chips);
}

void BrowserFilterBar::connectSignals()
{
    connect(m_search, &SearchField::searchChanged, this, [this](const QString& text) {
        change([&text](AnnotationQuery& query) { query.text.text = text; });
    });
    connect(m_search, &SearchField::leftDownwards, this, &BrowserFilterBar::leftDownwards);
}

QToolButton* BrowserFilterBar::addMenu(const char* name, const QString& title,
                                       void (BrowserFilterBar::*fill)(QMenu&))
{
    auto* button = new QToolButton(m_menus);
    button->setObjectName(QLatin1String(name));
    button->setProperty("role", u"quiet"_s);
    button->setText(title + u" ▾"_s);
    button->setAccessibleName(title);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFixedHeight(Theme::kSpaceXl);
    auto* menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
        menu->clear();
        (this->*fill)(*menu);
    });
    button->setMenu(menu);
    m_menus->layout()->addWidget(button);
    return button;
}

void BrowserFilterBar::change(const Change& change)
{
    AnnotationQuery query = m_query;
    change(query);
    if (query == m_query)
        return;
    m_query = query;
    rebuildChips();
    Q_EMIT queryChanged(m_query);
}

void BrowserFilterBar::setQuery(const AnnotationQuery& query)
{
    if (query.text.text != m_search->text())
        m_search->showQuery(query.text.text);
    m_query = query;
    rebuildChips();
}

void BrowserFilterBar::addTagChoice(QMenu& menu, const QString& title, QStringList AnnotationQuery::*tags)
{
    QAction* action = menu.addAction(title);
    connect(action, &QAction::triggered, this, [this, tags] {
        if (!m_chooseTags.several)
            return;
        m_chooseTags.several(pathsOf(m_query.*tags), m_menus->mapToGlobal(QPoint(0, m_menus->height())),
                             [this, tags](const QStringList& paths) {
                                 change(
                                     [&](AnnotationQuery& query) { query.*tags = keysOf(paths, m_below); });
                             });
    });
}

void BrowserFilterBar::fillTags(QMenu& menu)
{
    addTagChoice(menu, tr("With all of these tags…"), &AnnotationQuery::allTags);
    addTagChoice(menu, tr("With any of these tags…"), &AnnotationQuery::anyTags);
    addTagChoice(menu, tr("Without these tags…"), &AnnotationQuery::noneTags);
    QAction* below = menu.addAction(tr("Tags below them count, too"));
    below->setCheckable(true);
    below->setChecked(m_below);
    connect(below, &QAction::triggered, this, [this](bool checked) {
        m_below = checked;
        change([checked](AnnotationQuery& query) {
            for (QStringList* tags : {&query.allTags, &query.anyTags, &query.noneTags})
                *tags = keysOf(pathsOf(*tags), checked);
        });
    });
    menu.addSeparator();
    QAction* untagged = menu.addAction(tr("Without any tag"));
    untagged->setCheckable(true);
    untagged->setChecked(m_query.untagged);
    connect(untagged, &QAction::triggered, this, [this](bool checked) {
        change([checked](AnnotationQuery& query) { query.untagged = checked; });
    });
}

template <typename T>
void BrowserFilterBar::addToggle(QMenu& menu, const QString& title, QList<T> AnnotationQuery::*values,
                                 T value)
{
    QAction* action = menu.addAction(title);
    action->setCheckable(true);
    action->setChecked((m_query.*values).contains(value));
    connect(action, &QAction::triggered, this, [this, values, value](bool checked) {
        change([=](AnnotationQuery& query) {
            (query.*values).removeAll(value);
            if (checked)
                (query.*values).append(value);
        });
    });
}

void BrowserFilterBar::fillColors(QMenu& menu)
{
    for (int i = 0; i < 6; ++i)
        addToggle(menu, colorTitle(HighlightColor(i)), &AnnotationQuery::colors, HighlightColor(i));
}

void BrowserFilterBar::fillKinds(QMenu& menu)
{
    for (const auto kind : {AnnotationKind::Highlight, AnnotationKind::Underline, AnnotationKind::Note})
        addToggle(menu, kindTitle(kind), &AnnotationQuery::kinds, kind);
}

void BrowserFilterBar::fillStates(QMenu& menu)
{
    for (const auto state :
         {AnchorState::Exact, AnchorState::Moved, AnchorState::Approximate, AnchorState::Orphan})
        addToggle(menu, anchorStateTitle(state), &AnnotationQuery::states, state);
}

void BrowserFilterBar::fillNotes(QMenu& menu)
{
    const auto add = [&](const QString& title, std::optional<bool> wanted) {
        QAction* action = menu.addAction(title);
        action->setCheckable(true);
        action->setChecked(m_query.hasNote == wanted);
        connect(action, &QAction::triggered, this,
                [this, wanted] { change([wanted](AnnotationQuery& query) { query.hasNote = wanted; }); });
    };
    add(tr("With and without a note"), std::nullopt);
    add(tr("With a note"), true);
    add(tr("Without a note"), false);
}

void BrowserFilterBar::fillDates(QMenu& menu)
{
    addDays(menu, tr("Made"), &AnnotationQuery::created);
    menu.addSeparator();
    addDays(menu, tr("Changed"), &AnnotationQuery::modified);
}

void BrowserFilterBar::addDays(QMenu& menu, const QString& title, DaySpan AnnotationQuery::*days)
{
    menu.addSection(title);
    const QDate today = QDate::currentDate();
    const auto add = [&](const QString& text, const DaySpan& span) {
        QAction* action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(m_query.*days == span);
        connect(action, &QAction::triggered, this,
                [this, days, span] { change([&](AnnotationQuery& query) { query.*days = span; }); });
    };
    add(tr("At any time"), {});
    add(tr("Today"), {today, {}});
    add(tr("In the last 7 days"), {today.addDays(-6), {}});
    add(tr("In the last 30 days"), {today.addDays(-29), {}});
    add(tr("This year"), {QDate(today.year(), 1, 1), {}});
    connect(menu.addAction(tr("From … to …")), &QAction::triggered, this, [this, title, days] {
        auto* dialog = new DaysDialog(title, m_query.*days, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, dialog, days] {
            change([&](AnnotationQuery& query) { query.*days = dialog->days(); });
        });
        dialog->open();
    });
}

template <typename T, typename Title>
void BrowserFilterBar::addValueChips(QList<T> AnnotationQuery::*values, Title title)
{
    for (const T value : m_query.*values)
        addChip(title(value), [values, value](AnnotationQuery& query) { (query.*values).removeAll(value); });
}

void BrowserFilterBar::addTagChips()
{
    for (const QString& path : m_query.allTags)
        addChip(tagTitle(path), [path](AnnotationQuery& query) { query.allTags.removeAll(path); });
    QStringList any;
    for (const QString& key : m_query.anyTags)
        any << tagTitle(key);
    if (!any.isEmpty())
        addChip(any.join(tr(" or ", "between tags")), [](AnnotationQuery& query) { query.anyTags.clear(); });
    for (const QString& path : m_query.noneTags)
        addChip(tr("Not %1").arg(tagTitle(path)),
                [path](AnnotationQuery& query) { query.noneTags.removeAll(path); });
    if (m_query.untagged)
        addChip(tr("Without any tag"), [](AnnotationQuery& query) { query.untagged = false; });
}

void BrowserFilterBar::rebuildChips()
{
    // The chip being clicked is among them, so they are deleted later.
    while (QLayoutItem* item = m_chips->layout()->takeAt(0)) {
        item->widget()->setObjectName(QString());
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    addTagChips();
    addValueChips(&AnnotationQuery::colors, colorTitle);
    addValueChips(&AnnotationQuery::kinds, kindTitle);
    addValueChips(&AnnotationQuery::states, anchorStateTitle);
    if (m_query.hasNote)
        addChip(*m_query.hasNote ? tr("With a note") : tr("Without a note"),
                [](AnnotationQuery& query) { query.hasNote.reset(); });
    if (!m_query.created.isOpen())
        addChip(tr("Made %1").arg(daysTitle(m_query.created)),
                [](AnnotationQuery& query) { query.created = {}; });
    if (!m_query.modified.isOpen())
        addChip(tr("Changed %1").arg(daysTitle(m_query.modified)),
                [](AnnotationQuery& query) { query.modified = {}; });
    m_chips->setVisible(m_chips->layout()->count() > 0);
    updateGeometry();
}

void BrowserFilterBar::addChip(const QString& title, const Change& without)
{
    auto* chip = new QToolButton(m_chips);
    chip->setObjectName(u"browserChip"_s);
    chip->setProperty("role", u"chip"_s);
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setIconSize({12, 12});
    chip->setIcon(m_theme.icon(u"close"_s));
    chip->setText(chip->fontMetrics().elidedText(menuText(title), Qt::ElideMiddle, kWidestChip));
    chip->setAccessibleName(title);
    chip->setToolTip(tr("Remove the filter “%1”").arg(title));
    chip->setFixedHeight(Theme::kSpaceXl);
    connect(chip, &QToolButton::clicked, this, [this, without] { change(without); });
    m_chips->layout()->addWidget(chip);
    chip->show();
}

} // namespace pizhu::ui
