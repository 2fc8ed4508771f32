// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace pizhu::text {

/// The charset that a label means here: WHATWG's reading of labels, with GB2312 and GBK as GB18030, Big5 as
/// Big5-HKSCS and Latin-1 as windows-1252. Empty for a label that ICU does not know.
[[nodiscard]] QString charsetNamed(QByteArrayView label);

/// The label in the first bytes of markup: <?xml encoding>, <meta charset>, <meta http-equiv content>; else
/// empty.
[[nodiscard]] QByteArray declaredCharset(QByteArrayView head);

/// The text if every byte sequence is valid in the charset.
[[nodiscard]] std::optional<QString> decodeStrictly(QByteArrayView bytes, const QString& charset);

struct LossyText
{
    QString text;
    qsizetype replaced = 0; ///< how many U+FFFD stand in for bytes
};

[[nodiscard]] LossyText decodeLossily(QByteArrayView bytes, const QString& charset);

} // namespace pizhu::text
