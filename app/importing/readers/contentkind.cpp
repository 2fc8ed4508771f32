// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/readers/contentkind.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

/// Enough of a file to tell what it is.
constexpr qsizetype kLookedAt = 65536;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

struct Signature
{
    QByteArrayView bytes;
    const char* name;
};

qsizetype matchCount(const QRegularExpression& pattern, const QString& text)
{
    qsizetype count = 0;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        matches.next();
        ++count;
    }
    return count;
}

bool beginsWithMarkup(const QString& text)
{
    static const QRegularExpression opening(
        u"\\A\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|div|article|section|main|p|h1|table|meta)[\\s>]"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return opening.match(text).hasMatch();
}

bool consistsOfMarkup(const QString& text)
{
    static const QRegularExpression blocks(u"</(?:p|div|td|li|h[1-6]|article|section)>|<br\\s*/?>"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return matchCount(blocks, text) >= 3;
}

bool hasMarkdownName(const QString& fileName)
{
    return fileName.endsWith(u".md"_s, Qt::CaseInsensitive) ||
           fileName.endsWith(u".markdown"_s, Qt::CaseInsensitive);
}

bool hasMarkdownHeadings(const QString& text)
{
    static const QRegularExpression heading(u"^#{1,4} \\S"_s, QRegularExpression::MultilineOption);
    return matchCount(heading, text) >= 2;
}

/// UTF-16 and UTF-32 are full of zero bytes and yet text.
bool hasWideBom(const QByteArray& bytes)
{
    return bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff") ||
           bytes.startsWith(QByteArrayView("\0\0\xfe\xff", 4));
}

/// Most zero bytes at one parity: UTF-16 without a BOM.
bool looksLikeUtf16(const QByteArray& head)
{
    qsizetype zeros[2] = {};
    for (qsizetype i = 0; i < head.size(); ++i)
        zeros[i % 2] += head[i] == '\0' ? 1 : 0;
    const qsizetype most = std::max(zeros[0], zeros[1]);
    return most * 50 >= head.size() && std::min(zeros[0], zeros[1]) * 20 <= most;
}

} // namespace

ContentKind contentKind(const QString& fileName, const QString& text)
{
    const QString head = text.left(kLookedAt);
    if (beginsWithMarkup(head))
        return ContentKind::Page;
    if (hasMarkdownName(fileName))
        return ContentKind::Markdown;
    if (consistsOfMarkup(head))
        return ContentKind::Page;
    return hasMarkdownHeadings(head) ? ContentKind::Markdown : ContentKind::PlainText;
}

QString binaryFormat(const QByteArray& bytes)
{
    static const Signature signatures[] = {
        {"%PDF-", QT_TRANSLATE_NOOP("pizhu::importing", "a PDF file")},
        {"PK\x03\x04", QT_TRANSLATE_NOOP("pizhu::importing", "a ZIP archive or an office document")},
        {"\xd0\xcf\x11\xe0", QT_TRANSLATE_NOOP("pizhu::importing", "an old office document")},
        {"\x89PNG", QT_TRANSLATE_NOOP("pizhu::importing", "an image")},
        {"\xff\xd8\xff", QT_TRANSLATE_NOOP("pizhu::importing", "an image")},
        {"GIF8", QT_TRANSLATE_NOOP("pizhu::importing", "an image")},
        {"\x1f\x8b", QT_TRANSLATE_NOOP("pizhu::importing", "a compressed archive")},
        {"\xfd"
         "7zXZ",
         QT_TRANSLATE_NOOP("pizhu::importing", "a compressed archive")},
        {"7z\xbc\xaf", QT_TRANSLATE_NOOP("pizhu::importing", "a compressed archive")},
        {"SQLite format 3", QT_TRANSLATE_NOOP("pizhu::importing", "a database")},
        {"\x7f"
         "ELF",
         QT_TRANSLATE_NOOP("pizhu::importing", "a program")},
    };
    for (const Signature& signature : signatures) {
        if (bytes.startsWith(signature.bytes))
            return Text::tr(signature.name);
    }
    const QByteArray head = bytes.left(kLookedAt);
    if (!head.contains('\0') || hasWideBom(bytes) || looksLikeUtf16(head))
        return {};
    return Text::tr("binary data");
}

} // namespace pizhu::importing
