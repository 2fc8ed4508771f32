// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/importing/importreport.h"
#include "app/library/library.h"

#include <QElapsedTimer>
#include <QEventLoop>

namespace pizhu::cli {

inline constexpr qint64 kProgressInterval = 100; ///< ms between two progress lines

/// "3/20 name".
[[nodiscard]] QString progressText(const importing::ImportProgress& progress);

/// Runs an ImportJob or RecleanJob to its end; the terminal shows how far it is.
template <typename Job>
[[nodiscard]] importing::ImportReport runToEnd(Job& job, const Output& output)
{
    importing::ImportReport report;
    QEventLoop loop;
    QElapsedTimer shown;
    shown.start();
    QObject::connect(&job, &Job::progressed, &loop, [&](const importing::ImportProgress& progress) {
        if (shown.elapsed() < kProgressInterval)
            return;
        shown.restart();
        output.progress(progressText(progress));
    });
    QObject::connect(&job, &Job::finished, &loop, [&](const importing::ImportReport& finished) {
        report = finished;
        loop.quit();
    });
    // Started from inside the loop: a job may finish before start() returns.
    QMetaObject::invokeMethod(
        &job, [&job] { job.start(); }, Qt::QueuedConnection);
    loop.exec();
    output.endProgress();
    return report;
}

/// Prints totals and what failed, without items in the state `leftOut`, or JSON of all; some failed when
/// anything did.
[[nodiscard]] Outcome printReport(const Invocation& invocation, const library::Library& library,
                                  const importing::ImportReport& report,
                                  std::optional<importing::ItemState> leftOut = {});

} // namespace pizhu::cli
