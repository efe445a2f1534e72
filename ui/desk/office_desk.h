#pragma once

#include "core/access/session.h"
#include "core/cases/import/case_import.h"
#include "core/offices/office.h"
#include "core/staff/staff_changes.h"
#include "ui/desk/answer.h"

#include <optional>

class QObject;

namespace casepost::ui {

/// Who sits here, at which store.
struct Office
{
    core::Staff staff;
    QSet<QString> allowed;
    QString store; ///< as a person may see it
    bool practice = false;
    bool readOnly = false;
    QStringList notices = {}; ///< what a person is told of the store when it is opened

    bool may(QStringView act) const { return allowed.contains(act.toString()); }
};

/// Which store somebody asks for: the practice store (made when it is not there), a new one of
/// their own, or one that is there already.
enum class StoreWish { Practice, Make, Open };

/// What the frame of the window needs from below.
class OfficeDesk
{
public:
    virtual ~OfficeDesk() = default;
    /// Opens the store (once) and tells who works here.
    virtual void open(QObject *context, Answer<Office> done) = 0;
    /// Loads an extract; `progress` is asked on the working thread and may stop it.
    virtual void importExtract(QObject *context,
                               const QString &file,
                               core::ImportOptions options,
                               core::ProgressFn progress,
                               Answer<core::ImportReport> done) = 0;
    /// When the newest extract was made; nullopt when there is none yet.
    virtual void newestExtract(QObject *context, Answer<std::optional<QDateTime>> done) = 0;
    /// The offices of the store.
    virtual void offices(QObject *context, Answer<core::Offices> done) = 0;
    /// Adds, replaces and removes offices as a file says (settings.manage); gives them all.
    virtual void setOffices(QObject *context,
                            const QByteArray &bytes,
                            const QString &fileName,
                            Answer<core::Offices> done) = 0;
    /// Every staff record (staff.manage).
    virtual void staff(QObject *context, Answer<std::vector<core::Staff>> done) = 0;
    /// Changes what one record says (staff.manage), or asks a second administrator to.
    virtual void editStaff(QObject *context,
                           const QString &login,
                           const core::StaffEdit &edit,
                           Answer<core::StaffChange> done) = 0;
};

/// All that the window stands on.
struct Desks
{
    class CaseDesk &cases;
    class LetterDesk &letters;
    class OutboxDesk &outbox;
    class GuidanceDesk &guidance;
    OfficeDesk &office;
    const core::Clock &clock;
};

} // namespace casepost::ui
