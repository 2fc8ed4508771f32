// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QJsonObject>
#include <QString>
#include <chrono>

namespace pizhu::exporting {

struct TemplateLimits
{
    std::chrono::milliseconds time{10'000};
};

/// Renders a template in the language of Jinja as Nunjucks has it (https://mozilla.github.io/nunjucks/) over
/// `context`. Each call has an engine of its own that reaches no file, no network and no object of the
/// program. InvalidInput with the line when the template is wrong, LimitExceeded when it runs too long.
[[nodiscard]] base::Result<QString> renderNunjucks(const QString& templateText, const QJsonObject& context,
                                                   TemplateLimits limits = {});

} // namespace pizhu::exporting
