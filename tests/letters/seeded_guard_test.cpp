// The guard against the wrong person over a small store of the bench's people: what is innocent
// passes, what is pasted is found. tests/bench/other_cases_bench.cpp measures the same at full
// size.
#include "core/cases/file/case_store.h"
#include "core/cases/import/case_import.h"
#include "letters/service/letter_service.h"
#include "tests/bench/extract_generator.h"
#include "tests/bench/other_cases_letters.h"
#include "tests/letters/guidance/judged.h"
#include "tests/support/test_store.h"

#include <QTemporaryDir>

using namespace casepost;
using namespace casepost::core;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kCases = 2'000;
constexpr int kLetters = 60;

/// A store of generated people.
struct Crowd
{
    explicit Crowd(Engine engine)
        : store(engine)
        , session(store.session())
    {
        const QString file = folder.filePath(u"extract.csv"_s);
        bench::writeExtract(file, kCases, bench::Edition::First);
        valueOf(importExtract(store.db(), session, file, {}, {}));
    }
    CaseRecord anyCase()
    {
        const auto id = CaseId::fromRow(1 + dice.bounded(kCases));
        return valueOf(CaseStore(store.db()).byId(session, id));
    }
    /// What the guard finds in a paragraph of a letter of the case.
    std::vector<Finding> found(const CaseRecord &own, const QString &text)
    {
        Sample sample;
        sample.record = own;
        sample.letter.caseReference = own.reference;
        sample.text(text);
        const CheckInput input{
            sample.letter, own, sample.context, library(), sample.sender, sample.on};
        sample.context.others = valueOf(otherCasesOf(store.db(), session, input));
        return ofRule(sample.check(), u"other-case."_s);
    }

    TestStore store;
    Session session;
    QTemporaryDir folder;
    QRandomGenerator dice{7};
};

bool stops(const std::vector<Finding> &findings)
{
    for (const Finding &finding : findings)
        if (finding.severity != Severity::Warn)
            return true;
    return false;
}

} // namespace

TEST_CASE("letters that name their own case's people are not stopped (REQ-TXT-15)",
          "[letters][seeded]")
{
    Crowd crowd(GENERATE(Engine::Sqlite, Engine::Postgres));
    for (int i = 0; i < kLetters; ++i) {
        const auto own = crowd.anyCase();
        const QString text = bench::innocentText(own, crowd.dice);
        const auto findings = crowd.found(own, text);
        INFO(text.toStdString());
        for (const Finding &finding : findings)
            UNSCOPED_INFO(finding.messageEn.toStdString());
        CHECK_FALSE(stops(findings));
    }
}

TEST_CASE("a person of another case pasted into a letter is found (REQ-TXT-15)",
          "[letters][seeded]")
{
    Crowd crowd(GENERATE(Engine::Sqlite, Engine::Postgres));
    for (int i = 0; i < kLetters; ++i) {
        const auto own = crowd.anyCase();
        auto other = crowd.anyCase();
        while (other.reference == own.reference)
            other = crowd.anyCase();
        const auto paste = static_cast<bench::Paste>(i % bench::kPastes);
        const QString text =
            bench::innocentText(own, crowd.dice) + u' ' + bench::pasted(paste, other, crowd.dice);
        const auto findings = crowd.found(own, text);
        INFO(bench::pasteName(paste) << ": " << text.toStdString());
        CHECK_FALSE(findings.empty());
        const bool alone = paste == bench::Paste::Name || paste == bench::Paste::FullName
                           || paste == bench::Paste::SurnameFirst
                           || paste == bench::Paste::Salutation;
        if (!alone) // a name alone may be somebody else's; the rest is not
            CHECK(stops(findings));
    }
}
