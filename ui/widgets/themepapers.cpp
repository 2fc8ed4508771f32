// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/themepapers.h"

#include "ui/widgets/theme.h"

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

Theme sepiaTheme()
{
    Theme theme = Theme::forScheme(Theme::Scheme::Light);
    theme.window = QColor(0xE9DFC8);
    theme.pane = QColor(0xF0E7D3);
    theme.paper = theme.sepia;
    theme.text = QColor(0x33291E);
    theme.secondary = QColor(0x66563F);
    theme.line = QColor(0xDBCFB6);
    theme.selection = QColor(0xEBD6BC);
    return theme;
}

Theme highContrastTheme(Theme::Scheme scheme)
{
    const bool dark = scheme == Theme::Scheme::Dark;
    Theme theme = Theme::forScheme(scheme);
    theme.paper = dark ? QColor(0, 0, 0) : QColor(0xFFFFFF);
    theme.pane = theme.window = theme.sepia = theme.paper;
    theme.text = dark ? QColor(0xFFFFFF) : QColor(0, 0, 0);
    theme.secondary = dark ? QColor(0xE2E2E2) : QColor(0x262626);
    theme.line = dark ? QColor(0x9A9A9A) : QColor(0x6A6A6A);
    theme.accent = dark ? QColor(0xFFB59F) : QColor(0x7A1506);
    theme.selection = dark ? QColor(0x7A3A2C) : QColor(0xFFC9BC);
    return theme;
}

} // namespace

QString paperName(Paper paper)
{
    switch (paper) {
    case Paper::Light:
        return u"light"_s;
    case Paper::Sepia:
        return u"sepia"_s;
    case Paper::Dark:
        return u"dark"_s;
    case Paper::HighContrast:
        return u"high-contrast"_s;
    case Paper::Window:
        break;
    }
    return u"window"_s;
}

std::optional<Paper> paperFromName(QStringView name)
{
    for (const Paper paper : kPapers) {
        if (paperName(paper) == name)
            return paper;
    }
    return std::nullopt;
}

Theme themeOn(Paper paper, const Theme& window)
{
    switch (paper) {
    case Paper::Light:
        return Theme::forScheme(Theme::Scheme::Light);
    case Paper::Sepia:
        return sepiaTheme();
    case Paper::Dark:
        return Theme::forScheme(Theme::Scheme::Dark);
    case Paper::HighContrast:
        return highContrastTheme(window.scheme);
    case Paper::Window:
        break;
    }
    return window;
}

} // namespace pizhu::ui
