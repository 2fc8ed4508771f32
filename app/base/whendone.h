// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace pizhu::base {

/// Calls `f(result)` on `context`'s thread when the future is done, and never once `context` is gone. (In
/// Qt 6.4 QFuture::then(context, …) asserts when the context was deleted meanwhile.) Call it on that thread.
template <typename T, typename F>
void whenDone(const QFuture<T>& future, QObject* context, F f)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, f = std::move(f)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            f(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace pizhu::base
