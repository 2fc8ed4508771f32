// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/annotationpane.h"

#include "ui/annotations/backlinkspane.h"
#include "ui/annotations/noteeditor.h"
#include "ui/models/annotationlistmodel.h"
#include "ui/models/titles.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace pizhu::ui {

AnnotationPane::AnnotationPane(library::Library& library, const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_theme(theme)
    , m_model(new AnnotationListModel(library, this))
{
    createWidgets();
    createLayout();
    createActions();
    connectSignals();
}

AnnotationPane::~AnnotationPane()
{
    if (NoteEditor* editor = openEditor()) {
        takeDraft(m_editingUid, m_editingPart, editor->note());
        editor->disconnect(this); // it goes after what it would speak to
    }
}

void AnnotationPane::createWidgets()
{
    setObjectName(QStringLiteral("annotationPane"));
    setProperty("role", QStringLiteral("pane"));
    setAttribute(Qt::WA_StyledBackground);
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("annotationTitle"));
    m_title->setProperty("role", QStringLiteral("section"));
    m_view = new QListView(this);
    m_view->setObjectName(QStringLiteral("annotationList"));
    m_view->setAccessibleName(tr("Annotations"));
    m_view->setModel(m_model);
    m_delegate = new AnnotationDelegate(m_theme, m_view);
    m_view->setItemDelegate(m_delegate);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->viewport()->setAttribute(Qt::WA_Hover);
    m_view->viewport()->setMouseTracking(true);
    m_view->viewport()->setAcceptDrops(!m_library.isReadOnly());
    m_view->viewport()->installEventFilter(this);
    m_view->installEventFilter(this);
    m_backlinks = new BacklinksPane(m_library, m_theme, this);
    m_empty = new EmptyState(m_theme, this);
    m_empty->setObjectName(QStringLiteral("emptyAnnotations"));
}

void AnnotationPane::createLayout()
{
    m_title->setContentsMargins(Theme::kSpaceM, 0, Theme::kSpaceM, 0);
    m_title->setFixedHeight(Theme::kPaneHeader);
    auto* line = new QFrame(this);
    line->setProperty("role", QStringLiteral("line"));
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(line);
    layout->addLayout(m_stack, 1);
    layout->addWidget(m_backlinks);
    updateState();
}

void AnnotationPane::createActions()
{
    m_editNote = new QAction(m_theme.icon(QStringLiteral("note")), tr("Edit note"), this);
    m_editTranslation = new QAction(m_theme.icon(QStringLiteral("script")), tr("Edit translation"), this);
    m_editTags = new QAction(m_theme.icon(QStringLiteral("tag")), tr("Tags…"), this);
    m_remove = new QAction(m_theme.icon(QStringLiteral("trash")), tr("Delete"), this);
    m_copyLink = new QAction(m_theme.icon(QStringLiteral("link")), tr("Copy link"), this);
    m_discardDraft = new QAction(tr("Discard the draft"), this);
}

void AnnotationPane::connectSignals()
{
    connect(m_model, &AnnotationListModel::failed, this, &AnnotationPane::failed);
    connect(m_model, &AnnotationListModel::countChanged, this, &AnnotationPane::updateState);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &AnnotationPane::keepDraft);
    connect(m_model, &QAbstractItemModel::modelReset, this, &AnnotationPane::restoreCurrent);
    connect(m_view, &QListView::clicked, this, &AnnotationPane::activate);
    connect(m_view, &QListView::doubleClicked, this, [this] { editNote(currentUid()); });
    connect(m_view, &QWidget::customContextMenuRequested, this, &AnnotationPane::showContextMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &AnnotationPane::rememberCurrent);
    connect(m_delegate, &AnnotationDelegate::editorCreated, this, &AnnotationPane::connectEditor);
    connect(m_model, &AnnotationListModel::countChanged, this, &AnnotationPane::readLinks);
    connect(m_backlinks, &BacklinksPane::linkActivated, this, &AnnotationPane::linkActivated);
    connect(&m_theme, &ThemeSource::themeChanged, this, &AnnotationPane::layOutAgain);
    connect(m_discardDraft, &QAction::triggered, this, [this] { discardDraft(currentUid()); });
    connect(m_copyLink, &QAction::triggered, this, [this] {
        Q_EMIT linkCopyRequested({.target = text::DeepLink::Target::Annotation, .uid = currentUid()});
    });
    connect(m_editNote, &QAction::triggered, this, [this] { editNote(currentUid()); });
    connect(m_editTranslation, &QAction::triggered, this, [this] { editTranslation(currentUid()); });
    connect(m_editTags, &QAction::triggered, this, [this] { editTags(currentUid()); });
    connect(m_remove, &QAction::triggered, this, [this] { remove(currentUid()); });
}

