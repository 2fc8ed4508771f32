// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/article.h"
#include "app/library/picturestore.h"

#include <QString>
#include <utility>
#include <vector>

namespace pizhu::exporting {

/// The only place of the exports that writes HTML: every piece of data passes through it and is escaped.
class HtmlMarkup
{
public:
    using Attributes = std::vector<std::pair<QLatin1String, QString>>;

    /// Attributes without a value are left out.
    void open(QLatin1String element, const Attributes& attributes = {});
    void close(QLatin1String element);
    void text(const QString& text) { m_html += text.toHtmlEscaped(); }
    void element(QLatin1String name, const QString& content, const Attributes& attributes = {});
    /// HTML that document::writeBody() made.
    void trusted(const QString& html) { m_html += html; }
    /// A list of definitions with what is known of the article.
    void provenance(const library::Article& article);
    [[nodiscard]] const QString& html() const { return m_html; }

private:
    QString m_html;
};

/// BCP 47, so that a browser picks the right Han glyphs.
[[nodiscard]] QString htmlLanguage(const library::Article& article);

/// The picture as an address that holds its bytes, so that a page loads nothing.
[[nodiscard]] QString dataUrl(const library::PictureContent& picture);

} // namespace pizhu::exporting
