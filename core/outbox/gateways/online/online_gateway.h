#pragma once

#include "core/outbox/gateways/spool/drop_folder.h"

namespace casepost::core {

/// Hands what a customer reads online (917 photo letters, REQ-PHO-06) to the customer service
/// system: whole files with a manifest in a folder of its own (drop_folder.h), out of which that
/// system takes them. Nothing of it is printed.
class OnlineGateway final : public Gateway
{
public:
    explicit OnlineGateway(QString folder)
        : m_folder(std::move(folder),
                   QStringLiteral("folder of the customer service system"),
                   "casepost-online")
    {}

    QString name() const override;
    /// InvalidInput for an email or a posted letter, or a message that is not whole.
    Status accepts(const NewMessage &message) const override;
    Outcome send(const NewMessage &message, const CommitMark &beforeCommit) override;
    void tidyUp() override { m_folder.tidyUp(); }
    std::vector<TrialStep> tryOut() override { return m_folder.tryOut(); }

private:
    DropFolder m_folder;
};

} // namespace casepost::core
