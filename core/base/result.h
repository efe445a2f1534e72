#pragma once

#include <QString>

#include <expected>
#include <utility>
#include <vector>

namespace casepost::core {

/// What went wrong, as a stable name. The command line turns it into an exit code, the window into
/// a way to go on; neither ever compares sentences.
enum class ErrorCode {
    Usage,        ///< the command line or a call's options are wrong (exit 2)
    InvalidInput, ///< a file, document, pack or value breaks its format (exit 3)
    NotFound,     ///< no case, letter, phrase or message of that name (exit 3)
    NotPermitted, ///< the role table refuses this person this action (exit 1)
    Blocked,      ///< a rule of the guidance stands in the way (exit 1)
    Failed,       ///< a verification did not hold (exit 1)
    Conflict,     ///< somebody changed it since it was read (exit 4)
    Corrupt,      ///< stored data breaks an invariant (exit 4)
    Foreign,      ///< the file is not a Casepost store (exit 4)
    Newer,        ///< the store was made by a newer Casepost (exit 4)
    ReadOnly,     ///< the store cannot be written (exit 4)
    Locked,       ///< another program holds the store (exit 4)
    Full,         ///< the disk is full (exit 4)
    Unavailable,  ///< a server, font or helper cannot be reached (exit 4)
    Io,           ///< any other failure of the machine (exit 4)
    Cancelled,    ///< the person stopped it; what was committed is whole (exit 4)
};

/// Stable lower-case word of a code, as `--json` prints it ("invalid-input").
QString errorCodeName(ErrorCode code);

/// A failure a caller is expected to handle.
struct Error
{
    ErrorCode code = ErrorCode::Io;
    QString message; ///< one English sentence for the person: what, where, what to do
    QString detail;  ///< for the log; never personal data
    std::vector<std::pair<QString, QString>>
        where; ///< file, line, column, field … in reading order
};

template<typename T>
using Result = std::expected<T, Error>;
using Status = std::expected<void, Error>;

/// An unexpected value from its parts; `return fail(ErrorCode::NotFound, …)`.
[[nodiscard]] inline std::unexpected<Error>
fail(ErrorCode code, QString message, std::vector<std::pair<QString, QString>> where = {})
{
    return std::unexpected(Error{code, std::move(message), {}, std::move(where)});
}

} // namespace casepost::core

// The only two macros of the house: both return the error of a failed expression from the function.
#define CASEPOST_CONCAT_(a, b) a##b
#define CASEPOST_CONCAT(a, b) CASEPOST_CONCAT_(a, b)
#define TRY(expr)                                                                                  \
    do {                                                                                           \
        if (auto tryStatus_ = (expr); !tryStatus_)                                                 \
            return std::unexpected(std::move(tryStatus_.error()));                                 \
    } while (false)
#define TRY_ASSIGN_(holder, lhs, expr)                                                             \
    auto holder = (expr);                                                                          \
    if (!holder)                                                                                   \
        return std::unexpected(std::move(holder.error()));                                         \
    lhs = std::move(*holder)
#define TRY_ASSIGN(lhs, expr) TRY_ASSIGN_(CASEPOST_CONCAT(tryHolder_, __LINE__), lhs, expr)
