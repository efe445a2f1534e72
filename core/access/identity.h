#pragma once

#include "core/base/result.h"

#include <optional>

namespace casepost::core {

class Database;

/// Who runs this process, as far as it can be seen: what a local file can hold against somebody,
/// and no proof (README.md, "Limits worth knowing").
struct Identity
{
    QString login; ///< the operating system's, or the database's on a server
    QString seen;  ///< for the record: "uid:1000 userns:4026531837 tty:pts/3"
    QString doubt; ///< why the login proves nobody, in words; empty: it is believed
};

/// This process: its effective user id by a raw system call, looked up in the user database; its
/// user namespace and terminal by the kernel's own files. Nothing is taken from the environment.
Identity identityOfProcess();

/// The person at a store: on PostgreSQL the login of the database (`session_user`), which the
/// server vouches for; at a file this process.
Result<Identity> identityAt(Database &db);

/// Is a user id here the same user everywhere on the machine? In the kernel's first user namespace,
/// known by its number, and in one that holds every id as itself ("0 0 4294967295"): only an
/// administrator can make that (a container of theirs). In any other the one who made it says who
/// is who. `uidMap` is the text of /proc/self/uid_map. Pure.
bool idsAreTrue(std::optional<quint64> userNamespace, const QByteArray &uidMap);

} // namespace casepost::core
