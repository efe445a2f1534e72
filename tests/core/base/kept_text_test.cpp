// Text that is kept, and kept text that is shown (REQ-CCT-25, REQ-HMR-18).

#include "core/cases/file/case_store.h"
#include "core/text/folded_text.h"
#include "core/text/kept_text.h"
#include "core/text/secret_numbers.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace casepost::core;
using namespace Qt::StringLiterals;
using casepost::test::errorOf;

TEST_CASE("what steers a screen is not kept, and the refusal names it", "[core][kept]")
{
    for (const char16_t sign :
         {u'\x1b', u'\a', u'\b', u'\x7f', u'\x9b', u'\r', u'\v', u'\u202E', u'\u202D', u'\u2066'}) {
        const QString text = u"Called"_s + QChar(sign) + u"[31m back"_s;
        const auto error = errorOf(mayBeKept(text, u"The note"_s));
        CHECK(error.code == ErrorCode::Blocked);
        CHECK(error.message.startsWith("The note holds a character that does not show"_L1));
    }
    for (const QString &text : {u"Called.\nNo answer.\tAgain at 10:50"_s,
                                u"Called.\r\nNo answer."_s,
                                u"Siân ap Rhys 😀"_s,
                                u"محمد علي"_s,
                                u""_s})
        CHECK(mayBeKept(text, u"The note"_s));
}

TEST_CASE("every text within a document to be kept is looked at (REQ-CCT-25)", "[core][kept]")
{
    const QJsonObject held{
        {u"a"_s, QJsonArray{1, true, QJsonObject{{u"b"_s, u"4111111111111111"_s}}}}};
    CHECK_FALSE(mayBeKept(QJsonValue(held), u"A setting"_s));
    CHECK(mayBeKept(QJsonValue(QJsonObject{{u"a"_s, u"PO Box 1001"_s}}), u"A setting"_s));
}

TEST_CASE("marks around something copied are left out, nothing that is seen is", "[core][kept]")
{
    CHECK(withoutMarks(u"\u202A+44 7700 900123\u202C"_s) == u"+44 7700 900123"_s);
    CHECK(withoutMarks(u"a\r\nb"_s) == u"a\nb"_s);
    CHECK(withoutMarks(u"Siân\u202Eb"_s) == u"Siân\u202Eb"_s);
}

TEST_CASE("a secret is covered and the words around it stay (REQ-CCT-25)", "[core][kept]")
{
    CHECK(withSecretsCovered(u"Card 4111 1111 1111 1111, ring back"_s)
          == u"Card •••• •••• •••• 1111, ring back"_s);
    CHECK(withSecretsCovered(u"card4111111111111111x"_s) == u"card••••••••••••1111x"_s);
    CHECK(withSecretsCovered(u"NINO AA 12 34 56 A."_s) == u"NINO •• •• •• •• •."_s);
    CHECK(withSecretsCovered(u"The CVV is 123"_s) == u"The CVV is •••"_s);
    for (const QString &text :
         {u"Ring 0191 498 0123 about AMS-123456789"_s, u"3 May 2026"_s, u""_s}) {
        CHECK(withSecretsCovered(text) == text);
        CHECK(holdsNoSecret(withSecretsCovered(text), u"It"_s));
    }
}

TEST_CASE("a terminal gets nothing that steers it", "[core][kept]")
{
    CHECK(shownSafely(u"a\x1b[31mb\n\tc"_s) == u"a\\x1b[31mb\n\tc"_s);
    CHECK(shownSafely(u"a\rb\a\u009b\u202Ec"_s) == u"a\\x0db\\x07\\x9b\\u202ec"_s);
    CHECK(shownSafely(u"Siân, 🙂 محمد"_s) == u"Siân, 🙂 محمد"_s);
}

TEST_CASE("letters and signs that stick to a secret number do not hide it (REQ-CCT-25, REQ-HMR-18)",
          "[core][secrets]")
{
    const auto cards = [](const QString &text) {
        return cardNumbers(FoldedText(text).text()).size();
    };
    for (const QString &text : {u"card4111111111111111x"_s,
                                u"x4111111111111111"_s,
                                u"4111111111111111exp0527"_s,
                                u"visa:4111-1111-1111-1111end"_s,
                                u"card_4111111111111111_paid"_s}) {
        INFO(text.toStdString());
        CHECK(cards(text) == 1);
    }
    for (const QString &text :
         {u"JD4111111111111111GB"_s, u"JD4111111111111111"_s, u"41111111111111110000000"_s})
        CHECK(cards(text) == 0);
    const auto insurance = [](const QString &text) {
        return insuranceNumbers(FoldedText(text).text()).size();
    };
    CHECK(insurance(u"NINOAA123456A"_s) == 1);
    CHECK(insurance(u"AA123456AB"_s) == 0);
    CHECK(insurance(u"LSRAA123456A"_s) == 0);
    CHECK(insurance(u"AA123456A7"_s) == 0);
}

TEST_CASE("a note is refused what steers a screen, on either engine (REQ-CCT-25)", "[core][kept]")
{
    casepost::test::TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto session = store.session();
    const auto id = store.addCase();
    CaseStore cases(store.db());
    CHECK_FALSE(cases.addNote(session, id, u"Called \x1b[2J back"_s));
    CHECK_FALSE(cases.addNote(session, id, u"card4111111111111111x"_s));
    casepost::test::mustSucceed(cases.addNote(session, id, u"Ring \u202A0191 498 0123\u202C"_s));
    const auto events = casepost::test::valueOf(cases.history(session, id));
    REQUIRE_FALSE(events.empty());
    CHECK(events.back().text + events.front().text == u"Ring 0191 498 0123"_s.repeated(2));
}
