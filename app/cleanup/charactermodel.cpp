// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/charactermodel.h"

#include "app/base/logging.h"
#include "app/cleanup/languagemodel/format.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace pizhu::cleanup::languagemodel;

// A library has to ask for its resource, outside of every namespace.
static void registerModel()
{
    Q_INIT_RESOURCE(charactermodel);
}

namespace pizhu::cleanup {

namespace {

constexpr std::size_t kUnits = 0x10000;
/// How many characters a plain class has.
int membersOf(QChar plain)
{
    return plain == u'0' ? 10 : plain == u'a' ? 52 : 1;
}

/// What the probabilities behind three characters and behind fewer are worth, the shortest first. Texts
/// counted are often of one kind: what always follows there need not follow elsewhere.
constexpr double kWeights[kLongestSequence] = {0.02, 0.15, 0.4, 0.43};

/// The natural logarithm of the probability of a character nobody counted.
constexpr double kUnknown = -20;

tl::unexpected<base::Error> notAModel()
{
    return base::fail(
        base::ErrorCode::InvalidInput,
        QCoreApplication::translate(
            "pizhu::cleanup", "The character model is damaged or of another version; install Pizhu again."));
}

CharacterModel builtIn()
{
    registerModel();
    QFile file(u":/pizhu/cleanup/characters.model"_s);
    auto model = file.open(QIODevice::ReadOnly) ? CharacterModel::parse(file.readAll()) : CharacterModel();
    if (!model)
        qCCritical(base::logImport).noquote() << model.error().message;
    return std::move(model).value_or(CharacterModel());
}

} // namespace

/// Reads the file's parts in order; what lies behind its end reads as zero and is remembered.
class CharacterModel::Reader
{
public:
    explicit Reader(const QByteArray& bytes)
        : m_bytes(bytes)
    {}

