// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QRandomGenerator>
#include <QStringList>
#include <memory>
#include <vector>

namespace pizhu::text {
class Converter;
}

namespace pizhu::bench {

/// Random parts of a library's articles to search for: the same ones for the same library and seed.
class SampledQueries
{
public:
    [[nodiscard]] static base::Result<SampledQueries> of(const library::Library& library, quint32 seed);

    /// So many Han characters that stand in an article, every other time converted to the other script.
    [[nodiscard]] QString han(int length);
    /// Han characters as they stand in an article.
    [[nodiscard]] QString unconverted(int length);
    /// Whatever stands in a line, signs and Latin letters too, every other time converted.
    [[nodiscard]] QString anything(int length);
    /// A part in the script it is not written in; the same when there is no other.
    [[nodiscard]] QString inOtherScript(const QString& part) const;
    /// A run of letters or digits with the Han characters before or behind it; empty when no article has one.
    [[nodiscard]] QString mixed();

private:
    SampledQueries(QStringList texts, quint32 seed);

    [[nodiscard]] const QString& anyText();
    [[nodiscard]] QString everyOtherConverted(const QString& part);

    QStringList m_texts; ///< of some articles
    QStringList m_mixed;
    std::shared_ptr<const text::Converter> m_toTraditional;
    std::shared_ptr<const text::Converter> m_toSimplified;
    QRandomGenerator m_random;
    bool m_convertNext = false;
};

} // namespace pizhu::bench
