// SPDX-License-Identifier: GPL-3.0-or-later
// Twenty thousand highlights of a library to each format: time, size and memory. bench_export
// [HIGHLIGHTS[/EACH] [NAME…]], with EACH of them (20) in an article. A PDF is printed by processes of the
// browser engine, whose memory is told apart; by the name pdf:CHARACTERS, it is printed in parts of another
// size.
#include "app/exporting/exportcontent.h"
#include "app/exporting/templates/excerpttemplate.h"
#include "app/exporting/templates/folderexport.h"
#include "app/library/library.h"
#include "ui/exporting/exportrun.h"
#include "ui/exporting/pdfexport.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>
#include <ctime>
#include <malloc.h>

using namespace Qt::StringLiterals;
using namespace pizhu;
using base::Result;
using library::Stores;

namespace {

constexpr int kPerArticle = 20;

/// How many highlights there are, in all and in an article.
struct Amount
{
    int highlights = 20'000;
    int each = kPerArticle;
};

/// Kilobytes, or another number, of a line of a process's /proc/…/status or another of its files.
qint64 statusNumber(const QByteArray& key, const QString& process = u"self"_s,
                    const QString& name = u"status"_s)
{
    QFile status(u"/proc/%1/%2"_s.arg(process, name));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(key))
            return line.sliced(key.size() + 1).simplified().split(' ').first().toLongLong();
    }
    return 0;
}

/// What the processes that descend from this one hold, in kilobytes; of what they share each has its part.
qint64 memoryOfChildren()
{
    QHash<QString, QString> parentOf;
    for (const QString& process : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs))
        parentOf.insert(process, QString::number(statusNumber("PPid:", process)));
    const QString own = QString::number(QCoreApplication::applicationPid());
    qint64 sum = 0;
    for (auto process = parentOf.begin(); process != parentOf.end(); ++process) {
        QString above = process.value();
        while (!above.isEmpty() && above != own)
            above = parentOf.value(above);
        sum += above == own ? statusNumber("Pss:", process.key(), u"smaps_rollup"_s) : 0;
    }
    return sum;
}

/// So that VmHWM speaks of what follows.
void forgetPeak()
{
    malloc_trim(0);
    QFile clear(u"/proc/self/clear_refs"_s);
    if (clear.open(QIODevice::WriteOnly))
        clear.write("5");
}

