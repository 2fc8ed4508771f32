// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/importing/formats/filemetadata.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace pizhu::importing {

/// What the package document (OPF) of a book says.
struct EpubPackage
{
    FileMetadata metadata;
    QStringList chapters; ///< names of the XHTML files in reading order, without the navigation
};

/// Where the package document is, from META-INF/container.xml; empty when it does not say.
[[nodiscard]] QString packagePath(const QByteArray& containerXml);

/// Reads a package document; `path` is its name in the book, from which names of chapters count.
[[nodiscard]] base::Result<EpubPackage> readEpubPackage(const QString& fileName, const QString& path,
                                                        const QByteArray& xml);

} // namespace pizhu::importing
