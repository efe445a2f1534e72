#pragma once

#include "core/base/result.h"

#include <QFile>

#include <string_view>
#include <vector>

namespace casepost::core {

/// Records of a file at known places, read once more. Reads ahead, so that records given in the
/// order of the file cost one pass.
class RecordWindow
{
public:
    enum class Reading { InFileOrder, Scattered };

    static Result<RecordWindow> open(const QString &file, Reading reading);

    /// The bytes at a place, until the next call. Conflict when the file does not hold them with
    /// that hash: it was changed while it was being read.
    Result<std::string_view>
    record(std::int64_t offset, std::uint32_t length, std::uint64_t hash, std::uint64_t seed);

private:
    RecordWindow(std::unique_ptr<QFile> file, std::size_t ahead);
    Status readAt(std::int64_t offset, std::size_t length);

    std::unique_ptr<QFile> m_file;
    std::size_t m_ahead;
    std::vector<char> m_buffer;
    std::int64_t m_start = 0;
    std::size_t m_size = 0;
};

} // namespace casepost::core
