// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/article.h"

namespace pizhu::library {

QString readStateName(ReadState state)
{
    switch (state) {
    case ReadState::Unread:
        return QStringLiteral("unread");
    case ReadState::Reading:
        return QStringLiteral("reading");
    case ReadState::Read:
        return QStringLiteral("read");
    }
    return {};
}

QStringList readStateKeys()
{
    return {readStateName(ReadState::Unread), readStateName(ReadState::Reading),
            readStateName(ReadState::Read)};
}

std::optional<ReadState> readStateFromName(QStringView name)
{
    for (const ReadState state : {ReadState::Unread, ReadState::Reading, ReadState::Read}) {
        if (readStateName(state) == name)
            return state;
    }
    return std::nullopt;
}

} // namespace pizhu::library
