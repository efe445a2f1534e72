#include "letters/guidance/facts/office_address.h"
#include "letters/guidance/rules/kind.h"

#include <QRegularExpression>

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFurthestVerb = 160; ///< folded units from the word that sends to the address
constexpr int kLongestAddress = 200;

// What tells a postal address: a postcode, a box, or a number and a street.
const QRegularExpression &addressSigns()
{
    static const QRegularExpression signs(
        uR"((?<!\w)(?:[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}|(?:po|p\.o\.) box \d+|blwch post \d+|\d{1,4}[a-z]?,? (?:[\w']+ ){1,3}(?:street|road|lane|avenue|close|drive|place|square|court|terrace|gardens|crescent|grove|mews|parade|hill|row)|\d{1,4},? (?:rue|stryd|heol|calle|via|avenida) \w+|\w{3,40}(?:strasse|straat) \d{1,4})(?!\w))"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return signs;
}

// "send … to", "post … at": the words after which an address is where something goes.
const QRegularExpression &sending()
{
    static const QRegularExpression words(
        uR"((?<!\w)(?:send|post|return|deliver|courier|mail|forward|anfonwch|anfon|postiwch|dychwelwch)(?!\w)[^.?!]{0,150}?(?<!\w)(?:to|at|i|yn|address|cyfeiriad)(?!\w))"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return words;
}

// An address for documents that is no office's own (REQ-ADR-02, 06, 08).
class TypedAddressCheck final : public TextCheck
{
public:
    enum class Wrong { NoOffice, OtherOffice, BoxOverseas };

    TypedAddressCheck(Scopes scopes, Wrong wrong)
        : TextCheck(scopes)
        , m_wrong(wrong)
    {}

private:
    void
    findIn(const TextUnit &text, const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const QString &folded = text.folded.text();
        int spokenTo = 0;
        auto signs = addressSigns().globalMatch(folded);
        while (signs.hasNext()) {
            const auto sign = signs.next();
            const int start = static_cast<int>(sign.capturedStart());
            const int end = static_cast<int>(sign.capturedEnd());
            if (start < spokenTo || isOwn(text, start, end))
                continue;
            const int from = std::max(spokenTo, start - kFurthestVerb);
            const auto sent = sending().match(folded.mid(from, start - from));
            if (!sent.hasMatch())
                continue;
            spokenTo = endOfAddress(folded, end);
            const int begin = from + static_cast<int>(sent.capturedEnd());
            // The verb's own sentence is over when another began before the address.
            if (folded.mid(begin, start - begin).contains(u". "_s)
                || !isWrong(letter, folded.mid(begin, spokenTo - begin)))
                continue;
            hits.push_back(hitAt(text.place(start, end), text.source(start, end)));
        }
    }

    bool isWrong(const LetterView &letter, const QString &address) const
    {
        const core::CaseRecord &record = letter.in.record;
        const core::Offices &offices = letter.in.context.offices;
        switch (m_wrong) {
        case Wrong::NoOffice:
            return !holdsOfficeAddress(offices, address);
        case Wrong::OtherOffice:
            return isOfOtherOffice(offices, record, letter.in.sender, address);
        case Wrong::BoxOverseas:
            return namesBox(address)
                   && (record.isOverseas() || (letter.addressee && letter.addressee->overseas));
        }
        Q_UNREACHABLE();
    }

    // The address of somebody of the case, where documents go back to.
    static bool isOwn(const TextUnit &text, int start, int end)
    {
        return std::any_of(text.spans.begin(), text.spans.end(), [start, end](const auto &span) {
            return span.kind == SpanKind::Address && span.start < end && start < span.end;
        });
    }

    // With its postcode, where one follows in the same breath.
    static int endOfAddress(const QString &folded, int end)
    {
        static const QRegularExpression postcode(
            uR"((?<!\w)[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}(?!\w))"_s);
        const auto match = postcode.match(folded.mid(end, kLongestAddress));
        return match.hasMatch() ? end + static_cast<int>(match.capturedEnd()) : end;
    }

    Wrong m_wrong;
};

} // namespace

/// typed-address: an address typed as the one to which something is sent is that of an office, as
/// its record has it (REQ-ADR-02, 06, 08); addresses of people of the case are left alone.
/// Parameter looks_for: no-office (left out: the same), other-office (of one that has not the case)
/// or box-overseas (a PO Box, in a letter to a customer overseas).
core::Result<KindParts> makeTypedAddress(Fields &params, const KindContext &context)
{
    using Wrong = TypedAddressCheck::Wrong;
    const QString looksFor = params.textOr(u"looks_for"_s, u"no-office"_s);
    const auto look = [&](Wrong wrong) {
        return KindParts{std::make_unique<TypedAddressCheck>(context.scopes, wrong), {}, {}};
    };
    if (looksFor == "other-office"_L1)
        return look(Wrong::OtherOffice);
    if (looksFor == "box-overseas"_L1)
        return look(Wrong::BoxOverseas);
    if (looksFor != "no-office"_L1)
        params.refuse(u"looks_for"_s,
                      u"'looks_for' must be no-office, other-office or box-overseas."_s);
    return look(Wrong::NoOffice);
}

} // namespace casepost::letters
