#include "core/guidance/editions/editions.h"

#include "core/base/clock.h"
#include "core/guidance/rules/rule_examples.h"

#include <QVersionNumber>

#include <algorithm>
#include <set>
#include <tuple>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepest = 200;

// "9.0" comes before "31.0"; what is no number is compared as text.
auto orderOf(const PackDraft &draft)
{
    return std::tuple(draft.info.document,
                      draft.info.issued,
                      QVersionNumber::fromString(draft.info.version),
                      draft.info.version,
                      draft.file);
}

bool isBefore(const PackDraft &a, const PackDraft &b)
{
    return orderOf(a) < orderOf(b);
}

} // namespace

Editions::Editions(PackDrafts drafts, PackDrafts bases, QDate known)
    : m_drafts(std::move(drafts))
    , m_bases(std::move(bases))
    , m_known(known)
{
    std::sort(m_drafts.begin(), m_drafts.end(), isBefore);
}

Result<std::shared_ptr<const Editions>> Editions::make(PackDrafts drafts, PackDrafts bases)
{
    std::shared_ptr<Editions> editions(new Editions(std::move(drafts), std::move(bases), {}));
    TRY(editions->check());
    editions->arrange();
    return editions;
}

std::shared_ptr<const Editions> Editions::knownBy(const QDateTime &moment) const
{
    PackDrafts known;
    PackDrafts bases = m_bases;
    for (const PackDraft &draft : m_drafts) {
        bases.push_back(draft);
        if (draft.info.knownFrom <= moment)
            known.push_back(draft);
    }
    std::shared_ptr<Editions> editions(
        new Editions(std::move(known), std::move(bases), ukDate(moment)));
    editions->arrange();
    return editions;
}

Status Editions::check() const
{
    std::set<std::pair<QString, QString>> seen;
    for (const PackDraft &draft : m_drafts) {
        if (!seen.emplace(draft.info.document, draft.info.version).second)
            return packFault(draft.file,
                             1,
                             1,
                             u"Version %1 of %2 is loaded twice: leave one out."_s.arg(
                                 draft.info.version, draft.info.document));
        if (draft.info.amends)
            TRY(checkAmendment(draft));
        else
            TRY(checkVersion(draft, 0));
    }
    return {};
}

Status Editions::checkAmendment(const PackDraft &draft) const
{
    std::set<QString> known;
    bool hasVersion = false;
    for (const PackDraft &other : m_drafts) {
        if (other.info.document != draft.info.document)
            continue;
        hasVersion = hasVersion || !other.info.amends;
        for (const auto &rule : other.rules)
            known.insert(rule->info.id);
    }
    if (!hasVersion)
        return packFault(
            draft.file,
            1,
            1,
            u"No version of '%1' is loaded that this pack could amend."_s.arg(draft.info.document));
    for (const QString &dropped : draft.drops)
        if (!known.contains(dropped))
            return packFault(
                draft.file,
                1,
                1,
                u"'drop' names '%1', which no version of the guidance holds."_s.arg(dropped));
    return {};
}

Status Editions::checkVersion(const PackDraft &draft, int depth) const
{
    if (draft.basedOn.isEmpty())
        return {};
    const PackDraft *below = base(draft);
    if (!below || depth > kDeepest || below->info.issued >= draft.info.issued)
        return packFault(
            draft.file,
            1,
            1,
            u"'based_on' must name an earlier version that is loaded; '%1' is none."_s.arg(
                draft.basedOn));
    TRY(checkVersion(*below, depth + 1));
    if (draft.drops.isEmpty())
        return {};
    const Entries held = entriesOf(*below);
    for (const QString &dropped : draft.drops) {
        const auto it = held.find(dropped);
        if (it == held.end() || !it->second.rule)
            return packFault(draft.file,
                             1,
                             1,
                             u"'drop' names '%1', which the base does not hold."_s.arg(dropped));
    }
    return {};
}

const PackDraft *Editions::base(const PackDraft &draft) const
{
    for (const PackDrafts *drafts : {&m_drafts, &m_bases})
        for (const PackDraft &other : *drafts)
            if (!other.info.amends && other.info.document == draft.info.document
                && other.info.version == draft.basedOn)
                return &other;
    return nullptr;
}

void Editions::addRules(const PackDraft &draft, Entries &entries) const
{
    for (const auto &rule : draft.rules)
        if (!m_known.isValid() || !rule->info.knownBy.isValid() || rule->info.knownBy <= m_known)
            entries[rule->info.id] = {rule, draft.info.issued};
}

Editions::Entries Editions::entriesOf(const PackDraft &draft) const
{
    Entries entries;
    if (!draft.basedOn.isEmpty())
        entries = entriesOf(*base(draft));
    for (const QString &dropped : draft.drops)
        entries[dropped] = {nullptr, draft.info.issued};
    addRules(draft, entries);
    return entries;
}

