#pragma once

#include "core/outbox/gateways/spool/drop_folder.h"

namespace casepost::core {

/// Puts each email and each posted letter as a file into a folder (drop_folder.h) that somebody
/// else empties: a print room, a mail robot, a person.
class SpoolGateway final : public Gateway
{
public:
    explicit SpoolGateway(QString folder)
        : m_folder(std::move(folder), QStringLiteral("outgoing folder"), "casepost-spool")
    {}

    QString name() const override;
    /// InvalidInput when the message is not whole, or is for the customer to read online: whoever
    /// empties this folder prints and posts (REQ-PHO-06).
    Status accepts(const NewMessage &message) const override;
    Outcome send(const NewMessage &message, const CommitMark &beforeCommit) override;
    void tidyUp() override { m_folder.tidyUp(); }
    std::vector<TrialStep> tryOut() override { return m_folder.tryOut(); }

    /// The name a message's file gets.
    static QString spoolName(const NewMessage &message) { return DropFolder::nameOf(message); }

private:
    DropFolder m_folder;
};

} // namespace casepost::core
