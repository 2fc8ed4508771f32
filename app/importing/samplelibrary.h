// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/importing/importjob.h"

#include <QObject>
#include <memory>

namespace pizhu::library {
class Library;
}

namespace pizhu::importing {

/// Fills an empty library with the sample articles of resources/sample, through the same steps a user takes:
/// import, annotate, import again a corrected article. A library that holds articles is left as it is.
class SampleBuilder : public QObject
{
    Q_OBJECT

public:
    explicit SampleBuilder(library::Library& library, QObject* parent = nullptr);
    ~SampleBuilder() override;

    /// finished() or failed() follows.
    void start();

Q_SIGNALS:
    void finished();
    void failed(const pizhu::base::Error& error);

private:
    using Step = void (SampleBuilder::*)();

    void importFolder(const QString& folder, Step next);
    void takeReport(const ImportReport& report, Step next);
    void annotate();
    void importCorrections();
    void finish();

    library::Library& m_library;
    std::unique_ptr<ImportJob> m_job;
};

} // namespace pizhu::importing
