// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/sourcekind.h"

#include "app/importing/sources/fieldmapping.h"
#include "app/importing/sources/tablerow.h"
#include "app/text/decoding.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

constexpr qsizetype kTextHead = 8 * 1024;
constexpr qsizetype kTarMagicAt = 257;

struct Magic
{
    QByteArray bytes;
    SourceKind kind;
};

const QList<Magic>& magics()
{
    static const QList<Magic> all{
        {QByteArray("\x1F\x8B"), SourceKind::Compressed},
        {QByteArray("\xFD"
                    "7zXZ\0",
                    6),
         SourceKind::Compressed},
        {QByteArray("\x28\xB5\x2F\xFD"), SourceKind::Compressed},
        {QByteArray("PK\x03\x04"), SourceKind::Zip},
        {QByteArray("PK\x05\x06"), SourceKind::Zip},
        {QByteArray("7z\xBC\xAF\x27\x1C"), SourceKind::Archive},
        {QByteArray("Rar!\x1A\x07"), SourceKind::Archive},
        {QByteArray("SQLite format 3\0", 16), SourceKind::Database},
        {QByteArray("WARC/"), SourceKind::Warc},
    };
    return all;
}

// "BZh", the block size, and the magic of the first block (or of the end of an empty file).
bool isBzip2(const QByteArray& head)
{
    return head.startsWith("BZh") && head.size() > 9 && head[3] >= '1' && head[3] <= '9' &&
           (head.mid(4, 6) == "1AY&SY" || head.mid(4, 6) == QByteArray("\x17\x72\x45\x38\x50\x90"));
}

// POSIX.1: the octal number at 148 is the sum of the header's bytes, itself taken as spaces.
bool hasTarChecksum(const QByteArray& head)
{
    if (head.size() < 512 || head[0] == 0)
        return false;
    bool isNumber = false;
    const QByteArray field = head.mid(148, 8);
    const uint stored = field.left(field.indexOf('\0')).trimmed().toUInt(&isNumber, 8);
    uint sum = 8 * ' ';
    for (int i = 0; i < 512; ++i)
        sum += i >= 148 && i < 156 ? 0 : static_cast<uchar>(head[i]);
    return isNumber && sum == stored;
}

bool isTar(const QByteArray& head)
{
    return head.mid(kTarMagicAt, 5) == "ustar" || hasTarChecksum(head);
}

SourceKind markupKind(const QString& text)
{
    static const QRegularExpression root(u"^\\s*(?:<\\?[^>]*\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^>\\[]*>\\s*)*"
                                         "<(?:[\\w.-]+:)?(rss|feed|rdf)\\b([^>]*)>"_s,
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::DotMatchesEverythingOption);
    const auto match = root.match(text);
    if (!match.hasMatch())
        return SourceKind::Article;
    const QString name = match.captured(1).toLower();
    const QString attributes = match.captured(2);
    if (name == u"rss"_s)
        return SourceKind::Feed;
    if (name == u"feed"_s)
        return attributes.contains(u"Atom"_s, Qt::CaseInsensitive) ? SourceKind::Feed : SourceKind::Article;
    if (attributes.contains(u"zotero.org"_s))
        return SourceKind::ZoteroRdf;
    return attributes.contains(u"purl.org/rss/1.0"_s) ? SourceKind::Feed : SourceKind::Article;
}

SourceKind braceKind(const QString& text, const QString& fileName)
{
    static const QRegularExpression json(u"^\\s*(?:\\{\\s*(?:\"(?:[^\"\\\\\\n]|\\\\.)*\"\\s*:|\\})"
                                         "|\\[\\s*(?:\\{\\s*[\"}]|\\]\\s*$))"_s);
    if (!json.match(text).hasMatch())
        return SourceKind::Article;
    const QString trimmed = text.trimmed();
    if (!trimmed.startsWith(u'{'))
        return SourceKind::Json;
    const QString name = fileName.toLower();
    if (name.endsWith(u".jsonl"_s) || name.endsWith(u".ndjson"_s))
        return SourceKind::JsonLines;
    static const QRegularExpression nextRecord(u"\\}[ \\t]*\\r?\\n\\s*\\{\\s*\""_s);
    const auto second = nextRecord.match(trimmed);
    const QByteArray first = trimmed.left(second.capturedStart() + 1).toUtf8();
    return second.hasMatch() && QJsonDocument::fromJson(first).isObject() ? SourceKind::JsonLines
                                                                          : SourceKind::Json;
}

// Nearly every file is none: its first line has nothing that separates columns, nor a quote, after which the
// row might go on in the next line.
bool mayBeginTable(const QString& text)
{
    static constexpr QStringView kSeparators = u",\t;|\"\r";
    const QStringView start = QStringView(text).trimmed();
    const QStringView line = start.left(start.indexOf(u'\n'));
    return std::ranges::any_of(line, [](QChar c) { return kSeparators.contains(c); });
}

// A table by its name needs two columns; by its content alone, a first row that names a text and one more
// field of an article.
bool isTable(const QString& text, const QString& fileName)
{
    const QString name = fileName.toLower();
    const bool named = name.endsWith(u".csv"_s) || name.endsWith(u".tsv"_s) || name.endsWith(u".tab"_s);
    if (!named && !mayBeginTable(text))
        return false;
    const QStringList columns = firstTableRow(text);
    const FieldMapping guess = guessMapping(columns);
    if (named)
        return columns.size() >= 2 || !guess.isEmpty();
    return columns.size() >= 2 && guess.fieldToColumn.size() * 2 >= columns.size() &&
           guess.fieldToColumn.contains(u"body"_s) && guess.fieldToColumn.contains(u"title"_s);
}

/// Without the character that the end may cut: bytes that are no UTF-8 would be taken for another charset.
QByteArray textHead(const QByteArray& head)
{
    constexpr qsizetype kLongestCharacter = 4;
    const QByteArray start = head.left(kTextHead);
    if (head.size() <= kTextHead || start.contains('\0'))
        return start;
    qsizetype end = start.size();
    while (start.size() - end < kLongestCharacter && (static_cast<uchar>(start[end - 1]) & 0xc0) == 0x80)
        --end;
    return start.left(static_cast<uchar>(start[end - 1]) >= 0xc0 ? end - 1 : end);
}

SourceKind textKind(const QByteArray& head, const QString& fileName)
{
    const QString text = text::decode(textHead(head)).text;
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith(u'<'))
        return markupKind(text);
    if (trimmed.startsWith(u'{') || trimmed.startsWith(u'['))
        return braceKind(text::decode(head).text, fileName);
    return isTable(text, fileName) ? SourceKind::Table : SourceKind::Article;
}

} // namespace

SourceKind sniffSource(const QByteArray& head, const QString& fileName)
{
    for (const Magic& magic : magics()) {
        if (head.startsWith(magic.bytes))
            return magic.kind;
    }
    if (isBzip2(head))
        return SourceKind::Compressed;
    if (isTar(head))
        return SourceKind::Archive;
    if (head.startsWith("%PDF") || head.trimmed().isEmpty())
        return SourceKind::Article;
    return textKind(head, fileName);
}

} // namespace pizhu::importing
