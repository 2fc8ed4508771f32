// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/print/printparts.h"

#include "app/exporting/convertedexcerpts.h"
#include "app/exporting/excerpttext.h"
#include "app/exporting/print/printedarticle.h"
#include "app/exporting/resourcetext.h"

#include <QDir>
#include <QFile>

namespace pizhu::exporting {

using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

using Piece = PrintedArticle::Piece;

/// A page with its head; what is in it and how much.
class PrintPage
{
public:
    PrintPage(QIODevice& out, const QString& title)
        : m_out(out)
    {
        const QString frame = resourceText(u":/pizhu/templates/print.html"_s);
        const qsizetype body = frame.indexOf(u"%3"_s);
        m_out.write(QStringView(frame).first(body).toString().arg(
            title.toHtmlEscaped(), resourceText(u":/pizhu/templates/print.css"_s)));
        m_tail = frame.sliced(body + 2);
    }

    void add(const Piece& piece)
    {
        m_out.write(piece.html);
        m_pictureBytes += piece.pictures;
        m_characters += piece.html.size() - piece.pictures;
    }

    [[nodiscard]] Result<void> finish()
    {
        m_out.write(m_tail);
        return m_out.outcome();
    }

    /// Whether something more is better put elsewhere.
    [[nodiscard]] bool isFull(const PrintLimits& limits, bool atArticle) const
    {
        return m_characters >= (atArticle ? limits.characters : limits.longest) ||
               m_pictureBytes >= limits.pictureBytes;
    }
    [[nodiscard]] Result<void> outcome() const { return m_out.outcome(); }

private:
    Output m_out;
    QString m_tail;
    qsizetype m_characters = 0;
    qsizetype m_pictureBytes = 0;
};

/// Asks for the pieces of an article and gives them to `place`, with whether it begins.
Result<void> placePieces(const ArticleExcerpts& gathered, const PicturesOf& picturesOf, const QString& name,
                         const std::function<Result<void>(const Piece&, bool begins)>& place)
{
    auto pictures = picturesOf ? picturesOf(gathered.article) : ExportPictures();
    if (!pictures)
        return fail(std::move(pictures.error()));
    PrintedArticle article(gathered, std::move(*pictures), name);
    for (bool begins = true;; begins = false) {
        const auto piece = article.next();
        if (!piece)
            return fail(piece.error());
        if (!*piece)
            return {};
        if (auto placed = place(**piece, begins); !placed)
            return placed;
    }
}

/// "a3": of the third article of an export.
QString placeName(int article)
{
    return u'a' + QString::number(article);
}

class PrintPartsWriter : public ExportWriter
{
public:
    PrintPartsWriter(QString folder, const ExportOptions& options, PicturesOf picturesOf, PrintLimits limits,
                     std::vector<PrintPart>& parts)
        : m_folder(std::move(folder))
        , m_title(documentTitle(options))
        , m_picturesOf(std::move(picturesOf))
        , m_limits(limits)
        , m_parts(parts)
    {}

    Result<void> add(const ArticleExcerpts& gathered) override
    {
        const QString name = placeName(++m_articles);
        return placePieces(gathered, m_picturesOf, name,
                           [&](const Piece& piece, bool begins) -> Result<void> {
                               if (!m_page || m_page->isFull(m_limits, begins)) {
                                   if (auto turned = turnPage(); !turned)
                                       return turned;
                               }
                               if (begins)
                                   m_parts.back().articles.push_back({name, articleTitle(gathered.article)});
                               m_page->add(piece);
                               return m_page->outcome();
                           });
    }

    Result<void> finish() override
    {
        if (m_parts.empty()) {
            if (auto turned = turnPage(); !turned)
                return turned;
        }
        return closePage();
    }

private:
    Result<void> turnPage()
    {
        if (auto closed = closePage(); !closed)
            return closed;
        const QString path = QDir(m_folder).filePath(u"%1.html"_s.arg(m_parts.size()));
        m_file = std::make_unique<QFile>(path);
        if (!m_file->open(QIODevice::WriteOnly))
            return temporarySpace();
        m_parts.push_back({path});
        m_page = std::make_unique<PrintPage>(*m_file, m_title);
        return {};
    }

    Result<void> closePage()
    {
        if (!m_page)
            return {};
        const auto finished = m_page->finish();
        m_page.reset();
        return finished && m_file->flush() ? Result<void>() : temporarySpace();
    }

    QString m_folder;
    QString m_title;
    PicturesOf m_picturesOf;
    PrintLimits m_limits;
    std::vector<PrintPart>& m_parts;
    std::unique_ptr<QFile> m_file;
    std::unique_ptr<PrintPage> m_page; ///< into m_file
    int m_articles = 0;
};

class PrintPageWriter : public ExportWriter
{
public:
    PrintPageWriter(QIODevice& out, const ExportOptions& options, PicturesOf picturesOf)
        : m_page(out, documentTitle(options))
        , m_picturesOf(std::move(picturesOf))
    {}

    Result<void> add(const ArticleExcerpts& gathered) override
    {
        return placePieces(gathered, m_picturesOf, placeName(++m_articles),
                           [this](const Piece& piece, bool /*begins*/) {
                               m_page.add(piece);
                               return m_page.outcome();
                           });
    }

    Result<void> finish() override { return m_page.finish(); }

private:
    PrintPage m_page;
    PicturesOf m_picturesOf;
    int m_articles = 0;
};

} // namespace

Result<PrintedExport> exportPrintParts(const QString& folder, const library::Stores& stores,
                                       const ExportScope& scope, const ExportOptions& options,
                                       ExportProgress& progress, PrintLimits limits)
{
    PrintedExport printed;
    const auto counts = exportThrough(
        [&](ExportSurroundings surroundings) {
            return convertingWriter(std::make_unique<PrintPartsWriter>(folder, options,
                                                                       std::move(surroundings.picturesOf),
                                                                       limits, printed.parts),
                                    options);
        },
        stores, scope, options, progress);
    if (!counts)
        return fail(counts.error());
    printed.counts = *counts;
    return printed;
}

std::unique_ptr<ExportWriter> printPageWriter(QIODevice& out, const ExportOptions& options,
                                              PicturesOf picturesOf)
{
    return std::make_unique<PrintPageWriter>(out, options, std::move(picturesOf));
}

} // namespace pizhu::exporting
