// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/entryname.h"

#include "app/text/charset.h"

#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

// File names are too short for a detector. Archives from Windows in China come in GBK; Big5 is tried after it
// because GB18030 reads nearly every Big5 name as something.
QString decodedName(const QByteArray& rawName)
{
    for (const QString& charset : {u"UTF-8"_s, u"GB18030"_s, u"Big5-HKSCS"_s}) {
        if (auto name = text::decodeStrictly(rawName, charset))
            return *name;
    }
    return QString::fromLatin1(rawName);
}

QString withoutControls(QString name)
{
    name.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return name;
}

bool isDrive(const QString& part)
{
    return part.size() == 2 && part[1] == u':' && part[0].isLetter();
}

const QSet<QString>& leftoverSuffixes()
{
    static const QSet<QString> suffixes{
        u"png"_s, u"jpg"_s, u"jpeg"_s, u"gif"_s,  u"webp"_s, u"svg"_s,   u"ico"_s, u"bmp"_s, u"avif"_s,
        u"css"_s, u"js"_s,  u"mjs"_s,  u"map"_s,  u"woff"_s, u"woff2"_s, u"ttf"_s, u"otf"_s, u"eot"_s,
        u"mp3"_s, u"mp4"_s, u"m4a"_s,  u"webm"_s, u"ogg"_s,  u"wav"_s,   u"avi"_s, u"mov"_s, u"flv"_s,
    };
    return suffixes;
}

} // namespace

QString entryName(const QByteArray& rawName)
{
    QString name = withoutControls(decodedName(rawName));
    name.replace(u'\\', u'/');
    QStringList parts;
    for (const QString& part : name.split(u'/', Qt::SkipEmptyParts)) {
        if (part != u"."_s && part != u".."_s && !(parts.isEmpty() && isDrive(part)))
            parts += part;
    }
    return parts.join(u'/');
}

QString lastPart(const QString& entryName)
{
    return entryName.section(u'/', -1);
}

bool isLeftover(const QString& entryName)
{
    for (const QString& part : entryName.split(u'/')) {
        if (part.startsWith(u'.') || part == u"__MACOSX"_s)
            return true;
    }
    const QString file = lastPart(entryName).toLower();
    return file == u"thumbs.db"_s || file == u"desktop.ini"_s ||
           leftoverSuffixes().contains(file.section(u'.', -1));
}

} // namespace pizhu::importing
