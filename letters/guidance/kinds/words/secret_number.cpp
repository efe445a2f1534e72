#include "core/text/kept_text.h"
#include "core/text/secret_numbers.h"
#include "core/text/spread_text.h"
#include "letters/guidance/rules/kind.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

using FindNumbers = std::vector<core::SecretNumber> (*)(const QString &);

// A text of the letter that no rule about wording looks at, and where it stands in the document.
struct Around
{
    Part part = Part::Letter;
    QString field;
    QString text;
};

// Whom it goes to and who sends it: all of it is kept with the letter, and most of it is printed.
std::vector<Around> textsAround(const LetterDocument &letter, const SenderProfile &sender)
{
    std::vector<Around> texts{{Part::Header, u"sender.team"_s, sender.team},
                              {Part::Header, u"sender.initials"_s, sender.initials},
                              {Part::Header, u"sender.name"_s, sender.name},
                              {Part::Header, u"sender.office"_s, sender.office},
                              {Part::Header, u"sender.mailbox"_s, sender.mailbox},
                              {Part::Header, u"sender.teams_number"_s, sender.teamsNumber}};
    if (!letter.recipient)
        return texts;
    const OtherRecipient &recipient = *letter.recipient;
    for (const QString &part : {recipient.name.title,
                                recipient.name.otherTitle,
                                recipient.name.forenames,
                                recipient.name.surname})
        texts.push_back({Part::Address, u"recipient.name"_s, part});
    for (qsizetype i = 0; i < recipient.address.size(); ++i)
        texts.push_back({Part::Address, u"recipient.address[%1]"_s.arg(i), recipient.address[i]});
    // A number may be spread over the lines; the postcode's line is no part of one.
    texts.push_back({Part::Address, u"recipient.address"_s, recipient.address.join(u'\n')});
    texts.push_back({Part::Address, u"recipient.email"_s, recipient.email});
    return texts;
}

// The number itself goes into no message, so nobody repeats it by showing the finding.
class SecretNumberCheck final : public Check
{
public:
    SecretNumberCheck(Scopes scopes, FindNumbers numbers)
        : m_scopes(scopes)
        , m_numbers(numbers)
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        for (const TextUnit &text : letter.texts) {
            if (!holds(m_scopes, text.scope))
                continue;
            for (const core::SecretNumber &number : m_numbers(text.folded.text())) {
                const Place at = text.place(number.start, number.end);
                if (text.isChanged(at))
                    hits.push_back(hitAt(at));
            }
        }
        findSpread(letter, hits);
        findAround(letter, hits);
    }

private:
    // A number may be spread over paragraphs that are typed one behind the other.
    void findSpread(const LetterView &letter, std::vector<Hit> &hits) const
    {
        std::vector<const TextUnit *> run;
        for (const TextUnit &text : letter.texts) {
            if (text.at.part != Part::Block || !LetterView::isFreeText(text)
                || !holds(m_scopes, text.scope))
                continue;
            if (!run.empty() && text.at.block != run.back()->at.block + 1) {
                findIn(run, hits);
                run.clear();
            }
            run.push_back(&text);
        }
        findIn(run, hits);
    }

    void findIn(const std::vector<const TextUnit *> &run, std::vector<Hit> &hits) const
    {
        QStringList texts;
        for (const TextUnit *text : run)
            texts += text->text;
        if (texts.size() < 2 || !core::mayRunOver(texts))
            return;
        const core::SpreadText spread = core::spreadText(texts);
        const FoldedText folded(spread.whole);
        for (const core::SecretNumber &number : m_numbers(folded.text())) {
            const int from = folded.sourceAt(number.start), to = folded.sourceEnd(number.end);
            const std::size_t first = spread.partAt(from);
            if (first == spread.partAt(to - 1))
                continue; // found there
            const auto &part = spread.parts[first];
            Place at = run[first]->at;
            at.start = static_cast<int>(from - part.start + part.from);
            at.length = static_cast<int>(part.start + part.length) - from;
            hits.push_back(hitAt(at));
        }
    }

    void findAround(const LetterView &letter, std::vector<Hit> &hits) const
    {
        bool found = false;
        for (const Around &around : textsAround(letter.letter(), letter.in.sender)) {
            const bool isWhole = around.field == "recipient.address"_L1;
            if (around.text.isEmpty() || (isWhole && found))
                continue;
            const FoldedText folded(around.text);
            for (const core::SecretNumber &number : m_numbers(folded.text())) {
                Place at{around.part, -1, around.field, folded.sourceAt(number.start), 0};
                at.length = folded.sourceEnd(number.end) - at.start;
                hits.push_back(hitAt(isWhole ? Place{around.part, -1, around.field, 0, 0} : at));
                found = found || around.part == Part::Address;
            }
        }
    }

    Scopes m_scopes;
    FindNumbers m_numbers;
};

// What no customer reads and the store keeps with the letter: why free text was needed, and the
// words that answer a rule.
class KeptNumberCheck final : public Check
{
public:
    explicit KeptNumberCheck(FindNumbers numbers)
        : m_numbers(numbers)
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const std::vector<Block> &blocks = letter.letter().blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i)
            findIn(blocks[i].reason, u"blocks[%1].reason"_s.arg(i), hits);
        for (const auto &[rule, words] : letter.letter().answers)
            findIn(words, u"answers[%1]"_s.arg(rule), hits);
        if (letter.letter().followUp) {
            findIn(letter.letter().followUp->reason, u"follow_up.reason"_s, hits);
            findIn(letter.letter().followUp->pigeonHole, u"follow_up.pigeon_hole"_s, hits);
        }
    }

private:
    void findIn(const QString &text, const QString &field, std::vector<Hit> &hits) const
    {
        if (text.isEmpty())
            return;
        const FoldedText folded(text);
        for (const core::SecretNumber &number : m_numbers(folded.text())) {
            Place at{Part::Letter, -1, field, folded.sourceAt(number.start), 0};
            at.length = folded.sourceEnd(number.end) - at.start;
            hits.push_back(hitAt(at));
        }
    }

    FindNumbers m_numbers;
};

FindNumbers finderOf(const QString &number)
{
    if (number == "card"_L1)
        return core::cardNumbers;
    if (number == "card-security-code"_L1)
        return core::securityCodes;
    if (number == "covered"_L1)
        return core::coveredNumbers;
    return number == "national-insurance"_L1 ? core::insuranceNumbers : nullptr;
}

} // namespace

/// secret-number: numbers no letter may hold (REQ-CCT-25, REQ-HMR-18). The finding says where the
/// number stands and never repeats it. Parameters: number = "card", "card-security-code",
/// "national-insurance" or "covered" (one of them that was kept with dots over it); kept = true:
/// looks at what is kept with the letter and sent to nobody, the reasons of free text and the
/// answers, instead of at `applies.texts`, the recipient and the sender.
core::Result<KindParts> makeSecretNumber(Fields &params, const KindContext &context)
{
    const FindNumbers numbers = finderOf(params.text(u"number"_s));
    if (!numbers)
        params.refuse(u"number"_s,
                      u"'number' must be card, card-security-code, national-insurance or "
                      "covered."_s);
    KindParts parts;
    if (params.flagOr(u"kept"_s, false))
        parts.check = std::make_unique<KeptNumberCheck>(numbers);
    else
        parts.check = std::make_unique<SecretNumberCheck>(context.scopes, numbers);
    return parts;
}

} // namespace casepost::letters
