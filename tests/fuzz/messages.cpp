// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker says comes from a process that reads untrusted bytes and may have been taken over by them.
#include "app/importing/worker/workermessages.h"
#include "tests/fuzz/require.h"

using namespace pizhu;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    importing::FrameReader frames(1 << 20);
    frames.add(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    QByteArray payload;
    while (frames.take(payload) == importing::FrameReader::State::Complete) {
        if (const auto message = importing::workerMessage(payload)) {
            // Not byte by byte: QDateTime writes the same moment in several ways.
            fuzz::require(importing::workerMessage(importing::toFrame(*message).mid(8)).has_value(),
                          "what was read can be sent on");
        }
        static_cast<void>(importing::hostMessage(payload));
    }
    return 0;
}
