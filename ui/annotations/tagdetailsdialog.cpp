// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/tagdetailsdialog.h"

#include "app/base/whendone.h"
#include "ui/annotations/memofield.h"
#include "ui/annotations/tagchecklist.h"
#include "ui/models/titles.h"
#include "ui/widgets/swatch.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using annotation::HighlightColor;
using library::Stores;

namespace {

constexpr QSize kSize{600, 640};
constexpr int kKeyWidth = 64;

/// What was read of the use of a tag.
struct Use
{
    std::vector<library::PastDefinition> past;
    std::vector<library::TaggedPassage> outdated;
};

QStringList split(const QString& names)
{
    static const QRegularExpression separators(u"[;；,，、]"_s);
    QStringList found;
    for (const QString& name : names.split(separators, Qt::SkipEmptyParts)) {
        if (!name.trimmed().isEmpty())
            found.append(name.trimmed());
    }
    found.sort();
    return found;
}

} // namespace

TagDetailsDialog::TagDetailsDialog(library::Library& library, const ThemeSource& theme,
                                   const library::Tag& tag, QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_tag(tag)
    , m_editing(new TagEditing(library, this))
{
    setObjectName(u"tagDetails"_s);
    setWindowTitle(tr("Tag “%1”").arg(tag.path));
    resize(kSize);
    createWidgets();
    createTexts();
    m_memo = new MemoField(library, theme, this);
    m_memo->setObjectName(u"tagMemo"_s);
    m_memo->setReadOnly(library.isReadOnly());
    createLayout();
    fill();
    connectSignals();
    readUse();
    updateState();
}

void TagDetailsDialog::setKeyObjection(std::function<QString(const QString& key)> objection)
{
    m_keyObjection = std::move(objection);
}

QPlainTextEdit* TagDetailsDialog::text(const char* name, const QString& hint, int lines)
{
    auto* edit = new QPlainTextEdit(this);
    edit->setObjectName(QLatin1String(name));
    edit->setPlaceholderText(hint);
    edit->setTabChangesFocus(true);
    edit->setMinimumHeight(edit->fontMetrics().lineSpacing() * lines + Theme::kSpaceL);
    return edit;
}

void TagDetailsDialog::createWidgets()
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"tagName"_s);
    m_color = new QComboBox(this);
    m_color->setObjectName(u"tagColor"_s);
    m_color->addItem(tr("No colour"));
    for (int i = 0; i < 6; ++i) {
        const auto color = static_cast<HighlightColor>(i);
        m_color->addItem(swatchIcon(m_theme.theme(), color), colorTitle(color), i);
    }
    m_key = new QLineEdit(this);
    m_key->setObjectName(u"tagKey"_s);
    m_key->setMaximumWidth(kKeyWidth);
    m_key->setAlignment(Qt::AlignCenter);
    m_key->setPlaceholderText(tr("None", "no key"));
    m_key->setToolTip(tr("Press the key that shall tag the selected text; Backspace for none"));
    m_key->installEventFilter(this);
    m_aliases = new QLineEdit(this);
    m_aliases->setObjectName(u"tagAliases"_s);
    m_aliases->setPlaceholderText(tr("Found by these, too; separated by “；”"));
}

void TagDetailsDialog::createTexts()
{
    m_description = text("tagDescription", tr("What the tag means"), 3);
    m_inclusion = text("tagInclusion", tr("When to use it"), 2);
    m_exclusion = text("tagExclusion", tr("When not to use it"), 2);
    m_example = text("tagExample", tr("A passage that is typical of it"), 2);
    m_wording = new QCheckBox(tr("Only better worded: what is tagged still fits"), this);
    m_wording->setObjectName(u"tagWording"_s);
    m_history = new QTextBrowser(this);
    m_history->setObjectName(u"definitionHistory"_s);
    m_passages = new TagChecklist(m_theme, this);
    m_passages->setObjectName(u"outdatedPassages"_s);
    m_confirm = new QPushButton(tr("The chosen ones still fit"), this);
    m_confirm->setObjectName(u"confirmPassages"_s);
    m_message = new QLabel(this);
    m_message->setObjectName(u"tagMessage"_s);
    m_message->setWordWrap(true);
    m_message->hide();
}

