// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QObject>
#include <QTimer>

namespace pizhu::library {
class Library;
}

namespace pizhu::ui {

/// Stores where the reader is in an article, a while after the last scroll and when asked to; nobody undoes
/// that.
class ReadingPlace : public QObject
{
    Q_OBJECT

public:
    explicit ReadingPlace(library::Library& library, QObject* parent = nullptr);
    ~ReadingPlace() override;

    /// `offset`: the first visible source offset; `seen`: behind the last one, so far. An earlier place of
    /// another article is stored at once.
    void record(base::ArticleId article, qsizetype offset, qsizetype seen);
    void flush();

private:
    library::Library& m_library;
    QTimer m_delay;
    base::ArticleId m_article; ///< invalid when there is nothing to store
    qsizetype m_offset = 0;
    qsizetype m_seen = 0;
};

} // namespace pizhu::ui
