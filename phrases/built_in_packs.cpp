#include "phrases/phrase_pack.h"

#include <QDir>
#include <QFile>

namespace casepost::phrases {

using core::ErrorCode;
using core::Result;
using namespace Qt::StringLiterals;

Result<std::vector<PhrasePack>> builtInPhrasePacks()
{
    std::vector<PhrasePack> packs;
    const QDir folder(u":/casepost/phrases"_s);
    for (const QString &name : folder.entryList({u"*.toml"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return core::fail(ErrorCode::Io,
                              u"The built-in phrase pack '%1' cannot be read."_s.arg(name),
                              {{u"file"_s, name}});
        TRY_ASSIGN(const PhrasePack pack, readPhrasePack(file.readAll(), name));
        packs.push_back(pack);
    }
    if (packs.empty())
        return core::fail(ErrorCode::Io,
                          u"The program came without phrase packs; install it again."_s);
    return packs;
}

} // namespace casepost::phrases
