// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importitems.h"

#include "app/base/logging.h"

#include <QDataStream>
#include <QMutex>
#include <QTemporaryFile>
#include <unistd.h>

namespace pizhu::importing {

namespace {

/// Read at once: a list shows so many lines without reading twice.
constexpr std::size_t kPageItems = 64;
/// Kept in memory at most; most reports never need a file.
constexpr std::size_t kRecentItems = 64 * kPageItems;

QDataStream& operator<<(QDataStream& stream, const ImportItem& item)
{
    return stream << item.path << item.reason << item.article.value << item.title << item.repairs
                  << item.removals << item.sameAs.value << item.sameAsTitle;
}

QDataStream& operator>>(QDataStream& stream, ImportItem& item)
{
    return stream >> item.path >> item.reason >> item.article.value >> item.title >> item.repairs >>
           item.removals >> item.sameAs.value >> item.sameAsTitle;
}

} // namespace

/// A file that only grows, for several copies of a report on several threads.
class ImportItems::Overflow
{
public:
    /// Where the bytes are from now on; nothing when they cannot be written.
    std::optional<Page> append(const QByteArray& bytes)
    {
        const QMutexLocker lock(&m_mutex);
        if ((!m_file.isOpen() && !m_file.open()) || !m_file.seek(m_end) ||
            m_file.write(bytes) != bytes.size() || !m_file.flush()) {
            qCWarning(base::logImport) << "the report stays in memory:" << m_file.errorString();
            return {};
        }
        const Page page{m_end, bytes.size()};
        m_end += bytes.size();
        return page;
    }

    [[nodiscard]] QByteArray read(Page page)
    {
        const QMutexLocker lock(&m_mutex);
        return m_file.seek(page.offset) ? m_file.read(page.bytes) : QByteArray();
    }

private:
    QMutex m_mutex;
    QTemporaryFile m_file;
    qint64 m_end = 0;
};

ImportItems::ImportItems(std::initializer_list<ImportItem> items)
{
    for (const ImportItem& item : items)
        push_back(item);
}

void ImportItems::push_back(ImportItem item)
{
    ++m_counts[std::size_t(item.state)];
    m_states.push_back(item.state);
    m_recent.push_back(std::move(item));
    if (m_recent.size() == kRecentItems && m_writes)
        writeOld();
}

void ImportItems::writeOld()
{
    if (!m_overflow)
        m_overflow = std::make_shared<Overflow>();
    std::vector<Page> pages;
    for (std::size_t first = 0; first < m_recent.size(); first += kPageItems) {
        QByteArray bytes;
        QDataStream stream(&bytes, QIODevice::WriteOnly);
        for (std::size_t i = first; i < first + kPageItems; ++i)
            stream << m_recent[i];
        const auto page = m_overflow->append(bytes);
        m_writes = page.has_value();
        if (!m_writes)
            return;
        pages.push_back(*page);
    }
    m_pages.insert(m_pages.end(), pages.begin(), pages.end());
    m_recent.clear();
}

std::vector<ImportItem> ImportItems::pageRead(std::size_t page) const
{
    std::vector<ImportItem> items(kPageItems);
    const QByteArray bytes = m_overflow->read(m_pages[page]);
    QDataStream stream(bytes);
    for (std::size_t i = 0; i < kPageItems; ++i) {
        stream >> items[i];
        items[i].state = m_states[page * kPageItems + i];
    }
    return items;
}

ImportItem ImportItems::at(std::size_t index) const
{
    Q_ASSERT(index < size());
    const std::size_t page = index / kPageItems;
    if (page >= m_pages.size())
        return m_recent[index - m_pages.size() * kPageItems];
    if (m_read.empty() || m_readPage != page) {
        m_read = pageRead(page);
        m_readPage = page;
    }
    return m_read[index % kPageItems];
}

} // namespace pizhu::importing
