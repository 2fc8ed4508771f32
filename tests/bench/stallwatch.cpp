// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/stallwatch.h"

#include <QString>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cxxabi.h>
#include <dlfcn.h>
#include <execinfo.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace pizhu::bench {

namespace {

constexpr int kDeepest = 64;
constexpr int kTold = 6; // frames
constexpr auto kBetweenLooks = std::chrono::milliseconds(2);

// What a signal handler may use.
std::array<void*, kDeepest> s_frames;
std::atomic<int> s_depth = 0;

void noteFrames(int)
{
    s_depth = backtrace(s_frames.data(), kDeepest);
}

qint64 now()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

QString functionAt(void* address)
{
    Dl_info info{};
    if (dladdr(address, &info) == 0 || !info.dli_sname)
        return {};
    int status = 0;
    const std::unique_ptr<char, decltype(&std::free)> name(
        abi::__cxa_demangle(info.dli_sname, nullptr, nullptr, &status), &std::free);
    return QString::fromLatin1(name ? name.get() : info.dli_sname);
}

} // namespace

StallWatch::StallWatch(double limit)
    : m_limit(limit)
    , m_watched(pthread_self())
{
    noteFrames(0); // the first time it loads a library, which a signal handler must not
    std::signal(SIGUSR2, noteFrames);
    m_thread = std::thread(&StallWatch::watch, this);
}

StallWatch::~StallWatch()
{
    m_stop = true;
    m_thread.join();
    std::signal(SIGUSR2, SIG_IGN);
}

void StallWatch::begin()
{
    s_depth = 0;
    m_began = now();
}

QStringList StallWatch::end()
{
    m_began = 0;
    QStringList functions;
    for (int i = 0; i < s_depth && functions.size() < kTold; ++i) {
        const QString function = functionAt(s_frames.at(static_cast<std::size_t>(i)));
        if (function.contains(u"pizhu::") && !function.contains(u"pizhu::bench"))
            functions += function.section(u'(', 0, 0);
    }
    return functions;
}

void StallWatch::watch()
{
    qint64 looked = 0;
    while (!m_stop) {
        std::this_thread::sleep_for(kBetweenLooks);
        const qint64 began = m_began;
        if (began == 0 || began == looked || double(now() - began) / 1e6 < m_limit)
            continue;
        looked = began;
        pthread_kill(m_watched, SIGUSR2);
    }
}

} // namespace pizhu::bench
