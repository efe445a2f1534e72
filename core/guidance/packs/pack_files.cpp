#include "core/guidance/packs/pack_files.h"

#include "core/base/plain_file.h"
#include "core/guidance/packs/pack_value.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestFile = 5'000'000;

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
    TRY(openPlainFile(file));
    QByteArray bytes = file.read(kLargestFile + 1);
    if (bytes.size() > kLargestFile)
        return packFault(path, 1, 1, u"The file is over 5 MB, which no guidance is."_s);
    return bytes;
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
        return fail(
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

} // namespace casepost::core
