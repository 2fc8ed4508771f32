// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"
#include "app/importing/pictures/picture.h"

#include <functional>
#include <optional>

namespace pizhu::importing {

/// The bytes of the picture at an address, as found; nothing when it is nowhere.
using FindPicture = std::function<std::optional<QByteArray>(const QString& address)>;

/// Finds and decodes the pictures of the figures. A picture that cannot be used, or comes after a limit was
/// reached, is a problem and nothing more. Never fails.
[[nodiscard]] ArticlePictures collectPictures(const document::Document& document, const FindPicture& find,
                                              const PictureDecoder& decode, const PictureLimits& limits);

/// Makes the addresses of figures fit to be stored: see shortAddress(). Those of `pictures` are so already.
void shortenPictureAddresses(document::Document& document);

} // namespace pizhu::importing
