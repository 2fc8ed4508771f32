// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/illustratedarticle.h"

#include <QBuffer>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace pizhu::screenshots {

namespace {

constexpr QSize kRiver{1280, 720};

/// A river in the evening with a bridge of three arches.
QImage river()
{
    QImage image(kRiver, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient sky(0, 0, 0, 420);
    sky.setColorAt(0, QColor::fromHsl(210, 120, 205));
    sky.setColorAt(1, QColor::fromHsl(30, 200, 225));
    painter.fillRect(0, 0, kRiver.width(), 420, sky);
    QLinearGradient water(0, 420, 0, 720);
    water.setColorAt(0, QColor::fromHsl(25, 120, 200));
    water.setColorAt(1, QColor::fromHsl(205, 110, 90));
    painter.fillRect(0, 420, kRiver.width(), 300, water);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromHsl(150, 40, 90));
    painter.drawEllipse(QPoint(200, 470), 520, 130);
    painter.drawEllipse(QPoint(1150, 480), 460, 110);
    QPainterPath bridge;
    bridge.addRect(120, 330, 1040, 150);
    for (const int x : {220, 520, 820}) {
        QPainterPath arch;
        arch.addEllipse(x, 370, 240, 240);
        bridge = bridge.subtracted(arch);
    }
    painter.setBrush(QColor::fromHsl(30, 20, 120));
    painter.drawPath(bridge);
    return image;
}

/// Dark lines on nothing.
QImage plan()
{
    QImage image(640, 240, QImage::Format_ARGB32);
    image.fill(0);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor::fromHsl(220, 60, 40), 5));
    for (const int x : {40, 230, 420})
        painter.drawArc(x, 60, 170, 240, 0, 180 * 16);
    painter.drawLine(10, 55, 630, 55);
    painter.drawLine(10, 180, 630, 180);
    return image;
}

library::NewPicture pictureOf(const QString& url, const QImage& image, const char* format)
{
    library::NewPicture picture{.url = url,
                                .mediaType = u"image/"_s + QLatin1String(format),
                                .width = image.width(),
                                .height = image.height()};
    QBuffer buffer(&picture.bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return picture;
}

document::Document illustratedText()
{
    using document::BlockKind;
    document::DocumentBuilder builder;
    const auto figure = [&builder](const QString& url, const QString& caption) {
        builder.append({.kind = BlockKind::Figure, .imageUrl = url}, caption);
    };
    const auto paragraph = [&builder](const QString& text) {
        builder.append({.kind = BlockKind::Paragraph, .indented = true}, text);
    };
    paragraph(u"老渡口的石桥修好了。两岸的人来来往往，不用再等船，赶集的担子也不用再上肩。"_s);
    figure(u"bridge_files/river.jpg"_s, u"傍晚的老渡口，桥有三孔。林晚舟/摄"_s);
    paragraph(u"修桥的钱是乡里凑的，账目贴在渡口的墙上，谁都可以去看，谁都可以去问。"_s);
    figure(u"bridge_files/plan.png"_s, u"石匠留下的图样"_s);
    figure(u"https://pictures.example.org/2019/boat.jpg"_s, u"停在岸边的最后一条渡船"_s);
    paragraph(u"摆渡的老人说，船还留着，水大的时候用得上，孩子们也爱坐。"_s);
    return builder.take();
}

library::NewArticle illustrated()
{
    library::NewArticle article;
    article.document = illustratedText();
    article.metadata.title = {u"老渡口的桥修好了"_s, document::FieldOrigin::Pattern, 1};
    article.metadata.source = {u"河口晚报"_s, document::FieldOrigin::Pattern, 1};
    article.metadata.published = {text::PublishedDate::fromIso(u"2019-05-01"), document::FieldOrigin::Pattern,
                                  1};
    article.metadata.script = text::Script::Hans;
    article.source.bytes = article.document.text.toUtf8();
    article.source.mediaType = u"text/html"_s;
    article.source.charset = u"UTF-8"_s;
    article.source.origin = u"/imported/bridge.html"_s;
    return article;
}

} // namespace

base::Result<void> addIllustratedArticle(library::Library& library)
{
    const std::vector<library::NewPicture> pictures{pictureOf(u"bridge_files/river.jpg"_s, river(), "jpeg"),
                                                    pictureOf(u"bridge_files/plan.png"_s, plan(), "png")};
    return library
        .write(u"Import"_s,
               [pictures](library::Stores& stores) -> base::Result<void> {
                   const auto import = stores.imports.begin(u"Import"_s);
                   if (!import)
                       return base::fail(import.error());
                   const auto added = stores.articles.add(illustrated(), *import);
                   if (!added)
                       return base::fail(added.error());
                   return stores.pictures.add(added->id, pictures);
               })
        .result();
}

base::ArticleId illustratedArticle(const library::Library& library)
{
    const auto found = library
                           .read([](const library::Stores& stores) -> base::Result<base::ArticleId> {
                               const auto ids = stores.articles.find({});
                               for (const base::ArticleId id : ids.value_or(std::vector<base::ArticleId>())) {
                                   const auto article = stores.articles.load(id);
                                   if (article && stores.pictures.ofVersion(article->version)->size() > 0)
                                       return id;
                               }
                               return base::ArticleId{};
                           })
                           .result();
    return found.value_or(base::ArticleId{});
}

} // namespace pizhu::screenshots
