// SPDX-License-Identifier: GPL-3.0-or-later
// How the popover is put together; what it does stands in readingpopover.cpp.
#include "ui/reader/readingpopover.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSlider>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr int kWidth = 364;
constexpr int kValueWidth = 92;

} // namespace

ReadingPopover::ReadingPopover(const ThemeSource& theme, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_theme(theme)
{
    createWidgets();
    createLayout();
    connectProfiles();
    showProfiles();
    showStyle();
}

void ReadingPopover::createWidgets()
{
    setObjectName(u"readingPopover"_s);
    setProperty("role", u"popup"_s);
    setAttribute(Qt::WA_StyledBackground);
    createProfileRow();
    createPapers();
    createTypefaces();
    m_size = createSlider(u"readingSize"_s, ReadingStyle::kMinFontPx, ReadingStyle::kMaxFontPx,
                          [](ReadingStyle& style, int value) { style.fontPx = value; });
    m_lineHeight = createSlider(u"readingLineHeight"_s, int(ReadingStyle::kMinLineHeight * 20),
                                int(ReadingStyle::kMaxLineHeight * 20),
                                [](ReadingStyle& style, int value) { style.lineHeight = value / 20.0; });
    m_width = createSlider(u"readingWidth"_s, ReadingStyle::kMinColumnEm, ReadingStyle::kMaxColumnEm,
                           [](ReadingStyle& style, int value) { style.columnEm = value; });
    m_gap = createSlider(u"readingGap"_s, 0, int(ReadingStyle::kMaxParagraphGap * 10),
                         [](ReadingStyle& style, int value) { style.paragraphGap = value / 10.0; });
    m_indent = createChoice(u"readingIndent"_s,
                            {tr("As published", "indent"), tr("Always", "indent"), tr("Never", "indent")},
                            &ReadingStyle::indent);
    m_punctuation =
        createChoice(u"readingPunctuation"_s,
                     {tr("Full width", "punctuation"), tr("Squeezed where it meets", "punctuation"),
                      tr("Half width", "punctuation")},
                     &ReadingStyle::punctuation);
    m_latinGap = createChoice(u"readingLatinGap"_s, {tr("None", "gap"), tr("Thin", "gap"), tr("Wide", "gap")},
                              &ReadingStyle::latinGap);
    m_justified = createCheck(u"readingJustified"_s, tr("Lines end flush"), &ReadingStyle::justified);
    m_numbered = createCheck(u"readingNumbered"_s, tr("Numbers beside paragraphs"), &ReadingStyle::numbered);
    createFaces();
}

void ReadingPopover::createProfileRow()
{
    m_profile = new QComboBox(this);
    m_profile->setObjectName(u"readingProfile"_s);
    m_profile->setAccessibleName(tr("Profile"));
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"readingProfileName"_s);
    m_name->setAccessibleName(tr("Name of the profile"));
    m_name->installEventFilter(this);
    m_name->hide();
    m_more = new QToolButton(this);
    m_more->setObjectName(u"readingProfileMenu"_s);
    m_more->setToolTip(tr("New, rename, delete, reset"));
    m_more->setAccessibleName(m_more->toolTip());
    m_more->setIcon(m_theme.icon(u"more"_s));
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_more);
    const auto add = [&](const QString& name, const QString& text, auto act) {
        QAction* action = menu->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    add(u"newReadingProfile"_s, tr("New profile"), [this] { nameProfile(true); });
    m_rename = add(u"renameReadingProfile"_s, tr("Rename"), [this] { nameProfile(false); });
    m_remove = add(u"removeReadingProfile"_s, tr("Delete"), [this] {
        m_profiles.remove();
        showProfiles();
        showStyle();
        tell();
    });
    menu->addSeparator();
    m_reset = add(u"resetReadingProfile"_s, tr("Reset"), [this] {
        m_profiles.reset();
        showStyle();
        tell();
    });
    m_more->setMenu(menu);
}

