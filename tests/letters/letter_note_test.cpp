#include "letters/records/letter_note.h"
#include "tests/letters/guidance/judged.h"

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

namespace {

QString noteOf(const Sample &sample)
{
    const auto composed =
        compose(sample.letter, sample.record, library(), sample.sender, sample.on);
    if (!composed)
        FAIL(composed.error().message.toStdString());
    return letterNote(sample.letter, *composed, library());
}

} // namespace

TEST_CASE("the case note says which letter went, why, and what is needed (REQ-LET-08)",
          "[letters][note]")
{
    Sample sample;
    sample.letter.blocks.push_back({u"DOC-BIRTH-FULL"_s, {}, {}, {}, {}});
    sample.letter.blocks.push_back(
        {u"DOC-GENERAL"_s, {}, {{u"Document"_s, u"your  deed\npoll"_s}}, {}, {}});
    sample.text(u"The court sent it back to you."_s);
    sample.letter.blocks.push_back({u"CLOSE-THANKS"_s, {}, {}, {}, {}});
    const QString note = noteOf(sample);

    CHECK(note.startsWith(u"Letter documents to the applicant by post, put in the outbox: Ask for "
                          "the full birth certificate. It holds: "_s));
    CHECK(note.contains(u"(your deed poll)"_s));
    CHECK(note.endsWith(u"; a free text."_s));
    CHECK_FALSE(note.contains(u"court"_s));
    CHECK_FALSE(note.contains(u"Opening"_s));
}

TEST_CASE("the case note of a 917 letter says why the photo was rejected (REQ-PHO-05)",
          "[letters][note]")
{
    Sample sample;
    sample.letter.templateCode = u"917"_s;
    sample.letter.channel = Channel::Online;
    sample.letter.description = u"Ask for a new digital photo."_s;
    sample.letter.blocks = {
        {u"917-OPEN"_s, {}, {}, {}, {}},
        {u"917 (AB)"_s, {}, {{u"reason"_s, u"there is a shadow on the face"_s}}, {}, {}},
        {u"917-NEXT"_s, {}, {}, {}, {}}};
    CHECK(noteOf(sample)
          == u"Letter 917 to the applicant online, put in the outbox: Ask for a new digital photo. "
             "It holds: Photo: why we cannot use it (there is a shadow on the face); Photo: upload "
             "a new one."_s);
}

TEST_CASE("a case note stays short whatever the letter holds", "[letters][note]")
{
    Sample sample;
    for (int i = 0; i < 150; ++i)
        sample.letter.blocks.push_back(
            {u"DOC-GENERAL"_s, {}, {{u"document"_s, u"bill %1"_s.arg(i)}}, {}, {}});
    const QString note = noteOf(sample);
    CHECK(note.size() == 1'000);
    CHECK(note.endsWith(u'…'));

    sample = Sample();
    sample.letter.templateCode.clear();
    CHECK(noteOf(sample).startsWith(u"Letter to the applicant by post"_s));
}
