// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/evidence/evidencepack.h"

#include "app/exporting/citation/articleitem.h"
#include "app/exporting/evidence/sourcesearch.h"
#include "app/exporting/excerpttext.h"
#include "app/exporting/jsonexport.h"
#include "app/exporting/markdownexport.h"
#include "app/exporting/ziparchive.h"
#include "app/library/cleanuplogjson.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryFile>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

QByteArray indented(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

QString hexDigest(const QByteArray& content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

QString extensionOf(const QString& mediaType)
{
    if (mediaType == u"text/html" || mediaType == u"application/xhtml+xml")
        return u"html"_s;
    if (mediaType == u"text/markdown")
        return u"md"_s;
    if (mediaType == u"text/plain")
        return u"txt"_s;
    return mediaType == u"application/pdf" ? u"pdf"_s : u"bin"_s;
}

using SourceOf = std::function<base::Result<QByteArray>(const library::Article&)>;

class EvidenceWriter : public ExportWriter
{
public:
    EvidenceWriter(QIODevice& out, const ExportOptions& options, SourceOf sourceOf)
        : m_zip(out)
        , m_options(options)
        , m_sourceOf(std::move(sourceOf))
    {
        (void)m_readable.open(); // a failure shows with the first piece
        m_markdown = markdownWriter(m_readable, options);
    }

    base::Result<void> add(const ArticleExcerpts& gathered) override
    {
        const auto source = m_sourceOf(gathered.article);
        if (!source)
            return base::fail(source.error());
        addArticle(gathered, *source);
        return m_markdown->add(gathered).and_then([this] { return m_zip.outcome(); });
    }

    base::Result<void> finish() override
    {
        if (auto readable = addReadable(); !readable)
            return readable;
        add(u"manifest.json"_s, manifest());
        m_zip.add(u"SHA256SUMS"_s, m_sums);
        return m_zip.finish();
    }

private:
    base::Result<void> addReadable()
    {
        if (auto finished = m_markdown->finish(); !finished)
            return finished;
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!m_readable.seek(0) || !hash.addData(&m_readable))
            return temporarySpace();
        list(u"excerpts.md"_s, QString::fromLatin1(hash.result().toHex()));
        m_zip.add(u"excerpts.md"_s, m_readable);
        return {};
    }

    void list(const QString& name, const QString& digest)
    {
        m_sums += (digest + u"  "_s + name + u'\n').toUtf8();
        m_digests.insert(name, digest);
    }

    void add(const QString& name, const QByteArray& content)
    {
        list(name, hexDigest(content));
        m_zip.add(name, content);
    }

    void addArticle(const ArticleExcerpts& gathered, const QByteArray& sourceBytes)
    {
        const library::Article& article = gathered.article;
        const QString folder = u"articles/"_s + article.uid + u'/';
        const QString source = folder + u"source."_s + extensionOf(article.mediaType);
        const CslItem item = cslItemOf(article);
        QJsonObject about = articleJson(article);
        about.insert(u"charset"_s, article.charset);
        about.insert(u"charset_evidence"_s, article.charsetEvidence);
        about.insert(u"media_type"_s, article.mediaType);
        about.insert(u"origin"_s, article.origin);
        about.insert(u"imported"_s, article.imported.toUTC().toString(Qt::ISODateWithMs));
        about.insert(u"citation"_s, bibliographyEntry(item, m_options.style));
        about.insert(u"csl"_s, cslItemToJson(item));
        about.insert(u"source_file"_s, source);
        add(folder + u"text.txt"_s, article.document.text.toUtf8());
        add(source, sourceBytes);
        add(folder + u"article.json"_s, indented(about));
        add(folder + u"clean-up.json"_s, library::cleanupLogToJson(article.log));
        m_articles << article.uid;
        const annotation::CodePointIndex index(article.document.text);
        const QString searchable = searchableSource(sourceBytes, article.charset);
        for (const Excerpt& excerpt : gathered.excerpts) {
            QJsonObject json = excerptJson(article, excerpt, index);
            if (isAttached(article, excerpt.annotation))
                json.insert(u"literal_in_source"_s,
                            searchable.contains(withoutSpace(quotedText(article, excerpt.annotation))));
            json.insert(u"citation"_s, inTextCitation(item, m_options.style));
            add(u"excerpts/"_s + excerpt.annotation.uid + u".json"_s, indented(json));
            m_excerpts << excerpt.annotation.uid;
        }
    }

    [[nodiscard]] QByteArray manifest() const
    {
        return indented({{u"format"_s, u"pizhu-evidence"_s},
                         {u"version"_s, kEvidenceVersion},
                         {u"generator"_s, u"Pizhu " PIZHU_VERSION ""_s},
                         {u"title"_s, documentTitle(m_options)},
                         {u"articles"_s, m_articles},
                         {u"excerpts"_s, m_excerpts},
                         {u"sha256"_s, m_digests}});
    }

    ZipWriter m_zip;
    ExportOptions m_options;
    SourceOf m_sourceOf;
    QTemporaryFile m_readable;
    std::unique_ptr<ExportWriter> m_markdown;
    QByteArray m_sums;
    QJsonObject m_digests;
    QJsonArray m_articles;
    QJsonArray m_excerpts;
};

} // namespace

std::unique_ptr<ExportWriter> evidenceWriter(QIODevice& out, const ExportOptions& options, SourceOf sourceOf)
{
    return std::make_unique<EvidenceWriter>(out, options, std::move(sourceOf));
}

} // namespace pizhu::exporting
