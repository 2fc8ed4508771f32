// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/templates/tagspool.h"

#include "app/exporting/exportwriter.h"

#include <QJsonDocument>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

TagSpool::TagSpool()
{
    m_failed = !m_file.open();
}

base::Result<void> TagSpool::add(const QJsonObject& article, const QJsonArray& excerpts)
{
    const qint64 about = append(article);
    for (const QJsonValue& excerpt : excerpts) {
        const Place place{about, append(excerpt.toObject())};
        const QJsonArray tags = excerpt[u"tags"_s].toArray();
        if (tags.isEmpty())
            m_places[QString()].push_back(place);
        for (const QJsonValue& tag : tags)
            m_places[tag.toString()].push_back(place);
    }
    return m_failed ? temporarySpace() : base::Result<void>();
}

base::Result<QJsonArray> TagSpool::excerpts(const QString& tag, std::size_t first, std::size_t most)
{
    const std::vector<Place>& places = m_places[tag];
    QJsonArray list;
    QJsonObject about;
    qint64 aboutPlace = -1;
    for (std::size_t i = first; i < std::min(places.size(), first + most); ++i) {
        if (places[i].article != aboutPlace) {
            aboutPlace = places[i].article;
            about = read(aboutPlace);
        }
        QJsonObject excerpt = read(places[i].excerpt);
        excerpt.insert(u"about"_s, about);
        list << excerpt;
    }
    if (m_failed)
        return base::fail(temporarySpace().error());
    return list;
}

qint64 TagSpool::append(const QJsonObject& json)
{
    const qint64 place = m_size;
    const QByteArray line = QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
    m_failed = m_failed || m_file.write(line) != line.size();
    m_size += line.size();
    return place;
}

QJsonObject TagSpool::read(qint64 place)
{
    m_failed = m_failed || !m_file.seek(place);
    return QJsonDocument::fromJson(m_file.readLine()).object();
}

} // namespace pizhu::exporting
