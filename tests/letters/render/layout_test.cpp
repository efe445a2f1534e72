#include "tests/letters/render/letters_for_render.h"
#include "tests/support/catch.h"

namespace casepost::letters {

using namespace test;

TEST_CASE("a letter has its date, reference and page number on it", "[letters][render]")
{
    const auto laidOut = layOut(sampleLetter(), {});

    REQUIRE(laidOut);
    REQUIRE(laidOut->pages.size() == 1);
    const QStringList lines = textOf(laidOut->pages.front());
    CHECK(lines.contains(u"12 March 2024"_s));
    CHECK(lines.contains(u"Our reference: Durham 3/KM/123456789"_s));
    CHECK(lines.contains(u"Page 1 of 1"_s));
}

} // namespace casepost::letters
