#include "letters/service/letter_service.h"

#include "core/audit/record/audit.h"
#include "core/cases/file/case_store.h"
#include "core/cases/file/still_case.h"
#include "core/cases/likeness/other_cases.h"
#include "core/offices/office_store.h"
#include "core/outbox/journal/outbox.h"
#include "core/timeline/timeline.h"
#include "core/work/work.h"
#include "letters/composition/block_text.h"
#include "letters/guidance/facts/approval_need.h"
#include "letters/guidance/published/guidance_store.h"
#include "letters/guidance/rules/letter_view.h"
#include "letters/records/call_attempts.h"
#include "letters/records/earlier_letters.h"
#include "letters/records/letter_note.h"
#include "letters/service/letter_follow_up.h"
#include "letters/service/print_check.h"

#include <QJsonDocument>
#include <QUuid>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

QString newMessageId(const SenderProfile &sender)
{
    const QString domain = sender.mailbox.section(u'@', -1).toLower();
    return u"<%1@%2>"_s.arg(QUuid::createUuid().toString(QUuid::WithoutBraces),
                            domain.isEmpty() ? u"casepost.invalid"_s : domain);
}

QStringList versionsUsed(const ComposedLetter &letter)
{
    QStringList versions;
    for (const auto &block : letter.blocks)
        if (!block.phraseCode.isEmpty())
            versions += u"%1@%2"_s.arg(block.phraseCode).arg(block.phraseVersion);
    return versions;
}

NewMessage
messageOf(const ComposedLetter &letter, const RenderedLetter &rendered, const QString &messageId)
{
    NewMessage message;
    message.smtpId = messageId;
    if (letter.email) {
        message.recipient = letter.email->to;
        message.sender = letter.email->from;
        message.fileName = letter.reference + u".eml"_s;
        message.bytes = rendered.eml;
    } else {
        message.recipient = channelName(letter.channel);
        message.fileName = letter.reference + u".pdf"_s;
        message.bytes = rendered.pdf;
    }
    return message;
}

std::map<QString, QByteArray> contentsOf(const RenderedLetter &rendered)
{
    std::map<QString, QByteArray> contents{
        {u"pdf"_s, rendered.pdf}, {u"html"_s, rendered.html}, {u"txt"_s, rendered.text}};
    if (!rendered.eml.isEmpty())
        contents[u"eml"_s] = rendered.eml;
    return contents;
}

Status namesACase(const LetterDocument &letter)
{
    if (!letter.caseReference.isEmpty())
        return {};
    return fail(
        ErrorCode::InvalidInput,
        u"This letter names no case of the store, so it cannot be queued: give its 'case'."_s,
        {{u"field"_s, u"case"_s}});
}

// What may not go by itself is refused whatever else was found: putting that right would not help.
Status mayGo(const CheckInput &input, const CheckResult &result)
{
    if (const auto why = waitsForApproval(input))
        return fail(ErrorCode::Blocked, *why);
    if (result.verdict == Verdict::Blocked)
        return fail(
            ErrorCode::Blocked,
            u"The guidance stands in the way of this letter: put its findings right and try again."_s);
    if (result.verdict == Verdict::NeedsAnswers)
        return fail(ErrorCode::Blocked,
                    u"This letter needs answers before it may go: give them and try again."_s);
    return {};
}

// Locked wording goes out as published whatever guidance the office has (REQ-PHR-10).
Status lockedWordingStands(const CheckInput &input)
{
    const LetterDocument &letter = input.letter;
    auto given = letterValues(input.record, input.sender, input.on, letter.language);
    putOffices(given, input.record, input.sender, input.context.offices);
    for (const Block &block : letter.blocks) {
        const auto *phrase = block.version
                                 ? input.library.phraseVersion(block.phrase, *block.version)
                                 : input.library.phrase(block.phrase, input.on);
        if (phrase && phrase->locked && isEditedFrom(*phrase, block, given, letter.language))
            return fail(
                ErrorCode::Blocked,
                u"The wording of phrase %1 was changed, and it must go out as published: put it back and try again."_s
                    .arg(phrase->code));
    }
    return {};
}

