// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QJsonObject>
#include <QString>
#include <chrono>
#include <functional>
#include <memory>

namespace pizhu::exporting {

/// How far one call of a template may go.
struct TemplateLimits
{
    std::chrono::milliseconds time{15'000};
    /// What the program may take more than it had when the template was compiled. Watched on Linux only.
    qint64 memoryBytes = qint64(1) << 30;
    qint64 characters = 64'000'000; ///< of any text it makes
    /// Asked every few milliseconds from another thread: nobody wants the rest.
    std::function<bool()> isCancelled{};
};

/// A template in the language of Jinja as Nunjucks has it (https://mozilla.github.io/nunjucks/). Each has an
/// engine of its own that reaches no file, no network and no object of the program. Lives on one thread.
/// Every call fails with InvalidInput where the template is wrong, LimitExceeded where it goes too far, both
/// with its line, and Cancelled.
class NunjucksTemplate
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<NunjucksTemplate>> compile(const QString& text,
                                                                                 TemplateLimits limits = {});
    ~NunjucksTemplate();
    NunjucksTemplate(const NunjucksTemplate&) = delete;
    NunjucksTemplate& operator=(const NunjucksTemplate&) = delete;

    /// All at once: `title`, `articles` with their `excerpts`; `tags` are made of these.
    [[nodiscard]] base::Result<QString> render(const QJsonObject& context);

    /// How the template can take what it renders.
    enum class Feed {
        Whole,    ///< it looks at all of it at once: Keep …, Kept
        Articles, ///< one loop over the articles: Begin, Articles …, End
        Tags,     ///< one loop over the tags: Begin, (OpenTag, Excerpts …, CloseTag) …, End
    };
    [[nodiscard]] Feed feed() const;

    enum class Part {
        Keep,     ///< `articles`, of which nothing is rendered yet
        Kept,     ///< all that was kept, with `title`
        Begin,    ///< `title`
        Articles, ///< `articles`
        OpenTag,  ///< `path`
        Excerpts, ///< `excerpts`, each with the article it is `about`
        CloseTag,
        End,
    };
    /// The text of one part; together they are what render() gives.
    [[nodiscard]] base::Result<QString> render(Part part, const QJsonObject& data = {});

private:
    class Engine;
    explicit NunjucksTemplate(std::unique_ptr<Engine> engine);

    std::unique_ptr<Engine> m_engine;
};

/// Once.
[[nodiscard]] base::Result<QString> renderNunjucks(const QString& templateText, const QJsonObject& context,
                                                   TemplateLimits limits = {});

} // namespace pizhu::exporting
