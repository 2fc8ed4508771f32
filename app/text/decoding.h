// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace pizhu::text {

/// How the charset of a file was decided, in order of trust.
enum class CharsetEvidence {
    Bom,
    Declared,  ///< a <meta>, XML or HTTP declaration under which the bytes decode
    ValidUtf8, ///< no declaration or a wrong one, and the bytes are strictly valid UTF-8
    Detected,  ///< uchardet
    Fallback,  ///< nothing fitted: undecodable bytes became U+FFFD
    User,
};

struct DecodedText
{
    QString text;    ///< as decoded, not yet normalised; without the BOM
    QString charset; ///< the name we decoded with: "UTF-8", "GB18030", "Big5-HKSCS", …
    CharsetEvidence evidence = CharsetEvidence::ValidUtf8;
    QString declared;     ///< what the file declared, empty if nothing
    bool lossless = true; ///< false when U+FFFD had to stand in for bytes
};

/// Decodes bytes by BOM > declared-and-valid > strictly valid UTF-8 > detector; valid UTF-8 beats a lying
/// declaration. gb2312 and gbk are read as GB18030, Big5 as Big5-HKSCS. `declared` may be empty; a charset
/// in the first 4,096 bytes of markup (<meta charset>, http-equiv, XML declaration) is found by itself.
/// Never fails: the last resort is UTF-8 with replacement characters and `lossless == false`.
[[nodiscard]] DecodedText decode(QByteArrayView bytes, QByteArrayView declared = {});

/// The evidence as the lower-case word that JSON output and the database use ("bom", "declared", "utf-8", …).
[[nodiscard]] QString evidenceName(CharsetEvidence evidence);

} // namespace pizhu::text
