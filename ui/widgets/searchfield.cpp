// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/widgets/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLocale>

namespace pizhu::ui {

SearchField::SearchField(const ThemeSource& theme, QWidget* parent)
    : QLineEdit(parent)
    , m_theme(theme)
{
    createActions();
    connectSignals();
}

void SearchField::createActions()
{
    setObjectName(QStringLiteral("searchField"));
    setPlaceholderText(tr("Search articles, notes, highlights…"));
    setAccessibleName(tr("Search"));
    setMinimumHeight(Theme::kSpaceXxl);
    // Chinese stands higher on the baseline of a Latin font than in the middle of the field.
    if (QLocale().language() != QLocale::Chinese)
        setTextMargins(0, 2, 0, 0);
    addAction(m_theme.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_clear = addAction(m_theme.icon(QStringLiteral("close")), QLineEdit::TrailingPosition);
    m_clear->setObjectName(QStringLiteral("clearSearch"));
    m_clear->setToolTip(tr("Clear the search"));
    m_clear->setVisible(false);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
}

void SearchField::connectSignals()
{
    connect(&m_delay, &QTimer::timeout, this, &SearchField::emitNow);
    connect(this, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_clear->setVisible(!text.isEmpty()); });
    connect(this, &QLineEdit::textEdited, &m_delay, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::returnPressed, this, &SearchField::emitNow);
    connect(m_clear, &QAction::triggered, this, &SearchField::clearSearch);
}

void SearchField::clearSearch()
{
    clear();
    emitNow();
}

void SearchField::showQuery(const QString& query)
{
    m_delay.stop();
    m_emitted = query;
    if (query != text())
        setText(query);
}

void SearchField::emitNow()
{
    m_delay.stop();
    if (text() == m_emitted)
        return;
    m_emitted = text();
    Q_EMIT searchChanged(m_emitted);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clearSearch();
        return;
    }
    if (event->key() == Qt::Key_Down) {
        emitNow();
        Q_EMIT leftDownwards();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace pizhu::ui
