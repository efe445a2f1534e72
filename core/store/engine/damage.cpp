#include "core/store/engine/damage.h"

#include "core/base/clock.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostRead = 1000;

QString noteOf(const StoreLocation &where)
{
    return where.path + u".damaged"_s;
}

Error closed(const StoreLocation &where, const QString &note)
{
    const QString found = note.section(u'\n', 1, 1);
    return {
        ErrorCode::ReadOnly,
        u"The store %1 was found damaged on %2 and takes no change: %3 Put a sound backup in its "
        "place, then run 'casepost-cli store restored'."_s.arg(
            where.display(), note.section(u'T', 0, 0), found),
        {},
        {}};
}

void noteInFile(const StoreLocation &where, const QByteArray &note)
{
    const int file = ::open(QFile::encodeName(noteOf(where)).constData(),
                            O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
                            0600);
    if (file < 0)
        return;
    if (::write(file, note.constData(), static_cast<std::size_t>(note.size())) == note.size())
        (void)::fsync(file);
    ::close(file);
}

/// By a connection of its own: the one that found it may be in a transaction that fails.
Status noteOnServer(const StoreLocation &where, const QString &note)
{
    TRY_ASSIGN(const auto db, Database::open(where, OpenMode::ReadWrite));
    TRY_ASSIGN(auto put,
               db->prepareAct(u"act_note_damage",
                              u"INSERT INTO store_info (key, value) VALUES ('damaged', ?) "
                              "ON CONFLICT (key) DO NOTHING"_s));
    return put.bind(note).run();
}

} // namespace

void noteDamage(const StoreLocation &where, const QString &found)
{
    const QString note = toIsoUtc(SystemClock().nowUtc()) + u'\n' + found + u'\n';
    if (where.engine == Engine::Sqlite)
        noteInFile(where, note.toUtf8());
    else
        (void)noteOnServer(where, note);
}

std::optional<Error> notedDamage(const StoreLocation &file)
{
    if (file.engine != Engine::Sqlite)
        return {};
    QFile note(noteOf(file));
    if (!note.exists())
        return {};
    (void)note.open(QIODevice::ReadOnly);
    return closed(file, QString::fromUtf8(note.read(kMostRead)));
}

std::optional<Error> notedDamage(Database &db)
{
    if (db.engine() == Engine::Sqlite)
        return notedDamage(db.location());
    const auto note = db.scalar(u"SELECT value FROM store_info WHERE key = 'damaged'"_s);
    if (!note || !*note)
        return {};
    return closed(db.location(), **note);
}

Status forgetDamage(Database &db)
{
    if (db.engine() == Engine::Postgres)
        return db.act(u"act_forget_damage", {});
    QFile note(noteOf(db.location()));
    if (note.exists() && !note.remove())
        return fail(ErrorCode::Io,
                    u"The file %1 cannot be removed: check its folder's permissions."_s.arg(
                        note.fileName()));
    return {};
}

Error damageFound(Database &db, const QString &found)
{
    noteDamage(db.location(), found);
    return {
        ErrorCode::Corrupt,
        found
            + u" The store takes no change now: bring back a backup, then run 'casepost-cli store restored'."_s,
        {},
        {}};
}

} // namespace casepost::core