library::NewArticle article(int number, int paragraphs)
{
    library::NewArticle article;
    document::DocumentBuilder builder;
    for (int i = 0; i < paragraphs; ++i)
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

Result<int> fill(Stores& stores, Amount amount)
{
    const auto import = stores.imports.begin(u"bench"_s);
    const auto tag = stores.tags.ensure(u"制度/公开"_s);
    if (!import || !tag)
        return base::fail(import ? tag.error() : import.error());
    int made = 0;
    for (int number = 0; made < amount.highlights; ++number) {
        const library::NewArticle wanted = article(number, amount.each);
        const auto added = stores.articles.add(wanted, *import);
        if (!added)
            return base::fail(added.error());
        for (int i = 0; i < amount.each && made < amount.highlights; ++i, ++made) {
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

/// Of the clock on the wall, and of this process: the machine may have other work.
class Stopwatch
{
public:
    Stopwatch() { m_wall.start(); }
    [[nodiscard]] qint64 wall() const { return m_wall.elapsed(); }
    [[nodiscard]] qint64 processor() const { return qint64(std::clock() - m_start) * 1000 / CLOCKS_PER_SEC; }

private:
    QElapsedTimer m_wall;
    std::clock_t m_start = std::clock();
};

void print(QTextStream& out, const QString& name, const QString& size, const Stopwatch& watch)
{
    out << name.leftJustified(20) << size.rightJustified(10)
        << QString::number(watch.wall()).rightJustified(8) << " ms"
        << QString::number(watch.processor()).rightJustified(8) << " ms CPU"
        << QString::number(statusNumber("VmHWM:") / 1024).rightJustified(8) << " MB peak\n";
    out.flush();
}

QString sizeOf(const QString& path)
{
    return QString::number(double(QFileInfo(path).size()) / 1e6, 'f', 1) + u" MB"_s;
}

void measure(QTextStream& out, library::Library& library, const QString& path,
             const exporting::ExportOptions& options, const QString& name)
{
    forgetPeak();
    const Stopwatch watch;
    exporting::ExportProgress progress;
    const auto done = library
                          .read([&](const Stores& stores) {
                              return exporting::exportToFile(path, true, stores, {}, options, progress);
                          })
                          .result();
    print(out, name, done ? sizeOf(path) : done.error().message, watch);
}

void measureFolder(QTextStream& out, library::Library& library, const QString& path,
                   const exporting::ExportOptions& options, const QString& name)
{
    forgetPeak();
    const Stopwatch watch;
    exporting::ExportProgress progress;
    const auto done = library
                          .read([&](const Stores& stores) {
                              return exporting::exportIntoFolder(path, stores, {}, options, progress);
                          })
                          .result();
    print(out, name, done ? u"%1 files"_s.arg(done->files.size()) : done.error().message, watch);
}

/// Runs `work` to its end and says what went wrong.
template <typename Work>
QString waitFor(Work& work)
{
    QString problem;
    QEventLoop loop;
    QObject::connect(&work, &Work::finished, &loop, [&loop] { loop.quit(); });
    QObject::connect(&work, &Work::failed, &loop, [&](const base::Error& error) {
        problem = error.message + u' ' + error.detail;
        loop.quit();
    });
    QMetaObject::invokeMethod(&work, &Work::start, Qt::QueuedConnection);
    loop.exec();
    return problem;
}

/// The memory of the browser engine's processes at its highest.
class ChildrenWatch
{
public:
    ChildrenWatch()
    {
        QObject::connect(&m_look, &QTimer::timeout, &m_look,
                         [this] { m_peak = std::max(m_peak, memoryOfChildren()); });
        m_look.start(200);
    }
    [[nodiscard]] qint64 peak() const { return m_peak; }

private:
    QTimer m_look;
    qint64 m_peak = 0;
};

void measurePdf(QTextStream& out, library::Library& library, const QString& path)
{
    forgetPeak();
    const Stopwatch watch;
    const ChildrenWatch children;
    ui::ExportRun run(library,
                      {.options = {.format = exporting::Format::Pdf}, .target = path, .overwrite = true});
    const QString problem = waitFor(run);
    print(out, u"pdf"_s, problem.isEmpty() ? sizeOf(path) : problem, watch);
    out << "    and the browser engine's processes " << children.peak() / 1024 << " MB\n";
}

/// The same in parts of so many characters of HTML.
void measurePdfParts(QTextStream& out, library::Library& library, const QString& path, qsizetype characters)
{
    forgetPeak();
    const Stopwatch watch;
    const ChildrenWatch children;
    auto folder = std::make_shared<QTemporaryDir>();
    exporting::ExportProgress progress;
    const auto printed = library
                             .read([&](const Stores& stores) {
                                 return exporting::exportPrintParts(
                                     folder->path(), stores, {}, {.format = exporting::Format::Pdf}, progress,
                                     {.characters = characters, .longest = 2 * characters});
                             })
                             .result();
    if (!printed)
        qFatal("%s", qPrintable(printed.error().message));
    ui::PdfExport work({folder, printed->parts, u"bench"_s, path});
    const QString problem = waitFor(work);
    print(out, u"pdf:%1"_s.arg(characters), problem.isEmpty() ? sizeOf(path) : problem, watch);
    out << "    in " << printed->parts.size() << " parts; the browser engine's processes "
        << children.peak() / 1024 << " MB\n";
}

/// One line of the table; by its name it can be asked for alone.
struct Line
{
    QString name;
    exporting::ExportOptions options;
    bool isFolder = false;
};

std::vector<Line> lines()
{
    std::vector<Line> lines;
    for (const exporting::FormatInfo& info : exporting::allFormats()) {
        const QString name = QString::fromLatin1(info.name);
        if (info.format == exporting::Format::Pdf)
            lines.push_back({u"pdf (page)"_s, {.format = info.format}});
        else if (info.format != exporting::Format::Template)
            lines.push_back({name, {.format = info.format}});
    }
    lines.push_back(
        {u"md beside hant"_s, {.format = exporting::Format::Markdown, .beside = text::ViewScript::Hant}});
    for (const exporting::ShippedTemplate& shipped : exporting::shippedTemplates()) {
        const exporting::ExportOptions options{.format = exporting::Format::Template,
                                               .templateText =
                                                   exporting::shippedTemplateText(shipped.name).value()};
        lines.push_back({shipped.name, options, false});
        if (shipped.perArticle) {
            lines.push_back({shipped.name + u" folder"_s, options, true});
            lines.push_back({shipped.name + u" again"_s, options, true});
        }
    }
    const auto whole =
        u"{{ articles.length }}{% for a in articles %}{% for e in a.excerpts %}{{ e.markdown }}\n{% endfor %}{% endfor %}"_s;
    lines.push_back({u"all at once"_s, {.format = exporting::Format::Template, .templateText = whole}});
    return lines;
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"pizhu.*=false\nqt.qml.compiler=false"_s);
    QTextStream out(stdout);
    const QStringList numbers = QString::fromLocal8Bit(argc > 1 ? argv[1] : "20000").split(u'/');
    const Amount amount{numbers.first().toInt(), numbers.size() > 1 ? numbers[1].toInt() : kPerArticle};
    const QTemporaryDir folder;
    auto library =
        library::Library::open(folder.filePath(u"bench.pizhu"_s), {.create = true, .readOnly = false});
    if (!library)
        qFatal("%s", qPrintable(library.error().message));
    const auto filled =
        (*library)->write(u"fill"_s, [amount](Stores& stores) { return fill(stores, amount); }).result();
    if (!filled)
        qFatal("%s", qPrintable(filled.error().message));
    forgetPeak();
    out << *filled << " highlights, " << amount.each << " an article; " << statusNumber("VmHWM:") / 1024
        << " MB before\n";
    QStringList wanted;
    for (int i = 2; i < argc; ++i)
        wanted << QString::fromLocal8Bit(argv[i]);
    for (const Line& line : lines()) {
        if (!wanted.isEmpty() && !wanted.contains(line.name))
            continue;
        const QString target =
            folder.filePath(line.isFolder ? line.name.section(u' ', 0, 0) + u"-folder"_s : line.name);
        if (line.isFolder)
            measureFolder(out, **library, target, line.options, line.name);
        else
            measure(out, **library, target, line.options, line.name);
    }
    if (wanted.isEmpty() || wanted.contains(u"pdf"_s))
        measurePdf(out, **library, folder.filePath(u"out.pdf"_s));
    for (const QString& name : wanted) {
        if (name.startsWith(u"pdf:"_s))
            measurePdfParts(out, **library, folder.filePath(u"out.pdf"_s), name.sliced(4).toLongLong());
    }
    return 0;
}
