// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/cleaningwriter.h"

#include <QCoreApplication>

namespace pizhu::importing {

using base::fail;
using base::Result;
using library::Stores;

namespace {

constexpr std::size_t kChunkItems = 128;
constexpr qint64 kChunkUnits = 4ll * 1024 * 1024;

Result<void> add(Stores& stores, const Cleaned& cleaned, base::ImportId import)
{
    const auto version = stores.versions.addCleaning(cleaned.cleaning, import);
    if (!version)
        return fail(version.error());
    return stores.pictures.add(cleaned.cleaning.article, cleaned.pictures);
}

} // namespace

void CleaningWriter::take(Cleaned cleaned)
{
    m_chunkUnits += cleaned.cleaning.cleaned.document.text.size();
    m_chunk.push_back(std::move(cleaned));
    if (m_chunk.size() >= kChunkItems || m_chunkUnits >= kChunkUnits)
        storeChunk();
}

Result<CleaningWriter::Stored> CleaningWriter::compare(const Stores& stores, std::span<const Cleaned> part)
{
    Stored stored;
    for (const Cleaned& cleaned : part) {
        if (cleaned.settled)
            continue;
        const auto news = stores.versions.isNews(cleaned.cleaning);
        if (!news)
            return fail(news.error());
        stored.news.push_back(*news);
    }
    return stored;
}

Result<CleaningWriter::Stored> CleaningWriter::write(Stores& stores, std::span<const Cleaned> part,
                                                     const QString& label, base::ImportId import)
{
    auto stored = compare(stores, part);
    if (!stored)
        return stored;
    stored->import = import;
    if (!import.isValid() && std::ranges::find(stored->news, true) != stored->news.end()) {
        const auto begun = stores.imports.begin(label);
        if (!begun)
            return fail(begun.error());
        stored->import = *begun;
    }
    auto isNews = stored->news.begin();
    for (const Cleaned& cleaned : part) {
        if (cleaned.settled || !*isNews++)
            continue;
        if (auto done = add(stores, cleaned, stored->import); !done)
            return fail(done.error());
    }
    return stored;
}

Result<CleaningWriter::Stored> CleaningWriter::store(const std::shared_ptr<Chunk>& chunk, std::size_t first,
                                                     std::size_t last)
{
    const auto part = [chunk, first, last] {
        return std::span<const Cleaned>(*chunk).subspan(first, last - first);
    };
    if (m_dryRun)
        return m_library.read([part](const Stores& stores) { return compare(stores, part()); }).takeResult();
    return m_library
        .write(
            m_label,
            [part, label = m_label, import = m_import](Stores& stores) {
                return write(stores, part(), label, import);
            },
            library::Journalling::Skip)
        .takeResult();
}

void CleaningWriter::storeChunk()
{
    const auto chunk = std::make_shared<Chunk>(std::exchange(m_chunk, {}));
    m_chunkUnits = 0;
    const auto stored = store(chunk, 0, chunk->size());
    if (stored)
        settle(*chunk, *stored);
    for (std::size_t i = 0; i < chunk->size(); ++i) {
        Cleaned& cleaned = (*chunk)[i];
        if (!cleaned.settled) { // one of them spoilt it for all
            if (const auto alone = store(chunk, i, i + 1)) {
                settle(std::span(&cleaned, 1), *alone);
            } else {
                cleaned.item.state = ItemState::Failed;
                cleaned.item.reason = alone.error().message;
            }
        }
        m_report.items.push_back(std::move(cleaned.item));
    }
}

void CleaningWriter::settle(std::span<Cleaned> part, const Stored& stored)
{
    if (stored.import.isValid())
        m_import = stored.import;
    auto isNews = stored.news.begin();
    for (Cleaned& cleaned : part) {
        if (cleaned.settled)
            continue;
        cleaned.settled = true;
        cleaned.item.state = *isNews ? ItemState::NewVersion : ItemState::Skipped;
        if (!*isNews++)
            cleaned.item.reason = QCoreApplication::translate("pizhu::importing", "Nothing has changed.");
    }
}

/// What came out the same is not worth a line each in the report that is kept.
void CleaningWriter::finish()
{
    storeChunk();
    if (!m_import.isValid())
        return;
    const auto finished = m_library
                              .write(
                                  m_label,
                                  [import = m_import, text = m_report.toText(ItemState::Skipped)](
                                      Stores& stores) { return stores.imports.finish(import, text); },
                                  library::Journalling::Skip)
                              .result();
    if (!finished)
        m_report.error = finished.error().message;
}

} // namespace pizhu::importing
