#pragma once

#include "letters/letter_document.h"

#include <QHash>
#include <QSet>

namespace casepost::letters {

/// One word of a name of the case.
struct NameWord
{
    QString right;      ///< as it should be typed
    bool known = false; ///< false: held in capitals and the casing is only a suggestion
};

/// The names and facts of one case, by folded word: what the style rules leave alone and the name
/// rules look at.
class CaseNames
{
public:
    CaseNames(const core::CaseRecord &record, const LetterDocument &letter);

    /// The name word of a folded word; null when it is no name of this case.
    const NameWord *find(const QString &folded) const;
    /// Initials in which the names of the case may stand ("AJ"), folded.
    bool isInitials(const QString &folded) const { return m_initials.contains(folded); }
    /// A word of the case's names, addresses, references or contact details.
    bool isFact(const QString &folded) const { return m_facts.contains(folded); }

private:
    void addName(const core::PersonName &name);
    void addWords(const QString &entered);
    void addFacts(const QString &text);

    QHash<QString, NameWord> m_names;
    QSet<QString> m_initials;
    QSet<QString> m_facts;
};

} // namespace casepost::letters
