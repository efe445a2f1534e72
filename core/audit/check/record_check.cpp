#include "core/audit/check/record_check.h"

#include "core/audit/check/chain_walk.h"
#include "core/audit/check/given_up.h"
#include "core/audit/check/office_key.h"
#include "core/audit/check/row_compare.h"
#include "core/store/engine/read_scope.h"

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

/// Those of this machine and those given; a signature that is not of the office's key is taken off.
Result<std::vector<Anchor>> allAnchors(Database &db, const AuditGrounds &grounds)
{
    auto anchors = anchorsIn(anchorFile(db.location()));
    anchors.insert(anchors.end(), grounds.anchors.begin(), grounds.anchors.end());
    QString key = grounds.publicKey;
    if (key.isEmpty()) {
        TRY_ASSIGN(key, officeKey(db));
    }
    for (Anchor &anchor : anchors)
        if (!isSignedBy(key, anchor.signedBytes(), anchor.signature))
            anchor.signature.clear();
    return anchors;
}

Result<bool> agrees(Database &db, const Anchor &anchor)
{
    TRY_ASSIGN(auto row, db.prepare(u"SELECT hash FROM audit_entry WHERE seq = ?"_s));
    TRY(row.bind(std::int64_t(anchor.count)).run());
    return row.next() && row.text(0) == anchor.hash;
}

/// An entry gives up the anchors of this machine. One that a person brings from elsewhere is for
/// that person to judge: whoever can write the store can write such an entry as well.
Status tellGivenUp(Database &db, const std::vector<Anchor> &given, ChainWalk &walk)
{
    for (const Anchor &anchor : given) {
        const bool named = std::ranges::any_of(walk.givenUp, [&anchor](const Anchor &one) {
            return one.count == anchor.count && one.hash == anchor.hash;
        });
        TRY_ASSIGN(const bool holds, agrees(db, anchor));
        if (named && !holds)
            addFault(
                walk.verdict,
                {anchor.count,
                 u"entry %1 is not the one that an anchor of %2 knew; the record says that a copy was restored: ask who did it, and use anchors made since"_s
                     .arg(anchor.count)
                     .arg(anchor.atUtc.section(u'T', 0, 0))});
    }
    return {};
}

Result<AuditVerdict> checkOnce(Database &db,
                               const AuditGrounds &grounds,
                               const std::vector<Anchor> &given,
                               const ProgressFn &progress)
{
    TRY_ASSIGN(auto walk, walkChain(db, grounds, progress));
    TRY(tellGivenUp(db, given, walk));
    walk.verdict.rowsCompared = walk.rowsBegin > 0;
    if (walk.rowsBegin > 0)
        TRY(compareRows(db, walk.rowsBegin, walk.verdict, progress));
    return std::move(walk.verdict);
}

} // namespace

QString AuditVerdict::notAnchored() const
{
    if (entries == 0)
        return {};
    if (!newestAnchor)
        return u"Not anchored: nothing outside the store speaks for its record ('audit anchor' makes one)."_s;
    if (newestAnchor->count == entries)
        return {};
    return u"Not anchored since entry %1 of %2: for the %3 entries behind it nothing outside the store speaks."_s
        .arg(newestAnchor->count)
        .arg(newestAnchor->atUtc.section(u'T', 0, 0))
        .arg(entries - newestAnchor->count);
}

Result<AuditVerdict> verifyAudit(Database &db,
                                 const Session &session,
                                 const ProgressFn &progress,
                                 const AuditGrounds &grounds)
{
    TRY(require(session, action::kAuditVerify));
    return checkRecord(db, progress, grounds);
}

Result<AuditVerdict>
checkRecord(Database &db, const ProgressFn &progress, const AuditGrounds &grounds)
{
    AuditGrounds all = grounds;
    TRY_ASSIGN(all.anchors, allAnchors(db, grounds));
    if (db.engine() == Engine::Sqlite) { // first without keeping writers out
        TRY_ASSIGN(auto verdict, checkOnce(db, all, grounds.anchors, progress));
        if (verdict.whole)
            return verdict;
    }
    // What looks wrong may only have been written between two reads: once more, at one moment.
    TRY_ASSIGN(auto moment, ReadScope::begin(db));
    TRY_ASSIGN(auto verdict, checkOnce(db, all, grounds.anchors, progress));
    TRY(moment.end());
    return verdict;
}

Result<AuditVerdict> verifyAuditChain(Database &db, const ProgressFn &progress)
{
    TRY_ASSIGN(auto walk, walkChain(db, {}, progress));
    return std::move(walk.verdict);
}

QString wordsGivingUp(const std::vector<Anchor> &anchors)
{
    QStringList words;
    for (const Anchor &anchor : anchors)
        words += u"anchor:%1:%2"_s.arg(anchor.count).arg(anchor.hash);
    words.removeDuplicates();
    return words.isEmpty() ? QString() : u' ' + words.join(u' ');
}

Result<std::vector<Anchor>> brokenAnchors(Database &db)
{
    std::vector<Anchor> broken;
    for (const Anchor &anchor : anchorsIn(anchorFile(db.location()))) {
        TRY_ASSIGN(const bool holds, agrees(db, anchor));
        if (!holds)
            broken.push_back(anchor);
    }
    return broken;
}

} // namespace casepost::core
