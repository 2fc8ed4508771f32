// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/selectionbar.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QTest>
#include <QToolButton>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace pizhu;
using ui::SelectionBar;

class TestSelectionBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readOnlyLeavesCopying();

private:
    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
};

void TestSelectionBar::readOnlyLeavesCopying()
{
    QWidget window;
    SelectionBar bar(m_theme, &window, &window);
    bar.setReadOnly();
    bar.setArmed(true);
    for (const QAction* action : bar.keyActions()) {
        if (!bar.copyActions().contains(action))
            QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
    }
    for (const QAction* action : bar.copyActions())
        QVERIFY2(action->isEnabled(), qPrintable(action->objectName()));
    window.show();
    bar.show();
    QStringList shown;
    for (const auto* button : bar.findChildren<QToolButton*>()) {
        if (button->isVisible())
            shown += button->defaultAction() ? button->defaultAction()->objectName() : u"menu"_s;
    }
    QCOMPARE(shown, QStringList{u"copy"_s});
}

QTEST_MAIN(TestSelectionBar)
#include "tst_selectionbar.moc"
