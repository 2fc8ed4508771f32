// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/excerpttext.h"
#include "app/exporting/templates/excerpttemplate.h"
#include "app/exporting/templates/tagspool.h"
#include "app/exporting/templates/templatecontext.h"

#include <QJsonArray>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;
using base::Result;
using Feed = NunjucksTemplate::Feed;
using Part = NunjucksTemplate::Part;

namespace {

/// So many at once: what a call costs is spread, and memory is that of these.
constexpr qsizetype kExcerptsAtOnce = 128;

class TemplateWriter : public ExportWriter
{
public:
    TemplateWriter(QIODevice& out, const ExportOptions& options, std::function<bool()> isCancelled)
        : m_out(out)
        , m_options(options)
        , m_template(ExcerptTemplate::compile(options, std::move(isCancelled)))
    {}

    Result<void> add(const ArticleExcerpts& gathered) override
    {
        if (!m_template)
            return base::fail(m_template.error());
        if (m_template->feed() == Feed::Tags)
            return m_spool.add(articleContext(gathered.article, m_options.style), excerptContexts(gathered));
        m_articles << articleWithExcerpts(gathered, m_options.style);
        m_excerpts += qsizetype(gathered.excerpts.size()) + 1;
        return m_excerpts < kExcerptsAtOnce ? Result<void>() : hand();
    }

    Result<void> finish() override
    {
        if (!m_template)
            return base::fail(m_template.error());
        const QJsonObject title{{u"title"_s, documentTitle(m_options)}};
        switch (m_template->feed()) {
        case Feed::Whole:
            return hand().and_then([&] { return write(Part::Kept, title); });
        case Feed::Articles:
            return hand().and_then([this] { return begin(); }).and_then([this] { return write(Part::End); });
        case Feed::Tags:
            break;
        }
        return begin().and_then([this] { return writeTags(); }).and_then([this] { return write(Part::End); });
    }

private:
    Result<void> write(Part part, const QJsonObject& data = {})
    {
        const auto text = m_template->render(part, data);
        if (!text)
            return base::fail(text.error());
        m_out.write(*text);
        return m_out.outcome();
    }

    /// Once, before all else.
    Result<void> begin()
    {
        if (std::exchange(m_hasBegun, true))
            return {};
        return write(Part::Begin, {{u"title"_s, documentTitle(m_options)}});
    }

    /// The articles that wait.
    Result<void> hand()
    {
        if (m_articles.isEmpty())
            return {};
        const QJsonObject data{{u"articles"_s, std::exchange(m_articles, {})}};
        m_excerpts = 0;
        if (m_template->feed() == Feed::Whole)
            return write(Part::Keep, data);
        return begin().and_then([&] { return write(Part::Articles, data); });
    }

    Result<void> writeTags()
    {
        for (const QString& tag : m_spool.tags()) {
            if (auto opened = write(Part::OpenTag, {{u"path"_s, tag}}); !opened)
                return opened;
            for (std::size_t first = 0; first < m_spool.count(tag); first += kExcerptsAtOnce) {
                const auto excerpts = m_spool.excerpts(tag, first, kExcerptsAtOnce);
                if (!excerpts)
                    return base::fail(excerpts.error());
                if (auto written = write(Part::Excerpts, {{u"excerpts"_s, *excerpts}}); !written)
                    return written;
            }
            if (auto closed = write(Part::CloseTag); !closed)
                return closed;
        }
        return {};
    }

    Output m_out;
    ExportOptions m_options;
    Result<ExcerptTemplate> m_template;
    TagSpool m_spool;
    QJsonArray m_articles; ///< that wait to be rendered
    qsizetype m_excerpts = 0;
    bool m_hasBegun = false;
};

} // namespace

std::unique_ptr<ExportWriter> templateWriter(QIODevice& out, const ExportOptions& options,
                                             std::function<bool()> isCancelled)
{
    return std::make_unique<TemplateWriter>(out, options, std::move(isCancelled));
}

} // namespace pizhu::exporting
