// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchstrip.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

SearchStrip::SearchStrip(const ThemeSource& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
{
    setObjectName(u"searchStrip"_s);
    setProperty("role", u"pane"_s);
    setAttribute(Qt::WA_StyledBackground);
    createWidgets();
    createLayout();
    updateVisible();
}

void SearchStrip::createWidgets()
{
    m_notices = new QLabel(this);
    m_notices->setObjectName(u"searchNotices"_s);
    m_notices->setProperty("role", u"secondary"_s);
    m_notices->setTextFormat(Qt::PlainText);
    m_notices->setWordWrap(true);
    m_words = new QWidget(this);
    m_words->setObjectName(u"regionalWords"_s);
    m_wordsTitle = new QLabel(tr("Other regions:", "words that mean the same there"), m_words);
    m_wordsTitle->setProperty("role", u"secondary"_s);
    m_wordsTitle->setMinimumHeight(Theme::kSpaceXl); // in line with the chips
    m_pairs = new QToolButton(m_words);
    m_pairs->setObjectName(u"stripPairs"_s);
    m_pairs->setProperty("role", u"quiet"_s);
    m_pairs->setText(tr("Own pairs…"));
    m_pairs->setToolTip(tr("Words that mean the same in different regions"));
    connect(m_pairs, &QToolButton::clicked, this, &SearchStrip::pairsRequested);
}

void SearchStrip::createLayout()
{
    m_flow = new FlowLayout(m_words, Theme::kSpaceXs);
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->addWidget(m_wordsTitle);
    m_flow->addWidget(m_pairs);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceM, Theme::kSpaceS, Theme::kSpaceM, 0);
    layout->setSpacing(Theme::kSpaceXs);
    layout->addWidget(m_notices);
    layout->addWidget(m_words);
}

void SearchStrip::setNotices(const QStringList& sentences)
{
    m_notices->setText(sentences.join(u'\n'));
    updateVisible();
}

QToolButton* SearchStrip::chipOf(const library::RegionalFind& find)
{
    auto* chip = new QToolButton(m_words);
    chip->setObjectName(u"regionalChip"_s);
    chip->setProperty("role", u"chip"_s);
    chip->setCheckable(true);
    chip->setChecked(find.word.used);
    const QString articles =
        (find.articles < 0 ? u"−"_s : u"+"_s) + QLocale().toString(std::abs(find.articles));
    chip->setText(tr("%1 → %2 %3", "a word, the word of another region, articles it brings: +213")
                      .arg(find.word.typed, find.word.added, articles));
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setIconSize({Theme::kSecondaryPx, Theme::kSecondaryPx});
    if (find.word.used)
        chip->setIcon(m_theme.icon(u"check"_s));
    chip->setToolTip(
        find.word.used ? tr("Found as well: “%1”. Click to leave it out of this search.").arg(find.word.added)
                       : tr("Click to find “%1” as well.").arg(find.word.added));
    connect(chip, &QToolButton::clicked, this,
            [this, key = find.word.key](bool used) { Q_EMIT pairToggled(key, used); });
    return chip;
}

void SearchStrip::setFinds(const std::vector<library::RegionalFind>& finds)
{
    if (finds == m_finds)
        return;
    m_finds = finds;
    for (QToolButton* chip : m_chips) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // it may be the one that was clicked
    }
    m_chips.clear();
    m_flow->removeWidget(m_pairs);
    for (const library::RegionalFind& find : finds) {
        m_chips.push_back(chipOf(find));
        m_flow->addWidget(m_chips.back());
        m_chips.back()->show();
    }
    m_flow->addWidget(m_pairs);
    m_pairs->show();
    updateVisible();
}

void SearchStrip::updateVisible()
{
    m_notices->setVisible(!m_notices->text().isEmpty());
    m_words->setVisible(!m_finds.empty());
    setVisible(!m_notices->text().isEmpty() || !m_finds.empty());
}

} // namespace pizhu::ui
