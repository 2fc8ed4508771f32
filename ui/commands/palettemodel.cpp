// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/palettemodel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr std::size_t kMostRecent = 20;
constexpr std::size_t kRecentShown = 6;
constexpr int kMostBeside = 6; ///< of one section, where others stand beside it
constexpr int kMostAlone = 100;

} // namespace

PaletteModel::PaletteModel(QObject* parent)
    : QAbstractListModel(parent)
{}

void PaletteModel::addSource(PaletteSource& source)
{
    const std::size_t section = m_sources.size();
    m_sources.push_back(&source);
    m_sections.emplace_back();
    connect(
        &source, &PaletteSource::answered, this,
        [this, section](const QString& text, const PaletteAnswer& answer) { take(section, text, answer); });
}

void PaletteModel::setText(const QString& text)
{
    const auto isPrefix = [&text](const PaletteSource* source) {
        const QChar prefix = source->description().prefix;
        return !prefix.isNull() && text.startsWith(prefix);
    };
    const bool alone = std::ranges::any_of(m_sources, isPrefix);
    m_prefix = alone ? text.front() : QChar();
    m_text = text.mid(alone ? 1 : 0).trimmed();
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        Section& section = m_sections[i];
        // Without a word only the commands are worth listing beside each other.
        section.asked = alone ? isPrefix(m_sources[i]) : (!m_text.isEmpty() || i == 0);
        section.answered = false;
        if (!section.asked)
            section.answer = {};
    }
    rebuild();
    const QString asked = m_text;
    const int most = alone || asked.isEmpty() ? kMostAlone : kMostBeside;
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        if (m_sections[i].asked)
            m_sources[i]->ask({asked, most, alone, recentKeys(m_sources[i]->description().name)});
    }
}

void PaletteModel::take(std::size_t section, const QString& text, const PaletteAnswer& answer)
{
    if (!m_sections[section].asked || text != m_text)
        return;
    m_sections[section].answer = answer;
    m_sections[section].answered = true;
    rebuild();
}

bool PaletteModel::isComplete() const
{
    return std::ranges::all_of(m_sections,
                               [](const Section& section) { return !section.asked || section.answered; });
}

void PaletteModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    const auto add = [this](const QString& heading, const PaletteAnswer& answer) {
        if (answer.items.empty())
            return;
        m_rows.push_back({heading, answer.total, {}});
        for (const PaletteItem& item : answer.items)
            m_rows.push_back({{}, 0, item});
    };
    if (m_text.isEmpty() && m_prefix.isNull())
        add(tr("Recent"), recentItems());
    for (std::size_t i = 0; i < m_sources.size(); ++i)
        add(m_sources[i]->description().title, m_sections[i].answer);
    endResetModel();
    Q_EMIT changed();
}

PaletteAnswer PaletteModel::recentItems() const
{
    PaletteAnswer answer;
    for (const PaletteItem& item : m_recent) {
        for (const PaletteSource* source : m_sources) {
            if (source->description().name != item.source || answer.items.size() == kRecentShown)
                continue;
            if (const auto now = source->recall(item))
                answer.items.push_back(*now);
        }
    }
    answer.total = static_cast<int>(answer.items.size());
    return answer;
}

QStringList PaletteModel::recentKeys(const QString& source) const
{
    QStringList keys;
    for (const PaletteItem& item : m_recent) {
        if (item.source == source)
            keys.append(item.key);
    }
    return keys;
}

PaletteItem PaletteModel::itemAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].item : PaletteItem();
}

int PaletteModel::itemRow(int from, int step) const
{
    for (int row = from; row >= 0 && row < rowCount(); row += step) {
        if (m_rows[static_cast<std::size_t>(row)].heading.isEmpty())
            return row;
    }
    return -1;
}

void PaletteModel::remember(const PaletteItem& item)
{
    std::erase_if(m_recent, [&item](const PaletteItem& known) {
        return known.source == item.source && known.key == item.key;
    });
    PaletteItem kept = item;
    kept.matched.clear();
    m_recent.insert(m_recent.begin(), kept);
    if (m_recent.size() > kMostRecent)
        m_recent.resize(kMostRecent);
}

QByteArray PaletteModel::saveRecent() const
{
    QJsonArray items;
    for (const PaletteItem& item : m_recent)
        items.append(QJsonObject{{u"source"_s, item.source},
                                 {u"key"_s, item.key},
                                 {u"title"_s, item.title},
                                 {u"detail"_s, item.detail},
                                 {u"icon"_s, item.icon}});
    return QJsonDocument(items).toJson(QJsonDocument::Compact);
}

void PaletteModel::restoreRecent(const QByteArray& state)
{
    m_recent.clear();
    const QJsonArray items = QJsonDocument::fromJson(state).array();
    for (const QJsonValue& value : items) {
        const QJsonObject item = value.toObject();
        m_recent.push_back({.source = item[u"source"_s].toString(),
                            .key = item[u"key"_s].toString(),
                            .title = item[u"title"_s].toString(),
                            .detail = item[u"detail"_s].toString(),
                            .icon = item[u"icon"_s].toString()});
    }
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case ItemRole:
        return QVariant::fromValue(row.item);
    case HeadingRole:
        return !row.heading.isEmpty();
    case CountRole:
        return row.count;
    case Qt::DisplayRole:
        return row.heading.isEmpty() ? row.item.title : row.heading;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return row.item.detail.isEmpty() ? row.item.title : row.item.title + u'\n' + row.item.detail;
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    return data(index, HeadingRole).toBool() ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace pizhu::ui
