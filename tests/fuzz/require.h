// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pizhu::fuzz {

/// Ends the program, so that the fuzzer keeps the input, when what must hold does not.
void require(bool holds, const char* what);

} // namespace pizhu::fuzz
