// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/bytestream.h"

struct UConverter;

namespace pizhu::importing {

/// A text in any charset as UTF-8 without BOM, converted piece by piece. The charset is judged by BOM, by
/// `declared` and by the first 64 KB, as text::decode does; undecodable bytes become U+FFFD. The stream must
/// outlive it.
class Utf8Stream : public ByteStream
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<Utf8Stream>> open(ByteStream& stream,
                                                                        const QByteArray& declared = {});
    ~Utf8Stream() override;
    [[nodiscard]] QString charset() const { return m_charset; }

private:
    Utf8Stream(ByteStream& stream, const QString& charset);
    base::Result<QByteArray> fetch() override;
    [[nodiscard]] QByteArray converted(const QByteArray& piece, bool last);

    ByteStream& m_stream;
    QString m_charset;
    UConverter* m_converter = nullptr;
    bool m_first = true;
    bool m_ended = false;
};

} // namespace pizhu::importing
