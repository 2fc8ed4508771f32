// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/whendone.h"

namespace pizhu::ui {

using base::whenDone;

} // namespace pizhu::ui
