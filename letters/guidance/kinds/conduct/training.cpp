#include "letters/guidance/rules/kind.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

class TrainingCheck final : public Check
{
public:
    explicit TrainingCheck(bool doubtful)
        : m_doubtful(doubtful)
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const SenderProfile &sender = letter.in.sender;
        const bool taken = sender.trainedOn.isValid();
        // A letter that brings its own case knows no staff record.
        const bool standsAlone = letter.letter().caseData.has_value();
        const bool unlocked = taken && (standsAlone || sender.trainedOn <= letter.in.on);
        if (unlocked || sender == SenderProfile() || (taken || standsAlone) != m_doubtful)
            return;
        for (const TextUnit &text : letter.texts)
            // Wording that was blanked is changed, too; an empty paragraph is nothing typed.
            if (text.scope == Scope::Edited
                || (text.scope == Scope::FreeText && !isBlank(text.text))) {
                hits.push_back(hitAt(text.at));
                return;
            }
    }

private:
    bool m_doubtful;
};

} // namespace

/// training: free text, which changed wording is too, comes from somebody who took the e-learning
/// course (REQ-TRN-01). Parameter looks_for: not-taken (the staff record of the store has no day)
/// or not-told (a stand-alone document's own sender leaves the day out, or the day of the staff
/// record is after the letter's: an earlier letter is judged again, and an earlier course may not
/// be on record). A stand-alone document that tells a day is believed; one without any sender is
/// not judged. Neither can be queued.
core::Result<KindParts> makeTraining(Fields &params, const KindContext &)
{
    const QString looksFor = params.text(u"looks_for"_s);
    if (looksFor != "not-taken"_L1 && looksFor != "not-told"_L1)
        params.refuse(u"looks_for"_s, u"'looks_for' must be not-taken or not-told."_s);
    return KindParts{std::make_unique<TrainingCheck>(looksFor == "not-told"_L1), {}, {}};
}

} // namespace casepost::letters
