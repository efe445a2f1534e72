#include "core/outbox/gateways/smtp/smtp_reply.h"

namespace casepost::core {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The code of a line "250-text", "250 text" or "250"; 0 when it is none.
int codeOf(const QByteArray &line)
{
    if (line.size() < 3 || line[0] < '2' || line[0] > '5' || !isDigit(line[1]) || !isDigit(line[2]))
        return 0;
    if (line.size() > 3 && line[3] != ' ' && line[3] != '-')
        return 0;
    return line.left(3).toInt();
}

} // namespace

SmtpReplyReader::State SmtpReplyReader::feed(const QByteArray &bytes)
{
    m_buffer += bytes;
    while (m_state == State::NeedsMore) {
        const qsizetype end = m_buffer.indexOf('\n');
        const qsizetype length = end < 0 ? m_buffer.size() : end + 1;
        if (m_taken + length > kMostBytes)
            return m_state = State::TooLong;
        if (end < 0)
            break;
        QByteArray line = m_buffer.left(end);
        m_buffer.remove(0, length);
        m_taken += length;
        if (line.endsWith('\r'))
            line.chop(1);
        m_state = takeLine(line);
    }
    return m_state;
}

SmtpReplyReader::State SmtpReplyReader::takeLine(const QByteArray &line)
{
    const int code = codeOf(line);
    if (code == 0 || (m_reply.code != 0 && code != m_reply.code))
        return State::Garbage;
    m_reply.code = code;
    m_reply.lines.push_back(line.mid(4));
    if (line.size() <= 3 || line[3] == ' ')
        return State::Done;
    return m_reply.lines.size() >= std::size_t(kMostLines) ? State::TooLong : State::NeedsMore;
}

} // namespace casepost::core
