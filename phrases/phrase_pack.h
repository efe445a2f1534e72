#pragma once

#include "core/base/result.h"
#include "phrases/phrase.h"

#include <QByteArray>

namespace casepost::phrases {

/// A set of phrases and templates as one TOML file (resources/phrases/README.md has the form).
struct PhrasePack
{
    QString id;      ///< "casepost-sample"
    QString version; ///< of the pack
    QString title;
    QString licence;
    std::vector<Phrase> phrases;
    std::vector<Template> templates;
};

/// Reads a pack. InvalidInput with file, line and column for anything that breaks the form: unknown
/// keys, duplicate codes and versions, a field in the text that is not declared, dates in the wrong
/// order, text over 20,000 characters, more than 10,000 phrases. A broken pack never half-loads.
core::Result<PhrasePack> readPhrasePack(const QByteArray &toml, const QString &fileName);

/// The pack as TOML: reading it back gives the same pack, writing that gives the same bytes.
QByteArray writePhrasePack(const PhrasePack &pack);

/// The packs that come with the program, in load order.
core::Result<std::vector<PhrasePack>> builtInPhrasePacks();

} // namespace casepost::phrases
