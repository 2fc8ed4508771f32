// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/iconengine.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QScopedValueRollback>

namespace pizhu::ui {

namespace {

/// What the desktop asks for: dark when its own palette has light text on a darker ground.
Theme::Scheme systemScheme()
{
    QApplication::setPalette(QPalette()); // back to the platform's palette, to look at it
    const QPalette palette = QApplication::palette();
    const bool dark =
        palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
    return dark ? Theme::Scheme::Dark : Theme::Scheme::Light;
}

Theme::Scheme schemeFor(ThemeSource::Choice choice)
{
    switch (choice) {
    case ThemeSource::Choice::Light:
        return Theme::Scheme::Light;
    case ThemeSource::Choice::Dark:
        return Theme::Scheme::Dark;
    case ThemeSource::Choice::System:
        break;
    }
    return systemScheme();
}

QFont interfaceFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(Theme::kBodyPx);
    return font;
}

} // namespace

ThemeSource::ThemeSource(Choice choice, QObject* parent)
    : QObject(parent)
    , m_choice(choice)
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setFont(interfaceFont());
    update();
    qApp->installEventFilter(this);
}

void ThemeSource::setChoice(Choice choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    update();
}

QIcon ThemeSource::icon(const QString& name) const
{
    return QIcon(new IconEngine(*this, name));
}

bool ThemeSource::eventFilter(QObject* watched, QEvent* event)
{
    // Windows hear of a changed desktop theme; our own palette would hide it from palette events.
    if (event->type() == QEvent::ThemeChange && m_choice == Choice::System && !m_updating)
        update();
    return QObject::eventFilter(watched, event);
}

void ThemeSource::update()
{
    const QScopedValueRollback updating(m_updating, true);
    m_theme = Theme::forScheme(schemeFor(m_choice));
    QApplication::setPalette(m_theme.palette());
    qApp->setStyleSheet(m_theme.styleSheet());
    Q_EMIT themeChanged();
}

} // namespace pizhu::ui
