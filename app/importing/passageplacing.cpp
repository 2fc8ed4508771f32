// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/passageplacing.h"

#include "app/annotation/anchoring.h"
#include "app/annotation/quotelength.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace pizhu::importing {

using annotation::Anchor;
using annotation::AnchorMethod;
using annotation::AnchorRecord;
using annotation::AnchorState;
using annotation::TextQuoteSelector;
using base::TextRange;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

/// From here on words that stand at one place only were not "moved" there: nobody knows another place.
constexpr double kSure = 0.79;

Anchor orphan(const TextQuoteSelector& quote)
{
    return {{}, quote, AnchorState::Orphan, 0.0};
}

/// What the file knew of the place holds here as well: it becomes no surer by travelling.
Anchor withRecord(Anchor found, const TextQuoteSelector& quote, const AnchorRecord& record)
{
    if (record.state == AnchorState::Exact)
        return found;
    const double score =
        found.state == AnchorState::Exact ? record.score : std::min(found.score, record.score);
    if (record.state == AnchorState::Approximate)
        return {found.range, record.madeOn.value_or(quote), AnchorState::Approximate, score};
    if (found.state == AnchorState::Exact)
        found.state = AnchorState::Moved;
    found.score = score;
    return found;
}

} // namespace

PassagePlacing::PassagePlacing(QString text)
    : m_text(std::move(text))
{}

PassagePlacing::PassagePlacing(QString fileText, QString text)
    : m_text(std::move(text))
    , m_fileText(std::move(fileText))
{}

Anchor PassagePlacing::anchorOf(const ForeignPassage& passage) const
{
    const AnchorRecord record = passage.record.value_or(AnchorRecord());
    if (record.state == AnchorState::Orphan || passage.quote.exact.isEmpty())
        return orphan(passage.quote);
    const Anchor there = found(passage);
    if (there.state != AnchorState::Orphan)
        return withRecord(there, passage.quote, record);
    if (!record.madeOn)
        return there;
    const Anchor madeOn = carried({.place = {}, .quote = *record.madeOn, .record = {}});
    return madeOn.state == AnchorState::Exact || madeOn.state == AnchorState::Moved ? madeOn
                                                                                    : orphan(*record.madeOn);
}

Anchor PassagePlacing::found(const ForeignPassage& passage) const
{
    if (m_fileText && passage.place && passage.place->fits(m_fileText->size())) {
        const Anchor made = annotation::makeAnchor(*m_fileText, *passage.place);
        return *m_fileText == m_text ? made : carrier().carry(made).anchor;
    }
    if (!m_fileText && passage.place && standsAt(*passage.place, passage.quote))
        return annotation::makeAnchor(m_text, *passage.place);
    return carried(passage);
}

Anchor PassagePlacing::carried(const ForeignPassage& passage) const
{
    const TextQuoteSelector& quote = passage.quote;
    const bool hasContext = !quote.prefix.isEmpty() || !quote.suffix.isEmpty();
    if (!hasContext && annotation::isShortQuote(quote.exact) && m_text.trimmed() != quote.exact.trimmed())
        return orphan(quote);
    const bool knowsPlace = passage.place && !m_fileText;
    const auto carried =
        carrier().carry({knowsPlace ? *passage.place : TextRange(), quote, AnchorState::Exact, 1.0});
    const Anchor& anchor = carried.anchor;
    const bool sameWords = anchor.state == AnchorState::Moved ||
                           (carried.evidence && carried.evidence->method == AnchorMethod::OtherScript);
    if (sameWords && anchor.score >= kSure && !(knowsPlace && passage.isOurPlace))
        return annotation::makeAnchor(m_text, anchor.range);
    return anchor;
}

bool PassagePlacing::standsAt(TextRange place, const TextQuoteSelector& quote) const
{
    return place.fits(m_text.size()) && place.of(m_text) == quote.exact &&
           QStringView(m_text).left(place.start).endsWith(quote.prefix) &&
           QStringView(m_text).sliced(place.end).startsWith(quote.suffix);
}

const annotation::AnchorCarrier& PassagePlacing::carrier() const
{
    if (!m_carrier)
        m_carrier = m_fileText ? std::make_unique<annotation::AnchorCarrier>(*m_fileText, m_text)
                               : std::make_unique<annotation::AnchorCarrier>(m_text);
    return *m_carrier;
}

QString doubtText(const Anchor& anchor)
{
    const int percent = int(std::floor(anchor.score * 100));
    if (anchor.state == AnchorState::Moved)
        return Tr::tr("Its words stand at another place than in the file (%1 % sure).").arg(percent);
    if (anchor.state == AnchorState::Approximate)
        return Tr::tr(
                   "Its words differ from the article's; it waits for you to confirm the place (%1 % sure).")
            .arg(percent);
    return {};
}

} // namespace pizhu::importing
