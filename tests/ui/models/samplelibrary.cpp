// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/samplelibrary.h"

#include <array>

namespace pizhu::test {

namespace {

template <typename T>
document::Field<T> field(T value)
{
    return {std::move(value), document::FieldOrigin::FrontMatter, 1.0};
}

document::Metadata metadataOf(const SampleArticle& article)
{
    document::Metadata metadata;
    metadata.title = field(article.title);
    metadata.source = field(article.source);
    metadata.authors = field(article.authors);
    metadata.categories = field(article.categories);
    metadata.published = field(text::PublishedDate::fromIso(article.published));
    metadata.script = text::detectScript(article.text);
    return metadata;
}

document::Document documentOf(const QString& text)
{
    document::DocumentBuilder builder;
    for (const QString& paragraph : text.split(u'\n'))
        builder.append({}, paragraph);
    return builder.take();
}

/// The value of a write or read that a test cannot do without.
template <typename T>
T must(const QFuture<base::Result<T>>& future)
{
    const base::Result<T> result = future.result();
    if (!result)
        qFatal("%s (%s)", qPrintable(result.error().message), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

} // namespace

SampleLibrary::SampleLibrary()
{
    auto opened = library::Library::open(m_folder.filePath(QStringLiteral("sample.pizhu")), {.create = true});
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    m_library = std::move(*opened);
}

base::ArticleId SampleLibrary::add(const SampleArticle& article)
{
    library::NewArticle added;
    added.source.bytes = (article.title + QLatin1Char('\n') + article.text).toUtf8();
    added.source.mediaType = QStringLiteral("text/plain");
    added.source.charset = QStringLiteral("UTF-8");
    added.source.origin = QStringLiteral("/sample/%1.txt").arg(article.title);
    added.source.retrieved = QDateTime(QDate(2024, 1, 1), QTime(12, 0), Qt::UTC);
    added.document = documentOf(article.text);
    added.metadata = metadataOf(article);
    added.log = article.log;
    return must(m_library->write(QStringLiteral("Add"),
                                 [added](library::Stores& stores) -> base::Result<base::ArticleId> {
                                     const auto import = stores.imports.begin(QStringLiteral("Sample"));
                                     if (!import)
                                         return base::fail(import.error());
                                     const auto outcome = stores.articles.add(added, *import);
                                     if (!outcome)
                                         return base::fail(outcome.error());
                                     return outcome->id;
                                 }));
}

QString SampleLibrary::annotate(base::ArticleId article, const QString& quote,
                                annotation::HighlightColor color, const QStringList& tags,
                                const QString& note)
{
    library::NewAnnotation added{.article = article, .color = color, .note = note};
    for (const QString& path : tags)
        added.tags.push_back(addTag(path));
    if (quote.isEmpty()) {
        added.kind = annotation::AnnotationKind::Note;
    } else {
        const qsizetype start = load(article).document.text.indexOf(quote);
        Q_ASSERT(start >= 0);
        added.range = base::TextRange{start, start + quote.size()};
    }
    const auto write = [added](library::Stores& stores) { return stores.annotations.add(added); };
    return must(m_library->write(QStringLiteral("Highlight"), write)).uid;
}

base::TagId SampleLibrary::addTag(const QString& path)
{
    return must(m_library->write(QStringLiteral("Tag"),
                                 [path](library::Stores& stores) { return stores.tags.ensure(path); }));
}

void SampleLibrary::tagArticle(base::ArticleId article, const QString& path)
{
    const base::TagId tag = addTag(path);
    must(m_library->write(QStringLiteral("Tag"), [article, tag](library::Stores& stores) {
        return stores.tags.tagArticles(std::array{article}, tag);
    }));
}

void SampleLibrary::star(base::ArticleId article)
{
    must(m_library->write(QStringLiteral("Star"), [article](library::Stores& stores) {
        return stores.articles.setStarred(std::array{article}, true);
    }));
}

void SampleLibrary::setRead(base::ArticleId article)
{
    must(m_library->write(QStringLiteral("Read"), [article](library::Stores& stores) {
        return stores.articles.setReadState(std::array{article}, library::ReadState::Read);
    }));
}

void SampleLibrary::trash(base::ArticleId article)
{
    must(m_library->write(QStringLiteral("Trash"), [article](library::Stores& stores) {
        return stores.articles.moveToTrash(std::array{article});
    }));
}

library::Article SampleLibrary::load(base::ArticleId article)
{
    return must(
        m_library->read([article](const library::Stores& stores) { return stores.articles.load(article); }));
}

std::vector<annotation::Annotation> SampleLibrary::annotations(base::ArticleId article)
{
    return must(m_library->read(
        [article](const library::Stores& stores) { return stores.annotations.ofArticle(article); }));
}

} // namespace pizhu::test
