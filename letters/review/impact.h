#pragma once

#include "core/base/progress.h"
#include "core/guidance/editions/rule_changes.h"
#include "letters/records/letter_store.h"

namespace casepost::letters {

enum class ImpactOn { Phrase, Draft, Queued, Sent };

/// Something that new guidance touches: a phrase of the library, a draft, a letter.
struct ImpactedItem
{
    ImpactOn on = ImpactOn::Phrase;
    QString reference;   ///< code of the phrase, or reference of the case
    qint64 id = 0;       ///< version of the phrase, number of the draft or letter
    QString by;          ///< whose draft or letter
    QStringList cites;   ///< changed requirements and sections a phrase names as its source
    QStringList limits;  ///< time limits in its own text that are no more: "7 days"
    QStringList phrases; ///< touched phrases that a draft or letter uses
    QStringList gained, lost, reworded; ///< rules, once for each finding

    bool isTouched() const
    {
        return !(cites.isEmpty() && limits.isEmpty() && phrases.isEmpty() && gained.isEmpty()
                 && lost.isEmpty() && reworded.isEmpty());
    }
};

/// How often a rule's findings come, go or change in drafts and letters.
struct RuleCounts
{
    int gained = 0;
    int lost = 0;
    int reworded = 0;
};

/// What a pack would change, were it published.
struct GuidanceImpact
{
    PackInfo pack;
    std::vector<core::RuleChange> rules;
    std::set<QString> limitsGone;
    std::map<ImpactOn, int> lookedAt;
    std::vector<ImpactedItem> items; ///< only what is touched; phrases first
    std::map<QString, RuleCounts> counts;
};

/// A draft or letter to be judged under both guidances.
struct ImpactSubject
{
    ImpactedItem item; ///< on, reference, id and by
    const LetterDocument &letter;
    const core::CaseRecord &record;
    const CaseContext &context;
    const phrases::PhraseLibrary &library;
    SenderProfile sender;
    QDate day; ///< its own: today for a draft
};

/// Compares two guidances on a library and on letters. Pure: everything is given. A letter is
/// judged on its own day, or on the pack's first day when that comes later, with the wording of
/// its own day.
class ImpactRun
{
public:
    /// `pack` is a pack that `after` holds and `before` does not.
    ImpactRun(Guidance before, Guidance after, PackInfo pack);

    /// Every phrase in force on the pack's first day or `today`, whichever is later.
    core::Status addLibrary(const phrases::PhraseLibrary &library, const QDate &today);
    void add(const ImpactSubject &subject);
    const GuidanceImpact &result() const { return m_impact; }

private:
    core::Status addPhrase(const phrases::Phrase &phrase, const QDate &on);
    core::Status tryWording(const QString &text,
                            core::Language language,
                            const QDate &on,
                            ImpactedItem &item) const;
    QDate judgedOn(const QDate &own) const;
    QStringList citedBy(const QString &source) const;
    QStringList limitsIn(const QString &text) const;
    void count(const ImpactedItem &item);

    Guidance m_before;
    Guidance m_after;
    GuidanceImpact m_impact;
    std::set<QString> m_touchedPhrases; ///< by phrases::codeKey()
};

/// What a run over a store looks at.
struct ImpactScope
{
    QDate today;
    int sentDays = 30; ///< letters of so many days back
};

/// The impact of a pack on what a store holds: library, open drafts, queued letters and those of
/// the last days. Reads only. Fails as GuidanceStore::guidanceWith() would: a bad pack is refused
/// whole. Cancelled when `progress` says stop.
core::Result<GuidanceImpact> guidanceImpact(core::Database &db,
                                            const core::Session &session,
                                            const PackFiles &pack,
                                            const ImpactScope &scope,
                                            const core::ProgressFn &progress);

/// The JSON of `guidance impact` (resources/guidance/README.md).
QJsonObject impactToJson(const GuidanceImpact &impact);

} // namespace casepost::letters
