#include "letters/guidance/kinds/contents/condition.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

struct ContentsRule
{
    Conditions when;
    Conditions unless;
    Conditions unlessUnchanged; ///< what `unless` would be, had no wording been changed
    Conditions answeredWhen;
    bool each = false;
    QString at;
};

class ContentsCheck final : public Check
{
public:
    explicit ContentsCheck(ContentsRule rule)
        : m_rule(std::move(rule))
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        std::vector<Hit> met, aside;
        if (!m_rule.when.holds(letter, met) || m_rule.unless.holds(letter, aside))
            return;
        if (met.empty())
            met.push_back(hitAt(Place{Part::Letter, -1, m_rule.at, 0, 0}));
        if (!m_rule.each)
            met.resize(1);
        aside.clear();
        const QString changed = changedBut(letter);
        const bool answered = m_rule.answeredWhen.holds(letter, aside);
        for (Hit &hit : met) {
            hit.answered = answered;
            hit.changed = changed;
            hits.push_back(std::move(hit));
        }
    }

private:
    // The wording that would have been enough, had it not been changed.
    QString changedBut(const LetterView &letter) const
    {
        std::vector<Hit> places;
        QStringList codes;
        if (m_rule.unlessUnchanged.holds(letter, places))
            for (const Hit &hit : places)
                if (hit.at.block >= 0 && letter.changed[static_cast<std::size_t>(hit.at.block)])
                    codes += hit.found;
        codes.removeDuplicates();
        return codes.join(u", ");
    }

    ContentsRule m_rule;
};

} // namespace

/// contents: speaks of a letter that is made up so (`when`) and not so (`unless`): what must go
/// together, and what must not. Parameters: when, unless, answered_when (the letter itself holds
/// the answer a confirmation asks for) as readConditions() takes them; each = true for a finding at
/// every place and not only the first; at, the field pointed to where no place is.
core::Result<KindParts> makeContents(Fields &params, const KindContext &context)
{
    ContentsRule rule;
    if (!params.has(u"when"_s))
        params.refuse(u"when"_s, u"'when' is missing: say of which letters the rule speaks."_s);
    const auto read = [&](const QString &key, ChangedWording counts) {
        return readConditions(params, key, context, counts);
    };
    TRY_ASSIGN(rule.when, read(u"when"_s, ChangedWording::Counts));
    TRY_ASSIGN(rule.unless, read(u"unless"_s, ChangedWording::IsFreeText));
    TRY_ASSIGN(rule.unlessUnchanged, read(u"unless"_s, ChangedWording::Counts));
    TRY_ASSIGN(rule.answeredWhen, read(u"answered_when"_s, ChangedWording::IsFreeText));
    rule.each = params.flagOr(u"each"_s, false);
    rule.at = params.textOr(u"at"_s);
    return KindParts{std::make_unique<ContentsCheck>(std::move(rule)), {}, {}};
}

} // namespace casepost::letters
