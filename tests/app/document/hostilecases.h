// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

namespace pizhu::test {

struct HostileCase
{
    QString name; ///< file and number
    QByteArray html;
};

/// The payloads of DOMPurify's fixtures (expect.mjs) and the inputs of html5lib's tree-construction tests
/// below `folder`.
[[nodiscard]] std::vector<HostileCase> hostileCases(const QString& folder);

/// Unpacks data/hostile-html.tar.xz of the shared folder into `folder`; false when there is none.
[[nodiscard]] bool unpackHostileCases(const QString& folder);

/// Parses HTML that our writer made and lists every element, attribute and address it must not hold.
[[nodiscard]] QStringList violations(const QString& html);

/// What differs between a document and the one read from its rendered HTML; empty when nothing does.
[[nodiscard]] QString rereadDifference(const document::Document& document);

} // namespace pizhu::test
