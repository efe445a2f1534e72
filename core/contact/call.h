#pragma once

#include "core/base/result.h"
#include "core/base/typed_id.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace casepost::core {

enum class CallOutcome {
    Answered,
    NoAnswer,
    Engaged,
    WrongNumber,
    Declined,       ///< reached, and did not want to talk
    NotIdentified,  ///< somebody spoke whom the security questions did not identify
    ThirdParty,     ///< somebody else answered
    RecordingEnded, ///< ended because the customer would share a recording (REQ-IDV-06)
    Abusive,        ///< ended for that (REQ-CHA-06)
};
enum class CallTo { Applicant, Referee };
enum class CallDirection { Out, In };

QString callOutcomeWord(CallOutcome outcome); ///< "no-answer" …, as the command line writes it
std::optional<CallOutcome> callOutcomeNamed(QStringView word);
QStringList callOutcomeWords();
QString callToWord(CallTo to); ///< "applicant", "referee"
std::optional<CallTo> callToNamed(QStringView word);
QString callDirectionWord(CallDirection direction); ///< "out", "in"
std::optional<CallDirection> callDirectionNamed(QStringView word);

/// One call as it was recorded. Words that only rules ask for are those of callFacts(); empty: not
/// said.
struct Call
{
    EventId event;
    QString by; ///< login
    QDateTime at;
    QByteArray zone; ///< of the place that was called; empty: not known
    CallDirection direction = CallDirection::Out;
    CallTo to = CallTo::Applicant;
    CallOutcome outcome = CallOutcome::Answered;
    QString voicemail;    ///< left, none, no-facility
    QString greeting;     ///< own, another: whose answerphone it was
    QString identity;     ///< passed, failed, not-asked; never an answer (REQ-IDV-09)
    QString recording;    ///< own-use, sharing, unsaid, adviser: the customer records
    QString spokeTo;      ///< applicant, parent, guardian, other
    QString welshOffered; ///< welsh, appointment, call-back, english
    QString consent;      ///< what the customer said about this call outside the hours
    QString because;      ///< why a rule that asks does not stand in the way
    QString note;
    QString number;
    QDateTime agreed;            ///< when the customer asked to be called
    QDateTime next;              ///< when we said, or meant, to phone again
    bool advised = false;        ///< told that a recording must not be shared (REQ-IDV-07)
    bool relay = false;          ///< by text relay
    bool askedDocuments = false; ///< documents were asked for (REQ-TEL-04)
    bool writtenOnly = false;    ///< it was about what is only settled in writing (REQ-TEL-03)
    int attempt = 0;
    QStringList breaches; ///< rules it broke

    /// It was an attempt from here that did not reach the person: it counts towards three.
    bool isFailedAttempt() const;
    /// The person was reached: attempts begin anew.
    bool reached() const;
};

/// The details of a call as the timeline keeps them, without the findings.
QJsonObject callToJson(const Call &call);
/// Reads what callToJson() wrote; nullopt for anything else. `at` and `by` of an older entry are
/// given by its event.
std::optional<Call> callFromJson(const QJsonObject &details);

} // namespace casepost::core
