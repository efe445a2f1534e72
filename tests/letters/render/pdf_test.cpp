#include "tests/letters/render/letters_for_render.h"
#include "tests/support/catch.h"

namespace casepost::letters {

using namespace test;

TEST_CASE("the same letter gives the same PDF", "[letters][render]")
{
    const auto laidOut = layOut(sampleLetter(), {});
    REQUIRE(laidOut);

    const auto one = toPdf(*laidOut);
    const auto two = toPdf(*layOut(sampleLetter(), {}));

    REQUIRE(one);
    REQUIRE(two);
    CHECK(one->startsWith("%PDF-1.7"));
    CHECK(*one == *two);
}

} // namespace casepost::letters
