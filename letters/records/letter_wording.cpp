#include "letters/records/letter_wording.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

LetterDocument withItsWording(const StoredLetter &letter)
{
    LetterDocument document = letter.document;
    for (Block &block : document.blocks)
        for (const QString &used : letter.phraseVersions)
            if (!block.isFreeText()
                && block.phrase.compare(used.section(u'@', 0, -2), Qt::CaseInsensitive) == 0)
                block.version = used.section(u'@', -1).toInt();
    return document;
}

} // namespace casepost::letters
