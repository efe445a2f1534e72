#pragma once

#include "core/outbox/gateway.h"

namespace casepost::core {

/// Puts each message as a file into a folder that somebody else empties: a print room, a mail
/// robot, a person. A reader never sees half a file, and a file that is there is whole and on the
/// disk. Beside each file stands NAME.manifest with its SHA-256, size and Message-ID and a last
/// line END; the manifest appears first, so a file without one is not ours.
class SpoolGateway final : public Gateway
{
public:
    /// `folder` is made with mode 0700 at the first message.
    explicit SpoolGateway(QString folder)
        : m_folder(std::move(folder))
    {}

    QString name() const override;
    /// InvalidInput when the message has no bytes, no Message-ID or no usable file name.
    Status accepts(const NewMessage &message) const override;
    /// Accepted when the file is there, also when it was there before with the same bytes; Refused
    /// when other bytes stand under its name; Again when the folder cannot be written.
    Outcome send(const NewMessage &message, const CommitMark &beforeCommit) override;

    /// The name a message's file gets: its own name made harmless, and a mark of its Message-ID, so
    /// that two letters never meet. ASCII, at most 120 characters, never outside the folder.
    static QString spoolName(const NewMessage &message);

private:
    QString m_folder;
};

} // namespace casepost::core
