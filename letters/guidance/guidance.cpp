#include "letters/guidance/guidance.h"

#include "letters/guidance/compiled_pack.h"
#include "letters/guidance/pack_reader.h"
#include "letters/guidance/rule_examples.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <map>
#include <tuple>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using core::ErrorCode;
using core::Result;
using core::Status;

namespace {

constexpr auto kBuiltIn = ":/casepost/guidance"_L1;

using Packs = std::vector<std::shared_ptr<const CompiledPack>>;
using Drafts = std::vector<PackDraft>;

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(
            ErrorCode::InvalidInput,
            u"%1 cannot be read: check its name and that you may read it."_s.arg(path),
            {{u"file"_s, path}});
    return file.readAll();
}

Result<PackDraft> draftFrom(const QString &path)
{
    TRY_ASSIGN(const QByteArray toml, bytesOf(path));
    const QString folder = path.left(path.lastIndexOf(u'/') + 1);
    return readPack(toml, path, [folder](const QString &name) { return bytesOf(folder + name); });
}

Result<Drafts> builtInDrafts()
{
    Drafts drafts;
    const QDir root{QString(kBuiltIn)};
    for (const QString &document : root.entryList(QDir::Dirs, QDir::Name)) {
        const QDir versions(root.filePath(document));
        for (const QString &version : versions.entryList(QDir::Dirs, QDir::Name)) {
            const QString path = versions.filePath(version + u"/pack.toml"_s);
            if (!QFile::exists(path))
                continue;
            TRY_ASSIGN(auto draft, draftFrom(path));
            drafts.push_back(std::move(draft));
        }
    }
    return drafts;
}

// Joins each version to the one it builds on, so that a rule that did not change is written once.
class Assembly
{
public:
    Assembly(const Drafts &drafts, const Drafts &others)
        : m_drafts(drafts)
        , m_others(others)
    {}

    Result<std::shared_ptr<const CompiledPack>> pack(const PackDraft &draft)
    {
        TRY_ASSIGN(auto rules, rulesOf(draft, 0));
        CompiledPack::Rules list;
        for (auto &[id, rule] : rules)
            list.push_back(std::move(rule));
        return std::make_shared<const CompiledPack>(
            draft.info, std::move(list), namesOf(draft).value_or(core::NamePolicy{}));
    }

private:
    using RulesById = std::map<QString, std::shared_ptr<const Rule>>;
    static constexpr int kDeepest = 50;

    const PackDraft *base(const PackDraft &draft) const
    {
        for (const Drafts *drafts : {&m_drafts, &m_others})
            for (const PackDraft &other : *drafts)
                if (other.info.document == draft.info.document
                    && other.info.version == draft.basedOn)
                    return &other;
        return nullptr;
    }

    Result<RulesById> rulesOf(const PackDraft &draft, int depth) const
    {
        RulesById rules;
        if (!draft.basedOn.isEmpty()) {
            const PackDraft *below = base(draft);
            if (!below || depth > kDeepest || below->info.issued >= draft.info.issued)
                return packFault(draft.file,
                                 1,
                                 1,
                                 u"'based_on' must name an earlier version that is loaded; '%1' is "
                                 "none."_s.arg(draft.basedOn));
            TRY_ASSIGN(rules, rulesOf(*below, depth + 1));
        }
        for (const QString &dropped : draft.drops)
            if (rules.erase(dropped) == 0)
                return packFault(
                    draft.file,
                    1,
                    1,
                    u"'drop' names '%1', which the base does not hold."_s.arg(dropped));
        for (const auto &rule : draft.rules)
            rules[rule->info.id] = rule;
        return rules;
    }

    std::optional<core::NamePolicy> namesOf(const PackDraft &draft) const
    {
        const PackDraft *below = draft.basedOn.isEmpty() ? nullptr : base(draft);
        if (draft.names || !below)
            return draft.names;
        return namesOf(*below);
    }

    const Drafts &m_drafts;
    const Drafts &m_others;
};

Result<Packs> assembled(const Drafts &drafts, const Drafts &others)
{
    Packs packs;
    Assembly assembly(drafts, others);
    for (const PackDraft &draft : drafts) {
        for (const auto &known : packs)
            if (known->info().document == draft.info.document
                && known->info().version == draft.info.version)
                return packFault(draft.file,
                                 1,
                                 1,
                                 u"Version %1 of %2 is loaded twice: leave one out."_s.arg(
                                     draft.info.version, draft.info.document));
        TRY_ASSIGN(auto pack, assembly.pack(draft));
        packs.push_back(std::move(pack));
    }
    std::sort(packs.begin(), packs.end(), [](const auto &a, const auto &b) {
        return std::tie(a->info().document, a->info().issued)
               < std::tie(b->info().document, b->info().issued);
    });
    return packs;
}

} // namespace

Result<Guidance> Guidance::builtIn()
{
    TRY_ASSIGN(const Drafts drafts, builtInDrafts());
    Guidance guidance;
    TRY_ASSIGN(guidance.m_packs, assembled(drafts, {}));
    return guidance;
}

Result<Guidance> Guidance::fromFiles(const QStringList &files)
{
    Drafts drafts;
    bool needsBase = false;
    for (const QString &file : files) {
        TRY_ASSIGN(auto draft, draftFrom(file));
        needsBase = needsBase || !draft.basedOn.isEmpty();
        drafts.push_back(std::move(draft));
    }
    Drafts others;
    if (needsBase) {
        TRY_ASSIGN(others, builtInDrafts());
    }
    Guidance guidance;
    TRY_ASSIGN(guidance.m_packs, assembled(drafts, others));
    for (const auto &pack : guidance.m_packs)
        if (auto faults = exampleFaults(*pack); !faults.empty())
            return std::unexpected(std::move(faults.front()));
    return guidance;
}

std::vector<PackInfo> Guidance::packs() const
{
    std::vector<PackInfo> infos;
    for (const auto &pack : m_packs)
        infos.push_back(pack->info());
    return infos;
}

std::vector<const CompiledPack *> Guidance::inForce(const QDate &on) const
{
    std::vector<const CompiledPack *> chosen;
    for (const auto &pack : m_packs) {
        if (!on.isValid() || pack->info().issued > on)
            continue;
        if (!chosen.empty() && chosen.back()->info().document == pack->info().document)
            chosen.back() = pack.get();
        else
            chosen.push_back(pack.get());
    }
    return chosen;
}

core::NamePolicy Guidance::namePolicy(const QDate &on) const
{
    const auto packs = inForce(on);
    return packs.empty() ? core::NamePolicy{} : packs.front()->namePolicy();
}

} // namespace casepost::letters
