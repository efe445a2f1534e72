// Changed wording is typed text for every rule, and locked wording is not changed at all
// (REQ-PHR-02, 03, 10, REQ-TRN-01, REQ-PHO-03, 04, REQ-CON-01, REQ-ADR-06, REQ-DAP-13).

#include "letters/guidance/rules/letter_view.h"
#include "tests/letters/guidance/judged.h"

#include <set>

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

namespace {

const QString kReason = u"the case is unusual"_s;

bool speaks(const Sample &sample, const QString &rule)
{
    return !ofRule(sample.check(), rule).empty();
}

Sample lettersOf(const QString &form, const QStringList &codes)
{
    Sample sample;
    sample.letter.templateCode = form;
    sample.letter.blocks.clear();
    for (const QString &code : codes)
        sample.letter.blocks.push_back({code, {}, {}, {}, {}});
    return sample;
}

Sample contactLetter()
{
    return lettersOf(u"001"_s, {u"001"_s, u"001-WHY"_s, u"001-CALL"_s});
}

Sample photoLetter()
{
    Sample sample = lettersOf(u"917"_s, {u"917-OPEN"_s, u"917"_s, u"917-AB"_s, u"917-NEXT"_s});
    sample.letter.channel = Channel::Online;
    sample.letter.blocks[2].fields[u"reason"_s] = u"there is a shadow"_s;
    return sample;
}

Sample overseasLetter()
{
    Sample sample =
        lettersOf(u"overseas-documents"_s, {u"OPEN-DOCUMENTS"_s, u"S012"_s, u"NEXT-COURIER"_s});
    sample.record.region = core::Region::Overseas;
    sample.record.office = u"Durham"_s;
    sample.record.address = {{u"12 rue Haute"_s, u"75001 Paris"_s}, {}, u"France"_s};
    return sample;
}

Sample fastTrackMessage()
{
    Sample sample = lettersOf(u"dap-documents"_s, {u"OPEN-DOCUMENTS"_s, u"NEXT-FAST-TRACK"_s});
    sample.letter.kind = LetterKind::DapMessage;
    sample.letter.channel = Channel::Email;
    sample.record.system = core::System::Dap;
    sample.record.service = core::Service::DigitalFastTrack;
    return sample;
}

/// Puts other words over a block, with a reason.
void change(Sample &sample, std::size_t block, const QString &words)
{
    sample.letter.blocks[block].text = words;
    sample.letter.blocks[block].reason = kReason;
}

} // namespace

TEST_CASE("any phrase of the library, changed by a word, counts as free text (REQ-TRN-01, "
          "REQ-PHR-02, REQ-PHR-03)",
          "[letters][guidance][changed]")
{
    for (const phrases::Phrase *phrase : library().phrases(QDate(2024, 8, 20), {})) {
        CAPTURE(phrase->code.toStdString());
        Sample sample = lettersOf({}, {u"OPEN-DOCUMENTS"_s, phrase->code});
        sample.sender.trainedOn = {};
        const QStringList unchanged = rulesOf(sample.check());
        CHECK_FALSE(unchanged.contains(u"training.not-taken"_s));

        // The phrase's own text, as it stands or filled in, is no change.
        for (const QString &own : {phrase->textEn, u"  "_s + phrase->textEn + u"\n"_s}) {
            sample.letter.blocks[1].text = own;
            CHECK(rulesOf(sample.check()) == unchanged);
        }

        sample.letter.blocks[1].text = phrase->textEn + u" Please hurry."_s;
        CHECK(speaks(sample, u"training.not-taken"_s));
        CHECK(speaks(sample, u"phrase.searched"_s));
        CHECK(speaks(sample, u"text.necessary"_s));
        CHECK(speaks(sample, u"phrase.locked"_s) == phrase->locked);
        sample.letter.blocks[1].reason = kReason;
        CHECK_FALSE(speaks(sample, u"phrase.searched"_s));

        std::swap(sample.letter.blocks[0], sample.letter.blocks[1]);
        CHECK(speaks(sample, u"phrase.opening"_s));
    }
}

TEST_CASE("an edit that fills the fields in as the letter would is none", "[letters][changed]")
{
    Sample sample = contactLetter();
    sample.letter.blocks[1].fields[u"subject"_s] = u"your photo"_s;
    sample.letter.blocks[1].text = u"I need to speak to you about your photo."_s;
    sample.letter.blocks[2].text = u"Please call me on my Microsoft Teams number, 0191 498 0123."_s;
    CHECK_FALSE(speaks(sample, u"phrase.locked"_s));
    CHECK_FALSE(speaks(sample, u"phrase.searched"_s));
    const auto composed =
        compose(sample.letter, sample.record, library(), sample.sender, sample.on);
    REQUIRE(composed);
    CHECK_FALSE(composed->blocks[2].typed);
    sample.letter.blocks[1].text = u"I need to speak to you about your fee."_s;
    CHECK(speaks(sample, u"phrase.searched"_s));
}

