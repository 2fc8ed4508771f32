// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace pizhu::test {

/// Types text as an input method commits it: QTest::keyClicks() knows Latin letters only.
void type(QWidget& field, const QString& text);

} // namespace pizhu::test
