// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/annotationdelegate.h"

#include "ui/annotations/noteeditor.h"
#include "ui/models/titles.h"
#include "ui/widgets/iconengine.h"
#include "ui/widgets/textpainting.h"

#include <QAbstractItemView>
#include <QAbstractTextDocumentLayout>
#include <QLinearGradient>
#include <QLocale>
#include <cmath>

namespace pizhu::ui {

namespace {

constexpr int kStripe = 4;
constexpr int kQuoteLine = 20;
constexpr int kQuoteLines = 3;
constexpr int kTranslationLine = 18;
constexpr int kTranslationLines = 4; ///< in a row that is not chosen
constexpr int kAllLines = 100;
constexpr int kNoteHeight = 120; ///< of a note in a row that is not chosen; what is longer fades out
constexpr int kFadeHeight = 28;
constexpr int kFooterLine = 18;
constexpr int kLeastEditorHeight = 96;
constexpr int kMostEditorHeight = 420;

AnnotationItem itemAt(const QModelIndex& index)
{
    return index.data(AnnotationListModel::ItemRole).value<AnnotationItem>();
}

/// Line breaks as a text layout knows them.
QString forLayout(QString text)
{
    return text.trimmed().replace(u'\n', QChar::LineSeparator);
}

TextBlock quoteBlock(const QFont& font, const AnnotationItem& item, const Theme& theme)
{
    const QString quote = item.annotation.anchor ? item.annotation.anchor->quote.exact
                                                 : AnnotationDelegate::tr("Note on the whole article");
    return {.text = forLayout(quote),
            .font = fontOf(font, Theme::kBodyPx),
            .color = item.annotation.anchor ? theme.text : theme.secondary,
            .lines = kQuoteLines,
            .lineHeight = kQuoteLine};
}

TextBlock translationBlock(const QFont& font, const AnnotationItem& item, const Theme& theme, bool whole)
{
    return {.text = forLayout(item.annotation.translation),
            .font = fontOf(font, Theme::kSecondaryPx),
            .color = theme.secondary,
            .lines = whole ? kAllLines : kTranslationLines,
            .lineHeight = kTranslationLine};
}

NoteStyle noteStyle(const QFont& font, const Theme& theme)
{
    return {.theme = theme, .font = fontOf(font, Theme::kSecondaryPx)};
}

int heightOf(const QTextDocument& note)
{
    return static_cast<int>(std::ceil(note.size().height()));
}

int rowWidth(const QStyleOptionViewItem& option)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

std::vector<Chip> chipsOf(const AnnotationItem& item)
{
    std::vector<Chip> chips;
    for (const TagLabel& tag : item.tags)
        chips.push_back({tag.path.section(u'/', -1), tag.color});
    return chips;
}

} // namespace

AnnotationDelegate::AnnotationDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_editorHeight(kLeastEditorHeight)
{}

QString AnnotationDelegate::plainNote(const QString& markdown)
{
    if (markdown.isEmpty())
        return {};
    NoteDocument document;
    document.setMarkdown(readableMarkdown(markdown, {}), QTextDocument::MarkdownNoHTML);
    return document.toPlainText();
}

QString AnnotationDelegate::stateText(const annotation::Annotation& annotation)
{
    if (!annotation.anchor)
        return {};
    switch (annotation.anchor->state) {
    case annotation::AnchorState::Exact:
        return {};
    case annotation::AnchorState::Moved:
        return tr("Moved with its text");
    case annotation::AnchorState::Approximate:
        return tr("Place approximate");
    case annotation::AnchorState::Orphan:
        return tr("Not found in this version");
    }
    return {};
}

AnnotationDelegate::RowLayout AnnotationDelegate::layoutOf(int width, const QFont& font,
                                                           const AnnotationItem& item) const
{
    const Theme& theme = m_theme.theme();
    const bool whole = item.annotation.uid == m_expanded;
    const int left = Theme::kSpaceM + kStripe + Theme::kSpaceS;
    const int inner = std::max(40, width - left - Theme::kSpaceM);
    RowLayout layout;
    int y = Theme::kSpaceM;
    const auto place = [&](int height, int gap) {
        const QRect rect(left, y, inner, height);
        y += height > 0 ? height + gap : 0;
        return rect;
    };
    layout.quote = place(textHeight(inner, quoteBlock(font, item, theme)), Theme::kSpaceXs);
    const bool translated = !item.annotation.translation.trimmed().isEmpty();
    layout.translation = place(isEdited(item, Part::Translation) ? m_editorHeight
                               : translated ? textHeight(inner, translationBlock(font, item, theme, whole))
                                            : 0,
                               Theme::kSpaceXs);
    layout.note =
        place(isEdited(item, Part::Note) ? m_editorHeight : noteHeight(inner, font, item), Theme::kSpaceXs);
    layout.chips = place(item.tags.empty() ? 0 : kChipHeight, Theme::kSpaceXs);
    layout.footer = place(kFooterLine, 0);
    layout.height = y + Theme::kSpaceS;
    return layout;
}

bool AnnotationDelegate::isEdited(const AnnotationItem& item, Part part) const
{
    return !m_editing.isEmpty() && item.annotation.uid == m_editing && part == m_editingPart;
}

int AnnotationDelegate::noteHeight(int width, const QFont& font, const AnnotationItem& item) const
{
    const QString& note = item.annotation.note;
    if (note.trimmed().isEmpty())
        return 0;
    const int height = heightOf(m_notes.document(note, width, noteStyle(font, m_theme.theme())));
    return item.annotation.uid == m_expanded ? height : std::min(height, kNoteHeight);
}

bool AnnotationDelegate::setEditorHeight(int height)
{
    const int wanted = std::clamp(height, kLeastEditorHeight, kMostEditorHeight);
    return std::exchange(m_editorHeight, wanted) != wanted;
}

QString AnnotationDelegate::linkAt(const QStyleOptionViewItem& option, const QModelIndex& index,
                                   QPoint position) const
{
    const AnnotationItem item = itemAt(index);
    const RowLayout layout = layoutOf(option.rect.width(), option.font, item);
    const QPoint inNote = position - option.rect.topLeft() - layout.note.topLeft();
    if (isEdited(item, Part::Note) || !QRect(QPoint(), layout.note.size()).contains(inNote))
        return {};
    const QTextDocument& note =
        m_notes.document(item.annotation.note, layout.note.width(), noteStyle(option.font, m_theme.theme()));
    return note.documentLayout()->anchorAt(inNote);
}

/// What does not fit fades into the row's ground.
void AnnotationDelegate::paintNote(QPainter& painter, const QRect& place, const QStyleOptionViewItem& option,
                                   const AnnotationItem& item) const
{
    if (place.isEmpty())
        return;
    const Theme& theme = m_theme.theme();
    QTextDocument& note =
        m_notes.document(item.annotation.note, place.width(), noteStyle(option.font, theme));
    painter.save();
    painter.setClipRect(place);
    painter.translate(place.topLeft());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, theme.text);
    context.clip = QRectF(QPointF(), place.size());
    note.documentLayout()->draw(&painter, context);
    painter.restore();
    if (heightOf(note) <= place.height())
        return;
    const bool selected = option.state & QStyle::State_Selected;
    const QColor ground = selected                                 ? theme.selection
                          : option.state & QStyle::State_MouseOver ? theme.hover()
                                                                   : theme.pane;
    const QRect fade(place.left(), place.bottom() - kFadeHeight + 1, place.width(), kFadeHeight);
    QLinearGradient gradient(fade.topLeft(), fade.bottomLeft());
    QColor clear = ground;
    clear.setAlpha(0);
    gradient.setColorAt(0, clear);
    gradient.setColorAt(1, ground);
    painter.fillRect(fade, gradient);
}

