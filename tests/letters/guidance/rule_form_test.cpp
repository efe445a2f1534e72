// A rule changed in a form: what is typed becomes a pack, and every fault is told where it was
// typed.

#include "core/guidance/editions/rule_sheet.h"
#include "core/guidance/packs/pack_writer.h"
#include "letters/guidance/amending/rule_form.h"
#include "tests/letters/guidance/judged.h"

using namespace casepost;
using namespace casepost::core;
using namespace casepost::letters;
using namespace Qt::StringLiterals;

namespace {

const auto kDocument = u"hmpo-communication"_s;

RuleForm lateFee()
{
    RuleForm rule;
    rule.id = u"text.late-fee"_s;
    rule.requirement = u"REQ-TXT-08"_s;
    rule.section = u"AMS letter guidelines"_s;
    rule.statement = u"A letter does not speak of a late fee."_s;
    rule.severity = Severity::Block;
    rule.kind = u"word-list"_s;
    rule.messageEn = u"Take out '{found}': there is no such fee."_s;
    rule.words = {u"late fee, late-fee = fee"_s, u""_s, u"penalty charge"_s};
    rule.passes = {u"Please pay the fee."_s,
                   u"You are late."_s,
                   u""_s,
                   u"A fee is due."_s,
                   u"Please charge your phone."_s,
                   u"{ field = \"your fee receipt\" }"_s};
    rule.fails = {u"You must pay a late fee."_s,
                  u"A LATE FEE is due."_s,
                  u"{ field = \"the late fee\" }"_s,
                  u"The penalty charge is £10."_s,
                  u"Late-fee notice"_s};
    return rule;
}

AmendmentForm formWith(const RuleForm &rule)
{
    return {kDocument, u"How we communicate with customers"_s, u"31.0.1"_s, {2025, 6, 1}, rule};
}

std::string told(const AmendmentDraft &draft)
{
    QStringList lines;
    for (const auto &problem : draft.problems)
        lines += u"%1:%2 %3"_s.arg(problem.field).arg(problem.line).arg(problem.message);
    return lines.join(u'\n').toStdString() + "\n" + draft.toml.toStdString();
}

FormProblem onlyProblem(const RuleForm &rule)
{
    const auto draft = amendmentOf(formWith(rule));
    INFO(told(draft));
    REQUIRE(draft.problems.size() == 1);
    return draft.problems.front();
}

} // namespace

TEST_CASE("a new rule typed in a form makes a pack that reads and whose examples hold",
          "[letters][guidance]")
{
    const auto draft = amendmentOf(formWith(lateFee()));
    INFO(told(draft));
    CHECK(draft.problems.empty());
    const auto pack = readToml(draft.toml, u"pack.toml"_s);
    REQUIRE(pack);
    CHECK(packEntry(*pack, u"amends"_s)->flag);
    CHECK(packEntry(*pack, u"issued"_s)->date == QDate(2025, 6, 1));
    const auto &rule = packEntry(*pack, u"rule"_s)->list.front();
    CHECK(ruleForm(rule).words == QStringList{u"late fee, late-fee = fee"_s, u"penalty charge"_s});
    CHECK(ruleForm(rule).fails == lateFee().fails);
}

TEST_CASE("every rule of the guidance comes out of its form as it went in", "[letters][guidance]")
{
    for (const auto &day : {QDate(2022, 6, 1), QDate(2024, 8, 20), QDate(2025, 8, 1)})
        for (const auto &sheet : ruleSheets(test::builtIn().editions(), kDocument, day)) {
            const auto draft = amendmentOf(formWith(ruleForm(*sheet.table)));
            INFO(sheet.info.id.toStdString());
            const auto pack = readToml(draft.toml, u"pack.toml"_s);
            REQUIRE(pack);
            const auto &rule = packEntry(*pack, u"rule"_s)->list.front();
            CHECK(ruleForm(rule) == ruleForm(*sheet.table));
            for (const QString &key : {u"message"_s, u"applies"_s, u"fix"_s}) {
                const auto *before = packEntry(*sheet.table, key);
                const auto *after = packEntry(rule, key);
                REQUIRE(bool(before) == bool(after));
                if (before)
                    CHECK(isSameContent(*before, *after));
            }
        }
}

