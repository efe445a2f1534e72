#include "letters/guidance/facts/asked_items.h"

#include "letters/composition/block_text.h"
#include "letters/guidance/text/folded_text.h"

#include <algorithm>
#include <array>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

/// A document by the words that name it, folded.
struct Document
{
    QString name;
    QString welsh;
    QStringList forms;
};

const std::vector<Document> &documents()
{
    static const std::vector<Document> kDocuments{
        {u"birth certificate"_s,
         u"tystysgrif geni"_s,
         {u"birth certificate"_s,
          u"birth certificates"_s,
          u"certificate of birth"_s,
          u"tystysgrif geni"_s,
          u"dystysgrif geni"_s,
          u"thystysgrif geni"_s}},
        {u"marriage certificate"_s,
         u"tystysgrif priodas"_s,
         {u"marriage certificate"_s,
          u"tystysgrif priodas"_s,
          u"dystysgrif priodas"_s,
          u"tystysgrif briodas"_s,
          u"dystysgrif briodas"_s}},
        {u"civil partnership certificate"_s,
         u"tystysgrif partneriaeth sifil"_s,
         {u"civil partnership certificate"_s,
          u"tystysgrif partneriaeth sifil"_s,
          u"dystysgrif partneriaeth sifil"_s}},
        {u"adoption certificate"_s,
         u"tystysgrif mabwysiadu"_s,
         {u"adoption certificate"_s, u"tystysgrif mabwysiadu"_s, u"dystysgrif mabwysiadu"_s}},
        {u"death certificate"_s,
         u"tystysgrif marwolaeth"_s,
         {u"death certificate"_s, u"tystysgrif marwolaeth"_s, u"dystysgrif marwolaeth"_s}},
        {u"naturalisation certificate"_s,
         u"tystysgrif brodori"_s,
         {u"naturalisation certificate"_s,
          u"certificate of naturalisation"_s,
          u"tystysgrif brodori"_s,
          u"dystysgrif brodori"_s}},
        {u"registration certificate"_s,
         u"tystysgrif cofrestru"_s,
         {u"registration certificate"_s,
          u"certificate of registration"_s,
          u"tystysgrif cofrestru"_s,
          u"dystysgrif cofrestru"_s}},
        {u"deed poll"_s, u"gweithred newid enw"_s, {u"deed poll"_s, u"gweithred newid enw"_s}},
        {u"decree absolute"_s,
         u"archddyfarniad absoliwt"_s,
         {u"decree absolute"_s, u"archddyfarniad absoliwt"_s}},
        {u"previous passport"_s,
         u"pasbort blaenorol"_s,
         {u"previous passport"_s,
          u"old passport"_s,
          u"last passport"_s,
          u"last uk passport"_s,
          u"expired passport"_s,
          u"pasbort blaenorol"_s,
          u"hen basbort"_s,
          u"pasbort diwethaf"_s}},
    };
    return kDocuments;
}

// Whose document it is, when not the customer's own.
struct Whose
{
    QString name;
    QStringList words;
};

const std::vector<Whose> &owners()
{
    static const std::vector<Whose> kOwners{
        {u"mother"_s, {u"mother"_s, u"mam"_s}},
        {u"father"_s, {u"father"_s, u"tad"_s}},
        {u"parents"_s, {u"parents"_s, u"parent"_s, u"rhieni"_s, u"rhiant"_s}},
        {u"grandparent"_s, {u"grandparent"_s, u"grandmother"_s, u"grandfather"_s}},
        {u"partner"_s, {u"husband"_s, u"wife"_s, u"partner"_s, u"gwr"_s, u"gwraig"_s}}};
    return kOwners;
}

/// A sentence as folded words, each at its place in the text.
struct Sentence
{
    std::vector<Word> words;
    QStringList text;

    // The first word of a run of words that are those of `form`; -1 when there is none.
    qsizetype find(const QString &form) const
    {
        const QStringList wanted = form.split(u' ');
        for (qsizetype i = 0; i + wanted.size() <= text.size(); ++i)
            if (std::equal(wanted.begin(), wanted.end(), text.begin() + i))
                return i;
        return -1;
    }
    bool holdsAny(const QStringList &forms) const
    {
        return std::any_of(
            forms.begin(), forms.end(), [this](const QString &form) { return find(form) >= 0; });
    }
};

std::vector<Sentence> sentencesOf(const FoldedText &folded)
{
    std::vector<Sentence> sentences(1);
    int end = 0;
    for (const Word &word : wordsOf(folded)) {
        const QString gap = folded.text().mid(end, word.start - end);
        if (gap.contains(u'.') || gap.contains(u'!') || gap.contains(u'?'))
            sentences.emplace_back();
        end = word.end();
        const QString text = folded.text().mid(word.start, word.length);
        const bool possessive = text == u"s" && gap == u"'";
        if (possessive)
            continue; // "mother's" is mother
        sentences.back().words.push_back(word);
        sentences.back().text += text;
    }
    return sentences;
}

