#include "letters/guidance/rules/kind.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

struct OfficeCode
{
    QString office; ///< folded
    QString phrase;
};

/// What the letter holds of return addresses, and where it goes.
class ReturnAddressCheck : public Check
{
public:
    ReturnAddressCheck(std::vector<OfficeCode> codes, QStringList asks)
        : m_codes(std::move(codes))
        , m_asks(std::move(asks))
    {}

protected:
    static bool isOverseas(const LetterView &letter)
    {
        return letter.addressee ? letter.addressee->overseas || letter.in.record.isOverseas()
                                : letter.in.record.isOverseas();
    }

    // Documents go to the office that has the case; the sender's counts when the case names none.
    static QString officeOf(const LetterView &letter)
    {
        const SenderProfile &sender = letter.in.sender;
        for (const QString &office :
             {letter.in.record.office, sender.office, sender.team.section(u' ', 0, 0)})
            if (!isBlank(office))
                return FoldedText(office).text().trimmed();
        return {};
    }

    /// The phrase for an office: as the pack names it, else as the office's own record does. Empty
    /// when there is none.
    QString codeOf(const LetterView &letter, const QString &office) const
    {
        const auto at = std::find_if(m_codes.begin(), m_codes.end(), [&office](const auto &code) {
            return code.office == office;
        });
        if (at != m_codes.end() || !m_codes.empty())
            return at == m_codes.end() ? QString() : at->phrase;
        for (const core::Office &known : letter.in.context.offices.all())
            if (FoldedText(known.name).text().trimmed() == office)
                return known.returnPhrase;
        return {};
    }

    bool isReturnAddress(const LetterView &letter, std::size_t block) const
    {
        const auto *phrase = block < letter.origins.size() ? letter.origins[block] : nullptr;
        const QString code = letter.letter().blocks[block].phrase.trimmed();
        return (phrase && phrase->role == phrases::PhraseRole::ReturnAddress)
               || (!code.isEmpty() && letter.in.context.offices.withReturnPhrase(code))
               || std::any_of(m_codes.begin(), m_codes.end(), [&code](const OfficeCode &known) {
                      return code.compare(known.phrase, Qt::CaseInsensitive) == 0;
                  });
    }

    bool asksForDocuments(const LetterView &letter) const
    {
        const auto asks = [this](const QString &code) {
            return std::any_of(m_asks.begin(), m_asks.end(), [&code](const QString &begin) {
                return code.startsWith(begin, Qt::CaseInsensitive);
            });
        };
        const auto &blocks = letter.letter().blocks;
        return asks(letter.letter().templateCode)
               || std::any_of(blocks.begin(), blocks.end(), [&asks](const Block &block) {
                      return asks(block.phrase.trimmed());
                  });
    }

    // A changed one gives no address that anybody approved.
    bool givesReturnAddress(const LetterView &letter) const
    {
        const auto all = returnAddresses(letter);
        return std::any_of(all.begin(), all.end(), [&letter](std::size_t block) {
            return !letter.changed[block];
        });
    }

    /// The phrase of the office with the case, or those to choose from.
    QString phraseToAdd(const LetterView &letter) const
    {
        const QString own = codeOf(letter, officeOf(letter));
        if (!own.isEmpty())
            return own;
        QStringList all;
        for (const OfficeCode &code : m_codes)
            all += code.phrase;
        if (m_codes.empty())
            for (const core::Office &office : letter.in.context.offices.all())
                if (!isBlank(office.returnPhrase))
                    all += office.returnPhrase;
        return all.join(u", ");
    }

    std::vector<std::size_t> returnAddresses(const LetterView &letter) const
    {
        std::vector<std::size_t> blocks;
        for (std::size_t i = 0; i < letter.letter().blocks.size(); ++i)
            if (isReturnAddress(letter, i))
                blocks.push_back(i);
        return blocks;
    }

    static Hit hitOf(std::size_t block, const QString &found)
    {
        return hitAt(Place{Part::Block, static_cast<int>(block), {}, 0, 0}, found);
    }

private:
    std::vector<OfficeCode> m_codes;
    QStringList m_asks; ///< templates and phrases that ask for documents begin so
};

