// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/exporting/print/printparts.h"

#include <QObject>
#include <atomic>
#include <memory>

class QTemporaryDir;

namespace pizhu::ui {

class PdfPrinter;

/// Prints the parts of an export and makes one PDF of them, which takes its place when it is complete.
class PdfExport : public QObject
{
    Q_OBJECT

public:
    struct Order
    {
        std::shared_ptr<QTemporaryDir> folder; ///< that of the parts; kept as long as it is needed
        std::vector<exporting::PrintPart> parts;
        QString title;
        QString target; ///< overwritten
    };

    explicit PdfExport(Order order, QObject* parent = nullptr);
    /// What was in the target's place stays there, unless it was finished.
    ~PdfExport() override;

    void start();
    /// Leaves what was in the target's place. False when that is too late: the finished file is put there.
    [[nodiscard]] bool stop();

Q_SIGNALS:
    void printed(int articles); ///< so many of them
    void joining();
    void finished();
    void failed(const pizhu::base::Error& error);

private:
    /// Whoever stops it and the thread that puts the file in its place agree on who was first.
    enum class Fate { Open, Stopped, Kept };

    void countPrinted(int parts);
    void join();

    Order m_order;
    PdfPrinter* m_printer;
    std::shared_ptr<std::atomic<Fate>> m_fate;
};

} // namespace pizhu::ui