// What the letter was judged by, read again while no import can change it.
Status stillTheSame(Database &db,
                    const Session &session,
                    const CaseRecord &record,
                    const CaseContext &context)
{
    TRY(keepCaseStill(db, record.id));
    TRY_ASSIGN(const auto now, CaseStore(db).byId(session, record.id));
    TRY_ASSIGN(const auto stale, staleFactsOf(db, session, record.id));
    TRY_ASSIGN(const auto offices, officesOf(db));
    if (offices != context.offices)
        return fail(
            ErrorCode::Conflict,
            u"The offices were changed while the letter was made: check the letter again."_s);
    if (caseToJson(now) == caseToJson(record) && stale == context.stale)
        return {};
    return fail(
        ErrorCode::Conflict,
        u"Case %1 was changed by a new extract while the letter was made: check the letter again."_s
            .arg(record.reference));
}

// The letter as the history will hold it: with who sends it and who gave its answers, and without
// what no document can hold. This is what is judged, so that judging it again finds the same.
Result<LetterDocument>
asKept(Database &db, const Session &session, LetterDocument letter, CaseId caseId)
{
    letter.sender = senderOf(session);
    TRY(LetterStore(db).markGiven(session, caseId, letter));
    return readLetterDocument(QJsonDocument(letterToJson(letter)).toJson(QJsonDocument::Compact),
                              u"letter"_s);
}

/// Everything that one queued letter writes.
struct Outgoing
{
    StoredLetter stored;
    RenderedLetter rendered;
    NewMessage message;
    QString note;
};

// A letter that calls led to is written: what waited for it on the Today page ends (REQ-TEL-19).
Status endWhatCallsAskedFor(Database &db,
                            const Session &session,
                            const StoredLetter &stored,
                            EventId written)
{
    const bool toReferee = stored.document.to == RecipientKind::Referee;
    core::Work work(db);
    TRY_ASSIGN(const auto items,
               work.list(session, {.kind = core::WorkKind::Letter, .caseId = stored.caseId}));
    for (const core::WorkItem &item : items) {
        TRY_ASSIGN(const auto maker, Timeline(db).event(session, item.madeBy));
        if (maker.kind == EventKind::Call
            && (maker.details[u"to"_s].toString() == u"referee"_s) == toReferee)
            TRY(work.end(session, item.id, written));
    }
    return {};
}

// In the caller's transaction.
Result<QueuedLetter> writeLetter(Database &db, const Session &session, Outgoing &out)
{
    NewMessage &message = out.message;
    TRY_ASSIGN(message.letter,
               LetterStore(db).record(session, out.stored, contentsOf(out.rendered)));
    message.caseId = out.stored.caseId;
    TRY_ASSIGN(const auto id, Outbox(db).enqueue(session, message));
    const LetterDocument &letter = out.stored.document;
    TRY_ASSIGN(const auto written,
               Timeline(db).add(session,
                                out.stored.caseId,
                                {EventKind::Letter,
                                 out.note,
                                 {{u"act"_s, u"queued"_s},
                                  {u"template"_s, letter.templateCode},
                                  {u"to"_s, recipientKindName(letter.to)},
                                  {u"channel"_s, channelName(letter.channel)}},
                                 message.letter}));
    TRY(endWhatCallsAskedFor(db, session, out.stored, written));
    if (const auto wanted = followUpOf(letter, out.stored.date, message.letter))
        TRY(FollowUps(db).set(session, out.stored.caseId, *wanted));
    return QueuedLetter{message.letter, id, message.gateway, {}};
}

} // namespace

Result<JudgedBy> judgedBy(Database &db, const Session &session, const LetterRules &rules)
{
    JudgedBy judged;
    judged.on = rules.on;
    if (judged.on != ukDate(session.clock->nowUtc()))
        return fail(ErrorCode::Conflict,
                    u"This letter was judged by another day than today: check it again."_s);
    TRY_ASSIGN(judged.phrasePacks, phrases::PhraseStore(db).revision());
    TRY_ASSIGN(judged.guidancePacks, GuidanceStore(db).revision());
    if (rules.guidance.storeRevision() != judged.guidancePacks)
        return fail(ErrorCode::Conflict,
                    u"This letter was judged by other guidance than this store has now: check it "
                    "again."_s);
    return judged;
}

OutChannel outChannelOf(Channel channel)
{
    switch (channel) {
    case Channel::Post:
        return OutChannel::Post;
    case Channel::Email:
        return OutChannel::Email;
    case Channel::Online:
        return OutChannel::Online;
    }
    Q_UNREACHABLE();
}

