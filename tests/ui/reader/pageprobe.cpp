// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reader/pageprobe.h"

#include <QDir>
#include <QElapsedTimer>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <QWebEngineView>
#include <optional>

namespace pizhu::test {

namespace {

constexpr int kRest = 200; // ms; the engine does not say when it has painted

QString literal(const QString& text)
{
    const QByteArray json = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

} // namespace

QVariant evaluate(QWebEngineView& view, const QString& script)
{
    std::optional<QVariant> value;
    view.page()->runJavaScript(script, QWebEngineScript::ApplicationWorld,
                               [&value](const QVariant& answer) { value = answer; });
    return waitFor([&value] { return value.has_value(); }) ? *value : QVariant();
}

QString bodyText(QWebEngineView& view)
{
    return evaluate(view, QStringLiteral("document.getElementById('body').innerText")).toString();
}

QRect rectOf(QWebEngineView& view, const QString& shown)
{
    return rectOfPart(view, shown, 0, shown.size());
}

QRect rectOfPart(QWebEngineView& view, const QString& shown, qsizetype start, qsizetype end)
{
    const QString script = QStringLiteral(R"((() => {
        const walker = document.createTreeWalker(document.getElementById('body'), NodeFilter.SHOW_TEXT);
        const units = [];
        let text = '';
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            for (let i = 0; i < node.data.length; ++i)
                units.push([node, i]);
            text += node.data;
        }
        const at = text.indexOf(%1);
        if (at < 0)
            return [];
        const range = document.createRange();
        range.setStart(...units[at + %2]);
        const [last, offset] = units[at + %3 - 1];
        range.setEnd(last, offset + 1);
        const rect = range.getBoundingClientRect();
        return [rect.x, rect.y, rect.width, rect.height];
    })())")
                               .arg(literal(shown))
                               .arg(start)
                               .arg(end);
    const QVariantList rect = evaluate(view, script).toList();
    if (rect.size() != 4)
        return {};
    return QRectF(rect[0].toDouble(), rect[1].toDouble(), rect[2].toDouble(), rect[3].toDouble()).toRect();
}

void drag(QWebEngineView& view, QPoint from, QPoint to)
{
    QWidget* target = view.focusProxy();
    QVERIFY(target);
    QTest::mousePress(target, Qt::LeftButton, {}, from);
    constexpr int kSteps = 5;
    for (int i = 1; i <= kSteps; ++i)
        QTest::mouseMove(target, from + (to - from) * i / kSteps, 5);
    QTest::mouseRelease(target, Qt::LeftButton, {}, to, 5);
}

void selectWithMouse(QWebEngineView& view, const QString& shown)
{
    const QRect first = rectOfPart(view, shown, 0, 1);
    const QRect last = rectOfPart(view, shown, shown.size() - 1, shown.size());
    QVERIFY2(first.isValid(), qPrintable(QStringLiteral("not on the page: ") + shown));
    drag(view, {first.left() + 1, first.center().y()}, {last.right(), last.center().y()});
}

QImage pictureAtRest(QWidget& widget)
{
    QImage picture;
    QElapsedTimer still;
    const auto isAtRest = [&] {
        const QImage now = widget.grab().toImage();
        if (now != picture)
            still.restart();
        picture = now;
        return still.elapsed() > kRest;
    };
    return waitFor(isAtRest) ? picture : QImage();
}

void saveImage(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("PIZHU_READER_IMAGES");
    if (folder.isEmpty())
        return;
    QVERIFY(pictureAtRest(widget).save(QDir(folder).filePath(name + QStringLiteral(".png"))));
}

} // namespace pizhu::test
