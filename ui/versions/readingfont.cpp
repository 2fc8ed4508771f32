// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/versions/readingfont.h"

using namespace Qt::StringLiterals;

namespace pizhu::ui {

QFont readingFont(text::Script script, int pixelSize)
{
    static const QStringList simplified{u"Noto Serif CJK SC"_s, u"Source Han Serif SC"_s, u"Songti SC"_s,
                                        u"serif"_s};
    static const QStringList traditional{u"Noto Serif CJK TC"_s, u"Source Han Serif TC"_s, u"Songti TC"_s,
                                         u"serif"_s};
    QFont font;
    font.setFamilies(script == text::Script::Hant ? traditional : simplified);
    font.setStyleHint(QFont::Serif);
    font.setPixelSize(pixelSize);
    return font;
}

} // namespace pizhu::ui
