// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/trashemptying.h"

#include "app/base/whendone.h"
#include "app/library/library.h"

#include <QCoreApplication>

namespace pizhu::library {

using base::ArticleId;
using base::Result;

namespace {

/// Articles deleted in one transaction: a fraction of a second.
constexpr std::size_t kAtOnce = 200;

} // namespace

TrashEmptying::TrashEmptying(Library& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
{}

void TrashEmptying::start()
{
    const auto read = [](const Stores& stores) { return stores.trash.articles(); };
    base::whenDone(m_library.read(read), this, [this](const Result<std::vector<ArticleId>>& articles) {
        if (!articles) {
            Q_EMIT finished(base::fail(articles.error()));
            return;
        }
        m_articles = *articles;
        next();
    });
}

void TrashEmptying::next()
{
    Q_EMIT progressed(static_cast<int>(m_at), static_cast<int>(m_articles.size()));
    if (m_cancelled || m_at == m_articles.size()) {
        Q_EMIT finished(m_gone);
        return;
    }
    const std::size_t end = std::min(m_at + kAtOnce, m_articles.size());
    const std::vector<ArticleId> chunk(m_articles.begin() + static_cast<std::ptrdiff_t>(m_at),
                                       m_articles.begin() + static_cast<std::ptrdiff_t>(end));
    m_at = end;
    const auto written = m_library.write(
        QCoreApplication::translate("pizhu::library", "Empty the trash"),
        [chunk](Stores& stores) { return stores.trash.purge(chunk); }, Journalling::Skip);
    base::whenDone(written, this, [this](const Result<int>& gone) {
        if (!gone) {
            Q_EMIT finished(base::fail(gone.error()));
            return;
        }
        m_gone += *gone;
        next();
    });
}

} // namespace pizhu::library
