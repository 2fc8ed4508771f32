// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/pastedarticle.h"

#include <QCoreApplication>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

SourceItem pastedArticle(const PastedText& pasted)
{
    const bool isPage = !pasted.html.trimmed().isEmpty();
    SourceItem item;
    item.bytes = (isPage ? pasted.html : pasted.text).toUtf8();
    const QByteArray sha256 = QCryptographicHash::hash(item.bytes, QCryptographicHash::Sha256);
    item.origin = u"clipboard:"_s + QString::fromLatin1(sha256.toHex());
    item.name = QCoreApplication::translate("pizhu::importing", "Pasted article");
    item.mediaType = isPage ? u"text/html"_s : QString();
    item.charset = u"UTF-8"_s;
    item.retrieved = QDateTime::currentDateTimeUtc();
    if (!pasted.url.trimmed().isEmpty())
        item.given.insert(u"url"_s, {pasted.url.trimmed()});
    return item;
}

} // namespace pizhu::importing
