#include "core/store/engine/sql_error.h"

#include <QRegularExpression>

#include <sqlite3.h>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

ErrorCode sqliteCode(int code)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Locked;
    case SQLITE_FULL:
        return ErrorCode::Full;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Corrupt;
    case SQLITE_CANTOPEN:
        return ErrorCode::Unavailable;
    default:
        return ErrorCode::Io;
    }
}

ErrorCode postgresCode(const QString &state)
{
    if (state.startsWith(u"08"_s) || state.startsWith(u"57P"_s) || state.isEmpty())
        return ErrorCode::Unavailable;
    if (state == u"53100"_s)
        return ErrorCode::Full;
    if (state == u"25006"_s)
        return ErrorCode::ReadOnly;
    if (state == u"55P03"_s || state == u"40P01"_s)
        return ErrorCode::Locked;
    if (state == u"40001"_s)
        return ErrorCode::Conflict;
    if (state == u"42501"_s)
        return ErrorCode::NotPermitted;
    if (state.startsWith(u"XX"_s))
        return ErrorCode::Corrupt;
    return ErrorCode::Io;
}

/// What the server's own rules say (resources/server/rules.sql); nothing for any other refusal.
QString refusalIn(const QString &text)
{
    static const QRegularExpression sentence(u"The server refused this: ([^\\n]*)"_s);
    const auto found = sentence.match(text);
    return found.hasMatch() ? u"The server refused this: %1"_s.arg(found.captured(1)) : QString();
}

QString sentenceFor(ErrorCode code, const StoreLocation &where)
{
    const QString place = where.display();
    if (code == ErrorCode::Locked)
        return u"The store %1 is in use by another program: try again in a moment."_s.arg(place);
    if (code == ErrorCode::Full)
        return u"The disk of the store %1 is full: make room and try again; what was saved before is safe."_s
            .arg(place);
    if (code == ErrorCode::ReadOnly)
        return u"The store %1 cannot be written: check its permissions and disk."_s.arg(place);
    if (code == ErrorCode::Corrupt)
        return u"The store %1 is damaged: run 'casepost-cli store check' and bring back a backup."_s
            .arg(place);
    if (code == ErrorCode::Unavailable && where.engine == Engine::Sqlite)
        return u"The store %1 cannot be opened: check that its folder is there and open to you."_s
            .arg(place);
    if (code == ErrorCode::Unavailable)
        return u"The store %1 cannot be reached: check the server, your login and the network."_s
            .arg(place);
    if (code == ErrorCode::NotPermitted)
        return u"The store %1 refuses this to your login: ask its administrator."_s.arg(place);
    if (code == ErrorCode::Conflict)
        return u"Somebody else changed the same data of the store %1: try again."_s.arg(place);
    return u"The store %1 could not carry out a step and nothing of it was saved: try again, then run 'casepost-cli store check'."_s
        .arg(place);
}

} // namespace

Error sqlError(const StoreLocation &where, const QString &nativeCode, const QString &text)
{
    const auto code =
        where.engine == Engine::Sqlite ? sqliteCode(nativeCode.toInt()) : postgresCode(nativeCode);
    const QString refusal = code == ErrorCode::NotPermitted ? refusalIn(text) : QString();
    return Error{code,
                 refusal.isEmpty() ? sentenceFor(code, where) : refusal,
                 nativeCode + u": "_s + text,
                 {}};
}

} // namespace casepost::core
