// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/sitecorrections.h"

#include "app/base/uid.h"
#include "app/library/rows.h"

namespace pizhu::library {

using base::fail;
using base::Result;

namespace {

constexpr char kAdd[] = "INSERT INTO site_correction(uid) VALUES (?)";
constexpr char kInForce[] = "SELECT uid FROM site_correction";
constexpr char kLibraryUid[] = "SELECT value FROM setting WHERE key = 'library_uid'";

} // namespace

Result<QString> SiteCorrections::add()
{
    const QString uid = base::newUid();
    if (auto done = runSql(m_connection, kAdd, uid); !done)
        return fail(done.error());
    return uid;
}

Result<QSet<QString>> SiteCorrections::inForce() const
{
    QSet<QString> uids;
    const auto done =
        eachRow(m_connection, kInForce, [&uids](const auto& row) { uids.insert(row.string(0)); });
    if (!done)
        return fail(done.error());
    return uids;
}

Result<QString> SiteCorrections::libraryUid() const
{
    const auto uid = firstRow(m_connection, kLibraryUid, [](const auto& row) { return row.string(0); });
    if (!uid)
        return fail(uid.error());
    return uid->value_or(QString());
}

} // namespace pizhu::library
