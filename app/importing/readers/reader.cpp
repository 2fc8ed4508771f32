// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/readers/reader.h"
