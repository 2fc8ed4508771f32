// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/sentences.h"

using namespace Qt::StringLiterals;

namespace pizhu::base {

QString joinedSentences(const QStringList& sentences)
{
    QString text;
    for (const QString& sentence : sentences) {
        const bool spaced = !text.isEmpty() && !u"。！？；"_s.contains(text.back());
        if (spaced && !sentence.isEmpty())
            text += u' ';
        text += sentence;
    }
    return text;
}

} // namespace pizhu::base
