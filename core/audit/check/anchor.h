#pragma once

#include "core/access/session.h"
#include "core/store/engine/database.h"

#include <vector>

namespace casepost::core {

/// How far the record went at a moment, kept outside the store: whoever cuts the record's end off
/// or puts another chain in its place cannot change that. Written as one line:
/// `casepost-anchor 1 COUNT HASH MOMENT [SIGNATURE]`.
struct Anchor
{
    qint64 count = 0;
    QString hash; ///< of entry `count`
    QString atUtc;
    QString signature = {}; ///< by the office's key, base64; empty where none is set up

    QString line() const;
    /// What the signature is over.
    QByteArray signedBytes() const;
};

/// The anchor in a line; nullopt when it is none.
std::optional<Anchor> anchorIn(const QString &line);

/// The record as it is now, signed where a key is set up that this process may read. NotFound while
/// there is no entry.
Result<Anchor> anchorNow(Database &db, const Clock &clock);

/// Where this machine keeps anchors of the store by itself: `STORE.anchors` beside a file; for a
/// server's store in the person's own data folder, named after the address.
QString anchorFile(const StoreLocation &where);

/// Adds a line to a file, durably; a new file is its owner's alone.
Status keepAnchor(const QString &file, const Anchor &anchor);

/// Puts the anchor of now where this machine keeps them; nothing when the newest there says the
/// same already or there is no entry. What cannot be written goes to the log: nobody's work waits
/// for it.
void anchorHere(Database &db, const Clock &clock);

/// Every anchor in a file, oldest first; lines that are none are left out. None for a file that is
/// not there.
std::vector<Anchor> anchorsIn(const QString &file);

} // namespace casepost::core
