// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sampledqueries.h"

#include "app/text/conversion.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::bench {

namespace {

constexpr std::size_t kSampled = 1000; // articles

std::vector<base::ArticleId> someOf(const std::vector<base::ArticleId>& ids, QRandomGenerator& random)
{
    std::vector<base::ArticleId> some;
    for (std::size_t i = 0; i < std::min(kSampled, ids.size()); ++i)
        some.push_back(ids[static_cast<std::size_t>(random.bounded(static_cast<int>(ids.size())))]);
    return some;
}

std::shared_ptr<const text::Converter> converter(const QString& profile)
{
    const auto made = text::Converter::create(profile);
    return made ? *made : nullptr;
}

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}

} // namespace

base::Result<SampledQueries> SampledQueries::of(const library::Library& library, quint32 seed)
{
    const auto sample = [seed](const library::Stores& stores) -> base::Result<std::vector<Sample>> {
        const auto ids = stores.articles.find({});
        if (!ids)
            return base::fail(ids.error());
        QRandomGenerator random(seed);
        std::vector<Sample> samples;
        for (const base::ArticleId id : someOf(*ids, random)) {
            auto article = stores.articles.load(id);
            if (!article)
                return base::fail(article.error());
            samples.push_back({article->metadata.script, std::move(article->document.text)});
        }
        return samples;
    };
    auto samples = library.read(sample).result();
    if (!samples)
        return base::fail(samples.error());
    return SampledQueries(std::move(*samples), seed);
}

SampledQueries::SampledQueries(std::vector<Sample> samples, quint32 seed)
    : m_samples(std::move(samples))
    , m_toTraditional(converter(u"s2t"_s))
    , m_toSimplified(converter(u"t2s"_s))
    , m_random(seed)
{
    static const QRegularExpression pattern(
        u"(?<![\\p{L}\\p{N}\\p{M}])[A-Za-z0-9]+\\p{Han}{1,5}|\\p{Han}{1,5}[A-Za-z0-9]+(?![\\p{L}\\p{N}\\p{M}])"_s);
    for (const Sample& sample : m_samples) {
        auto matches = pattern.globalMatch(sample.text);
        while (matches.hasNext())
            m_mixed.emplace_back(matches.next().captured(), sample.script);
    }
}

const SampledQueries::Sample& SampledQueries::anySample()
{
    return m_samples[static_cast<std::size_t>(m_random.bounded(static_cast<int>(m_samples.size())))];
}

QString SampledQueries::converted(const QString& part, text::Script script)
{
    m_convertNext = !m_convertNext;
    const auto& converter = script == text::Script::Hant ? m_toSimplified : m_toTraditional;
    return m_convertNext && converter ? converter->convert(part).text : part;
}

QString SampledQueries::unconverted(int length)
{
    for (;;) {
        const QString& text = anySample().text;
        if (text.size() < length)
            continue;
        const QString part = text.mid(m_random.bounded(static_cast<int>(text.size()) - length + 1), length);
        if (std::all_of(part.begin(), part.end(), isHan))
            return part;
    }
}

QString SampledQueries::han(int length)
{
    const QString part = unconverted(length);
    return converted(part, text::detectScript(part));
}

QString SampledQueries::anything(int length)
{
    for (;;) {
        const Sample& sample = anySample();
        if (sample.text.size() < length)
            continue;
        const QString part =
            sample.text.mid(m_random.bounded(static_cast<int>(sample.text.size()) - length + 1), length);
        const bool whole = !part.front().isLowSurrogate() && !part.back().isHighSurrogate();
        const bool hasWord =
            std::any_of(part.begin(), part.end(), [](QChar c) { return c.isLetterOrNumber(); });
        if (whole && hasWord && !part.contains(u'\n'))
            return converted(part, sample.script);
    }
}

QString SampledQueries::mixed()
{
    if (m_mixed.empty())
        return {};
    const auto& [part, script] =
        m_mixed[static_cast<std::size_t>(m_random.bounded(static_cast<int>(m_mixed.size())))];
    return converted(part, script);
}

} // namespace pizhu::bench
