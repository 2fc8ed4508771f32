// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// sqlite3.h with the session and pre-update declarations, which it hides unless asked. Only this folder
// includes it.
#ifndef SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_SESSION
#endif
#ifndef SQLITE_ENABLE_PREUPDATE_HOOK
#define SQLITE_ENABLE_PREUPDATE_HOOK
#endif
#include <sqlite3.h>
