// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/sqlwitness.h"

#include <QMutex>
#include <QThread>
#include <sqlite3.h>

namespace pizhu::test {

namespace {

// SQLite calls functions without a context when connections are opened.
struct Seen
{
    QMutex mutex;
    Qt::HANDLE thread = nullptr;
    QStringList here;
    int elsewhere = 0;
};

Seen& seen()
{
    static Seen instance;
    return instance;
}

int note(unsigned, void*, void*, void* sql)
{
    Seen& all = seen();
    const QMutexLocker lock(&all.mutex);
    if (QThread::currentThreadId() == all.thread)
        all.here += QString::fromUtf8(static_cast<const char*>(sql));
    else
        ++all.elsewhere;
    return 0;
}

int watch(sqlite3* database, char**, const struct sqlite3_api_routines*)
{
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, note, nullptr);
}

// The documented cast: https://www.sqlite.org/c3ref/auto_extension.html
void (*entryPoint())()
{
    return reinterpret_cast<void (*)()>(watch);
}

} // namespace

SqlWitness::SqlWitness()
{
    seen().thread = QThread::currentThreadId();
    sqlite3_auto_extension(entryPoint());
}

SqlWitness::~SqlWitness()
{
    sqlite3_cancel_auto_extension(entryPoint());
    forget();
}

void SqlWitness::forget()
{
    const QMutexLocker lock(&seen().mutex);
    seen().here.clear();
    seen().elsewhere = 0;
}

QStringList SqlWitness::here() const
{
    const QMutexLocker lock(&seen().mutex);
    return seen().here;
}

int SqlWitness::elsewhere() const
{
    const QMutexLocker lock(&seen().mutex);
    return seen().elsewhere;
}

} // namespace pizhu::test
