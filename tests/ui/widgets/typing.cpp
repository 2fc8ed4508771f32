// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/typing.h"

#include "tests/support/waiting.h"

#include <QApplication>
#include <QFileDialog>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QTest>

namespace pizhu::test {

void type(QWidget& field, const QString& text)
{
    QInputMethodEvent committed;
    committed.setCommitString(text);
    QCoreApplication::sendEvent(&field, &committed);
}

void retype(QLineEdit& field, const QString& text)
{
    field.setFocus();
    QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&field, Qt::Key_Delete);
    type(field, text);
}

bool answerFileDialog(const QString& path)
{
    QLineEdit* name = nullptr;
    const auto isReady = [&name] {
        const auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        name = dialog ? dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit")) : nullptr;
        return name && name->hasFocus();
    };
    if (!waitFor(isReady))
        return false;
    retype(*name, path);
    QTest::keyClick(name, Qt::Key_Return);
    return true;
}

} // namespace pizhu::test
