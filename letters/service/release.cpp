#include "letters/service/release.h"

#include "core/audit/record/audit.h"
#include "core/cases/file/case_store.h"
#include "core/cases/record/stale_facts.h"
#include "core/outbox/journal/journal.h"
#include "core/outbox/journal/tell_case.h"
#include "letters/audience/audience.h"
#include "letters/audience/ended.h"
#include "letters/records/letter_wording.h"

#include <algorithm>
#include <map>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

/// Everything of a letter that the customer would see, or that decides where it goes.
Result<QString> shown(const StoredLetter &letter,
                      const CaseRecord &record,
                      const phrases::PhraseLibrary &library,
                      const Offices &offices)
{
    const SenderProfile sender = letter.document.sender.value_or(SenderProfile());
    TRY_ASSIGN(const auto composed,
               compose(withItsWording(letter), record, library, sender, letter.date, offices));
    QStringList parts{toText(composed), composed.addressBlock.join(u'\n')};
    parts << composed.addressee.about << composed.letterhead.join(u'\n')
          << composed.footer.join(u'\n') << composed.returnLabel.join(u'\n');
    parts << (record.accessibleFormat == AccessibleFormat::LargePrint ? u"large"_s : u"small"_s);
    if (composed.email)
        parts << composed.email->to << composed.email->subject << composed.email->attachment
              << composed.email->body.join(u'\n');
    return parts.join(u'\0');
}

/// Would the letter show an office otherwise than it does: an address, a telephone number?
bool showsOldOffice(const StoredLetter &letter,
                    const phrases::PhraseLibrary &wordingThen,
                    const Offices &now)
{
    if (letter.known.offices == now)
        return false;
    const auto then = shown(letter, letter.facts, wordingThen, letter.known.offices);
    const auto today = shown(letter, letter.facts, wordingThen, now);
    return then.has_value() && (!today || *then != *today);
}

Result<std::vector<MessageId>>
waitingWithOldOffice(Database &db, const Session &session, const Offices &now)
{
    TRY_ASSIGN(const auto waiting, Outbox(db).onTheWay(session));
    std::map<qint64, phrases::PhraseLibrary> libraries; // by how much of the wording was known
    std::vector<MessageId> old;
    for (const QueuedMessage &message : waiting) {
        TRY_ASSIGN(const auto letter, LetterStore(db).letter(session, message.letter));
        const qint64 packs = letter.judged.phrasePacks;
        auto library = libraries.find(packs);
        if (library == libraries.end()) {
            TRY_ASSIGN(auto read, phrases::PhraseStore(db).libraryAt(packs));
            library = libraries.emplace(packs, std::move(read)).first;
        }
        if (showsOldOffice(letter, library->second, now))
            old.push_back(message.id);
    }
    return old;
}

std::unexpected<Error> cannotGo(const JournalRow &row, const QString &why)
{
    return fail(ErrorCode::Blocked,
                u"Message %1 cannot go as it is: %2 Take it back ('outbox cancel %1'), or make the "
                "letter anew."_s.arg(QString::number(row.id.row()), why),
                {{u"message"_s, QString::number(row.id.row())}});
}

/// The finding that stands in the way; null when there is none.
const Finding *objection(const CheckResult &result)
{
    const auto blocks = std::ranges::find(result.findings, Severity::Block, &Finding::severity);
    if (blocks != result.findings.end())
        return &*blocks;
    const auto asks = std::ranges::find_if(result.findings, [](const Finding &finding) {
        return finding.severity == Severity::Confirm && !finding.answered;
    });
    return asks == result.findings.end() ? nullptr : &*asks;
}

/// What a person may answer while the message waits, and how.
std::unexpected<Error> asksFirst(const JournalRow &row, const Finding &asked)
{
    const QString id = QString::number(row.id.row());
    return fail(ErrorCode::Blocked,
                u"Message %1 waits for an answer: %2 If so, say 'outbox retry %1 --answer %3'; or "
                "take it back ('outbox cancel %1'), and it is a draft that can be answered."_s.arg(
                    id, asked.messageEn, asked.rule),
                {{u"message"_s, id},
                 {u"answer"_s, asked.rule},
                 {u"question"_s, asked.messageEn},
                 {u"question_cy"_s, asked.messageCy}});
}

/// One judgement.
class Release
{
public:
    Release(Database &db,
            const Session &session,
            const LetterRules &rules,
            const QStringList &answers)
        : m_db(db)
        , m_session(session)
        , m_rules(rules)
        , m_answers(answers)
    {}
    Status judge(const JournalRow &row);

private:
    Status sayWhatIsOld(const JournalRow &row, const StoredLetter &letter, const CaseRecord &now);
    Result<CheckResult> checked(const StoredLetter &letter, const CaseRecord &now);
    Status keepAnswers(const JournalRow &row, const CheckResult &result);

    Database &m_db;
    const Session &m_session;
    const LetterRules &m_rules;
    const QStringList &m_answers;
};

Status
Release::sayWhatIsOld(const JournalRow &row, const StoredLetter &letter, const CaseRecord &now)
{
    const QString number = QString::number(row.letter.row());
    if (hasEnded(now) && !hasEnded(letter.facts))
        return cannotGo(row, u"the application has ended since letter %1 was made."_s.arg(number));
    TRY_ASSIGN(const auto library, phrases::PhraseStore(m_db).libraryAt(letter.judged.phrasePacks));
    const QStringList changed = changedFacts(letter, now, library);
    if (!changed.isEmpty())
        return cannotGo(row,
                        u"since letter %1 was made, the case has changed what it says or is "
                        "addressed by: %2."_s.arg(number, changed.join(u", "_s)));
    TRY_ASSIGN(const auto offices, officesOf(m_db));
    if (showsOldOffice(letter, library, offices))
        return cannotGo(row,
                        u"since letter %1 was made, the address or telephone number of an office "
                        "that it carries has changed."_s.arg(number));
    return {};
}