    quint8 byte()
    {
        m_failed = m_failed || m_at >= m_bytes.size();
        return m_failed ? quint8(0) : static_cast<quint8>(m_bytes[m_at++]);
    }
    quint32 number();
    QByteArray bytes(qsizetype count);
    void classes(CharacterModel& model, quint32 count);
    void followers(CharacterModel& model, int length);
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    const QByteArray& m_bytes;
    qsizetype m_at = 0;
    bool m_failed = false;
};

quint32 CharacterModel::Reader::number()
{
    quint32 result = 0;
    for (int shift = 0; shift < 28; shift += 7) {
        const quint8 part = byte();
        result |= quint32(part & 0x7f) << shift;
        if (part < 0x80)
            return result;
    }
    m_failed = true;
    return 0;
}

QByteArray CharacterModel::Reader::bytes(qsizetype count)
{
    m_failed = m_failed || count > m_bytes.size() - m_at;
    if (m_failed)
        return {};
    m_at += count;
    return m_bytes.mid(m_at - count, count);
}

void CharacterModel::Reader::classes(CharacterModel& model, quint32 count)
{
    Sequences& alone = model.m_sequences[0];
    for (quint32 i = 1; i <= count && !m_failed; ++i) {
        alone.last.push_back(static_cast<quint16>(i));
        alone.cost.push_back(byte());
        for (quint32 forms = number(); forms > 0 && !m_failed; --forms) {
            const quint8 low = byte();
            const std::size_t unit = low + 256U * byte();
            model.m_classOf[unit] = static_cast<quint16>(i);
            model.m_formCost[0][unit] = byte();
            model.m_formCost[1][unit] = byte();
        }
    }
}

/// The followers of the next sequence of `length - 1`.
void CharacterModel::Reader::followers(CharacterModel& model, int length)
{
    Sequences& shorter = model.m_sequences[std::size_t(length - 2)];
    Sequences& sequences = model.m_sequences[std::size_t(length - 1)];
    const bool longest = length == kLongestSequence;
    const quint32 count = number();
    shorter.fallback.push_back(count > 0 ? byte() : quint8(0));
    quint32 last = 0;
    for (quint32 left = count; left > 0 && !m_failed; --left) {
        const quint32 difference = number();
        last += longest ? difference : difference / 2;
        m_failed = m_failed || last >= model.m_sequences[0].last.size();
        sequences.last.push_back(static_cast<quint16>(last));
        sequences.cost.push_back(byte());
        if (longest)
            continue;
        if (difference % 2 == 1)
            followers(model, length + 1);
        else
            sequences.fallback.push_back(0);
        sequences.begin.push_back(static_cast<quint32>(model.m_sequences[std::size_t(length)].last.size()));
    }
}

CharacterModel::CharacterModel()
    : m_classOf(kUnits)
    , m_formCost{std::vector<quint8>(kUnits, kNever), std::vector<quint8>(kUnits, kNever)}
{
    m_sequences[0] = {{0}, {kNever}, {0}, {0, 0}};
    for (std::size_t i = 1; i < m_sequences.size(); ++i)
        m_sequences[i].begin.push_back(0);
}

base::Result<CharacterModel> CharacterModel::parse(const QByteArray& bytes)
{
    Reader reader(bytes);
    CharacterModel model;
    if (reader.bytes(kMagic.size()) != kMagic || reader.byte() != kVersion)
        return notAModel();
    model.m_provenance = QString::fromUtf8(reader.bytes(reader.number()));
    const quint32 count = reader.number();
    if (count >= kUnits)
        return notAModel();
    reader.classes(model, count);
    for (quint32 i = 1; i <= count && !reader.failed(); ++i) {
        reader.followers(model, 2);
        model.m_sequences[0].begin.push_back(static_cast<quint32>(model.m_sequences[1].last.size()));
    }
    if (reader.failed())
        return notAModel();
    return model;
}

quint16 CharacterModel::classOf(QChar character) const
{
    return m_classOf[(character.unicode() < 0x80 ? plainClass(character) : character).unicode()];
}

/// Where the sequence `index` of `length` goes on with `last`.
std::optional<std::size_t> CharacterModel::follower(int length, std::size_t index, quint16 last) const
{
    const Sequences& sequences = m_sequences[std::size_t(length - 1)];
    const auto& followers = m_sequences[std::size_t(length)].last;
    const auto begin = followers.begin() + sequences.begin[index];
    const auto end = followers.begin() + sequences.begin[index + 1];
    const auto found = std::lower_bound(begin, end, last);
    const bool known = found != end && *found == last;
    return known ? std::optional(std::size_t(found - followers.begin())) : std::nullopt;
}

/// What the last of `count` classes costs behind the others.
int CharacterModel::cost(const quint16* classes, int count) const
{
    if (count == 1)
        return m_sequences[0].cost[classes[0]];
    std::size_t context = classes[0];
    for (int length = 1; length < count - 1; ++length) {
        const auto next = follower(length, context, classes[length]);
        if (!next)
            return cost(classes + 1, count - 1);
        context = *next;
    }
    if (const auto found = follower(count - 1, context, classes[count - 1]))
        return m_sequences[std::size_t(count - 1)].cost[*found];
    return m_sequences[std::size_t(count - 2)].fallback[context] + cost(classes + 1, count - 1);
}

double CharacterModel::logProbability(const CharacterContext& context, QChar character,
                                      text::Script script) const
{
    std::array<quint16, kLongestSequence> classes;
    std::transform(context.begin(), context.end(), classes.begin(), [this](QChar c) { return classOf(c); });
    classes.back() = classOf(character);
    if (classes.back() == 0)
        return kUnknown;
    const QChar form = character.unicode() < 0x80 ? plainClass(character) : character;
    double probability = 0;
    for (std::size_t length = 1; length <= kLongestSequence; ++length)
        probability += kWeights[length - 1] *
                       std::exp(-cost(classes.data() + kLongestSequence - length, static_cast<int>(length)) /
                                kCostSteps);
    const double formCost =
        m_formCost[script == text::Script::Hans ? 0 : 1][form.unicode()] / languagemodel::kCostSteps;
    return std::max(std::log(probability) - formCost - std::log(double(membersOf(form))), kUnknown);
}

const CharacterModel& characterModel()
{
    static const CharacterModel model = builtIn();
    return model;
}

} // namespace pizhu::cleanup