QWidget* TagDetailsDialog::definitionPage()
{
    auto* page = new QWidget(this);
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::kSpaceM);
    head->addWidget(m_color, 1);
    auto* keyLabel = new QLabel(tr("&Key"), page);
    keyLabel->setBuddy(m_key);
    head->addWidget(keyLabel);
    head->addWidget(m_key);
    auto* form = new QFormLayout(page);
    form->setContentsMargins(Theme::kSpaceM, Theme::kSpaceL, Theme::kSpaceM, Theme::kSpaceM);
    form->setVerticalSpacing(Theme::kSpaceM);
    form->setHorizontalSpacing(Theme::kSpaceL);
    form->addRow(tr("&Name"), m_name);
    auto* colorLabel = new QLabel(tr("&Colour"), page);
    colorLabel->setBuddy(m_color);
    form->addRow(colorLabel, head);
    form->addRow(tr("&Other names"), m_aliases);
    form->addRow(tr("&Definition"), m_description);
    form->addRow(tr("&Include"), m_inclusion);
    form->addRow(tr("&Exclude"), m_exclusion);
    form->addRow(tr("E&xample"), m_example);
    form->addRow(QString(), m_wording);
    return page;
}

QWidget* TagDetailsDialog::memoPage()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(Theme::kSpaceM, Theme::kSpaceL, Theme::kSpaceM, Theme::kSpaceM);
    layout->addWidget(m_memo);
    return page;
}

void TagDetailsDialog::showMemo()
{
    m_pages->setCurrentIndex(1);
    m_memo->setFocus();
}

QWidget* TagDetailsDialog::checkingPage()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(Theme::kSpaceM, Theme::kSpaceL, Theme::kSpaceM, Theme::kSpaceM);
    layout->setSpacing(Theme::kSpaceM);
    auto* intro = new QLabel(tr("These were tagged before the definition was changed. Enter shows one in its "
                                "article, Space chooses."),
                             page);
    intro->setWordWrap(true);
    layout->addWidget(intro);
    layout->addWidget(m_passages, 1);
    layout->addWidget(m_confirm, 0, Qt::AlignRight);
    return page;
}

void TagDetailsDialog::createLayout()
{
    m_pages = new QTabWidget(this);
    m_pages->setObjectName(u"tagPages"_s);
    m_pages->addTab(definitionPage(), tr("Tag"));
    m_pages->addTab(memoPage(), tr("Memo"));
    m_pages->addTab(m_history, tr("Past definitions"));
    m_pages->addTab(checkingPage(), tr("To check"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"saveTag"_s);
    m_save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &TagDetailsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
    layout->setSpacing(Theme::kSpaceM);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
}

void TagDetailsDialog::fill()
{
    m_name->setText(m_tag.name);
    m_color->setCurrentIndex(m_tag.color ? 1 + static_cast<int>(*m_tag.color) : 0);
    m_key->setText(m_tag.shortcut);
    m_aliases->setText(m_tag.aliases.join(u"；"_s));
    m_description->setPlainText(m_tag.definition.description);
    m_inclusion->setPlainText(m_tag.definition.inclusion);
    m_exclusion->setPlainText(m_tag.definition.exclusion);
    m_example->setPlainText(m_tag.definition.example);
    m_memo->setMemo(m_tag.memo);
}

void TagDetailsDialog::connectSignals()
{
    connect(m_editing, &TagEditing::failed, this, [this](const base::Error& error) {
        m_save->setEnabled(true);
        tell(error.message); // what was typed stays
    });
    for (QLineEdit* field : {m_name, m_key, m_aliases})
        connect(field, &QLineEdit::textChanged, this, &TagDetailsDialog::updateState);
    for (QPlainTextEdit* field : {m_description, m_inclusion, m_exclusion, m_example})
        connect(field, &QPlainTextEdit::textChanged, this, &TagDetailsDialog::updateState);
    connect(m_memo, &MemoField::changed, this, &TagDetailsDialog::updateState);
    connect(m_memo, &MemoField::linkActivated, this, [this](const text::DeepLink& link) {
        Q_EMIT linkActivated(link);
        if (!m_save->isEnabled()) // else what was written would be lost
            reject();
    });
    connect(m_memo, &MemoField::webLinkActivated, this, &TagDetailsDialog::webLinkActivated);
    connect(m_color, &QComboBox::currentIndexChanged, this, &TagDetailsDialog::updateState);
    connect(m_confirm, &QPushButton::clicked, this, &TagDetailsDialog::confirmChosen);
    connect(m_passages, &TagChecklist::marksChanged, this, &TagDetailsDialog::updateState);
    connect(m_passages, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        const library::TaggedPassage& passage = m_outdated[static_cast<std::size_t>(m_passages->row(item))];
        Q_EMIT annotationRequested(passage.article, passage.uid);
    });
}

