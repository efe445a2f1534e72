#pragma once

#include "core/guidance/rules/pack_reader.h"

namespace casepost::core {

/// The guidance of every version, put in order: of each document the versions, what amends them,
/// and what is in force from which day. Immutable, so shared between threads; the order in which
/// the packs came changes nothing. editions_of.h makes one from packs.
class Editions
{
public:
    /// `bases` are versions that may be built on but are not in force. InvalidInput for a version
    /// that is there twice, a base that is missing or not older, a rule dropped that is not there.
    static Result<std::shared_ptr<const Editions>> make(PackDrafts drafts, PackDrafts bases);
    /// Only what was known here by a moment (peers.md 3.1): packs by `knownFrom`, rules by
    /// `knownBy`. Says what a person could have known, whatever was found out later.
    std::shared_ptr<const Editions> knownBy(const QDateTime &moment) const;

    struct Day
    {
        QDate from;
        std::shared_ptr<const Edition> edition;
    };
    /// What is in force from which day, by document and day.
    const std::vector<Day> &days() const { return m_days; }
    /// Every pack, by document, first day and version.
    std::vector<PackInfo> packs() const;
    /// The editions in force on a day: of each document the newest issued by then, with what amends
    /// it. They live as long as this.
    std::vector<const Edition *> inForce(const QDate &on) const;
    /// Do all examples hold on every day on which a certain pack stands? The first that does not,
    /// as InvalidInput with file, line and column.
    Status
    examplesHold(const QString &document, const QString &version, const Subjects &subjects) const;
    /// What the guidance of a day says about names (REQ-TTL-11).
    NamePolicy namePolicy(const QDate &on) const;

private:
    struct Entry
    {
        std::shared_ptr<const Rule> rule; ///< null: dropped
        QDate since;                      ///< first day of the pack that said so
    };
    using Entries = std::map<QString, Entry>;

    Editions(PackDrafts drafts, PackDrafts bases, QDate known);
    Status check() const;
    Status checkAmendment(const PackDraft &draft) const;
    Status checkVersion(const PackDraft &draft, int depth) const;
    void arrange();
    void addDay(const QString &document, const QDate &from);
    std::shared_ptr<const Edition> edition(const PackDraft &draft) const;
    const PackDraft *base(const PackDraft &draft) const;
    std::optional<std::size_t> versionOn(const QString &document, const QDate &on) const;
    Entries entriesOf(const PackDraft &draft) const;
    static Rules rulesIn(const Entries &entries);
    void addRules(const PackDraft &draft, Entries &entries) const;
    void amend(const PackDraft &draft, Entries &entries) const;
    std::optional<NamePolicy> namesOf(const PackDraft &draft) const;

    PackDrafts m_drafts;
    PackDrafts m_bases;
    QDate m_known; ///< rules not known by this day are left out; invalid: all are known
    /// By m_drafts: a version as it was issued, or only what amends.
    std::vector<std::shared_ptr<const Edition>> m_editions;
    std::vector<Day> m_days;
};

} // namespace casepost::core
