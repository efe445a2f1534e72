#include "core/text/text.h"
#include "letters/audience/audience.h"
#include "letters/guidance/rules/kind.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

Hit onEnvelope(const QString &found)
{
    return hitAt(Place{Part::Address, -1, {}, 0, 0}, found);
}

/// The lines a posted letter shows under the name; empty when it is not posted.
QStringList postedLines(const LetterView &letter)
{
    if (letter.letter().channel != Channel::Post || !letter.addressee)
        return {};
    return letter.addressee->addressLines;
}

/// Two blocks of lines that read the same, however they are parted.
bool readAlike(const QStringList &a, const QStringList &b)
{
    return foldedWords(a.join(u' ')).join(QString()) == foldedWords(b.join(u' ')).join(QString());
}

// What a courier stumbles over (REQ-ADR-02).
class DeliverableCheck final : public Check
{
public:
    explicit DeliverableCheck(QStringList problems)
        : m_problems(std::move(problems))
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const QStringList lines = postedLines(letter);
        if (lines.isEmpty())
            return;
        const auto verdict = core::checkAddress(QStringList{letter.addressee->nameLine} + lines,
                                                core::AddressProfile::Courier);
        for (const core::AddressProblem &problem : verdict.problems)
            if (m_problems.contains(problem.code)) {
                hits.push_back(onEnvelope(problem.line == 1
                                              ? letter.addressee->nameLine
                                              : lines.value(problem.line - 2, lines.last())));
                return;
            }
    }

private:
    QStringList m_problems;
};

// An address that is not the customer's own, or where somebody else takes the post in
// (REQ-ADR-05).
class AlternativeCheck final : public Check
{
public:
    explicit AlternativeCheck(const QStringList &careOf)
    {
        for (const QString &words : careOf)
            m_careOf += FoldedText(words).text();
    }

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const QStringList lines = postedLines(letter);
        if (lines.isEmpty())
            return;
        const core::CaseRecord &record = letter.in.record;
        for (const QString &line : lines)
            if (isCareOf(line)) {
                add(line,
                    u"is where somebody else takes the post in"_s,
                    u"yw lle mae rhywun arall yn derbyn y post"_s,
                    hits);
                return;
            }
        if (!standsForCustomer(letter.letter(), record)
            || readAlike(lines, record.address.printed()))
            return;
        if (!record.alternativeAddress.isEmpty()
            && readAlike(lines, record.alternativeAddress.printed()))
            add(lines.first(),
                u"is the alternative address held on the case"_s,
                u"yw'r cyfeiriad arall a gedwir yn yr achos"_s,
                hits);
        else
            add(lines.first(),
                u"is not an address that the case holds for the customer"_s,
                u"sydd heb fod yn gyfeiriad sydd gan yr achos ar gyfer y cwsmer"_s,
                hits);
    }

private:
    // Why it is asked, in both languages.
    static void
    add(const QString &line, const QString &why, const QString &pam, std::vector<Hit> &hits)
    {
        Hit hit = onEnvelope(line);
        hit.named = {{u"why"_s, why}, {u"pam"_s, pam}};
        hits.push_back(std::move(hit));
    }

    bool isCareOf(const QString &line) const
    {
        const FoldedText folded(line);
        return std::any_of(m_careOf.begin(), m_careOf.end(), [&](const QString &words) {
            return folded.text().startsWith(words)
                   && (folded.size() == words.size()
                       || !isWordUnit(folded.text()[words.size()].unicode())
                       || !isWordUnit(words.back().unicode()));
        });
    }

    QStringList m_careOf;
};

// The same place but for a word: the form and the system differ, "Flat 2" is missing
// (REQ-ADR-01).
class DiffersCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const QStringList lines = postedLines(letter);
        if (lines.isEmpty() || !letter.letter().recipient
            || !standsForCustomer(letter.letter(), letter.in.record))
            return;
        const core::PostalAddress &own = letter.in.record.address;
        const auto code = core::normalisedPostcode(own.postcode);
        const bool samePlace =
            code && std::any_of(lines.begin(), lines.end(), [&](const auto &line) {
                return core::normalisedPostcode(line) == code;
            });
        if (samePlace && !readAlike(lines, own.printed()))
            hits.push_back(onEnvelope(lines.first()));
    }
};

// The address of the customer under the name of somebody else (REQ-LET-19).
class CustomersHomeCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const QStringList lines = postedLines(letter);
        if (lines.isEmpty() || letter.letter().to != RecipientKind::Other
            || !letter.letter().recipient || standsForCustomer(letter.letter(), letter.in.record))
            return;
        const core::CaseRecord &record = letter.in.record;
        for (const core::PostalAddress *home : {&record.address, &record.alternativeAddress})
            if (isAt(*home, lines)) {
                hits.push_back(onEnvelope(lines.first()));
                return;
            }
    }

private:
    // The same postcode and every word of the first line, whatever stands before it.
    static bool isAt(const core::PostalAddress &home, const QStringList &lines)
    {
        const QStringList own = home.printed();
        if (own.isEmpty())
            return false;
        if (readAlike(lines, own))
            return true;
        const auto code = core::normalisedPostcode(home.postcode);
        const bool samePlace =
            code && std::any_of(lines.begin(), lines.end(), [&](const auto &line) {
                return core::normalisedPostcode(line) == code;
            });
        const QStringList words = foldedWords(lines.join(u' ')), first = foldedWords(own.first());
        return samePlace && std::all_of(first.begin(), first.end(), [&words](const auto &word) {
                   return words.contains(word);
               });
    }
};

// A forces address, and nobody said that a unit office applied (REQ-FOR-04).
class ForcesAddressCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const core::CaseRecord &record = letter.in.record;
        if (letter.letter().to != RecipientKind::Applicant
            || !isBlank(record.forcesUnitOfficeEmail))
            return;
        for (const QString &line : record.address.printed()) {
            const QStringList words = foldedWords(line);
            const auto code = core::normalisedPostcode(line);
            if (words.value(0).startsWith("bfpo"_L1) || (code && code->startsWith("BF1 "_L1))) {
                hits.push_back(onEnvelope(line));
                return;
            }
        }
    }
};

} // namespace

/// postal-address: where a posted letter goes (REQ-ADR-01, 02, 05; REQ-FOR-04). Parameter
/// looks_for: problems (codes of `address check` listed in `problems`), alternative (not the
/// customer's own address, or one of `care_of` at the head of a line), differs (the customer's own
/// postcode with other words) forces (a BFPO address without a unit office) or
/// customers-home (somebody else at the customer's address).
core::Result<KindParts> makePostalAddress(Fields &params, const KindContext &)
{
    const QString looksFor = params.text(u"looks_for"_s);
    if (looksFor == "problems"_L1)
        return KindParts{std::make_unique<DeliverableCheck>(params.texts(u"problems"_s)), {}, {}};
    if (looksFor == "alternative"_L1)
        return KindParts{std::make_unique<AlternativeCheck>(params.textsOr(u"care_of"_s)), {}, {}};
    if (looksFor == "differs"_L1)
        return KindParts{std::make_unique<DiffersCheck>(), {}, {}};
    if (looksFor == "customers-home"_L1)
        return KindParts{std::make_unique<CustomersHomeCheck>(), {}, {}};
    if (looksFor != "forces"_L1)
        params.refuse(
            u"looks_for"_s,
            u"'looks_for' must be problems, alternative, differs, forces or customers-home."_s);
    return KindParts{std::make_unique<ForcesAddressCheck>(), {}, {}};
}

} // namespace casepost::letters
