// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/document/htmlreader.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>
#include <vector>

namespace pizhu::cleanup {

/// A rule file as it lies on disk or in the program; the name appears in complaints.
struct RuleFile
{
    QString name;
    QByteArray bytes;
};

/// "div.article h1.title": elements inside elements, each by tag, #id and .classes; any part may be left out.
class ElementSelector
{
public:
    /// An empty list of steps when the text is no selector.
    [[nodiscard]] static ElementSelector parse(const QString& text);

    [[nodiscard]] bool isValid() const { return !m_steps.empty(); }
    /// True when the block element itself is meant.
    [[nodiscard]] bool matches(const std::vector<document::HtmlElement>& elements, int element) const;
    [[nodiscard]] bool matches(const std::vector<document::HtmlElement>& elements,
                               const document::HtmlNote& note) const;

private:
    struct Step
    {
        QString tag; ///< empty for any
        QString id;
        QStringList classes;
    };

    [[nodiscard]] static bool fits(const Step& step, const QString& part);
    [[nodiscard]] bool ancestorsFit(const std::vector<document::HtmlElement>& elements, int from) const;

    std::vector<Step> m_steps; ///< outermost first
};

/// What is known about the pages of one site.
struct SiteRules
{
    QStringList hosts; ///< "example.org" stands for its subdomains, too; hosts or names are there
    QStringList names; ///< og:site_name or end of <title>, for saved pages without an address
    QHash<QString, std::vector<ElementSelector>>
        fields;                           ///< "title", "published", "source", "authors", "editors"
    QHash<QString, QStringList> values;   ///< field → value that always holds, as candidates hold it
    std::vector<ElementSelector> content; ///< the first that finds something counts
    std::vector<ElementSelector> remove;
    std::vector<QRegularExpression> removeLines; ///< filling a whole folded block
};

/// Reads one site's file. Fails with InvalidInput, naming file, line and what is wrong.
[[nodiscard]] base::Result<SiteRules> parseSiteRules(const RuleFile& file);

struct Draft;
struct Rules;

/// The rules for the page a draft was made of, nullptr when none fit.
[[nodiscard]] const SiteRules* siteRulesFor(const document::HtmlPage& page, const QString& host,
                                            const Rules& rules);

/// Reads the fields a site's rules name and takes away what they name.
void applySiteRules(Draft& draft, const SiteRules& site, const Rules& rules);

/// Keeps only what the first selector that finds something names as content; false when none does.
bool keepSiteContent(Draft& draft, const SiteRules& site, const Rules& rules);

} // namespace pizhu::cleanup
