// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/metadatadelegate.h"

#include "ui/importing/fieldinput.h"
#include "ui/models/titles.h"
#include "ui/widgets/textpainting.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>

namespace pizhu::ui {

namespace {

constexpr int kSmallLine = 18;
constexpr int kEditorHeight = 28;
constexpr int kMostLines = 3;
/// Characters of the source line before the value: enough to see what it stood in.
constexpr qsizetype kContext = 14;
constexpr char kFieldProperty[] = "pizhuField";

const MetadataRow& rowOf(const QModelIndex& index)
{
    return static_cast<const MetadataFieldModel*>(index.model())->rowAt(index);
}

int rowWidth(const QStyleOptionViewItem& option)
{
    const auto* view = qobject_cast<const QListView*>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

TextBlock valueBlock(const QFont& font, const MetadataRow& row, const Theme& theme)
{
    const bool empty = row.value.isEmpty();
    const QString none = row.origin == document::FieldOrigin::None ? MetadataDelegate::tr("Not found")
                                                                   : MetadataDelegate::tr("None");
    return {.text = empty ? none : fieldInput(row.field, row.value),
            .hits = {},
            .font = fontOf(font, Theme::kBodyPx, row.isField && !empty ? QFont::DemiBold : QFont::Normal),
            .color = empty ? theme.secondary : theme.text,
            .hitColor = {},
            .hitText = {},
            .lines = kMostLines};
}

/// The line around the value, shortened in front so that the value is in sight.
struct Snippet
{
    QString text;
    std::vector<base::TextRange> hits;
};

Snippet snippetOf(const MetadataRow& row)
{
    const qsizetype cut = std::max<qsizetype>(0, row.hit.start - kContext);
    const QString lead = cut > 0 ? QString(QChar(0x2026)) : QString();
    Snippet snippet{lead + row.line.mid(cut), {}};
    if (!row.hit.isEmpty())
        snippet.hits.push_back({row.hit.start - cut + lead.size(), row.hit.end - cut + lead.size()});
    return snippet;
}

TextBlock lineBlock(const QFont& font, const Snippet& snippet, const Theme& theme)
{
    return {.text = snippet.text,
            .hits = snippet.hits,
            .font = fontOf(font, Theme::kSecondaryPx),
            .color = theme.secondary,
            .hitColor = theme.hit,
            .hitText = theme.text,
            .lines = 2};
}

QString issueText(const MetadataRow& row)
{
    QStringList titles;
    for (const QString& issue : row.issues)
        titles.append(reviewTitle(issue));
    return titles.join(QStringLiteral(" · "));
}

} // namespace

MetadataDelegate::MetadataDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

MetadataDelegate::Places MetadataDelegate::placesOf(int width, const QFont& font,
                                                    const MetadataRow& row) const
{
    const int left = row.isField ? Theme::kSpaceM : Theme::kSpaceXl;
    const int inner = std::max(40, width - left - Theme::kSpaceM);
    int y = row.isField ? Theme::kSpaceM : Theme::kSpaceXs;
    const auto place = [&](int height) {
        const QRect rect(left, y, inner, height);
        y += height;
        return rect;
    };
    Places places;
    if (row.isField)
        places.name = place(kSmallLine);
    places.value = place(textHeight(inner, valueBlock(font, row, m_theme.theme())));
    if (row.origin != document::FieldOrigin::None)
        places.origin = place(kSmallLine);
    if (!row.line.isEmpty()) {
        const Snippet snippet = snippetOf(row);
        places.line = place(textHeight(inner, lineBlock(font, snippet, m_theme.theme())));
    }
    places.height = y + (row.isField ? Theme::kSpaceS : Theme::kSpaceXs);
    return places;
}

QSize MetadataDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int width = rowWidth(option);
    return {width, placesOf(width, option.font, rowOf(index)).height};
}

void MetadataDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const MetadataRow& row = rowOf(index);
    const Places places = placesOf(option.rect.width(), option.font, row);
    painter->save();
    paintRowGround(*painter, option.rect, theme, option.state & QStyle::State_Selected,
                   option.state & QStyle::State_MouseOver, option.state & QStyle::State_HasFocus);
    painter->translate(option.rect.topLeft());
    if (row.isField) {
        if (index.row() > 0)
            painter->fillRect(QRect(Theme::kSpaceM, 0, option.rect.width() - Theme::kSpaceM, 1), theme.line);
        painter->setFont(fontOf(option.font, Theme::kSecondaryPx));
        painter->setPen(theme.secondary);
        painter->drawText(places.name, Qt::AlignVCenter | Qt::AlignLeft, fieldTitle(row.field));
        painter->setFont(fontOf(option.font, Theme::kSecondaryPx, QFont::DemiBold));
        painter->setPen(theme.accent);
        painter->drawText(places.name, Qt::AlignVCenter | Qt::AlignRight, issueText(row));
    }
    paintText(*painter, places.value, valueBlock(option.font, row, theme));
    painter->setFont(fontOf(option.font, Theme::kSecondaryPx));
    painter->setPen(theme.secondary);
    if (!places.origin.isEmpty())
        painter->drawText(places.origin, Qt::AlignVCenter | Qt::AlignLeft,
                          MetadataFieldModel::originText(row.origin));
    if (!places.line.isEmpty()) {
        const Snippet snippet = snippetOf(row);
        paintText(*painter, places.line, lineBlock(option.font, snippet, theme));
    }
    painter->restore();
}

QWidget* MetadataDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                        const QModelIndex& index) const
{
    auto* editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("fieldEditor"));
    editor->setProperty(kFieldProperty, rowOf(index).field);
    editor->setAccessibleName(fieldTitle(rowOf(index).field));
    return editor;
}

void MetadataDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* line = static_cast<QLineEdit*>(editor);
    if (line->isModified()) // what the user is writing is never overwritten
        return;
    line->setText(index.data(Qt::EditRole).toString());
    line->selectAll();
}

void MetadataDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                            const QModelIndex& index) const
{
    const QRect value = placesOf(option.rect.width(), option.font, rowOf(index)).value;
    editor->setGeometry(QRect(Theme::kSpaceS, value.top() - Theme::kSpaceXs,
                              option.rect.width() - 2 * Theme::kSpaceS, kEditorHeight)
                            .translated(option.rect.topLeft()));
}

bool MetadataDelegate::eventFilter(QObject* watched, QEvent* event)
{
    auto* editor = qobject_cast<QLineEdit*>(watched);
    if (!editor || event->type() != QEvent::KeyPress)
        return false; // losing the focus neither takes nor drops what was typed
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        Q_EMIT entered(editor, editor->property(kFieldProperty).toString(), editor->text());
        return true;
    case Qt::Key_Escape:
        Q_EMIT closeEditor(editor, RevertModelCache);
        return true;
    default:
        return false;
    }
}

} // namespace pizhu::ui
