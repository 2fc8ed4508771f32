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
    const auto sample = [seed](const library::Stores& stores) -> base::Result<QStringList> {
        const auto ids = stores.articles.find({});
        if (!ids)
            return base::fail(ids.error());
        QRandomGenerator random(seed);
        QStringList texts;
        for (const base::ArticleId id : someOf(*ids, random)) {
            auto article = stores.articles.load(id);
            if (!article)
                return base::fail(article.error());
            texts += article->document.text;
        }
        return texts;
    };
    auto texts = library.read(sample).result();
    if (!texts)
        return base::fail(texts.error());
    if (texts->isEmpty())
        return base::fail({base::ErrorCode::NotFound, u"The library is empty."_s, {}});
    return SampledQueries(std::move(*texts), seed);
}

SampledQueries::SampledQueries(QStringList texts, quint32 seed)
    : m_texts(std::move(texts))
    , m_toTraditional(converter(u"s2t"_s))
    , m_toSimplified(converter(u"t2s"_s))
    , m_random(seed)
{
    static const QRegularExpression pattern(u"(?<![\\p{L}\\p{N}\\p{M}])[A-Za-z0-9]+\\p{Han}{1,5}"
                                            "|\\p{Han}{1,5}[A-Za-z0-9]+(?![\\p{L}\\p{N}\\p{M}])"_s);
    for (const QString& text : m_texts) {
        auto matches = pattern.globalMatch(text);
        while (matches.hasNext())
            m_mixed += matches.next().captured();
    }
}

const QString& SampledQueries::anyText()
{
    return m_texts.at(m_random.bounded(static_cast<int>(m_texts.size())));
}

QString SampledQueries::inOtherScript(const QString& part) const
{
    const bool isTraditional = text::detectScript(part) == text::Script::Hant;
    const auto& converter = isTraditional ? m_toSimplified : m_toTraditional;
    return converter ? converter->convert(part).text : part;
}

QString SampledQueries::everyOtherConverted(const QString& part)
{
    m_convertNext = !m_convertNext;
    return m_convertNext ? inOtherScript(part) : part;
}

QString SampledQueries::unconverted(int length)
{
    for (;;) {
        const QString& text = anyText();
        if (text.size() < length)
            continue;
        const QString part = text.mid(m_random.bounded(static_cast<int>(text.size()) - length + 1), length);
        if (std::all_of(part.begin(), part.end(), isHan))
            return part;
    }
}

QString SampledQueries::han(int length)
{
    return everyOtherConverted(unconverted(length));
}

QString SampledQueries::anything(int length)
{
    for (;;) {
        const QString& text = anyText();
        if (text.size() < length)
            continue;
        const QString part = text.mid(m_random.bounded(static_cast<int>(text.size()) - length + 1), length);
        const bool whole = !part.front().isLowSurrogate() && !part.back().isHighSurrogate();
        const bool hasWord =
            std::any_of(part.begin(), part.end(), [](QChar c) { return c.isLetterOrNumber(); });
        if (whole && hasWord && !part.contains(u'\n'))
            return everyOtherConverted(part);
    }
}

QString SampledQueries::mixed()
{
    if (m_mixed.isEmpty())
        return {};
    return everyOtherConverted(m_mixed.at(m_random.bounded(static_cast<int>(m_mixed.size()))));
}

} // namespace pizhu::bench
