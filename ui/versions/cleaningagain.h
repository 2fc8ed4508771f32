// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/reclean.h"

#include <QObject>
#include <memory>

namespace pizhu::ui {

/// Cleans articles again, one request after another: what arrives while one is running waits for its turn.
class CleaningAgain : public QObject
{
    Q_OBJECT

public:
    explicit CleaningAgain(library::Library& library, QObject* parent = nullptr);
    ~CleaningAgain() override;

    [[nodiscard]] bool isRunning() const { return m_job != nullptr; }

public Q_SLOTS:
    void clean(const std::vector<pizhu::base::ArticleId>& articles);
    /// Reads the article in that charset from now on; as found for an empty one.
    void readAs(pizhu::base::ArticleId article, const QString& charset);
    /// Ends what is running, keeping what is done, and forgets what waits.
    void cancel();

Q_SIGNALS:
    void started();
    void progressed(const pizhu::importing::ImportProgress& progress);
    void finished(const pizhu::importing::ImportReport& report);

private:
    void enqueue(importing::RecleanOptions options);
    void startNext();
    void takeReport(const importing::ImportReport& report);

    library::Library& m_library;
    QList<importing::RecleanOptions> m_waiting;
    std::unique_ptr<importing::RecleanJob> m_job;
};

} // namespace pizhu::ui
