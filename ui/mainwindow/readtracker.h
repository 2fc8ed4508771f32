// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QObject>
#include <QTimer>
#include <optional>

namespace pizhu::ui {

/// When an open article counts as read.
struct ReadRule
{
    enum class When {
        ByHand, ///< only when the user says so
        AtEnd,  ///< its end was on the screen
        OrTime, ///< that, or it was open for as long as reading it takes
    };

    When when = When::OrTime;
    int secondsPerThousand = 20; ///< for 1,000 characters

    bool operator==(const ReadRule&) const = default;
};

/// "by-hand", "at-end", "time-20"; what cannot be read is the default.
[[nodiscard]] QString readRuleText(const ReadRule& rule);
[[nodiscard]] ReadRule readRuleFromText(const QString& text);

/// Watches how long an article is open and how far it was seen, and says once each when it was looked at and
/// when it counts as read. Nothing counts before a glance has passed.
class ReadTracker : public QObject
{
    Q_OBJECT

public:
    explicit ReadTracker(QObject* parent = nullptr);

    void setRule(const ReadRule& rule);
    [[nodiscard]] const ReadRule& rule() const { return m_rule; }
    /// How long a glance is, in milliseconds.
    void setGlance(int milliseconds);
    /// Another article is on the screen; `length` in characters.
    void start(base::ArticleId article, qsizetype length);
    void stop();
    void seenTo(double progress); ///< 0 … 1

Q_SIGNALS:
    void lookedAt(pizhu::base::ArticleId article);
    void read(pizhu::base::ArticleId article);

private:
    void onGlance();
    void finish();
    void startReading();

    ReadRule m_rule;
    QTimer m_glance;
    QTimer m_reading;
    base::ArticleId m_article;
    qsizetype m_length = 0;
    bool m_glanced = false;
    bool m_seenToEnd = false;
    bool m_isRead = false;
};

} // namespace pizhu::ui
