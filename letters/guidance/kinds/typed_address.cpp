#include "letters/guidance/kinds/kind.h"
#include "letters/guidance/office_address.h"

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
    using TextCheck::TextCheck;

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
                || holdsOfficeAddress(letter.in.context.offices,
                                      folded.mid(begin, spokenTo - begin)))
                continue;
            hits.push_back({text.place(start, end), text.source(start, end), {}, false, false});
        }
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
};

} // namespace

/// typed-address: an address typed as the one to which something is sent is that of an office, as
/// its record has it (REQ-ADR-02, 06, 08); addresses of people of the case are left alone. No
/// parameters.
core::Result<KindParts> makeTypedAddress(Fields &, const KindContext &context)
{
    return KindParts{std::make_unique<TypedAddressCheck>(context.scopes), {}, {}};
}

} // namespace casepost::letters
