#include "letters/release.h"

#include "core/cases/case_store.h"
#include "core/cases/stale_facts.h"
#include "letters/letter_wording.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

/// Everything of a letter that the customer would see, or that decides where it goes.
Result<QString>
shown(const StoredLetter &letter, const CaseRecord &record, const phrases::PhraseLibrary &library)
{
    const SenderProfile sender = letter.document.sender.value_or(SenderProfile());
    TRY_ASSIGN(
        const auto composed,
        compose(
            withItsWording(letter), record, library, sender, letter.date, letter.known.offices));
    QStringList parts{toText(composed), composed.addressBlock.join(u'\n')};
    parts << composed.addressee.about;
    parts << (record.accessibleFormat == AccessibleFormat::LargePrint ? u"large"_s : u"small"_s);
    if (composed.email)
        parts << composed.email->to << composed.email->subject << composed.email->attachment
              << composed.email->body.join(u'\n');
    return parts.join(u'\0');
}

bool hasEnded(const CaseRecord &record)
{
    return !record.inProgress || record.status == CaseStatus::Issued
           || record.status == CaseStatus::Withdrawn || record.status == CaseStatus::Refused;
}

std::unexpected<Error> cannotGo(const JournalRow &row, const QString &why)
{
    return fail(ErrorCode::Blocked,
                u"Message %1 cannot go as it is: %2 Take it back ('outbox cancel %1'), or make the "
                "letter anew."_s.arg(QString::number(row.id.row()), why),
                {{u"message"_s, QString::number(row.id.row())}});
}

/// The finding that stands in the way, in its own words.
QString objection(const CheckResult &result)
{
    const auto standing = std::ranges::find_if(result.findings, [](const Finding &finding) {
        return finding.severity == Severity::Block
               || (finding.severity == Severity::Confirm && !finding.answered);
    });
    return standing == result.findings.end() ? QString() : standing->messageEn;
}

/// One judgement.
class Release
{
public:
    Release(Database &db, const Session &session, const LetterRules &rules)
        : m_db(db)
        , m_session(session)
        , m_rules(rules)
    {}
    Status judge(const JournalRow &row);

private:
    Result<QStringList> changes(const StoredLetter &letter, const CaseRecord &now);
    Result<CheckResult> checked(const StoredLetter &letter, const CaseRecord &now);

    Database &m_db;
    const Session &m_session;
    const LetterRules &m_rules;
};

Result<QStringList> Release::changes(const StoredLetter &letter, const CaseRecord &now)
{
    TRY_ASSIGN(const auto library, phrases::PhraseStore(m_db).libraryAt(letter.judged.phrasePacks));
    return changedFacts(letter, now, library);
}

Result<CheckResult> Release::checked(const StoredLetter &letter, const CaseRecord &now)
{
    TRY_ASSIGN(auto context, contextOf(m_db, m_session, now.id, m_rules.library, letter.id));
    const LetterDocument document = withItsWording(letter);
    const SenderProfile sender = document.sender.value_or(SenderProfile());
    const CheckInput input{
        document, now, context, m_rules.library, sender, m_rules.on, letter.date};
    TRY_ASSIGN(context.others, otherCasesOf(m_db, m_session, input));
    return check(input, m_rules.guidance);
}

Status Release::judge(const JournalRow &row)
{
    TRY_ASSIGN(const auto letter, LetterStore(m_db).letter(m_session, row.letter));
    TRY_ASSIGN(const auto now, CaseStore(m_db).byId(m_session, row.caseId));
    if (hasEnded(now) && !hasEnded(letter.facts))
        return cannotGo(
            row, u"the application has ended since letter %1 was made."_s.arg(row.letter.row()));
    TRY_ASSIGN(const QStringList changed, changes(letter, now));
    if (!changed.isEmpty())
        return cannotGo(
            row,
            u"since letter %1 was made, the case has changed what it says or is "
            "addressed by: %2."_s.arg(QString::number(row.letter.row()), changed.join(u", "_s)));
    TRY_ASSIGN(const auto result, checked(letter, now));
    if (result.verdict != Verdict::Clear)
        return cannotGo(row,
                        u"the guidance of today stands in the way of letter %1. %2"_s.arg(
                            QString::number(row.letter.row()), objection(result)));
    return {};
}

} // namespace

QStringList changedFacts(const StoredLetter &letter,
                         const CaseRecord &now,
                         const phrases::PhraseLibrary &wordingThen)
{
    const auto then = shown(letter, letter.facts, wordingThen);
    const auto today = shown(letter, now, wordingThen);
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
        const auto other = record ? shown(letter, *record, wordingThen)
                                  : Result<QString>(std::unexpected(record.error()));
        if (!then || !other || *then != *other)
            matter += columnInWords(column.name);
    }
    // Some facts only count together; and a letter that cannot be made again is not the same.
    QStringList told = matter.isEmpty() ? changed : matter;
    told.removeDuplicates();
    return told.isEmpty() ? QStringList{u"its wording"_s} : told;
}

ReleaseJudge releaseJudge(Database &db, const Session &session, const LetterRules &rules)
{
    return [&db, &session, &rules](const JournalRow &row) {
        return Release(db, session, rules).judge(row);
    };
}

} // namespace casepost::letters
