// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/readtracker.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr int kGlanceMs = 3000;
constexpr int kMostSeconds = 600; ///< for 1,000 characters

} // namespace

QString readRuleText(const ReadRule& rule)
{
    switch (rule.when) {
    case ReadRule::When::ByHand:
        return u"by-hand"_s;
    case ReadRule::When::AtEnd:
        return u"at-end"_s;
    case ReadRule::When::OrTime:
        break;
    }
    return u"time-%1"_s.arg(rule.secondsPerThousand);
}

ReadRule readRuleFromText(const QString& text)
{
    if (text == u"by-hand")
        return {.when = ReadRule::When::ByHand};
    if (text == u"at-end")
        return {.when = ReadRule::When::AtEnd};
    ReadRule rule;
    bool isNumber = false;
    const int seconds = text.section(u"time-"_s, 1).toInt(&isNumber);
    if (isNumber && seconds > 0)
        rule.secondsPerThousand = std::min(seconds, kMostSeconds);
    return rule;
}

ReadTracker::ReadTracker(QObject* parent)
    : QObject(parent)
{
    m_glance.setSingleShot(true);
    m_glance.setInterval(kGlanceMs);
    m_reading.setSingleShot(true);
    connect(&m_glance, &QTimer::timeout, this, &ReadTracker::onGlance);
    connect(&m_reading, &QTimer::timeout, this, &ReadTracker::finish);
}

void ReadTracker::setRule(const ReadRule& rule)
{
    m_rule = rule;
    m_reading.stop();
    startReading();
}

void ReadTracker::setGlance(int milliseconds)
{
    m_glance.setInterval(milliseconds);
}

void ReadTracker::start(base::ArticleId article, qsizetype length)
{
    stop();
    m_article = article;
    m_length = length;
    m_glanced = m_seenToEnd = m_isRead = false;
    m_glance.start();
}

void ReadTracker::stop()
{
    m_glance.stop();
    m_reading.stop();
    m_article = {};
}

void ReadTracker::onGlance()
{
    m_glanced = true;
    Q_EMIT lookedAt(m_article);
    startReading();
    seenTo(m_seenToEnd ? 1 : 0);
}

/// What is left of the time that reading takes.
void ReadTracker::startReading()
{
    if (!m_article.isValid() || !m_glanced || m_isRead || m_rule.when != ReadRule::When::OrTime)
        return;
    const qint64 whole = qint64(m_length) * m_rule.secondsPerThousand; // s / 1000 = ms
    m_reading.start(int(std::max<qint64>(0, whole - m_glance.interval())));
}

void ReadTracker::seenTo(double progress)
{
    m_seenToEnd = m_seenToEnd || progress >= 1;
    if (m_seenToEnd && m_glanced && m_rule.when != ReadRule::When::ByHand)
        finish();
}

void ReadTracker::finish()
{
    if (!m_article.isValid() || std::exchange(m_isRead, true))
        return;
    m_reading.stop();
    Q_EMIT read(m_article);
}

} // namespace pizhu::ui
