// SPDX-License-Identifier: GPL-3.0-or-later
// Twenty thousand highlights to each format: time, size and memory. bench_export [HIGHLIGHTS]
#include "app/annotation/anchoring.h"
#include "app/exporting/exportcontent.h"
#include "app/exporting/templates/excerpttemplate.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

constexpr int kPerArticle = 20;

/// Kilobytes of a line of /proc/self/status.
qint64 statusKilobytes(const QByteArray& key)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(key))
            return line.sliced(key.size() + 1).simplified().split(' ').first().toLongLong();
    }
    return 0;
}

/// So that VmHWM speaks of what follows.
void forgetPeak()
{
    QFile clear(u"/proc/self/clear_refs"_s);
    if (clear.open(QIODevice::WriteOnly))
        clear.write("5");
}

QString uid(int number)
{
    return u"01890a5d-ac96-774b-bcce-%1"_s.arg(number, 12, 16, QChar(u'0'));
}

exporting::ArticleExcerpts article(int number)
{
    exporting::ArticleExcerpts gathered;
    library::Article& article = gathered.article;
    article.id = {number + 1};
    article.uid = uid(number);
    article.metadata.title.value = u"第%1期村务公开"_s.arg(number);
    article.metadata.source.value = u"青石日报"_s;
    article.metadata.published.value = text::PublishedDate::fromIso(u"2021-06-27");
    article.metadata.url.value = u"https://example.org/%1"_s.arg(number);
    article.metadata.script = text::Script::Hans;
    document::DocumentBuilder builder;
    for (int i = 0; i < kPerArticle; ++i)
        builder.append(
            {},
            u"第%1段：会议要求公开账目，逐项核对，𠮷村每月初一把明细账贴上墙，谁都可以看，谁都可以问。"_s.arg(
                i));
    article.document = builder.take();
    for (int i = 0; i < kPerArticle; ++i) {
        const base::TextRange block = article.document.blocks[std::size_t(i)].range;
        exporting::Excerpt excerpt;
        excerpt.annotation.uid = uid(1'000'000 + number * kPerArticle + i);
        excerpt.annotation.color = static_cast<annotation::HighlightColor>(i % 6);
        excerpt.annotation.note = i % 3 == 0 ? u"再查原件。"_s : QString();
        excerpt.annotation.created = excerpt.annotation.modified = QDateTime({2024, 5, 1}, {8, 0}, Qt::UTC);
        excerpt.annotation.anchor =
            annotation::makeAnchor(article.document.text, {block.start + 4, block.start + 20});
        excerpt.tagPaths = {u"制度/公开"_s};
        gathered.excerpts.push_back(std::move(excerpt));
    }
    return gathered;
}

exporting::ExportContent content(int highlights)
{
    exporting::ExportContent content;
    for (int i = 0; i < highlights / kPerArticle; ++i) {
        content.articles.push_back(article(i));
        content.sources.insert(content.articles.back().article.id,
                               content.articles.back().article.document.text.toUtf8());
    }
    library::Tag root;
    root.id = {1};
    root.uid = uid(9'000'001);
    root.path = root.name = u"制度"_s;
    library::Tag tag = root;
    tag.id = {2};
    tag.parent = {1};
    tag.uid = uid(9'000'002);
    tag.name = u"公开"_s;
    tag.path = u"制度/公开"_s;
    content.tags = {root, tag};
    return content;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const int highlights = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 20'000;
    const exporting::ExportContent everything = content(highlights);
    out << highlights << " highlights in " << everything.articles.size() << " articles, "
        << statusKilobytes("VmRSS:") / 1024 << " MB before\n";
    for (const exporting::FormatInfo& info : exporting::allFormats()) {
        exporting::ExportOptions options{.format = info.format};
        if (info.format == exporting::Format::Template)
            options.templateText = exporting::shippedTemplateText(u"by-article"_s).value();
        forgetPeak();
        QElapsedTimer timer;
        timer.start();
        const auto bytes = exporting::renderContent(everything, options);
        const qint64 elapsed = timer.elapsed();
        out << QString::fromLatin1(info.name).leftJustified(12)
            << (bytes ? QString::number(double(bytes->size()) / 1e6, 'f', 1) + u" MB"_s
                      : bytes.error().message)
                   .rightJustified(10)
            << QString::number(elapsed).rightJustified(8) << " ms"
            << QString::number(statusKilobytes("VmHWM:") / 1024).rightJustified(8) << " MB peak\n";
        out.flush();
    }
    return 0;
}
