// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/evidence.h"

#include "app/base/sentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pizhu::annotation {

namespace {

constexpr double kAgrees = 0.75;
constexpr double kDiffers = 0.4;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::annotation)
};

QString placeSentence(const Evidence& evidence)
{
    switch (evidence.method) {
    case AnchorMethod::SamePlace:
        return Tr::tr("The same words at the same place.");
    case AnchorMethod::OnlyPlace:
        return Tr::tr("The same words, which stand here only.");
    case AnchorMethod::ByContext:
        return Tr::tr("The same words, which stand at %n places.", nullptr, evidence.places);
    case AnchorMethod::OtherScript:
        return Tr::tr("The same words in another script, width or spacing.");
    case AnchorMethod::Approximate:
        break;
    }
    return Tr::tr("%1 % of the characters stand here in their order.").arg(qRound(evidence.agreement * 100));
}

QString contextSentence(const Evidence& evidence)
{
    const bool before = evidence.before.value_or(0) >= kAgrees;
    const bool after = evidence.after.value_or(0) >= kAgrees;
    if (before && after)
        return Tr::tr("The text before and after agrees.");
    if (before && evidence.after)
        return Tr::tr("The text before agrees, the text after differs.");
    if (after && evidence.before)
        return Tr::tr("The text after agrees, the text before differs.");
    if (before)
        return Tr::tr("The text before agrees.");
    if (after)
        return Tr::tr("The text after agrees.");
    const std::optional<double> context = evidence.context();
    if (!context)
        return {};
    return *context < kDiffers ? Tr::tr("The text around differs.")
                               : Tr::tr("The text around agrees in part.");
}

} // namespace

std::optional<double> Evidence::context() const
{
    if (before && after)
        return (*before + *after) / 2;
    return before ? before : after;
}

QString reasonOf(const Evidence& evidence)
{
    QStringList sentences{placeSentence(evidence), contextSentence(evidence)};
    if (evidence.claimed)
        sentences.append(Tr::tr("Another passage of the earlier version stands here now."));
    else if (evidence.followed && evidence.method != AnchorMethod::SamePlace)
        sentences.append(Tr::tr("Comparing both versions leads here."));
    return base::joinedSentences(sentences);
}

QString methodName(AnchorMethod method)
{
    switch (method) {
    case AnchorMethod::SamePlace:
        return u"same place"_s;
    case AnchorMethod::OnlyPlace:
        return u"only place"_s;
    case AnchorMethod::ByContext:
        return u"by context"_s;
    case AnchorMethod::OtherScript:
        return u"other script"_s;
    case AnchorMethod::Approximate:
        break;
    }
    return u"approximate"_s;
}

} // namespace pizhu::annotation
