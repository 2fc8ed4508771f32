// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/interchange/annotationfile.h"

#include "app/importing/interchange/quotereaders.h"

#include <QFile>
#include <QFileInfo>

namespace pizhu::importing {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHead = 16 * 1024; ///< bytes

bool hasAll(const QByteArray& head, std::initializer_list<const char*> words)
{
    return std::ranges::all_of(words, [&head](const char* word) { return head.contains(word); });
}

bool beginsLikeAnnotations(const QByteArray& head)
{
    return hasAll(head, {"http://www.w3.org/ns/anno.jsonld"}) || hasAll(head, {"\"uri\"", "\"target\""}) ||
           hasAll(head, {"\"type\"", "\"calibre_annotation_collection\""}) ||
           hasAll(head, {"\"itemType\"", "\"annotationType\""});
}

} // namespace

bool looksLikeAnnotations(const QString& path)
{
    const QFileInfo info(path);
    const QString suffix = info.suffix().toLower();
    static const QStringList sure{u"pizhu-annotations"_s, u"qdpx"_s, u"qdc"_s, u"jsonld"_s, u"sqlite3"_s,
                                  u"calibre_highlights"_s};
    if (sure.contains(suffix))
        return true;
    if (suffix == u"qda" && info.isDir())
        return true;
    QFile file(path);
    if ((suffix != u"json" && suffix != u"csv") || !info.isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(kHead);
    return suffix == u"csv" ? isReadwise(head) : beginsLikeAnnotations(head);
}

} // namespace pizhu::importing
