// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/evidence/evidencepack.h"

#include "app/exporting/citation/articleitem.h"
#include "app/exporting/excerpttext.h"
#include "app/exporting/jsonexport.h"
#include "app/exporting/markdownexport.h"
#include "app/exporting/ziparchive.h"
#include "app/library/cleanuplogjson.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

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

class EvidenceWriter
{
public:
    EvidenceWriter(const ExportContent& content, const ExportOptions& options)
        : m_content(content)
        , m_options(options)
    {}

    base::Result<QByteArray> write()
    {
        for (const ArticleExcerpts& gathered : m_content.articles)
            addArticle(gathered);
        add(u"excerpts.md"_s, renderMarkdown(m_content.articles, m_options));
        add(u"manifest.json"_s, manifest());
        m_zip.add(u"SHA256SUMS"_s, m_sums);
        return m_zip.finish();
    }

private:
    void add(const QString& name, const QByteArray& content)
    {
        const QString digest = hexDigest(content);
        m_sums += (digest + u"  "_s + name + u'\n').toUtf8();
        m_digests.insert(name, digest);
        m_zip.add(name, content);
    }

    void addArticle(const ArticleExcerpts& gathered)
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
        add(source, m_content.sources.value(article.id));
        add(folder + u"article.json"_s, indented(about));
        add(folder + u"clean-up.json"_s, library::cleanupLogToJson(article.log));
        m_articles << article.uid;
        const annotation::CodePointIndex index(article.document.text);
        for (const Excerpt& excerpt : gathered.excerpts) {
            QJsonObject json = excerptJson(article, excerpt, index);
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

    const ExportContent& m_content;
    const ExportOptions& m_options;
    ZipWriter m_zip;
    QByteArray m_sums;
    QJsonObject m_digests;
    QJsonArray m_articles;
    QJsonArray m_excerpts;
};

} // namespace

base::Result<QByteArray> renderEvidence(const ExportContent& content, const ExportOptions& options)
{
    return EvidenceWriter(content, options).write();
}

} // namespace pizhu::exporting
