#include "letters/document/letter_document.h"
#include "tests/support/catch.h"

using casepost::letters::Block;
using namespace Qt::StringLiterals;

TEST_CASE("a block is free text, an untouched phrase or an edited phrase")
{
    Block block;
    block.text = u"Please ring us."_s;
    CHECK(block.isFreeText());
    CHECK_FALSE(block.isEdited());

    block.phrase = u"917-AB"_s;
    CHECK_FALSE(block.isFreeText());
    CHECK(block.isEdited());

    block.text.clear();
    CHECK_FALSE(block.isEdited());
}
