// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/versions/charsetdialog.h"

#include "app/base/whendone.h"
#include "ui/models/titles.h"
#include "ui/versions/readingfont.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextCursor>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr QSize kDialogSize{820, 560};
constexpr int kListWidth = 270;
constexpr int kTextPx = 16;
constexpr int kTitlePx = 20;
constexpr double kLineHeight = 1.7; ///< of the size of the text
/// What one sees at a glance is enough to judge.
constexpr qsizetype kPreviewUnits = 1500;
constexpr int kCharsetRole = Qt::UserRole;

using Extracted = base::Result<importing::ExtractedArticle>;

} // namespace

CharsetDialog::CharsetDialog(CharsetSituation situation, Reading read, const ThemeSource& theme,
                             QWidget* parent)
    : QDialog(parent)
    , m_situation(std::move(situation))
    , m_read(std::move(read))
    , m_theme(theme)
{
    setObjectName(u"charsetDialog"_s);
    setWindowTitle(tr("Text encoding"));
    resize(kDialogSize);
    createWidgets();
    createLayout();
    connectSignals();
    fill();
}

CharsetDialog::~CharsetDialog()
{
    m_running.cancel();
}

QString CharsetDialog::reason(const CharsetSituation& situation)
{
    const QString& evidence = situation.evidence;
    if (situation.isChosen || evidence == u"user")
        return tr("Read as %1, because you chose it.").arg(situation.charset);
    if (evidence == u"bom")
        return tr("Read as %1, because the file begins with its byte order mark.").arg(situation.charset);
    if (evidence == u"declared")
        return tr("Read as %1, because the file says so and all of it fits.").arg(situation.charset);
    if (evidence == u"utf-8")
        return tr("Read as %1, because all of it is valid %1.").arg(situation.charset);
    if (evidence == u"detected")
        return tr("Read as %1, because the text makes most sense that way.").arg(situation.charset);
    return tr("Read as %1, although not all of it fits: nothing fitted better.").arg(situation.charset);
}

void CharsetDialog::createWidgets()
{
    m_reason = new QLabel(reason(m_situation), this);
    m_reason->setObjectName(u"charsetReason"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_charsets = new QListWidget(this);
    m_charsets->setObjectName(u"charsets"_s);
    m_charsets->setAccessibleName(tr("Encodings"));
    m_charsets->setProperty("role", u"roomy"_s);
    m_charsets->setIconSize({Theme::kIconSmall, Theme::kIconSmall});
    m_charsets->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_charsets->setFixedWidth(kListWidth);
    m_state = new QLabel(this);
    m_state->setObjectName(u"previewState"_s);
    m_state->setProperty("role", u"secondary"_s);
    m_state->setWordWrap(true);
    m_preview = new QTextBrowser(this);
    m_preview->setObjectName(u"charsetPreview"_s);
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setOpenLinks(false);
    m_preview->document()->setDocumentMargin(Theme::kSpaceL);
}

void CharsetDialog::createLayout()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_choose = buttons->addButton(tr("Read it this way"), QDialogButtonBox::AcceptRole);
    m_choose->setObjectName(u"chooseCharset"_s);
    m_choose->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &CharsetDialog::choose);

    auto* right = new QVBoxLayout;
    right->setSpacing(Theme::kSpaceXs);
    right->addWidget(m_preview, 1);
    right->addWidget(m_state);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(Theme::kSpaceM);
    middle->addWidget(m_charsets);
    middle->addLayout(right, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
    layout->setSpacing(Theme::kSpaceM);
    layout->addWidget(m_reason);
    layout->addLayout(middle, 1);
    layout->addWidget(buttons);
    m_charsets->setFocus();
}

void CharsetDialog::connectSignals()
{
    connect(m_charsets, &QListWidget::currentItemChanged, this, &CharsetDialog::preview);
    connect(m_charsets, &QListWidget::itemActivated, this, &CharsetDialog::choose);
}

