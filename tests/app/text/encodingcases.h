// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace pizhu::test {

/// A file whose charset is known from its folder or its name.
struct EncodingCase
{
    QString path; ///< relative to the corpus
    QString
        charset; ///< of the label as WHATWG and the project read it: gb2312 as GB18030, Big5 as Big5-HKSCS
    QByteArray bytes;
};

/// The labelled files below `folder`: chardet_tests/tests/LABEL/*, xtext_encoding/NAME-LABEL.txt and the
/// pages of xnet_charset that a byte order mark decides. Pages whose declaration contradicts valid UTF-8 are
/// left out.
[[nodiscard]] std::vector<EncodingCase> encodingCases(const QString& folder);

/// The text as the C library's iconv decodes it, which is not what decodes in the project; nullopt when the
/// bytes are not valid in the charset, or iconv does not know it (HZ). A byte order mark is left out.
[[nodiscard]] std::optional<QString> decodedByIconv(const EncodingCase& file);

/// The text with the signs that iconv and the web map to different characters (JIS 〜 as U+301C or U+FF5E, …)
/// written in one way.
[[nodiscard]] QString withoutVariants(QString text);

/// Unpacks data/encodings.tar.xz of the shared folder into `folder`; false when there is none.
[[nodiscard]] bool unpackEncodings(const QString& folder);

} // namespace pizhu::test
