#include "core/offices/office_store.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kLeeds = R"(
[[office]]
name = "Leeds"
po-box = ["PO Box 77", "Leeds", "LS98 1AA"]
street = ["1 Sample Road", "Leeds", "LS1 1AA"]
overseas-return = ["Unit 4", "2 Sample Way", "Leeds", "LS2 2AA", "England", "United Kingdom"]
telephone = "0113 496 0100"
)";

} // namespace

TEST_CASE("a full return address names the country and is no PO Box (REQ-ADR-06)",
          "[core][offices]")
{
    for (const Office &office : Offices::samples().all()) {
        CAPTURE(office.name.toStdString());
        CHECK(office.returnAddress().last() == u"United Kingdom"_s);
        CHECK_FALSE(office.returnAddress().join(u' ').contains(u"PO Box"_s));
        CHECK_FALSE(office.poBox.isEmpty());
    }
    const auto leeds = valueOf(readOffices(kLeeds, u"f"_s)).put.front();
    CHECK(leeds.returnAddress().front() == u"Unit 4"_s);
}

TEST_CASE("an office is found by its name and by its team, never by the beginning of another name",
          "[core][offices]")
{
    auto all = Offices::samples().all();
    Office derry;
    derry.name = u"London Derry"_s;
    all.push_back(derry);
    const Offices offices(all);
    CHECK(offices.named(u" durham "_s)->name == u"Durham"_s);
    CHECK(offices.ofSender({}, u"Durham 3"_s)->name == u"Durham"_s);
    CHECK(offices.ofSender(u"London Derry 2"_s, {})->name == u"London Derry"_s);
    CHECK(offices.ofSender({}, u"Londonderry 2"_s) == nullptr);
    CHECK(offices.ofSender({}, {}) == nullptr);
    CHECK(offices.withReturnPhrase(u"s012b"_s)->name == u"Belfast"_s);
    CHECK(offices.withReturnPhrase({}) == nullptr);
}

TEST_CASE("a file of offices that a courier or a letter could not use is refused by name "
          "(REQ-ADR-06, REQ-ADR-08)",
          "[core][offices]")
{
    const auto [bytes, told] = GENERATE(table<QByteArray, QString>({
        {"street = [\"x\"]", u"'street'"_s},
        {"[[office]]\nname = \"A\"\nstreet = [\"PO Box 1\", \"DH1 1AA\"]", u"PO Box"_s},
        {"[[office]]\nname = \"A\"\noverseas-return = [\"P.O. Box 1\", \"DH1 1AA\"]", u"PO Box"_s},
        {"[[office]]\nname = \"A\"\nstreet = [\"1 Road\", \"Durham\"]", u"postcode"_s},
        {"[[office]]\nname = \"A\"\nreturn-phrase = \"S012\"", u"return-phrase"_s},
        {"[[office]]\nname = \"A\"\n[[office]]\nname = \"a\"", u"twice"_s},
        {"[[office]]\nname = \"A\"\nfax = \"1\"", u"'office[0].fax' is not known"_s},
        {"[[office]]\ntelephone = \"1\"", u"'office[0].name' is missing"_s},
        {"", u"no office"_s},
    }));
    CAPTURE(bytes.toStdString());
    const auto error = errorOf(readOffices(bytes, u"offices.toml"_s));
    CHECK(error.code == ErrorCode::InvalidInput);
    CHECK(error.message.contains(told));
}

TEST_CASE("a return phrase stands for one office, and a name to remove must be one "
          "(REQ-ADR-08)",
          "[core][offices]")
{
    Office other;
    other.name = u"Leeds"_s;
    other.street = QStringList{u"1 Sample Road"_s, u"LS1 1AA"_s};
    other.returnPhrase = u"S012"_s;
    CHECK(errorOf(withChanges(Offices::samples(), {{other}, {}})).message.contains(u"S012"_s));
    // Moved in one change it stands for one office again.
    const auto moved = valueOf(withChanges(Offices::samples(), {{other}, {u"durham"_s}}));
    CHECK(moved.withReturnPhrase(u"S012"_s)->name == u"Leeds"_s);
    CHECK(moved.named(u"Durham"_s) == nullptr);
    CHECK(errorOf(withChanges(moved, {{}, {u"Durham"_s}})).code == ErrorCode::NotFound);
}

TEST_CASE("offices are set by an administrator, audited, and read back on either engine",
          "[core][offices]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine);
    CHECK(valueOf(officesOf(store.db())).all().empty()); // nobody's letters carry invented offices
    const auto changes = valueOf(readOffices(kLeeds, u"f"_s));
    CHECK(errorOf(setOffices(store.db(), store.session(), changes)).code
          == ErrorCode::NotPermitted);
    const auto admin = store.session(u"admin"_s, u"administrator"_s);
    CHECK(valueOf(missingOffices(store.db())).contains(u"office set"_s));
    const auto set = valueOf(setOffices(store.db(), admin, changes));
    CHECK(valueOf(missingOffices(store.db())).isEmpty());
    CHECK(set == valueOf(officesOf(store.db())));
    CHECK(*valueOf(officesOf(store.db())).named(u"Leeds"_s) == changes.put.front());
    CHECK(store.value(u"SELECT count(*) FROM audit_entry WHERE action = 'setting.set'"_s)
          == u"1"_s);

    TestStore practice(engine);
    practice.exec(u"INSERT INTO store_info (key, value) VALUES ('practice', '1')"_s);
    CHECK(valueOf(officesOf(practice.db())) == Offices::samples());
}
