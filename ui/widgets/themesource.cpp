// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/controlstyle.h"
#include "ui/widgets/iconengine.h"
#include "ui/widgets/portalscheme.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLocale>
#include <QScopedValueRollback>

namespace pizhu::ui {

namespace {

/// Dark when the desktop's own palette has light text on a darker ground.
Theme::Scheme paletteScheme()
{
    QApplication::setPalette(QPalette()); // back to the platform's palette, to look at it
    const QPalette palette = QApplication::palette();
    const bool dark =
        palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
    return dark ? Theme::Scheme::Dark : Theme::Scheme::Light;
}

/// Whose shapes Chinese characters take where the system font has none: fontconfig alone would often pick
/// Japanese ones.
QString chineseFamily()
{
    switch (QLocale().territory()) {
    case QLocale::Taiwan:
        return QStringLiteral("Noto Sans CJK TC");
    case QLocale::HongKong:
    case QLocale::Macau:
        return QStringLiteral("Noto Sans CJK HK");
    default:
        return QStringLiteral("Noto Sans CJK SC");
    }
}

QFont interfaceFont()
{
    QFont font = QApplication::font();
    const QString system = QFontInfo(font).family();
    // Where the desktop only names "Sans Serif", a Chinese interface takes its quotes and stops from the
    // Chinese font.
    const bool chineseFirst = QLocale().language() == QLocale::Chinese && system != font.family();
    font.setFamilies(chineseFirst ? QStringList{chineseFamily(), system}
                                  : QStringList{system, chineseFamily()});
    font.setPixelSize(Theme::kBodyPx);
    return font;
}

} // namespace

ThemeSource::ThemeSource(Choice choice, QObject* parent)
    : QObject(parent)
    , m_choice(choice)
    , m_portal(new PortalScheme(this))
{
    QApplication::setStyle(new ControlStyle(*this)); // the application owns it
    QApplication::setFont(interfaceFont());
    update();
    qApp->installEventFilter(this);
    connect(m_portal, &PortalScheme::changed, this, &ThemeSource::followSystem);
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
    if (event->type() == QEvent::ThemeChange)
        followSystem();
    return QObject::eventFilter(watched, event);
}

void ThemeSource::followSystem()
{
    if (m_choice == Choice::System && !m_updating)
        update();
}

Theme::Scheme ThemeSource::wantedScheme() const
{
    switch (m_choice) {
    case Choice::Light:
        return Theme::Scheme::Light;
    case Choice::Dark:
        return Theme::Scheme::Dark;
    case Choice::System:
        break;
    }
    return m_portal->scheme() ? *m_portal->scheme() : paletteScheme();
}

void ThemeSource::update()
{
    const QScopedValueRollback updating(m_updating, true);
    m_theme = Theme::forScheme(wantedScheme());
    QApplication::setPalette(m_theme.palette());
    qApp->setStyleSheet(m_theme.styleSheet());
    Q_EMIT themeChanged();
}

} // namespace pizhu::ui
