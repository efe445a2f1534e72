#include "letters/guidance/judging/guidance.h"

#include "letters/guidance/judging/compiled_pack.h"
#include "letters/guidance/judging/subjects.h"

namespace casepost::letters {

using core::Result;

Result<Guidance> Guidance::builtIn()
{
    TRY_ASSIGN(auto guidance, withPublished({}));
    guidance.m_storeRevision = 0;
    return guidance;
}

Result<Guidance> Guidance::withPublished(const std::vector<PublishedPack> &published)
{
    TRY_ASSIGN(auto editions, core::editionsOf(published, guidanceSubjects()));
    return Guidance(std::move(editions));
}

Result<Guidance> Guidance::fromFiles(const QStringList &files)
{
    TRY_ASSIGN(auto editions,
               core::editionsFromFiles(files, guidanceSubjects(Dictionaries::installed())));
    return Guidance(std::move(editions));
}

Guidance Guidance::knownBy(const QDateTime &moment) const
{
    Guidance known(m_editions->knownBy(moment));
    known.m_dictionaries = m_dictionaries;
    return known;
}

core::Subjects Guidance::subjects() const
{
    return guidanceSubjects(m_dictionaries);
}

std::vector<const CompiledPack *> Guidance::inForce(const QDate &on) const
{
    std::vector<const CompiledPack *> packs;
    for (const core::Edition *edition : m_editions->inForce(on))
        packs.push_back(&compiledPack(*edition));
    return packs;
}

core::Status Guidance::examplesHold(const QString &document, const QString &version) const
{
    return m_editions->examplesHold(document, version, subjects());
}

} // namespace casepost::letters
