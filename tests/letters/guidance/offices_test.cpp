// Where letters go when an office stands between the customer and the examiner, and where documents
// from overseas are sent.

#include "tests/letters/guidance/judged.h"

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

namespace {

Sample overseas(const QString &office, const QStringList &codes)
{
    Sample sample;
    sample.record.region = core::Region::Overseas;
    sample.record.office = office;
    sample.letter.templateCode = u"overseas-documents"_s;
    sample.letter.blocks.clear();
    for (const QString &code : codes)
        sample.letter.blocks.push_back({code, {}, {}, {}, {}});
    return sample;
}

const QStringList kAsking{u"OPEN-DOCUMENTS"_s, u"DOC-BIRTH-FULL"_s};

} // namespace

TEST_CASE("a letter that asks for documents from overseas gives the address of its office "
          "(REQ-ADR-06, REQ-ADR-08)",
          "[letters][guidance][offices]")
{
    CHECK(overseas(u"Durham"_s, kAsking + QStringList{u"S012"_s}).check().findings.empty());
    CHECK(overseas(u"Liverpool"_s, kAsking + QStringList{u"S012A"_s}).check().findings.empty());
    CHECK(overseas(u"Belfast"_s, kAsking + QStringList{u"S012B"_s}).check().findings.empty());

    const auto none = overseas(u"Durham"_s, kAsking).check();
    CHECK(rulesOf(none) == QStringList{u"return-address.missing"_s});
    CHECK(none.verdict == Verdict::Blocked);
    CHECK(none.findings.front().version == "25.0"_L1);

    const auto other = overseas(u"Durham"_s, kAsking + QStringList{u"S012A"_s}).check();
    REQUIRE(rulesOf(other) == QStringList{u"return-address.other-office"_s});
    CHECK(other.findings.front().at.block == 2);
    CHECK(other.findings.front().messageEn.contains(u"S012:"_s));

    const auto unknown = overseas(u"Peterborough"_s, kAsking + QStringList{u"S012"_s}).check();
    CHECK(rulesOf(unknown) == QStringList{u"return-address.no-code"_s});
    CHECK(unknown.verdict == Verdict::Clear);
}

TEST_CASE("the return phrase of an office is what its own record says, not a list in the guidance "
          "(REQ-ADR-08)",
          "[letters][guidance][offices]")
{
    core::Office leeds;
    leeds.name = u"Leeds"_s;
    leeds.street = QStringList{u"1 Sample Road"_s, u"Leeds"_s, u"LS1 1AA"_s};
    leeds.returnPhrase = u"S012"_s;
    auto moved = overseas(u"Leeds"_s, kAsking + QStringList{u"S012"_s});
    moved.context.offices = core::Offices({leeds});
    CHECK(moved.check().findings.empty());
    moved.letter.blocks.back().phrase = u"RETURN-OFFICE"_s;
    CHECK(rulesOf(moved.check()) == QStringList{u"return-address.other-office"_s});

    // The phrase stands for no office of this store: it has no address to show.
    auto none = overseas(u"Durham"_s, kAsking + QStringList{u"S012B"_s});
    none.context.offices = core::Offices({leeds});
    const auto result = none.check();
    CHECK(rulesOf(result).contains(u"phrase.empty-field"_s));
    CHECK(rulesOf(result).contains(u"return-address.no-code"_s));
    CHECK(result.verdict == Verdict::Blocked);
}

TEST_CASE("an office without a phrase of the guidance gives its own address and is warned, and "
          "borrows nobody's (REQ-ADR-06, REQ-ADR-08)",
          "[letters][guidance][offices]")
{
    const auto own = overseas(u"Peterborough"_s, kAsking + QStringList{u"RETURN-OFFICE"_s});
    const auto result = own.check();
    CHECK(rulesOf(result) == QStringList{u"return-address.no-code"_s});
    CHECK(result.verdict == Verdict::Clear);
    const auto composed = compose(own.letter, own.record, library(), own.sender, own.on);
    REQUIRE(composed);
    const QString text = composed->blocks.back().text;
    CHECK(text.contains(u"Peterborough"_s));
    CHECK(text.endsWith(u"United Kingdom"_s));
    CHECK_FALSE(text.contains(u"Durham"_s));
}

TEST_CASE("nothing typed takes the place of an office's address (REQ-ADR-06, REQ-ADR-08)",
          "[letters][guidance][offices]")
{
    auto typed = overseas(u"Durham"_s, kAsking + QStringList{u"S012"_s});
    typed.letter.blocks.back().fields = {{u"return-address"_s, u"PO Box 1001, Durham"_s}};
    const auto composed = compose(typed.letter, typed.record, library(), typed.sender, typed.on);
    REQUIRE(composed);
    CHECK(composed->blocks.back().text
          == u"Please send your documents to this address:\nHM Passport Office\n10 Sample Street\n"
             "Durham\nDH1 1AA\nUnited Kingdom"_s);
}