void ReadingPopover::connectProfiles()
{
    connect(m_profile, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (m_showing || index < 0)
            return;
        m_profiles.choose(index);
        showStyle();
        tell();
    });
    connect(m_name, &QLineEdit::returnPressed, this, [this] { endNaming(true); });
    connect(&m_theme, &ThemeSource::themeChanged, this, &ReadingPopover::updatePaperIcons);
}

void ReadingPopover::createPapers()
{
    const std::pair<Paper, QString> papers[] = {{Paper::Window, tr("Like the window")},
                                                {Paper::Light, tr("Light", "paper")},
                                                {Paper::Sepia, tr("Sepia", "paper")},
                                                {Paper::Dark, tr("Dark", "paper")},
                                                {Paper::HighContrast, tr("High contrast", "paper")}};
    m_paperRow = new QWidget(this);
    auto* row = new QHBoxLayout(m_paperRow);
    row->setContentsMargins({});
    row->setSpacing(Theme::kSpaceXs);
    m_papers = new QButtonGroup(this);
    for (const auto& [paper, title] : papers) {
        auto* button = new QToolButton(m_paperRow);
        button->setObjectName(u"paper-"_s + paperName(paper));
        button->setToolTip(title);
        button->setAccessibleName(title);
        button->setCheckable(true);
        button->setIconSize({40, 24});
        m_papers->addButton(button, int(paper));
        row->addWidget(button);
    }
    row->addStretch(1);
    connect(m_papers, &QButtonGroup::idClicked, this,
            [this](int id) { change([id](ReadingStyle& style) { style.paper = Paper(id); }); });
}

void ReadingPopover::createTypefaces()
{
    using Typeface = ReadingStyle::Typeface;
    m_typefaceRow = new QWidget(this);
    auto* row = new QHBoxLayout(m_typefaceRow);
    row->setContentsMargins({});
    row->setSpacing(Theme::kSpaceXs);
    m_typefaces = new QButtonGroup(this);
    const std::pair<Typeface, QString> typefaces[] = {{Typeface::Serif, tr("Song (serif)")},
                                                      {Typeface::Sans, tr("Hei (sans serif)")}};
    for (const auto& [typeface, title] : typefaces) {
        auto* button = new QToolButton(m_typefaceRow);
        button->setObjectName(typeface == Typeface::Serif ? u"typeface-serif"_s : u"typeface-sans"_s);
        button->setText(title);
        button->setCheckable(true);
        m_typefaces->addButton(button, int(typeface));
        row->addWidget(button);
    }
    row->addStretch(1);
    connect(m_typefaces, &QButtonGroup::idClicked, this,
            [this](int id) { change([id](ReadingStyle& style) { style.typeface = Typeface(id); }); });
}

void ReadingPopover::createFaces()
{
    m_facesButton = new QToolButton(this);
    m_facesButton->setObjectName(u"readingFacesButton"_s);
    m_facesButton->setProperty("role", u"disclosure"_s);
    m_facesButton->setText(tr("Fonts for each script"));
    m_facesButton->setCheckable(true);
    m_facesButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_facesButton->setIcon(m_theme.icon(u"chevron-right"_s));
    m_facesButton->setIconSize({Theme::kIconSmall, Theme::kIconSmall});
    m_facesBox = new QWidget(this);
    m_facesForm = new QFormLayout(m_facesBox);
    m_facesForm->setContentsMargins({});
    const std::pair<FaceFor, QString> faces[] = {{FaceFor::Simplified, tr("Simplified")},
                                                 {FaceFor::Traditional, tr("Traditional, Taiwan")},
                                                 {FaceFor::HongKong, tr("Hong Kong")},
                                                 {FaceFor::Latin, tr("Latin and digits")}};
    for (const auto& [script, title] : faces) {
        auto* choice = new QComboBox(m_facesBox);
        choice->setObjectName(u"readingFace-%1"_s.arg(int(script)));
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(12);
        m_faces[std::size_t(script)] = choice;
        m_facesForm->addRow(title, choice);
        connect(choice, &QComboBox::currentIndexChanged, this,
                [this, choice, script = script] { setFace(script, choice->currentData().toString()); });
    }
    m_facesBox->hide();
    connect(m_facesButton, &QToolButton::toggled, this, [this](bool open) {
        m_facesButton->setIcon(m_theme.icon(open ? u"chevron-down"_s : u"chevron-right"_s));
        if (open)
            fillFaces();
        m_facesBox->setVisible(open);
        adjustSize();
    });
}

