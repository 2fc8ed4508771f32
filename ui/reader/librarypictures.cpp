// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/librarypictures.h"

#include "app/base/whendone.h"
#include "app/library/library.h"

namespace pizhu::ui {

PictureSource libraryPictures(library::Library& library, QObject* context)
{
    return [&library, context](const QString& sha256,
                               const std::function<void(const PageResource&)>& answer) {
        base::whenDone(
            library.read([sha256](const library::Stores& stores) { return stores.pictures.content(sha256); }),
            context, [answer](const base::Result<library::PictureContent>& picture) {
                answer(picture ? PageResource{picture->bytes, picture->mediaType} : PageResource{});
            });
    };
}

} // namespace pizhu::ui