void AnnotationPane::setArticle(base::ArticleId id)
{
    if (id == m_model->article())
        return;
    saveOpenNote();
    m_draft.reset();
    m_currentUid.clear();
    m_model->setArticle(id);
    m_backlinks->setArticle(id);
    updateState();
}

QString AnnotationPane::currentUid() const
{
    return m_currentUid;
}

void AnnotationPane::setCurrent(const QString& uid)
{
    m_currentUid = uid;
    const int row = m_model->rowOf(uid);
    m_view->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
    expandCurrent();
}

void AnnotationPane::rememberCurrent(const QModelIndex& current)
{
    if (current.isValid())
        m_currentUid = current.data(AnnotationListModel::UidRole).toString();
    if (!m_pressed) // rows do not move under a click
        expandCurrent();
}

void AnnotationPane::activate(const QModelIndex& index)
{
    if (index.isValid() && !std::exchange(m_linkFollowed, false))
        Q_EMIT annotationActivated(index.data(AnnotationListModel::UidRole).toString());
}

void AnnotationPane::restoreCurrent()
{
    setCurrent(m_currentUid);
    updateDrafts();
    if (!m_editOnceListed.isEmpty() && m_model->rowOf(m_editOnceListed) >= 0)
        editNote(std::exchange(m_editOnceListed, QString()));
    if (!m_draft || m_model->rowOf(m_draft->uid) < 0) // an undo may bring the annotation back, and its draft
        return;
    const auto draft = *std::exchange(m_draft, std::nullopt);
    const QPointer<QWidget> back = m_backTo;
    edit(draft.uid, draft.part);
    m_backTo = back; // the focus was nowhere meanwhile
    if (NoteEditor* editor = openEditor())
        editor->setDraft(draft.text);
}

void AnnotationPane::updateState()
{
    const int count = m_model->rowCount();
    m_title->setText(count == 0 ? tr("Annotations") : tr("Annotations  %1").arg(QLocale().toString(count)));
    if (count > 0) {
        m_stack->setCurrentWidget(m_view);
        return;
    }
    const bool open = m_model->article().isValid();
    m_empty->setContent({.icon = QStringLiteral("annotations"),
                         .title = open ? tr("No annotations yet") : tr("No article open"),
                         .text = open ? tr("Select text in the article, then press 1–6 to highlight it. "
                                           "N adds a note, T a tag.")
                                            .replace(u'–', QStringLiteral("\u2060–\u2060")) // stays whole
                                      : tr("Open an article to see its highlights and notes here.")});
    m_stack->setCurrentWidget(m_empty);
}

QString AnnotationPane::labelOf(const AnnotationItem& item)
{
    const annotation::Annotation& annotation = item.annotation;
    return shortened(annotation.anchor ? annotation.anchor->quote.exact : annotation.note);
}

const AnnotationItem* AnnotationPane::itemOf(const QString& uid) const
{
    const int row = m_model->rowOf(uid);
    return row < 0 ? nullptr : &m_model->items()[static_cast<std::size_t>(row)];
}

bool AnnotationPane::eventFilter(QObject* watched, QEvent* event)
{
    // The list's keys win over the window's shortcuts of the same name, which act on the reader.
    if (watched == m_view->viewport()) {
        watchMouse(*event);
        return takesTag(*event);
    }
    const bool override = event->type() == QEvent::ShortcutOverride;
    if (watched != m_view || (!override && event->type() != QEvent::KeyPress))
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const std::function<void()> command = commandFor(*key);
    if (!command)
        return false;
    if (override)
        key->accept();
    else
        command();
    return true;
}

std::function<void()> AnnotationPane::commandFor(const QKeyEvent& key)
{
    const QString uid = currentUid();
    const Qt::KeyboardModifiers with = key.modifiers() & ~Qt::KeypadModifier;
    if (!uid.isEmpty() && key.key() == Qt::Key_T && with == Qt::ShiftModifier)
        return [this, uid] { editTranslation(uid); };
    if (uid.isEmpty() || with != Qt::NoModifier)
        return {};
    if (key.key() >= Qt::Key_1 && key.key() <= Qt::Key_6) {
        const auto color = static_cast<annotation::HighlightColor>(key.key() - Qt::Key_1);
        return [this, uid, color] { setColor(uid, color); };
    }
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return [this] { activate(m_view->currentIndex()); };
    case Qt::Key_N:
    case Qt::Key_F2:
        return [this, uid] { editNote(uid); };
    case Qt::Key_T:
        return [this, uid] { editTags(uid); };
    case Qt::Key_Delete:
        return [this, uid] { remove(uid); };
    default:
        return {};
    }
}

} // namespace pizhu::ui
