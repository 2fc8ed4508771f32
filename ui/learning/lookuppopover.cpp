// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/lookuppopover.h"

#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTextCursor>
#include <QTextEdit>
#include <QToolButton>
#include <algorithm>

namespace pizhu::ui {

namespace {

constexpr int kWidth = 340;
constexpr int kMostHeight = 300; ///< of the entries
constexpr int kHeadPx = 17;

QTextCharFormat format(int pixels, const QColor& color, QFont::Weight weight = QFont::Normal)
{
    QTextCharFormat made;
    made.setProperty(QTextFormat::FontPixelSize, pixels);
    made.setForeground(color);
    made.setFontWeight(weight);
    return made;
}

QString headword(const text::DictionaryEntry& entry)
{
    const bool same = entry.traditional == entry.simplified;
    return same ? entry.simplified : entry.simplified + u'　' + entry.traditional;
}

QString readingOf(const text::DictionaryEntry& entry, ReadingScript script)
{
    if (script == ReadingScript::Pinyin)
        return entry.syllables.join(u' ');
    QStringList sounds;
    for (const QString& syllable : entry.syllables) {
        const QString sound = text::zhuyin(syllable);
        sounds += sound.isEmpty() ? syllable : sound;
    }
    return sounds.join(u' ');
}

} // namespace

LookupPopover::LookupPopover(const ThemeSource& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_ruby(new RubyLabel(this))
    , m_entries(new QTextEdit(this))
    , m_hint(new QLabel(this))
    , m_switch(new QToolButton(this))
{
    setObjectName(QStringLiteral("lookupPopover"));
    setProperty("role", QStringLiteral("popup"));
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::StyledPanel);
    setFixedWidth(kWidth);
    m_entries->setObjectName(QStringLiteral("dictionaryEntries"));
    m_entries->setReadOnly(true);
    m_entries->setFocusPolicy(Qt::NoFocus);
    m_entries->setFrameShape(QFrame::NoFrame);
    m_entries->setStyleSheet(QStringLiteral("QTextEdit{border:0;padding:0;background:transparent}"));
    m_entries->document()->setDocumentMargin(0);
    m_hint->setObjectName(QStringLiteral("readingHint"));
    m_hint->setWordWrap(true);
    m_hint->setProperty("role", QStringLiteral("secondary"));
    m_switch->setObjectName(QStringLiteral("readingScript"));
    m_switch->setFocusPolicy(Qt::NoFocus);
    m_switch->setAutoRaise(true);
    m_switch->setToolTip(tr("Pinyin or zhuyin"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceM, Theme::kSpaceS, Theme::kSpaceM, Theme::kSpaceS);
    layout->setSpacing(Theme::kSpaceXs);
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::kSpaceS);
    head->addWidget(m_ruby, 1);
    head->addWidget(m_switch, 0, Qt::AlignTop);
    layout->addLayout(head);
    layout->addWidget(m_entries);
    layout->addWidget(m_hint);
    connect(m_switch, &QToolButton::clicked, this, [this] {
        setReadingScript(m_script == ReadingScript::Pinyin ? ReadingScript::Zhuyin : ReadingScript::Pinyin);
        Q_EMIT readingScriptChosen(m_script);
    });
    connect(&theme, &ThemeSource::themeChanged, this, &LookupPopover::fill);
    setReadingScript(m_script);
    hide();
}

void LookupPopover::setReadingScript(ReadingScript script)
{
    m_script = script;
    // The button shows what a click leads to, in its own script.
    m_switch->setText(script == ReadingScript::Pinyin ? QStringLiteral("ㄅㄆ") : QStringLiteral("pīn"));
    fill();
}

void LookupPopover::showAt(const QRect& target, const Content& content)
{
    m_content = content;
    fill();
    place(target);
    show();
    raise();
}

QString LookupPopover::entriesText() const
{
    return m_entries->toPlainText();
}

void LookupPopover::fill()
{
    m_ruby->setVisible(!m_content.passage.isEmpty());
    m_switch->setVisible(!m_content.passage.isEmpty()); // alone it would stand in a row of its own
    m_ruby->setText(m_content.passage, m_content.readings, m_script);
    m_hint->setText(m_content.hint);
    m_hint->setVisible(!m_content.hint.isEmpty());
    m_entries->setVisible(!m_content.entries.empty());
    writeEntries();
    ensurePolished(); // the style sheet has a say in the frame
    const int inner = kWidth - 2 * Theme::kSpaceM - (width() - contentsRect().width());
    m_ruby->setFixedHeight(m_ruby->heightForWidth(inner - m_switch->sizeHint().width() - Theme::kSpaceS));
    m_entries->document()->setTextWidth(inner);
    m_entries->setFixedHeight(
        std::min(kMostHeight, static_cast<int>(m_entries->document()->size().height()) + 2));
    layout()->invalidate(); // it has kept the heights of before
    layout()->activate();
    resize(kWidth, layout()->totalSizeHint().height());
}

void LookupPopover::writeEntries()
{
    const Theme& theme = m_theme.theme();
    m_entries->clear();
    QTextCursor cursor(m_entries->document());
    for (const text::DictionaryEntry& entry : m_content.entries) {
        if (cursor.position() > 0)
            cursor.insertBlock();
        QTextBlockFormat block;
        block.setTopMargin(cursor.position() > 0 ? Theme::kSpaceS : 0);
        cursor.setBlockFormat(block);
        cursor.insertText(headword(entry), format(kHeadPx, theme.text, QFont::Medium));
        cursor.insertText(QStringLiteral("   ") + readingOf(entry, m_script),
                          format(Theme::kBodyPx, theme.accent));
        cursor.insertBlock(QTextBlockFormat());
        QString senses;
        for (qsizetype i = 0; i < entry.senses.size(); ++i) {
            const QString number = entry.senses.size() > 1 ? QString::number(i + 1) + u'\u2002' : QString();
            senses += (i > 0 ? QStringLiteral("\u2003") : QString()) + number + entry.senses.at(i);
        }
        cursor.insertText(senses, format(Theme::kBodyPx, theme.text));
    }
}

void LookupPopover::place(const QRect& target)
{
    const QRect room =
        parentWidget()->rect().adjusted(Theme::kSpaceS, Theme::kSpaceS, -Theme::kSpaceS, -Theme::kSpaceS);
    const bool below = target.bottom() + height() + Theme::kSpaceS <= room.bottom();
    const int y = below ? target.bottom() + Theme::kSpaceS : target.top() - height() - Theme::kSpaceS;
    const int x = std::clamp(target.left(), room.left(), std::max(room.left(), room.right() - width()));
    move(x, std::max(room.top(), y));
}

} // namespace pizhu::ui
