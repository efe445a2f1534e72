#include "letters/guidance/guidance.h"

#include "letters/guidance/pack_shelf.h"
#include "letters/guidance/rule_examples.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <set>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using core::Result;

namespace {

constexpr auto kBuiltIn = ":/casepost/guidance"_L1;

void setOrigin(PackDraft &draft, PackOrigin origin, const QDateTime &knownFrom)
{
    draft.info.origin = origin;
    draft.info.knownFrom = knownFrom;
}

// Staff were given the guidance on its first day, whether or not the program told them so.
Result<PackDraft> draftFrom(const QString &path, PackOrigin origin)
{
    TRY_ASSIGN(const QByteArray toml, packFileBytes(path));
    const QString folder = path.left(path.lastIndexOf(u'/') + 1);
    TRY_ASSIGN(auto draft, readPack(toml, path, [folder](const QString &name) {
                   return packFileBytes(folder + name);
               }));
    setOrigin(draft, origin, core::ukDayStart(draft.info.issued));
    return draft;
}

Result<PackDrafts> builtInDrafts()
{
    PackDrafts drafts;
    const QDir root{QString(kBuiltIn)};
    for (const QString &document : root.entryList(QDir::Dirs, QDir::Name)) {
        const QDir versions(root.filePath(document));
        for (const QString &version : versions.entryList(QDir::Dirs, QDir::Name)) {
            const QString path = versions.filePath(version + u"/pack.toml"_s);
            if (!QFile::exists(path))
                continue;
            TRY_ASSIGN(auto draft, draftFrom(path, PackOrigin::BuiltIn));
            drafts.push_back(std::move(draft));
        }
    }
    return drafts;
}

// What amends needs the versions it amends: those built in, unless the files bring their own.
void addAmended(PackDrafts &drafts, const PackDrafts &builtIn)
{
    std::set<QString> amended, given;
    for (const PackDraft &draft : drafts)
        (draft.info.amends ? amended : given).insert(draft.info.document);
    for (const PackDraft &draft : builtIn)
        if (amended.contains(draft.info.document) && !given.contains(draft.info.document))
            drafts.push_back(draft);
}

} // namespace

QString packOriginName(PackOrigin origin)
{
    switch (origin) {
    case PackOrigin::BuiltIn:
        return u"built-in"_s;
    case PackOrigin::File:
        return u"file"_s;
    case PackOrigin::Published:
        return u"published"_s;
    }
    Q_UNREACHABLE();
}

Result<Guidance> Guidance::builtIn()
{
    TRY_ASSIGN(auto guidance, withPublished({}));
    guidance.m_storeRevision = 0;
    return guidance;
}

Result<Guidance> Guidance::withPublished(const std::vector<PublishedPack> &published)
{
    TRY_ASSIGN(PackDrafts drafts, builtInDrafts());
    for (const PublishedPack &pack : published) {
        TRY_ASSIGN(auto draft, readPack(pack.files.pack, pack.files.name, pack.files.reader()));
        setOrigin(draft, PackOrigin::Published, pack.knownFrom);
        drafts.push_back(std::move(draft));
    }
    TRY_ASSIGN(auto shelf, PackShelf::make(std::move(drafts), {}));
    return Guidance(std::move(shelf));
}

Result<Guidance> Guidance::fromFiles(const QStringList &files)
{
    PackDrafts drafts;
    bool needsBase = false;
    for (const QString &file : files) {
        TRY_ASSIGN(auto draft, draftFrom(file, PackOrigin::File));
        needsBase = needsBase || draft.info.amends || !draft.basedOn.isEmpty();
        drafts.push_back(std::move(draft));
    }
    PackDrafts builtIn;
    if (needsBase) {
        TRY_ASSIGN(builtIn, builtInDrafts());
    }
    addAmended(drafts, builtIn);
    const PackDrafts given = drafts;
    TRY_ASSIGN(auto shelf, PackShelf::make(std::move(drafts), std::move(builtIn)));
    Guidance guidance(std::move(shelf));
    for (const PackDraft &draft : given)
        if (draft.info.origin == PackOrigin::File)
            TRY(guidance.examplesHold(draft.info.document, draft.info.version));
    return guidance;
}

Guidance Guidance::knownBy(const QDateTime &moment) const
{
    Guidance known(m_shelf->knownBy(moment));
    known.m_dictionaries = m_dictionaries;
    return known;
}

std::vector<PackInfo> Guidance::packs() const
{
    return m_shelf->infos();
}

std::vector<const CompiledPack *> Guidance::inForce(const QDate &on) const
{
    std::vector<const PackState *> states;
    for (const auto &[from, state] : m_shelf->days()) {
        if (!on.isValid() || from > on)
            continue;
        if (!states.empty() && states.back()->info().document == state->info().document)
            states.back() = state.get();
        else
            states.push_back(state.get());
    }
    std::vector<const CompiledPack *> chosen;
    for (const PackState *state : states)
        chosen.push_back(state->compiled());
    return chosen;
}

core::Status Guidance::examplesHold(const QString &document, const QString &version) const
{
    for (const auto &[from, state] : m_shelf->days()) {
        const auto &used = state->used();
        const bool stands = std::any_of(used.begin(), used.end(), [&](const GuidanceUsed &each) {
            return each.pack == document && each.version == version;
        });
        if (!stands)
            continue;
        if (auto faults = exampleFaults(*state->compiled(), dictionaries()); !faults.empty())
            return std::unexpected(std::move(faults.front()));
    }
    return {};
}

core::NamePolicy Guidance::namePolicy(const QDate &on) const
{
    const auto packs = inForce(on);
    return packs.empty() ? core::NamePolicy{} : packs.front()->namePolicy();
}

} // namespace casepost::letters
