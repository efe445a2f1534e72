#include "letters/guidance/facts/email_request.h"
#include "letters/guidance/rules/kind.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

class ByEmailCheck final : public TextCheck
{
public:
    ByEmailCheck(Scopes scopes, std::vector<QStringList> things, std::size_t own)
        : TextCheck(scopes)
        , m_things(std::move(things))
        , m_own(own)
    {}

private:
    void findIn(const TextUnit &text, const LetterView &, std::vector<Hit> &hits) const override
    {
        const auto found = askedByEmail(text, m_things);
        if (found.empty())
            return;
        const WordRun words(text);
        for (const WordRange &range : found)
            if (isOwn(words, range))
                hits.push_back(hitAt(words.place(range.first, range.last),
                                     words.source(range.first, range.last)));
    }

    // A longer name of something that another rule speaks of is not this rule's.
    bool isOwn(const WordRun &words, const WordRange &range) const
    {
        const auto length = static_cast<qsizetype>(range.last - range.first + 1);
        for (std::size_t i = m_own; i < m_things.size(); ++i)
            if (m_things[i].size() == length && words.holds(range.first, m_things[i]))
                return false;
        return true;
    }

    std::vector<QStringList> m_things; ///< this rule's, then those of others
    std::size_t m_own;
};

} // namespace

/// by-email: what a letter may not ask for, or accept, by email (REQ-INB-02 to 06). Parameters:
/// things (what this rule speaks of), others (what other rules speak of, so that the longer name
/// counts: "birth certificate" is no "certificate").
core::Result<KindParts> makeByEmail(Fields &params, const KindContext &context)
{
    std::vector<QStringList> things;
    for (const QString &thing : params.texts(u"things"_s))
        things.push_back(foldedWords(thing));
    const std::size_t own = things.size();
    for (const QString &thing : params.textsOr(u"others"_s))
        things.push_back(foldedWords(thing));
    for (const QStringList &thing : things)
        if (thing.isEmpty())
            params.refuse(u"things"_s, u"A thing is at least one word."_s);
    return KindParts{
        std::make_unique<ByEmailCheck>(context.scopes, std::move(things), own), {}, {}};
}

} // namespace casepost::letters
