#include "phrases/phrase_code.h"
#include "phrases/phrase_proposals.h"

#include <algorithm>

namespace casepost::phrases {

namespace {

bool holdsCode(const QStringList &codes, const QString &key)
{
    return std::any_of(
        codes.begin(), codes.end(), [&key](const QString &code) { return codeKey(code) == key; });
}

// The newest published version older than the phrase.
const Phrase *versionBefore(const PhraseLibrary &library, const Phrase &phrase)
{
    const Phrase *before = nullptr;
    for (const Phrase *each : library.versions(phrase.code)) {
        if (each->version < phrase.version)
            before = each;
    }
    return before;
}

PhraseImpact impactOn(const Phrase &phrase, const PhraseLibrary &library)
{
    PhraseImpact impact;
    const Phrase *published = library.phraseVersion(phrase.code, phrase.version);
    const Phrase *before = published ? published : versionBefore(library, phrase);
    impact.change = diffPhrases(before, &phrase);
    const QString key = codeKey(phrase.code);
    for (const Template &each : library.templates()) {
        const QString own = codeKey(each.code);
        if (holdsCode(each.start, key))
            impact.startsIn += each.code;
        else if (holdsCode(phrase.templates, own) || (before && holdsCode(before->templates, own)))
            impact.offeredIn += each.code;
    }
    return impact;
}

} // namespace

std::vector<PhraseImpact> impactOf(const PhrasePack &pack, const PhraseLibrary &library)
{
    std::vector<const Phrase *> phrases;
    for (const Phrase &phrase : pack.phrases) {
        const Phrase *published = library.phraseVersion(phrase.code, phrase.version);
        if (!published || *published != phrase)
            phrases.push_back(&phrase);
    }
    std::stable_sort(phrases.begin(), phrases.end(), [](const Phrase *a, const Phrase *b) {
        return std::pair(codeKey(a->code), a->version) < std::pair(codeKey(b->code), b->version);
    });
    std::vector<PhraseImpact> impacts;
    for (const Phrase *phrase : phrases)
        impacts.push_back(impactOn(*phrase, library));
    return impacts;
}

} // namespace casepost::phrases
