// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/readingfaces.h"
#include "ui/reader/readingprofiles.h"

#include <QFrame>
#include <array>
#include <functional>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QSlider;
class QToolButton;

namespace pizhu::ui {

class ThemeSource;

/// How text is set, to be tried on the article itself: each move of a control is a change of the profile in
/// use. A popup; Escape or a click beside it closes.
class ReadingPopover : public QFrame
{
    Q_OBJECT

public:
    explicit ReadingPopover(const ThemeSource& theme, QWidget* parent = nullptr);

    [[nodiscard]] const ReadingProfiles& profiles() const { return m_profiles; }
    /// Shows them; emits nothing.
    void setProfiles(const ReadingProfiles& profiles);
    /// Shows the popover below a point of the screen, its right edge there, inside the screen.
    void popup(const QPoint& globalTopRight);

Q_SIGNALS:
    /// The user changed the profile in use, or which one is.
    void profilesChanged(const pizhu::ui::ReadingProfiles& profiles);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// A choice from a list, as it stands in a style.
    template <typename Enum>
    using Member = Enum ReadingStyle::*;

    void createWidgets();
    void createLayout();
    void createProfileRow();
    void createPapers();
    void createTypefaces();
    void createFaces();
    void connectProfiles();
    [[nodiscard]] QSlider* createSlider(const QString& name, int low, int high,
                                        const std::function<void(ReadingStyle&, int)>& set);
    [[nodiscard]] QWidget* withLabel(QSlider* slider, QLabel*& label);
    template <typename Enum>
    [[nodiscard]] QComboBox* createChoice(const QString& name, const QStringList& titles,
                                          Member<Enum> member);
    [[nodiscard]] QCheckBox* createCheck(const QString& name, const QString& title, Member<bool> member);
    void fillFaces();
    void setFace(FaceFor script, const QString& family);
    void change(const std::function<void(ReadingStyle&)>& set);
    void tell();
    void showProfiles();
    void showStyle();
    void showLabels();
    void updatePaperIcons();
    void nameProfile(bool fresh);
    void endNaming(bool accepted);

    const ThemeSource& m_theme;
    ReadingProfiles m_profiles;
    bool m_showing = false;     ///< the controls follow the style, not the other way
    bool m_namingFresh = false; ///< the name being typed is that of a new profile

    QComboBox* m_profile = nullptr;
    QLineEdit* m_name = nullptr;
    QToolButton* m_more = nullptr;
    QAction* m_rename = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_reset = nullptr;
    QWidget* m_paperRow = nullptr;
    QButtonGroup* m_papers = nullptr;
    QWidget* m_typefaceRow = nullptr;
    QButtonGroup* m_typefaces = nullptr;
    QSlider* m_size = nullptr;
    QSlider* m_lineHeight = nullptr;
    QSlider* m_width = nullptr;
    QSlider* m_gap = nullptr;
    QLabel* m_sizeLabel = nullptr;
    QLabel* m_lineHeightLabel = nullptr;
    QLabel* m_widthLabel = nullptr;
    QLabel* m_gapLabel = nullptr;
    QComboBox* m_indent = nullptr;
    QComboBox* m_punctuation = nullptr;
    QComboBox* m_latinGap = nullptr;
    QCheckBox* m_justified = nullptr;
    QCheckBox* m_numbered = nullptr;
    QToolButton* m_facesButton = nullptr;
    QWidget* m_facesBox = nullptr;
    QFormLayout* m_facesForm = nullptr;
    std::array<QComboBox*, 4> m_faces{}; ///< by FaceFor
    bool m_facesFilled = false;
};

} // namespace pizhu::ui
