// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/typing.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QWidget>

namespace pizhu::test {

void type(QWidget& field, const QString& text)
{
    QInputMethodEvent committed;
    committed.setCommitString(text);
    QCoreApplication::sendEvent(&field, &committed);
}

} // namespace pizhu::test
