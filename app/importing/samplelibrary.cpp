// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/samplelibrary.h"

#include "app/base/whendone.h"
#include "app/importing/annotationimport.h"
#include "app/library/library.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

constexpr auto kFirst = ":/pizhu/sample/first";
constexpr auto kLater = ":/pizhu/sample/later";
constexpr auto kAnnotations = ":/pizhu/sample/annotations.jsonld";

} // namespace

SampleBuilder::SampleBuilder(library::Library& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
{}

SampleBuilder::~SampleBuilder() = default;

void SampleBuilder::start()
{
    const auto counted =
        m_library.read([](const library::Stores& stores) { return stores.articles.counts(); });
    base::whenDone(counted, this, [this](const base::Result<library::LibraryCounts>& counts) {
        if (!counts)
            Q_EMIT failed(counts.error());
        else if (counts->all + counts->trash > 0)
            finish();
        else
            importFolder(QString::fromLatin1(kFirst), &SampleBuilder::annotate);
    });
}

void SampleBuilder::importFolder(const QString& folder, Step next)
{
    m_job = std::make_unique<ImportJob>(
        m_library, ImportOptions{.paths = {folder}, .label = Text::tr("Import the sample articles")});
    connect(m_job.get(), &ImportJob::finished, this,
            [this, next](const ImportReport& report) { takeReport(report, next); });
    m_job->start();
}

void SampleBuilder::takeReport(const ImportReport& report, Step next)
{
    m_job.release()->deleteLater(); // it is the sender
    if (!report.error.isEmpty() || report.count(ItemState::Failed) > 0) {
        Q_EMIT failed(
            {base::ErrorCode::Internal, Text::tr("The sample library could not be built."), report.toText()});
        return;
    }
    (this->*next)();
}

void SampleBuilder::annotate()
{
    QFile file(QString::fromLatin1(kAnnotations));
    if (!file.open(QIODevice::ReadOnly)) {
        Q_EMIT failed({base::ErrorCode::Internal, Text::tr("The sample annotations are missing.")});
        return;
    }
    const auto written =
        m_library.write(Text::tr("Annotate the sample articles"),
                        [json = file.readAll()](library::Stores& stores) -> base::Result<void> {
                            const auto plan = planAnnotationImport(stores, json);
                            if (!plan)
                                return base::fail(plan.error());
                            const auto applied = applyAnnotationImport(stores, *plan);
                            if (!applied)
                                return base::fail(applied.error());
                            return {};
                        });
    base::whenDone(written, this, [this](const base::Result<void>& result) {
        if (result)
            importCorrections();
        else
            Q_EMIT failed(result.error());
    });
}

void SampleBuilder::importCorrections()
{
    importFolder(QString::fromLatin1(kLater), &SampleBuilder::finish);
}

void SampleBuilder::finish()
{
    Q_EMIT finished();
}

} // namespace pizhu::importing
