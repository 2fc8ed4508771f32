// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/memofield.h"

#include "app/base/whendone.h"
#include "app/text/deeplink.h"
#include "ui/annotations/noteeditor.h"
#include "ui/annotations/renderednote.h"

#include <QKeyEvent>
#include <QTextBrowser>
#include <QUrl>

namespace pizhu::ui {

using library::LinkTarget;
using library::LinkTargets;
using library::Stores;

namespace {

constexpr int kMostSuggestions = 8;

/// A browser with a document that loads nothing, whatever the memo names.
QTextBrowser* newBrowser(QWidget* parent)
{
    auto* browser = new QTextBrowser(parent);
    browser->setDocument(new NoteDocument(browser));
    browser->setOpenLinks(false);
    return browser;
}

bool isWritten(const QKeyEvent& key)
{
    const bool plain = !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const QString text = key.text();
    return plain && !text.isEmpty() && text.front().isPrint();
}

} // namespace

MemoField::MemoField(library::Library& library, const ThemeSource& theme, QWidget* parent)
    : QStackedWidget(parent)
    , m_library(library)
    , m_theme(theme)
{
    createWidgets();
    connectSignals();
}

void MemoField::createWidgets()
{
    m_rendered = newBrowser(this);
    m_rendered->setObjectName(QStringLiteral("renderedMemo"));
    m_rendered->setAccessibleName(tr("Memo"));
    m_rendered->setToolTip(tr("Double-click or press Enter to write"));
    m_rendered->installEventFilter(this);
    m_rendered->viewport()->installEventFilter(this);
    m_editor = new NoteEditor(this);
    m_editor->setObjectName(QStringLiteral("memoEditor"));
    m_editor->setAccessibleName(tr("Memo"));
    m_editor->setPlaceholderText(tr("Your thoughts on the tag, in Markdown; [[ links."));
    addWidget(m_rendered);
    addWidget(m_editor);
    setFocusProxy(m_rendered);
}

void MemoField::connectSignals()
{
    connect(m_editor, &QPlainTextEdit::textChanged, this, &MemoField::changed);
    connect(m_editor, &NoteEditor::saved, this, &MemoField::showRendered);
    connect(m_editor, &NoteEditor::cancelled, this, &MemoField::showRendered);
    connect(m_editor, &NoteEditor::linkWanted, this, &MemoField::suggestLinks);
    connect(m_rendered, &QTextBrowser::anchorClicked, this, &MemoField::follow);
    connect(&m_theme, &ThemeSource::themeChanged, this, &MemoField::render);
}

void MemoField::setMemo(const QString& memo)
{
    m_editor->setNote(memo);
    readTargets();
    showRendered();
}

QString MemoField::memo() const
{
    return m_editor->note();
}

void MemoField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    showRendered();
}

bool MemoField::isEditing() const
{
    return currentWidget() == m_editor;
}

void MemoField::edit()
{
    if (m_readOnly)
        return;
    m_editor->setNote(memo());
    setCurrentWidget(m_editor);
    setFocusProxy(m_editor);
    m_editor->setFocus();
}

/// Of an empty memo there is nothing to show: it can be written at once.
void MemoField::showRendered()
{
    render();
    readTargets();
    const bool writes = memo().trimmed().isEmpty() && !m_readOnly;
    const bool hadFocus = m_editor->hasFocus();
    if (writes)
        m_editor->setNote(memo());
    QWidget* shown = writes ? static_cast<QWidget*>(m_editor) : m_rendered;
    setCurrentWidget(shown);
    setFocusProxy(shown);
    if (hadFocus && !writes)
        m_rendered->setFocus();
}

void MemoField::render()
{
    QFont font = m_rendered->font();
    font.setPixelSize(Theme::kBodyPx);
    QTextDocument& document = *m_rendered->document();
    document.clear();
    writeNote(document, memo(), m_targets, {.theme = m_theme.theme(), .font = font});
    document.setDocumentMargin(Theme::kSpaceS);
}

void MemoField::readTargets()
{
    const auto read = [memo = memo()](const Stores& stores) { return stores.links.targetsIn({memo}); };
    base::whenDone(m_library.readNewest(QStringLiteral("memo-targets"), read), this,
                   [this](const base::Result<LinkTargets>& targets) {
                       if (!targets || *targets == m_targets)
                           return;
                       m_targets = *targets;
                       render();
                   });
}

void MemoField::suggestLinks(const QString& typed)
{
    const auto find = [typed](const Stores& stores) {
        return stores.links.suggestions(typed, kMostSuggestions);
    };
    base::whenDone(m_library.readNewest(QStringLiteral("memo-links"), find), this,
                   [this, typed](const base::Result<std::vector<LinkTarget>>& found) {
                       if (found)
                           m_editor->offerLinks(typed, *found);
                   });
}

void MemoField::follow(const QUrl& address)
{
    if (const auto link = text::parseDeepLink(address.toString()))
        Q_EMIT linkActivated(*link);
    else if (!address.toString().startsWith(QLatin1String(kDanglingScheme)))
        Q_EMIT webLinkActivated(address);
}

bool MemoField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_rendered->viewport() && event->type() == QEvent::MouseButtonDblClick) {
        edit();
        return true;
    }
    if (watched != m_rendered || event->type() != QEvent::KeyPress)
        return QStackedWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (m_readOnly || (!enter && !isWritten(*key)))
        return false;
    edit();
    if (!enter)
        m_editor->insertPlainText(key->text());
    return true;
}

} // namespace pizhu::ui
