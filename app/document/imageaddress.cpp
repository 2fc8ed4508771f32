// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/imageaddress.h"

#include "app/document/htmlnodes.h"

#include <QRegularExpression>
#include <QUrl>

namespace pizhu::document {

namespace {

constexpr qsizetype kMaxAddress = 4'096;
constexpr qsizetype kMaxEmbedded = 8 * 1'024 * 1'024; ///< characters of a data: URL
constexpr qsizetype kMinEmbedded = 256;               ///< below it is a spacer of one pixel
/// A page that waits for its pictures shows blurred thumbnails; longer ones are the pictures themselves.
constexpr qsizetype kMinSaved = 4'096;

constexpr const char* kLazyAttributes[] = {"data-original",
                                           "data-src",
                                           "data-original-src",
                                           "data-lazy-src",
                                           "data-lazy",
                                           "data-actualsrc",
                                           "data-croporisrc",
                                           "data-echo",
                                           "data-url",
                                           "data-backsrc",
                                           "lazy-src",
                                           "lazysrc",
                                           "real_src",
                                           "original",
                                           "_src",
                                           "file"};

bool isEmbedded(const QString& address)
{
    return address.startsWith(QLatin1String("data:"), Qt::CaseInsensitive);
}

/// Vector graphics in the page are icons and empty frames that keep the place of a picture.
QString embeddedPicture(const QString& address)
{
    const bool picture = address.startsWith(QLatin1String("data:image/"), Qt::CaseInsensitive) &&
                         !address.startsWith(QLatin1String("data:image/svg"), Qt::CaseInsensitive);
    return picture && address.size() >= kMinEmbedded && address.size() <= kMaxEmbedded ? address : QString();
}

bool isSpacer(const QString& path)
{
    static const QRegularExpression kSpacer(
        QStringLiteral("(?:^|/)(?:blank|spacer|space|pixel|transparent|trans|loading|placeholder|grey|gray|"
                       "lazy(?:load)?|none|empty|1x1|1px)\\.(?:gif|png|jpe?g|svg|webp)(?:[?#]|$)"),
        QRegularExpression::CaseInsensitiveOption);
    return kSpacer.match(path).hasMatch();
}

/// "images/a.jpg", "../a.jpg", "/upload/a.jpg?x=1" or "cid:part@mail" as found.
QString localPicture(const QString& address)
{
    const QUrl parsed(address, QUrl::TolerantMode);
    const bool part = parsed.scheme() == QLatin1String("cid");
    const bool relative = parsed.scheme().isEmpty() && parsed.host().isEmpty();
    return parsed.isValid() && (part || relative) && !parsed.path().isEmpty() ? address : QString();
}

QString pictureAddress(const QString& value)
{
    QString address = value.trimmed();
    address.remove(u'\n').remove(u'\t').remove(u'\r');
    if (isEmbedded(address))
        return embeddedPicture(address);
    if (address.size() > kMaxAddress || isSpacer(address))
        return {};
    const QString absolute = absoluteUrl(address);
    return absolute.isEmpty() ? localPicture(address) : absolute;
}

/// Attributes for lazy loading hold words such as "true", too.
bool readsLikeAddress(const QString& address)
{
    return address.contains(u'/') || address.contains(u'.') || isEmbedded(address);
}

/// The last address of a srcset; authors list the widths in ascending order.
QString largestOf(const QString& sourceSet)
{
    QString found;
    for (const QString& candidate : sourceSet.split(u',', Qt::SkipEmptyParts)) {
        const QString address = candidate.trimmed().section(u' ', 0, 0);
        if (const QString url = isEmbedded(address) ? QString() : pictureAddress(address);
            readsLikeAddress(url))
            found = url;
    }
    return found;
}

QString lazyAddress(const GumboElement& image)
{
    for (const char* name : kLazyAttributes) {
        if (const QString url = pictureAddress(attribute(image, name)); readsLikeAddress(url))
            return url;
    }
    return largestOf(attribute(image, "data-lazy-srcset") + u',' + attribute(image, "data-srcset"));
}

/// A browser that saves a page puts its pictures into a folder "title_files" or into the page itself.
bool isSavedWithPage(const QString& address)
{
    static const QRegularExpression kFolder(QStringLiteral("^(?:\\./)?[^/:]*[_.]files?/"),
                                            QRegularExpression::CaseInsensitiveOption);
    return isEmbedded(address) ? address.size() >= kMinSaved : kFolder.match(address).hasMatch();
}

} // namespace

QString imageUrl(const GumboElement& image)
{
    const QString shown = pictureAddress(attribute(image, "src"));
    if (isSavedWithPage(shown))
        return shown;
    if (const QString lazy = lazyAddress(image); !lazy.isEmpty())
        return lazy;
    const bool preview = shown.isEmpty() || isEmbedded(shown);
    const QString other = preview ? largestOf(attribute(image, "srcset")) : QString();
    return other.isEmpty() ? shown : other;
}

} // namespace pizhu::document
