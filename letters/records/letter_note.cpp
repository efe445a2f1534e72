#include "letters/records/letter_note.h"

#include "core/text/text.h"
#include "letters/guidance/facts/people_words.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestNote = 1'000;

bool tellsWhatIsNeeded(phrases::PhraseRole role)
{
    return role == phrases::PhraseRole::Body || role == phrases::PhraseRole::NextAction;
}

/// "Photo: why we cannot use it (the eyes are closed)".
QString partOf(const ComposedBlock &block, const Block &given, const phrases::Phrase &phrase)
{
    QStringList values;
    for (const phrases::Field &field : phrase.fields)
        for (const auto &[name, value] : given.fields)
            if (field.source.isEmpty() && phrase.field(name) == &field
                && !core::squeezed(value).isEmpty())
                values += core::squeezed(value);
    const QString title = block.typed ? phrase.title + u", changed"_s : phrase.title;
    return values.isEmpty() ? title : u"%1 (%2)"_s.arg(title, values.join(u", "_s));
}

} // namespace

QString letterNote(const LetterDocument &letter,
                   const ComposedLetter &composed,
                   const phrases::PhraseLibrary &library)
{
    QStringList parts;
    int freeTexts = 0;
    for (const ComposedBlock &block : composed.blocks) {
        const auto *phrase = library.phraseVersion(block.phraseCode, block.phraseVersion);
        if (phrase && tellsWhatIsNeeded(phrase->role))
            parts += partOf(block, letter.blocks[static_cast<std::size_t>(block.index)], *phrase);
        freeTexts += block.phraseCode.isEmpty() ? 1 : 0;
    }
    if (freeTexts > 0)
        parts += freeTexts == 1 ? u"a free text"_s : u"%1 free texts"_s.arg(freeTexts);
    QString why = core::squeezed(letter.description);
    if (why.endsWith(u'.'))
        why.chop(1);
    QString note = u"Letter %1 to the %2 %3, put in the outbox: %4."_s.arg(
        letter.templateCode,
        recipientKindName(letter.to).replace(u'-', u' '),
        wayInEnglish(letter.channel),
        why);
    note = core::squeezed(note);
    if (!parts.isEmpty())
        note += u" It holds: "_s + parts.join(u"; "_s) + u'.';
    return note.size() <= kLongestNote ? note : note.left(kLongestNote - 1) + u'…';
}

} // namespace casepost::letters
