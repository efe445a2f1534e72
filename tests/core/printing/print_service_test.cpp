#include "core/printing/print_service.h"
#include "tests/support/catch.h"
#include "tests/support/print_service.h"
#include "tests/support/test_store.h"

using namespace casepost::core;
using namespace Qt::StringLiterals;
using casepost::test::errorOf;
using casepost::test::mustSucceed;

TEST_CASE("the print service gets the PDF as it is, text and lines and no picture",
          "[core][printing]")
{
    const casepost::test::PrintService cups;
    QByteArray pdf = "%PDF-1.7\n";
    for (int i = 0; i < 200'000; ++i)
        pdf += static_cast<char>(i);
    CupsPrintService service(cups.server());
    mustSucceed(service.print(pdf, u"Letter 123456789"_s, {u"office"_s, 2, true}));
    CHECK(cups.printed(1) == QList<QByteArray>{pdf});
    mustSucceed(service.print("%PDF-1.7 usual", u"Letter"_s, {})); // the usual printer
    CHECK(cups.printed(2).size() == 2);
}

TEST_CASE("a printer that refuses, no print service and no pages at all are told in words",
          "[core][printing]")
{
    casepost::test::PrintService cups;
    CupsPrintService service(cups.server());
    const auto refused = errorOf(service.print("%PDF-1.7", u"Letter"_s, {u"nowhere"_s, 1, false}));
    CHECK(refused.code == ErrorCode::Unavailable);
    CHECK(refused.message.contains(u"no queue 'nowhere'"_s));
    CHECK(errorOf(service.print("", u"Letter"_s, {})).code == ErrorCode::InvalidInput);
    CHECK(errorOf(service.print("%PDF-", u"Letter"_s, {{}, 0, false})).code
          == ErrorCode::InvalidInput);
    cups.stop();
    const auto gone = errorOf(service.print("%PDF-1.7", u"Letter"_s, {u"office"_s, 1, false}));
    CHECK(gone.code == ErrorCode::Unavailable);
    CHECK(gone.message.contains(u"does not answer"_s));
}
