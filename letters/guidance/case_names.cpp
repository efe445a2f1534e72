#include "letters/guidance/case_names.h"

#include "letters/guidance/folded_text.h"

#include <QDate>

namespace casepost::letters {

namespace {

QString foldedWord(const FoldedText &text, const Word &word)
{
    return text.text().mid(word.start, word.length);
}

} // namespace

CaseNames::CaseNames(const core::CaseRecord &record, const LetterDocument &letter)
{
    for (const auto *name :
         {&record.applicant, &record.passportName, &record.declarant, &record.referee})
        addName(*name);
    if (letter.recipient) {
        // A school or an office stands in the surname alone, and its words are words.
        if (!letter.recipient->name.forenames.trimmed().isEmpty())
            addName(letter.recipient->name);
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
        m_names.insert(foldedWord(folded, word),
                       {right, cased.suggested == cased.entered.trimmed()});
    }
}

void CaseNames::addFacts(const QString &text)
{
    const FoldedText folded(text);
    for (const Word &word : wordsOf(folded))
        m_facts.insert(foldedWord(folded, word));
}

const NameWord *CaseNames::find(const QString &folded) const
{
    const auto found = m_names.constFind(folded);
    return found == m_names.constEnd() ? nullptr : &*found;
}

} // namespace casepost::letters
