#include "core/guidance/editions/editions_of.h"

#include "core/base/clock.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <set>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestPack = 50'000'000;
constexpr auto kBuiltIn = ":/casepost/guidance"_L1;

void setOrigin(PackDraft &draft, PackOrigin origin, const QDateTime &knownFrom)
{
    draft.info.origin = origin;
    draft.info.knownFrom = knownFrom;
}

// Staff were given the guidance on its first day, whether or not the program told them so.
Result<PackDraft> draftFrom(const QString &path, PackOrigin origin, const Subjects &subjects)
{
    TRY_ASSIGN(const QByteArray toml, packFileBytes(path));
    const QString folder = path.left(path.lastIndexOf(u'/') + 1);
    const ReadFile beside = [folder](const QString &name) { return packFileBytes(folder + name); };
    TRY_ASSIGN(auto draft, readPack(toml, path, beside, subjects));
    setOrigin(draft, origin, ukDayStart(draft.info.issued));
    return draft;
}

Result<PackDrafts> builtInDrafts(const Subjects &subjects)
{
    PackDrafts drafts;
    const QDir root{QString(kBuiltIn)};
    for (const QString &document : root.entryList(QDir::Dirs, QDir::Name)) {
        const QDir versions(root.filePath(document));
        for (const QString &version : versions.entryList(QDir::Dirs, QDir::Name)) {
            const QString path = versions.filePath(version + u"/pack.toml"_s);
            if (!QFile::exists(path))
                continue;
            TRY_ASSIGN(auto draft, draftFrom(path, PackOrigin::BuiltIn, subjects));
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

Result<QString> asText(const QByteArray &bytes, const QString &file)
{
    const QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() != bytes)
        return packFault(file, 1, 1, u"The file is not UTF-8 text: save it as UTF-8."_s);
    return text;
}

} // namespace

Result<std::shared_ptr<const Editions>> editionsOf(const std::vector<PublishedPack> &published,
                                                   const Subjects &subjects)
{
    TRY_ASSIGN(PackDrafts drafts, builtInDrafts(subjects));
    for (const PublishedPack &pack : published) {
        TRY_ASSIGN(auto draft,
                   readPack(pack.files.pack, pack.files.name, pack.files.reader(), subjects));
        setOrigin(draft, PackOrigin::Published, pack.knownFrom);
        drafts.push_back(std::move(draft));
    }
    return Editions::make(std::move(drafts), {});
}

Result<std::shared_ptr<const Editions>> editionsFromFiles(const QStringList &files,
                                                          const Subjects &subjects)
{
    PackDrafts drafts;
    bool needsBase = false;
    for (const QString &file : files) {
        TRY_ASSIGN(auto draft, draftFrom(file, PackOrigin::File, subjects));
        needsBase = needsBase || draft.info.amends || !draft.basedOn.isEmpty();
        drafts.push_back(std::move(draft));
    }
    PackDrafts builtIn;
    if (needsBase) {
        TRY_ASSIGN(builtIn, builtInDrafts(subjects));
    }
    addAmended(drafts, builtIn);
    const PackDrafts given = drafts;
    TRY_ASSIGN(auto editions, Editions::make(std::move(drafts), std::move(builtIn)));
    for (const PackDraft &draft : given)
        if (draft.info.origin == PackOrigin::File)
            TRY(editions->examplesHold(draft.info.document, draft.info.version, subjects));
    return editions;
}

Result<PackFiles> readPackFiles(const QString &file, const Subjects &subjects)
{
    PackFiles files;
    files.name = file;
    TRY_ASSIGN(files.pack, packFileBytes(file));
    TRY(asText(files.pack, file));
    const QString folder = file.left(file.lastIndexOf(u'/') + 1);
    qint64 total = files.pack.size();
    const ReadFile keep = [&](const QString &name) -> Result<QByteArray> {
        TRY_ASSIGN(const QByteArray bytes, packFileBytes(folder + name));
        TRY(asText(bytes, folder + name));
        total += bytes.size();
        if (total > kLargestPack)
            return packFault(folder + name, 1, 1, u"The pack is over 50 MB: shorten it."_s);
        files.beside[name] = bytes;
        return bytes;
    };
    TRY(readPack(files.pack, file, keep, subjects));
    return files;
}

Result<PackFiles>
builtInPackFiles(const QString &document, const QString &version, const Subjects &subjects)
{
    const QString file = u":/casepost/guidance/%1/%2/pack.toml"_s.arg(document, version);
    if (document.contains(u'/') || version.contains(u'/') || !QFile::exists(file))
        return fail(
            ErrorCode::NotFound,
            u"There is no guidance '%1' of version '%2': 'guidance list' shows the packs."_s.arg(
                document.left(60), version.left(20)));
    return readPackFiles(file, subjects);
}

} // namespace casepost::core
