// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/metadata.h"

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
    OriginName{FieldOrigin::User, QLatin1String("user")},
};

} // namespace

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
