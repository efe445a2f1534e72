// What a gap of a phrase takes (REQ-PHR-04, REQ-TXT-13).

#include "phrases/field_value.h"
#include "tests/support/catch.h"

#include <QElapsedTimer>

using namespace casepost::phrases;
using namespace Qt::StringLiterals;

TEST_CASE("a day is read however it is written, and is a day of the calendar (REQ-PHR-04)",
          "[phrases][fields]")
{
    for (const QString &day : {u"2026-05-03"_s,
                               u" 2026-05-03 "_s,
                               u"3 May 2026"_s,
                               u"03 may 2026"_s,
                               u"3rd of May 2026"_s,
                               u"Sunday, 3 May 2026"_s,
                               u"3 Mai 2026"_s,
                               u"03/05/2026"_s,
                               u"3.5.2026"_s}) {
        INFO(day.toStdString());
        CHECK(dayIn(day) == QDate(2026, 5, 3));
    }
    for (const QString &none : {u""_s,
                                u"soon"_s,
                                u"May 2026"_s,
                                u"3 May"_s,
                                u"31 February 2026"_s,
                                u"2026-02-30"_s,
                                u"13/13/2026"_s,
                                u"3 Brumaire 2026"_s,
                                u"3 May 2026 or later"_s,
                                u"9"_s.repeated(100'000)}) {
        INFO(none.left(40).toStdString());
        CHECK_FALSE(dayIn(none));
    }
}

TEST_CASE("an amount is figures without a sign (REQ-PHR-04)", "[phrases][fields]")
{
    CHECK(amountIn(u"88.50"_s) == 88.5);
    CHECK(amountIn(u" 88 "_s) == 88);
    CHECK(amountIn(u"1,088.50"_s) == 1088.5);
    for (const QString &none :
         {u"£88.50"_s, u"88.5"_s, u"lots"_s, u"-1"_s, u"1,08"_s, u"88.50 each"_s, u"1e3"_s, u""_s})
        CHECK_FALSE(amountIn(none));
}

TEST_CASE("a phone number is one and nothing else", "[phrases][fields]")
{
    for (const QString &number :
         {u"0191 498 0123"_s, u"+44 (0)191 498 0123"_s, u"01914980123 ext. 12"_s, u"4980123"_s})
        CHECK(isTelephone(number));
    for (const QString &none : {u"my mobile"_s, u"12"_s, u"0191 498 0123 and pay"_s, u"a@b.org"_s})
        CHECK_FALSE(isTelephone(none));
}

TEST_CASE("the few words of a gap end where a sentence, a line or a request begins (REQ-TXT-13)",
          "[phrases][fields]")
{
    for (const QString &few : {u"your birth certificate"_s,
                               u"your birth certificate."_s,
                               u"the letter from St. Mary’s School, Durham"_s,
                               u"Mr. A. J. Roy-Smith Jr. of Durham"_s,
                               u"there is a shadow on your face (see the photo)"_s,
                               u"form LS01, e.g. page 2"_s,
                               u"the U.S. passport of 3.5.2026"_s,
                               u"the U.K. passport and approx. 5 photos"_s,
                               u"Ysgol St. Mair"_s,
                               u"what is it?"_s,
                               u"  a photo\n"_s,
                               u"we need to see both of your eyes"_s}) {
        INFO(few.toStdString());
        CHECK(wordsEnd(few, FieldShape::Words) == -1);
    }
    for (const QString &more : {u"your form. Please pay £500"_s,
                                u"your form. it was torn"_s,
                                u"your form\nand pay"_s,
                                u"your form\rand pay"_s,
                                u"your form\u2028and pay"_s,
                                u"your form! Pay now"_s,
                                u"your form? Pay now"_s,
                                u"your form… We closed it"_s,
                                u"your form.Pay now"_s,
                                u"your form. (Pay now)"_s,
                                u"your form and please pay"_s,
                                u"your form, you must send money"_s}) {
        INFO(more.toStdString());
        CHECK(wordsEnd(more, FieldShape::Words) >= 9);
    }
    CHECK(wordsEnd(u"10 Sample Street\nDurham"_s, FieldShape::Address) == -1);
}

TEST_CASE("the time to look at a value grows no faster than the value", "[phrases][fields]")
{
    const Field field{u"document"_s, {}, {}, FieldKind::Text, true, {}, {}, {}};
    QElapsedTimer timer;
    timer.start();
    for (const QString &unit : {u"a. "_s, u"a"_s, u"."_s, u"you must "_s, u"\n"_s, u"A.b"_s})
        CHECK(isProse(field, unit.repeated(100'000 / unit.size())) == (unit != "\n"_L1));
    CHECK(timer.elapsed() < 1'000);
}
