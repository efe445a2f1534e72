#include "core/contact/contact_subjects.h"

#include "core/contact/call.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

const QStringList kSystems{u"AMS"_s, u"DAP"_s};

FactKind flag(const char16_t *name, const char16_t *means)
{
    return {QString::fromUtf16(name), FactType::Flag, QString::fromUtf16(means), {}};
}

FactKind number(const char16_t *name, const char16_t *means)
{
    return {QString::fromUtf16(name), FactType::Number, QString::fromUtf16(means), {}};
}

FactKind time(const char16_t *name, const char16_t *means)
{
    return {QString::fromUtf16(name), FactType::Time, QString::fromUtf16(means), {}};
}

FactKind word(const char16_t *name, const QStringList &words, const char16_t *means)
{
    return {QString::fromUtf16(name), FactType::Text, QString::fromUtf16(means), words};
}

// What is known before a call begins.
std::vector<FactKind> beforeCall()
{
    return {
        word(u"direction", {u"out"_s, u"in"_s}, u"we phone, or somebody phones us"),
        word(u"to", {u"applicant"_s, u"referee"_s}, u"whom it is for"),
        word(u"system", kSystems, u"the case system"),
        time(u"local_time", u"the clock where the person called is"),
        time(u"uk_time", u"the clock in the United Kingdom"),
        flag(u"zone_known", u"it is known by which clock the person called lives"),
        flag(u"overseas", u"that clock is another than the United Kingdom's"),
        flag(u"number_known", u"the case has a number for that person"),
        word(u"consent",
             {u"given"_s, u"blank"_s},
             u"what the customer said to calls outside the hours; blank: no words of theirs"),
        number(u"minutes_from_agreed", u"between this moment and one that the customer asked for"),
        flag(u"unavailable_noted", u"the case names times when the customer is not available"),
        flag(u"because_given",
             u"a reason was given why what a rule asks does not stand in the way"),
        number(u"attempt", u"which attempt to reach that person within 24 hours this is"),
        number(u"attempts_24h", u"calls to that person in the 24 hours before"),
        number(u"failed_today", u"calls of this day, by the clock there, that did not reach them"),
        number(u"failed_in_a_day", u"the most such calls of one day since they were last reached"),
        number(u"failed_in_a_row", u"all such calls since they were last reached"),
        flag(u"written_since", u"we wrote about the case after the last attempt"),
        number(u"minutes_since_last", u"since the last attempt"),
        number(u"minutes_before_promise", u"until the call that was promised; unknown: none is"),
        time(u"promise_local_time", u"the clock there when the next call would be promised for"),
        flag(u"hold_active", u"the case is on hold for speaking to the customer"),
        number(u"holds_used", u"such holds there have been"),
        word(u"language", {u"en"_s, u"cy"_s}, u"in which the customer applied"),
        word(u"write_by", {u"letter"_s, u"email"_s}, u"how we would write to the customer"),
    };
}

// What is known once it was made.
std::vector<FactKind> afterCall()
{
    return {
        word(u"outcome", callOutcomeWords(), u"how it ended; unknown: it was not made yet"),
        word(
            u"voicemail", {u"left"_s, u"none"_s, u"no-facility"_s}, u"a message on an answerphone"),
        word(u"greeting", {u"own"_s, u"another"_s}, u"whose name the answerphone gave"),
        word(u"identity", {u"passed"_s, u"failed"_s, u"not-asked"_s}, u"the security questions"),
        word(u"recording",
             {u"own-use"_s, u"sharing"_s, u"unsaid"_s, u"adviser"_s},
             u"what the customer will do with a recording; unknown: they make none"),
        flag(u"advised", u"they were told not to share it"),
        word(u"spoke_to",
             {u"applicant"_s, u"parent"_s, u"guardian"_s, u"other"_s},
             u"who was on the line"),
        word(u"welsh_offered",
             {u"welsh"_s, u"appointment"_s, u"call-back"_s, u"english"_s},
             u"what a Welsh speaker was offered and took"),
        flag(u"note_given", u"somebody wrote a note of their own"),
        flag(u"relay", u"by text relay"),
        flag(u"asked_documents", u"documents were asked for"),
        flag(u"written_only", u"it was about something that is only settled in writing"),
    };
}

} // namespace

const FactList &callFacts()
{
    static const FactList list([] {
        std::vector<FactKind> kinds = beforeCall();
        for (FactKind &kind : afterCall())
            kinds.push_back(std::move(kind));
        return kinds;
    }());
    return list;
}

const FactList &holdFacts()
{
    static const FactList list(std::vector<FactKind>{
        word(u"system", kSystems, u"the case system"),
        word(u"reason", {u"speak-to-customer"_s}, u"of the hold"),
        word(u"exception", {u"call-back"_s, u"overseas"_s}, u"why it may be used again"),
        flag(u"because_given", u"a reason was given for the exception"),
        number(u"holds_used", u"holds with this reason there have been"),
        flag(u"hold_active", u"one of them still runs"),
        flag(u"call_back_agreed",
             u"the customer was reached and asked for a call at a moment to come"),
        flag(u"zone_known", u"it is known by which clock the customer lives"),
        flag(u"overseas", u"that clock is another than the United Kingdom's"),
        number(u"shared_minutes", u"of a day in which both clocks are within the hours for calls"),
    });
    return list;
}

std::shared_ptr<const FactSubject> callSubject()
{
    static const auto subject = std::make_shared<const FactSubject>(FactSubjectWords{
        u"call"_s,
        callFacts(),
        {u"call"_s, u"letter"_s, u"contact-letter"_s, u"comms"_s, u"third-party"_s, u"hold"_s},
        {u"answer"_s, u"open"_s, u"voicemail"_s, u"close"_s}});
    return subject;
}

std::shared_ptr<const FactSubject> holdSubject()
{
    static const auto subject =
        std::make_shared<const FactSubject>(FactSubjectWords{u"hold"_s, holdFacts(), {}, {}});
    return subject;
}

} // namespace casepost::core
