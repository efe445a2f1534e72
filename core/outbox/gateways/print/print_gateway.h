#pragma once

#include "core/outbox/journal/gateway.h"
#include "core/printing/cups_line.h"

namespace casepost::core {

/// Hands posted letters to a queue of the platform's print service. "Handed to the printer" is all
/// it can know: whether the page came out and was posted is for people to see. The job carries our
/// Message-ID as its title, so that the service itself can be asked about a letter whose answer got
/// lost, and no letter is handed over twice while the service remembers it.
class PrintGateway final : public Gateway
{
public:
    explicit PrintGateway(PrintSettings settings)
        : m_settings(std::move(settings))
    {}

    QString name() const override;
    /// InvalidInput for an email, for what the customer reads online (REQ-PHO-06), and for bytes
    /// that are no PDF.
    Status accepts(const NewMessage &message) const override;
    /// First a job without a document, then the commit mark, then the document: until the mark
    /// nothing can print.
    Outcome send(const NewMessage &message, const CommitMark &beforeCommit) override;
    std::optional<Outcome> whatBecameOf(const QString &smtpId) override;
    std::vector<TrialStep> tryOut() override;

private:
    Outcome handed(int job) const;
    Outcome judge(const PrintFault &fault) const;
    Outcome afterLoss(int job) const;
    FromPrinter<std::optional<PrintJob>> known(CupsLine &line, const QString &smtpId) const;

    PrintSettings m_settings;
};

} // namespace casepost::core