TagDetails TagDetailsDialog::details() const
{
    TagDetails details;
    details.name = m_name->text().trimmed();
    if (m_color->currentIndex() > 0)
        details.color = static_cast<HighlightColor>(m_color->currentData().toInt());
    details.shortcut = m_key->text();
    details.aliases = split(m_aliases->text());
    details.definition = {m_description->toPlainText(), m_inclusion->toPlainText(),
                          m_exclusion->toPlainText(), m_example->toPlainText()};
    details.redefinition =
        m_wording->isChecked() ? library::Redefinition::Wording : library::Redefinition::Meaning;
    details.memo = m_memo->memo();
    return details;
}

void TagDetailsDialog::readUse()
{
    const auto read = [id = m_tag.id](const Stores& stores) -> base::Result<Use> {
        const auto past = stores.tags.usage().pastDefinitions(id);
        const auto outdated = stores.tags.usage().codedBefore(id);
        if (!past || !outdated)
            return base::fail(past ? outdated.error() : past.error());
        return Use{*past, *outdated};
    };
    base::whenDone(m_editing->library().read(read), this, [this](const base::Result<Use>& use) {
        if (!use)
            return tell(use.error().message);
        showHistory(use->past);
        showOutdated(use->outdated);
    });
}

void TagDetailsDialog::showHistory(const std::vector<library::PastDefinition>& past)
{
    QString html;
    const auto part = [&html](const QString& title, const QString& text) {
        if (!text.isEmpty())
            html += (title.isEmpty() ? u"<p>%2</p>"_s : u"<p><b>%1</b> %2</p>"_s.replace(u"%1"_s, title))
                        .arg(text.toHtmlEscaped().replace(u'\n', u"<br>"_s));
    };
    for (const library::PastDefinition& one : past) {
        html += u"<h4>%1</h4>"_s.arg(tr("Until %1").arg(momentTitle(one.until)).toHtmlEscaped());
        part({}, one.definition.description);
        part(tr("Include:"), one.definition.inclusion);
        part(tr("Exclude:"), one.definition.exclusion);
        part(tr("Example:"), one.definition.example);
    }
    if (past.empty())
        html = u"<p>%1</p>"_s.arg(tr("The definition has not been changed yet.").toHtmlEscaped());
    m_history->setHtml(html);
    m_pages->setTabText(2, past.empty() ? tr("Past definitions")
                                        : tr("Past definitions (%L1)").arg(static_cast<int>(past.size())));
}

void TagDetailsDialog::showOutdated(const std::vector<library::TaggedPassage>& passages)
{
    m_outdated = passages;
    m_passages->setPassages(passages);
    m_pages->setTabText(3, passages.empty() ? tr("To check")
                                            : tr("To check (%L1)").arg(static_cast<int>(passages.size())));
    updateState();
}

void TagDetailsDialog::updateState()
{
    const TagDetails now = details();
    const TagDetails before = detailsOf(m_tag);
    // Of a definition that is new there is nothing older to tell it from.
    m_wording->setVisible(now.definition != before.definition && !before.definition.isEmpty());
    QString objection;
    if (m_keyObjection && !now.shortcut.isEmpty() && now.shortcut != before.shortcut)
        objection = m_keyObjection(now.shortcut);
    tell(objection);
    TagDetails compared = now;
    compared.redefinition = before.redefinition;
    m_save->setEnabled(objection.isEmpty() && !now.name.isEmpty() && compared != before);
    m_confirm->setEnabled(!m_passages->checkedRows().empty());
}

void TagDetailsDialog::tell(const QString& text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void TagDetailsDialog::save()
{
    m_save->setEnabled(false);
    m_editing->save(m_tag, details(), [this] { accept(); });
}

void TagDetailsDialog::confirmChosen()
{
    std::vector<base::AnnotationId> chosen;
    for (const int row : m_passages->checkedRows())
        chosen.push_back(m_outdated[static_cast<std::size_t>(row)].id);
    m_editing->confirm(m_tag, chosen, [this] { readUse(); });
}

/// The key field takes the next key, whatever stood there.
bool TagDetailsDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_key || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Backspace || key->key() == Qt::Key_Delete) {
        m_key->clear();
        return true;
    }
    const QString text = key->text().trimmed();
    if (text.size() != 1 || !text.front().isPrint())
        return false;
    m_key->setText(text.toUpper());
    return true;
}

} // namespace pizhu::ui
