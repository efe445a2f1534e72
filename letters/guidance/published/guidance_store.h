#pragma once

#include "core/access/session.h"
#include "letters/guidance/judging/guidance.h"

namespace casepost::core {
class Approval;
}

namespace casepost::letters {

/// Guidance packs kept in a store beside the built-in ones.
class GuidanceStore
{
public:
    explicit GuidanceStore(core::Database &db)
        : m_db(db)
    {}

    /// The built-in packs and those published here; spelling by the dictionaries of this machine,
    /// and in a practice store by those that CASEPOST_DICTIONARIES names.
    core::Result<Guidance> guidance();
    /// The same with one more pack known from `knownFrom`, which is not kept. InvalidInput, with
    /// file, line and column, when it cannot be read, its base is not loaded or one of its examples
    /// does not hold; Conflict when its version is there already with other rules.
    core::Result<Guidance> guidanceWith(const PackFiles &pack, const QDateTime &knownFrom);
    /// Is this very pack published already?
    core::Result<bool> holds(const PackFiles &pack);
    /// Publishes a pack that a second person approved: known here from now. One that is there
    /// already is nothing new. Fails as guidanceWith() would.
    core::Status
    publish(const core::Approval &approval, const core::Session &session, const PackFiles &pack);
    /// The files of a pack, published here or built in. NotFound in words.
    core::Result<PackFiles>
    files(const core::Session &session, const QString &document, const QString &version);
    /// Changes whenever a pack was published: a desk that keeps guidance reads it again then.
    core::Result<qint64> revision();

private:
    core::Database &m_db;
};

} // namespace casepost::letters
