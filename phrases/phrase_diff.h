#pragma once

#include "phrases/phrase_pack.h"

namespace casepost::phrases {

/// A run of words that two texts share or that only one of them holds.
struct WordRun
{
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text; ///< with the spaces and line breaks it has in its text
    friend bool operator==(const WordRun &, const WordRun &) = default;
};

/// What turns `before` into `after`, word by word. The Same and Removed runs joined give `before`,
/// the Same and Added ones `after`. Texts that differ in more than about 2,000 words are shown as
/// one removal and one addition.
std::vector<WordRun> diffWords(const QString &before, const QString &after);

/// One difference between two sets of wording.
struct PhraseChange
{
    enum class Kind { Added, Changed, Removed };
    Kind kind = Kind::Changed;
    QString code;
    int version = 0;
    QStringList parts;           ///< what differs: "text.en", "to", "fields" …
    std::vector<WordRun> textEn; ///< word by word
    std::vector<WordRun> textCy;
};

/// One difference between the templates of two packs.
struct TemplateChange
{
    PhraseChange::Kind kind = PhraseChange::Kind::Changed;
    QString code;
    QStringList parts; ///< what differs: "for", "channels", "enclosures", "start" …
};

/// Every template that `after` adds, changes or no longer holds, by code.
std::vector<TemplateChange> diffTemplates(const PhrasePack &before, const PhrasePack &after);

/// How one phrase differs from another: two versions, or one version in two packs. An added phrase
/// has no `before`, a removed one no `after`; not both may be null.
PhraseChange diffPhrases(const Phrase *before, const Phrase *after);

/// Every phrase version that `after` adds, changes or no longer holds, by code and version. A new
/// version is compared with the one before it, and is a change when it stands in its place.
std::vector<PhraseChange> diffPacks(const PhrasePack &before, const PhrasePack &after);

} // namespace casepost::phrases