QSize AnnotationDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int width = rowWidth(option);
    return {width, layoutOf(width, option.font, itemAt(index)).height};
}

void AnnotationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const AnnotationItem item = itemAt(index);
    const RowLayout layout = layoutOf(option.rect.width(), option.font, item);
    painter->save();
    paintRowGround(*painter, option.rect, theme, option.state & QStyle::State_Selected,
                   option.state & QStyle::State_MouseOver, option.state & QStyle::State_HasFocus);
    painter->translate(option.rect.topLeft());
    painter->fillRect(QRect(Theme::kSpaceM, layout.height - 1, option.rect.width() - Theme::kSpaceM, 1),
                      theme.line);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.highlight(item.annotation.color).line);
    const int stripe = layout.height - Theme::kSpaceM - Theme::kSpaceS;
    painter->drawRoundedRect(QRect(Theme::kSpaceM, Theme::kSpaceM, kStripe, stripe), 2, 2);
    paintText(*painter, layout.quote, quoteBlock(option.font, item, theme));
    if (!layout.translation.isEmpty() && !isEdited(item, Part::Translation))
        paintText(*painter, layout.translation,
                  translationBlock(option.font, item, theme, item.annotation.uid == m_expanded));
    if (!isEdited(item, Part::Note))
        paintNote(*painter, layout.note, option, item);
    painter->setFont(option.font);
    if (!layout.chips.isEmpty())
        paintChips(*painter, layout.chips, chipsOf(item), theme);
    paintFooter(*painter, layout.footer, option.font, item);
    painter->restore();
}

