// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/matchreasons.h"

#include <QCoreApplication>

namespace pizhu::ui {

namespace {

struct Reasons
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::ui::Reasons)
};

QString kindName(search::MatchKind kind)
{
    using search::MatchKind;
    switch (kind) {
    case MatchKind::Traditional:
        return Reasons::tr("traditional", "why a passage was found");
    case MatchKind::Simplified:
        return Reasons::tr("simplified", "why a passage was found");
    case MatchKind::Variant:
        return Reasons::tr("variant character", "why a passage was found");
    case MatchKind::Width:
        return Reasons::tr("full or half width", "why a passage was found");
    case MatchKind::Compatibility:
        return Reasons::tr("another sign for the same", "why a passage was found");
    case MatchKind::Case:
        return Reasons::tr("capitals", "why a passage was found");
    case MatchKind::Accent:
        return Reasons::tr("accents", "why a passage was found");
    case MatchKind::LongerWord:
        return Reasons::tr("the word goes on", "why a passage was found");
    case MatchKind::Regional:
        return Reasons::tr("another region", "why a passage was found");
    case MatchKind::SignsBetween:
        break;
    }
    return {};
}

QString reasonTitle(const search::MatchReason& reason)
{
    if (reason.kind == search::MatchKind::SignsBetween)
        return reason.found.trimmed().isEmpty()
                   ? Reasons::tr("spaces between are looked through")
                   : Reasons::tr("%1 between are looked through", "quotation marks, brackets")
                         .arg(reason.found);
    return Reasons::tr("%1 = %2 (%3)", "what stands in the text, what was typed, why it is the same")
        .arg(reason.found, reason.typed, kindName(reason.kind));
}

} // namespace

QStringList reasonTitles(const std::vector<search::MatchReason>& reasons)
{
    QStringList titles;
    for (const search::MatchReason& reason : reasons)
        titles += reasonTitle(reason);
    return titles;
}

} // namespace pizhu::ui
