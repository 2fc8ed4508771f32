// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/watchedfoldersdialog.h"

#include "app/base/result.h"
#include "ui/importing/folderwatching.h"
#include "ui/models/titles.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr QSize kDialogSize{680, 400};
constexpr int kFolderWidth = 300;
constexpr int kPathRole = Qt::UserRole;

QStringList foldersIn(const QMimeData& dropped)
{
    QStringList folders;
    for (const QUrl& url : dropped.urls()) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isDir())
            folders += url.toLocalFile();
    }
    return folders;
}

QString stateText(const library::WatchedFolder& folder, bool isVanished, bool isWatched)
{
    if (isVanished)
        return WatchedFoldersDialog::tr("Not there now; Pizhu waits for it to come back");
    if (!isWatched)
        return WatchedFoldersDialog::tr("Not watched while the library is read-only");
    if (!folder.lastImport)
        return WatchedFoldersDialog::tr("Watching; nothing has come yet");
    return WatchedFoldersDialog::tr("Watching; %n article(s) came on %1", nullptr,
                                    folder.lastImport->articles)
        .arg(momentTitle(folder.lastImport->at));
}

} // namespace

WatchedFoldersDialog::WatchedFoldersDialog(FolderWatching& watching, const QString& readOnlyReason,
                                           const ThemeSource& theme, QWidget* parent)
    : QDialog(parent)
    , m_watching(watching)
    , m_readOnlyReason(readOnlyReason)
    , m_theme(theme)
{
    setObjectName(u"watchedFolders"_s);
    setWindowTitle(tr("Watched folders"));
    resize(kDialogSize);
    setAcceptDrops(m_readOnlyReason.isEmpty());
    createWidgets();
    createLayout();
    connectSignals();
    fill();
}

void WatchedFoldersDialog::createWidgets()
{
    m_folders = new QTreeWidget(this);
    m_folders->setObjectName(u"watchedFolderList"_s);
    m_folders->setRootIsDecorated(false);
    m_folders->setUniformRowHeights(true);
    m_folders->setAllColumnsShowFocus(true);
    m_folders->setTextElideMode(Qt::ElideMiddle);
    m_folders->setHeaderLabels({tr("Folder"), tr("State")});
    m_folders->setColumnWidth(0, kFolderWidth);
    auto* empty = new EmptyState(m_theme, this);
    empty->setContent({.icon = u"folder"_s,
                       .title = tr("No folder is watched"),
                       .text = tr("Files that are put into a watched folder come into this library by "
                                  "themselves. Choose one, or drop it here."),
                       .action = m_readOnlyReason.isEmpty() ? tr("Add a folder…") : QString()});
    connect(empty, &EmptyState::actionTriggered, this, &WatchedFoldersDialog::chooseFolder);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(empty);
    m_stack->addWidget(m_folders);
    m_message = new QLabel(m_readOnlyReason, this);
    m_message->setObjectName(u"watchedFolderMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setVisible(!m_readOnlyReason.isEmpty());
}

void WatchedFoldersDialog::createLayout()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto addButton = [buttons](const QString& name, const QString& text) {
        auto* button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setAutoDefault(false);
        return button;
    };
    m_add = addButton(u"addWatchedFolder"_s, tr("Add a folder…"));
    m_look = addButton(u"lookNow"_s, tr("Look now"));
    m_remove = addButton(u"removeWatchedFolder"_s, tr("Stop watching"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
    layout->setSpacing(Theme::kSpaceM);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
}

void WatchedFoldersDialog::connectSignals()
{
    connect(&m_watching, &FolderWatching::changed, this, &WatchedFoldersDialog::fill);
    connect(&m_watching, &FolderWatching::failed, this, &WatchedFoldersDialog::showFailure);
    connect(m_folders, &QTreeWidget::itemSelectionChanged, this, &WatchedFoldersDialog::updateButtons);
    connect(m_add, &QPushButton::clicked, this, &WatchedFoldersDialog::chooseFolder);
    connect(m_look, &QPushButton::clicked, this, [this] { m_watching.lookNow(currentFolder()); });
    const auto remove = [this] {
        if (m_remove->isEnabled())
            m_watching.remove(currentFolder());
    };
    connect(m_remove, &QPushButton::clicked, this, remove);
    auto* key = new QShortcut(QKeySequence::Delete, m_folders);
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, remove);
    connect(&m_theme, &ThemeSource::themeChanged, this, &WatchedFoldersDialog::fill);
}

void WatchedFoldersDialog::fill()
{
    const QString selected = currentFolder();
    m_folders->clear();
    for (const library::WatchedFolder& folder : m_watching.folders()) {
        const bool isVanished = m_watching.isVanished(folder.path);
        const QString state = stateText(folder, isVanished, m_watching.canChange());
        auto* row = new QTreeWidgetItem(m_folders, {shortPath(folder.path), state});
        row->setIcon(0, m_theme.icon(isVanished ? u"warning"_s : u"folder"_s));
        row->setToolTip(0, folder.path);
        row->setToolTip(1, state);
        row->setData(0, kPathRole, folder.path);
        if (folder.path == selected)
            m_folders->setCurrentItem(row);
    }
    if (!m_folders->currentItem())
        m_folders->setCurrentItem(m_folders->topLevelItem(0));
    m_stack->setCurrentIndex(m_folders->topLevelItemCount() == 0 ? 0 : 1);
    updateButtons();
}

void WatchedFoldersDialog::updateButtons()
{
    const bool isWritable = m_readOnlyReason.isEmpty();
    const QString folder = currentFolder();
    for (QPushButton* button : {m_add, m_look, m_remove})
        button->setVisible(!m_watching.folders().empty()); // else the empty list offers the one thing to do
    m_add->setEnabled(isWritable);
    m_remove->setEnabled(isWritable && !folder.isEmpty());
    m_look->setEnabled(isWritable && !folder.isEmpty() && !m_watching.isVanished(folder));
}

QString WatchedFoldersDialog::currentFolder() const
{
    const QTreeWidgetItem* row = m_folders->currentItem();
    return row ? row->data(0, kPathRole).toString() : QString();
}

void WatchedFoldersDialog::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Watch a folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, &m_watching, &FolderWatching::add);
    dialog->open();
}

void WatchedFoldersDialog::showFailure(const base::Error& error)
{
    m_message->setText(error.message);
    m_message->show();
}

void WatchedFoldersDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (!foldersIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void WatchedFoldersDialog::dropEvent(QDropEvent* event)
{
    for (const QString& folder : foldersIn(*event->mimeData()))
        m_watching.add(folder);
    event->acceptProposedAction();
}

} // namespace pizhu::ui
