#pragma once

#include "phrases/phrase_pack.h"

namespace casepost::phrases::test {

/// A phrase as short as it can be.
inline Phrase samplePhrase(const QString &code, int version, const QDate &from)
{
    Phrase phrase;
    phrase.code = code;
    phrase.version = version;
    phrase.from = from;
    phrase.title = QStringLiteral("Title of ") + code;
    phrase.types = {PhraseType::Ams};
    phrase.textEn = QStringLiteral("Please send us your certificate.");
    return phrase;
}

/// A pack of these phrases.
inline PhrasePack samplePack(const std::vector<Phrase> &phrases)
{
    PhrasePack pack;
    pack.id = QStringLiteral("sample");
    pack.version = QStringLiteral("1");
    pack.title = QStringLiteral("Sample");
    pack.phrases = phrases;
    return pack;
}

} // namespace casepost::phrases::test
