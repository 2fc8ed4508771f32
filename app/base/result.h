// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <tl/expected.hpp>

namespace pizhu::base {

/// A value or the reason why there is none. Checked or passed on where it appears.
template <typename T>
using Result = tl::expected<T, Error>;

/// Builds the failed side of any Result: `return fail(ErrorCode::NotFound, tr("…"));`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString message, QString detail = {})
{
    return tl::make_unexpected(Error{code, std::move(message), std::move(detail)});
}

/// Passes on the error of another Result.
[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::make_unexpected(std::move(error));
}

} // namespace pizhu::base
