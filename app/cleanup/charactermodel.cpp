// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/charactermodel.h"

#include "app/base/logging.h"
#include "app/cleanup/languagemodel/format.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace pizhu::cleanup::languagemodel;

namespace pizhu::cleanup {

namespace {

constexpr std::size_t kUnits = 0x10000;
/// How many characters a plain class has.
int membersOf(QChar plain)
{
    return plain == u'0' ? 10 : plain == u'a' ? 52 : 1;
}

/// The natural logarithm of the probability of a character nobody counted.
constexpr double kUnknown = -17;

tl::unexpected<base::Error> notAModel()
{
    return base::fail(
        base::ErrorCode::InvalidInput,
        QCoreApplication::translate(
            "pizhu::cleanup", "The character model is damaged or of another version; install Pizhu again."));
}

CharacterModel builtIn()
{
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
    void followers(CharacterModel& model, quint32 classes);
    void thirds(CharacterModel& model, quint32 classes);
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
    for (quint32 i = 1; i <= count && !m_failed; ++i) {
        model.m_alone.push_back(byte());
        model.m_fallback.push_back(byte());
        for (quint32 forms = number(); forms > 0 && !m_failed; --forms) {
            const quint8 low = byte();
            const std::size_t unit = low + 256U * byte();
            model.m_classOf[unit] = static_cast<quint16>(i);
            model.m_formCost[0][unit] = byte();
            model.m_formCost[1][unit] = byte();
        }
    }
}

void CharacterModel::Reader::thirds(CharacterModel& model, quint32 classes)
{
    const quint32 count = number();
    model.m_pairFallback.push_back(count > 0 ? byte() : quint8(0));
    quint32 last = 0;
    for (quint32 left = count; left > 0 && !m_failed; --left) {
        last += number();
        m_failed = m_failed || last > classes;
        model.m_thirds.push_back(static_cast<quint16>(last));
        model.m_thirdCosts.push_back(byte());
    }
    model.m_thirdRows.push_back(static_cast<quint32>(model.m_thirds.size()));
}

void CharacterModel::Reader::followers(CharacterModel& model, quint32 classes)
{
    for (quint32 i = 1; i <= classes && !m_failed; ++i) {
        model.m_rows.push_back(static_cast<quint32>(model.m_followers.size()));
        quint32 last = 0;
        for (quint32 left = number(); left > 0 && !m_failed; --left) {
            last += number();
            m_failed = m_failed || last > classes;
            model.m_followers.push_back(static_cast<quint16>(last));
            model.m_costs.push_back(byte());
            thirds(model, classes);
        }
    }
    model.m_rows.push_back(static_cast<quint32>(model.m_followers.size()));
}

CharacterModel::CharacterModel()
    : m_classOf(kUnits)
    , m_formCost{std::vector<quint8>(kUnits, kNever), std::vector<quint8>(kUnits, kNever)}
    , m_alone(1, kNever)
    , m_fallback(1, 0)
    , m_rows(1, 0)
    , m_thirdRows(1, 0)
{}

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
    reader.followers(model, count);
    if (reader.failed())
        return notAModel();
    return model;
}

quint16 CharacterModel::classOf(QChar character) const
{
    return m_classOf[(character.unicode() < 0x80 ? plainClass(character) : character).unicode()];
}

std::optional<std::size_t> CharacterModel::pairIndex(quint16 first, quint16 second) const
{
    if (first == 0)
        return {};
    const auto begin = m_followers.begin() + m_rows[first];
    const auto end = m_followers.begin() + m_rows[first + 1U];
    const auto found = std::lower_bound(begin, end, second);
    const bool kept = found != end && *found == second;
    return kept ? std::optional(std::size_t(found - m_followers.begin())) : std::nullopt;
}

int CharacterModel::pairCost(quint16 second, quint16 third) const
{
    const auto index = pairIndex(second, third);
    return index ? m_costs[*index] : m_fallback[second] + m_alone[third];
}

int CharacterModel::tripleCost(quint16 first, quint16 second, quint16 third) const
{
    const auto index = pairIndex(first, second);
    if (!index)
        return pairCost(second, third);
    const auto begin = m_thirds.begin() + m_thirdRows[*index];
    const auto end = m_thirds.begin() + m_thirdRows[*index + 1];
    const auto found = std::lower_bound(begin, end, third);
    return found != end && *found == third ? m_thirdCosts[std::size_t(found - m_thirds.begin())]
                                           : m_pairFallback[*index] + pairCost(second, third);
}

double CharacterModel::logProbability(QChar first, QChar second, QChar character, text::Script script) const
{
    const quint16 third = classOf(character);
    if (third == 0)
        return kUnknown;
    const QChar form = character.unicode() < 0x80 ? plainClass(character) : character;
    const int cost = m_formCost[script == text::Script::Hans ? 0 : 1][form.unicode()] +
                     tripleCost(classOf(first), classOf(second), third);
    return std::max(-cost / kCostSteps - std::log(double(membersOf(form))), kUnknown);
}

const CharacterModel& characterModel()
{
    static const CharacterModel model = builtIn();
    return model;
}

} // namespace pizhu::cleanup
