// Check and render agree: what a page cannot show is found before anybody tries to print it.

#include "letters/service/letter_service.h"
#include "letters/service/print_check.h"
#include "tests/letters/properties/random_letters.h"
#include "tests/letters/queued_letter.h"

#include <QJsonDocument>

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using casepost::test::TestStore;
using namespace Qt::StringLiterals;

namespace {

const QString kCannot = u"letter.cannot-"_s;

// The right letter of the sample, with everything it needs to go.
Sample whole()
{
    Sample sample;
    for (const QString &code :
         {u"DOC-BIRTH-FULL"_s, u"NEXT-POST"_s, u"NEXT-REPLY-BY"_s, u"CLOSE-THANKS"_s})
        sample.letter.blocks.push_back(Block{code, {}, {}, {}, {}});
    return sample;
}

CheckResult printed(const Sample &sample)
{
    const Basis basis{
        sample.record, sample.context, library(), sample.sender, builtIn(), sample.on};
    return judgeForPrint(sample.letter, basis)->result();
}

core::Result<RenderedLetter> rendered(const Sample &sample)
{
    TRY_ASSIGN(const auto composed,
               compose(sample.letter, sample.record, library(), sample.sender, sample.on));
    const PageStyle style{sample.record.accessibleFormat == core::AccessibleFormat::LargePrint};
    return renderLetter(
        composed, style, u"<a@casepost.invalid>"_s, QDateTime(sample.on, QTime(9, 0), Qt::UTC));
}

std::vector<Finding> cannot(const Sample &sample)
{
    return ofRule(printed(sample), kCannot);
}

} // namespace

TEST_CASE("a character that no page shows is found where it was typed, with what to write instead",
          "[letters][print-check]")
{
    const std::pair<QString, QString> typed[]{
        {u"Please send\u200B it."_s, u""_s},
        {u"Please send\uFEFF it."_s, u""_s},
        {u"Please sen\u00ADd it."_s, u""_s},
        {u"Please \u202Esend it."_s, u""_s},
        {u"Please\u2028send it."_s, u" "_s},
        {u"Please se\u0301\u0301\u0301\u0301\u0301\u0301nd."_s, u"é"_s}};
    for (const auto &[text, instead] : typed) {
        INFO(text.toStdString());
        Sample sample = whole();
        sample.text(text);
        const auto found = cannot(sample);
        REQUIRE(found.size() == 1);
        CHECK(found.front().severity == Severity::Block);
        CHECK(found.front().at.part == Part::Block);
        REQUIRE(found.front().fix);
        CHECK(found.front().fix->replacement == instead);
        CHECK_FALSE(rendered(sample));

        Block &block = sample.letter.blocks.back();
        block.text.replace(
            found.front().at.start, found.front().at.length, found.front().fix->replacement);
        CHECK(cannot(sample).empty());
        CHECK(rendered(sample));
    }
}

TEST_CASE("a character that no font has is found while it is typed", "[letters][print-check]")
{
    Sample sample = whole();
    sample.text(u"Your birth certificate gives your name as 李明."_s);
    const auto found = cannot(sample);
    REQUIRE(found.size() == 1);
    CHECK(found.front().at.start == 42);
    CHECK(found.front().at.length == 1);
    CHECK(found.front().messageEn.contains(u"Latin letters"_s));
    CHECK_FALSE(found.front().messageCy.isEmpty());
    CHECK_FALSE(rendered(sample));
}

TEST_CASE("hidden characters are found in fields, subjects, greetings and enclosures too",
          "[letters][print-check]")
{
    const QString hidden = u"birth\u2066 certificate"_s;
    Sample field = whole();
    field.letter.blocks.push_back(Block{u"DOC-GENERAL"_s, {}, {{u"document"_s, hidden}}, {}, {}});
    CHECK(cannot(field).size() == 1);

    Sample subject = whole();
    subject.letter.channel = Channel::Email;
    subject.letter.subject = hidden;
    CHECK(cannot(subject).size() == 1);

    Sample enclosure = whole();
    enclosure.letter.enclosures = {hidden};
    CHECK(cannot(enclosure).size() == 1);

    Sample greeting = whole();
    greeting.letter.to = RecipientKind::Other;
    greeting.letter.recipient = OtherRecipient{{u"Ms"_s, {}, false, u"Ann"_s, u"Price"_s},
                                               {u"1 Sample Street"_s, u"DH1 1AA"_s},
                                               u"Dear \u2066Ms Price"_s,
                                               {}};
    CHECK(cannot(greeting).size() == 1);
}

