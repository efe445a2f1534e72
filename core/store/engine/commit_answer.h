#pragma once

#include "core/store/engine/database.h"

namespace casepost::core {

/// Lets a commit whose answer got lost be asked after: a disk can refuse the last step of a commit
/// that is done, a server's answer can be cut off. On a file the transaction leaves a mark of its
/// own in the store; a server knows each transaction by its number.
class CommitAnswer
{
public:
    /// To be called in the transaction, right before its COMMIT. `changesBefore` is what
    /// changesOf() gave when it began. Io when a statement of the transaction had failed unnoticed.
    static Result<CommitAnswer> prepare(Database &db, std::int64_t changesBefore);
    /// After a COMMIT that answered `error`, and outside any transaction: nothing when the change
    /// is saved after all and on the disk; `error` when it is not saved; else what is known.
    Status ask(Database &db, const Error &error) const;

    /// How many rows this connection changed since it was opened; 0 on a server.
    static std::int64_t changesOf(const Database &db);

private:
    explicit CommitAnswer(QString mark)
        : m_mark(std::move(mark))
    {}
    Status askFile(Database &db, const Error &error) const;
    Status askServer(const Database &db, const Error &error) const;
    QString m_mark; ///< empty: nothing was written
};

} // namespace casepost::core
