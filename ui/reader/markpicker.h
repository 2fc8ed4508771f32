// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "ui/reader/annotatorbridge.h"
#include "ui/reader/textcaret.h"

#include <QObject>
#include <QStringList>

namespace pizhu::ui {

class ArticleView;
class PageCaret;
class ReadingSession;

/// The annotation of the page that one has in hand: picked by a click or by keys, out of several that
/// overlap, framed, and its ends moved by handles or keys. It changes nothing: rangeChosen() says what the
/// reader wants.
class MarkPicker : public QObject
{
    Q_OBJECT

public:
    MarkPicker(ReadingSession& session, ArticleView& view, PageCaret& caret, QObject* parent);

    /// Whether its ends can be moved (the default).
    void setCanAdjust(bool can) { m_canAdjust = can; }

    [[nodiscard]] QString pickedUid() const { return m_uid; }
    /// Null when none is picked.
    [[nodiscard]] const annotation::Annotation* picked() const;
    /// All that stand where the picked one was taken from, the innermost first.
    [[nodiscard]] const QStringList& candidates() const { return m_candidates; }

    void pick(const QString& uid);
    /// The innermost of these; the others can be had with cycle().
    void pickAmong(const QStringList& uids);
    /// Those at this place of the text; false when there is none.
    bool pickAt(qsizetype offset);
    /// The next (+1) or previous (-1) annotation of the text.
    void step(int by);
    void cycle(int by);
    /// One of the candidates.
    void choose(const QString& uid);
    void release();

    /// One end by one step, shown but not stored until commit().
    void moveEnd(bool isEnd, CaretStep step, int direction);
    /// Ends were moved that have not been sent to be stored.
    [[nodiscard]] bool isAdjusting() const { return m_wanted && !m_committed; }
    void commit();
    void revert();

Q_SIGNALS:
    void pickedChanged(const QString& uid);
    /// There are others where it was picked, or the reader goes through them.
    void candidatesOffered();
    /// The passage on which the reader wants it.
    void rangeChosen(const QString& uid, pizhu::base::TextRange range);

private:
    void stepFrom(qsizetype offset, int by);
    [[nodiscard]] std::vector<const annotation::Annotation*> placed() const;
    void onClicked(const PageClick& click);
    void onDragged(const HandleDrag& drag);
    void onAnnotationsChanged();
    void setEnd(bool isEnd, qsizetype offset);
    void setPicked(const QString& uid);
    void show();
    [[nodiscard]] base::TextRange range() const;
    [[nodiscard]] QStringList innermostFirst(QStringList uids) const;

    ReadingSession& m_session;
    ArticleView& m_view;
    PageCaret& m_caret;
    bool m_canAdjust = true;
    QString m_uid;
    QStringList m_candidates;
    std::optional<base::TextRange> m_wanted; ///< where the reader has moved its ends
    std::optional<base::TextRange> m_sent;   ///< what is being stored; the session learns of it later
    bool m_committed = false;                ///< m_wanted is what was sent
};

} // namespace pizhu::ui
