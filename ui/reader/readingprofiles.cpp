// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/readingprofiles.h"

#include "ui/reader/readingstylejson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr std::size_t kMaxProfiles = 50;

ReadingStyle compact()
{
    ReadingStyle style;
    style.fontPx = 16;
    style.columnEm = 42;
    style.lineHeight = 1.6;
    style.paragraphGap = 0.4;
    return style;
}

ReadingStyle largePrint()
{
    ReadingStyle style;
    style.typeface = ReadingStyle::Typeface::Sans;
    style.fontPx = 28;
    style.columnEm = 28;
    style.lineHeight = 1.9;
    style.latinGap = ReadingStyle::LatinGap::Wide;
    style.paper = Paper::HighContrast;
    return style;
}

std::vector<ReadingProfiles::Profile> originals()
{
    return {{u"comfortable"_s, {}, {}}, {u"compact"_s, {}, compact()}, {u"large-print"_s, {}, largePrint()}};
}

QString titleOf(const ReadingProfiles::Profile& profile)
{
    if (profile.key == u"comfortable")
        return QCoreApplication::translate("pizhu::ui::ReadingProfiles", "Comfortable", "how text is set");
    if (profile.key == u"compact")
        return QCoreApplication::translate("pizhu::ui::ReadingProfiles", "Compact", "how text is set");
    if (profile.key == u"large-print")
        return QCoreApplication::translate("pizhu::ui::ReadingProfiles", "Large print", "how text is set");
    return profile.name;
}

} // namespace

ReadingProfiles::ReadingProfiles()
    : m_profiles(originals())
{}

QString ReadingProfiles::title(int index) const
{
    return titleOf(m_profiles[std::size_t(index)]);
}

ReadingStyle ReadingProfiles::original(int index) const
{
    const std::vector<Profile> first = originals();
    return isOwn(index) ? first.front().style : first[std::size_t(index)].style;
}

void ReadingProfiles::choose(int index)
{
    m_current = std::clamp(index, 0, int(m_profiles.size()) - 1);
}

void ReadingProfiles::setStyle(const ReadingStyle& style)
{
    m_profiles[std::size_t(m_current)].style = clamped(style);
}

QString ReadingProfiles::freeName(const QString& name, int but) const
{
    const auto isTaken = [this, but](const QString& wanted) {
        for (int i = 0; i < int(m_profiles.size()); ++i) {
            if (i != but && title(i) == wanted)
                return true;
        }
        return false;
    };
    const QString wanted = name.simplified().left(60);
    QString free = wanted;
    for (int number = 2; isTaken(free); ++number)
        free = wanted + u' ' + QString::number(number);
    return free;
}

void ReadingProfiles::add(const QString& name)
{
    if (name.trimmed().isEmpty() || m_profiles.size() >= kMaxProfiles)
        return;
    m_profiles.push_back({{}, freeName(name, -1), style()});
    m_current = int(m_profiles.size()) - 1;
}

void ReadingProfiles::rename(const QString& name)
{
    if (isOwn(m_current) && !name.trimmed().isEmpty())
        m_profiles[std::size_t(m_current)].name = freeName(name, m_current);
}

void ReadingProfiles::remove()
{
    if (!isOwn(m_current))
        return;
    m_profiles.erase(m_profiles.begin() + m_current);
    m_current = 0;
}

QByteArray ReadingProfiles::toJson() const
{
    QJsonArray profiles;
    for (const Profile& profile : m_profiles) {
        QJsonObject json = readingStyleJson(profile.style);
        json.insert(profile.key.isEmpty() ? u"name"_s : u"key"_s,
                    profile.key.isEmpty() ? profile.name : profile.key);
        profiles.append(json);
    }
    const QJsonObject all{{u"current"_s, m_current}, {u"profiles"_s, profiles}};
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

void ReadingProfiles::read(const Profile& profile)
{
    const auto known = std::ranges::find(m_profiles, profile.key, &Profile::key);
    if (!profile.key.isEmpty() && known != m_profiles.end())
        known->style = profile.style;
    else if (profile.key.isEmpty() && !profile.name.trimmed().isEmpty() && m_profiles.size() < kMaxProfiles)
        m_profiles.push_back({{}, freeName(profile.name, -1), profile.style});
}

ReadingProfiles ReadingProfiles::fromJson(const QByteArray& json)
{
    ReadingProfiles profiles;
    const QJsonObject all = QJsonDocument::fromJson(json).object();
    for (const QJsonValue& value : all.value(u"profiles").toArray()) {
        const QJsonObject profile = value.toObject();
        const QString key = profile.value(u"key").toString();
        const auto known = std::ranges::find(profiles.m_profiles, key, &Profile::key);
        const bool isKnown = !key.isEmpty() && known != profiles.m_profiles.end();
        const ReadingStyle otherwise = isKnown ? known->style : ReadingStyle{};
        profiles.read({key, profile.value(u"name").toString(), readingStyleFromJson(profile, otherwise)});
    }
    profiles.choose(all.value(u"current").toInt());
    return profiles;
}

} // namespace pizhu::ui
