#include "core/cases/file/case_store.h"
#include "core/staff/open_session.h"
#include "letters/guidance/published/guidance_store.h"
#include "letters/review/impact.h"
#include "letters/service/letter_service.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

Result<PackInfo> infoOf(const Guidance &before, const Guidance &after)
{
    const auto known = before.packs();
    for (const PackInfo &pack : after.packs()) {
        const bool isNew = std::none_of(known.begin(), known.end(), [&pack](const PackInfo &other) {
            return other.document == pack.document && other.version == pack.version;
        });
        if (isNew)
            return pack;
    }
    return fail(ErrorCode::Conflict, u"This guidance is known here already."_s);
}

// Goes through what a store holds, once, with one library a revision.
class StoreWalk
{
public:
    StoreWalk(Database &db, const Session &session, ImpactRun &run, const ProgressFn &progress)
        : m_db(db)
        , m_session(session)
        , m_run(run)
        , m_progress(progress)
    {}

    Status drafts(const phrases::PhraseLibrary &library, const QDate &today)
    {
        TRY_ASSIGN(const auto all, LetterStore(m_db).everyOpenDraft(m_session));
        m_total = qint64(all.size());
        m_done = 0;
        for (const Draft &draft : all) {
            TRY(goOn(u"Drafts judged under both"_s));
            TRY_ASSIGN(const auto record, CaseStore(m_db).byId(m_session, draft.caseId));
            TRY_ASSIGN(auto context, contextOf(m_db, m_session, draft.caseId, library));
            TRY_ASSIGN(const auto sender, senderNamed(draft.author));
            const CheckInput input{draft.document, record, context, library, sender, today};
            TRY_ASSIGN(context.others, otherCasesOf(m_db, m_session, input));
            ImpactedItem item;
            item.on = ImpactOn::Draft;
            item.reference = record.reference;
            item.id = draft.id.row();
            item.by = draft.author;
            m_run.add({item, draft.document, record, context, library, sender, today});
        }
        return {};
    }

    Status letters(const QDate &since)
    {
        TRY_ASSIGN(const auto ids, LetterStore(m_db).goingOrMadeSince(m_session, since));
        m_total = qint64(ids.size());
        m_done = 0;
        for (const auto &[id, isGoing] : ids) {
            TRY(goOn(u"Letters judged under both"_s));
            TRY_ASSIGN(const auto letter, LetterStore(m_db).letter(m_session, id));
            TRY_ASSIGN(const auto *library, libraryAt(letter.judged.phrasePacks));
            ImpactedItem item;
            item.on = isGoing ? ImpactOn::Queued : ImpactOn::Sent;
            item.reference = letter.document.caseReference;
            item.id = id.row();
            item.by = letter.author;
            m_run.add({item,
                       letter.document,
                       letter.facts,
                       letter.known,
                       *library,
                       letter.document.sender.value_or(SenderProfile()),
                       letter.judged.on.isValid() ? letter.judged.on : letter.date});
        }
        return {};
    }

private:
    Status goOn(const QString &phase)
    {
        if (m_progress && !m_progress({phase, m_done++, m_total}))
            return fail(ErrorCode::Cancelled, u"Stopped; nothing was changed."_s);
        return {};
    }

    Result<SenderProfile> senderNamed(const QString &login)
    {
        if (m_senders.empty()) {
            TRY_ASSIGN(const auto staff, staffList(m_db));
            for (const Staff &person : staff) {
                Session session;
                session.staff = person;
                m_senders[person.login] = senderOf(session);
            }
        }
        return m_senders[login];
    }

    Result<const phrases::PhraseLibrary *> libraryAt(qint64 revision)
    {
        auto &kept = m_libraries[revision];
        if (!kept) {
            TRY_ASSIGN(auto library, phrases::PhraseStore(m_db).libraryAt(revision));
            kept = std::make_unique<const phrases::PhraseLibrary>(std::move(library));
        }
        return kept.get();
    }

    Database &m_db;
    const Session &m_session;
    ImpactRun &m_run;
    const ProgressFn &m_progress;
    qint64 m_done = 0, m_total = 0;
    std::map<QString, SenderProfile> m_senders;
    std::map<qint64, std::unique_ptr<const phrases::PhraseLibrary>> m_libraries;
};

} // namespace

Result<GuidanceImpact> guidanceImpact(Database &db,
                                      const Session &session,
                                      const PackFiles &pack,
                                      const ImpactScope &scope,
                                      const ProgressFn &progress)
{
    TRY(require(session, action::kGuidanceRead));
    TRY(require(session, action::kLetterRead));
    GuidanceStore store(db);
    TRY_ASSIGN(const auto before, store.guidance());
    TRY_ASSIGN(const auto after, store.guidanceWith(pack, session.clock->nowUtc()));
    TRY_ASSIGN(const auto info, infoOf(before, after));
    TRY_ASSIGN(const auto library, phrases::PhraseStore(db).library());
    ImpactRun run(before, after, info);
    if (progress && !progress({u"Approved wording tried under both"_s, 0, 1}))
        return fail(ErrorCode::Cancelled, u"Stopped; nothing was changed."_s);
    TRY(run.addLibrary(library, scope.today));
    StoreWalk walk(db, session, run, progress);
    TRY(walk.drafts(library, scope.today));
    TRY(walk.letters(scope.today.addDays(-scope.sentDays)));
    return run.result();
}

} // namespace casepost::letters
