#include "core/audit/audit.h"
#include "core/base/kept_text.h"
#include "phrases/phrase_library.h"

#include <QCryptographicHash>

#include <limits>

namespace casepost::phrases {

using core::Result;
using core::Status;
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

Result<bool> isStored(core::Database &db, const QString &sha256)
{
    TRY_ASSIGN(auto row, db.prepare(u"SELECT 1 FROM phrase_pack WHERE sha256 = ?"_s));
    TRY(row.bind(sha256).run());
    return row.next();
}

Result<std::int64_t> insertPack(core::Database &db,
                                const core::Session &session,
                                const PhrasePack &pack,
                                const QByteArray &toml,
                                const QString &sha256)
{
    TRY_ASSIGN(
        auto row,
        db.prepare(u"INSERT INTO phrase_pack (name, sha256, content, imported_utc, staff_id) "
                   u"VALUES (?, ?, ?, ?, ?) RETURNING id"_s));
    row.bind(u"%1 %2"_s.arg(pack.id, pack.version))
        .bind(sha256)
        .bind(QString::fromUtf8(toml))
        .bind(core::toIsoUtc(session.clock->nowUtc()))
        .bind(session.staff.id.row());
    TRY(row.run());
    row.next();
    return row.integer(0);
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

Status
PhraseStore::import(const core::Session &session, const QByteArray &toml, const QString &fileName)
{
    TRY(core::require(session, core::action::kPhrasePublish));
    TRY_ASSIGN(const PhrasePack pack, readPhrasePack(toml, fileName));
    const auto sha256 =
        QString::fromLatin1(QCryptographicHash::hash(toml, QCryptographicHash::Sha256).toHex());

    TRY_ASSIGN(auto transaction, core::Transaction::begin(m_db));
    TRY_ASSIGN(const bool known, isStored(m_db, sha256));
    if (known)
        return transaction.commit();
    TRY(libraryWith(pack));
    TRY_ASSIGN(const std::int64_t id, insertPack(m_db, session, pack, toml, sha256));
    TRY(core::appendAudit(m_db, session, u"phrase.import"_s, u"phrase-pack:%1"_s.arg(id), toml));
    return transaction.commit();
}

} // namespace casepost::phrases
