// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/htmlescape.h"

namespace pizhu::document {

namespace {

QStringView entityOf(QChar c)
{
    switch (c.unicode()) {
    case u'&':
        return u"&amp;";
    case u'<':
        return u"&lt;";
    case u'>':
        return u"&gt;";
    case u'"':
        return u"&quot;";
    case u'\'':
        return u"&#39;";
    default:
        return {};
    }
}

} // namespace

QString escapeHtml(QStringView text)
{
    QString escaped;
    escaped.reserve(text.size());
    for (const QChar c : text) {
        const QStringView entity = entityOf(c);
        if (entity.isEmpty())
            escaped += c;
        else
            escaped += entity;
    }
    return escaped;
}

} // namespace pizhu::document
