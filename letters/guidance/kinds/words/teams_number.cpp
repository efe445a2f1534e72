#include "letters/guidance/rules/kind.h"
#include "letters/guidance/text/phone_digits.h"
#include "phrases/phrase_code.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShortestNumber = 10;

enum class LooksFor { Missing, AnothersNumber };

class TeamsNumberCheck final : public Check
{
public:
    explicit TeamsNumberCheck(LooksFor looksFor)
        : m_looksFor(looksFor)
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const QString own = nationalDigits(letter.in.sender.teamsNumber);
        bool shown = isFilledByPhrase(letter);
        for (const TextUnit &text : letter.texts) {
            if (text.at.part != Part::Block)
                continue;
            for (const DigitRun &run : digitRuns(text, kShortestNumber)) {
                const bool isOwn = !own.isEmpty() && findNumber(run, own);
                shown = shown || isOwn;
                if (m_looksFor == LooksFor::AnothersNumber && !isOwn)
                    hits.push_back(hitAt(text.place(run.places.front(), run.places.back() + 1),
                                         text.source(run.places.front(), run.places.back() + 1)));
            }
        }
        if (m_looksFor == LooksFor::Missing && (own.isEmpty() || !shown)) {
            Hit hit = hitAt(Place{Part::Letter, -1, u"teams_number"_s, 0, 0});
            hit.changed = changedPhrases(letter, showsNumber);
            hits.push_back(std::move(hit));
        }
    }

private:
    static bool isNumber(const phrases::Field &field)
    {
        return field.source == "sender.teams-number"_L1;
    }

    static bool showsNumber(const phrases::Phrase &phrase)
    {
        return std::any_of(phrase.fields.begin(), phrase.fields.end(), isNumber);
    }

    // A phrase with a gap that the profile's number fills by itself.
    static bool isFilledByPhrase(const LetterView &letter)
    {
        for (std::size_t i = 0; i < letter.phrases.size(); ++i)
            for (const phrases::Field &field :
                 letter.phrases[i] ? letter.phrases[i]->fields : std::vector<phrases::Field>())
                if (isNumber(field) && !isTypedIn(letter.letter().blocks[i], field))
                    return true;
        return false;
    }

    static bool isTypedIn(const Block &block, const phrases::Field &field)
    {
        return std::any_of(block.fields.begin(), block.fields.end(), [&field](const auto &typed) {
            return phrases::fieldKey(typed.first) == phrases::fieldKey(field.name)
                   && !isBlank(typed.second);
        });
    }

    LooksFor m_looksFor;
};

} // namespace

/// teams-number: a contact letter shows the examiner's own Teams number from the profile
/// (REQ-CON-01, REQ-CON-05). Parameter looks_for: missing or anothers-number.
core::Result<KindParts> makeTeamsNumber(Fields &params, const KindContext &)
{
    const QString word = params.textOr(u"looks_for"_s, u"missing"_s);
    if (word != "missing"_L1 && word != "anothers-number"_L1)
        params.refuse(u"looks_for"_s, u"'looks_for' must be missing or anothers-number."_s);
    return KindParts{std::make_unique<TeamsNumberCheck>(
                         word == "missing"_L1 ? LooksFor::Missing : LooksFor::AnothersNumber),
                     {},
                     {}};
}

} // namespace casepost::letters
