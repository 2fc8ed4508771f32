// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importjob.h"

#include "app/importing/importrun.h"

namespace pizhu::importing {

ImportJob::ImportJob(library::Library& library, ImportOptions options, QObject* parent)
    : ArticleJob(std::make_unique<ImportRun>(library, std::move(options)), parent)
{}

} // namespace pizhu::importing
