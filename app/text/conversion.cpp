// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/conversion.h"

#include "app/text/openccdata.h"
#include "app/text/phraseindex.h"

#include <QHash>
#include <QMutex>

namespace pizhu::text {

using namespace Qt::StringLiterals;

namespace {

using Group = std::vector<std::shared_ptr<const PhraseIndex>>;

/// Ends of the pieces of a text; a phrase is never looked for across one.
using Cuts = std::vector<qsizetype>;

/// As OpenCC does: the first dictionary that knows any prefix decides.
[[nodiscard]] std::optional<PhraseIndex::Match> firstMatch(const Group& group, QStringView text)
{
    for (const auto& dictionary : group) {
        if (const std::optional<PhraseIndex::Match> match = dictionary->longestPrefix(text))
            return match;
    }
    return std::nullopt;
}

[[nodiscard]] qsizetype characterLength(QStringView text)
{
    return text.front().isHighSurrogate() && text.size() > 1 && text[1].isLowSurrogate() ? 2 : 1;
}

/// Each word of the dictionary is a piece, and each stretch without words between them.
[[nodiscard]] Cuts segment(const Group& words, QStringView text)
{
    Cuts cuts;
    qsizetype pieceStart = 0;
    for (qsizetype position = 0; position < text.size();) {
        const QStringView rest = text.sliced(position);
        const std::optional<PhraseIndex::Match> match = firstMatch(words, rest);
        if (match && pieceStart < position)
            cuts.push_back(position);
        position += match ? match->length : characterLength(rest);
        if (match) {
            cuts.push_back(position);
            pieceStart = position;
        }
    }
    if (pieceStart < text.size())
        cuts.push_back(text.size());
    return cuts;
}

struct Stage
{
    QString text;
    OffsetMap map; ///< from the stage before
    Cuts cuts;
};

void appendPiece(Stage& stage, const Group& group, QStringView piece)
{
    while (!piece.isEmpty()) {
        const std::optional<PhraseIndex::Match> match = firstMatch(group, piece);
        const qsizetype length = match ? match->length : characterLength(piece);
        const QStringView value = match ? match->value : piece.first(length);
        stage.text.append(value);
        stage.map.append(length, value.size(), !match || match->oneToOne);
        piece = piece.sliced(length);
    }
}

[[nodiscard]] Stage apply(const Group& group, QStringView text, const Cuts& cuts)
{
    Stage stage;
    stage.text.reserve(text.size());
    stage.cuts.reserve(cuts.size());
    qsizetype start = 0;
    for (const qsizetype end : cuts) {
        appendPiece(stage, group, text.sliced(start, end - start));
        stage.cuts.push_back(stage.text.size());
        start = end;
    }
    return stage;
}

[[nodiscard]] ConvertedText unconverted(QStringView text)
{
    ConvertedText result{text.toString(), {}};
    result.map.append(text.size(), text.size(), true);
    return result;
}

/// The one place with state: dictionaries are megabytes and the same for everyone.
class Cache
{
public:
    [[nodiscard]] std::shared_ptr<const Converter> find(const QString& profile) const
    {
        const QMutexLocker lock(&m_mutex);
        return m_converters.value(profile);
    }

    void insert(const QString& profile, const std::shared_ptr<const Converter>& converter)
    {
        const QMutexLocker lock(&m_mutex);
        m_converters.insert(profile, converter);
    }

    /// Held while the profile is read: who wants another one does not wait.
    [[nodiscard]] std::shared_ptr<QMutex> reading(const QString& profile)
    {
        const QMutexLocker lock(&m_mutex);
        std::shared_ptr<QMutex>& reading = m_reading[profile];
        if (!reading)
            reading = std::make_shared<QMutex>();
        return reading;
    }

