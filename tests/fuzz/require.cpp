// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/require.h"

#include <cstdio>
#include <cstdlib>

namespace pizhu::fuzz {

void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "violated: %s\n", what);
    std::abort();
}

} // namespace pizhu::fuzz
