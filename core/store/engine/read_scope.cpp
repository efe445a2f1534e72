#include "core/store/engine/read_scope.h"

#include <utility>

namespace casepost::core {

using namespace Qt::StringLiterals;

Result<ReadScope> ReadScope::begin(Database &db)
{
    if (db.inTransaction())
        return ReadScope(nullptr);
    TRY(db.exec(db.engine() == Engine::Sqlite
                    ? u"BEGIN"_s
                    : u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s));
    return ReadScope(&db);
}

ReadScope::ReadScope(ReadScope &&other) noexcept
    : m_db(std::exchange(other.m_db, nullptr))
{}

ReadScope::~ReadScope()
{
    if (m_db)
        (void)m_db->exec(u"ROLLBACK"_s);
}

Status ReadScope::end()
{
    Database *db = std::exchange(m_db, nullptr);
    return db ? db->exec(u"COMMIT"_s) : Status();
}

} // namespace casepost::core