bool asks(const Sentence &sentence)
{
    static const QStringList kAsk{u"send"_s,
                                  u"need"_s,
                                  u"provide"_s,
                                  u"post"_s,
                                  u"supply"_s,
                                  u"submit"_s,
                                  u"see"_s,
                                  u"require"_s,
                                  u"anfon"_s,
                                  u"anfonwch"_s,
                                  u"angen"_s,
                                  u"darparu"_s,
                                  u"darparwch"_s,
                                  u"let us have"_s};
    static const QStringList kNot{u"do not"_s,
                                  u"don t"_s,
                                  u"not need"_s,
                                  u"no longer"_s,
                                  u"you sent"_s,
                                  u"thank you for"_s,
                                  u"will send"_s,
                                  u"nid oes"_s,
                                  u"peidiwch"_s,
                                  u"diolch am"_s,
                                  u"anfonasoch"_s};
    return sentence.holdsAny(kAsk) && !sentence.holdsAny(kNot);
}

// "your mother's full birth certificate", "the birth certificate of your mother"
QString ownerOf(const Sentence &sentence, qsizetype first, qsizetype last)
{
    const auto from = std::max<qsizetype>(0, first - 3);
    const auto to = std::min<qsizetype>(sentence.text.size() - 1, last + 4);
    for (const Whose &whose : owners())
        for (qsizetype i = from; i <= to; ++i)
            if ((i < first || i > last) && whose.words.contains(sentence.text[i]))
                return whose.name;
    return {};
}

/// A document named in a sentence.
struct Named
{
    QString name;
    Word at;
};

std::vector<Named> documentsIn(const Sentence &sentence)
{
    std::vector<Named> found;
    for (const Document &document : documents())
        for (const QString &form : document.forms) {
            const auto first = sentence.find(form);
            if (first < 0)
                continue;
            const auto last = first + form.count(u' ');
            const QString owner = ownerOf(sentence, first, last);
            const int start = sentence.words[static_cast<std::size_t>(first)].start;
            const int end = sentence.words[static_cast<std::size_t>(last)].end();
            found.push_back(
                {owner.isEmpty() ? document.name : u"%1 (%2)"_s.arg(document.name, owner),
                 {start, end - start}});
            break;
        }
    return found;
}

const phrases::Phrase *
phraseOf(const Block &block, const phrases::PhraseLibrary &library, const QDate &on)
{
    if (block.isFreeText())
        return nullptr;
    return block.version ? library.phraseVersion(block.phrase, *block.version)
                         : library.phrase(block.phrase, on);
}

QString filled(const phrases::Phrase &phrase, const Block &block, core::Language language)
{
    QString text;
    for (const auto &piece : phrases::fillFields(phrase.text(language), block.fields))
        text += piece.text;
    return text;
}

/// The items of one letter, block by block.
class Reader
{
public:
    Reader(const phrases::PhraseLibrary &library, const QDate &on, core::Language language)
        : m_library(library)
        , m_on(on)
        , m_language(language)
    {}

    void block(const Block &block, int index)
    {
        const phrases::Phrase *phrase = phraseOf(block, m_library, m_on);
        const bool typed =
            phrase ? isEditedFrom(*phrase, block, {}, m_language) : !block.text.isEmpty();
        if (phrase && !typed && phrase->role != phrases::PhraseRole::Body)
            return;
        if (!typed && !phrase)
            return;
        const QString text = typed ? block.text : filled(*phrase, block, m_language);
        const std::size_t before = items.size();
        if (!sentences(text, index, typed) || items.size() > before || !phrase)
            return;
        items.push_back({phrase->title, {Part::Block, index, {}, 0, 0}});
    }

    std::vector<AskedItem> items;

private:
    // Does any sentence ask?
    bool sentences(const QString &text, int index, bool typed)
    {
        const FoldedText folded(text);
        bool any = false;
        for (const Sentence &sentence : sentencesOf(folded)) {
            if (!asks(sentence))
                continue;
            any = true;
            for (const Named &named : documentsIn(sentence)) {
                Place at{Part::Block, index, {}, 0, 0};
                if (typed) {
                    at.start = folded.sourceAt(named.at.start);
                    at.length = folded.sourceEnd(named.at.end()) - at.start;
                }
                items.push_back({named.name, at});
            }
        }
        return any;
    }

    const phrases::PhraseLibrary &m_library;
    QDate m_on;
    core::Language m_language;
};

} // namespace

std::vector<AskedItem>
askedItems(const LetterDocument &letter, const phrases::PhraseLibrary &library, const QDate &on)
{
    Reader reader(library, on, letter.language);
    for (std::size_t i = 0; i < letter.blocks.size(); ++i)
        reader.block(letter.blocks[i], static_cast<int>(i));
    return std::move(reader.items);
}

QStringList
askedIn(const LetterDocument &letter, const phrases::PhraseLibrary &library, const QDate &on)
{
    QStringList names;
    for (const AskedItem &item : askedItems(letter, library, on))
        if (!names.contains(item.name))
            names += item.name;
    return names;
}

QStringList documentsNamed(const QString &note)
{
    QStringList names;
    for (const Sentence &sentence : sentencesOf(FoldedText(note)))
        for (const Named &named : documentsIn(sentence))
            if (!names.contains(named.name))
                names += named.name;
    return names;
}

QString welshItem(const QString &name)
{
    for (const Document &document : documents())
        if (document.name == name.section(u" ("_s, 0, 0))
            return document.welsh;
    return name;
}

} // namespace casepost::letters
