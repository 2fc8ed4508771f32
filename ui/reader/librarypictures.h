// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/articleschemehandler.h"

class QObject;

namespace pizhu::library {
class Library;
}

namespace pizhu::ui {

/// The pictures of a library for as long as `context` lives, which is on the GUI thread. Read on library
/// threads.
[[nodiscard]] PictureSource libraryPictures(library::Library& library, QObject* context);

} // namespace pizhu::ui
