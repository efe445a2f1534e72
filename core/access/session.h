#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/typed_id.h"
#include "core/store/engine/database.h"

#include <QDate>
#include <QSet>
#include <QStringList>

namespace casepost::core {

/// A person who works here, as the store knows them.
struct Staff
{
    StaffId id;
    QString login;
    QString name;
    QString initials;
    QString team;
    QString office;
    QString mailbox;     ///< the team's, never a personal one (REQ-EML-03)
    QString teamsNumber; ///< the person's own (REQ-CON-01)
    QDate trainedOn;
    QStringList roles;
};

// Actions of the role table. New ones are added here and in a migration; roles themselves are data.
namespace action {
inline constexpr auto kCaseRead = u"case.read";
inline constexpr auto kCaseNote = u"case.note";
inline constexpr auto kCaseImport = u"case.import";
inline constexpr auto kCaseConfirmName = u"case.confirm-name";
inline constexpr auto kLetterDraft = u"letter.draft";
inline constexpr auto kLetterQueue = u"letter.queue";
inline constexpr auto kLetterRead = u"letter.read";
inline constexpr auto kLetterApprove = u"letter.approve";
inline constexpr auto kPhraseRead = u"phrase.read";
inline constexpr auto kPhrasePropose = u"phrase.propose";
inline constexpr auto kPhrasePublish = u"phrase.publish";
inline constexpr auto kGuidanceRead = u"guidance.read";
inline constexpr auto kGuidancePropose = u"guidance.propose";
inline constexpr auto kGuidancePublish = u"guidance.publish";
inline constexpr auto kOutboxRead = u"outbox.read";
inline constexpr auto kOutboxSend = u"outbox.send";
inline constexpr auto kOutboxCancelOwn = u"outbox.cancel-own";
inline constexpr auto kOutboxManage = u"outbox.manage";
inline constexpr auto kStaffManage = u"staff.manage";
inline constexpr auto kStoreBackup = u"store.backup";
inline constexpr auto kSettingsManage = u"settings.manage";
inline constexpr auto kStoreClaim = u"store.claim";
inline constexpr auto kStoreCheck = u"store.check";
inline constexpr auto kAuditVerify = u"audit.verify";
inline constexpr auto kAuditRead = u"audit.read";
} // namespace action

/// Who acts, on which store, by which clock. Made once by openSession() and passed to every
/// service.
struct Session
{
    Staff staff;
    QString osLogin;       ///< Identity::login
    QString seen;          ///< Identity::seen, for the record
    QSet<QString> allowed; ///< actions of the staff member's roles
    bool practice = false; ///< `store init --sample` made the store
    const Clock *clock = nullptr;

    bool may(QStringView act) const { return allowed.contains(act.toString()); }
};

/// NotPermitted unless the person's roles allow the action. Asked by every service function.
Status require(const Session &session, QStringView act);

} // namespace casepost::core