class MissingAddressCheck final : public ReturnAddressCheck
{
public:
    using ReturnAddressCheck::ReturnAddressCheck;
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        // An application that an office made is answered to that office.
        const core::CaseRecord &record = letter.in.record;
        if (!isBlank(record.overseasTerritoryEmail) || !isBlank(record.forcesUnitOfficeEmail))
            return;
        if (!isOverseas(letter) || !asksForDocuments(letter) || givesReturnAddress(letter))
            return;
        Hit hit = hitAt(Place{Part::Letter, -1, u"blocks"_s, 0, 0}, phraseToAdd(letter));
        hit.changed = changedPhrases(letter, [](const phrases::Phrase &phrase) {
            return phrase.role == phrases::PhraseRole::ReturnAddress;
        });
        hits.push_back(std::move(hit));
    }
};

class OtherOfficeCheck final : public ReturnAddressCheck
{
public:
    using ReturnAddressCheck::ReturnAddressCheck;
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const QString right = codeOf(letter, officeOf(letter));
        if (!isOverseas(letter) || right.isEmpty())
            return;
        for (const std::size_t block : returnAddresses(letter))
            if (letter.letter().blocks[block].phrase.trimmed().compare(right, Qt::CaseInsensitive)
                != 0)
                hits.push_back(hitOf(block, right));
    }
};

class NoCodeCheck final : public ReturnAddressCheck
{
public:
    using ReturnAddressCheck::ReturnAddressCheck;
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const QString office = officeOf(letter);
        if (!isOverseas(letter) || office.isEmpty() || !codeOf(letter, office).isEmpty())
            return;
        for (const std::size_t block : returnAddresses(letter))
            hits.push_back(hitOf(block, letter.letter().blocks[block].phrase.trimmed()));
    }
};

class HomeAddressCheck final : public ReturnAddressCheck
{
public:
    using ReturnAddressCheck::ReturnAddressCheck;
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        if (isOverseas(letter))
            return;
        for (const std::size_t block : returnAddresses(letter))
            hits.push_back(hitOf(block, letter.letter().blocks[block].phrase.trimmed()));
    }
};

core::Result<std::vector<OfficeCode>> codesOf(Fields &params)
{
    std::vector<OfficeCode> codes;
    const auto *offices = params.list(u"offices"_s);
    if (!offices)
        return codes;
    for (const PackValue &value : *offices) {
        Fields entry(value, params.file());
        const QString office = entry.text(u"office"_s);
        codes.push_back({FoldedText(office).text().trimmed(), entry.text(u"phrase"_s)});
        TRY(entry.finish());
    }
    return codes;
}

} // namespace

/// return-address: the full address to which a customer overseas sends documents (REQ-ADR-06, 08,
/// 09). The phrase of an office is what its record says; a pack may name them in its place.
/// Parameters: offices (office and phrase of each, optional); looks_for: missing (documents are
/// asked for without such a phrase; `asks` lists how templates and phrases that ask begin),
/// other-office (the phrase of another office), no-code (the office has no phrase) or home (such a
/// phrase in a letter within the United Kingdom).
core::Result<KindParts> makeReturnAddress(Fields &params, const KindContext &)
{
    TRY_ASSIGN(auto codes, codesOf(params));
    const QString looksFor = params.text(u"looks_for"_s);
    const QStringList asks = params.textsOr(u"asks"_s);
    if (looksFor == "missing"_L1)
        return KindParts{std::make_unique<MissingAddressCheck>(std::move(codes), asks), {}, {}};
    if (looksFor == "other-office"_L1)
        return KindParts{std::make_unique<OtherOfficeCheck>(std::move(codes), asks), {}, {}};
    if (looksFor == "no-code"_L1)
        return KindParts{std::make_unique<NoCodeCheck>(std::move(codes), asks), {}, {}};
    if (looksFor != "home"_L1)
        params.refuse(u"looks_for"_s,
                      u"'looks_for' must be missing, other-office, no-code or home."_s);
    return KindParts{std::make_unique<HomeAddressCheck>(std::move(codes), asks), {}, {}};
}

} // namespace casepost::letters
