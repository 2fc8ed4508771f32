// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QJsonObject>
#include <QString>
#include <chrono>
#include <memory>

namespace pizhu::exporting {

struct TemplateLimits
{
    std::chrono::milliseconds time{10'000};
};

/// A template in the language of Jinja as Nunjucks has it (https://mozilla.github.io/nunjucks/). Each has an
/// engine of its own that reaches no file, no network and no object of the program. Lives on one thread.
class NunjucksTemplate
{
public:
    /// InvalidInput with the line when the template is wrong.
    [[nodiscard]] static base::Result<std::unique_ptr<NunjucksTemplate>> compile(const QString& text,
                                                                                 TemplateLimits limits = {});
    ~NunjucksTemplate();
    NunjucksTemplate(const NunjucksTemplate&) = delete;
    NunjucksTemplate& operator=(const NunjucksTemplate&) = delete;

    /// InvalidInput when the template is wrong for this, LimitExceeded when it runs too long.
    [[nodiscard]] base::Result<QString> render(const QJsonObject& context);

private:
    class Engine;
    explicit NunjucksTemplate(std::unique_ptr<Engine> engine);

    std::unique_ptr<Engine> m_engine;
};

/// Once.
[[nodiscard]] base::Result<QString> renderNunjucks(const QString& templateText, const QJsonObject& context,
                                                   TemplateLimits limits = {});

} // namespace pizhu::exporting
