// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/markingactions.h"

#include "app/base/whendone.h"
#include "ui/annotations/annotationpane.h"
#include "ui/mainwindow/annotationactions.h"
#include "ui/models/titles.h"
#include "ui/reader/markpicker.h"
#include "ui/reader/pagecaret.h"
#include "ui/reader/pagekeys.h"
#include "ui/reader/readerpane.h"
#include "ui/reader/readingsession.h"
#include "ui/reader/selectionbar.h"
#include "ui/widgets/swatch.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using annotation::Annotation;
using annotation::HighlightColor;

MarkingActions::MarkingActions(library::Library& library, const ThemeSource& theme, const Panes& panes,
                               QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_theme(theme)
    , m_reader(panes.reader)
    , m_annotations(panes.annotations)
    , m_annotating(panes.annotating)
{
    createActions();
    createEditing();
    connectReader();
    m_reader.keys().addActions(m_all);
    update();
}

/// Not added to any widget: the page's keys run them while the page has the focus.
QAction* MarkingActions::add(const char* name, const QString& text, const QString& icon,
                             const QKeySequence& key, void (MarkingActions::*slot)())
{
    auto* action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(key);
    if (!icon.isEmpty())
        action->setIcon(m_theme.icon(icon));
    connect(action, &QAction::triggered, this, slot);
    m_all.append(action);
    return action;
}

void MarkingActions::createActions()
{
    m_caret = add("textCaret", tr("Text caret"), u"keyboard"_s, QKeySequence(Qt::Key_F7),
                  &MarkingActions::toggleCaret);
    m_caret->setCheckable(true);
    m_next =
        add("nextAnnotation", tr("Next annotation"), {}, QKeySequence(u"]"_s), &MarkingActions::pickNext);
    m_previous = add("previousAnnotation", tr("Previous annotation"), {}, QKeySequence(u"["_s),
                     &MarkingActions::pickPrevious);
    m_noteOnArticle = add("noteOnArticle", tr("Note on the article"), u"note"_s, QKeySequence(u"Shift+N"_s),
                          &MarkingActions::noteOnArticle);
    m_split = add("splitAnnotation", tr("Split the annotation here"), {}, QKeySequence(u"S"_s),
                  &MarkingActions::split);
    m_merge = add("mergeAnnotations", tr("Merge with what it touches"), {}, QKeySequence(u"M"_s),
                  &MarkingActions::merge);
}

void MarkingActions::createEditing()
{
    const auto onPicked = [this](const char* name, const QString& text, const QString& icon,
                                 const char16_t* key, void (MarkingActions::*slot)()) {
        m_onPicked.append(add(name, text, icon, QKeySequence(QString::fromUtf16(key)), slot));
    };
    onPicked("noteOnAnnotation", tr("Note"), u"note"_s, u"N", &MarkingActions::editNote);
    onPicked("tagAnnotation", tr("Tags…"), u"tag"_s, u"T", &MarkingActions::editTags);
    onPicked("translateAnnotation", tr("Translation"), u"script"_s, u"Shift+T", &MarkingActions::translate);
    onPicked("duplicateAnnotation", tr("Duplicate to another tag…"), u"copy"_s, u"D",
             &MarkingActions::duplicate);
    onPicked("annotationKind", tr("Highlight or underline"), u"underline"_s, u"U",
             &MarkingActions::toggleKind);
    for (int i = 0; i < 6; ++i) {
        const auto color = static_cast<HighlightColor>(i);
        auto* action = new QAction(tr("Colour: %1").arg(colorTitle(color)), this);
        action->setObjectName(u"recolor-"_s + annotation::colorName(color));
        action->setShortcut(QKeySequence(QString::number(i + 1)));
        connect(action, &QAction::triggered, this, [this, color] { recolor(color); });
        m_all.append(action);
        m_onPicked.append(action);
    }
    onPicked("removeAnnotation", tr("Delete the annotation"), u"trash"_s, u"Del", &MarkingActions::remove);
}

void MarkingActions::connectReader()
{
    connect(&m_reader, &ReaderPane::selectionChanged, this, &MarkingActions::update);
    connect(&m_reader, &ReaderPane::articleOpened, this, &MarkingActions::update);
    connect(&m_reader, &ReaderPane::articleClosed, this, &MarkingActions::update);
    connect(&m_reader, &ReaderPane::pageMenuRequested, this, &MarkingActions::showMenu);
    connect(&m_reader.session(), &ReadingSession::annotationsChanged, this, &MarkingActions::update);
    connect(&m_reader.caret(), &PageCaret::shownChanged, this, &MarkingActions::update);
    connect(&m_reader.picker(), &MarkPicker::pickedChanged, this, &MarkingActions::update);
    connect(&m_reader.picker(), &MarkPicker::rangeChosen, this, &MarkingActions::store);
}

const Annotation* MarkingActions::picked() const
{
    return m_reader.picker().picked();
}

QString MarkingActions::labelOf(const Annotation& annotation) const
{
    return shortened(annotation.anchor ? annotation.anchor->quote.exact : annotation.note);
}

void MarkingActions::update()
{
    const bool open = m_reader.session().article() != nullptr;
    const bool writable = open && !m_library.isReadOnly();
    const bool inHand = writable && picked() && !m_reader.selection();
    for (QAction* action : std::as_const(m_onPicked))
        action->setEnabled(inHand);
    m_caret->setEnabled(open);
    m_caret->setChecked(m_reader.caret().isShown());
    m_next->setEnabled(open && !m_reader.session().annotations().empty());
    m_previous->setEnabled(m_next->isEnabled());
    m_noteOnArticle->setEnabled(writable);
    m_split->setEnabled(writable && cut().has_value());
    m_merge->setEnabled(writable && neighbours().size() > 1);
}

void MarkingActions::toggleCaret()
{
    m_reader.caret().setShown(!m_reader.caret().isShown());
    m_reader.setFocus();
}

void MarkingActions::pickNext()
{
    m_reader.picker().step(1);
}

void MarkingActions::pickPrevious()
{
    m_reader.picker().step(-1);
}

void MarkingActions::showMenu(const QStringList& uids, qsizetype offset)
{
    if (!uids.isEmpty() && !uids.contains(m_reader.picker().pickedUid()))
        m_reader.picker().pick(uids.last());
    m_menuOffset = offset;
    update();
    auto* menu = new QMenu(&m_reader);
    menu->setObjectName(u"pageMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &QMenu::aboutToHide, this, [this] {
        // After what was chosen has run.
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_menuOffset = -1;
                update();
            },
            Qt::QueuedConnection);
    });
    if (m_reader.selection())
        menu->addActions(m_reader.selectionBar().copyActions());
    if (uids.isEmpty()) {
        menu->popup(QCursor::pos());
        return;
    }
    menu->addSeparator();
    menu->addActions(m_onPicked);
    menu->addSeparator();
    menu->addActions({m_split, m_merge});
    menu->popup(QCursor::pos());
}

} // namespace pizhu::ui
