#include "letters/composition/composition.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace casepost;
using namespace casepost::letters;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2025, 6, 2);

phrases::PhraseLibrary builtIn()
{
    const auto packs = phrases::builtInPhrasePacks();
    REQUIRE(packs);
    auto library = phrases::PhraseLibrary::fromPacks(*packs);
    REQUIRE(library);
    return *library;
}

core::CaseRecord fullCase()
{
    core::CaseRecord made;
    made.reference = u"AMS-123456789"_s;
    made.receivedOn = QDate(2025, 5, 1);
    made.dateOfBirth = QDate(1990, 2, 3);
    made.applicant = {u"Mrs"_s, {}, false, u"Katie"_s, u"McNally"_s};
    made.address = {{u"1 High Street"_s, u"Durham"_s}, u"DH1 1AA"_s, {}};
    made.email = u"katie@mail.com"_s;
    made.referee = {u"Dr"_s, {}, false, u"John"_s, u"Smith"_s};
    made.refereeAddress = {{u"2 Low Road"_s, u"Leeds"_s}, u"LS1 1AA"_s, {}};
    made.refereeEmail = u"john.smith@firm.co.uk"_s;
    made.forcesUnitOfficeEmail = u"unit@example.mod.uk"_s;
    made.overseasTerritory = u"Bermuda"_s;
    made.overseasTerritoryEmail = u"passports@example.bm"_s;
    made.lostStolenReference = u"LS123456"_s;
    return made;
}

SenderProfile sender()
{
    SenderProfile made;
    made.team = u"Durham 3"_s;
    made.initials = u"KM"_s;
    made.office = u"Durham"_s;
    made.mailbox = u"durham3@example.gov.uk"_s;
    made.teamsNumber = u"0151 496 0000"_s;
    return made;
}

LetterDocument started(const phrases::Template &form)
{
    LetterDocument made;
    made.templateCode = form.code;
    for (const QString &code : form.start) {
        Block block;
        block.phrase = code;
        made.blocks.push_back(block);
    }
    return made;
}

} // namespace

TEST_CASE("every standard letter of the library composes as it starts")
{
    const phrases::PhraseLibrary library = builtIn();
    REQUIRE_FALSE(library.templates().empty());
    for (const phrases::Template &form : library.templates()) {
        INFO(form.code.toStdString());
        if (!form.isInForce(kDay))
            continue;
        const auto made = compose(started(form), fullCase(), library, sender(), kDay);
        if (!made)
            FAIL(made.error().message.toStdString());
        CHECK(made->blocks.size() == static_cast<std::size_t>(form.start.size()));
        CHECK_FALSE(made->subject.contains("(("_L1));
    }
}

TEST_CASE("a contact letter carries the sender's own Teams number (REQ-CON-01)")
{
    const phrases::PhraseLibrary library = builtIn();
    const phrases::Template *form = library.letterTemplate(u"001"_s);
    REQUIRE(form);
    const auto made = compose(started(*form), fullCase(), library, sender(), kDay);
    REQUIRE(made);
    CHECK(std::any_of(made->blocks.begin(), made->blocks.end(), [](const ComposedBlock &block) {
        return block.text.contains("0151 496 0000"_L1);
    }));
}

TEST_CASE(
    "the email around a letter is the one of its recipient (REQ-EML-04, REQ-EML-05, REQ-FOR-02)")
{
    const phrases::PhraseLibrary library = builtIn();
    QStringList openings;
    for (const RecipientKind to : {RecipientKind::Applicant,
                                   RecipientKind::Referee,
                                   RecipientKind::UnitOffice,
                                   RecipientKind::TerritoryOffice}) {
        for (const core::Language language : {core::Language::English, core::Language::Welsh}) {
            LetterDocument document;
            document.to = to;
            document.channel = Channel::Email;
            document.language = language;
            const auto made = compose(document, fullCase(), library, sender(), kDay);
            REQUIRE(made);
            REQUIRE(made->email);
            CHECK(made->email->body.size() > 4);
            CHECK_FALSE(made->email->body.join(u' ').contains("(("_L1));
            CHECK(made->email->attachment == u"McNally 123456789.pdf"_s);
            openings += made->email->body[1];
        }
    }
    CHECK(openings.removeDuplicates() == 0);
}

TEST_CASE("a template is used only while it is in force")
{
    const phrases::PhraseLibrary library = builtIn();
    LetterDocument document;
    document.templateCode = u"915"_s; // from 28 May 2025 (REQ-CON-04)
    CHECK(compose(document, fullCase(), library, sender(), kDay));
    const auto early = compose(document, fullCase(), library, sender(), QDate(2025, 5, 27));
    REQUIRE_FALSE(early);
    CHECK(early.error().where.front().second == u"template"_s);
}
