#include "core/outbox/mail/mail_stream.h"

#include "core/outbox/mail/mail_text.h"

#include <QIODevice>

#include <algorithm>
#include <array>

namespace casepost::core {

namespace {

constexpr qint64 kChunk = 64 << 10;

// "From someone Mon Jan  1 …": what parts the emails of an mbox. A sentence that begins with the
// same word is none.
bool partsMails(const QByteArray &line)
{
    static constexpr std::array kDays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    if (!line.startsWith("From "))
        return false;
    const auto words = line.left(400).simplified().split(' ');
    return words.size() >= 3
           && std::ranges::any_of(kDays, [&](const char *day) { return words[2] == day; });
}

// An mbox marks the lines of a text that look like its own with one more '>'.
QByteArray unmarked(const QByteArray &line)
{
    if (!line.startsWith('>'))
        return line;
    const auto text = std::ranges::find_if(line, [](char c) { return c != '>'; });
    return line.sliced(text - line.begin()).startsWith("From ") ? line.sliced(1) : line;
}

} // namespace

MailStream::MailStream(QIODevice &device, MailLimits limits)
    : m_device(device)
    , m_limits(limits)
{}

bool MailStream::fill()
{
    const QByteArray read = m_device.read(kChunk);
    QByteArray bytes = m_returns + read;
    m_returns.clear();
    // Returns at the end of a chunk belong to the line end that may begin the next one.
    while (!read.isEmpty() && m_returns.size() < 2 && bytes.endsWith('\r')) {
        bytes.chop(1);
        m_returns += '\r';
    }
    m_chunk = withPlainLineEnds(bytes);
    m_at = 0;
    return !read.isEmpty() || !m_chunk.isEmpty();
}

// The next line, without its end and cut at its limit; false at the end of the file.
bool MailStream::readLine(QByteArray &line)
{
    line.clear();
    bool some = false;
    while (true) {
        if (m_at >= m_chunk.size()) {
            if (!fill())
                return some;
            continue;
        }
        const qsizetype end = m_chunk.indexOf('\n', m_at);
        const qsizetype size = (end < 0 ? m_chunk.size() : end) - m_at;
        line.append(QByteArrayView(m_chunk).sliced(
            m_at, std::clamp(m_limits.line - line.size(), qsizetype(0), size)));
        some = true;
        m_at += size + (end < 0 ? 0 : 1);
        if (end >= 0)
            return true;
    }
}

void MailStream::keep(const QByteArray &line)
{
    const bool bodyBegins = m_inHeader && line.isEmpty();
    if (line.startsWith("--") || bodyBegins)
        m_sincePart = 0;
    if (bodyBegins)
        m_inHeader = false;
    const qsizetype size = line.size() + 1;
    m_sincePart += size;
    if (m_sincePart <= m_limits.part && m_email.size() + size <= m_limits.email)
        m_email.append(line).append('\n');
}

std::optional<QByteArray> MailStream::next()
{
    if (m_ended)
        return std::nullopt;
    m_email.clear();
    m_sincePart = 0;
    m_inHeader = true;
    QByteArray line;
    bool afterGap = false;
    while (readLine(line)) {
        if (!m_started) {
            m_started = true;
            m_mbox = line.startsWith("From ");
            if (m_mbox)
                continue;
        }
        if (m_mbox && afterGap && partsMails(line))
            return std::move(m_email);
        afterGap = line.isEmpty();
        keep(m_mbox ? unmarked(line) : line);
    }
    m_ended = true;
    return std::move(m_email);
}

} // namespace casepost::core
