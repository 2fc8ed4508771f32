// SPDX-License-Identifier: GPL-3.0-or-later
// What the annotation browser changes: notes in their rows, and tags, colours and kinds of many at once.

#include "app/base/whendone.h"
#include "app/library/bulkjob.h"
#include "ui/browser/annotationbrowser.h"
#include "ui/browser/annotationbrowsermodel.h"
#include "ui/browser/browserdelegate.h"
#include "ui/browser/browsertitles.h"
#include "ui/browser/rownoteeditor.h"
#include "ui/models/titles.h"
#include "ui/widgets/progressstrip.h"
#include "ui/widgets/rowsview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using base::AnnotationId;
using library::AnnotationChange;
using library::AnnotationSummary;
using library::Stores;
using library::TagUse;

namespace {

/// Changes of more than these show how far they are.
constexpr int kMostQuiet = 200;
/// More than these are not removed without a question.
constexpr int kRemovedAtOnce = 20;

/// Text of the user's in a menu, where "&" would mark a key.
QString menuText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

/// What the history calls a change.
struct LabelOf
{
    int count = 0;

    QString operator()(const library::RecodeTags& tags) const
    {
        if (tags.remove.isEmpty() && tags.add.size() == 1)
            return AnnotationBrowser::tr("Tag %n annotation(s) with %1", nullptr, count)
                .arg(tags.add.first());
        if (tags.add.isEmpty() && tags.remove.size() == 1)
            return AnnotationBrowser::tr("Take %1 off %n annotation(s)", nullptr, count)
                .arg(tags.remove.first());
        return AnnotationBrowser::tr("Change tags of %n annotation(s)", nullptr, count);
    }
    QString operator()(const library::ReplaceTag& tags) const
    {
        return AnnotationBrowser::tr("Replace %1 by %2").arg(tags.from, tags.to);
    }
    QString operator()(annotation::HighlightColor color) const
    {
        return AnnotationBrowser::tr("Colour %n annotation(s): %1", nullptr, count).arg(colorTitle(color));
    }
    QString operator()(annotation::AnnotationKind kind) const
    {
        return AnnotationBrowser::tr("Make %n annotation(s): %1", nullptr, count).arg(kindTitle(kind));
    }
    QString operator()(library::RemoveAnnotations) const
    {
        return AnnotationBrowser::tr("Remove %n annotation(s)", nullptr, count);
    }
};

struct Citations
{
    QString text;
    int count = 0;
};

/// A quote with where it stands, as people paste it.
QString citation(const AnnotationSummary& summary)
{
    QString text =
        summary.annotation.anchor ? u"“%1”"_s.arg(summary.annotation.anchor->quote.exact) : QString();
    if (!summary.annotation.note.isEmpty())
        text += (text.isEmpty() ? QString() : u"\n"_s) + summary.annotation.note;
    return text + u"\n— "_s + articleLine(summary);
}

} // namespace

void AnnotationBrowser::recode(const Ids& ids, const AnnotationChange& change)
{
    if (ids.empty())
        return;
    const int count = static_cast<int>(ids.size());
    const QString label = std::visit(LabelOf{count}, change);
    if (count > kMostQuiet)
        m_progress->start(label);
    m_job->run(label, count, [ids, change](Stores& stores, library::BulkProgress& progress) {
        return library::recode(stores, ids, change, progress);
    });
}

void AnnotationBrowser::editNote()
{
    const QModelIndex index = m_view->currentIndex();
    const auto summary = index.data(AnnotationBrowserModel::SummaryRole).value<AnnotationSummary>();
    if (!summary.annotation.id.isValid() || m_editor)
        return;
    m_editing = summary.annotation.id;
    m_view->updateHeights();
    m_view->scrollTo(index);
    m_editor = new RowNoteEditor(summary.annotation.note, m_view->viewport());
    const auto place = [this, id = m_editing] {
        if (const int row = m_model->rowOf(id, m_model->groupAt(m_view->currentIndex().row()));
            row >= 0 && m_editor)
            m_editor->setGeometry(BrowserDelegate::editorRect(m_view->visualRect(m_model->index(row))));
    };
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, m_editor, place);
    connect(m_model, &QAbstractItemModel::modelReset, m_editor, place);
    connect(m_editor, &RowNoteEditor::saved, this,
            [this, id = m_editing](const QString& note) { saveNote(id, note); });
    connect(m_editor, &RowNoteEditor::cancelled, this, &AnnotationBrowser::endEditing);
    place();
    m_editor->show();
    m_editor->setFocus();
}

void AnnotationBrowser::endEditing()
{
    const bool hadFocus = m_editor && m_editor->hasFocus();
    if (m_editor) {
        m_editor->setObjectName(QString());
        m_editor->hide();
        m_editor->deleteLater();
    }
    m_editor = nullptr;
    m_editing = {};
    m_view->updateHeights();
    if (hadFocus)
        m_view->setFocus();
}

