// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/bulkchange.h"

#include <QFuture>
#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>

namespace pizhu::library {

class Library;

/// Changes many articles or annotations in the background, each request as one undoable step, one after the
/// other. Lives on the thread of its user; the library must outlive it.
class BulkJob : public QObject
{
    Q_OBJECT

public:
    explicit BulkJob(Library& library, QObject* parent = nullptr);
    ~BulkJob() override; ///< cancels

    [[nodiscard]] bool isRunning() const { return !m_running.empty(); }
    /// `label` is what the history shows. On how many articles it was done, or why not.
    QFuture<base::Result<int>> run(const QString& label, std::vector<base::ArticleId> articles,
                                   BulkChange change);
    /// Work of any kind on `total` things, which it counts with the progress.
    using Work = std::function<base::Result<int>(Stores&, BulkProgress&)>;
    QFuture<base::Result<int>> run(const QString& label, int total, Work work);

public Q_SLOTS:
    /// Of what is not done yet, nothing stays.
    void cancel();

Q_SIGNALS:
    /// Of all that is running, a few times a second.
    void progressed(int done, int total);
    void idle();                                  ///< nothing is running any more
    void failed(const pizhu::base::Error& error); ///< one request, also a cancelled one

private:
    struct Running
    {
        std::shared_ptr<BulkProgress> progress;
        int total = 0;
    };

    void tell();

    Library& m_library;
    std::vector<Running> m_running;
    QTimer m_timer;
};

} // namespace pizhu::library
