// SPDX-License-Identifier: GPL-3.0-or-later
// What the popover does; how it is put together stands in readingpopoversetup.cpp.
#include "ui/reader/readingpopover.h"

#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScreen>
#include <QSlider>
#include <QToolButton>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr int kSwatchHeight = 24;
constexpr int kSwatchWidth = 40;

/// A character on that paper, as it looks in the window's theme.
QIcon paperIcon(const Theme& paper, const Theme& window, qreal scale, const QFont& base)
{
    QPixmap pixmap(QSize(kSwatchWidth, kSwatchHeight) * scale);
    pixmap.fill(Qt::transparent);
    pixmap.setDevicePixelRatio(scale);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(window.border(), 1));
    painter.setBrush(paper.paper);
    const QRectF frame(0.5, 0.5, kSwatchWidth - 1, kSwatchHeight - 1);
    painter.drawRoundedRect(frame, 4, 4);
    QFont font = base;
    font.setPixelSize(Theme::kListTitlePx);
    painter.setFont(font);
    painter.setPen(paper.text);
    painter.drawText(frame, Qt::AlignCenter, u"文"_s);
    return QIcon(pixmap);
}

QString& faceOf(ReadingStyle& style, FaceFor script)
{
    switch (script) {
    case FaceFor::Simplified:
        return style.simplifiedFace;
    case FaceFor::Traditional:
        return style.traditionalFace;
    case FaceFor::HongKong:
        return style.hongKongFace;
    case FaceFor::Latin:
        break;
    }
    return style.latinFace;
}

} // namespace

void ReadingPopover::setProfiles(const ReadingProfiles& profiles)
{
    m_profiles = profiles;
    showProfiles();
    showStyle();
}

void ReadingPopover::popup(const QPoint& globalTopRight)
{
    adjustSize();
    const QScreen* screen = QGuiApplication::screenAt(globalTopRight);
    const QRect room = (screen ? screen : QGuiApplication::primaryScreen())->availableGeometry();
    move(std::clamp(globalTopRight.x() - width(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(globalTopRight.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    show();
    m_profile->setFocus();
}

void ReadingPopover::showEvent(QShowEvent* event)
{
    updatePaperIcons();
    QFrame::showEvent(event);
}

void ReadingPopover::change(const std::function<void(ReadingStyle&)>& set)
{
    if (m_showing)
        return;
    ReadingStyle style = m_profiles.style();
    set(style);
    m_profiles.setStyle(style);
    tell();
}

void ReadingPopover::tell()
{
    showLabels();
    Q_EMIT profilesChanged(m_profiles);
}

void ReadingPopover::setFace(FaceFor script, const QString& family)
{
    change([&](ReadingStyle& style) { faceOf(style, script) = family; });
}

void ReadingPopover::showProfiles()
{
    const QScopedValueRollback showing(m_showing, true);
    m_profile->clear();
    for (int i = 0; i < int(m_profiles.all().size()); ++i)
        m_profile->addItem(m_profiles.title(i));
    m_profile->setCurrentIndex(m_profiles.current());
}

void ReadingPopover::showStyle()
{
    const QScopedValueRollback showing(m_showing, true);
    ReadingStyle style = m_profiles.style();
    m_papers->button(int(style.paper))->setChecked(true);
    m_typefaces->button(int(style.typeface))->setChecked(true);
    m_size->setValue(style.fontPx);
    m_lineHeight->setValue(int(std::lround(style.lineHeight * 20)));
    m_width->setValue(style.columnEm);
    m_gap->setValue(int(std::lround(style.paragraphGap * 10)));
    m_indent->setCurrentIndex(int(style.indent));
    m_punctuation->setCurrentIndex(int(style.punctuation));
    m_latinGap->setCurrentIndex(int(style.latinGap));
    m_justified->setChecked(style.justified);
    m_numbered->setChecked(style.numbered);
    for (std::size_t i = 0; m_facesFilled && i < m_faces.size(); ++i) {
        const int at = m_faces[i]->findData(faceOf(style, FaceFor(i)));
        m_faces[i]->setCurrentIndex(std::max(0, at)); // a family that is gone: what the typeface has
    }
    const bool own = m_profiles.isOwn(m_profiles.current());
    m_rename->setEnabled(own);
    m_remove->setEnabled(own);
    showLabels();
}

void ReadingPopover::showLabels()
{
    const ReadingStyle& style = m_profiles.style();
    m_sizeLabel->setText(tr("%1 px").arg(locale().toString(style.fontPx)));
    m_lineHeightLabel->setText(locale().toString(style.lineHeight, 'f', 2));
    m_widthLabel->setText(tr("%1 characters", "width of the column").arg(locale().toString(style.columnEm)));
    m_gapLabel->setText(tr("%1 lines", "space between paragraphs")
                            .arg(locale().toString(style.paragraphGap / style.lineHeight, 'f', 1)));
    m_reset->setEnabled(style != m_profiles.original(m_profiles.current()));
}

void ReadingPopover::updatePaperIcons()
{
    for (const Paper paper : kPapers)
        m_papers->button(int(paper))
            ->setIcon(
                paperIcon(themeOn(paper, m_theme.theme()), m_theme.theme(), devicePixelRatioF(), font()));
}

/// Looking at all fonts takes a while: only when they are asked for.
void ReadingPopover::fillFaces()
{
    if (m_facesFilled)
        return;
    const QScopedValueRollback showing(m_showing, true);
    for (std::size_t i = 0; i < m_faces.size(); ++i) {
        m_faces[i]->addItem(FaceFor(i) == FaceFor::Latin ? tr("As in the Chinese font")
                                                         : tr("As the typeface above"),
                            QString());
        for (const QString& family : installedFaces(FaceFor(i)))
            m_faces[i]->addItem(family, family);
    }
    m_facesFilled = true;
    showStyle();
}

/// The name is typed where the list of profiles stands.
void ReadingPopover::nameProfile(bool fresh)
{
    m_namingFresh = fresh;
    const QString current = m_profiles.title(m_profiles.current());
    m_name->setText(fresh ? tr("My own", "name of a new profile") : current);
    m_profile->hide();
    m_more->setEnabled(false);
    m_name->show();
    m_name->setFocus();
    m_name->selectAll();
}

void ReadingPopover::endNaming(bool accepted)
{
    if (m_name->isHidden())
        return;
    m_name->hide();
    m_profile->show();
    m_more->setEnabled(true);
    m_profile->setFocus();
    if (!accepted || m_name->text().trimmed().isEmpty())
        return;
    if (m_namingFresh)
        m_profiles.add(m_name->text());
    else
        m_profiles.rename(m_name->text());
    showProfiles();
    showStyle();
    tell();
}

bool ReadingPopover::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_name && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        endNaming(false);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace pizhu::ui
