// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/htmlreader.h"

#include <QDateTime>
#include <QString>

namespace pizhu::importing {

/// What a program that saved a web page noted in it.
struct SavedPage
{
    QString url;         ///< absolute http(s), or empty
    QDateTime retrieved; ///< UTC; invalid when not noted
};

/// Reads the notes of SingleFile, of browsers ("saved from url="), Save Page WE, HTTrack, and the address in
/// a saved reader view. Only the first 256,000 characters are looked at.
[[nodiscard]] SavedPage savedPage(QStringView html);

/// The noted address, unless the page names its own.
void applySavedPage(document::HtmlPage& page, const SavedPage& saved);

} // namespace pizhu::importing
