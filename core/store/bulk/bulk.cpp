#include "core/store/bulk/bulk.h"

#include "core/store/bulk/bulk_engines.h"

namespace casepost::core {

Result<BulkInsert> BulkInsert::begin(Database &db, const QString &table, const QStringList &columns)
{
    TRY_ASSIGN(auto writer,
               db.engine() == Engine::Sqlite ? sqliteBulkWriter(db, table, columns)
                                             : postgresBulkWriter(db, table, columns));
    return BulkInsert(std::move(writer));
}

BulkInsert::BulkInsert(std::unique_ptr<BulkWriter> writer)
    : m_writer(std::move(writer))
{}
BulkInsert::BulkInsert(BulkInsert &&) noexcept = default;
BulkInsert::~BulkInsert() = default;

BulkInsert &BulkInsert::text(std::string_view utf8)
{
    m_writer->text(utf8);
    return *this;
}

BulkInsert &BulkInsert::integer(std::int64_t number)
{
    m_writer->integer(number);
    return *this;
}

BulkInsert &BulkInsert::blob(std::string_view bytes)
{
    m_writer->blob(bytes);
    return *this;
}

BulkInsert &BulkInsert::null()
{
    m_writer->null();
    return *this;
}

Status BulkInsert::endRow()
{
    return m_writer->endRow();
}

Status BulkInsert::finish()
{
    return m_writer->finish();
}

Result<BulkRead> BulkRead::begin(Database &db, const QString &sql, const QStringList &parameters)
{
    TRY_ASSIGN(auto reader,
               db.engine() == Engine::Sqlite ? sqliteBulkReader(db, sql, parameters)
                                             : postgresBulkReader(db, sql, parameters));
    return BulkRead(std::move(reader));
}

BulkRead::BulkRead(std::unique_ptr<BulkReader> reader)
    : m_reader(std::move(reader))
{}
BulkRead::BulkRead(BulkRead &&) noexcept = default;
BulkRead::~BulkRead() = default;

Result<bool> BulkRead::next()
{
    return m_reader->next();
}

bool BulkRead::isNull(int column) const
{
    return m_reader->isNull(column);
}

std::string_view BulkRead::text(int column) const
{
    return m_reader->text(column);
}

std::int64_t BulkRead::integer(int column) const
{
    return m_reader->integer(column);
}

std::string_view BulkRead::blob(int column) const
{
    return m_reader->blob(column);
}

} // namespace casepost::core
