// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QHash>
#include <QString>

namespace pizhu::cleanup {

/// What a damaging site appends to: character → reading as it writes it.
using DamageList = QHash<QChar, QString>;

/// The damage itself: in the GBK bytes of `text`, "(reading)" is appended to each two-byte code of `list`,
/// also where the code straddles two characters, and the bytes are read as GBK again: a pair that is no
/// character becomes "?", and so does a lead byte together with the ASCII byte it swallows. Characters
/// outside GBK stay and separate what is around them. Repairs are proven by doing this to their result.
[[nodiscard]] QString applyPinyinDamage(QStringView text, const DamageList& list);

/// The length of "(reading)" at `position`, 0 when something else stands there.
[[nodiscard]] qsizetype insertionLength(QStringView text, qsizetype position, QStringView reading);

/// True for letters that can be one syllable of Hanyu Pinyin, with or without its tone mark; lower case only.
[[nodiscard]] bool isPinyinSyllable(QStringView letters);

} // namespace pizhu::cleanup