TEST_CASE("the PO Box of a letter is that of the sender's office as the store keeps it "
          "(REQ-LET-21)",
          "[letters][guidance][offices]")
{
    core::Office durham;
    durham.name = u"Durham"_s;
    durham.poBox = QStringList{u"PO Box 4242"_s, u"Durham"_s, u"DH98 1AA"_s};
    Sample sample;
    sample.sender.office = u"Durham"_s;
    const auto label = [&](const core::Offices &offices) {
        return compose(sample.letter, sample.record, library(), sample.sender, sample.on, offices)
            ->returnLabel;
    };
    CHECK(label(core::Offices({durham})).contains(u"PO Box 4242"_s));
    CHECK(label(core::Offices(std::vector<core::Office>())).isEmpty());
}

TEST_CASE(
    "a letter within the United Kingdom is warned of the overseas return address, and version "
    "6 knows none (REQ-ADR-09)",
    "[letters][guidance][offices]")
{
    auto home = overseas(u"Durham"_s, kAsking + QStringList{u"S012"_s});
    home.record.region = core::Region::Uk;
    const auto result = home.check();
    CHECK(rulesOf(result) == QStringList{u"return-address.home"_s});
    CHECK(result.verdict == Verdict::Clear);

    auto early = overseas(u"Durham"_s, kAsking);
    early.on = QDate(2022, 6, 1);
    CHECK(early.check().findings.empty());
}

TEST_CASE("letters of an application made by an office go to that office (REQ-FOR-01, REQ-FOR-05)",
          "[letters][guidance][offices]")
{
    Sample forces;
    forces.record.forcesUnitOfficeEmail = u"unit@example.mod.uk"_s;
    CHECK(rulesOf(forces.check()) == QStringList{u"forces.unit-office"_s});
    forces.letter.to = RecipientKind::UnitOffice;
    forces.letter.channel = Channel::Email;
    CHECK(forces.check().findings.empty());

    auto territory = overseas(u"Durham"_s, kAsking);
    territory.record.overseasTerritory = u"Bermuda"_s;
    territory.record.overseasTerritoryEmail = u"office@example.bm"_s;
    CHECK(rulesOf(territory.check()) == QStringList{u"territory.office"_s});
}

TEST_CASE("a name that came in capitals is confirmed by a person before it is used (REQ-NAM-11)",
          "[letters][guidance][offices]")
{
    Sample sample;
    sample.record.applicant.surname = u"MACDONALD"_s;
    const auto asked = sample.check();
    CHECK(rulesOf(asked) == QStringList{u"name.unconfirmed"_s});
    CHECK(asked.verdict == Verdict::NeedsAnswers);
    sample.letter.answers[u"name.unconfirmed"_s] = u"true"_s;
    CHECK(sample.check().verdict == Verdict::Clear);
    sample.letter.answers.clear();
    sample.record.applicant.surname = u"BLOGGS"_s;
    CHECK(sample.check().findings.empty());
}

TEST_CASE("one mistake is one finding, and a reference or a number is read whole",
          "[letters][guidance][offices]")
{
    CHECK(rulesOf(judged(u"your c-sig"_s)) == QStringList{u"text.abbreviation"_s});
    CHECK(rulesOf(judged(u"It was referred to Counter Fraud."_s))
          == QStringList{u"text.internal-referral"_s});
    CHECK(judged(u"Your reference is AMS-123456789."_s).findings.empty());
    const auto number = judged(u"Call +44 300 222 0000"_s);
    REQUIRE(number.findings.size() == 1);
    CHECK(number.findings.front().at.start == 5);
    CHECK(number.findings.front().at.length == 16);
}

TEST_CASE("mistyped words and American forms are pointed out, names are not (REQ-TXT-10)",
          "[letters][guidance][spelling]")
{
    for (const QString &text : {u"Did you recieve it?"_s,
                                u"a seperate letter"_s,
                                u"a color copy"_s,
                                u"a check for £50"_s}) {
        INFO(text.toStdString());
        const auto result = judged(text);
        REQUIRE(result.findings.size() == 1);
        CHECK(result.findings.front().requirement == "REQ-TXT-10"_L1);
        CHECK(result.findings.front().severity == Severity::Warn);
    }
    CHECK(judged(u"Please check the form that Honor Gray sent us."_s).findings.empty());
}
