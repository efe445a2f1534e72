#pragma once

#include "core/cases/likeness/other_case.h"

#include <QStringList>

namespace casepost::core {

/// A person's name as words that can be compared: folded as the search folds them, parted at
/// hyphens and apostrophes.
struct NameWords
{
    QStringList forenames; ///< one for each forename, its parts joined ("annemarie")
    QString surname;       ///< all its words joined ("vanderberg")
    bool isEmpty() const { return forenames.isEmpty() || surname.isEmpty(); }
};

NameWords nameWords(const QString &forenames, const QString &surname);
/// A small word within a surname: "van", "ap", "de" … Folded.
bool isNameParticle(const QString &word);
/// Of a name on one line: a title is dropped, the last word and its particles are the surname.
NameWords nameWordsOfLine(const QString &name);
/// The words of any text as names are compared: "Anne-Marie O'Neill" gives anne, marie, o, neill.
QStringList comparedWords(const QString &text);

/// Are the typed words, joined, just this surname? "St" stands for "Saint" and the other way round.
bool areSurname(const QStringList &typed, const QString &surname);
/// "saint" for "st", "sainte" for "ste", and the other way round; empty for other words.
QString otherSaint(QStringView word);

/// How many forenames of a person the typed words give in full, when they are that name: the first
/// forename, then any of the others or their initials in order, then the whole surname. 0: they are
/// not.
int forenamesIn(const QStringList &typed, const NameWords &name);

/// Do the typed words give all forenames of a person who has several, and the surname?
bool isWholeName(const QStringList &typed, const NameWords &name);

/// How often the words of a name stand in a store.
struct NameCounts
{
    qint64 cases = 0;    ///< of the store
    qint64 forename = 0; ///< cases whose applicant has the first forename
    qint64 surname = 0;  ///< cases whose applicant has the surname
    qint64 holders = 0;  ///< other cases with a person of that whole name
    int givenInFull = 1; ///< forenames typed in full
};

/// How sure it is that a typed name is meant for the other case's person. A name that is frequent
/// in the store is expected in it by chance: somebody's father is called David Jones too. The words
/// are counted without the person found, so that a small store does not call its own people
/// frequent.
Evidence nameEvidence(const NameCounts &counts);

/// One step less sure.
Evidence weaker(Evidence evidence);

} // namespace casepost::core
