// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/office/officepictures.h"

#include "app/exporting/excerpttext.h"

namespace pizhu::exporting {

using namespace Qt::StringLiterals;
using base::Result;

namespace {

constexpr double kMillimetresPerPixel = 25.4 / 96; // CSS 2.2, 4.3.2
constexpr QSizeF kRoom{160, 190};                  ///< of A4 between the margins, with room for a caption

QSizeF sizeOnPage(const ExportPicture& picture)
{
    const QSizeF natural =
        QSizeF(std::max(picture.width, 1), std::max(picture.height, 1)) * kMillimetresPerPixel;
    const bool fits = natural.width() <= kRoom.width() && natural.height() <= kRoom.height();
    return fits ? natural : natural.scaled(kRoom, Qt::KeepAspectRatio);
}

} // namespace

OfficePictures::OfficePictures(ZipWriter& zip, const QString& folder, PicturesOf picturesOf)
    : m_zip(zip)
    , m_folder(folder)
    , m_picturesOf(std::move(picturesOf))
{}

Result<void> OfficePictures::begin(const library::Article& article)
{
    if (!m_picturesOf)
        return {};
    return m_picturesOf(article).map([this](const ExportPictures& pictures) { m_pictures = pictures; });
}

Result<std::optional<PlacedPicture>> OfficePictures::place(const library::Article& article,
                                                           const document::Block& block)
{
    const auto picture = m_pictures.find(block.imageUrl);
    if (block.kind != document::BlockKind::Figure || picture == m_pictures.end())
        return std::nullopt;
    const auto content = picture->content();
    if (!content)
        return base::fail(content.error());
    if (!*content)
        return std::nullopt;
    const library::PictureContent& found = **content;
    const QString name = picture->sha256.left(32) + (found.mediaType == u"image/png" ? u".png"_s : u".jpg"_s);
    if (!m_numbers.contains(name)) {
        m_numbers.insert(name, int(m_files.size()));
        m_files.push_back({name, found.mediaType});
        m_zip.add(m_folder + name, found.bytes, ZipWriter::Packing::Stored);
    }
    const QString caption = article.document.textOf(block).toString();
    return PlacedPicture{name, sizeOnPage(*picture),
                         caption.isEmpty() ? Tr::tr("Picture without a caption") : caption, caption};
}

} // namespace pizhu::exporting
