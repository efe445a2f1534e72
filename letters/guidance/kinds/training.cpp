#include "letters/guidance/kinds/kind.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

class TrainingCheck final : public Check
{
public:
    explicit TrainingCheck(bool untold)
        : m_untold(untold)
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const bool own = letter.letter().sender && *letter.letter().sender == letter.in.sender;
        const QDate &taken = letter.in.sender.trainedOn;
        const bool known = taken.isValid() && taken <= letter.in.on;
        const bool untold = own && !taken.isValid();
        if (known || isNobody(letter.in.sender) || untold != m_untold)
            return;
        for (const TextUnit &text : letter.texts)
            if (text.scope == Scope::FreeText && !isBlank(text.text)) {
                hits.push_back({text.at, {}, {}, false, false});
                return;
            }
    }

private:
    static bool isNobody(const SenderProfile &sender) { return sender == SenderProfile(); }

    bool m_untold;
};

} // namespace

/// training: free text comes from somebody who took the e-learning course (REQ-TRN-01). The store's
/// staff records say when; a letter document that brings its own sender may leave the day out, and
/// then nothing is known. Parameter looks_for: not-taken (the staff record has no day, or the day
/// is after the letter's) or not-told (the document's own sender has no day). A document without
/// any sender is not judged: it cannot be queued before the store names one.
core::Result<KindParts> makeTraining(Fields &params, const KindContext &)
{
    const QString looksFor = params.text(u"looks_for"_s);
    if (looksFor != "not-taken"_L1 && looksFor != "not-told"_L1)
        params.refuse(u"looks_for"_s, u"'looks_for' must be not-taken or not-told."_s);
    return KindParts{std::make_unique<TrainingCheck>(looksFor == "not-told"_L1), {}, {}};
}

} // namespace casepost::letters
