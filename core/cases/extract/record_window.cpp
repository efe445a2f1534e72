#include "core/cases/extract/record_window.h"

#include "core/base/plain_file.h"
#include "core/cases/record/row_hash.h"

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

RecordWindow::RecordWindow(std::unique_ptr<QFile> file, std::size_t ahead)
    : m_file(std::move(file))
    , m_ahead(ahead)
{}

Result<RecordWindow> RecordWindow::open(const QString &file, Reading reading)
{
    auto opened = std::make_unique<QFile>(file);
    if (!openPlainFile(*opened, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::Io,
                    u"%1 cannot be read any more: check its permissions."_s.arg(file),
                    {{u"file"_s, file}});
    return RecordWindow(std::move(opened), reading == Reading::InFileOrder ? 1'048'576 : 1);
}

Status RecordWindow::readAt(std::int64_t offset, std::size_t length)
{
    m_buffer.resize(std::max(length, m_ahead));
    m_start = offset;
    m_size = 0;
    if (!m_file->seek(offset))
        return fail(ErrorCode::Io, u"The extract could not be read a second time."_s);
    while (m_size < length) {
        const auto got =
            m_file->read(m_buffer.data() + m_size, static_cast<qint64>(m_buffer.size() - m_size));
        if (got <= 0)
            break; // the hash tells
        m_size += static_cast<std::size_t>(got);
    }
    return {};
}

Result<std::string_view> RecordWindow::record(std::int64_t offset,
                                              std::uint32_t length,
                                              std::uint64_t hash,
                                              std::uint64_t seed)
{
    const std::int64_t behind = m_start + static_cast<std::int64_t>(m_size);
    if (offset < m_start || offset + length > behind)
        TRY(readAt(offset, length));
    const auto from = static_cast<std::size_t>(offset - m_start);
    const std::string_view held(m_buffer.data(), m_size);
    const auto bytes = held.substr(std::min(from, held.size()), length);
    if (bytes.size() != length || rowHash(bytes, seed) != hash)
        return fail(
            ErrorCode::Conflict,
            u"The extract was changed while it was being read; nothing was saved: try again."_s,
            {{u"file"_s, m_file->objectName()}});
    return bytes;
}

} // namespace casepost::core
