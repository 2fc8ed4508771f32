// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pizhu::ui {

/// `pizhu --export-pdf FILE LIBRARY`: what pizhu-cli cannot do, as it has no browser engine.
struct PdfCommand
{
    QString target;
    QString library;
    QString query{}; ///< only articles that this search finds
    bool overwrite = false;
    QString beside{}; ///< a script, by its name: a conversion stands beside each excerpt, marked as one
};

/// Runs it without a window and returns the exit code: 0 done, 1 not written, or stopped by Ctrl+C, 2 no
/// library named, 3 library unusable. Outcomes go to the standard streams. Needs a QApplication.
[[nodiscard]] int runPdfCommand(const PdfCommand& command);

} // namespace pizhu::ui
