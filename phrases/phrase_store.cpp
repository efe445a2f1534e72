#include "core/text/kept_text.h"
#include "phrases/phrase_library.h"

#include <limits>

namespace casepost::phrases {

using core::Result;
using namespace Qt::StringLiterals;

namespace {

Result<std::vector<PhrasePack>> storedPacks(core::Database &db, qint64 revision)
{
    TRY_ASSIGN(auto rows,
               db.prepare(u"SELECT name, content FROM phrase_pack WHERE id <= ? ORDER BY id"_s));
    TRY(rows.bind(std::int64_t(revision)).run());
    std::vector<PhrasePack> packs;
    while (rows.next()) {
        TRY_ASSIGN(const PhrasePack pack, readPhrasePack(rows.text(1).toUtf8(), rows.text(0)));
        packs.push_back(pack);
    }
    return packs;
}

constexpr qint64 kNewest = std::numeric_limits<qint64>::max();

Result<std::vector<PhrasePack>> allPacks(core::Database &db, qint64 revision = kNewest)
{
    TRY_ASSIGN(std::vector<PhrasePack> packs, builtInPhrasePacks());
    TRY_ASSIGN(const std::vector<PhrasePack> stored, storedPacks(db, revision));
    packs.insert(packs.end(), stored.begin(), stored.end());
    return packs;
}

} // namespace

Result<PhraseLibrary> PhraseStore::library()
{
    TRY_ASSIGN(const std::vector<PhrasePack> packs, allPacks(m_db));
    return PhraseLibrary::fromPacks(packs);
}

Result<qint64> PhraseStore::revision()
{
    TRY_ASSIGN(const auto newest, m_db.scalar(u"SELECT max(id) FROM phrase_pack"_s));
    return newest.value_or(QString()).toLongLong();
}

Result<PhraseLibrary> PhraseStore::libraryAt(qint64 revision)
{
    TRY_ASSIGN(const std::vector<PhrasePack> packs, allPacks(m_db, revision));
    return PhraseLibrary::fromPacks(packs);
}

Result<PhraseLibrary> PhraseStore::libraryWith(const PhrasePack &pack)
{
    for (const Phrase &phrase : pack.phrases)
        for (const QString &text : {phrase.title, phrase.textEn, phrase.textCy, phrase.source})
            TRY(core::mayBeKept(text, u"Phrase %1"_s.arg(phrase.code)));
    for (const Template &form : pack.templates)
        for (const QString &text : {form.titleEn, form.titleCy, form.subjectEn, form.purpose})
            TRY(core::mayBeKept(text, u"Template %1"_s.arg(form.code)));
    TRY_ASSIGN(std::vector<PhrasePack> packs, allPacks(m_db));
    packs.push_back(pack);
    return PhraseLibrary::fromPacks(packs);
}

} // namespace casepost::phrases
