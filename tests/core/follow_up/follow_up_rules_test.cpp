#include "core/follow_up/follow_up_words.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

TEST_CASE("the withdrawal clock is that of the version in force when it was asked for (REQ-AUT-07)",
          "[core][follow-up]")
{
    const auto &rules = FollowUpRules::builtIn();
    const auto after = [&](System system, const QDate &asked) {
        const auto *rule = rules.withdrawal(system, asked);
        return rule && rule->after ? *rule->after : 0;
    };
    CHECK(after(System::Ams, {2022, 3, 1}) == 90);
    CHECK(after(System::Dap, {2022, 3, 1}) == 97);
    CHECK(after(System::Ams, {2024, 7, 22}) == 90);
    CHECK(after(System::Dap, {2024, 7, 22}) == 97);
    CHECK(after(System::Ams, {2024, 7, 23}) == 0); // version 25 names no days
    CHECK(after(System::Dap, {2024, 7, 23}) == 0);
    CHECK(after(System::Dap, {2025, 5, 8}) == 0);
    CHECK(after(System::Dap, {2025, 5, 9}) == 120);
    CHECK(after(System::Dap, {2026, 11, 26}) == 120);
    CHECK(after(System::Ams, {2026, 11, 26}) == 0);
    CHECK_FALSE(rules.withdrawal(System::Dap, {2021, 1, 1}));
    CHECK(rules.withdrawal(System::Dap, {2025, 6, 1})->inferred);
    CHECK(rules.withdrawal(System::Dap, {2022, 3, 1})->bySystem);
    CHECK_FALSE(rules.withdrawal(System::Ams, {2022, 3, 1})->bySystem);
}

TEST_CASE("where a version names no days the sentence says so and never a number of another",
          "[core][follow-up]")
{
    const auto &rules = FollowUpRules::builtIn();
    const QDate asked(2024, 9, 2);
    const QString unsaid = withdrawalSentence(rules.withdrawal(System::Dap, asked), asked, asked);
    CHECK(unsaid.contains(u"names no number of days"_s));
    CHECK_FALSE(unsaid.contains(u"97"_s));
    CHECK(withdrawalSentence(nullptr, asked, asked).contains(u"No guidance known here"_s));
    const QDate later(2025, 6, 1);
    CHECK(withdrawalSentence(rules.withdrawal(System::Dap, later), later, later.addDays(120))
              .contains(u"inferred"_s));
    const QDate early(2022, 3, 1);
    CHECK(withdrawalSentence(rules.withdrawal(System::Ams, early), early, early.addDays(90))
              .contains(u"the examiner withdraws it after 90 days, on Monday 30 May 2022"_s));
}

TEST_CASE("a file of follow-up rules is read strictly", "[core][follow-up]")
{
    const auto refused = [](const char *text) {
        return errorOf(FollowUpRules::read(text, u"rules.toml"_s)).message;
    };
    CHECK(refused("[[withdrawal]]\nid = \"a\"\nrequirement = \"R\"\nfrom = \"2024\"\n")
              .contains(u"from"_s));
    CHECK(refused("[[bring-up]]\nid = \"a\"\nrequirement = \"R\"\nfrom = \"2024-01-01\"\n")
              .contains(u"days"_s));
    CHECK(refused("[[bring-up]]\nid = \"a\"\nrequirement = \"R\"\nfrom = \"2024-01-02\"\n"
                  "to = \"2024-01-01\"\ndays = 14\n")
              .contains(u"'from'"_s));
    CHECK(refused("[[bringup]]\nid = \"a\"\n").contains(u"bringup"_s));
}

TEST_CASE("'no reply' is read however it is spelt, and nothing else is taken for it",
          "[core][follow-up]")
{
    for (const auto &yes : {u"no reply"_s,
                            u"No reply."_s,
                            u" NO-REPLY "_s,
                            u"no  reply"_s,
                            u"No response"_s,
                            u"no reply from the customer"_s,
                            u"Nothing came"_s,
                            u"The customer did not reply"_s,
                            u"dim ateb"_s})
        CHECK(saysNoReply(yes));
    for (const auto &no : {u"no reply needed"_s,
                           u"replied"_s,
                           u"No answer yet, rang"_s,
                           u"no reply yet, phoned"_s,
                           u"the customer replied"_s,
                           u""_s})
        CHECK_FALSE(saysNoReply(no));
}
