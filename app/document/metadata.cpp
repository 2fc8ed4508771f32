// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/metadata.h"

#include <algorithm>
#include <array>

namespace pizhu::document {

namespace {

struct OriginName
{
    FieldOrigin origin;
    QLatin1String name;
};

constexpr std::array kOriginNames{
    OriginName{FieldOrigin::None, QLatin1String("none")},
    OriginName{FieldOrigin::FrontMatter, QLatin1String("front-matter")},
    OriginName{FieldOrigin::MetaElement, QLatin1String("meta")},
    OriginName{FieldOrigin::Pattern, QLatin1String("pattern")},
    OriginName{FieldOrigin::FileName, QLatin1String("file-name")},
    OriginName{FieldOrigin::Rule, QLatin1String("rule")},
    OriginName{FieldOrigin::User, QLatin1String("user")},
};

} // namespace

QStringList candidateValue(const QString& value)
{
    return value.isEmpty() ? QStringList() : QStringList{value};
}

QStringList candidateValue(const QStringList& value)
{
    return value;
}

QStringList candidateValue(const std::optional<text::PublishedDate>& value)
{
    return value ? QStringList{value->toIso()} : QStringList();
}

void addCandidate(Metadata& metadata, Candidate candidate)
{
    if (candidate.value.isEmpty())
        return;
    const auto known = std::find_if(metadata.candidates.begin(), metadata.candidates.end(),
                                    [&candidate](const Candidate& c) {
                                        return c.field == candidate.field && c.value == candidate.value;
                                    });
    if (known == metadata.candidates.end())
        metadata.candidates.push_back(std::move(candidate));
    else if (known->confidence < candidate.confidence)
        *known = std::move(candidate);
}

QString fieldOriginName(FieldOrigin origin)
{
    for (const OriginName& entry : kOriginNames) {
        if (entry.origin == origin)
            return entry.name;
    }
    return kOriginNames.front().name;
}

FieldOrigin fieldOriginFromName(QStringView name)
{
    for (const OriginName& entry : kOriginNames) {
        if (entry.name == name)
            return entry.origin;
    }
    return FieldOrigin::None;
}

} // namespace pizhu::document
