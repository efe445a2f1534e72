#include "core/base/clock.h"
#include "core/contact/call.h"
#include "core/text/security_answers.h"
#include "tests/support/catch.h"

using namespace casepost::core;
using namespace Qt::StringLiterals;

TEST_CASE("A call keeps everything that was recorded of it (REQ-TEL-35)")
{
    Call call;
    call.at = fromIsoUtc(u"2024-09-10T09:05:00Z"_s);
    call.by = u"pshah"_s;
    call.zone = "Australia/Sydney";
    call.direction = CallDirection::In;
    call.to = CallTo::Referee;
    call.outcome = CallOutcome::ThirdParty;
    call.voicemail = u"no-facility"_s;
    call.identity = u"passed"_s;
    call.consent = u"before 9 is fine"_s;
    call.note = u"Spoke to a flatmate"_s;
    call.agreed = fromIsoUtc(u"2024-09-11T09:05:00Z"_s);
    call.next = fromIsoUtc(u"2024-09-10T11:05:00Z"_s);
    call.relay = true;
    call.attempt = 3;
    call.breaches = {u"call.hours"_s};
    const auto back = callFromJson(callToJson(call));
    REQUIRE(back);
    CHECK(callToJson(*back) == callToJson(call));
    CHECK(back->outcome == CallOutcome::ThirdParty);
    CHECK(back->next == call.next);
    CHECK_FALSE(callFromJson({}));
    for (const QString &word : callOutcomeWords())
        CHECK(callOutcomeWord(*callOutcomeNamed(word)) == word);
    CHECK_FALSE(callOutcomeNamed(u"rang"));
}

TEST_CASE("No note holds the answer to a security question (REQ-IDV-09)")
{
    for (const QString &text : {u"Mother's maiden name: Pritchard"_s,
                                u"Maiden name is pritchard, so I went on"_s,
                                u"Passed, password was hunter2"_s,
                                u"memorable word Rosebud, date right"_s,
                                u"mother’s maiden name Pritchard."_s,
                                u"PIN 4471 given"_s,
                                u"place of birth: Cardiff"_s,
                                u"Enw morwynol: Prydderch"_s,
                                u"memorable date = 4 May 1971"_s,
                                u"His mother's first name is \"Ann\""_s}) {
        CAPTURE(text.toStdString());
        CHECK_FALSE(holdsNoSecurityAnswer(text, u"The note"_s));
    }
    for (const QString &text : {u"Security questions passed 3/3"_s,
                                u"Asked for the maiden name, passed"_s,
                                u"The maiden name was correct"_s,
                                u"Could not give the memorable word"_s,
                                u"Forgot her password and will write in"_s,
                                u"Place of birth confirmed; photo is missing"_s,
                                u"Customer asked how to reset a password for GOV.UK"_s,
                                u"He wants his maiden name on it"_s,
                                u"Wants to keep her maiden name"_s,
                                u"Called 10:05, no answer, voicemail left"_s,
                                u"Place of birth is missing from the form"_s,
                                u""_s}) {
        CAPTURE(text.toStdString());
        CHECK(holdsNoSecurityAnswer(text, u"The note"_s));
    }
}