TEST_CASE("what is left out of a form is asked for by its field", "[letters][guidance]")
{
    auto empty = AmendmentForm();
    QStringList fields;
    for (const auto &problem : amendmentOf(empty).problems) {
        fields += problem.field;
        CHECK_FALSE(problem.message.isEmpty());
    }
    for (const QString &field : {u"id"_s,
                                 u"requirement"_s,
                                 u"section"_s,
                                 u"statement"_s,
                                 u"messageEn"_s,
                                 u"version"_s,
                                 u"from"_s,
                                 u"passes"_s,
                                 u"fails"_s})
        CHECK(fields.contains(field));

    auto rule = lateFee();
    rule.passes.removeLast();
    CHECK(onlyProblem(rule).field == u"passes"_s);
    rule = lateFee();
    rule.id = u"Text Late"_s;
    CHECK(onlyProblem(rule).field == u"id"_s);
    rule = lateFee();
    rule.words = {u"  "_s};
    CHECK(onlyProblem(rule).field == u"words"_s);
    rule.kind = u"pattern"_s;
    CHECK(onlyProblem(rule).field == u"params"_s);
}

TEST_CASE("an example that does not hold is told at its line", "[letters][guidance]")
{
    auto rule = lateFee();
    rule.passes[3] = u"The late fee is due."_s;
    auto problem = onlyProblem(rule);
    CHECK(problem.field == u"passes"_s);
    CHECK(problem.line == 4);
    CHECK(problem.message.contains(u"must pass"_s));
    CHECK_FALSE(problem.message.contains(u"change.toml"_s));

    rule = lateFee();
    rule.fails[1] = u"Please send your photo."_s;
    problem = onlyProblem(rule);
    CHECK(problem.field == u"fails"_s);
    CHECK(problem.line == 2);
    CHECK(problem.message.contains(u"must fail"_s));
}

TEST_CASE("a line in braces that is wrong is told at its line", "[letters][guidance]")
{
    auto rule = lateFee();
    rule.passes[5] = u"{ field = }"_s;
    const auto draft = amendmentOf(formWith(rule));
    INFO(told(draft));
    REQUIRE_FALSE(draft.problems.empty());
    CHECK(draft.problems.front().field == u"passes"_s);
    CHECK(draft.problems.front().line == 6);

    rule = lateFee();
    rule.passes[5] = u"{ wrong = \"key\" }"_s;
    CHECK(onlyProblem(rule).line == 6);
    rule = lateFee();
    rule.words[2] = u"{ find = \"x\", us = \"y\" }"_s;
    CHECK(onlyProblem(rule).field == u"words"_s);
    CHECK(onlyProblem(rule).line == 3);
}

TEST_CASE("the parameters of another kind are typed as TOML, with faults at their line",
          "[letters][guidance]")
{
    auto rule = lateFee();
    rule.kind = u"pattern"_s;
    rule.params = u"patterns = [\n    'late.fee|penalty charge',\n]"_s;
    CHECK(amendmentOf(formWith(rule)).problems.empty());
    rule.params = u"patterns = [\n    'late(fee',\n]"_s;
    CHECK(onlyProblem(rule).field == u"params"_s);
    CHECK(onlyProblem(rule).message.contains(u"pattern is wrong"_s));
    rule.params = u"patterns = [\n 'a'\n 'b']"_s;
    const auto draft = amendmentOf(formWith(rule));
    REQUIRE_FALSE(draft.problems.empty());
    CHECK(draft.problems.front().field == u"params"_s);
    CHECK(draft.problems.front().line >= 2);
    rule.kind = u"no-such-kind"_s;
    rule.params.clear();
    CHECK(onlyProblem(rule).field == u"kind"_s);
}

TEST_CASE("hostile texts typed in a form are kept or told, never lost", "[letters][guidance]")
{
    auto rule = lateFee();
    rule.statement = u"\"quotes\" \\ and \u202Ebidi\u202C # = [x]"_s;
    rule.messageEn = QString(5'000, u'é');
    rule.fails[0] = u"{\"late fee\"}"_s;
    const auto draft = amendmentOf(formWith(rule));
    INFO(told(draft));
    REQUIRE(draft.problems.size() >= 1);
    CHECK(draft.problems.front().field == u"fails"_s);
    rule.fails[0] = u"a late fee"_s;
    const auto whole = amendmentOf(formWith(rule));
    INFO(told(whole));
    CHECK(whole.problems.empty());
    const auto pack = readToml(whole.toml, u"p"_s);
    REQUIRE(pack);
    const auto again = ruleForm(packEntry(*pack, u"rule"_s)->list.front());
    CHECK(again.statement == rule.statement);
    CHECK(again.messageEn == rule.messageEn);
}

TEST_CASE("a change gets a version number nobody has", "[letters][guidance]")
{
    CHECK(freeVersion(test::builtIn().editions(), kDocument, u"31.0"_s) == u"31.0.1"_s);
    CHECK(freeVersion(test::builtIn().editions(), u"another"_s, u"1"_s) == u"1.1"_s);
}
