// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/htmlreader.h"

#include "app/document/htmlwalk.h"
#include "app/document/markupcost.h"

#include <QCoreApplication>

namespace pizhu::document {

namespace {

struct ParsedPage
{
    explicit ParsedPage(const QByteArray& utf8)
    {
        // Every recorded error copies the stack of open elements: quadratic in depth.
        m_options.max_errors = 0;
        m_output = gumbo_parse_with_options(&m_options, utf8.constData(), static_cast<size_t>(utf8.size()));
    }
    ~ParsedPage() { gumbo_destroy_output(&m_options, m_output); }
    Q_DISABLE_COPY_MOVE(ParsedPage)

    [[nodiscard]] const GumboNode& document() const { return *m_output->document; }

private:
    GumboOptions m_options = kGumboDefaultOptions;
    GumboOutput* m_output = nullptr;
};

tl::unexpected<base::Error> tooLarge(const char* message)
{
    return base::fail(base::ErrorCode::LimitExceeded,
                      QCoreApplication::translate("pizhu::document", message));
}

} // namespace

base::Result<HtmlPage> readHtml(QStringView html, const HtmlLimits& limits)
{
    if (html.size() > limits.maxCharacters)
        return tooLarge(QT_TRANSLATE_NOOP("pizhu::document", "The page is too long to be read."));
    const QByteArray utf8 = html.toUtf8();
    if (const base::Result<void> cost = checkMarkupCost(utf8, limits); !cost)
        return base::fail(cost.error());
    const ParsedPage parsed(utf8);
    HtmlPage page;
    HtmlWalk walk(page);
    if (!walk.run(parsed.document(), limits.maxNodes))
        return tooLarge(QT_TRANSLATE_NOOP("pizhu::document", "The page has too many elements to be read."));
    return page;
}

} // namespace pizhu::document
