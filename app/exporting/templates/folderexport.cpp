// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/templates/folderexport.h"

#include "app/exporting/excerpttext.h"
#include "app/exporting/scopereader.h"
#include "app/exporting/templates/excerpttemplate.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;
using base::fail;
using base::Result;

namespace {

constexpr qsizetype kLongestName = 60;

/// A name every file system takes; the end of the uid keeps two articles with one title apart and finds the
/// file again when the title changes.
QString fileName(const library::Article& article)
{
    static const QRegularExpression unfit(u"[\\x00-\\x1f\\\\/:*?\"<>|#^\\[\\]%]+"_s);
    QString name = articleTitle(article).replace(unfit, u" "_s).simplified().left(kLongestName);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name + u" ("_s + article.uid.right(8) + u").md"_s;
}

/// Of the files that are there already, by the end of their article's uid.
QHash<QString, QString> namesIn(const QDir& folder)
{
    static const QRegularExpression named(u"\\((.{8})\\)\\.md$"_s);
    QHash<QString, QString> names;
    for (const QString& name : folder.entryList({u"* (*).md"_s}, QDir::Files)) {
        const auto match = named.match(name);
        if (match.hasMatch() && !names.contains(match.captured(1)))
            names.insert(match.captured(1), name);
    }
    return names;
}

FolderFile write(const QDir& folder, const QString& name, const QString& rendered)
{
    FolderFile file{.name = name};
    const QString path = folder.filePath(name);
    QString content = sealBlocks(rendered);
    QFile old(path);
    if (old.exists()) {
        if (!old.open(QIODevice::ReadOnly)) {
            file.outcome = FolderFile::Outcome::Failed;
            file.error = {base::ErrorCode::Unreadable, Tr::tr("The file %1 cannot be read.").arg(path),
                          old.errorString()};
            return file;
        }
        const QString before = QString::fromUtf8(old.readAll());
        MergedText merged = mergeBlocks(before, rendered);
        file.merge = merged.report;
        file.outcome = merged.text == before ? FolderFile::Outcome::Unchanged : FolderFile::Outcome::Merged;
        content = merged.text;
    }
    if (file.outcome == FolderFile::Outcome::Unchanged)
        return file;
    if (const auto written = writeExport(path, content.toUtf8(), true); !written) {
        file.outcome = FolderFile::Outcome::Failed;
        file.error = written.error();
    }
    return file;
}

QString decisions(const MergeReport& merge)
{
    QStringList parts;
    const auto add = [&parts](const QStringList& ids, const QString& text) {
        if (!ids.isEmpty())
            parts << text.arg(ids.size());
    };
    add(merge.added, Tr::tr("%1 new"));
    add(merge.updated, Tr::tr("%1 updated"));
    add(merge.kept, Tr::tr("%1 kept as you changed them"));
    add(merge.conflicts,
        Tr::tr("%1 changed on both sides: yours stands, of a passage the library's below it"));
    add(merge.removed, Tr::tr("%1 left out as you took them out"));
    add(merge.gone, Tr::tr("%1 no longer in the library, kept"));
    return parts.join(u"; "_s);
}

/// The files of a folder as they are written.
class FolderFiles
{
public:
    static Result<FolderFiles> open(const QString& folder, const ExportOptions& options,
                                    std::function<bool()> isCancelled = {})
    {
        if (!QDir().mkpath(folder))
            return fail(base::ErrorCode::Storage,
                        Tr::tr("The folder %1 cannot be made.").arg(QDir::toNativeSeparators(folder)));
        auto compiled = ExcerptTemplate::compile(options, std::move(isCancelled));
        if (!compiled)
            return fail(std::move(compiled.error()));
        return FolderFiles(folder, std::move(*compiled));
    }

    Result<void> add(const ArticleExcerpts& gathered)
    {
        auto rendered = m_template.render({gathered});
        if (!rendered)
            return fail(std::move(rendered.error()));
        QString& name = m_names[gathered.article.uid.right(8)];
        if (name.isEmpty())
            name = fileName(gathered.article);
        m_report.files.push_back(write(m_folder, name, *rendered));
        return {};
    }

    [[nodiscard]] FolderReport report() && { return std::move(m_report); }

private:
    FolderFiles(const QString& folder, ExcerptTemplate compiled)
        : m_folder(folder)
        , m_template(std::move(compiled))
        , m_names(namesIn(m_folder))
    {}

    QDir m_folder;
    ExcerptTemplate m_template;
    QHash<QString, QString> m_names;
    FolderReport m_report;
};

} // namespace

int FolderReport::count(FolderFile::Outcome outcome) const
{
    return int(std::count_if(files.begin(), files.end(),
                             [outcome](const FolderFile& file) { return file.outcome == outcome; }));
}

QString FolderReport::toText() const
{
    using Outcome = FolderFile::Outcome;
    QString text = Tr::tr("%1 written, %2 merged, %3 unchanged, %4 failed.")
                       .arg(count(Outcome::Written))
                       .arg(count(Outcome::Merged))
                       .arg(count(Outcome::Unchanged))
                       .arg(count(Outcome::Failed));
    for (const FolderFile& file : files) {
        const QString what = file.outcome == Outcome::Failed ? file.error.message : decisions(file.merge);
        if (!what.isEmpty())
            text += u'\n' + file.name + u": "_s + what;
    }
    return text;
}

Result<FolderReport> exportIntoFolder(const QString& folder, const library::Stores& stores,
                                      const ExportScope& scope, const ExportOptions& options,
                                      ExportProgress& progress)
{
    auto reader = ScopeReader::open(stores, scope, options.format);
    if (!reader)
        return fail(std::move(reader.error()));
    progress.begin(reader->articleCount());
    auto files = FolderFiles::open(folder, options, [&progress] { return progress.isCancelled(); });
    if (!files)
        return fail(std::move(files.error()));
    while (true) {
        const auto article = reader->next();
        if (!article)
            return fail(article.error());
        if (!*article)
            return std::move(*files).report();
        const auto added = files->add(**article).and_then([&progress] { return progress.advance(); });
        if (!added && added.error().code == base::ErrorCode::Cancelled)
            return fail(base::ErrorCode::Cancelled,
                        Tr::tr("The export was stopped; the files written so far stay."));
        if (!added)
            return fail(added.error());
    }
}

Result<FolderReport> exportIntoFolder(const std::vector<ArticleExcerpts>& articles,
                                      const ExportOptions& options, const QString& folder)
{
    auto files = FolderFiles::open(folder, options);
    if (!files)
        return fail(std::move(files.error()));
    for (const ArticleExcerpts& gathered : articles) {
        if (auto added = files->add(gathered); !added)
            return fail(std::move(added.error()));
    }
    return std::move(*files).report();
}

} // namespace pizhu::exporting
