#include "letters/guidance/rules/kind.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

/// What a rule of this kind looks at.
struct Wanted
{
    std::vector<core::SignKind> signs;
    std::vector<core::Evidence> evidence;
    bool recipient = false; ///< in the recipient typed by hand, not in the texts
};

class OtherCaseCheck final : public Check
{
public:
    OtherCaseCheck(Wanted wanted, Scopes scopes)
        : m_wanted(std::move(wanted))
        , m_scopes(scopes)
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        for (const MatchedSign &matched : letter.others) {
            if (!speaksOf(matched, letter))
                continue;
            Hit hit = hitAt(matched.at, matched.typed);
            hit.named = {{u"other"_s, matched.other->reference},
                         {u"case"_s, letter.in.record.reference},
                         {u"count"_s, QString::number(matched.other->cases)}};
            hits.push_back(std::move(hit));
        }
    }

private:
    bool speaksOf(const MatchedSign &matched, const LetterView &letter) const
    {
        const auto has = [](const auto &list, const auto &value) {
            return std::find(list.begin(), list.end(), value) != list.end();
        };
        const bool recipient = matched.at.part == Part::Address;
        return recipient == m_wanted.recipient && has(m_wanted.signs, matched.sign.kind)
               && has(m_wanted.evidence, matched.other->evidence)
               && (recipient || inScope(matched.at, letter));
    }

    bool inScope(const Place &at, const LetterView &letter) const
    {
        return std::any_of(letter.texts.begin(), letter.texts.end(), [&](const TextUnit &text) {
            return holds(m_scopes, text.scope) && text.at.part == at.part
                   && text.at.block == at.block && text.at.field == at.field;
        });
    }

    Wanted m_wanted;
    Scopes m_scopes;
};

// The other cases could not be asked: the letter is not judged in this, and says so.
class UnknownCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        if (letter.in.context.othersUnknown)
            hits.push_back(hitAt(Place{Part::Letter, -1, {}, 0, 0}));
    }
};

template<typename Value>
std::vector<Value>
namedValues(Fields &params, const QString &key, std::optional<Value> (*named)(const QString &))
{
    std::vector<Value> values;
    for (const QString &name : params.oneOrMore(key)) {
        if (const auto value = named(name))
            values.push_back(*value);
        else
            params.refuse(key, u"'%1' is none of the words of '%2'."_s.arg(name, key));
    }
    return values;
}

} // namespace

/// other-case: something typed belongs to another case of the store and not to this one
/// (REQ-TXT-15, REQ-EML-12). The facts come with the letter's context; without a store there are
/// none. Parameters: signs (reference, passport-number, email, name, surname, greeting), evidence
/// (certain, likely, possible), recipient (true: in the recipient typed by hand). Or unknown =
/// true: the other cases could not be asked. Messages may hold {other}, {case} and {count}.
core::Result<KindParts> makeOtherCase(Fields &params, const KindContext &context)
{
    if (params.flagOr(u"unknown"_s, false))
        return KindParts{std::make_unique<UnknownCheck>(), {}, {}};
    Wanted wanted;
    wanted.signs = namedValues<core::SignKind>(params, u"signs"_s, core::signKindNamed);
    wanted.evidence = namedValues<core::Evidence>(params, u"evidence"_s, core::evidenceNamed);
    wanted.recipient = params.flagOr(u"recipient"_s, false);
    return KindParts{std::make_unique<OtherCaseCheck>(std::move(wanted), context.scopes), {}, {}};
}

} // namespace casepost::letters
