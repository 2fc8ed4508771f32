// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportwriter.h"
#include "app/exporting/ziparchive.h"

#include <QSet>
#include <QSizeF>

namespace pizhu::exporting {

/// A picture of a document and how large it stands on the page.
struct PlacedPicture
{
    QString name;    ///< of its file: "3f….jpg"
    QSizeF size;     ///< millimetres, no more than a page has room for
    QString alt;     ///< what stands for it where it cannot be seen: its caption
    QString caption; ///< empty where the figure has none
};

/// The pictures of the figures of a document: each goes into the archive once, when it is first shown.
class OfficePictures
{
public:
    /// `folder` ends in a slash. The archive must outlive this.
    OfficePictures(ZipWriter& zip, const QString& folder, PicturesOf picturesOf);

    /// What follows are figures of this article.
    [[nodiscard]] base::Result<void> begin(const library::Article& article);
    /// The picture of a figure; nothing for other blocks and for what is not in the library.
    [[nodiscard]] base::Result<std::optional<PlacedPicture>> place(const library::Article& article,
                                                                   const document::Block& block);

    /// The files' names in the order in which they were placed, and what they are.
    struct File
    {
        QString name;
        QString mediaType;
    };
    [[nodiscard]] const std::vector<File>& files() const { return m_files; }
    /// The number of the file, from 0.
    [[nodiscard]] int number(const QString& name) const { return m_numbers.value(name, -1); }

private:
    ZipWriter& m_zip;
    QString m_folder;
    PicturesOf m_picturesOf;
    ExportPictures m_pictures;
    std::vector<File> m_files;
    QHash<QString, int> m_numbers;
};

} // namespace pizhu::exporting