void CharsetDialog::fill()
{
    if (m_situation.choices.empty()) {
        m_charsets->hide();
        m_choose->hide();
        m_preview->setPlainText(tr("A file of this kind says itself how it is to be read."));
        return;
    }
    addRow({}, tr("Automatic (%1)", "charset").arg(m_situation.choices.front().name), true);
    for (const importing::CharsetChoice& choice : m_situation.choices)
        addRow(choice.name, choice.valid ? choice.name : tr("%1 — does not fit", "charset").arg(choice.name),
               choice.valid);
    for (int row = 0; row < m_charsets->count(); ++row) {
        if (m_charsets->item(row)->data(kCharsetRole).toString() == currentRow())
            m_charsets->setCurrentRow(row);
    }
}

void CharsetDialog::addRow(const QString& charset, const QString& text, bool valid)
{
    auto* item = new QListWidgetItem(text, m_charsets);
    item->setData(kCharsetRole, charset);
    if (!valid) {
        item->setForeground(m_theme.theme().secondary);
        item->setToolTip(tr("Some bytes of the file mean nothing in this encoding."));
    }
    if (charset == currentRow()) {
        item->setIcon(m_theme.icon(u"check"_s));
    } else { // the names stand below each other
        QPixmap room(Theme::kIconSmall, Theme::kIconSmall);
        room.fill(Qt::transparent);
        item->setIcon(room);
    }
}

QString CharsetDialog::currentRow() const
{
    return m_situation.isChosen ? m_situation.charset : QString();
}

QString CharsetDialog::selected() const
{
    const QListWidgetItem* item = m_charsets->currentItem();
    return item ? item->data(kCharsetRole).toString() : QString();
}

/// The newest wins: an older reading that is still going on is cancelled, and not shown when it comes.
void CharsetDialog::preview()
{
    m_running.cancel();
    m_choose->setEnabled(selected() != currentRow());
    m_state->setText(tr("Reading…"));
    const quint64 generation = ++m_generation;
    m_running = m_read(selected());
    base::whenDone(m_running, this, [this, generation](const Extracted& reading) {
        if (generation == m_generation)
            showReading(reading);
    });
}

void CharsetDialog::showReading(const Extracted& reading)
{
    m_preview->clear();
    if (reading)
        write(*reading);
    else
        m_state->setText(reading.error().message);
    Q_EMIT previewed();
}

void CharsetDialog::write(const importing::ExtractedArticle& reading)
{
    const auto& metadata = reading.article.metadata;
    const Theme& theme = m_theme.theme();
    QTextCursor cursor(m_preview->document());
    const auto blockOf = [](int pixels) {
        QTextBlockFormat block;
        block.setLineHeight(kLineHeight * pixels, QTextBlockFormat::FixedHeight);
        block.setBottomMargin(Theme::kSpaceS);
        return block;
    };
    cursor.setBlockFormat(blockOf(kTitlePx));
    const auto format = [&](int pixels, QFont::Weight weight, const QColor& color) {
        QFont font = readingFont(metadata.script, pixels);
        font.setWeight(weight);
        QTextCharFormat made;
        made.setFont(font);
        made.setForeground(color);
        return made;
    };
    cursor.insertText(metadata.title.value, format(kTitlePx, QFont::DemiBold, theme.text));
    QStringList parts{metadata.source.value, dateTitle(metadata.published.value)};
    parts.removeAll(QString());
    if (!parts.isEmpty()) {
        cursor.insertBlock(blockOf(Theme::kBodyPx));
        cursor.insertText(parts.join(u" · "_s), format(Theme::kBodyPx, QFont::Normal, theme.secondary));
    }
    const QString text = reading.article.document.text.left(kPreviewUnits);
    for (const QString& paragraph : text.split(u'\n')) {
        cursor.insertBlock(blockOf(kTextPx));
        cursor.insertText(paragraph, format(kTextPx, QFont::Normal, theme.text));
    }
    m_preview->moveCursor(QTextCursor::Start);
    m_state->setText(reading.lossless
                         ? QString()
                         : tr("Not all bytes mean something in this encoding; they show as “%1”.")
                               .arg(QChar(QChar::ReplacementCharacter)));
}

void CharsetDialog::choose()
{
    if (m_situation.choices.empty() || selected() == currentRow())
        return;
    Q_EMIT charsetChosen(selected());
    accept();
}

} // namespace pizhu::ui
