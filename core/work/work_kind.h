#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace casepost::core {

/// What must happen next.
enum class WorkKind {
    BringUp,     ///< look whether an answer came (core/follow_up)
    CallBack,    ///< phone at the moment that was agreed
    Call,        ///< the next attempt to phone
    Letter,      ///< write
    Approval,    ///< a second person decides
    Returned,    ///< what was turned down comes back to who wrote it
    Translation, ///< into Welsh
    Bounce,      ///< mail that did not arrive
    Incident,    ///< report it, and close it
    Document,    ///< look at what arrived
    Photo,       ///< judge a new photo
    Hold,        ///< a hold that ends
    Referee,     ///< one who does not answer (REQ-CHA-05, REQ-TEL-20)
    Withdrawal,  ///< consider the withdrawal of an application (REQ-WDR-01)
};

/// "bring-up", "call-back" …: as the store and the command line write it.
QString workKindWord(WorkKind kind);
/// Nothing for a word that is none.
std::optional<WorkKind> workKindNamed(QStringView word);
QStringList workKindWords();

} // namespace casepost::core