void AnnotationBrowser::saveNote(AnnotationId id, const QString& note)
{
    const auto write = m_library.write(
        tr("Write a note"), [id, note](Stores& stores) { return stores.annotations.setNote(id, note); });
    base::whenDone(write, this, [this](const base::Result<void>& saved) {
        if (saved)
            return endEditing();
        Q_EMIT failed(saved.error()); // what was written stays to be saved again
        if (m_editor)
            m_editor->reopen();
    });
}

void AnnotationBrowser::withTagsOn(const Ids& ids, std::function<void(const std::vector<TagUse>&)> then)
{
    const auto read = [ids](const Stores& stores) { return stores.recoding.tagsOn(ids); };
    base::whenDone(m_library.read(read), this, [this, then](const base::Result<std::vector<TagUse>>& uses) {
        if (uses)
            then(*uses);
        else
            Q_EMIT failed(uses.error());
    });
}

/// Checked are those that all of them have.
void AnnotationBrowser::editTags(const Ids& ids, const QPoint& at)
{
    if (ids.empty() || !m_chooseTags.several)
        return;
    withTagsOn(ids, [this, ids, at](const std::vector<TagUse>& uses) {
        QStringList common;
        for (const TagUse& use : uses) {
            if (use.count == static_cast<int>(ids.size()))
                common << use.path;
        }
        m_chooseTags.several(
            common, at,
            [this, ids, before = std::make_shared<QStringList>(common)](const QStringList& wanted) {
                library::RecodeTags change;
                for (const QString& path : wanted) {
                    if (!before->contains(path))
                        change.add << path;
                }
                for (const QString& path : *before) {
                    if (!wanted.contains(path))
                        change.remove << path;
                }
                *before = wanted;
                recode(ids, change);
            });
    });
}

void AnnotationBrowser::addTag(const Ids& ids, const QPoint& at)
{
    if (m_chooseTags.one)
        m_chooseTags.one(at, [this, ids](const QString& path) {
            recode(ids, library::RecodeTags{.add = {path}, .remove = {}});
        });
}

/// One of the tags that are on them.
void AnnotationBrowser::chooseTagOf(const Ids& ids, const QPoint& at,
                                    std::function<void(const QString&)> chosen)
{
    withTagsOn(ids, [this, at, chosen](const std::vector<TagUse>& uses) {
        auto* menu = new QMenu(this);
        menu->setObjectName(u"tagsInUse"_s);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const TagUse& use : uses) {
            QAction* action = menu->addAction(u"%1\t%2"_s.arg(menuText(use.path)).arg(use.count));
            connect(action, &QAction::triggered, this, [chosen, path = use.path] { chosen(path); });
        }
        if (uses.empty())
            menu->addAction(tr("They have no tags"))->setEnabled(false);
        menu->popup(at);
    });
}

void AnnotationBrowser::removeTag(const Ids& ids, const QPoint& at)
{
    chooseTagOf(ids, at, [this, ids](const QString& path) {
        recode(ids, library::RecodeTags{.add = {}, .remove = {path}});
    });
}

void AnnotationBrowser::replaceTag(const Ids& ids, const QPoint& at)
{
    if (!m_chooseTags.one)
        return;
    chooseTagOf(ids, at, [this, ids, at](const QString& from) {
        m_chooseTags.one(at, [this, ids, from](const QString& to) {
            recode(ids, library::ReplaceTag{from, to});
        });
    });
}

void AnnotationBrowser::toggleKind(const Ids& ids)
{
    const auto current =
        m_view->currentIndex().data(AnnotationBrowserModel::SummaryRole).value<AnnotationSummary>();
    using annotation::AnnotationKind;
    recode(ids, current.annotation.kind == AnnotationKind::Underline ? AnnotationKind::Highlight
                                                                     : AnnotationKind::Underline);
}

void AnnotationBrowser::remove(const Ids& ids)
{
    const int count = static_cast<int>(ids.size());
    if (count <= kRemovedAtOnce)
        return recode(ids, library::RemoveAnnotations{});
    auto* question =
        new QMessageBox(QMessageBox::NoIcon, tr("Remove annotations"),
                        tr("Remove %n annotation(s)?", nullptr, count), QMessageBox::Cancel, this);
    question->setObjectName(u"confirmRemoval"_s);
    question->setInformativeText(tr("Their notes and tags go with them. It is one step that can be undone."));
    question->addButton(tr("Remove"), QMessageBox::AcceptRole);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QMessageBox::buttonClicked, this, [this, question, ids](QAbstractButton* button) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            recode(ids, library::RemoveAnnotations{});
    });
    question->open();
}

