// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace pizhu::cli {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::cli)
};

} // namespace pizhu::cli
