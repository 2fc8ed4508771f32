// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include <QFile>
#include <algorithm>
#include <utility>
#include <vector>

namespace pizhu::ui {

namespace {

using Tokens = std::vector<std::pair<QString, QString>>;

// The lines keep 3:1 against the paper and against their own fill; the fills carry body text at 5.7:1 or
// better.
Theme lightTheme()
{
    Theme theme;
    theme.scheme = Theme::Scheme::Light;
    theme.window = QColor(0xF6F5F2);
    theme.pane = QColor(0xFBFAF8);
    theme.paper = QColor(0xFFFFFF);
    theme.sepia = QColor(0xF7F1E3);
    theme.text = QColor(0x1F2328);
    theme.secondary = QColor(0x5B626B);
    theme.line = QColor(0xE3E0DA);
    theme.accent = QColor(0x9A3324);
    theme.selection = QColor(0xF3E3DF);
    theme.hit = QColor(0xFFD8A8);
    theme.currentHit = QColor(0xF2A03D);
    theme.highlights = {{{QColor(0xFFE08A), QColor(0x9A6E00)},
                         {QColor(0xF9C6C9), QColor(0xBC3F4B)},
                         {QColor(0xCDE8B5), QColor(0x4C7F22)},
                         {QColor(0xBFE0F7), QColor(0x2676AE)},
                         {QColor(0xDCCBF5), QColor(0x7C50C2)},
                         {QColor(0xD5DADF), QColor(0x66717C)}}};
    return theme;
}

Theme darkTheme()
{
    Theme theme;
    theme.scheme = Theme::Scheme::Dark;
    theme.window = QColor(0x1B1C1E);
    theme.pane = QColor(0x202225);
    theme.paper = QColor(0x242629);
    theme.sepia = theme.paper; // sepia is for the light theme
    theme.text = QColor(0xE6E4DF);
    theme.secondary = QColor(0xA3A9B1);
    theme.line = QColor(0x34373B);
    theme.accent = QColor(0xE58B76);
    theme.selection = QColor(0x43302C);
    theme.hit = QColor(0x5E3C14);
    theme.currentHit = QColor(0x8A5210);
    theme.highlights = {{{QColor(0x6B5310), QColor(0xD9AE3C)},
                         {QColor(0x6E2F36), QColor(0xE07F8A)},
                         {QColor(0x38551F), QColor(0x8CC45C)},
                         {QColor(0x1F4D6B), QColor(0x64AEDD)},
                         {QColor(0x4B3573), QColor(0xA98BE0)},
                         {QColor(0x464D55), QColor(0x9AA4AE)}}};
    return theme;
}

QColor mixed(const QColor& base, const QColor& over, double share)
{
    const auto channel = [share](int a, int b) { return static_cast<int>(a + (b - a) * share + 0.5); };
    return {channel(base.red(), over.red()), channel(base.green(), over.green()),
            channel(base.blue(), over.blue())};
}

QString px(int size)
{
    return QString::number(size) + QStringLiteral("px");
}

/// The placeholders of theme.qss, longest name first where one name starts another.
Tokens styleTokens(const Theme& theme)
{
    return {
        {QStringLiteral("@window"), theme.window.name()},
        {QStringLiteral("@pane"), theme.pane.name()},
        {QStringLiteral("@paper"), theme.paper.name()},
        {QStringLiteral("@text"), theme.text.name()},
        {QStringLiteral("@secondary"), theme.secondary.name()},
        {QStringLiteral("@line"), theme.line.name()},
        {QStringLiteral("@accent"), theme.accent.name()},
        {QStringLiteral("@selection"), theme.selection.name()},
        {QStringLiteral("@hover"), theme.hover().name()},
        {QStringLiteral("@border"), theme.border().name()},
        {QStringLiteral("@faint"), theme.faint().name()},
        {QStringLiteral("@xs"), px(Theme::kSpaceXs)},
        {QStringLiteral("@s"), px(Theme::kSpaceS)},
        {QStringLiteral("@m"), px(Theme::kSpaceM)},
        {QStringLiteral("@l"), px(Theme::kSpaceL)},
        {QStringLiteral("@corner"), px(Theme::kCorner)},
        {QStringLiteral("@icon"), px(Theme::kIconSmall)},
        {QStringLiteral("@body"), px(Theme::kBodyPx)},
        {QStringLiteral("@small"), px(Theme::kSecondaryPx)},
        {QStringLiteral("@section"), px(Theme::kSectionPx)},
    };
}

QString withTokens(QString sheet, Tokens tokens)
{
    std::ranges::sort(tokens, [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    for (const auto& [name, value] : std::as_const(tokens))
        sheet.replace(name, value);
    return sheet;
}

} // namespace

Theme Theme::forScheme(Scheme scheme)
{
    return scheme == Scheme::Dark ? darkTheme() : lightTheme();
}

QColor Theme::hover() const
{
    return mixed(pane, text, scheme == Scheme::Dark ? 0.06 : 0.04);
}

QColor Theme::border() const
{
    return mixed(line, text, scheme == Scheme::Dark ? 0.20 : 0.15);
}

QColor Theme::faint() const
{
    return mixed(secondary, window, scheme == Scheme::Dark ? 0.4 : 0.3);
}

QPalette Theme::palette() const
{
    QPalette palette(text, window, mixed(window, text, 0.1), line, border(), text, text, paper, window);
    palette.setColor(QPalette::AlternateBase, pane);
    palette.setColor(QPalette::Button, pane);
    palette.setColor(QPalette::ToolTipBase, pane);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, secondary);
    palette.setColor(QPalette::Highlight, selection);
    palette.setColor(QPalette::HighlightedText, text);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faint());
    return palette;
}

QString Theme::styleSheet() const
{
    QFile file(QStringLiteral(":/pizhu/theme.qss"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return withTokens(QString::fromUtf8(file.readAll()), styleTokens(*this));
}

QString Theme::cssVariables() const
{
    QString css = QStringLiteral(":root{");
    const auto add = [&css](const QString& name, const QColor& color) {
        css += QStringLiteral("--%1:%2;").arg(name, color.name());
    };
    add(QStringLiteral("window"), window);
    add(QStringLiteral("pane"), pane);
    add(QStringLiteral("paper"), paper);
    add(QStringLiteral("sepia"), sepia);
    add(QStringLiteral("text"), text);
    add(QStringLiteral("secondary"), secondary);
    add(QStringLiteral("line"), line);
    add(QStringLiteral("accent"), accent);
    add(QStringLiteral("selection"), selection);
    add(QStringLiteral("hit"), hit);
    add(QStringLiteral("current-hit"), currentHit);
    for (std::size_t i = 0; i < highlights.size(); ++i) {
        const QString name = annotation::colorName(static_cast<annotation::HighlightColor>(i));
        add(name, highlights[i].fill);
        add(name + QStringLiteral("-line"), highlights[i].line);
    }
    return css + QLatin1Char('}');
}

} // namespace pizhu::ui
