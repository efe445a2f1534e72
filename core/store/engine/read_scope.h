#pragma once

#include "core/store/engine/database.h"

namespace casepost::core {

/// A scope in which everything is read as of one moment, whatever others write. On SQLite it keeps
/// writers waiting, so it is short. Inside a transaction it is a part of that.
class ReadScope
{
public:
    static Result<ReadScope> begin(Database &db);
    ReadScope(ReadScope &&other) noexcept;
    ReadScope &operator=(ReadScope &&) = delete;
    ~ReadScope();
    Status end();

private:
    explicit ReadScope(Database *db)
        : m_db(db)
    {}
    Database *m_db; ///< nullptr: nothing is to be ended
};

} // namespace casepost::core
