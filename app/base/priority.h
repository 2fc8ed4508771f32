// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pizhu::base {

// How far a thread lets others go first that want the processor too: nice values of Linux. On other systems
// it is one among equals.
inline constexpr int kBehindWindow = 4;  ///< what the user asked for, but the window answers first
inline constexpr int kBesideWindow = 10; ///< what the user waits for, but not at every key
inline constexpr int kWhenIdle = 19;

/// Of the calling thread, for good.
void letOthersGoFirst(int nice);

} // namespace pizhu::base
