// Facts of an act: each by its name and of its type, so that a rule never compares what cannot be
// compared.

#include "core/guidance/packs/pack_writer.h"
#include "core/guidance/rules/facts.h"
#include "core/guidance/rules/finding.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

const FactList &parcelFacts()
{
    static const FactList kFacts({
        {u"weighed"_s, FactType::Flag, u"somebody weighed it"_s},
        {u"grams"_s, FactType::Number, u"its weight"_s},
        {u"to"_s, FactType::Text, u"the country it goes to"_s},
        {u"marks"_s, FactType::Texts, u"what is written on it"_s},
        {u"handed_in"_s, FactType::Moment, u"when it was handed in"_s},
    });
    return kFacts;
}

Result<FactSheet> factsIn(const QByteArray &toml)
{
    const auto value = readToml(toml, u"facts.toml"_s);
    REQUIRE(value);
    return readFacts(*value, u"facts.toml"_s, parcelFacts());
}

} // namespace

TEST_CASE("a fact keeps its type, and one that was not set is unknown", "[core][guidance]")
{
    FactSheet sheet(parcelFacts());
    CHECK(sheet.set(u"grams"_s, qint64(250)));
    CHECK(sheet.as<qint64>(u"grams"_s) == 250);
    CHECK_FALSE(sheet.as<bool>(u"grams"_s));
    CHECK_FALSE(sheet.value(u"weighed"_s));
    CHECK(errorOf(sheet.set(u"grams"_s, u"250"_s)).code == ErrorCode::InvalidInput);
    CHECK(errorOf(sheet.set(u"gramms"_s, qint64(1))).message.contains(u"handed_in"_s));
    CHECK(sheet.as<qint64>(u"grams"_s) == 250);
    CHECK(sheet.set(u"grams"_s, qint64(0)));
    CHECK(sheet.as<qint64>(u"grams"_s) == 0);
}

TEST_CASE("facts of an example are read by their types", "[core][guidance]")
{
    const auto sheet = valueOf(factsIn("weighed = false\ngrams = 12\nto = \"Chile\"\n"
                                       "marks = [\"fragile\", \"up\"]\n"
                                       "handed_in = \"2025-03-04T10:00+02:00\"\n"));
    CHECK(sheet.as<bool>(u"weighed"_s) == false);
    CHECK(sheet.as<QStringList>(u"marks"_s) == QStringList{u"fragile"_s, u"up"_s});
    CHECK(sheet.as<QDateTime>(u"handed_in"_s)
          == QDateTime(QDate(2025, 3, 4), QTime(8, 0), Qt::UTC));
    CHECK(sheet.shown(u"marks") == u"fragile, up"_s);
    CHECK(sheet.shown(u"grams") == u"12"_s);
    CHECK_FALSE(sheet.shown(u"colour"));
    // A day without a time begins in the United Kingdom, in summer an hour before the day of UTC.
    CHECK(valueOf(factsIn("handed_in = 2025-07-01")).as<QDateTime>(u"handed_in"_s)
          == QDateTime(QDate(2025, 6, 30), QTime(23, 0), Qt::UTC));
}

TEST_CASE("what is no fact is refused at its place", "[core][guidance]")
{
    CHECK(errorOf(factsIn("\ncolour = \"red\"")).message.startsWith(u"facts.toml:2:1: 'colour'"_s));
    CHECK(errorOf(factsIn("grams = \"12\"")).message
          == u"facts.toml:1:1: The fact 'grams' must be a whole number."_s);
    CHECK(errorOf(factsIn("handed_in = \"2025-03-04T10:00\"")).message.contains(u"its zone"_s));
    CHECK(errorOf(factsIn("marks = [1]")).message.contains(u"a list of texts"_s));
    CHECK(errorOf(factsIn("weighed = 1")).message.contains(u"true or false"_s));
}

TEST_CASE("a message names facts, and nothing put in is looked at again", "[core][guidance]")
{
    FactSheet sheet(parcelFacts());
    REQUIRE(sheet.set(u"to"_s, u"{grams}"_s));
    REQUIRE(sheet.set(u"grams"_s, qint64(7)));
    CHECK(filledMessage(u"{grams} g to {to}, {colour} {"_s,
                        [&sheet](QStringView name) { return sheet.shown(name); })
          == u"7 g to {grams}, {colour} {"_s);
}

TEST_CASE("what blocks decides, what must be confirmed waits for its answer", "[core][guidance]")
{
    const auto finding = [](Severity severity, bool answered) {
        RuleFinding made;
        made.severity = severity;
        made.answered = answered;
        return made;
    };
    const RuleFinding warning = finding(Severity::Warn, false),
                      asked = finding(Severity::Confirm, false),
                      answered = finding(Severity::Confirm, true),
                      blocking = finding(Severity::Block, false);
    CHECK(verdictOf(std::vector<RuleFinding>()) == Verdict::Clear);
    CHECK(verdictOf(std::vector{warning, answered}) == Verdict::Clear);
    CHECK(verdictOf(std::vector{warning, asked, answered}) == Verdict::NeedsAnswers);
    CHECK(verdictOf(std::vector{asked, blocking}) == Verdict::Blocked);
}
