// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coding/concordancedelegate.h"

#include "ui/coding/concordancemodel.h"
#include "ui/models/titles.h"
#include "ui/widgets/iconengine.h"
#include "ui/widgets/textpainting.h"

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using library::ConcordanceLine;
using library::Occurrence;
using library::Verdict;

namespace {

constexpr int kReadingPx = 15; ///< the concordance is read, not scanned
constexpr int kNarrow = 640;   ///< below, there is no room for source and date
constexpr int kWhereWidth = 168;
constexpr int kMarkWidth = 28;
/// Of the room for text, what stands before the words.
constexpr double kLeftShare = 0.45;

QString whereOf(const ConcordanceLine& line)
{
    const QString date = dateTitle(text::PublishedDate::fromIso(line.published));
    QStringList parts;
    for (const QString& part : {line.source.isEmpty() ? line.title : line.source, date}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(u" · "_s);
}

} // namespace

QString verdictTitle(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Undecided:
        return ConcordanceDelegate::tr("Undecided");
    case Verdict::Yes:
        return ConcordanceDelegate::tr("Coded");
    case Verdict::No:
        return ConcordanceDelegate::tr("Left out");
    case Verdict::Later:
        return ConcordanceDelegate::tr("Set aside");
    case Verdict::Coded:
        return ConcordanceDelegate::tr("Coded before");
    }
    return {};
}

ConcordanceDelegate::ConcordanceDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

void ConcordanceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const auto occurrence = index.data(ConcordanceModel::OccurrenceRole).value<Occurrence>();
    const auto line = index.data(ConcordanceModel::LineRole).value<ConcordanceLine>();
    const bool pending = index.data(ConcordanceModel::PendingRole).toBool();
    const bool out = occurrence.verdict == Verdict::No;
    const bool coded = occurrence.verdict == Verdict::Yes || occurrence.verdict == Verdict::Coded;
    painter->save();
    paintRowGround(*painter, option.rect, theme, option.state & QStyle::State_Selected,
                   option.state & QStyle::State_MouseOver, option.state & QStyle::State_HasFocus);
    QRect place = option.rect.adjusted(Theme::kSpaceM, 0, -Theme::kSpaceM, 0);
    if (!pending)
        paintVerdict(*painter, QRect(place.left(), place.top(), kMarkWidth, place.height()),
                     occurrence.verdict);
    place.setLeft(place.left() + kMarkWidth);
    if (place.width() > kNarrow) {
        painter->setFont(fontOf(option.font, Theme::kSectionPx));
        painter->setPen(theme.secondary);
        const QRect where(place.right() - kWhereWidth, place.top(), kWhereWidth, place.height());
        painter->drawText(where, Qt::AlignVCenter | Qt::AlignRight,
                          painter->fontMetrics().elidedText(whereOf(line), Qt::ElideMiddle, kWhereWidth));
        place.setRight(where.left() - Theme::kSpaceM);
    }
    const QFont bold = fontOf(option.font, kReadingPx, QFont::DemiBold);
    const int wordWidth = std::min(QFontMetrics(bold).horizontalAdvance(line.hit), place.width() / 2);
    const int left = static_cast<int>((place.width() - wordWidth) * kLeftShare);
    const QRect word(place.left() + left, place.top(), wordWidth, place.height());
    if (coded || occurrence.verdict == Verdict::Undecided || occurrence.verdict == Verdict::Later) {
        const QRect ground = word.adjusted(-2, Theme::kSpaceXs, 2, -Theme::kSpaceXs);
        painter->fillRect(ground, coded ? theme.highlight(m_color).fill : theme.hit);
        if (coded)
            painter->fillRect(QRect(ground.left(), ground.bottom() - 1, ground.width(), 2),
                              theme.highlight(m_color).line);
    }
    painter->setPen(out ? theme.secondary : theme.text);
    painter->setFont(bold);
    painter->drawText(word, Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(line.hit, Qt::ElideMiddle, wordWidth));
    painter->setFont(fontOf(option.font, kReadingPx));
    const QRect before(place.left(), place.top(), left - Theme::kSpaceXs, place.height());
    painter->drawText(before, Qt::AlignVCenter | Qt::AlignRight,
                      painter->fontMetrics().elidedText(line.left, Qt::ElideLeft, before.width()));
    const QRect after(word.right() + 1 + Theme::kSpaceXs, place.top(),
                      place.right() - word.right() - Theme::kSpaceXs, place.height());
    painter->drawText(after, Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(line.right, Qt::ElideRight, after.width()));
    painter->fillRect(QRect(option.rect.left() + Theme::kSpaceM, option.rect.bottom(),
                            option.rect.width() - Theme::kSpaceM, 1),
                      theme.line);
    painter->restore();
}

void ConcordanceDelegate::paintVerdict(QPainter& painter, const QRect& place, Verdict verdict) const
{
    static const QMap<Verdict, QString> icons{{Verdict::Yes, u"check"_s},
                                              {Verdict::No, u"close"_s},
                                              {Verdict::Later, u"history"_s},
                                              {Verdict::Coded, u"tag"_s}};
    const QString icon = icons.value(verdict);
    if (icon.isEmpty())
        return;
    const Theme& theme = m_theme.theme();
    const QRect rect(place.left(), place.center().y() - Theme::kIconSmall / 2, Theme::kIconSmall,
                     Theme::kIconSmall);
    paintIcon(painter, rect, icon, verdict == Verdict::Yes ? theme.accent : theme.secondary);
}

} // namespace pizhu::ui
