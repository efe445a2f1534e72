#include "letters/guidance/pack_files.h"

#include "core/base/plain_file.h"
#include "letters/guidance/pack_reader.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using core::ErrorCode;
using core::Result;

namespace {

constexpr qint64 kLargestFile = 5'000'000;
constexpr qint64 kLargestPack = 50'000'000;

Result<QString> asText(const QByteArray &bytes, const QString &file)
{
    const QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() != bytes)
        return packFault(file, 1, 1, u"The file is not UTF-8 text: save it as UTF-8."_s);
    return text;
}

} // namespace

ReadFile PackFiles::reader() const
{
    return [this](const QString &wanted) -> Result<QByteArray> {
        const auto found = beside.find(wanted);
        if (found == beside.end())
            return packFault(
                name, 1, 1, u"The file '%1' does not lie beside the pack."_s.arg(wanted));
        return found->second;
    };
}

Result<QByteArray> packFileBytes(const QString &path)
{
    QFile file(path);
    TRY(core::openPlainFile(file));
    QByteArray bytes = file.read(kLargestFile + 1);
    if (bytes.size() > kLargestFile)
        return packFault(path, 1, 1, u"The file is over 5 MB, which no guidance is."_s);
    return bytes;
}

Result<PackFiles> readPackFiles(const QString &file)
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
    TRY(readPack(files.pack, file, keep));
    return files;
}

Result<PackFiles> builtInPackFiles(const QString &document, const QString &version)
{
    const QString file = u":/casepost/guidance/%1/%2/pack.toml"_s.arg(document, version);
    if (document.contains(u'/') || version.contains(u'/') || !QFile::exists(file))
        return core::fail(
            ErrorCode::NotFound,
            u"There is no guidance '%1' of version '%2': 'guidance list' shows the packs."_s.arg(
                document.left(60), version.left(20)));
    return readPackFiles(file);
}

QByteArray packFilesToJson(const PackFiles &files)
{
    QJsonObject beside;
    for (const auto &[name, bytes] : files.beside)
        beside.insert(name, QString::fromUtf8(bytes));
    return QJsonDocument(
               QJsonObject{{u"pack"_s, QString::fromUtf8(files.pack)}, {u"beside"_s, beside}})
        .toJson(QJsonDocument::Compact);
}

Result<PackFiles> packFilesFromJson(const QByteArray &json, const QString &name)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (!object[u"pack"_s].isString())
        return core::fail(
            ErrorCode::Corrupt,
            u"The guidance pack %1 of this store cannot be read: run 'store check'."_s.arg(name));
    PackFiles files;
    files.name = name;
    files.pack = object[u"pack"_s].toString().toUtf8();
    const QJsonObject beside = object[u"beside"_s].toObject();
    for (auto it = beside.begin(); it != beside.end(); ++it)
        files.beside[it.key()] = it.value().toString().toUtf8();
    return files;
}

} // namespace casepost::letters
