#pragma once

#include "core/outbox/journal/gateway.h"

namespace casepost::core {

/// A folder that somebody else empties: each message becomes a file in it. A reader never sees half
/// a file, and a file that is there is whole and on the disk. Beside each file stands NAME.manifest
/// with its SHA-256, size and Message-ID and a last line END; the manifest appears first, so a file
/// without one is not ours.
class DropFolder
{
public:
    /// `folder` is made with mode 0700 at the first message. `title` names it for a person ("the
    /// outgoing folder"), `kind` in the first line of a manifest ("casepost-spool").
    DropFolder(QString folder, QString title, QByteArray kind)
        : m_folder(std::move(folder))
        , m_title(std::move(title))
        , m_kind(std::move(kind))
    {}

    /// InvalidInput when the message has no bytes, no Message-ID or no usable file name.
    static Status checkWhole(const NewMessage &message);
    /// Accepted when the file is there, also when it was there before with the same bytes; Refused
    /// when other bytes stand under its name; Again when the folder cannot be written.
    Outcome put(const NewMessage &message, const CommitMark &beforeCommit) const;
    /// Takes away half-made files that no living sender holds.
    void tidyUp() const;
    /// Writes a file that is no message and takes it away again.
    std::vector<TrialStep> tryOut() const;

    /// The name a message's file gets: its own name made harmless, and a mark of its Message-ID, so
    /// that two letters never meet. ASCII, at most 120 characters, never outside the folder.
    static QString nameOf(const NewMessage &message);

private:
    Outcome again(const QString &act, int error) const;
    Outcome judgeExisting(const QString &path, const QByteArray &bytes) const;
    QByteArray manifestOf(const NewMessage &message, const QString &file) const;

    QString m_folder, m_title;
    QByteArray m_kind;
};

} // namespace casepost::core
