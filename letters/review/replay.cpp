#include "letters/review/replay.h"

#include "letters/records/letter_wording.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

QDate dayOf(const StoredLetter &letter)
{
    return letter.judged.on.isValid() ? letter.judged.on : letter.date;
}

// Of each finding that is new: would what was known on the letter's day have told?
QJsonArray withKnowledge(const QJsonArray &gained, const QJsonArray &toldThen)
{
    const auto isSame = [](const QJsonObject &a, const QJsonObject &b) {
        return a[u"rule"_s] == b[u"rule"_s] && a[u"at"_s] == b[u"at"_s];
    };
    QJsonArray list;
    for (const auto &finding : gained) {
        QJsonObject object = finding.toObject();
        const bool told = std::any_of(toldThen.begin(), toldThen.end(), [&](const auto &other) {
            return isSame(other.toObject(), object);
        });
        object.insert(u"could_have_known"_s, told);
        list.append(object);
    }
    return list;
}

QJsonObject judgement(const QJsonObject &checked)
{
    return {{u"versions"_s, checked[u"guidance"_s]}, {u"findings"_s, checked[u"findings"_s]}};
}

} // namespace

Result<const phrases::PhraseLibrary *> Replays::libraryAt(qint64 revision)
{
    auto &kept = m_libraries[revision];
    if (!kept) {
        TRY_ASSIGN(auto library, phrases::PhraseStore(m_db).libraryAt(revision));
        kept = std::make_unique<const phrases::PhraseLibrary>(std::move(library));
    }
    return kept.get();
}

const Guidance &Replays::knownBy(const QDateTime &moment)
{
    if (m_news.empty()) {
        for (const PackInfo &pack : m_guidance.packs()) {
            m_news.push_back(pack.knownFrom);
            for (const RuleInfo &rule : pack.rules)
                if (rule.knownBy.isValid())
                    m_news.push_back(ukDayStart(rule.knownBy));
        }
        std::sort(m_news.begin(), m_news.end());
    }
    const auto passed = std::upper_bound(m_news.begin(), m_news.end(), moment) - m_news.begin();
    auto known = m_known.find(passed);
    if (known == m_known.end())
        known = m_known.emplace(passed, m_guidance.knownBy(moment)).first;
    return known->second;
}

CheckResult Replays::judged(const StoredLetter &letter,
                            const phrases::PhraseLibrary &library,
                            const QDate &on,
                            const Guidance &guidance) const
{
    const SenderProfile sender = letter.document.sender.value_or(SenderProfile());
    if (on == dayOf(letter))
        return check({letter.document, letter.facts, letter.known, library, sender, on, {}},
                     guidance);
    const LetterDocument document = withItsWording(letter);
    return check({document, letter.facts, letter.known, library, sender, on, dayOf(letter)},
                 guidance);
}

Result<Replay> Replays::replay(const StoredLetter &letter, const ReplayWay &way)
{
    TRY_ASSIGN(const auto *library, libraryAt(letter.judged.phrasePacks));
    Replay replay{letter.id, way.on.isValid() ? way.on : dayOf(letter), letter.result, {}, {}};
    const Guidance &guidance = way.knownBy ? knownBy(*way.knownBy) : m_guidance;
    replay.now = checkToJson(judged(letter, *library, replay.on, guidance), {});
    const QJsonArray now = replay.now.value(u"findings"_s).toArray();
    replay.diff = diffFindings(letter.result[u"findings"_s].toArray(), now);
    if (replay.diff.gained.isEmpty())
        return replay;
    const auto then =
        checkToJson(judged(letter, *library, replay.on, knownBy(letter.createdUtc)), {});
    replay.diff.gained = withKnowledge(replay.diff.gained, then[u"findings"_s].toArray());
    return replay;
}

QJsonObject replayToJson(const Replay &replay)
{
    return {{u"letter"_s, qint64(replay.letter.row())},
            {u"on"_s, replay.on.toString(Qt::ISODate)},
            {u"then"_s, judgement(replay.then)},
            {u"now"_s, judgement(replay.now)},
            {u"gained"_s, replay.diff.gained},
            {u"lost"_s, replay.diff.lost},
            {u"reworded"_s, replay.diff.reworded}};
}

} // namespace casepost::letters
