#include "letters/guidance/published/guidance_store.h"

#include "core/audit/record/audit.h"
#include "core/guidance/rules/pack_reader.h"
#include "core/staff/open_session.h"
#include "letters/guidance/judging/subjects.h"

#include <QCryptographicHash>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

QString hashOf(const QByteArray &content)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

// What a stored pack is called in messages.
QString nameOf(const QString &document, const QString &version)
{
    return u"%1-%2/pack.toml"_s.arg(document, version);
}

Result<PackInfo> infoOf(const PackFiles &pack)
{
    TRY_ASSIGN(const auto draft, readPack(pack.pack, pack.name, pack.reader(), guidanceSubjects()));
    return draft.info;
}

Result<std::vector<PublishedPack>> publishedPacks(Database &db)
{
    TRY_ASSIGN(auto rows,
               db.prepare(u"SELECT document, version, content, imported_utc, sha256 "
                          u"FROM guidance_pack ORDER BY id"_s));
    TRY(rows.run());
    std::vector<PublishedPack> packs;
    while (rows.next()) {
        const QString name = nameOf(rows.text(0), rows.text(1));
        const QByteArray content = rows.text(2).toUtf8();
        if (hashOf(content) != rows.text(4))
            return fail(
                ErrorCode::Corrupt,
                u"The guidance %1 of this store is not as it was published: restore a backup of the store."_s
                    .arg(name));
        TRY_ASSIGN(auto files, packFilesFromJson(content, name));
        packs.push_back({std::move(files), fromIsoUtc(rows.text(3))});
    }
    return packs;
}

Result<bool> isPublished(Database &db, const QString &sha256)
{
    TRY_ASSIGN(auto row, db.prepare(u"SELECT 1 FROM guidance_pack WHERE sha256 = ?"_s));
    TRY(row.bind(sha256).run());
    return row.next();
}

Status versionIsFree(const Guidance &guidance, const PackInfo &pack)
{
    for (const PackInfo &known : guidance.packs())
        if (known.document == pack.document && known.version == pack.version)
            return fail(
                ErrorCode::Conflict,
                u"Version %1 of %2 is there already and never changes: give the pack a version of its own."_s
                    .arg(pack.version, pack.document),
                {{u"version"_s, pack.version}});
    return {};
}

Result<std::int64_t>
insertPack(Database &db, const Session &session, const PackInfo &info, const QByteArray &content)
{
    TRY_ASSIGN(auto row, db.prepareAct(u"act_guidance_pack", uR"(INSERT INTO guidance_pack
                                  (document, version, sha256, content, imported_utc, staff_id)
                              VALUES (?, ?, ?, ?, ?, ?) RETURNING id)"_s));
    return row.bind(info.document)
        .bind(info.version)
        .bind(hashOf(content))
        .bind(QString::fromUtf8(content))
        .bind(toIsoUtc(session.clock->nowUtc()))
        .bind(session.staff.id.row())
        .runForId();
}

} // namespace

Result<Guidance> GuidanceStore::guidance()
{
    TRY_ASSIGN(const auto newest, revision()); // before the packs: one of between is not missed
    TRY_ASSIGN(const auto published, publishedPacks(m_db));
    TRY_ASSIGN(auto guidance, Guidance::withPublished(published));
    guidance.m_storeRevision = newest;
    TRY_ASSIGN(const bool practice, isPractice(m_db));
    if (practice)
        guidance.judgeSpellingBy(Dictionaries::named());
    return guidance;
}

Result<Guidance> GuidanceStore::guidanceWith(const PackFiles &pack, const QDateTime &knownFrom)
{
    TRY_ASSIGN(auto published, publishedPacks(m_db));
    TRY_ASSIGN(const PackInfo info, infoOf(pack));
    TRY_ASSIGN(const Guidance before, Guidance::withPublished(published));
    TRY(versionIsFree(before, info));
    published.push_back({pack, knownFrom});
    TRY_ASSIGN(auto guidance, Guidance::withPublished(published));
    TRY(guidance.examplesHold(info.document, info.version));
    return guidance;
}

Result<bool> GuidanceStore::holds(const PackFiles &pack)
{
    return isPublished(m_db, hashOf(packFilesToJson(pack)));
}

Status
GuidanceStore::publish(const Approval & /*shown*/, const Session &session, const PackFiles &pack)
{
    TRY_ASSIGN(const PackInfo info, infoOf(pack));
    const QByteArray content = packFilesToJson(pack);
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY_ASSIGN(const bool known, isPublished(m_db, hashOf(content)));
    if (known)
        return transaction.commit();
    TRY(guidanceWith(pack, session.clock->nowUtc()));
    TRY_ASSIGN(const auto id, insertPack(m_db, session, info, content));
    TRY(appendAudit(m_db, session, u"guidance.import"_s, u"guidance-pack:%1"_s.arg(id), content));
    return transaction.commit();
}

Result<PackFiles>
GuidanceStore::files(const Session &session, const QString &document, const QString &version)
{
    TRY(require(session, action::kGuidanceRead));
    TRY_ASSIGN(
        auto row,
        m_db.prepare(u"SELECT content FROM guidance_pack WHERE document = ? AND version = ?"_s));
    TRY(row.bind(document).bind(version).run());
    if (row.next())
        return packFilesFromJson(row.text(0).toUtf8(), nameOf(document, version));
    return builtInPackFiles(document, version, guidanceSubjects());
}

Result<qint64> GuidanceStore::revision()
{
    TRY_ASSIGN(const auto newest, m_db.scalar(u"SELECT max(id) FROM guidance_pack"_s));
    return newest.value_or(QString()).toLongLong();
}

} // namespace casepost::letters