// A version that was issued later and says something of its own about a rule has the last word.
void Editions::amend(const PackDraft &draft, Entries &entries) const
{
    Entries own;
    for (const QString &dropped : draft.drops)
        own[dropped] = {nullptr, draft.info.issued};
    addRules(draft, own);
    for (const auto &[id, entry] : own) {
        const auto it = entries.find(id);
        if (it == entries.end() || it->second.since <= draft.info.issued)
            entries[id] = entry;
    }
}

std::optional<NamePolicy> Editions::namesOf(const PackDraft &draft) const
{
    const PackDraft *below = draft.basedOn.isEmpty() ? nullptr : base(draft);
    if (draft.names || !below)
        return draft.names;
    return namesOf(*below);
}

Rules Editions::rulesIn(const Entries &entries)
{
    Rules rules;
    for (const auto &[id, entry] : entries)
        if (entry.rule)
            rules.push_back(entry.rule);
    return rules;
}

std::shared_ptr<const Edition> Editions::edition(const PackDraft &draft) const
{
    Entries entries;
    if (draft.info.amends)
        addRules(draft, entries);
    else
        entries = entriesOf(draft);
    const PackInfo &info = draft.info;
    const std::vector<GuidanceUsed> used{{info.document, info.version, info.issued}};
    const auto names = namesOf(draft).value_or(NamePolicy{});
    return std::make_shared<const Edition>(info, rulesIn(entries), names, used);
}

std::optional<std::size_t> Editions::versionOn(const QString &document, const QDate &on) const
{
    std::optional<std::size_t> newest;
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        const PackInfo &info = m_drafts[i].info;
        if (!info.amends && info.document == document && info.issued <= on)
            newest = i;
    }
    return newest;
}

void Editions::addDay(const QString &document, const QDate &from)
{
    const auto version = versionOn(document, from);
    if (!version)
        return;
    const PackDraft &base = m_drafts[*version];
    Entries entries = entriesOf(base);
    auto names = namesOf(base);
    std::vector<GuidanceUsed> used = m_editions[*version]->used();
    for (const PackDraft &draft : m_drafts) {
        if (!draft.info.amends || draft.info.document != document || draft.info.issued > from)
            continue;
        amend(draft, entries);
        names = draft.names ? draft.names : names;
        used.push_back({document, draft.info.version, draft.info.issued});
    }
    if (used.size() == 1)
        m_days.push_back({from, m_editions[*version]});
    else
        m_days.push_back(
            {from,
             std::make_shared<const Edition>(
                 base.info, rulesIn(entries), names.value_or(NamePolicy{}), std::move(used))});
}

void Editions::arrange()
{
    std::set<std::pair<QString, QDate>> days;
    for (const PackDraft &draft : m_drafts) {
        m_editions.push_back(edition(draft));
        days.emplace(draft.info.document, draft.info.issued);
    }
    for (const auto &[document, day] : days)
        addDay(document, day);
}

std::vector<PackInfo> Editions::packs() const
{
    std::vector<PackInfo> infos;
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        PackInfo info = m_drafts[i].info;
        for (const auto &rule : m_editions[i]->rules())
            info.rules.push_back(rule->info);
        for (std::size_t next = i + 1; next < m_drafts.size(); ++next) {
            const PackInfo &later = m_drafts[next].info;
            if (info.amends || later.amends || later.document != info.document)
                continue;
            info.inForceTo = later.issued.addDays(-1);
            break;
        }
        infos.push_back(std::move(info));
    }
    return infos;
}

std::vector<const Edition *> Editions::inForce(const QDate &on) const
{
    std::vector<const Edition *> editions;
    for (const auto &[from, edition] : m_days) {
        if (!on.isValid() || from > on)
            continue;
        if (!editions.empty() && editions.back()->info().document == edition->info().document)
            editions.back() = edition.get();
        else
            editions.push_back(edition.get());
    }
    return editions;
}

Status Editions::examplesHold(const QString &document,
                              const QString &version,
                              const Subjects &subjects) const
{
    for (const auto &[from, edition] : m_days) {
        const auto &used = edition->used();
        const bool stands = std::any_of(used.begin(), used.end(), [&](const GuidanceUsed &each) {
            return each.pack == document && each.version == version;
        });
        if (!stands)
            continue;
        if (auto faults = exampleFaults(*edition, subjects); !faults.empty())
            return std::unexpected(std::move(faults.front()));
    }
    return {};
}

NamePolicy Editions::namePolicy(const QDate &on) const
{
    const auto editions = inForce(on);
    return editions.empty() ? NamePolicy{} : editions.front()->namePolicy();
}

} // namespace casepost::core