Result<RenderedLetter> renderLetter(const ComposedLetter &letter,
                                    const PageStyle &style,
                                    const QString &messageId,
                                    const QDateTime &dateUtc)
{
    RenderedLetter rendered;
    TRY_ASSIGN(const auto pages, layOut(letter, style));
    TRY_ASSIGN(rendered.pdf, toPdf(pages));
    rendered.html = toHtml(letter);
    rendered.text = toText(letter).toUtf8();
    if (letter.email) {
        const bool attached = !letter.email->attachment.isEmpty();
        TRY_ASSIGN(rendered.eml,
                   toEml(letter, attached ? rendered.pdf : QByteArray(), messageId, dateUtc));
    }
    return rendered;
}

Result<QueuedLetter> queueLetter(Database &db,
                                 const Session &session,
                                 const LetterDocument &given,
                                 const LetterRules &rules,
                                 const Gateway &gateway,
                                 CheckResult *checked)
{
    TRY(require(session, action::kLetterQueue));
    TRY(namesACase(given));
    CaseStore cases(db);
    TRY_ASSIGN(const auto record, cases.byReference(session, given.caseReference));
    TRY_ASSIGN(const auto letter, asKept(db, session, given, record.id));
    TRY_ASSIGN(const auto known, contextOf(db, session, record.id, rules.library));
    const auto sender = senderOf(session);
    const Basis basis{record,
                      known,
                      rules.library,
                      sender,
                      rules.guidance,
                      rules.on,
                      {},
                      otherCasesIn(db, session, record)};
    TRY_ASSIGN(const auto judgement, judgeForPrint(letter, basis));
    const CheckResult &result = judgement.result();
    if (checked)
        *checked = result;
    TRY(mayGo(judgement.input(), result));
    TRY(lockedWordingStands(judgement.input()));

    const QDateTime now = session.clock->nowUtc();
    TRY_ASSIGN(const ComposedLetter &composed, judgement.composed());
    const PageStyle style{record.accessibleFormat == AccessibleFormat::LargePrint};
    const QString messageId = newMessageId(sender);
    TRY_ASSIGN(auto rendered, renderLetter(composed, style, messageId, now));
    NewMessage message = messageOf(composed, rendered, messageId);
    message.gateway = gateway.name();
    TRY(gateway.accepts(message));

    Outgoing out{{{},
                  record.id,
                  session.staff.login,
                  now,
                  composed.date,
                  letter,
                  record,
                  judgement.context(),
                  checkToJson(result, QString()),
                  versionsUsed(composed),
                  {}},
                 std::move(rendered),
                 std::move(message),
                 letterNote(letter, composed, rules.library)};
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY_ASSIGN(out.stored.judged, judgedBy(db, session, rules));
    TRY(stillTheSame(db, session, record, known));
    TRY_ASSIGN(auto queued, writeLetter(db, session, out));
    TRY(transaction.commit());
    queued.result = result;
    return queued;
}

Result<CaseContext> contextOf(Database &db,
                              const Session &session,
                              CaseId caseId,
                              const phrases::PhraseLibrary &library,
                              LetterId except)
{
    CaseContext context;
    TRY_ASSIGN(context.offices, officesOf(db));
    TRY_ASSIGN(const auto history, Timeline(db).of(session, caseId));
    for (auto event = history.rbegin(); event != history.rend(); ++event)
        if (event->kind == EventKind::Note)
            context.notes += event->text;
    context.callAttemptsToday = callAttempts(history).applicant;
    TRY_ASSIGN(context.earlier, earlierLetters(db, session, {caseId, except}, history, library));
    TRY_ASSIGN(context.stale, staleFactsOf(db, session, caseId));
    return context;
}

Result<std::vector<OtherCase>>
otherCasesOf(Database &db, const Session &session, const CheckInput &input)
{
    return OtherCases(db).holding(session, signsToLookUp(input), input.record);
}

AskOtherCases otherCasesIn(Database &db, const Session &session, const CaseRecord &record)
{
    return [&db, &session, &record](const std::vector<PersonSign> &signs) -> Result<OthersHeld> {
        TRY_ASSIGN(auto cases, OtherCases(db).holding(session, signs, record));
        return OthersHeld{std::move(cases)};
    };
}

} // namespace casepost::letters
