#include "letters/guidance/facts/recipient_text.h"

#include "letters/audience/audience.h"
#include "letters/guidance/rules/kind.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

Hit hitWithin(
    Part part, const QString &path, const QString &text, qsizetype start, qsizetype length)
{
    return hitAt(Place{part, -1, path, static_cast<int>(start), static_cast<int>(length)},
                 text.mid(start, length).left(60));
}

const OtherRecipient *typedRecipient(const LetterView &letter)
{
    const auto &recipient = letter.letter().recipient;
    return letter.letter().to == RecipientKind::Other && recipient ? &*recipient : nullptr;
}

class GreetingMoreCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const OtherRecipient *recipient = typedRecipient(letter);
        if (!recipient)
            return;
        const qsizetype at = moreInGreeting(recipient->greeting, recipient->name);
        if (at >= 0)
            hits.push_back(hitWithin(
                Part::Salutation, {}, recipient->greeting, at, recipient->greeting.size() - at));
    }
};

class MessageCheck final : public Check
{
public:
    explicit MessageCheck(bool names)
        : m_names(names)
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const OtherRecipient *recipient = typedRecipient(letter);
        if (!recipient)
            return;
        for (const RecipientPart &part : partsOf(*recipient)) {
            const qsizetype at = part.isName == m_names ? messageIn(part.text) : -1;
            if (at >= 0)
                hits.push_back(
                    hitWithin(Part::Address, part.path, part.text, at, part.text.size() - at));
        }
    }

private:
    bool m_names;
};

class PersonalDataCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const OtherRecipient *recipient = typedRecipient(letter);
        if (!recipient)
            return;
        const core::CaseRecord &record = letter.in.record;
        if (const auto at = personalDataIn(recipient->greeting, record))
            hits.push_back(
                hitWithin(Part::Salutation, {}, recipient->greeting, at->start, at->length));
        for (const RecipientPart &part : partsOf(*recipient))
            if (const auto at = personalDataIn(part.text, record))
                hits.push_back(
                    hitWithin(Part::Address, part.path, part.text, at->start, at->length));
    }
};

// The customer's own name in the address of somebody else: everybody who sees the envelope reads
// whom the letter is about.
class CustomerNamedCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const OtherRecipient *recipient = typedRecipient(letter);
        const core::PersonName &customer = letter.in.record.applicant;
        const QStringList forenames = foldedWords(customer.forenames);
        const QStringList surname = foldedWords(customer.surname);
        if (!recipient || forenames.isEmpty() || surname.isEmpty()
            || standsForCustomer(letter.letter(), letter.in.record))
            return;
        for (const RecipientPart &part : partsOf(*recipient)) {
            const QStringList words = foldedWords(part.text);
            const auto holds = [&words](const QString &word) { return words.contains(word); };
            if (!part.isName && holds(forenames.front())
                && std::all_of(surname.begin(), surname.end(), holds))
                hits.push_back(hitWithin(Part::Address, part.path, part.text, 0, part.text.size()));
        }
    }
};

} // namespace

/// recipient-text: greeting, name and address typed for a letter to somebody else are that and no
/// more (REQ-LET-17, 19; REQ-TXT-13). Parameter looks_for: greeting-more, name-message,
/// address-message, personal-data (reference, date of birth, email address or number of the
/// customer) or customer-named (the customer's full name in the address of somebody else).
core::Result<KindParts> makeRecipientText(Fields &params, const KindContext &)
{
    const QString looksFor = params.text(u"looks_for"_s);
    KindParts parts;
    if (looksFor == "greeting-more"_L1)
        parts.check = std::make_unique<GreetingMoreCheck>();
    else if (looksFor == "name-message"_L1)
        parts.check = std::make_unique<MessageCheck>(true);
    else if (looksFor == "address-message"_L1)
        parts.check = std::make_unique<MessageCheck>(false);
    else if (looksFor == "personal-data"_L1)
        parts.check = std::make_unique<PersonalDataCheck>();
    else if (looksFor == "customer-named"_L1)
        parts.check = std::make_unique<CustomerNamedCheck>();
    else
        params.refuse(u"looks_for"_s,
                      u"'looks_for' must be greeting-more, name-message, address-message, "
                      "personal-data or customer-named."_s);
    return parts;
}

} // namespace casepost::letters
