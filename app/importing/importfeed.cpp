// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importfeed.h"

#include "app/base/logging.h"
#include "app/library/library.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QHash>

namespace pizhu::importing {

namespace {

constexpr std::size_t kAtOnce = 32;

/// What is larger can only be a container; its entries are compared one by one when they are stored.
constexpr qint64 kMaxHashedBytes = 64ll * 1024 * 1024;

QByteArray sha256Of(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// Empty when the file cannot be read; the worker will say why.
QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    if (file.size() > kMaxHashedBytes || !file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

/// Workers have none of our resources: they are sent the bytes.
bool isResource(const QString& path)
{
    return path.startsWith(QLatin1Char(':'));
}

SourceItem resourceItem(const QString& path, const QByteArray& bytes)
{
    const QFileInfo info(path);
    return {.name = info.fileName(),
            .origin = path,
            .fileName = info.fileName(),
            .bytes = bytes,
            .retrieved = info.lastModified().toUTC()};
}

/// An import into a new library need not look at its files twice. True when the library cannot be read.
bool hasSources(const library::Library& library)
{
    return library.read([](const library::Stores& stores) { return stores.articles.hasSources(); })
        .takeResult()
        .value_or(true);
}

/// The SHA-256 of entries that the library has, by file; only those of archives and corpora have any.
QHash<QString, std::vector<QByteArray>> knownEntries(const library::Library& library,
                                                     const QStringList& files)
{
    using Entries = QHash<QString, std::vector<QByteArray>>;
    const auto read = [files](const library::Stores& stores) -> base::Result<Entries> {
        Entries entries;
        for (const QString& file : files) {
            auto hashes = stores.articles.entriesOf(file);
            if (!hashes)
                return base::fail(hashes.error());
            if (!hashes->empty())
                entries.insert(file, std::move(*hashes));
        }
        return entries;
    };
    return files.isEmpty() ? Entries() : library.read(read).takeResult().value_or(Entries());
}

} // namespace

ImportFeed::ImportFeed(const library::Library& library, Input input)
    : m_library(library)
    , m_input(std::move(input))
    , m_walk(m_input.paths)
    , m_file(m_walk.next())
    , m_compares(hasSources(library))
{}

/// Files may have come since they were counted.
int ImportFeed::total() const
{
    const auto items = static_cast<int>(m_input.items.size());
    return std::max(m_input.files + items, static_cast<int>(m_taken));
}

std::vector<FedFile> ImportFeed::take()
{
    std::vector<FedFile> fed;
    std::vector<QByteArray> hashes;
    while (!atEnd() && fed.size() < kAtOnce) {
        QByteArray& sha256 = hashes.emplace_back();
        fed.push_back(m_file ? lookAtFile(sha256) : lookAtItem(sha256));
        fed.back().request.id = m_taken++;
    }
    settleKnown(fed, hashes);
    return fed;
}

FedFile ImportFeed::lookAtItem(QByteArray& sha256)
{
    FedFile fed;
    fed.request.item = m_input.items[m_nextItem++];
    fed.file = {.path = fed.request.item->name, .named = true};
    fed.bytes = fed.request.item->bytes.size();
    sha256 = sha256Of(fed.request.item->bytes);
    return fed;
}

FedFile ImportFeed::lookAtFile(QByteArray& sha256)
{
    FedFile fed;
    fed.file = *std::exchange(m_file, m_walk.next());
    fed.file.named = fed.file.named && m_input.chosen;
    if (!fed.file.problem.isEmpty()) {
        fed.settled =
            ImportItem{.path = fed.file.path, .state = ItemState::Failed, .reason = fed.file.problem};
        return fed;
    }
    const QFileInfo info(fed.file.path);
    fed.bytes = info.size();
    if (isResource(fed.file.path))
        fed.request.item = resourceItem(fed.file.path, bytesOf(fed.file.path));
    else
        fed.request.path = info.canonicalFilePath();
    if (!m_compares)
        return fed;
    const QByteArray bytes = fed.request.item ? fed.request.item->bytes : bytesOf(fed.file.path);
    if (!bytes.isEmpty())
        sha256 = sha256Of(bytes);
    return fed;
}

void ImportFeed::settleKnown(std::span<FedFile> files, std::span<const QByteArray> hashes) const
{
    const std::vector<bool> known = knownSources(m_library, hashes);
    QStringList unknown;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (known[i])
            files[i].settled = ImportItem{.path = files[i].file.path, .state = ItemState::Duplicate};
        else
            unknown += files[i].file.path;
    }
    const auto entries = knownEntries(m_library, unknown);
    for (FedFile& file : files)
        file.request.known = entries.value(file.file.path);
}

std::vector<bool> knownSources(const library::Library& library, std::span<const QByteArray> hashes)
{
    auto known = library
                     .read([hashes](const library::Stores& stores) -> base::Result<std::vector<bool>> {
                         std::vector<bool> result;
                         for (const QByteArray& sha256 : hashes) {
                             auto has = sha256.isEmpty() ? base::Result<bool>(false)
                                                         : stores.articles.hasSource(sha256);
                             if (!has)
                                 return base::fail(has.error());
                             result.push_back(*has);
                         }
                         return result;
                     })
                     .takeResult();
    if (known)
        return std::move(*known);
    qCWarning(base::logImport) << "duplicates not known before cleaning:" << known.error().detail;
    return std::vector<bool>(hashes.size(), false); // storing finds them as well, only later
}

} // namespace pizhu::importing
