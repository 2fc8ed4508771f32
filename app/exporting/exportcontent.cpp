// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/exportcontent.h"

#include "app/exporting/excerpttext.h"
#include "app/exporting/exportwriter.h"
#include "app/exporting/scopereader.h"
#include "app/library/coders.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

namespace pizhu::exporting {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

bool wantsTags(Format format)
{
    return format == Format::Qdpx || format == Format::Qdc;
}

/// Who made an annotation is told.
bool wantsCoders(Format format)
{
    return wantsTags(format) || format == Format::JsonLd || format == Format::Hypothesis ||
           format == Format::Docx || format == Format::Odt;
}

Result<std::optional<library::PictureContent>> pictureContent(const library::Stores& stores,
                                                              const QString& sha256)
{
    auto content = stores.pictures.content(sha256);
    if (content)
        return std::move(*content);
    if (content.error().code == ErrorCode::NotFound)
        return std::nullopt;
    return fail(std::move(content.error()));
}

Result<ExportPictures> picturesOf(const library::Stores& stores, const library::Article& article)
{
    const auto shown = stores.pictures.ofVersion(article.version);
    if (!shown)
        return fail(shown.error());
    ExportPictures pictures;
    for (const library::ShownPicture& picture : *shown)
        pictures.insert(picture.url,
                        {picture.sha256, picture.width, picture.height,
                         [&stores, sha256 = picture.sha256] { return pictureContent(stores, sha256); }});
    return pictures;
}

/// Text has no such quotes: they are escaped.
QByteArray withoutPictureData(const QByteArray& html)
{
    static const QRegularExpression data(uR"_("data:image/[a-z+]++;base64,\K[A-Za-z0-9+/=]++(?="))_"_s);
    return QString::fromUtf8(html).replace(data, u"…"_s).toUtf8();
}

Result<ExportSurroundings> surroundingsOf(const library::Stores& stores, Format format)
{
    ExportSurroundings surroundings{
        .sourceOf =
            [&stores](const library::Article& article) { return stores.articles.sourceBytes(article.id); },
        .picturesOf = [&stores](const library::Article& article) { return picturesOf(stores, article); }};
    if (wantsTags(format)) {
        auto tags = stores.tags.all();
        if (!tags)
            return fail(std::move(tags.error()));
        surroundings.tags = std::move(*tags);
    }
    if (wantsCoders(format)) {
        auto coders = stores.annotations.coders().byUid();
        if (!coders)
            return fail(std::move(coders.error()));
        surroundings.coders = std::move(*coders);
    }
    return surroundings;
}

tl::unexpected<base::Error> unwritable(const QString& path, const QString& detail)
{
    return fail(ErrorCode::Storage,
                Tr::tr("The file %1 cannot be written. Check the folder and the free space.")
                    .arg(QDir::toNativeSeparators(path)),
                detail);
}

/// Until there are so many articles.
Result<std::vector<ArticleExcerpts>> gathered(ScopeReader& reader, std::size_t most,
                                              const ExportProgress& progress = {})
{
    std::vector<ArticleExcerpts> articles;
    while (articles.size() < most) {
        if (auto wanted = progress.goOn(); !wanted)
            return fail(wanted.error());
        auto next = reader.next();
        if (!next)
            return fail(std::move(next.error()));
        if (!*next)
            break;
        articles.push_back(std::move(**next));
    }
    return articles;
}

} // namespace

Result<void> ExportProgress::advance()
{
    ++m_done;
    return goOn();
}

Result<void> ExportProgress::goOn() const
{
    return m_cancelled ? Result<void>(fail(ErrorCode::Cancelled,
                                           Tr::tr("The export was stopped; nothing was written.")))
                       : Result<void>();
}

Result<ExportCounts> countExport(const library::Stores& stores, const ExportScope& scope, Format format)
{
    library::AnnotationQuery query{.articles = scope.query};
    if (!scope.tag.isEmpty())
        query.anyTags = {scope.tag};
    if (scope.articles.empty()) {
        const auto found = stores.annotationFinder.find(query);
        if (!found)
            return fail(found.error());
        ExportCounts counts{found->articles, found->annotations};
        if (formatInfo(format).articles && scope.tag.isEmpty()) {
            const auto articles = stores.articles.find(scope.query);
            if (!articles)
                return fail(articles.error());
            counts.articles = int(articles->size());
        }
        return counts;
    }
    auto reader = ScopeReader::open(stores, scope, format);
    if (!reader)
        return fail(std::move(reader.error()));
    return reader->count();
}

Result<ExportCounts> exportTo(QIODevice& out, const library::Stores& stores, const ExportScope& scope,
                              const ExportOptions& options, ExportProgress& progress)
{
    const auto makeWriter = [&](ExportSurroundings surroundings) {
        return makeExportWriter(out, options, std::move(surroundings));
    };
    return exportThrough(makeWriter, stores, scope, options, progress);
}

Result<ExportCounts> exportThrough(const MakeWriter& makeWriter, const library::Stores& stores,
                                   const ExportScope& scope, const ExportOptions& options,
                                   ExportProgress& progress)
{
    auto reader = ScopeReader::open(stores, scope, options.format);
    if (!reader)
        return fail(std::move(reader.error()));
    auto surroundings = surroundingsOf(stores, options.format);
    if (!surroundings)
        return fail(std::move(surroundings.error()));
    progress.begin(reader->articleCount());
    surroundings->isCancelled = [&progress] { return progress.isCancelled(); };
    const auto writer = makeWriter(std::move(*surroundings));
    ExportCounts counts;
    while (true) {
        const auto article = reader->next();
        if (!article)
            return fail(article.error());
        if (!*article)
            break;
        ++counts.articles;
        counts.excerpts += int((*article)->excerpts.size());
        const auto added = writer->add(**article).and_then([&progress] { return progress.advance(); });
        if (!added)
            return fail(added.error());
    }
    return writer->finish().map([&counts] { return counts; });
}

Result<ExportCounts> exportToFile(const QString& path, bool overwrite, const library::Stores& stores,
                                  const ExportScope& scope, const ExportOptions& options,
                                  ExportProgress& progress)
{
    ExportCounts counts;
    const auto write = [&](QIODevice& out) {
        return exportTo(out, stores, scope, options, progress).map([&counts](const ExportCounts& done) {
            counts = done;
        });
    };
    return saveTo(path, overwrite, write).map([&counts] { return counts; });
}

Result<void> saveTo(const QString& path, bool overwrite,
                    const std::function<Result<void>(QIODevice& out)>& write)
{
    if (!overwrite && QFileInfo::exists(path))
        return fail(ErrorCode::Conflict,
                    Tr::tr("The file %1 exists already. Choose another name or overwrite it.")
                        .arg(QDir::toNativeSeparators(path)));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(path, file.errorString());
    if (auto written = write(file); !written) {
        file.cancelWriting();
        return written;
    }
    if (!file.commit())
        return unwritable(path, file.errorString());
    return {};
}

Result<QByteArray> previewExport(const library::Stores& stores, const ExportScope& scope,
                                 const ExportOptions& options, int articles, const ExportProgress& progress)
{
    auto reader = ScopeReader::open(stores, scope, options.format);
    if (!reader)
        return fail(std::move(reader.error()));
    const auto isCancelled = [&progress] { return progress.isCancelled(); };
    ExportContent content;
    auto some = gathered(*reader, std::size_t(articles), progress);
    if (!some)
        return fail(std::move(some.error()));
    content.articles = std::move(*some);
    if (!formatInfo(options.format).isText)
        return renderContent(content, {.title = options.title, .beside = options.beside}, isCancelled);
    auto surroundings = surroundingsOf(stores, options.format);
    if (!surroundings)
        return fail(std::move(surroundings.error()));
    content.tags = std::move(surroundings->tags);
    content.coders = std::move(surroundings->coders);
    if (options.format != Format::Html)
        return renderContent(content, options, isCancelled);
    for (const ArticleExcerpts& gathered : content.articles) {
        auto pictures = surroundings->picturesOf(gathered.article);
        if (!pictures)
            return fail(std::move(pictures.error()));
        content.pictures.insert(gathered.article.id, std::move(*pictures));
    }
    return renderContent(content, options, isCancelled).map(withoutPictureData);
}

int ExportContent::excerptCount() const
{
    int count = 0;
    for (const ArticleExcerpts& gathered : articles)
        count += int(gathered.excerpts.size());
    return count;
}

Result<ExportContent> gatherContent(const library::Stores& stores, const ExportScope& scope, Format format)
{
    auto reader = ScopeReader::open(stores, scope, format);
    if (!reader)
        return fail(std::move(reader.error()));
    auto articles = gathered(*reader, std::numeric_limits<std::size_t>::max());
    if (!articles)
        return fail(std::move(articles.error()));
    auto surroundings = surroundingsOf(stores, format);
    if (!surroundings)
        return fail(std::move(surroundings.error()));
    ExportContent content{.articles = std::move(*articles),
                          .tags = std::move(surroundings->tags),
                          .coders = std::move(surroundings->coders)};
    if (format != Format::Evidence)
        return content;
    for (const ArticleExcerpts& gathered : content.articles) {
        auto bytes = surroundings->sourceOf(gathered.article);
        if (!bytes)
            return fail(std::move(bytes.error()));
        content.sources.insert(gathered.article.id, std::move(*bytes));
    }
    return content;
}

Result<QByteArray> renderContent(const ExportContent& content, const ExportOptions& options,
                                 std::function<bool()> isCancelled)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto sourceOf = [&content](const library::Article& article) -> Result<QByteArray> {
        return content.sources.value(article.id);
    };
    const auto picturesOf = [&content](const library::Article& article) -> Result<ExportPictures> {
        return content.pictures.value(article.id);
    };
    const auto writer = makeExportWriter(buffer, options,
                                         {.tags = content.tags,
                                          .coders = content.coders,
                                          .sourceOf = sourceOf,
                                          .picturesOf = picturesOf,
                                          .isCancelled = std::move(isCancelled)});
    for (const ArticleExcerpts& gathered : content.articles) {
        if (auto added = writer->add(gathered); !added)
            return fail(std::move(added.error()));
    }
    return writer->finish().map([&buffer] { return buffer.data(); });
}

} // namespace pizhu::exporting
