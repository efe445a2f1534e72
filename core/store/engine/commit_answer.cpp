#include "core/store/engine/commit_answer.h"

#include "core/base/logging.h"

#include <QRandomGenerator>
#include <QThread>

#include <sqlite3.h>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

/// The marks of the last acts stand in one value, so that others who commit meanwhile do not push
/// ours out before it was looked for.
const auto kLeaveMark = uR"(
    INSERT INTO store_mark (name, value) VALUES ('acts', ?)
    ON CONFLICT (name) DO UPDATE
       SET value = excluded.value || ' ' || substr(store_mark.value, 1, 400)
)"_s;
const auto kMarks = u"SELECT value FROM store_mark WHERE name = 'acts'"_s;
constexpr int kServerTries = 40;
constexpr int kServerWaitMs = 250;

QString newMark()
{
    return QString::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, u'0');
}

std::unexpected<Error> notKnown(const Database &db, const Error &error)
{
    return std::unexpected(
        Error{ErrorCode::Io,
              u"The store %1 did not say whether it saved the last step, and cannot be read again: "
              "look whether it is there before you do it once more."_s.arg(db.location().display()),
              error.detail,
              {}});
}

/// One more small commit: what was saved before it is on the disk when that is.
Status confirm(Database &db)
{
    TRY(db.exec(u"BEGIN IMMEDIATE"_s));
    auto mark = db.prepare(kLeaveMark);
    Status done = mark ? mark->bind(newMark()).run() : Status(std::unexpected(mark.error()));
    if (done)
        done = db.exec(u"COMMIT"_s);
    if (!done)
        (void)db.exec(u"ROLLBACK"_s);
    return done;
}

} // namespace

std::int64_t CommitAnswer::changesOf(const Database &db)
{
    if (db.engine() == Engine::Postgres)
        return 0;
    return sqlite3_total_changes64(static_cast<sqlite3 *>(db.nativeHandle()));
}

Result<CommitAnswer> CommitAnswer::prepare(Database &db, std::int64_t changesBefore)
{
    if (db.engine() == Engine::Postgres) {
        // A server takes the COMMIT of a transaction that failed, and rolls back without a word.
        const auto number = db.scalar(u"SELECT CAST(pg_current_xact_id_if_assigned() AS TEXT)"_s);
        if (!number)
            return fail(ErrorCode::Io, u"The change was not saved because a part of it failed."_s);
        return CommitAnswer(number->value_or(QString()));
    }
    if (changesOf(db) == changesBefore)
        return CommitAnswer(QString()); // nothing to be saved, so nothing to be asked
    const QString mark = newMark();
    auto leave = db.prepare(kLeaveMark);
    if (!leave) // a store of an older version, just being brought up to date
        return CommitAnswer(QString());
    TRY(leave->bind(mark).run());
    return CommitAnswer(mark);
}

Status CommitAnswer::ask(Database &db, const Error &error) const
{
    if (m_mark.isEmpty())
        return std::unexpected(error);
    return db.engine() == Engine::Sqlite ? askFile(db, error) : askServer(db, error);
}

Status CommitAnswer::askFile(Database &db, const Error &error) const
{
    const auto marks = db.scalar(kMarks);
    if (!marks)
        return notKnown(db, error);
    if (!marks->value_or(QString()).contains(m_mark))
        return std::unexpected(error);
    if (const auto confirmed = confirm(db); !confirmed)
        return std::unexpected(
            Error{ErrorCode::Io,
                  u"The store %1 saved the last step, but its disk does not confirm it: do not do "
                  "it again, and have the disk looked at."_s.arg(db.location().display()),
                  error.detail,
                  {}});
    qCWarning(
        lcStore, "a commit that was called failed was saved: %s", qUtf8Printable(error.detail));
    return {};
}

Status CommitAnswer::askServer(const Database &db, const Error &error) const
{
    if (error.code != ErrorCode::Unavailable)
        return std::unexpected(error); // the server itself said no
    const QString question = u"SELECT pg_xact_status(CAST('%1' AS xid8))"_s.arg(m_mark);
    for (int i = 0; i < kServerTries; ++i) {
        if (i > 0)
            QThread::msleep(kServerWaitMs);
        auto again = Database::open(db.location(), OpenMode::ReadOnly);
        if (!again)
            continue;
        const auto status = (*again)->scalar(question);
        if (status && status->value_or(QString()) == u"committed"_s)
            return {};
        if (status && status->value_or(QString()) == u"aborted"_s)
            return std::unexpected(error);
        if (status && !status->has_value())
            break; // too long ago, or another server
    }
    return notKnown(db, error);
}

} // namespace casepost::core
