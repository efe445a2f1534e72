#include "tests/letters/render/letters_for_render.h"
#include "tests/support/catch.h"

namespace casepost::letters {

using namespace test;

TEST_CASE("the text of a letter reads from letterhead to footer", "[letters][render]")
{
    const QString text = toText(sampleLetter());

    CHECK(text.startsWith(u"HM Passport Office\n"_s));
    CHECK(text.contains(u"\n\nDear Mrs Llŷr,\n\nYour passport application for Siân Llŷr\n\n"_s));
    CHECK(text.endsWith(u"www.gov.uk/hm-passport-office\n"_s));
}

} // namespace casepost::letters
