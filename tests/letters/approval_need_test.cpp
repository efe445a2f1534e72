// What two must see waits: such letters are found by the check and refused by the outbox.

#include "letters/guidance/facts/approval_need.h"
#include "tests/letters/guidance/judged.h"
#include "tests/letters/queued_letter.h"

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using casepost::core::Engine;
using casepost::test::errorOf;
using casepost::test::TestStore;
using namespace Qt::StringLiterals;

namespace {

// A letter of approved Welsh phrases.
Sample welsh()
{
    Sample sample;
    sample.letter.language = core::Language::Welsh;
    sample.letter.blocks = {Block{u"OPEN-DOCUMENTS"_s, {}, {}, {}, {}},
                            Block{u"DOC-BIRTH-FULL"_s, {}, {}, {}, {}},
                            Block{u"NEXT-POST"_s, {}, {}, {}, {}},
                            Block{u"CLOSE-THANKS"_s, {}, {}, {}, {}}};
    return sample;
}

CheckInput inputOf(const Sample &sample)
{
    return {sample.letter, sample.record, sample.context, library(), sample.sender, sample.on};
}

bool waits(const Sample &sample)
{
    const bool found = !ofRule(sample.check(), u"welsh.awaits-translation"_s).empty();
    CHECK(found == waitsForApproval(inputOf(sample)).has_value());
    return found;
}

} // namespace

TEST_CASE("REQ-WEL-02: a Welsh letter of approved phrases needs nobody else", "[letters][approval]")
{
    CHECK_FALSE(waits(welsh()));
    CHECK_FALSE(waits(Sample().text(u"Please send it."_s)));
}

TEST_CASE("REQ-WEL-02: whatever is typed into a Welsh letter waits for approval and translation",
          "[letters][approval]")
{
    Sample text = welsh();
    text.text(u"Anfonwch y llythyr hefyd."_s);
    CHECK(waits(text));

    Sample edited = welsh();
    edited.letter.blocks[1].text = u"Anfonwch eich tystysgrif geni."_s;
    CHECK(waits(edited));

    Sample field = welsh();
    field.letter.blocks.push_back(
        Block{u"DOC-GENERAL"_s, {}, {{u"document"_s, u"llythyr gan eich ysgol"_s}}, {}, {}});
    CHECK(waits(field));

    Sample subject = welsh();
    subject.letter.channel = Channel::Email;
    CHECK_FALSE(waits(subject));
    subject.letter.subject = u"Eich cais am basbort"_s;
    CHECK(waits(subject));

    Sample enclosure = welsh();
    enclosure.letter.enclosures = {u"Ffurflen newydd"_s};
    CHECK(waits(enclosure));
}

TEST_CASE("REQ-WEL-02: a value in a gap of a Welsh phrase is no typed text, more than a value is",
          "[letters][approval]")
{
    const auto with = [](const QString &code, const QString &field, const QString &value) {
        Sample sample = welsh();
        sample.letter.blocks.push_back(Block{code, {}, {{field, value}}, {}, {}});
        return waits(sample);
    };
    CHECK_FALSE(with(u"917-AB"_s, u"reason"_s, u"mae cysgod ar yr wyneb"_s));
    CHECK_FALSE(with(u"917-AB"_s, u"reason"_s, u"there is a shadow on the face"_s));
    CHECK(with(u"917-AB"_s, u"reason"_s, u"mae het ar eich pen"_s));
    CHECK_FALSE(with(u"PASS-PREVIOUS-NUMBER"_s, u"passport number"_s, u"537219845"_s));
    CHECK(with(u"PASS-PREVIOUS-NUMBER"_s, u"passport number"_s, u"537219845 neu'r hen un"_s));
    CHECK_FALSE(with(u"PASS-FOREIGN-COPY"_s, u"country"_s, u"Ffrainc"_s));
    CHECK(with(u"PASS-FOREIGN-COPY"_s, u"country"_s, u"y wlad lle ganwyd eich mam"_s));
    CHECK_FALSE(with(u"NEXT-THIRD"_s, u"reference"_s, u"123456789"_s));
}

TEST_CASE("what two must see is refused by the outbox in words, whatever its other findings "
          "(REQ-ITL-04, REQ-WEL-02, REQ-CFT-02)",
          "[letters][approval]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    addWholeCase(store);
    const auto examiner = store.session();

    LetterDocument adminIt = letterWith();
    adminIt.kind = LetterKind::AdminIt;
    LetterDocument fraud = letterWith();
    fraud.kind = LetterKind::CounterFraud;
    LetterDocument typed = letterWith(u"Anfonwch y llythyr hefyd."_s);
    typed.language = core::Language::Welsh;
    const std::pair<LetterDocument, QString> refused[]{{adminIt, u"customer assurance approved"_s},
                                                       {fraud, u"second person approved"_s},
                                                       {typed, u"translated"_s}};
    for (const auto &[letter, word] : refused) {
        const auto error = errorOf(queued(store, examiner, letter));
        INFO(error.message.toStdString());
        CHECK(error.code == core::ErrorCode::Blocked);
        CHECK(error.message.contains(word));
    }
    CHECK(store.value(u"SELECT COUNT(*) FROM letter"_s) == u"0"_s);
    CHECK(store.value(u"SELECT COUNT(*) FROM message"_s) == u"0"_s);
}

TEST_CASE("REQ-WEL-02: a Welsh letter of approved phrases alone is queued", "[letters][approval]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    addWholeCase(store);
    LetterDocument letter = letterWith();
    letter.language = core::Language::Welsh;
    letter.blocks = welsh().letter.blocks;
    letter.blocks.insert(letter.blocks.begin() + 3, Block{u"NEXT-REPLY-BY"_s, {}, {}, {}, {}});
    // The case is in English: somebody must say that Welsh was asked for (REQ-WEL-01).
    CHECK(errorOf(queued(store, store.session(), letter)).message.contains(u"answers"_s));
    letter.answers[u"welsh.not-asked-for"_s] = u"asked for Welsh by phone"_s;
    CHECK(queued(store, store.session(), letter));
}
