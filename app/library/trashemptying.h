// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QObject>
#include <vector>

namespace pizhu::library {

class Library;

/// Empties the trash a little at a time, so that other work comes in between. Once; lives on the thread of
/// its user, the library must outlive it.
class TrashEmptying : public QObject
{
    Q_OBJECT

public:
    explicit TrashEmptying(Library& library, QObject* parent = nullptr);

public Q_SLOTS:
    void start();
    /// What is not deleted yet stays in the trash.
    void cancel() { m_cancelled = true; }

Q_SIGNALS:
    void progressed(int done, int total);
    /// How many articles are gone; also after cancel(), or why it went no further.
    void finished(const pizhu::base::Result<int>& gone);

private:
    void next();

    Library& m_library;
    std::vector<base::ArticleId> m_articles;
    std::size_t m_at = 0; ///< of the articles, the first that was not tried
    int m_gone = 0;
    bool m_cancelled = false;
};

} // namespace pizhu::library