Result<CheckResult> Release::checked(const StoredLetter &letter, const CaseRecord &now)
{
    TRY_ASSIGN(const auto context, contextOf(m_db, m_session, now.id, m_rules.library, letter.id));
    LetterDocument document = withItsWording(letter);
    // What was answered about other trouble with the case's facts is no answer about this one.
    if (context.stale != letter.known.stale)
        document.answers.erase(u"case.out-of-date"_s);
    // Nobody said of a report that was not there yet whether the letter is about it.
    if (aboutOf(letter.facts) == LetterAbout::Application
        && aboutOf(now) == LetterAbout::LostStolen) {
        document.saysAbout = false;
        document.answers.erase(u"lost-stolen.about"_s);
    }
    for (const QString &rule : m_answers)
        document.answers[rule] = u"true"_s;
    const SenderProfile sender = document.sender.value_or(SenderProfile());
    const Basis basis{now,
                      context,
                      m_rules.library,
                      sender,
                      m_rules.guidance,
                      m_rules.on,
                      letter.date,
                      otherCasesIn(m_db, m_session, now)};
    TRY_ASSIGN(const auto judgement, letters::judge(document, basis));
    return judgement.result();
}

Status Release::keepAnswers(const JournalRow &row, const CheckResult &result)
{
    for (const Finding &finding : result.findings)
        if (finding.severity == Severity::Confirm && m_answers.contains(finding.rule))
            TRY(tellCase(
                m_db,
                m_session,
                row,
                u"asked"_s,
                u"Before message %1 was released this was asked and answered with yes: %2"_s.arg(
                    QString::number(row.id.row()), finding.messageEn)));
    return {};
}

Status Release::judge(const JournalRow &row)
{
    TRY_ASSIGN(const auto letter, LetterStore(m_db).letter(m_session, row.letter));
    TRY_ASSIGN(const auto now, CaseStore(m_db).byId(m_session, row.caseId));
    TRY(sayWhatIsOld(row, letter, now));
    TRY_ASSIGN(const auto result, checked(letter, now));
    if (const Finding *found = objection(result)) {
        if (found->severity == Severity::Confirm)
            return asksFirst(row, *found);
        return cannotGo(row,
                        u"the guidance of today stands in the way of letter %1. %2"_s.arg(
                            QString::number(row.letter.row()), found->messageEn));
    }
    TRY_ASSIGN(const auto judged, judgedBy(m_db, m_session, m_rules));
    TRY(appendAudit(
        m_db,
        m_session,
        u"letter.judge-again"_s,
        u"letter:%1 case:%2 message:%3 %4"_s.arg(QString::number(row.letter.row()),
                                                 QString::number(row.caseId.row()),
                                                 QString::number(row.id.row()),
                                                 judgementWords(checkToJson(result, {}), judged))));
    return keepAnswers(row, result);
}

} // namespace

QStringList changedFacts(const StoredLetter &letter,
                         const CaseRecord &now,
                         const phrases::PhraseLibrary &wordingThen)
{
    const Offices &offices = letter.known.offices;
    const auto then = shown(letter, letter.facts, wordingThen, offices);
    const auto today = shown(letter, now, wordingThen, offices);
    if (then && today && *then == *today)
        return {};
    const QJsonObject before = caseToJson(letter.facts), after = caseToJson(now);
    QStringList changed, matter;
    for (const CaseColumn &column : caseColumns()) {
        if (before[column.name] == after[column.name])
            continue;
        changed += columnInWords(column.name);
        QJsonObject one = before;
        if (after.contains(column.name))
            one[column.name] = after[column.name];
        else
            one.remove(column.name);
        const auto record = caseFromJson(one);
        const auto other = record ? shown(letter, *record, wordingThen, offices)
                                  : Result<QString>(std::unexpected(record.error()));
        if (!then || !other || *then != *other)
            matter += columnInWords(column.name);
    }
    // Some facts only count together; and a letter that cannot be made again is not the same.
    QStringList told = matter.isEmpty() ? changed : matter;
    told.removeDuplicates();
    return told.isEmpty() ? QStringList{u"its wording"_s} : told;
}

Result<ChangedOffices>
changeOffices(Database &db, const Session &session, const OfficeChanges &changes)
{
    TRY(require(session, action::kSettingsManage));
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY_ASSIGN(const auto before, officesOf(db));
    TRY_ASSIGN(const auto after, withChanges(before, changes));
    TRY_ASSIGN(const auto old, waitingWithOldOffice(db, session, after));
    ChangedOffices changed;
    // Before the setting, whose audit entry would keep out a sender that has a message in hand.
    TRY_ASSIGN(
        changed.held,
        Outbox(db).hold(session,
                        old,
                        u"An office that this letter names has another address or telephone "
                        "number now: take the letter back, and it is made anew with them."_s));
    TRY_ASSIGN(changed.offices, setOffices(db, session, changes));
    TRY(transaction.commit());
    return changed;
}

ReleaseJudge releaseJudge(Database &db,
                          const Session &session,
                          const LetterRules &rules,
                          const QStringList &answers)
{
    return [&db, &session, &rules, answers](const JournalRow &row) {
        return Release(db, session, rules, answers).judge(row);
    };
}

} // namespace casepost::letters
