// New guidance on its way into a store: asked for, decided by somebody else, published with the
// moment it became known.

#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "letters/guidance/judging/subjects.h"
#include "letters/guidance/published/guidance_proposals.h"
#include "tests/letters/guidance/house_pack.h"
#include "tests/letters/published.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QFile>
#include <QTemporaryDir>

using namespace casepost::letters;
using namespace casepost::letters::test;
using casepost::core::Engine;
using casepost::core::ErrorCode;
using casepost::test::errorOf;
using casepost::test::mustSucceed;
using casepost::test::TestStore;
using casepost::test::valueOf;
using namespace Qt::StringLiterals;

namespace {

PackFiles packOf(const QString &version, const QString &word)
{
    HousePack pack;
    pack.version = version;
    pack.words = {{u"house.a"_s, word}};
    return filesOf(pack);
}

ErrorCode codeOf(const casepost::core::Status &status)
{
    REQUIRE_FALSE(status.has_value());
    return status.error().code;
}

QStringList versionsIn(TestStore &store, const QString &document = u"house"_s)
{
    QStringList versions;
    for (const PackInfo &pack : valueOf(GuidanceStore(store.db()).guidance()).packs())
        if (pack.document == document)
            versions += pack.version;
    return versions;
}

} // namespace

TEST_CASE("anybody asks for guidance, customer assurance decides, and it is known from then on "
          "(REQ-VER-01)",
          "[letters][guidance][proposals]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto examiner = store.session();
    const auto assurance = store.session(u"ca"_s, u"customer-assurance"_s);
    GuidanceProposals proposals(store.db());
    const auto id = valueOf(proposals.propose(examiner, packOf(u"1.0"_s, u"kindly"_s)));
    CHECK(valueOf(proposals.open(examiner)).size() == 1);
    CHECK(versionsIn(store).isEmpty());

    CHECK(codeOf(proposals.approve(examiner, id)) == ErrorCode::NotPermitted);
    store.clock().advance(3'600);
    mustSucceed(proposals.approve(assurance, id));

    REQUIRE(versionsIn(store) == QStringList{u"1.0"_s});
    for (const PackInfo &pack : valueOf(GuidanceStore(store.db()).guidance()).packs())
        if (pack.document == u"house"_s) {
            CHECK(pack.knownFrom == store.clock().nowUtc());
            CHECK(pack.origin == PackOrigin::Published);
        }
    const auto decided = valueOf(proposals.proposal(examiner, id));
    CHECK(decided.state == GuidanceProposalState::Approved);
    CHECK(decided.byLogin == u"km"_s);
    CHECK(decided.decidedByLogin == u"ca"_s);
    CHECK(decided.decidedUtc == store.clock().nowUtc());
    CHECK(valueOf(proposals.open(examiner)).empty());
    CHECK(codeOf(proposals.approve(assurance, id)) == ErrorCode::Conflict);
    CHECK(codeOf(proposals.reject(assurance, id, u"late"_s)) == ErrorCode::Conflict);
    CHECK(valueOf(casepost::core::verifyAudit(store.db(), assurance)).whole);
    CHECK(store.value(u"SELECT count(*) FROM audit_entry WHERE action LIKE 'guidance.%'"_s)
          == u"3"_s);
}

TEST_CASE("nobody approves guidance they asked for themselves (REQ-VER-01)",
          "[letters][guidance][proposals]")
{
    TestStore store;
    const auto assurance = store.session(u"ca"_s, u"customer-assurance"_s);
    GuidanceProposals proposals(store.db());
    const auto id = valueOf(proposals.propose(assurance, packOf(u"1.0"_s, u"kindly"_s)));
    CHECK(codeOf(proposals.approve(assurance, id)) == ErrorCode::NotPermitted);
    CHECK(valueOf(proposals.proposal(assurance, id)).state == GuidanceProposalState::Open);
    mustSucceed(proposals.approve(store.session(u"cb"_s, u"customer-assurance"_s), id));
}

TEST_CASE("what each role may do with guidance is what the table says",
          "[letters][guidance][proposals]")
{
    TestStore store;
    GuidanceProposals proposals(store.db());
    int version = 0;
    for (const QString &role :
         {u"examiner"_s, u"team-leader"_s, u"customer-assurance"_s, u"administrator"_s}) {
        INFO(role.toStdString());
        const auto session = store.session(u"one-"_s + role, role);
        const auto other = valueOf(
            proposals.propose(store.session(), packOf(QString::number(++version), u"kindly"_s)));
        const auto second = valueOf(
            proposals.propose(store.session(), packOf(QString::number(++version), u"kindly"_s)));
        const bool decides = role == u"customer-assurance"_s;
        CHECK(proposals.propose(session, packOf(QString::number(++version), u"kindly"_s))
                  .has_value());
        CHECK(proposals.open(session).has_value());
        CHECK(proposals.reject(session, other, u"no"_s).has_value() == decides);
        CHECK(proposals.approve(session, second).has_value() == decides);
    }
}

TEST_CASE("guidance that is turned down is not published and keeps the reason",
          "[letters][guidance][proposals]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto assurance = store.session(u"ca"_s, u"customer-assurance"_s);
    GuidanceProposals proposals(store.db());
    const auto id = valueOf(proposals.propose(store.session(), packOf(u"1.0"_s, u"kindly"_s)));
    CHECK(codeOf(proposals.reject(assurance, id, u" \n "_s)) == ErrorCode::InvalidInput);
    CHECK(codeOf(proposals.reject(assurance, id, QString(2'001, u'x'))) == ErrorCode::InvalidInput);
    mustSucceed(proposals.reject(assurance, id, u"Not what the guidance says."_s));
    CHECK(valueOf(proposals.proposal(assurance, id)).why == u"Not what the guidance says."_s);
    CHECK(codeOf(proposals.approve(assurance, id)) == ErrorCode::Conflict);
    CHECK(versionsIn(store).isEmpty());
    CHECK(codeOf(proposals.reject(assurance, GuidanceProposalId::fromRow(99), u"why"_s))
          == ErrorCode::NotFound);
}

TEST_CASE("a pack that is broken, or whose examples do not hold, is not even asked for",
          "[letters][guidance][proposals]")
{
    TestStore store;
    GuidanceProposals proposals(store.db());
    PackFiles broken = packOf(u"1.0"_s, u"kindly"_s);
    broken.pack += "[[rule]\n";
    const auto fault = errorOf(proposals.propose(store.session(), broken));
    CHECK(fault.code == ErrorCode::InvalidInput);
    CHECK(fault.message.contains(u"house-1.0/pack.toml:"_s));
    PackFiles wrong = packOf(u"1.0"_s, u"kindly"_s);
    wrong.pack.replace("Please send it.", "Kindly send it.");
    const auto objection = errorOf(proposals.propose(store.session(), wrong));
    CHECK(objection.message.contains(u"house-1.0/pack.toml:15:"_s));
    CHECK(objection.message.contains(u"objects"_s));
    PackFiles baseless = packOf(u"1.0"_s, u"kindly"_s);
    baseless.pack.replace("version = \"1.0\"\n", "version = \"1.0\"\nbased_on = \"0.9\"\n");
    CHECK(errorOf(proposals.propose(store.session(), baseless)).message.contains(u"based_on"_s));
    PackFiles missing = packOf(u"1.0"_s, u"kindly"_s);
    missing.pack.replace("version = \"1.0\"\n", "version = \"1.0\"\nfiles = [\"gone.toml\"]\n");
    CHECK(errorOf(proposals.propose(store.session(), missing)).message.contains(u"gone.toml"_s));
    CHECK(store.value(u"SELECT count(*) FROM proposal"_s) == u"0"_s);
    CHECK(store.value(u"SELECT count(*) FROM audit_entry"_s) == u"0"_s);
}

TEST_CASE("a version that was published never changes; the same pack again is nothing new",
          "[letters][guidance][proposals]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto assurance = store.session(u"ca"_s, u"customer-assurance"_s);
    GuidanceProposals proposals(store.db());
    const auto first = valueOf(proposals.propose(store.session(), packOf(u"1.0"_s, u"kindly"_s)));
    const auto second = valueOf(proposals.propose(store.session(), packOf(u"1.0"_s, u"dearly"_s)));
    mustSucceed(proposals.approve(assurance, first));
    CHECK(codeOf(proposals.approve(assurance, second)) == ErrorCode::Conflict);
    CHECK(valueOf(proposals.proposal(assurance, second)).state == GuidanceProposalState::Open);
    GuidanceStore guidance(store.db());
    const auto before = valueOf(guidance.revision());
    CHECK(valueOf(guidance.holds(packOf(u"1.0"_s, u"kindly"_s))));
    CHECK_FALSE(valueOf(guidance.holds(packOf(u"1.0"_s, u"dearly"_s))));
    CHECK(codeOf(published(store, packOf(u"1.0"_s, u"kindly"_s))) == ErrorCode::Conflict);
    CHECK(codeOf(published(store, packOf(u"1.0"_s, u"dearly"_s))) == ErrorCode::Conflict);
    CHECK(valueOf(guidance.revision()) == before);
    for (const QString &table : {u"guidance_pack"_s, u"proposal"_s, u"decision"_s})
        CHECK_FALSE(store.db().exec(u"DELETE FROM "_s + table).has_value());
}

TEST_CASE("a pack comes out of a store as it went in, with the files beside it",
          "[letters][guidance][proposals]")
{
    TestStore store;
    const auto assurance = store.session(u"ca"_s, u"customer-assurance"_s);
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    };
    const QByteArray whole = packOf(u"1.0"_s, u"kindly"_s).pack;
    const qsizetype rules = whole.indexOf("[[rule]]");
    write(u"tone.toml"_s, whole.mid(rules));
    const auto pack = valueOf(casepost::core::readPackFiles(
        write(u"pack.toml"_s, whole.left(rules) + "files = [\"tone.toml\"]\n"),
        guidanceSubjects()));
    CHECK(pack.beside.size() == 1);
    GuidanceStore guidance(store.db());
    mustSucceed(published(store, pack));

    const auto back = valueOf(guidance.files(assurance, u"house"_s, u"1.0"_s));
    CHECK(back.pack == pack.pack);
    CHECK(back.beside == pack.beside);
    CHECK(versionsIn(store) == QStringList{u"1.0"_s});
    CHECK(valueOf(guidance.files(assurance, u"hmpo-communication"_s, u"25.0"_s))
              .beside.contains(u"guidance.txt"_s));
    CHECK(errorOf(guidance.files(assurance, u"house"_s, u"../6.0"_s)).code == ErrorCode::NotFound);
    CHECK(errorOf(casepost::core::readPackFiles(write(u"bad.toml"_s, "title = \"\xFF\""),
                                                guidanceSubjects()))
              .message.contains(u"bad.toml:1:1: "_s));
}

TEST_CASE("a version of the office stands on a built-in one", "[letters][guidance][proposals]")
{
    TestStore store;
    const auto assurance = store.session(u"ca"_s, u"customer-assurance"_s);
    HousePack pack;
    pack.document = u"hmpo-communication"_s;
    pack.version = u"31.1"_s;
    pack.basedOn = u"31.0"_s;
    pack.issued = QDate(2026, 3, 9);
    pack.words = {{u"office.kindly"_s, u"kindly"_s}};
    mustSucceed(published(store, filesOf(pack)));
    const auto guidance = valueOf(GuidanceStore(store.db()).guidance());
    std::map<QString, PackInfo> byVersion;
    for (const PackInfo &info : guidance.packs())
        if (info.document == u"hmpo-communication"_s)
            byVersion[info.version] = info;
    CHECK(byVersion.at(u"31.0"_s).inForceTo == QDate(2026, 3, 8));
    CHECK(byVersion.at(u"31.1"_s).rules.size() == byVersion.at(u"31.0"_s).rules.size() + 1);
}

TEST_CASE("guidance that was changed behind the program's back judges nothing",
          "[letters][guidance][faults]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    mustSucceed(published(store, packOf(u"1.0"_s, u"kindly"_s)));
    store.exec(u"INSERT INTO guidance_pack (document, version, sha256, content, imported_utc) "
               "SELECT document, '2.0', 'other', content, imported_utc FROM guidance_pack"_s);
    const auto error = errorOf(GuidanceStore(store.db()).guidance());
    CHECK(error.code == ErrorCode::Corrupt);
    CHECK(error.message.contains(u"house-2.0"_s));
}

TEST_CASE("a pack that is cut off anywhere is refused whole and never half-loads",
          "[letters][guidance][faults]")
{
    const PackFiles whole = packOf(u"1.0"_s, u"kindly"_s);
    REQUIRE(Guidance::withPublished({{whole, {}}}).has_value());
    for (qsizetype size = 0; size < whole.pack.size() - 1; size += 7) {
        PackFiles cut = whole;
        cut.pack.truncate(size);
        INFO(size);
        const auto error = errorOf(Guidance::withPublished({{cut, {}}}));
        CHECK(error.code == ErrorCode::InvalidInput);
        CHECK(error.message.startsWith(u"house-1.0/pack.toml:"_s));
    }
}
