// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"

#include <QColor>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QString>
#include <array>

namespace pizhu::ui {

/// Every colour and size of the interface. Nothing else holds one.
struct Theme
{
    enum class Scheme { Light, Dark };

    // Spacing, in device-independent pixels.
    static constexpr int kSpaceXs = 4;
    static constexpr int kSpaceS = 8;
    static constexpr int kSpaceM = 12;
    static constexpr int kSpaceL = 16;
    static constexpr int kSpaceXl = 24;
    static constexpr int kSpaceXxl = 32;
    static constexpr int kCorner = 6;
    static constexpr int kPaneHeader = 40; ///< height of the line that names a pane
    static constexpr int kIconSmall = 16;
    static constexpr int kIcon = 20;
    // Type, in pixels.
    static constexpr int kBodyPx = 13;
    static constexpr int kSecondaryPx = 12;
    static constexpr int kSectionPx = 11;
    static constexpr int kListTitlePx = 15;

    /// Background of a highlight and the line drawn under it.
    struct HighlightTone
    {
        QColor fill;
        QColor line;
    };

    Scheme scheme = Scheme::Light;
    QColor window;
    QColor pane;
    QColor paper;
    QColor sepia; ///< paper of the reader's sepia setting
    QColor text;
    QColor secondary;
    QColor line;
    QColor accent;
    QColor selection;
    QColor hit;                              ///< background of a search hit
    QColor currentHit;                       ///< background of the hit one is at
    std::array<HighlightTone, 6> highlights; ///< by annotation::HighlightColor

    [[nodiscard]] static Theme forScheme(Scheme scheme);
    [[nodiscard]] const HighlightTone& highlight(annotation::HighlightColor color) const
    {
        return highlights[static_cast<std::size_t>(color)];
    }
    [[nodiscard]] QColor hover() const;  ///< a row or button under the pointer, on a pane
    [[nodiscard]] QColor border() const; ///< outline of fields and buttons
    [[nodiscard]] QColor faint() const;  ///< text and icons of what cannot be used now: 3:1 on the window
    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QString styleSheet() const; ///< for QApplication
    /// ":root{--paper:#ffffff;…}" for the reader page; highlight colours as --amber, --amber-line, ….
    [[nodiscard]] QString cssVariables() const;
};

class PortalScheme;

/// The theme in force and its icons; follows the system unless told otherwise. Owned by main(), outlives all
/// widgets.
class ThemeSource : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };

    explicit ThemeSource(Choice choice = Choice::System, QObject* parent = nullptr);

    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] Choice choice() const { return m_choice; }
    void setChoice(Choice choice);
    /// The icon resources/icons/<name>.svg drawn in the text colour (accent when checked, faint when
    /// disabled).
    [[nodiscard]] QIcon icon(const QString& name) const;

Q_SIGNALS:
    void themeChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void followSystem();
    void update();
    [[nodiscard]] Theme::Scheme wantedScheme() const;

    Choice m_choice;
    Theme m_theme;
    PortalScheme* m_portal = nullptr;
    bool m_updating = false;
};

} // namespace pizhu::ui