QSlider* ReadingPopover::createSlider(const QString& name, int low, int high,
                                      const std::function<void(ReadingStyle&, int)>& set)
{
    auto* slider = new QSlider(Qt::Horizontal, this);
    slider->setObjectName(name);
    slider->setRange(low, high);
    slider->setPageStep(std::max(1, (high - low) / 10));
    connect(slider, &QSlider::valueChanged, this,
            [this, set](int value) { change([&](ReadingStyle& style) { set(style, value); }); });
    return slider;
}

QWidget* ReadingPopover::withLabel(QSlider* slider, QLabel*& label)
{
    auto* both = new QWidget(this);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins({});
    row->setSpacing(Theme::kSpaceS);
    label = new QLabel(both);
    label->setObjectName(slider->objectName() + u"Value"_s);
    label->setProperty("role", u"secondary"_s);
    label->setFixedWidth(kValueWidth);
    row->addWidget(slider, 1);
    row->addWidget(label);
    return both;
}

template <typename Enum>
QComboBox* ReadingPopover::createChoice(const QString& name, const QStringList& titles, Member<Enum> member)
{
    auto* choice = new QComboBox(this);
    choice->setObjectName(name);
    choice->addItems(titles);
    connect(choice, &QComboBox::currentIndexChanged, this, [this, member](int index) {
        change([&](ReadingStyle& style) { style.*member = static_cast<Enum>(index); });
    });
    return choice;
}

QCheckBox* ReadingPopover::createCheck(const QString& name, const QString& title, Member<bool> member)
{
    auto* check = new QCheckBox(title, this);
    check->setObjectName(name);
    connect(check, &QCheckBox::toggled, this,
            [this, member](bool checked) { change([&](ReadingStyle& style) { style.*member = checked; }); });
    return check;
}

void ReadingPopover::createLayout()
{
    auto* profiles = new QHBoxLayout;
    profiles->setSpacing(Theme::kSpaceXs);
    profiles->addWidget(m_profile, 1);
    profiles->addWidget(m_name, 1);
    profiles->addWidget(m_more);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setHorizontalSpacing(Theme::kSpaceM);
    form->setVerticalSpacing(Theme::kSpaceS);
    form->addRow(tr("Paper"), m_paperRow);
    form->addRow(tr("Typeface"), m_typefaceRow);
    form->addRow(tr("Size"), withLabel(m_size, m_sizeLabel));
    form->addRow(tr("Line height"), withLabel(m_lineHeight, m_lineHeightLabel));
    form->addRow(tr("Column"), withLabel(m_width, m_widthLabel));
    form->addRow(tr("Paragraphs"), withLabel(m_gap, m_gapLabel));
    form->addRow(tr("First lines indented"), m_indent);
    form->addRow(tr("Punctuation"), m_punctuation);
    form->addRow(tr("Gap around Latin"), m_latinGap);
    auto* checks = new QVBoxLayout;
    checks->setSpacing(Theme::kSpaceXs);
    checks->addWidget(m_justified);
    checks->addWidget(m_numbered);
    form->addRow(QString(), checks);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceM, Theme::kSpaceM, Theme::kSpaceM, Theme::kSpaceM);
    layout->setSpacing(Theme::kSpaceM);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    layout->addLayout(profiles);
    layout->addLayout(form);
    layout->addWidget(m_facesButton, 0, Qt::AlignLeft);
    layout->addWidget(m_facesBox);
    setFixedWidth(kWidth);
}

} // namespace pizhu::ui
