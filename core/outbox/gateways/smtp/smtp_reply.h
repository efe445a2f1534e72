#pragma once

#include <QByteArray>

#include <vector>

namespace casepost::core {

/// An answer of a mail server: its code and the text of its lines.
struct SmtpReply
{
    int code = 0;
    std::vector<QByteArray> lines;
};

/// Reads one answer from bytes as they come. Pure and bounded: at most 100 lines and 64 KiB, so an
/// endless answer costs neither memory nor time. A bare LF ends a line as well.
class SmtpReplyReader
{
public:
    enum class State { NeedsMore, Done, Garbage, TooLong };

    static constexpr int kMostLines = 100;
    static constexpr qsizetype kMostBytes = 64 * 1024;

    /// Takes bytes; what lies behind the answer stays in rest().
    State feed(const QByteArray &bytes);
    State state() const { return m_state; }
    const SmtpReply &reply() const { return m_reply; }
    /// Bytes behind the answer: nothing may stand there when we speak next.
    const QByteArray &rest() const { return m_buffer; }

private:
    State takeLine(const QByteArray &line);
    QByteArray m_buffer;
    qsizetype m_taken = 0;
    SmtpReply m_reply;
    State m_state = State::NeedsMore;
};

} // namespace casepost::core
