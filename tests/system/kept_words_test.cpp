// What people type is kept without secrets and shown without steering a terminal; damaged names and
// follow-ups on the command line (REQ-CCT-25, REQ-HMR-18, REQ-NAM-09, REQ-FIL-04).
#include "tests/support/catch.h"
#include "tests/system/cli_run.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace casepost::tests;
using namespace Qt::StringLiterals;

namespace {

class Store
{
public:
    Store()
        : m_store(m_folder.filePath(u"store.casepost"_s))
    {
        REQUIRE(run({u"store"_s, u"init"_s, u"--sample"_s}).exitCode == 0);
        const auto found = run({u"case"_s, u"find"_s, u"Katie"_s, u"--json"_s}).json().array();
        REQUIRE_FALSE(found.isEmpty());
        m_case = found.first().toObject()[u"reference"_s].toString();
    }

    CliRun run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return runCli(QStringList{u"--store"_s, m_store} + arguments, {}, input);
    }
    const QString &aCase() const { return m_case; }

private:
    QTemporaryDir m_folder;
    QString m_store;
    QString m_case;
};

} // namespace

TEST_CASE(
    "a note that steers a terminal or holds a secret is refused, and what is shown steers none "
    "(REQ-CCT-25)",
    "[system]")
{
    const Store store;
    for (const QString &note : {u"Called \x1b[2J\x1b[31mback"_s,
                                u"Rang\a twice"_s,
                                u"abc\b\b\bdef"_s,
                                u"see \u202Egpj.exe"_s,
                                u"card4111111111111111x"_s}) {
        const auto refused = store.run({u"case"_s, u"note"_s, store.aCase(), note});
        CHECK(refused.exitCode == 1);
        CHECK_FALSE(refused.err.contains('\x1b'));
        CHECK_FALSE(refused.err.contains("4111"));
    }
    CHECK(store.run({u"case"_s, u"note"_s, store.aCase(), u"Rang at 10:50, no answer."_s}).exitCode
          == 0);
    const auto odd = store.run({u"case"_s, u"show"_s, u"no\x1b[31msuch"_s});
    CHECK(odd.exitCode != 0);
    CHECK_FALSE(odd.err.contains('\x1b'));
}

TEST_CASE("every form of a name says what is damaged in it (REQ-NAM-09)", "[system]")
{
    const auto formOf = [](const QString &forenames, const QString &surname) {
        return runCli({u"--json"_s,
                       u"name"_s,
                       u"format"_s,
                       u"--forenames"_s,
                       forenames,
                       u"--surname"_s,
                       surname})
            .json()
            .object();
    };
    const auto damaged = formOf(u"Ann"_s, u"Mu¤oz"_s)[u"surname"_s].toObject();
    CHECK(damaged[u"needs_confirmation"_s].toBool());
    CHECK(damaged[u"damaged"_s][u"kind"_s] == u"misread"_s);
    CHECK(damaged[u"damaged"_s][u"probably"_s] == u"Muñoz"_s);
    CHECK(damaged[u"suggested"_s] == u"Mu¤oz"_s); // never changed by itself
    const auto whole = formOf(u"Siân"_s, u"O'Brien"_s);
    CHECK(whole[u"surname"_s][u"damaged"_s].isNull());
    CHECK(whole[u"damaged"_s].isNull());
    CHECK_FALSE(whole[u"surname"_s][u"needs_confirmation"_s].toBool());
    CHECK(formOf(u"-"_s, u"."_s)[u"damaged"_s][u"kind"_s] == u"no-letters"_s);
}

TEST_CASE("a document may ask for a follow-up, and nothing claims to have set it (REQ-FIL-04)",
          "[system]")
{
    const QByteArray document = R"({"case_data": {"reference": "AMS-123456789", "system": "AMS",
        "status": "in-progress", "applicant_title": "Ms", "applicant_forenames": "Katie",
        "applicant_surname": "McNally", "applicant_address_1": "1 Sample Street",
        "applicant_address_2": "Durham", "applicant_postcode": "DH1 1AA"},
        "kind": "ams-letter", "template": "documents", "description": "Ask for a document",
        "blocks": [{"phrase": "OPEN-DOCUMENTS"}, {"phrase": "DOC-BIRTH-FULL"}], "follow_up": )";
    const auto verdict = [&document](const QByteArray &followUp) {
        return runCli(
            {u"letter"_s, u"check"_s, u"-"_s, u"--json"_s}, {}, document + followUp + '}');
    };
    CHECK(verdict("null").exitCode != 3);
    CHECK(verdict(R"({"reason": "Await certificate", "days": 14, "pigeon_hole": "Durham 3",
                      "query": [2]})")
              .exitCode
          != 3);
    CHECK(verdict(R"({"reason": "Await certificate", "days": "soon"})").exitCode == 3);
}
