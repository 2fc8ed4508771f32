// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/delivery.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

} // namespace

SourcePlace SourcePlace::inside(const QString& entry, const QString& entryFileName) const
{
    const QChar joint = origin.contains(u'#') ? u'/' : u'#';
    return {name + u" › "_s + entry, origin + joint + entry, entryFileName, {}, nesting};
}

Result<void> Delivery::hand(Result<SourceItem> item)
{
    if (++m_items > limits().maxItems) {
        m_over = true;
        return fail(
            ErrorCode::LimitExceeded,
            Text::tr("There are more than %1 entries; the rest was left out.").arg(limits().maxItems));
    }
    if (m_sink(std::move(item)))
        return {};
    m_over = true;
    return fail(ErrorCode::Cancelled, Text::tr("The import was cancelled."));
}

Result<void> Delivery::deliver(SourceItem item)
{
    return hand(std::move(item));
}

Result<void> Delivery::report(const SourcePlace& place, base::Error error)
{
    if (m_over)
        return fail(std::move(error));
    error.message =
        Text::tr("“%1”: %2", "an entry of an archive or a corpus; a sentence why it cannot be read")
            .arg(place.name, error.message);
    return hand(fail(std::move(error)));
}

Result<void> Delivery::count(qint64 unpackedBytes)
{
    m_unpacked += unpackedBytes;
    if (m_unpacked <= limits().maxTotalBytes)
        return {};
    m_over = true;
    return fail(
        ErrorCode::LimitExceeded,
        Text::tr("It unpacks to more than %1 MB; the rest was left out.").arg(limits().maxTotalBytes >> 20));
}

} // namespace pizhu::importing
