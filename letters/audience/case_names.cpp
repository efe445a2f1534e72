#include "letters/audience/case_names.h"

#include "letters/guidance/text/folded_text.h"

#include <QDate>

#include <algorithm>

namespace casepost::letters {

namespace {

QString foldedWord(const FoldedText &text, const Word &word)
{
    return text.text().mid(word.start, word.length);
}

} // namespace

CaseNames::CaseNames(const core::CaseRecord &record, const LetterDocument &letter)
{
    using Role = CasePerson::Role;
    addPerson(Role::Holder, record.applicant);
    addPerson(Role::Future, record.passportName);
    addPerson(Role::Declarant, record.declarant);
    addPerson(Role::Referee, record.referee);
    if (letter.recipient) {
        // A school or an office stands in the surname alone, and its words are words.
        if (!letter.recipient->name.forenames.trimmed().isEmpty())
            addPerson(Role::Recipient, letter.recipient->name);
        for (const QString &line : letter.recipient->address)
            addFacts(line);
    }
    for (const auto *address :
         {&record.address, &record.refereeAddress, &record.alternativeAddress}) {
        for (const QString &line : address->lines)
            addFacts(line);
        addFacts(address->postcode);
        addFacts(address->country);
    }
    for (const QString &fact : {record.reference,
                                record.alternativeName,
                                record.email,
                                record.declarantEmail,
                                record.refereeEmail,
                                record.lostStolenReference})
        addFacts(fact);
}

void CaseNames::addPerson(CasePerson::Role role, const core::PersonName &name)
{
    if (name.isEmpty())
        return;
    addName(name);
    m_people.push_back({role, &name, foldedWords(name.forenames), foldedWords(name.surname)});
}

void CaseNames::addName(const core::PersonName &name)
{
    addWords(name.surname);
    QString initials;
    for (const QString &forename : name.forenames.split(QChar(u' '), Qt::SkipEmptyParts)) {
        addWords(forename);
        initials += FoldedText(forename.left(2)).text().left(1);
    }
    if (initials.size() > 1)
        m_initials.insert(initials);
    if (!initials.isEmpty() && !name.surname.isEmpty())
        m_initials.insert(initials + FoldedText(name.surname.left(2)).text().left(1));
}

// Words of the name as entered and as it would be cased stand at the same places, because casing
// changes no letter's identity.
void CaseNames::addWords(const QString &entered)
{
    if (entered.trimmed().isEmpty())
        return;
    addFacts(entered);
    const core::CasedName cased = core::suggestCasing(entered);
    const FoldedText folded(cased.suggested);
    for (const Word &word : wordsOf(folded)) {
        const int start = folded.sourceAt(word.start);
        const QString right = cased.suggested.mid(start, folded.sourceEnd(word.end()) - start);
        NameWord &name = m_names[foldedWord(folded, word)];
        if (!name.right.isEmpty() && name.right != right)
            name.also += name.right;
        name.right = right;
        name.known = cased.suggested == cased.entered.trimmed();
    }
}

void CaseNames::addFacts(const QString &text)
{
    const FoldedText folded(text);
    for (const Word &word : wordsOf(folded))
        m_facts.insert(foldedWord(folded, word));
}

bool NameWord::isRight(const QString &typed) const
{
    const auto composed = [](const QString &text) {
        return text.normalized(QString::NormalizationForm_C);
    };
    const QString plain = composed(typed);
    return plain == composed(right)
           || std::any_of(also.begin(), also.end(), [&](const QString &other) {
                  return plain == composed(other);
              });
}

QStringList foldedWords(const QString &text)
{
    const FoldedText folded(text);
    QStringList words;
    for (const Word &word : wordsOf(folded))
        words += foldedWord(folded, word);
    return words;
}

const NameWord *CaseNames::find(const QString &folded) const
{
    const auto found = m_names.constFind(folded);
    return found == m_names.constEnd() ? nullptr : &*found;
}

} // namespace casepost::letters
