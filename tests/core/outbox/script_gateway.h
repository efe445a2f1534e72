#pragma once

#include "core/outbox/journal/gateway.h"

#include <QStringList>

#include <deque>

namespace casepost::test {

/// A gateway that answers as it was told, in order, and remembers what it was asked. An answer that
/// was not scripted is Accepted.
class ScriptGateway final : public core::Gateway
{
public:
    explicit ScriptGateway(QString name = QStringLiteral("script"))
        : m_name(std::move(name))
    {}

    QString name() const override { return m_name; }
    core::Status accepts(const core::NewMessage &) const override { return {}; }
    core::Outcome send(const core::NewMessage &message, const core::CommitMark &mark) override
    {
        core::Outcome next{core::AttemptResult::Accepted, QStringLiteral("250 OK")};
        if (!script.empty()) {
            next = script.front();
            script.pop_front();
        }
        asked += message.smtpId;
        if (next.result == core::AttemptResult::Refused || next.holdGateway)
            return next;
        if (!mark()) {
            ++refusedMarks;
            return {core::AttemptResult::Again, QStringLiteral("no mark")};
        }
        if (afterMark)
            afterMark();
        return next;
    }
    void rest() override { ++rests; }

    std::deque<core::Outcome> script;
    std::function<void()> afterMark; ///< called between the mark and the answer
    QStringList asked;               ///< Message-IDs, in the order they came
    int refusedMarks = 0;
    int rests = 0;

private:
    QString m_name;
};

} // namespace casepost::test
