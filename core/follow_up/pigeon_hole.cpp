#include "core/follow_up/pigeon_hole.h"

#include "core/audit/record/audit.h"
#include "core/text/security_answers.h"
#include "core/text/text.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestName = 200;

} // namespace

QString pigeonHoleOf(const std::vector<TimelineEvent> &events)
{
    for (auto event = events.rbegin(); event != events.rend(); ++event)
        if (event->kind == EventKind::Move)
            return event->details[u"to"_s].toString();
    return {};
}

Status putInPigeonHole(Database &db, const Session &session, CaseId caseId, const QString &name)
{
    const QString to = squeezed(name);
    if (to.isEmpty() || to.size() > kLongestName)
        return fail(ErrorCode::InvalidInput,
                    u"Name the pigeon hole, in at most 200 characters."_s,
                    {{u"field"_s, u"pigeon_hole"_s}});
    TRY(holdsNoSecurityAnswer(to, u"The name of the pigeon hole"_s));
    TRY_ASSIGN(const auto events, Timeline(db).of(session, caseId));
    const QString from = pigeonHoleOf(events);
    if (from == to)
        return {};
    QJsonObject details{{u"to"_s, to}};
    if (!from.isEmpty())
        details.insert(u"from"_s, from);
    TRY(Timeline(db).add(
        session, caseId, {EventKind::Move, u"Put into pigeon hole %1."_s.arg(to), details}));
    return {};
}

Status moveCase(Database &db, const Session &session, CaseId caseId, const QString &name)
{
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY(putInPigeonHole(db, session, caseId, name));
    TRY(appendAudit(
        db, session, u"case.move"_s, u"case:%1"_s.arg(caseId.row()), squeezed(name).toUtf8()));
    return transaction.commit();
}

} // namespace casepost::core
