// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/versions/placecard.h"

#include "app/text/script.h"
#include "ui/versions/passagetext.h"
#include "ui/versions/readingfont.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr int kReadingPx = 15;

} // namespace

PlaceCard::PlaceCard(int number, const ThemeSource& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
{
    setObjectName(u"place-%1"_s.arg(number));
    setProperty("role", u"group"_s);
    setAttribute(Qt::WA_StyledBackground);
    createWidgets(number);
    createLayout();
    connect(m_accept, &QPushButton::clicked, this, &PlaceCard::accepted);
    connect(&m_theme, &ThemeSource::themeChanged, this, &PlaceCard::updateText);
    offerNone({});
}

void PlaceCard::createWidgets(int number)
{
    m_title = new QLabel(this);
    m_title->setObjectName(u"confidence"_s);
    m_text = new QTextEdit(this);
    m_text->setObjectName(u"text"_s);
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFocusPolicy(Qt::ClickFocus);
    m_text->setAccessibleName(tr("Place %1").arg(number));
    m_text->installEventFilter(this);
    m_reason = new QLabel(this);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setProperty("role", u"secondary"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_reason->setMinimumHeight(4 * m_reason->fontMetrics().height()); // the texts beside each other end alike
    m_accept = new QPushButton(tr("Attach here (%1)", "a button and its key").arg(number), this);
    m_accept->setObjectName(u"accept"_s);
    m_accept->setAutoDefault(false);
}

void PlaceCard::createLayout()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceM, Theme::kSpaceM, Theme::kSpaceM, Theme::kSpaceM);
    layout->setSpacing(Theme::kSpaceS);
    layout->addWidget(m_title);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_reason);
    layout->addWidget(m_accept);
    layout->addStretch();
}

void PlaceCard::offer(const library::OfferedPlace& place, const QString& quoted)
{
    m_place = place;
    m_quoted = quoted;
    m_hasPlace = true;
    m_title->setText(tr("%1 % sure").arg(qRound(place.candidate.score * 100)));
    m_reason->setText(place.reason);
    m_accept->setEnabled(true);
    m_accept->setVisible(true);
    m_text->setVisible(true);
    updateText();
}

void PlaceCard::offerNone(const QString& message)
{
    m_place = {};
    m_hasPlace = false;
    m_title->setText(message);
    m_reason->clear();
    m_accept->setEnabled(false);
    m_accept->setVisible(false);
    m_text->setVisible(false);
    updateText();
}

void PlaceCard::updateText()
{
    m_text->document()->setDefaultFont(
        readingFont(text::detectScript(m_place.before + m_place.text + m_place.after), kReadingPx));
    showPassage(*m_text->document(),
                {m_place.before, m_place.text, m_place.after, m_hasPlace ? m_quoted : QString()},
                PassageSide::After, m_theme.theme());
    showPlace();
}

void PlaceCard::showPlace()
{
    goToPassage(*m_text, m_place.before.size(), m_place.text.size());
}

/// The text is laid out anew for its new size after this.
bool PlaceCard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &PlaceCard::showPlace, Qt::QueuedConnection);
    return QFrame::eventFilter(watched, event);
}

void PlaceCard::accept()
{
    if (m_accept->isEnabled())
        Q_EMIT accepted();
}

} // namespace pizhu::ui