TEST_CASE("an address too large for the window and a letter of too many pages are found",
          "[letters][print-check]")
{
    Sample address = whole();
    address.record.address.lines = {};
    for (int i = 0; i < 12; ++i)
        address.record.address.lines += u"A long line of an address that goes on and on and on"_s;
    CHECK_FALSE(rendered(address));
    const auto found = cannot(address);
    REQUIRE(found.size() == 1);
    CHECK(found.front().at.part == Part::Address);

    Sample pages = whole();
    pages.text(u"Please send it.\n"_s.repeated(1'200));
    for (int i = 0; i < 4; ++i)
        pages.letter.blocks.push_back(pages.letter.blocks.back());
    CHECK_FALSE(rendered(pages));
    CHECK_FALSE(cannot(pages).empty());
}

TEST_CASE("what is not found can be rendered, whatever a letter says", "[letters][print-check]")
{
    RandomLetters random(20'260);
    std::mt19937 dice(7);
    int clean = 0;
    for (int i = 0; i < 250; ++i) {
        Sample sample = random.next();
        if (dice() % 2 == 0) // one stray character in a right letter
            sample = whole().text(u"Please "_s + QChar(static_cast<char16_t>(dice() % 0x3000))
                                  + u"send it."_s);
        if (dice() % 5 == 0)
            sample.record.accessibleFormat = core::AccessibleFormat::LargePrint;
        if (dice() % 4 == 0)
            sample.record.applicant.surname = random.hostileText();
        if (dice() % 4 == 0)
            sample.record.address.lines += random.hostileText().left(60);
        if (dice() % 6 == 0)
            sample.letter.enclosures = {random.hostileText()};
        if (!cannot(sample).empty())
            continue;
        ++clean;
        const auto made = rendered(sample);
        INFO(i << ' ' << QJsonDocument(letterToJson(sample.letter)).toJson().toStdString()
               << sample.record.applicant.surname.toStdString());
        CHECK(made);
        if (!made)
            WARN(made.error().message.toStdString());
    }
    CHECK(clean > 50);
}

TEST_CASE("what checks clear is queued", "[letters][print-check]")
{
    TestStore store;
    addWholeCase(store);
    std::mt19937 dice(11);
    int went = 0;
    for (int i = 0; i < 30; ++i) {
        LetterDocument letter =
            letterWith(u"Please send page "_s + QChar(static_cast<char16_t>(0x21 + dice() % 0x500))
                       + u" of it."_s);
        letter.blocks.push_back(Block{u"NEXT-POST"_s, {}, {}, {}, {}});
        letter.blocks.push_back(Block{u"NEXT-REPLY-BY"_s, {}, {}, {}, {}});
        letter.blocks.push_back(Block{u"CLOSE-THANKS"_s, {}, {}, {}, {}});
        const core::Session examiner = store.session();
        const auto record = casepost::test::valueOf(
            core::CaseStore(store.db()).byReference(examiner, letter.caseReference));
        const auto context =
            casepost::test::valueOf(contextOf(store.db(), examiner, record.id, library()));
        const SenderProfile sender = senderOf(examiner);
        const QDate today = core::ukDate(store.clock().nowUtc());
        const Basis basis{record, context, library(), sender, builtIn(), today};
        const CheckResult result = judgeForPrint(letter, basis)->result();
        if (result.verdict != Verdict::Clear)
            continue;
        ++went;
        CHECK(queued(store, examiner, letter));
    }
    INFO(went);
}