void AnnotationDelegate::paintFooter(QPainter& painter, const QRect& place, const QFont& font,
                                     const AnnotationItem& item) const
{
    const Theme& theme = m_theme.theme();
    painter.setFont(fontOf(font, Theme::kSectionPx));
    const QString date = momentTitle(item.annotation.created);
    painter.setPen(theme.secondary);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight, date);
    QRect rest = place.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(date) - Theme::kSpaceS, 0);
    const bool hasDraft = m_drafts.contains(item.annotation.uid) && item.annotation.uid != m_editing;
    const QString state = hasDraft ? tr("Draft, not saved yet") : stateText(item.annotation);
    const auto anchored =
        item.annotation.anchor ? item.annotation.anchor->state : annotation::AnchorState::Exact;
    const bool lost = anchored == annotation::AnchorState::Orphan;
    const bool doubtful = lost || anchored == annotation::AnchorState::Approximate;
    const QString icon = hasDraft   ? QStringLiteral("edit")
                         : doubtful ? QStringLiteral("warning")
                                    : annotation::kindName(item.annotation.kind);
    const QColor ink = lost || hasDraft ? theme.accent : theme.secondary;
    const int side = Theme::kSecondaryPx + 2;
    paintIcon(painter, QRect(rest.left(), rest.top() + (rest.height() - side) / 2, side, side), icon, ink);
    rest.setLeft(rest.left() + side + Theme::kSpaceXs);
    painter.setPen(ink);
    const QString text = state.isEmpty() ? colorTitle(item.annotation.color) : state;
    painter.drawText(rest, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rest.width()));
}

QWidget* AnnotationDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                          const QModelIndex& index) const
{
    auto* editor = new NoteEditor(parent);
    const AnnotationItem item = itemAt(index);
    if (m_editingPart == Part::Translation)
        editor->makePlain(tr("Translation"),
                          tr("Translate the passage. Ctrl+Enter saves, Esc leaves a draft."));
    editor->setNote(m_editingPart == Part::Note ? item.annotation.note : item.annotation.translation);
    Q_EMIT editorCreated(editor, item.annotation.uid);
    return editor;
}

void AnnotationDelegate::setEditorData(QWidget*, const QModelIndex&) const
{
    // What the user is writing is never overwritten by a refresh.
}

void AnnotationDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                              const QModelIndex& index) const
{
    const RowLayout layout = layoutOf(option.rect.width(), option.font, itemAt(index));
    const QRect& place = m_editingPart == Part::Note ? layout.note : layout.translation;
    editor->setGeometry(place.translated(option.rect.topLeft()).adjusted(-Theme::kSpaceXs, 0, 0, 0));
}

bool AnnotationDelegate::eventFilter(QObject*, QEvent*)
{
    return false; // the note editor knows itself when it is done
}

} // namespace pizhu::ui
