#include "core/text/folded_text.h"
#include "core/text/secret_numbers.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

using namespace casepost::core;
using namespace Qt::StringLiterals;
using casepost::test::errorOf;

namespace {

std::size_t codesIn(const QString &text)
{
    return securityCodes(FoldedText(text).text()).size();
}

} // namespace

TEST_CASE("a text that is kept holds no card number, security code or insurance number, and the "
          "refusal never repeats it (REQ-CCT-25, REQ-HMR-18)",
          "[core][secrets]")
{
    for (const QString &text : {u"Took payment on 4111 1111 1111 1111, done"_s,
                                u"card 5555-5555-5555-4444"_s,
                                u"4111\u200B1111\u200B1111\u200B1111"_s,
                                u"３７８２ ８２２４６３ １０００５"_s,
                                u"CVV 123"_s,
                                u"The security code on her card is 9876"_s,
                                u"NINO AA 12 34 56 A"_s}) {
        INFO(text.toStdString());
        const auto error = errorOf(holdsNoSecret(text, u"The note"_s));
        CHECK(error.code == ErrorCode::Blocked);
        CHECK(error.message.startsWith("The note holds"_L1));
        CHECK(error.detail.isEmpty());
        for (const QChar c : error.message)
            CHECK(c.digitValue() < 0);
    }
}

TEST_CASE("notes as examiners write them every day are kept (REQ-CCT-25)", "[core][secrets]")
{
    for (const QString &text :
         {u"Called 0191 498 0123 at 10:50, no answer."_s,
          u"Passports 537219845 and 517219846 seen, ref 4111 1111 1111 1112"_s,
          u"Customer was told that we never ask for the CVV."_s,
          u"The security code of the building is 1234."_s,
          u"Sent form LS123456 on 12/05/2024"_s,
          u""_s})
        CHECK(holdsNoSecret(text, u"The note"_s));
}

TEST_CASE("a security code is known by the words before it (REQ-CCT-25)", "[core][secrets]")
{
    for (const QString &text : {u"cvv2: 123"_s,
                                u"CVC is 4567"_s,
                                u"card verification value 321"_s,
                                u"security code on the card was 987"_s,
                                u"ＣＶＶ ＝ １２３"_s})
        CHECK(codesIn(text) == 1);
    for (const QString &text : {u"CVC Capital Partners wrote"_s, u"code 123"_s, u"cvv 12345"_s})
        CHECK(codesIn(text) == 0);
}
