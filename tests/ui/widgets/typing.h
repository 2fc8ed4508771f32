// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;
class QString;
class QWidget;

namespace pizhu::test {

/// Types text as an input method commits it: QTest::keyClicks() knows Latin letters only.
void type(QWidget& field, const QString& text);

/// Takes out by keys what stands there and types that.
void retype(QLineEdit& field, const QString& text);

/// Types the path into the file dialog in front, and Enter; waits for one and says whether it came.
[[nodiscard]] bool answerFileDialog(const QString& path);

} // namespace pizhu::test
