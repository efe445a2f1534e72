#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <functional>
#include <map>

namespace casepost::core {

/// Reads a file beside a pack, by its plain name.
using ReadFile = std::function<Result<QByteArray>(const QString &)>;

/// A guidance pack as its files, as it travels to and from a store.
struct PackFiles
{
    QString name;    ///< of the pack's own file, for messages: "drafts/pack.toml"
    QByteArray pack; ///< the pack's own file
    std::map<QString, QByteArray> beside; ///< what it names, by plain name

    /// Answers what readPack() asks for. Lives no longer than the files.
    ReadFile reader() const;
};

/// The files as one text, the same for the same content whatever the pack's own file is called.
QByteArray packFilesToJson(const PackFiles &files);
/// Reads what packFilesToJson() wrote. Corrupt when it is something else.
Result<PackFiles> packFilesFromJson(const QByteArray &json, const QString &name);

/// A file of the disk or the program's resources. InvalidInput for one over 5 MB.
Result<QByteArray> packFileBytes(const QString &path);

} // namespace casepost::core
