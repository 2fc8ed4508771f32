// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/worker/filesource.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace pizhu::importing {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

} // namespace

base::Result<void> readFile(const QString& path, const SourceOptions& options, const ItemSink& sink)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Unreadable,
                          Text::tr("The file cannot be opened: %1").arg(file.errorString()));
    if (file.size() > options.limits.maxItemBytes)
        return base::fail(
            base::ErrorCode::LimitExceeded,
            Text::tr("The file is larger than %1 MB.").arg(options.limits.maxItemBytes / (1024 * 1024)));
    const QFileInfo info(path);
    SourceItem item{.name = info.fileName(), .origin = path, .fileName = info.fileName()};
    item.bytes = file.readAll();
    item.retrieved = info.lastModified().toUTC();
    if (file.error() != QFileDevice::NoError)
        return base::fail(base::ErrorCode::Unreadable,
                          Text::tr("The file cannot be read: %1").arg(file.errorString()));
    static_cast<void>(sink(std::move(item)));
    return {};
}

} // namespace pizhu::importing
