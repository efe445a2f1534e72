#include "app/cli/commands.h"
#include "core/audit/audit.h"
#include "core/cases/case_store.h"

#include <QJsonArray>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

constexpr int kMostShown = 10000;

Result<int> verify(Context &context)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY(require(*session, action::kAuditVerify));
    TRY_ASSIGN(const auto verdict, verifyAudit(*db, *session, context.progress()));
    if (context.options.json)
        context.print(QJsonObject{
            {u"entries"_s, qint64(verdict.entries)},
            {u"whole"_s, verdict.whole},
            {u"first_broken"_s,
             verdict.firstBroken ? QJsonValue(qint64(*verdict.firstBroken)) : QJsonValue()}});
    else if (verdict.whole)
        context.print(u"All %1 entries are whole."_s.arg(verdict.entries));
    else
        context.print(
            u"The record is broken from entry %1 on: keep this store as it is and tell your administrator."_s
                .arg(verdict.firstBroken.value_or(0)));
    return verdict.whole ? kDone : kRefused;
}

Result<int> show(Context &context, const QString &reference)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY(require(*session, action::kAuditRead));
    QString object;
    if (!reference.isEmpty()) {
        TRY_ASSIGN(const auto record, CaseStore(*db).byReference(*session, reference));
        object = u"case:%1"_s.arg(record.id.row());
    }
    TRY_ASSIGN(const auto entries, auditEntries(*db, *session, object, kMostShown));
    QJsonArray list;
    for (const auto &entry : entries) {
        list.append(QJsonObject{{u"entry"_s, qint64(entry.seq)},
                                {u"at"_s, entry.atUtc},
                                {u"login"_s, entry.osLogin},
                                {u"seen"_s, entry.seen},
                                {u"staff"_s, entry.staff},
                                {u"action"_s, entry.action},
                                {u"object"_s, entry.object},
                                {u"digest"_s, entry.digest},
                                {u"hash"_s, entry.hash}});
        if (!context.options.json)
            context.print(
                u"%1  %2  %3 (%4)  %5  %6"_s.arg(entry.seq, 7)
                    .arg(entry.atUtc, entry.staff, entry.osLogin, entry.action, entry.object));
    }
    if (context.options.json)
        context.print(list);
    return kDone;
}

} // namespace

void addAuditCommands(CLI::App &root, Context &context)
{
    auto *audit = addThing(root, "audit", "the tamper-evident record");
    addAction(audit, context, Doing::Reads, "verify", "walk the whole chain", [&context] {
        return verify(context);
    });
    auto reference = std::make_shared<std::string>();
    addAction(audit,
              context,
              Doing::Reads,
              "show",
              "entries, of one case or all",
              [&context, reference] { return show(context, text(*reference)); })
        ->add_option("REF", *reference, "only those of this case");
}

} // namespace casepost::app
