#include "core/outbox/journal/tell_case.h"

#include "core/timeline/timeline.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

Status tellCase(Database &db,
                const Session &session,
                const JournalRow &row,
                const QString &act,
                const QString &text)
{
    TRY(Timeline(db).add(session,
                         row.caseId,
                         {EventKind::Message,
                          text,
                          {{u"message"_s, qint64(row.id.row())}, {u"act"_s, act}},
                          row.letter}));
    return {};
}

} // namespace casepost::core
