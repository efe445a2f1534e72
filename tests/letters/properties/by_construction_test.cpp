// Requirements that no rule needs to judge, because a letter cannot be made otherwise.

#include "tests/letters/guidance/judged.h"
#include "tests/support/test_store.h"

#include <QFile>
#include <QTemporaryDir>

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using casepost::test::errorOf;
using casepost::test::valueOf;
using namespace Qt::StringLiterals;

namespace {

ComposedLetter composed(const Sample &sample)
{
    return valueOf(compose(sample.letter, sample.record, library(), sample.sender, sample.on));
}

QByteArray documentTo(const QByteArray &recipient)
{
    return R"({"case": "AMS-123456789", "kind": "ams-letter", "template": "917", )" + recipient
           + R"( "channel": "post", "language": "en", "description": "x", "blocks": []})";
}

} // namespace

TEST_CASE("a rule is for one system and ends on a day, by data alone (REQ-VER-08)",
          "[letters][guidance]")
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"pack.toml"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(R"(document = "house"
title = "House rules"
version = "1.0"
issued = 2024-01-01
published = 2024-01-02
[[rule]]
id = "house.kindly"
requirement = "REQ-TXT-08"
section = "Tone"
statement = "We do not write kindly."
severity = "block"
kind = "word-list"
message.en = "Leave '{found}' out."
until = 2025-03-31
applies.systems = ["AMS"]
params.words = ["kindly"]
examples.pass = ["Please send it."]
examples.fail = ["Kindly send it."]
)");
    file.close();
    const Guidance guidance = valueOf(Guidance::fromFiles({file.fileName()}));
    const auto speaks = [&guidance](core::System system, const QDate &on) {
        Sample sample;
        sample.record.system = system;
        sample.on = on;
        return !ofRule(sample.text(u"Kindly send it."_s).check(guidance), u"house"_s).empty();
    };

    CHECK(speaks(core::System::Ams, QDate(2025, 3, 31)));
    CHECK_FALSE(speaks(core::System::Ams, QDate(2025, 4, 1)));
    CHECK_FALSE(speaks(core::System::Dap, QDate(2025, 3, 31)));
}

TEST_CASE(
    "a letter goes to the applicant unless another recipient is named (REQ-LET-16, REQ-LET-18)",
    "[letters][document]")
{
    CHECK(valueOf(readLetterDocument(documentTo({}), u"a.json"_s)).to == RecipientKind::Applicant);
    for (const auto kind : {RecipientKind::Applicant, RecipientKind::Referee})
        CHECK(valueOf(readLetterDocument(
                          documentTo("\"to\": \"" + recipientKindName(kind).toUtf8() + "\","),
                          u"a.json"_s))
                  .to
              == kind);
    CHECK(errorOf(readLetterDocument(documentTo("\"to\": \"my neighbour\","), u"a.json"_s))
              .message.contains(u"to"_s));
}

TEST_CASE("a third party gets the name, address and greeting typed in, and a label unless prepaid "
          "(REQ-LET-20)",
          "[letters][composing]")
{
    Sample sample;
    sample.letter.to = RecipientKind::Other;
    sample.letter.recipient =
        OtherRecipient{{u"Mr"_s, {}, false, u"Tom"_s, u"Fox"_s},
                       {u"Sample School"_s, u"2 Low Road"_s, u"Leeds"_s, u"LS1 1AA"_s},
                       u"Dear Mr Fox"_s,
                       {}};
    const ComposedLetter labelled = composed(sample);
    CHECK(labelled.addressBlock.contains(u"Sample School"_s));
    CHECK_FALSE(labelled.addressBlock.join(u' ').contains(u"McNally"_s));
    CHECK(labelled.salutation.startsWith(u"Dear Mr Fox"_s));
    CHECK_FALSE(labelled.returnLabel.isEmpty());

    sample.letter.prepaidLabel = true;
    CHECK(composed(sample).returnLabel.isEmpty());
}

TEST_CASE("phrases of another template are taken in by their code, anywhere (REQ-LET-26)",
          "[letters][composing]")
{
    Sample sample;
    sample.letter.templateCode = u"001"_s;
    sample.letter.blocks.push_back(Block{u"S012A"_s, {}, {}, {}, {}});
    sample.letter.blocks.push_back(Block{u"917-NEXT"_s, {}, {}, {}, {}});
    std::swap(sample.letter.blocks[1], sample.letter.blocks[2]);

    const ComposedLetter letter = composed(sample);

    REQUIRE(letter.blocks.size() == 3);
    CHECK(letter.blocks[1].phraseCode == u"917-NEXT"_s);
    CHECK(letter.blocks[2].phraseCode == u"S012A"_s);
}

TEST_CASE("an Admin IT letter is drafted in the form of every letter (REQ-ITL-02, REQ-HMR-03)",
          "[letters][composing]")
{
    Sample sample;
    const ComposedLetter system = composed(sample);
    sample.letter.kind = LetterKind::AdminIt;
    const ComposedLetter own = composed(sample);

    CHECK(own.letterhead == system.letterhead);
    CHECK(own.footer == system.footer);
    CHECK(own.addressBlock == system.addressBlock);
    CHECK(own.salutation == system.salutation);
    CHECK(own.signOff == system.signOff);
    CHECK_FALSE(own.letterhead.isEmpty());
}
