// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pizhu::base {

enum class ErrorCode {
    Cancelled,
    InvalidInput,  ///< the caller's or the user's input cannot be used
    NotFound,      ///< a named thing does not exist
    Ambiguous,     ///< a name fits several things
    Conflict,      ///< the thing changed or exists already
    ReadOnly,      ///< the library is open in another process, or the file cannot be written
    Unreadable,    ///< a file or its content cannot be read
    Unsupported,   ///< a format or schema newer or other than we know
    LimitExceeded, ///< size, depth or time limit of untrusted input
    Damaged,       ///< the database or a stored value is corrupt
    Storage,       ///< SQLite or the file system failed
    Internal,
};

/// An expected failure. `message` is a translated whole sentence that names the item and says what to do;
/// `detail` is technical text for the log and never shown alone.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message;
    QString detail;

    bool operator==(const Error&) const = default;
};

} // namespace pizhu::base
