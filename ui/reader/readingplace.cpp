// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/readingplace.h"

#include "app/library/library.h"

#include <chrono>

namespace pizhu::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kDelay = 1500ms;

} // namespace

ReadingPlace::ReadingPlace(library::Library& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelay);
    connect(&m_delay, &QTimer::timeout, this, &ReadingPlace::flush);
}

ReadingPlace::~ReadingPlace()
{
    flush();
}

void ReadingPlace::record(base::ArticleId article, qsizetype offset, qsizetype seen)
{
    if (article != m_article)
        flush();
    m_article = article;
    m_offset = offset;
    m_seen = seen;
    m_delay.start();
}

void ReadingPlace::flush()
{
    m_delay.stop();
    if (!m_article.isValid())
        return;
    const base::ArticleId article = std::exchange(m_article, {});
    if (m_library.isReadOnly())
        return;
    m_library.write(
        tr("Remember the reading position"),
        [article, offset = m_offset, seen = m_seen](library::Stores& stores) -> base::Result<void> {
            if (auto done = stores.articles.setReadingPosition(article, offset); !done)
                return done;
            return stores.reading.reached(article, seen);
        },
        library::Journalling::Skip);
}

} // namespace pizhu::ui
