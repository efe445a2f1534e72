// Rules about something that is no letter: the engine reads what all rules have in common and asks
// the subject for the rest.

#include "core/guidance/editions/editions_of.h"
#include "core/guidance/editions/rule_sheet.h"
#include "core/guidance/rules/rule_examples.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <atomic>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

// A parcel weighs something; a rule says what is the most.
struct Weight : RuleBody
{
    int most = 0;
    QString kind() const override { return u"weight"_s; }
};

class ParcelJudge : public ExampleJudge
{
public:
    Result<ExampleOutcome> outcome(const Rule &rule, const PackValue &example) const override
    {
        if (example.type != PackValue::Type::Number)
            return fail(ErrorCode::InvalidInput, u"write its weight."_s);
        const int most = static_cast<const Weight &>(*rule.body).most;
        return example.number > most ? ExampleOutcome::Speaks : ExampleOutcome::Silent;
    }
};

class Parcels : public Subject
{
public:
    QString name() const override { return u"parcel"_s; }
    Result<std::shared_ptr<const RuleBody>> read(Fields &fields,
                                                 const RuleContext &context) const override
    {
        auto weight = std::make_shared<Weight>();
        weight->most = fields.numberOr(u"most_grams"_s, -1);
        if (weight->most < 0)
            fields.refuse(u"most_grams"_s, u"Rule '%1' names no weight."_s.arg(context.info.id));
        return weight;
    }
    std::unique_ptr<const PreparedRules> prepare(const Edition &edition) const override
    {
        ++m_prepared;
        return Subject::prepare(edition);
    }
    Result<std::unique_ptr<const ExampleJudge>> exampleJudge(const Edition &) const override
    {
        return std::make_unique<const ParcelJudge>();
    }
    int prepared() const { return m_prepared; }

private:
    mutable std::atomic<int> m_prepared = 0;
};

const QString kPack = uR"(document = "parcels"
title = "Parcels"
version = "1.0"
issued = 2024-01-01
published = 2024-01-02

[[rule]]
id = "parcel.weight"
subject = "parcel"
requirement = "REQ-VER-01"
section = "Weights"
statement = "A parcel weighs at most a kilogram."
severity = "block"
most_grams = 1000
message.en = "Too heavy."
examples.pass = [10, 1000]
examples.fail = [1001]
)"_s;

Subjects parcels()
{
    return {std::make_shared<const Parcels>()};
}

Result<std::shared_ptr<const Editions>> editionsWith(const QString &toml)
{
    return editionsOf({{PackFiles{u"pack.toml"_s, toml.toUtf8(), {}}, {}}}, parcels());
}

QString refusal(const QString &from, const QString &to)
{
    REQUIRE(kPack.contains(from));
    return errorOf(editionsWith(QString(kPack).replace(from, to))).message;
}

} // namespace

TEST_CASE("REQ-VER-01: a rule about another subject is in force like any other", "[core][guidance]")
{
    const auto editions = valueOf(editionsWith(kPack));
    CHECK(editions->inForce(QDate(2023, 12, 31)).empty());
    const auto days = editions->inForce(QDate(2024, 1, 1));
    REQUIRE(days.size() == 1);
    const Rule &rule = *days.front()->rules().front();
    CHECK(rule.info.subject == u"parcel"_s);
    CHECK(rule.info.kind == u"weight"_s);
    CHECK(static_cast<const Weight &>(*rule.body).most == 1000);
    CHECK(ruleSheets(*editions, u"parcels"_s, QDate(2024, 1, 1)).size() == 1);
    CHECK(editions->examplesHold(u"parcels"_s, u"1.0"_s, parcels()));
}

TEST_CASE("an unknown subject is refused at its place, with those there are", "[core][guidance]")
{
    CHECK(refusal(u"subject = \"parcel\""_s, u"subject = \"ship\""_s)
          == u"pack.toml:9:1: 'ship' is no subject of rules. Known are: parcel."_s);
    // A rule that names none is about a letter, which nobody here knows.
    CHECK(refusal(u"subject = \"parcel\"\n"_s, {})
          == u"pack.toml:7:1: 'letter' is no subject of rules. Known are: parcel."_s);
    CHECK(refusal(u"subject = \"parcel\""_s, u"subject = 1"_s).startsWith(u"pack.toml:"_s));
}

TEST_CASE("a key that neither the engine nor the subject knows is refused", "[core][guidance]")
{
    CHECK(refusal(u"most_grams = 1000"_s, u"most_grams = 1000\nkind = \"word-list\""_s)
          == u"pack.toml:15:1: 'kind' is not a key known here: correct or remove it."_s);
    CHECK(refusal(u"most_grams = 1000\n"_s, {}).contains(u"names no weight"_s));
    CHECK(refusal(u"severity = \"block\""_s, u"severity = \"loud\""_s)
          == u"pack.toml:13:1: 'severity' must be block, confirm or warn."_s);
}

TEST_CASE("an example that does not hold is told in the subject's own terms", "[core][guidance]")
{
    const auto faultsOf = [](const QString &from, const QString &to) {
        const auto editions = valueOf(editionsWith(QString(kPack).replace(from, to)));
        QStringList told;
        for (const Error &fault :
             exampleFaults(*editions->inForce(QDate(2024, 1, 1)).front(), parcels()))
            told += fault.message;
        return told.join(u'\n');
    };
    CHECK(faultsOf({}, {}) == QString());
    CHECK(faultsOf(u"fail = [1001]"_s, u"fail = [1001, 5]"_s).contains(u"must fail"_s));
    CHECK(faultsOf(u"pass = [10"_s, u"pass = [2000"_s).contains(u"must pass"_s));
    CHECK(faultsOf(u"pass = [10"_s, u"pass = [\"light\""_s)
              .endsWith(u"The example of rule 'parcel.weight' is no parcel: write its weight."_s));
}

TEST_CASE("a subject prepares an edition once", "[core][guidance]")
{
    const auto editions = valueOf(editionsWith(kPack));
    const Parcels subject;
    const Edition &edition = *editions->inForce(QDate(2024, 6, 1)).front();
    const PreparedRules *first = &edition.prepared(subject);
    CHECK(&edition.prepared(subject) == first);
    CHECK(subject.prepared() == 1);
}