TEST_CASE("a contact letter whose own call phrase was rewritten shows no number (REQ-CON-01)",
          "[letters][guidance][changed]")
{
    Sample sample = contactLetter();
    CHECK_FALSE(speaks(sample, u"contact.own-number"_s));
    change(sample, 2, u"Please call me soon."_s);
    const auto found = ofRule(sample.check(), u"contact.own-number"_s);
    REQUIRE(found.size() == 1);
    CHECK(found.front().messageEn.contains(u"001-CALL stands in the letter with changed"_s));
    CHECK(found.front().messageCy.contains(u"001-CALL"_s));
    CHECK(speaks(sample, u"phrase.locked"_s));
    // A field under another spelling of its name is still typed.
    Sample other = contactLetter();
    other.letter.blocks[2].fields[u"teams-NUMBER"_s] = u"0191 498 0999"_s;
    CHECK(speaks(other, u"contact.own-number"_s));
    other.letter.blocks[2].fields = {{u"Teams number"_s, u" "_s}};
    CHECK_FALSE(speaks(other, u"contact.own-number"_s));
}

TEST_CASE("a photo letter needs its phrases as published (REQ-PHO-03, REQ-PHO-04)",
          "[letters][guidance][changed]")
{
    CHECK(ofRule(photoLetter().check(), u"photo."_s).empty());
    Sample sample = photoLetter();
    change(sample, 2, u"Your photo is no good."_s);
    for (const QString &rule : {u"photo.phrase"_s, u"photo.reason"_s}) {
        const auto found = ofRule(sample.check(), rule);
        REQUIRE(found.size() == 1);
        CHECK(found.front().messageEn.contains(u"917 (AB)"_s));
        CHECK(found.front().messageEn.contains(u"917-AB stands in the letter with changed"_s));
    }
    sample = photoLetter();
    change(sample, 3, u"Please bring a photo to our office."_s);
    CHECK(speaks(sample, u"photo.next-action"_s));
    CHECK(speaks(sample, u"phrase.locked"_s));
}

TEST_CASE("a return address with a PO Box typed over it is none (REQ-ADR-06, REQ-ADR-07)",
          "[letters][guidance][changed]")
{
    Sample sample = overseasLetter();
    CHECK_FALSE(speaks(sample, u"return-address.missing"_s));
    change(sample, 1, u"Please send it to:\nHM Passport Office\nPO Box 12\nDurham\nDH1 1AA"_s);
    const auto found = ofRule(sample.check(), u"return-address.missing"_s);
    REQUIRE(found.size() == 1);
    CHECK(found.front().messageEn.contains(u"S012"_s));
    CHECK(found.front().messageEn.contains(u"changed wording"_s));
    CHECK(speaks(sample, u"phrase.locked"_s));
    const auto composed =
        compose(sample.letter, sample.record, library(), sample.sender, sample.on);
    REQUIRE(composed);
    CHECK(composed->blocks[1].role == phrases::PhraseRole::Body);
}

TEST_CASE("a fast track message without the words of its warning is stopped (REQ-DAP-13)",
          "[letters][guidance][changed]")
{
    Sample sample = fastTrackMessage();
    CHECK_FALSE(speaks(sample, u"dap.fast-track-missing"_s));
    change(sample, 1, u"You applied for the Fast Track service."_s);
    CHECK(speaks(sample, u"dap.fast-track-missing"_s));
    // What asks for documents still asks for them when it is changed.
    sample = fastTrackMessage();
    sample.letter.templateCode = u"dap-tell"_s;
    sample.letter.blocks.pop_back();
    change(sample, 0, u"Thank you. We need some papers."_s);
    CHECK(speaks(sample, u"dap.fast-track-missing"_s));
}

TEST_CASE("a message on DAP opens with preset words too (REQ-PHR-02)",
          "[letters][guidance][changed]")
{
    Sample sample = fastTrackMessage();
    CHECK_FALSE(speaks(sample, u"phrase.opening-dap"_s));
    change(sample, 0, u"Thank you for the application."_s);
    CHECK(speaks(sample, u"phrase.opening-dap"_s));
}

TEST_CASE("return addresses, numbers to call and next actions for a photo are locked (REQ-PHR-10)",
          "[letters][changed]")
{
    std::set<QString> locked;
    for (const phrases::Phrase &phrase : library().allVersions()) {
        if (phrase.locked)
            locked.insert(phrase.code);
        CAPTURE(phrase.code.toStdString());
        if (phrase.role == phrases::PhraseRole::ReturnAddress)
            CHECK(phrase.locked);
        if (phrase.code.startsWith(u"917"_s) && phrase.role == phrases::PhraseRole::NextAction)
            CHECK(phrase.locked);
        for (const phrases::Field &field : phrase.fields)
            if (field.source == "sender.teams-number"_L1)
                CHECK(phrase.locked);
    }
    for (const QString &code : {u"S012"_s, u"S012A"_s, u"S012B"_s, u"001-CALL"_s, u"917-AB"_s})
        CHECK(locked.contains(code));
    CHECK_FALSE(locked.contains(u"DOC-GENERAL"_s));
}
