// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/tagchecklist.h"

#include "ui/widgets/twolinedelegate.h"

#include <QKeyEvent>

namespace pizhu::ui {

namespace {

constexpr int kQuoteLines = 2;

} // namespace

TagChecklist::TagChecklist(const ThemeSource& theme, QWidget* parent)
    : QListWidget(parent)
{
    setItemDelegate(new TwoLineDelegate(theme, kQuoteLines, this));
    setResizeMode(QListView::Adjust);  // what fits on a line depends on the width
    setLayoutMode(QListView::Batched); // there may be thousands of passages
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(this, &QListWidget::itemChanged, this, &TagChecklist::marksChanged);
}

void TagChecklist::setPassages(const std::vector<library::TaggedPassage>& passages,
                               const std::vector<library::TaggedArticle>& articles)
{
    const QSignalBlocker blocker(this);
    clear();
    for (const library::TaggedPassage& passage : passages) {
        const QString text = passage.exact.isEmpty() ? tr("Note: %1").arg(passage.note.simplified())
                                                     : tr("“%1”").arg(passage.exact.simplified());
        addRow(text, passage.articleTitle);
    }
    for (const library::TaggedArticle& article : articles)
        addRow(tr("The article as a whole"), article.title);
    setCurrentRow(0);
}

void TagChecklist::addRow(const QString& text, const QString& where)
{
    auto* item = new QListWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
    item->setData(TwoLineDelegate::kDetailRole, where);
    item->setData(Qt::AccessibleTextRole, text + u'\n' + where);
    item->setToolTip(text);
    addItem(item);
}

bool TagChecklist::isChecked(int row) const
{
    return item(row)->checkState() == Qt::Checked;
}

void TagChecklist::setChecked(int row, bool checked)
{
    item(row)->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
}

void TagChecklist::checkAll(bool checked)
{
    {
        const QSignalBlocker blocker(this);
        for (int row = 0; row < count(); ++row)
            setChecked(row, checked);
    }
    Q_EMIT marksChanged();
}

std::vector<int> TagChecklist::checkedRows() const
{
    std::vector<int> rows;
    for (int row = 0; row < count(); ++row) {
        if (isChecked(row))
            rows.push_back(row);
    }
    return rows;
}

void TagChecklist::keyPressEvent(QKeyEvent* event)
{
    const bool isArrow = event->key() == Qt::Key_Down || event->key() == Qt::Key_Up;
    if (event->matches(QKeySequence::SelectAll)) {
        return checkAll(static_cast<int>(checkedRows().size()) < count());
    }
    if (isArrow && event->modifiers().testFlag(Qt::ShiftModifier) && currentRow() >= 0) {
        setChecked(currentRow(), !isChecked(currentRow()));
        setCurrentRow(std::clamp(currentRow() + (event->key() == Qt::Key_Down ? 1 : -1), 0, count() - 1));
        return;
    }
    QListWidget::keyPressEvent(event);
}

} // namespace pizhu::ui
