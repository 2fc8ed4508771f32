// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"

#include <QTest>
#include <QWidget>

using pizhu::ui::FlowLayout;

class TestFlowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void breaksLinesLikeWords();
    void tooWideAWidgetIsCut();

private:
    QWidget* addBox(int width);

    std::unique_ptr<QWidget> m_parent;
    FlowLayout* m_layout = nullptr;
};

void TestFlowLayout::init()
{
    m_parent = std::make_unique<QWidget>();
    m_layout = new FlowLayout(m_parent.get(), 4);
}

QWidget* TestFlowLayout::addBox(int width)
{
    auto* box = new QWidget(m_parent.get());
    box->setFixedHeight(20);
    box->setMaximumWidth(width);
    box->setMinimumWidth(std::min(width, 40));
    box->resize(width, 20);
    m_layout->addWidget(box);
    return box;
}

void TestFlowLayout::breaksLinesLikeWords()
{
    for (int i = 0; i < 3; ++i)
        addBox(40);
    QCOMPARE(m_layout->heightForWidth(200), 20);
    QCOMPARE(m_layout->heightForWidth(100), 44);
    QCOMPARE(m_layout->heightForWidth(50), 68);
    m_layout->setGeometry({0, 0, 100, 100});
    QCOMPARE(m_layout->itemAt(1)->geometry().topLeft(), QPoint(44, 0));
    QCOMPARE(m_layout->itemAt(2)->geometry().topLeft(), QPoint(0, 24));
}

void TestFlowLayout::tooWideAWidgetIsCut()
{
    addBox(40);
    m_layout->setGeometry({0, 0, 30, 100});
    QCOMPARE(m_layout->itemAt(0)->geometry().left(), 0);
    QCOMPARE(m_layout->heightForWidth(30), 20);
}

QTEST_MAIN(TestFlowLayout)
#include "tst_flowlayout.moc"
