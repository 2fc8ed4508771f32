// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/versions/correctiondialog.h"

#include "app/text/script.h"
#include "ui/versions/readingfont.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr QSize kDialogSize{620, 520};
constexpr int kReadingPx = 16;

QTextEdit* previewOf(const QFont& font, const QString& name, QWidget* parent)
{
    auto* preview = new QTextEdit(parent);
    preview->setObjectName(name);
    preview->setReadOnly(true);
    preview->setFocusPolicy(Qt::NoFocus);
    preview->document()->setDefaultFont(font);
    return preview;
}

QLabel* headingOf(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setProperty("role", u"section"_s);
    return label;
}

} // namespace

CorrectionDialog::CorrectionDialog(const Passage& passage, const ThemeSource& theme, QWidget* parent)
    : QDialog(parent)
    , m_passage(passage)
    , m_theme(theme)
{
    setObjectName(u"correctionDialog"_s);
    setWindowTitle(tr("Correct the text"));
    resize(kDialogSize);
    createWidgets();
    createLayout();
    connectSignals();
    updatePreview();
}

void CorrectionDialog::createWidgets()
{
    const QFont font =
        readingFont(text::detectScript(m_passage.before + m_passage.text + m_passage.after), kReadingPx);
    m_before = previewOf(font, u"before"_s, this);
    m_before->setAccessibleName(tr("As it stands"));
    m_after = previewOf(font, u"after"_s, this);
    m_after->setAccessibleName(tr("As it will stand"));
    m_editor = new QPlainTextEdit(m_passage.text, this);
    m_editor->setObjectName(u"editor"_s);
    m_editor->setAccessibleName(tr("Corrected text"));
    m_editor->setFont(font);
    m_editor->setTabChangesFocus(true);
    m_editor->selectAll();
    m_note = new QLabel(this);
    m_note->setObjectName(u"note"_s);
    m_note->setProperty("role", u"secondary"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setText(
        tr("This makes a new version; the imported file stays as it was. Highlights beside the change "
           "stay where they are, those on it wait in the re-attach inbox."));
}

void CorrectionDialog::createLayout()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_correct = buttons->addButton(tr("Correct"), QDialogButtonBox::AcceptRole);
    m_correct->setObjectName(u"correct"_s);
    m_correct->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
    layout->setSpacing(Theme::kSpaceS);
    layout->addWidget(headingOf(tr("Corrected text"), this));
    layout->addWidget(m_editor, 2);
    layout->addWidget(headingOf(tr("As it stands"), this));
    layout->addWidget(m_before, 2);
    layout->addWidget(headingOf(tr("As it will stand"), this));
    layout->addWidget(m_after, 2);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    m_editor->setFocus();
}

void CorrectionDialog::connectSignals()
{
    connect(m_editor, &QPlainTextEdit::textChanged, this, &CorrectionDialog::updatePreview);
    connect(m_correct, &QPushButton::clicked, this, &CorrectionDialog::submit);
    connect(&m_theme, &ThemeSource::themeChanged, this, &CorrectionDialog::updatePreview);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        const auto* submit = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(submit, &QShortcut::activated, m_correct, &QPushButton::click);
    }
}

/// A paragraph stays one: line feeds that were pasted become nothing.
QString CorrectionDialog::written() const
{
    QString text = m_editor->toPlainText();
    return text.remove(u'\n').remove(QChar::ParagraphSeparator).remove(QChar::LineSeparator);
}

void CorrectionDialog::updatePreview()
{
    const QString text = written();
    Passage before = m_passage;
    before.other = text.isNull() ? u""_s : text;
    showPassage(*m_before->document(), before, PassageSide::Before, m_theme.theme());
    showPassage(*m_after->document(), {m_passage.before, text, m_passage.after, m_passage.text},
                PassageSide::After, m_theme.theme());
    m_correct->setEnabled(text != m_passage.text);
}

void CorrectionDialog::submit()
{
    m_correct->setEnabled(false); // until the answer is there
    Q_EMIT corrected(written());
}

void CorrectionDialog::showFailure(const QString& reason)
{
    m_note->setText(reason);
    m_correct->setEnabled(true);
}

} // namespace pizhu::ui
