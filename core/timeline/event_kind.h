#pragma once

#include <QString>

#include <optional>
#include <span>

namespace casepost::core {

/// What an entry of a case's timeline is.
enum class EventKind {
    Note,
    Letter,
    Message,
    Call,
    Hold,
    FollowUp,
    Move,
    AddressChange,
    PhotoReview,
    Document, ///< something that the customer sent arrived
    Notice,
    Incident,
    Contact,
    Approval,
    Extract,
    Name,
};

/// "note", "follow-up" …: as the store and the command line write it.
QString eventKindWord(EventKind kind);
/// Nothing for a word that is none.
std::optional<EventKind> eventKindNamed(QStringView word);
/// The word of `case_event.kind`, which knew fewer of them: "event" for those that came later.
QString coarseKindWord(EventKind kind);
/// Actions of the role table of which one lets a person write such an entry.
std::span<const QStringView> whoWrites(EventKind kind);
/// Is its sentence one that a program made, not a person?
bool isMadeByProgram(EventKind kind);

} // namespace casepost::core
