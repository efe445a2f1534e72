#include "app/cli/common/commands.h"
#include "core/audit/check/office_key.h"
#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "core/cases/file/case_store.h"

#include <QJsonArray>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

constexpr int kMostShown = 10000;
constexpr qint64 kMostAnchorBytes = 2 * 1024 * 1024;

struct VerifyOptions
{
    std::string since; ///< a file of anchors, or an anchor's own words
    std::string key;
};

Result<std::vector<Anchor>> givenAnchors(const QString &given)
{
    if (given.isEmpty())
        return std::vector<Anchor>();
    if (const auto anchor = anchorIn(given))
        return std::vector{*anchor};
    TRY(readInput(given, kMostAnchorBytes)); // says what is wrong with the file
    auto anchors = anchorsIn(given);
    if (anchors.empty())
        return fail(ErrorCode::InvalidInput,
                    u"There is no anchor in %1: 'audit anchor --to FILE' writes one."_s.arg(given));
    return anchors;
}

QJsonObject jsonOf(const AuditVerdict &verdict)
{
    const auto number = [](const std::optional<qint64> &value) {
        return value ? QJsonValue(*value) : QJsonValue();
    };
    QJsonArray faults;
    for (const RecordFault &fault : verdict.faults)
        faults.append(QJsonObject{{u"entry"_s, number(fault.entry)}, {u"what"_s, fault.what}});
    const auto &anchor = verdict.newestAnchor;
    return {{u"entries"_s, verdict.entries},
            {u"whole"_s, verdict.whole},
            {u"first_broken"_s, number(verdict.firstBroken)},
            {u"faults"_s, faults},
            {u"rows_compared"_s, verdict.rowsCompared},
            {u"clock_jumps"_s, verdict.clockJumps},
            {u"first_clock_jump"_s, number(verdict.firstJump)},
            {u"anchored_to"_s, anchor ? QJsonValue(anchor->count) : QJsonValue()},
            {u"anchored_at"_s, anchor ? QJsonValue(anchor->atUtc) : QJsonValue()},
            {u"signed_anchors"_s, verdict.signedAnchors}};
}

void tellVerdict(const Context &context, const AuditVerdict &verdict)
{
    if (verdict.whole)
        context.print(u"All %1 entries are whole%2"_s.arg(verdict.entries)
                          .arg(verdict.rowsCompared
                                   ? u", and every row is what they say."_s
                                   : u". The rows of this older store have no digests yet."_s));
    else
        context.print(
            u"The record does not hold%1: keep this store as it is and tell your administrator."_s
                .arg(verdict.firstBroken ? u" from entry %1 on"_s.arg(*verdict.firstBroken)
                                         : QString()));
    for (const RecordFault &fault : verdict.faults)
        context.print(u"  %1"_s.arg(fault.what));
    if (verdict.clockJumps > 0)
        context.print(
            u"The clock was set back %1 times, first at entry %2."_s.arg(verdict.clockJumps)
                .arg(verdict.firstJump.value_or(0)));
    if (!verdict.whole)
        return; // what is anchored of a record that does not hold comforts nobody
    if (const QString bare = verdict.notAnchored(); !bare.isEmpty())
        context.print(bare);
    else if (verdict.newestAnchor)
        context.print(verdict.signedAnchors > 0 ? u"Anchored to the end, with the office's key."_s
                                                : u"Anchored to the end."_s);
}

Result<int> verify(Context &context, const VerifyOptions &options)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY(require(*session, action::kAuditVerify));
    AuditGrounds grounds{.publicKey = text(options.key)};
    TRY_ASSIGN(grounds.anchors, givenAnchors(text(options.since)));
    TRY_ASSIGN(const auto verdict, verifyAudit(*db, *session, context.progress(), grounds));
    if (context.options.json)
        context.print(jsonOf(verdict));
    else
        tellVerdict(context, verdict);
    return verdict.whole ? kDone : kRefused;
}

Result<int> anchor(Context &context, const QString &file)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY(require(*session, action::kAuditVerify));
    TRY_ASSIGN(const auto now, anchorNow(*db, context.clock()));
    if (!file.isEmpty())
        TRY(keepAnchor(file, now));
    if (context.options.json)
        context.print(QJsonObject{{u"entries"_s, now.count},
                                  {u"hash"_s, now.hash},
                                  {u"at"_s, now.atUtc},
                                  {u"signed"_s, !now.signature.isEmpty()},
                                  {u"anchor"_s, now.line()}});
    else
        context.print(now.line());
    return kDone;
}

Result<int> makeKey(Context &context, const QString &file)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto key, makeOfficeKey(*db, *session, file));
    if (context.options.json)
        context.print(QJsonObject{{u"public"_s, key}});
    else
        context.print(key);
    return kDone;
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
                                {u"hash"_s, entry.hash},
                                {u"row_digest"_s, entry.rowDigest}});
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
    auto options = std::make_shared<VerifyOptions>();
    auto *verifying = addAction(audit,
                                context,
                                Doing::Reads,
                                "verify",
                                "the whole chain, every row against it, and the anchors",
                                [&context, options] { return verify(context, *options); });
    verifying->add_option(
        "--since", options->since, "an anchor, or a file of anchors, kept outside the store");
    verifying->add_option(
        "--key", options->key, "the office's public key, as 'audit key' printed it");

    auto to = std::make_shared<std::string>();
    auto *anchoring = addAction(audit,
                                context,
                                Doing::Reads,
                                "anchor",
                                "one line that says how far the record goes, to be kept elsewhere",
                                [&context, to] { return anchor(context, text(*to)); });
    anchoring->add_option("--to,FILE", *to, "the file it is added to; it is printed as well");

    auto file = std::make_shared<std::string>();
    addAction(audit,
              context,
              Doing::Acts,
              "key",
              "make the office's key, which signs anchors (administrator)",
              [&context, file] { return makeKey(context, text(*file)); })
        ->add_option("FILE", *file, "a new file for the secret half, read by the sender alone")
        ->required();

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