void AnnotationBrowser::copy(const Ids& ids)
{
    if (ids.empty())
        return;
    const auto read = [ids](const Stores& stores) -> base::Result<Citations> {
        const auto rows = stores.annotationFinder.summaries(ids);
        if (!rows)
            return base::fail(rows.error());
        QStringList texts;
        for (const AnnotationSummary& row : *rows)
            texts << citation(row);
        return Citations{texts.join(u"\n\n"_s), static_cast<int>(texts.size())};
    };
    base::whenDone(m_library.read(read), this, [this](const base::Result<Citations>& citations) {
        if (!citations) {
            Q_EMIT failed(citations.error());
            return;
        }
        QGuiApplication::clipboard()->setText(citations->text);
        Q_EMIT copied(citations->count);
    });
}

/// The key of a tag: puts it on all of them, or takes it off where all of them have it.
void AnnotationBrowser::toggleTag(const Ids& ids, const QString& path)
{
    if (ids.empty())
        return;
    withTagsOn(ids, [this, ids, path](const std::vector<TagUse>& uses) {
        const auto use = std::ranges::find(uses, path, &TagUse::path);
        const bool onAll = use != uses.end() && use->count == static_cast<int>(ids.size());
        recode(ids, onAll ? library::RecodeTags{.add = {}, .remove = {path}}
                          : library::RecodeTags{.add = {path}, .remove = {}});
    });
}

QPoint AnnotationBrowser::besideCurrent() const
{
    const QRect row = m_view->visualRect(m_view->currentIndex());
    return m_view->viewport()->mapToGlobal(QPoint(Theme::kSpaceXl, row.isNull() ? 0 : row.bottom()));
}

void AnnotationBrowser::fillChange(QMenu& menu)
{
    menu.clear();
    const Ids chosen = selected();
    if (!chosen.empty()) {
        QMenu* some = menu.addMenu(tr("The selected (%n)", nullptr, static_cast<int>(chosen.size())));
        some->setObjectName(u"changeSelected"_s);
        fillActions(*some, chosen);
    }
    QMenu* all = menu.addMenu(tr("Everything listed (%n)", nullptr, m_model->annotations()));
    all->setObjectName(u"changeAll"_s);
    fillActions(*all, m_model->all());
}

void AnnotationBrowser::fillActions(QMenu& menu, const Ids& ids)
{
    using Action = void (AnnotationBrowser::*)(const Ids&, const QPoint&);
    const auto shared = std::make_shared<const Ids>(ids);
    const auto add = [&](const char* name, const QString& title, Action action) {
        QAction* added = menu.addAction(title);
        added->setObjectName(QLatin1String(name));
        connect(added, &QAction::triggered, this, [this, shared, action] {
            (this->*action)(*shared, m_change->mapToGlobal(QPoint(0, m_change->height())));
        });
    };
    add("addTag", tr("Add a tag…"), &AnnotationBrowser::addTag);
    add("removeTag", tr("Remove a tag…"), &AnnotationBrowser::removeTag);
    add("replaceTag", tr("Replace a tag…"), &AnnotationBrowser::replaceTag);
    QMenu* colors = menu.addMenu(tr("Colour"));
    for (int i = 0; i < 6; ++i) {
        const auto color = annotation::HighlightColor(i);
        connect(colors->addAction(colorTitle(color)), &QAction::triggered, this,
                [this, shared, color] { recode(*shared, color); });
    }
    QMenu* kinds = menu.addMenu(tr("Kind"));
    for (const auto kind : {annotation::AnnotationKind::Highlight, annotation::AnnotationKind::Underline}) {
        connect(kinds->addAction(kindTitle(kind)), &QAction::triggered, this,
                [this, shared, kind] { recode(*shared, kind); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Copy")), &QAction::triggered, this, [this, shared] { copy(*shared); });
    connect(menu.addAction(tr("Export…")), &QAction::triggered, this,
            [this, shared] { Q_EMIT exportRequested(*shared); });
    menu.addSeparator();
    QAction* removal = menu.addAction(tr("Remove"));
    removal->setObjectName(u"removeAnnotations"_s);
    connect(removal, &QAction::triggered, this, [this, shared] { remove(*shared); });
}

void AnnotationBrowser::showContextMenu(const QPoint& at)
{
    const QModelIndex index = m_view->indexAt(at);
    const Ids ids = selected();
    if (!index.isValid() || m_model->isGroup(index.row()) || ids.empty())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Go to the passage") + u"\tEnter"_s), &QAction::triggered, this,
            [this, index = QPersistentModelIndex(index)] { activate(index); });
    connect(menu->addAction(tr("Show the text around it") + u"\tSpace"_s), &QAction::triggered, this,
            [this] { toggleContext(); });
    if (!m_library.isReadOnly()) {
        connect(menu->addAction(tr("Write a note") + u"\tN"_s), &QAction::triggered, this,
                [this] { editNote(); });
        connect(menu->addAction(tr("Tags…") + u"\tT"_s), &QAction::triggered, this,
                [this, ids, place = m_view->viewport()->mapToGlobal(at)] { editTags(ids, place); });
        menu->addSeparator();
        fillActions(*menu, ids);
    }
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace pizhu::ui