    /// Profiles have most of their dictionaries in common.
    [[nodiscard]] std::shared_ptr<const PhraseIndex> indexed(const DictionaryEntries& entries)
    {
        const QMutexLocker lock(&m_indexing);
        const auto same =
            std::ranges::find_if(m_dictionaries, [&](const auto& one) { return one->isMadeOf(entries); });
        if (same != m_dictionaries.end())
            return *same;
        return m_dictionaries.emplace_back(std::make_shared<const PhraseIndex>(entries));
    }

private:
    mutable QMutex m_mutex;
    QHash<QString, std::shared_ptr<const Converter>> m_converters;
    QHash<QString, std::shared_ptr<QMutex>> m_reading;
    QMutex m_indexing;
    Group m_dictionaries; ///< those of the converters, which stay as long as the program
};

[[nodiscard]] Cache& cache()
{
    static Cache theCache;
    return theCache;
}

[[nodiscard]] Group indexed(const DictionaryGroup& dictionaries)
{
    Group group;
    group.reserve(dictionaries.size());
    for (const DictionaryEntries& entries : dictionaries)
        group.push_back(cache().indexed(entries));
    return group;
}

/// The profiles that views of such a text need and that have not been read.
[[nodiscard]] QStringList lackingProfiles(Script source)
{
    QStringList profiles;
    for (const ViewScript view :
         {ViewScript::Hans, ViewScript::Hant, ViewScript::HantTw, ViewScript::HantHk}) {
        const QString profile = conversionProfile(source, view);
        if (!profile.isEmpty() && !cache().find(profile))
            profiles.append(profile);
    }
    return profiles;
}

} // namespace

struct Converter::Dictionaries
{
    Group segmentation;
    std::vector<Group> steps;
};

Converter::Converter(std::unique_ptr<Dictionaries> dictionaries)
    : m_dictionaries(std::move(dictionaries))
{}

Converter::~Converter() = default;

base::Result<std::shared_ptr<const Converter>> Converter::create(const QString& profile)
{
    if (const auto cached = cache().find(profile))
        return cached;
    const std::shared_ptr<QMutex> reading = cache().reading(profile);
    const QMutexLocker lock(reading.get());
    if (const auto cached = cache().find(profile))
        return cached;
    const base::Result<OpenCcProfile> read = readOpenCcProfile(profile);
    if (!read)
        return base::fail(read.error());
    auto dictionaries = std::make_unique<Dictionaries>();
    dictionaries->segmentation = indexed(read->segmentation);
    for (const DictionaryGroup& step : read->steps)
        dictionaries->steps.push_back(indexed(step));
    const std::shared_ptr<const Converter> made(new Converter(std::move(dictionaries)));
    cache().insert(profile, made);
    return made;
}

ConvertedText Converter::convert(QStringView source) const
{
    ConvertedText result = unconverted(source);
    Cuts cuts = segment(m_dictionaries->segmentation, source);
    for (const Group& step : m_dictionaries->steps) {
        Stage stage = apply(step, result.text, cuts);
        result.text = std::move(stage.text);
        result.map = result.map.then(stage.map);
        cuts = std::move(stage.cuts);
    }
    return result;
}

QString conversionProfile(Script source, ViewScript view)
{
    if (source == Script::Other)
        return {};
    const bool traditional = source == Script::Hant;
    switch (view) {
    case ViewScript::Source:
        return {};
    case ViewScript::Hans:
        return source == Script::Hans ? QString() : u"t2s"_s;
    case ViewScript::Hant:
        return traditional ? QString() : u"s2t"_s;
    case ViewScript::HantTw:
        return traditional ? u"t2tw"_s : u"s2twp"_s;
    case ViewScript::HantHk:
        return traditional ? u"t2hk"_s : u"s2hk"_s;
    }
    return {};
}

bool viewsAreAtHand(Script source)
{
    return lackingProfiles(source).isEmpty();
}

base::Result<void> readAheadForViews(Script source)
{
    const QStringList lacking = lackingProfiles(source);
    if (lacking.isEmpty())
        return {};
    return Converter::create(lacking.first()).map([](const auto&) {});
}

base::Result<ConvertedText> convertForView(QStringView text, Script source, ViewScript view)
{
    const QString profile = conversionProfile(source, view);
    if (profile.isEmpty())
        return unconverted(text);
    const base::Result<std::shared_ptr<const Converter>> converter = Converter::create(profile);
    if (!converter)
        return base::fail(converter.error());
    return (*converter)->convert(text);
}

} // namespace pizhu::text
