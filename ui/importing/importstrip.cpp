// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importstrip.h"

#include "ui/importing/progresstext.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr int kBarWidth = 160;
constexpr int kBarHeight = 4;
/// The strip shares its line with notices.
constexpr double kShareOfLine = 0.5;

} // namespace

ImportStrip::ImportStrip(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_what(tr("Reading files"))
    , m_starting(tr("Looking for files…"))
{
    setObjectName(u"importStrip"_s);
    createWidgets();
    createLayout();
    connectSignals();
    hide();
}

void ImportStrip::createWidgets()
{
    m_text = new QLabel(this);
    m_text->setObjectName(u"importProgress"_s);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(kBarWidth, kBarHeight);
    m_cancel = new QToolButton(this);
    m_cancel->setObjectName(u"cancelImport"_s);
    m_cancel->setAutoRaise(true);
    m_cancel->setIcon(m_theme.icon(u"close"_s));
    m_cancel->setToolTip(tr("Stop the import; what is done is kept"));
    m_cancel->setAccessibleName(tr("Stop the import"));
}

void ImportStrip::createLayout()
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceM, 0, Theme::kSpaceS, 0);
    layout->setSpacing(Theme::kSpaceS);
    layout->addWidget(m_bar);
    layout->addWidget(m_text);
    layout->addWidget(m_cancel);
}

void ImportStrip::connectSignals()
{
    connect(m_cancel, &QToolButton::clicked, this, &ImportStrip::cancelRequested);
    connect(&m_theme, &ThemeSource::themeChanged, this,
            [this] { m_cancel->setIcon(m_theme.icon(u"close"_s)); });
}

void ImportStrip::setWords(const QString& what, const QString& stop)
{
    m_what = what;
    m_starting = what + u'…';
    m_cancel->setToolTip(stop);
    m_cancel->setAccessibleName(stop);
}

void ImportStrip::start()
{
    m_bar->setRange(0, 0);
    m_text->setMinimumWidth(0);
    m_text->setText(m_starting);
    show();
}

void ImportStrip::showProgress(const importing::ImportProgress& progress)
{
    if (progress.total == 0)
        return;
    m_bar->setRange(0, progress.total);
    m_bar->setValue(progress.done);
    if (progress.total == 1)
        m_bar->setRange(0, 0); // how much one file holds is not known
    showFitting(progressTexts(progress));
}

/// The fullest text there is room for; the others say it when pointed at.
void ImportStrip::showFitting(const QStringList& progress)
{
    QStringList texts;
    for (const QString& text : progress)
        texts += m_what + u" · "_s + text;
    texts += progress.last();
    const int others = sizeHint().width() - std::max(m_text->sizeHint().width(), m_text->minimumWidth());
    const int room = static_cast<int>(parentWidget()->width() * kShareOfLine) - others;
    const QFontMetrics metrics = m_text->fontMetrics();
    const auto fits = [&](const QString& text) { return metrics.horizontalAdvance(text) <= room; };
    const auto fitting = std::ranges::find_if(texts, fits);
    m_text->setText(fitting == texts.end() ? texts.last() : *fitting);
    m_text->setToolTip(texts.first());
    // Growing numbers move nothing to and fro; a narrower window does.
    const int wanted = metrics.horizontalAdvance(m_text->text());
    m_text->setMinimumWidth(std::max(wanted, std::min(m_text->minimumWidth(), room)));
}

void ImportStrip::finish()
{
    hide();
}

} // namespace pizhu::ui
