// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/versions/diffview.h"

#include "ui/versions/readingfont.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using base::TextRange;

namespace {

constexpr int kTextPx = 17;
/// The rest of a long diff comes in pieces of this many units.
constexpr qsizetype kMoreUnits = 400'000;

TextRange rangeOf(const DiffLayout::Passage& passage, DiffView::Side side)
{
    return side == DiffView::Side::Before ? passage.before : passage.after;
}

} // namespace

DiffView::DiffView(const ThemeSource& theme, QWidget* parent)
    : QTextBrowser(parent)
    , m_theme(theme)
{
    setObjectName(u"diffView"_s);
    setOpenLinks(false);
    setProperty("role", u"page"_s);
    setAccessibleName(tr("Differences"));
    connect(this, &QTextBrowser::anchorClicked, this, &DiffView::openLink);
    connect(&theme, &ThemeSource::themeChanged, this, &DiffView::write);
}

void DiffView::start(Content content, text::Script script)
{
    m_content = content;
    m_style = {};
    m_style.font = readingFont(script, kTextPx);
    m_change = -1;
    write();
    verticalScrollBar()->setValue(0);
    Q_EMIT changesChanged(m_change, changeCount());
}

void DiffView::showDiff(std::shared_ptr<const ComparedTexts> texts, text::Script script)
{
    m_texts = std::move(texts);
    start(Content::Diff, script);
}

void DiffView::showText(const QString& text, text::Script script)
{
    m_text = text;
    start(Content::Text, script);
}

void DiffView::showMessage(const QString& message)
{
    m_text = message;
    start(Content::Message, text::Script::Other);
}

void DiffView::write()
{
    setExtraSelections({});
    m_style.theme = m_theme.theme();
    m_layout = {};
    if (m_content == Content::Diff) {
        m_layout = writeDiff(*document(), *m_texts, m_style);
    } else if (m_content == Content::Text) {
        m_layout = writePlainText(*document(), m_text, m_style);
    } else {
        document()->clear();
        document()->setDocumentMargin(Theme::kSpaceXl);
        QTextCharFormat format;
        format.setFont(QFont());
        format.setForeground(m_style.theme.secondary);
        QTextCursor(document()).insertText(m_text, format);
    }
}

void DiffView::openLink(const QUrl& link)
{
    if (const auto fold = foldOfLink(link.toString())) {
        unfold(*fold);
        return;
    }
    const int place = verticalScrollBar()->value();
    m_style.mostUnits += kMoreUnits;
    write();
    verticalScrollBar()->setValue(place);
    Q_EMIT changesChanged(m_change, changeCount());
}

/// What is above the fold stays where it is on the screen.
void DiffView::unfold(int first)
{
    const int place = verticalScrollBar()->value();
    m_style.unfolded.insert(first);
    write();
    verticalScrollBar()->setValue(place);
}

void DiffView::nextChange()
{
    step(+1);
}

void DiffView::previousChange()
{
    step(-1);
}

void DiffView::step(int by)
{
    const int count = changeCount();
    if (count == 0)
        return;
    m_change = m_change < 0 ? (by > 0 ? 0 : count - 1) : (m_change + by + count) % count;
    mark(m_layout.changes[m_change]);
    Q_EMIT changesChanged(m_change, count);
}

bool DiffView::goTo(Side side, TextRange range)
{
    auto place = placeOf(side, range);
    if (!place && m_content == Content::Diff) {
        const TextRange fold = foldAround(m_texts->diff, paragraphOf(side, range));
        if (fold.isEmpty())
            return false;
        unfold(static_cast<int>(fold.start));
        place = placeOf(side, range);
    }
    if (place)
        mark(*place);
    return place.has_value();
}

/// The first to the last shown unit of the range, as positions of the document.
std::optional<TextRange> DiffView::placeOf(Side side, TextRange range) const
{
    std::optional<TextRange> place;
    for (const DiffLayout::Passage& passage : m_layout.passages) {
        const TextRange here = rangeOf(passage, side);
        if (here.isEmpty() || !here.intersects(range))
            continue;
        const TextRange shown{passage.position + std::max(here.start, range.start) - here.start,
                              passage.position + std::min(here.end, range.end) - here.start};
        place = place ? place->united(shown) : shown;
    }
    return place;
}

int DiffView::paragraphOf(Side side, TextRange range) const
{
    const auto& paragraphs = m_texts->diff.paragraphs;
    const auto found = std::ranges::find_if(paragraphs, [side, range](const text::DiffParagraph& paragraph) {
        return (side == Side::Before ? paragraph.before : paragraph.after).intersects(range);
    });
    return found == paragraphs.end() ? -1 : static_cast<int>(found - paragraphs.begin());
}

void DiffView::mark(TextRange place)
{
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(place.start));
    setTextCursor(cursor); // scrolls only as far as it must
    const QRect line = cursorRect(cursor);
    const int wanted = viewport()->height() / 3;
    if (line.top() > 2 * wanted || line.top() < Theme::kSpaceXl)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + line.top() - wanted);
    cursor.setPosition(static_cast<int>(place.end), QTextCursor::KeepAnchor);
    QTextEdit::ExtraSelection selection;
    selection.cursor = cursor;
    selection.format.setBackground(m_style.theme.currentHit);
    setExtraSelections({selection});
}

QString DiffView::markedText() const
{
    const auto selections = extraSelections();
    return selections.isEmpty() ? QString() : selections.front().cursor.selectedText();
}

} // namespace pizhu::ui
