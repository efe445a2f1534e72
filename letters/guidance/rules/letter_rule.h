#pragma once

#include "core/guidance/rules/rule.h"
#include "letters/guidance/rules/kind.h"

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

/// What a rule about letters holds beside what all rules do.
struct LetterRule : core::RuleBody
{
    QString kindName;
    QString sectionLostStolen; ///< in a letter about a lost or stolen report; empty: its section
    Applies applies;
    QString fixLabel; ///< with {use}
    KindParts parts;

    QString kind() const override { return kindName; }
};

/// What the letter's subject made of a rule of its own.
const LetterRule &letterRule(const core::Rule &rule);

/// The finding a hit of a rule becomes in this letter.
Finding
findingOf(const core::Rule &rule, const Hit &hit, const LetterView &letter, const QString &version);

} // namespace casepost::letters
