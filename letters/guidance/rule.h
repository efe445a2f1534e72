#pragma once

#include "letters/guidance/kinds/kind.h"

namespace casepost::letters {

/// To which letters a rule applies; an empty list means to all.
struct Applies
{
    std::vector<LetterKind> kinds;
    std::vector<Channel> channels;
    std::vector<core::System> systems;
    std::vector<RecipientKind> recipients;
    std::vector<core::Language> languages;
    QStringList templates; ///< lower case, letters and digits only
    Scopes scopes = 0;     ///< texts looked at by kinds that look at texts

    bool to(const CheckInput &input) const;
};

/// A rule ready to judge.
struct Rule
{
    RuleInfo info;
    QString sectionLostStolen; ///< in a letter about a lost or stolen report; empty: its section
    QString readIn;            ///< version of the guidance in which the rule was last read
    bool amends = false;       ///< comes from a pack that amends: shown under that pack's version
    Applies applies;
    QString fixLabel; ///< with {use}
    KindParts parts;
    PackValue source;              ///< the table it was read from, for people who read or change it
    std::vector<PackValue> passes; ///< examples
    std::vector<PackValue> fails;
    QString file; ///< where it was read, for the faults of its examples
    int line = 0;
    int column = 0;

    /// In force on a day within its pack: not before its own first day, not after its last.
    bool inForce(const QDate &on) const;
};

/// The finding a hit of a rule becomes in this letter.
Finding
findingOf(const Rule &rule, const Hit &hit, const LetterView &letter, const QString &version);

} // namespace casepost::letters
