// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QLabel>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QAbstractItemView;
class QKeyEvent;

namespace pizhu::ui {

class ArticleListModel;

/// Typing in the list of articles: jumps to the next one whose title or source begins with what was typed,
/// also by pinyin initials. Single-key commands keep their keys until something was typed; an apostrophe
/// begins, whatever follows it. A pause, Escape or a move ends it.
class ListTypeAhead : public QObject
{
    Q_OBJECT

public:
    ListTypeAhead(library::Library& library, const ArticleListModel& model, QObject* parent = nullptr);

    /// Keys typed into the view are watched from now on; what was typed is shown in its lower corner.
    void watch(QAbstractItemView* view);
    [[nodiscard]] QString typed() const { return m_typed; }

Q_SIGNALS:
    void found(pizhu::base::ArticleId id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool takes(const QKeyEvent& key) const;
    bool type(QAbstractItemView& view, const QKeyEvent& key);
    void search(int from);
    void show(QAbstractItemView& view);
    void end();

    library::Library& m_library;
    const ArticleListModel& m_model;
    QTimer m_pause;
    QPointer<QLabel> m_label; ///< of the view typed into
    QString m_typed;
    bool m_typing = false;
};

} // namespace pizhu::ui
