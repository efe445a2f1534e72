#pragma once

#include "letters/document/letter_document.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace casepost::letters {

/// One word of a name of the case.
struct NameWord
{
    QString right;      ///< as it should be typed
    bool known = false; ///< false: held in capitals and the casing is only a suggestion
    QStringList also;   ///< how others of the case write the same word

    /// Is this how somebody of the case writes the word? Composed and decomposed accents are one.
    bool isRight(const QString &typed) const;
};

/// A person of the case: the words of the name, folded, in order.
struct CasePerson
{
    enum class Role { Holder, Future, Declarant, Referee, Recipient };
    Role role = Role::Holder;
    const core::PersonName *name = nullptr; ///< lives as long as the case and the letter
    QStringList forenames;
    QStringList surname;
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
    /// Everybody with a name, each once for each part they play.
    const std::vector<CasePerson> &people() const { return m_people; }

private:
    void addPerson(CasePerson::Role role, const core::PersonName &name);
    void addName(const core::PersonName &name);
    void addWords(const QString &entered);
    void addFacts(const QString &text);

    QHash<QString, NameWord> m_names;
    QSet<QString> m_initials;
    QSet<QString> m_facts;
    std::vector<CasePerson> m_people;
};

/// The folded words of a text, in order.
QStringList foldedWords(const QString &text);

} // namespace casepost::letters
