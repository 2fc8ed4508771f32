// SPDX-License-Identifier: GPL-3.0-or-later
// Twenty thousand highlights of a library to each format: time, size and memory. bench_export [HIGHLIGHTS]
#include "app/exporting/exportcontent.h"
#include "app/exporting/templates/excerpttemplate.h"
#include "app/exporting/templates/folderexport.h"
#include "app/library/library.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTextStream>
#include <malloc.h>

using namespace Qt::StringLiterals;
using namespace pizhu;
using base::Result;
using library::Stores;

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
    malloc_trim(0);
    QFile clear(u"/proc/self/clear_refs"_s);
    if (clear.open(QIODevice::WriteOnly))
        clear.write("5");
}

library::NewArticle article(int number)
{
    library::NewArticle article;
    document::DocumentBuilder builder;
    for (int i = 0; i < kPerArticle; ++i)
        builder.append(
            {},
            u"第%1段：会议要求公开账目，逐项核对，𠮷村每月初一把明细账贴上墙，谁都可以看，谁都可以问。"_s.arg(
                i));
    article.document = builder.take();
    article.source.bytes = (article.document.text + QString::number(number)).toUtf8();
    article.source.mediaType = u"text/plain"_s;
    article.source.charset = u"UTF-8"_s;
    article.source.origin = u"/bench/%1"_s.arg(number);
    article.source.retrieved = QDateTime({2024, 5, 1}, {8, 0}, Qt::UTC);
    article.metadata.title.value = u"第%1期村务公开"_s.arg(number);
    article.metadata.source.value = u"青石日报"_s;
    article.metadata.published.value = text::PublishedDate::fromIso(u"2021-06-27");
    article.metadata.url.value = u"https://example.org/%1"_s.arg(number);
    article.metadata.script = text::Script::Hans;
    return article;
}

Result<int> fill(Stores& stores, int highlights)
{
    const auto import = stores.imports.begin(u"bench"_s);
    const auto tag = stores.tags.ensure(u"制度/公开"_s);
    if (!import || !tag)
        return base::fail(import ? tag.error() : import.error());
    int made = 0;
    for (int number = 0; made < highlights; ++number) {
        const library::NewArticle wanted = article(number);
        const auto added = stores.articles.add(wanted, *import);
        if (!added)
            return base::fail(added.error());
        for (int i = 0; i < kPerArticle && made < highlights; ++i, ++made) {
            const base::TextRange block = wanted.document.blocks[std::size_t(i)].range;
            library::NewAnnotation annotation;
            annotation.article = added->id;
            annotation.range = base::TextRange{block.start + 4, block.start + 20};
            annotation.color = static_cast<annotation::HighlightColor>(i % 6);
            annotation.note = i % 3 == 0 ? u"再查原件。"_s : QString();
            annotation.tags = {*tag};
            if (auto done = stores.annotations.add(annotation); !done)
                return base::fail(done.error());
        }
    }
    return made;
}

void print(QTextStream& out, const QString& name, const QString& size, qint64 milliseconds)
{
    out << name.leftJustified(14) << size.rightJustified(10)
        << QString::number(milliseconds).rightJustified(8) << " ms"
        << QString::number(statusKilobytes("VmHWM:") / 1024).rightJustified(8) << " MB peak\n";
    out.flush();
}

void measure(QTextStream& out, library::Library& library, const QString& path,
             const exporting::ExportOptions& options, const QString& name)
{
    forgetPeak();
    QElapsedTimer timer;
    timer.start();
    exporting::ExportProgress progress;
    const auto done = library
                          .read([&](const Stores& stores) {
                              return exporting::exportToFile(path, true, stores, {}, options, progress);
                          })
                          .result();
    const QString size = done ? QString::number(double(QFileInfo(path).size()) / 1e6, 'f', 1) + u" MB"_s
                              : done.error().message;
    print(out, name, size, timer.elapsed());
}

void measureFolder(QTextStream& out, library::Library& library, const QString& path,
                   const exporting::ExportOptions& options, const QString& name)
{
    forgetPeak();
    QElapsedTimer timer;
    timer.start();
    exporting::ExportProgress progress;
    const auto done = library
                          .read([&](const Stores& stores) {
                              return exporting::exportIntoFolder(path, stores, {}, options, progress);
                          })
                          .result();
    print(out, name, done ? u"%1 files"_s.arg(done->files.size()) : done.error().message, timer.elapsed());
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"pizhu.*=false\nqt.qml.compiler=false"_s);
    QTextStream out(stdout);
    const int highlights = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 20'000;
    const QTemporaryDir folder;
    auto library =
        library::Library::open(folder.filePath(u"bench.pizhu"_s), {.create = true, .readOnly = false});
    if (!library)
        qFatal("%s", qPrintable(library.error().message));
    const auto filled =
        (*library)
            ->write(u"fill"_s, [highlights](Stores& stores) { return fill(stores, highlights); })
            .result();
    if (!filled)
        qFatal("%s", qPrintable(filled.error().message));
    forgetPeak();
    out << *filled << " highlights, " << kPerArticle << " an article; " << statusKilobytes("VmHWM:") / 1024
        << " MB before\n";
    for (const exporting::FormatInfo& info : exporting::allFormats()) {
        exporting::ExportOptions options{.format = info.format};
        const QString name = QString::fromLatin1(info.name);
        if (info.format == exporting::Format::Template)
            options.templateText = exporting::shippedTemplateText(u"by-article"_s).value();
        measure(out, **library, folder.filePath(name), options,
                info.format == exporting::Format::Pdf ? u"pdf (page)"_s : name);
    }
    exporting::ExportOptions obsidian{.format = exporting::Format::Template};
    obsidian.templateText = exporting::shippedTemplateText(u"obsidian"_s).value();
    measureFolder(out, **library, folder.filePath(u"vault"_s), obsidian, u"obsidian"_s);
    measureFolder(out, **library, folder.filePath(u"vault"_s), obsidian, u"obsidian again"_s);
    return 0;
}
