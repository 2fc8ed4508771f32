// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/utf8stream.h"

#include "app/text/decoding.h"

#include <unicode/ucnv.h>

namespace pizhu::importing {

namespace {

using base::fail;
using base::Result;

constexpr qsizetype kPiece = 64 * 1024;
constexpr QChar kByteOrderMark(0xFEFF);

// A head that ends inside a character would look like no UTF-8; a line end is never inside one.
QByteArray wholeLines(const QByteArray& head)
{
    if (head.size() < kPiece)
        return head;
    const qsizetype end = head.lastIndexOf('\n');
    if (end > kPiece / 2)
        return head.left(end + 1);
    qsizetype cut = head.size();
    while (cut > 0 && head.size() - cut < 4 && (static_cast<uchar>(head[cut - 1]) & 0xC0) == 0x80)
        --cut;
    return cut > 0 && static_cast<uchar>(head[cut - 1]) >= 0xC0 ? head.left(cut - 1) : head;
}

bool isWide(const QString& charset)
{
    return charset.startsWith(QLatin1String("UTF-16")) || charset.startsWith(QLatin1String("UTF-32"));
}

} // namespace

Utf8Stream::Utf8Stream(ByteStream& stream, const QString& charset)
    : m_stream(stream)
    , m_charset(charset)
{
    UErrorCode status = U_ZERO_ERROR;
    m_converter = ucnv_open(charset.toLatin1().constData(), &status);
    if (U_FAILURE(status))
        m_converter = ucnv_open("UTF-8", &(status = U_ZERO_ERROR));
}

Utf8Stream::~Utf8Stream()
{
    ucnv_close(m_converter);
}

Result<std::unique_ptr<Utf8Stream>> Utf8Stream::open(ByteStream& stream, const QByteArray& declared)
{
    auto head = stream.peek(kPiece);
    if (!head)
        return fail(head.error());
    const QByteArray sample = isWide(text::decode(head->left(4)).charset) ? *head : wholeLines(*head);
    return std::unique_ptr<Utf8Stream>(new Utf8Stream(stream, text::decode(sample, declared).charset));
}

QByteArray Utf8Stream::converted(const QByteArray& piece, bool last)
{
    QString text(piece.size() + 8, Qt::Uninitialized);
    auto* start = reinterpret_cast<UChar*>(text.data());
    UChar* target = start;
    const char* source = piece.constData();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_toUnicode(m_converter, &target, start + text.size(), &source, piece.constData() + piece.size(),
                   nullptr, last, &status);
    text.truncate(target - start);
    if (m_first && text.startsWith(kByteOrderMark))
        text.remove(0, 1);
    m_first = m_first && text.isEmpty();
    return text.toUtf8();
}

// A piece may hold nothing but the start of a character; empty would mean the end.
Result<QByteArray> Utf8Stream::fetch()
{
    QByteArray text;
    while (text.isEmpty() && !m_ended) {
        auto piece = m_stream.read(kPiece);
        if (!piece)
            return piece;
        m_ended = piece->isEmpty();
        text = converted(*piece, m_ended);
    }
    return text;
}

} // namespace pizhu::importing
