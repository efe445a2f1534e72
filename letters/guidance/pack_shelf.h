#pragma once

#include "letters/guidance/compiled_pack.h"
#include "letters/guidance/pack_reader.h"

#include <mutex>

namespace casepost::letters {

using PackDrafts = std::vector<PackDraft>;

/// What one document says from a day on: a version, with what amends it. Made ready to judge on
/// first use, so that a program start does not wait for guidance of years ago.
class PackState
{
public:
    /// `used` names the version first, then what amends it.
    PackState(PackInfo info,
              CompiledPack::Rules rules,
              core::NamePolicy names,
              std::vector<GuidanceUsed> used);

    const PackInfo &info() const { return m_info; }
    const CompiledPack::Rules &rules() const { return m_rules; }
    const core::NamePolicy &names() const { return m_names; }
    const std::vector<GuidanceUsed> &used() const { return m_used; }
    const CompiledPack *compiled() const;

private:
    PackInfo m_info; ///< of the version, without rules
    CompiledPack::Rules m_rules;
    core::NamePolicy m_names;
    std::vector<GuidanceUsed> m_used;
    mutable std::once_flag m_once;
    mutable std::unique_ptr<const CompiledPack> m_compiled;
};

/// Packs put in order: of each document the versions, what amends them, and what is in force from
/// which day. Immutable; the order in which the packs came changes nothing.
class PackShelf
{
public:
    /// `bases` are versions that may be built on but are not in force. InvalidInput for a version
    /// that is there twice, a base that is missing or not older, a rule dropped that is not there.
    static core::Result<std::shared_ptr<const PackShelf>> make(PackDrafts drafts, PackDrafts bases);
    /// What was known here by a moment.
    std::shared_ptr<const PackShelf> knownBy(const QDateTime &moment) const;

    struct Day
    {
        QDate from;
        std::shared_ptr<const PackState> state;
    };
    /// What is in force from which day, by document and day.
    const std::vector<Day> &days() const { return m_days; }
    /// Each pack by itself: a version as it was issued, or only what amends.
    const std::vector<std::shared_ptr<const PackState>> &editions() const { return m_editions; }
    /// By document, day and version.
    std::vector<PackInfo> infos() const;

private:
    struct Entry
    {
        std::shared_ptr<const Rule> rule; ///< null: dropped
        QDate since;                      ///< first day of the pack that said so
    };
    using Entries = std::map<QString, Entry>;

    PackShelf(PackDrafts drafts, PackDrafts bases, QDate known);
    core::Status check() const;
    core::Status checkAmendment(const PackDraft &draft) const;
    core::Status checkVersion(const PackDraft &draft, int depth) const;
    void arrange();
    void addDay(const QString &document, const QDate &from);
    std::shared_ptr<const PackState> edition(const PackDraft &draft) const;
    const PackDraft *base(const PackDraft &draft) const;
    std::optional<std::size_t> versionOn(const QString &document, const QDate &on) const;
    Entries entriesOf(const PackDraft &draft) const;
    static CompiledPack::Rules rulesIn(const Entries &entries);
    void addRules(const PackDraft &draft, Entries &entries) const;
    void amend(const PackDraft &draft, Entries &entries) const;
    std::optional<core::NamePolicy> namesOf(const PackDraft &draft) const;

    PackDrafts m_drafts;
    PackDrafts m_bases;
    QDate m_known; ///< rules not known by this day are left out; invalid: all are known
    std::vector<std::shared_ptr<const PackState>> m_editions; ///< by m_drafts
    std::vector<Day> m_days;
};

} // namespace casepost::letters
