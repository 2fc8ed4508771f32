// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/progresstext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

/// Before that a rate says more about the start than about the import.
constexpr qint64 kRateAfterMs = 1000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::ui::ImportStrip)
};

QString timeLeft(qint64 milliseconds)
{
    if (milliseconds <= 0)
        return {};
    const auto seconds = static_cast<int>((milliseconds + 999) / 1000);
    if (seconds < 60)
        return Text::tr("about %n second(s) left", nullptr, seconds);
    const int minutes = (seconds + 59) / 60;
    return minutes < 60 ? Text::tr("about %n minute(s) left", nullptr, minutes)
                        : Text::tr("about %n hour(s) left", nullptr, (minutes + 59) / 60);
}

/// Files, and the articles where one file holds them all.
QString amount(const importing::ImportProgress& progress)
{
    const QLocale locale;
    if (progress.total == 1)
        return Text::tr("%1 article(s) read", "how far an import is", progress.items)
            .arg(locale.toString(progress.items));
    return Text::tr("%1 of %2", "how far an import is: files")
        .arg(locale.toString(progress.done), locale.toString(progress.total));
}

QString articleRate(const importing::ImportProgress& progress)
{
    if (progress.milliseconds < kRateAfterMs || progress.items == 0)
        return {};
    const double rate = 1000.0 * progress.items / double(progress.milliseconds);
    const QLocale locale;
    return Text::tr("%1 articles/s").arg(locale.toString(rate, 'f', rate < 10 ? 1 : 0));
}

QString byteRate(const importing::ImportProgress& progress)
{
    if (progress.milliseconds < kRateAfterMs || progress.bytes == 0)
        return {};
    const auto rate = static_cast<qint64>(progress.bytesPerSecond());
    return Text::tr("%1/s", "a size per second")
        .arg(QLocale().formattedDataSize(rate, 1, QLocale::DataSizeTraditionalFormat));
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

QStringList progressTexts(const importing::ImportProgress& progress)
{
    const QString done = amount(progress);
    const QString rate = articleRate(progress);
    const QString left = timeLeft(progress.millisecondsLeft);
    QStringList texts{joined({done, rate, byteRate(progress), left}), joined({done, rate, left}),
                      joined({done, left}), done};
    texts.removeDuplicates();
    return texts;
}

} // namespace pizhu::ui
