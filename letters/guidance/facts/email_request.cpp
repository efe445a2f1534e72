#include "letters/guidance/facts/email_request.h"

#include "letters/guidance/facts/email_words.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kReach = 14; ///< words between an email and what it carries
constexpr std::size_t kBefore = 6; ///< words in which a "not" or a "we" belongs to a verb

using Words = QSet<QString>;

/// Is the folded word in any of the sets of the grammar?
bool isEmailWord(const QString &word)
{
    static const QSet<QString> kAll = [] {
        const EmailWords &grammar = emailWords();
        QSet<QString> all;
        for (const QSet<QString> *set : {&grammar.send,
                                         &grammar.take,
                                         &grammar.sent,
                                         &grammar.be,
                                         &grammar.negation,
                                         &grammar.stops,
                                         &grammar.verbBreak,
                                         &grammar.nounAfter,
                                         &grammar.about,
                                         &grammar.replyBreak,
                                         &grammar.pronouns,
                                         &grammar.us,
                                         &grammar.nounBefore,
                                         &grammar.by,
                                         &grammar.ways,
                                         &grammar.replies,
                                         &grammar.thanks})
            all.unite(*set);
        return all;
    }();
    return kAll.contains(word);
}

class Reader
{
public:
    Reader(const WordRun &run, const std::vector<QStringList> &things)
        : m_run(run)
        , m_things(things)
    {
        m_speaks.reserve(run.size());
        for (std::size_t i = 0; i < run.size(); ++i)
            m_speaks.push_back(isEmailWord(run.at(i).toString()));
        for (std::size_t i = 0; i < run.size();) {
            const std::size_t end = run.sentence(i).second;
            m_sentences.insert(m_sentences.end(), end - i, {i, end});
            i = end;
        }
    }

    std::vector<WordRange> read()
    {
        for (std::size_t i = 0; i < m_run.size(); ++i) {
            const QStringView word = m_run.at(i);
            if (isEmail(i))
                email(i);
            else if (word == u"emailed" || word == u"ebostio")
                passive(i);
            else if (word == u"attach" || word == u"attaching" || word == u"atodwch"
                     || word == u"atodi")
                attach(i);
            else if (word == u"attached" || word == u"attachment" || word == u"attachments"
                     || word == u"ynghlwm" || word == u"atodiad")
                attached(i);
            else if (m_run.gap(i) == u"@")
                channel(i);
            else if (word == u"electronically"
                     || (isFile(word) && i > 1 && m_run.at(i - 2) == u"as"))
                channel(i);
        }
        return longest();
    }

private:
    // Most words are in none of the sets: those need no look into each.
    bool is(std::size_t i, const Words &set) const
    {
        return m_speaks[i] && set.contains(m_run.at(i).toString());
    }

    // First and past-the-last word of the sentence of word i.
    std::pair<std::size_t, std::size_t> sentence(std::size_t i) const { return m_sentences[i]; }

    static bool isFile(QStringView word)
    {
        return word == u"pdf" || word == u"jpeg" || word == u"jpg" || word == u"scan";
    }

    // "email", and "e-mail" and "e-bost" at their second word.
    bool isEmail(std::size_t i) const
    {
        const QStringView word = m_run.at(i);
        if (word == u"email" || word == u"emailing" || word == u"ebost" || word == u"ebostiwch")
            return true;
        const bool second = word == u"mail" || word == u"mailing" || word.startsWith(u"bost");
        return second && i > 0 && m_run.at(i - 1) == u"e";
    }

    void email(std::size_t i)
    {
        const std::size_t head = m_run.at(i).startsWith(u"e") ? i : i - 1;
        if (isVerb(i, head) && !isOrPost(head))
            verb(head, i);
        else if (head > 0 && (is(head - 1, m_grammar.by) || isOrPost(head)))
            channel(i);
        else if (isCarrier(head))
            channel(i);
        else if (head > 0 && m_run.at(head - 1) == u"an")
            carries(head, i);
    }

    bool isVerb(std::size_t i, std::size_t head) const
    {
        const QStringView word = m_run.at(i);
        if (word.endsWith(u"iwch") || word == u"bostio")
            return true;
        if (word == u"ebost" || word == u"bost")
            return false;
        if (i + 1 < m_run.size() && is(i + 1, m_grammar.nounAfter))
            return false;
        return head == 0 || m_run.beginsSentence(head) || !is(head - 1, m_grammar.nounBefore);
    }

    // "by post or email".
    bool isOrPost(std::size_t head) const
    {
        return head > 2 && m_run.at(head - 1) == u"or" && m_run.at(head - 2) == u"post"
               && is(head - 3, m_grammar.by);
    }

    // The first word of what follows: after "email or post" that is not "post".
    std::size_t pastOrPost(std::size_t i) const
    {
        const bool either =
            i + 2 < m_run.size() && m_run.at(i + 1) == u"or" && m_run.at(i + 2) == u"post";
        return either ? i + 3 : i + 1;
    }

    // Past the last word of what stands before: "in the post or by email" has no stop at "post".
    std::size_t beforePost(std::size_t start, std::size_t i) const
    {
        std::size_t to = i;
        while (to > start && is(to - 1, m_grammar.ways))
            --to;
        return to;
    }

    // "to this email", "in your email", "with your e-mail".
    bool isCarrier(std::size_t head) const
    {
        if (head < 2)
            return false;
        const QStringView whose = m_run.at(head - 1), in = m_run.at(head - 2);
        return (in == u"to" && (whose == u"this" || whose == u"our" || whose == u"the"))
               || ((in == u"in" || in == u"with") && (whose == u"an" || whose == u"your"))
               || ((in == u"at" || in == u"i" || in == u"r") && (whose == u"yr" || whose == u"r"));
    }

    void verb(std::size_t head, std::size_t i)
    {
        const auto [start, end] = sentence(i);
        const std::size_t from = clauseStart(start, head);
        if (holds(from, head, m_grammar.negation) || isOurs(from, head))
            return;
        addAfter(pastOrPost(i), end, &m_grammar.verbBreak);
        if (i + 1 < end && is(i + 1, m_grammar.pronouns))
            addEarlier(start, head);
    }

    // "by email": what was named before it is to come so, or what follows.
    void channel(std::size_t i)
    {
        const auto [start, end] = sentence(i);
        if (holds(start, clauseEnd(i, end), m_grammar.negation) || !asks(start, i, end))
            return;
        const auto before = m_found.size();
        for (std::size_t k = beforePost(start, i); k-- > start;) {
            if (is(k, m_grammar.stops) || is(k, m_grammar.replyBreak))
                break;
            add(k);
        }
        addAfter(i + 1, end);
        if (m_found.size() == before && holds(start, i, m_grammar.pronouns))
            addPrevious(start);
    }

    // "send us an email giving their consent".
    void carries(std::size_t head, std::size_t i)
    {
        const auto [start, end] = sentence(i);
        const std::size_t from = clauseStart(start, head);
        if (!holds(from, head, m_grammar.negation) && asks(from, head, head))
            addAfter(i + 1, end);
    }

    /// Somebody else than we sends, or we take: a verb before the email, or right after "By
    /// email,".
    bool asks(std::size_t start, std::size_t i, std::size_t end) const
    {
        const bool thanks = holds(start, i, m_grammar.thanks);
        for (std::size_t k = start; k < std::min(end, i + kBefore) && !thanks; ++k) {
            if (is(k, m_grammar.sent) && k > start && is(k - 1, m_grammar.be))
                return true;
            if (is(k, m_grammar.send)
                && (is(k, m_grammar.take) || !isOurs(clauseStart(start, k), k)))
                return true;
        }
        return false;
    }

    // "can be emailed".
    void passive(std::size_t i)
    {
        const auto [start, end] = sentence(i);
        if (i == start || !is(i - 1, m_grammar.be) || holds(start, i, m_grammar.negation))
            return;
        const auto before = m_found.size();
        for (std::size_t k = i; k-- > start && !is(k, m_grammar.stops);)
            add(k);
        if (m_found.size() == before && holds(start, i, m_grammar.pronouns))
            addPrevious(start);
    }

    void attach(std::size_t i)
    {
        const auto [start, end] = sentence(i);
        const std::size_t from = clauseStart(start, i);
        if (!holds(start, end, m_grammar.replies) || holds(from, i, m_grammar.negation)
            || isOurs(from, i))
            return;
        addAfter(i + 1, end);
    }

    // "with your deed poll attached", "as an attachment".
    void attached(std::size_t i)
    {
        const auto [start, end] = sentence(i);
        if (!holds(start, end, m_grammar.replies) || !asks(start, i, i)
            || holds(start, i, m_grammar.negation))
            return;
        for (std::size_t k = i; k-- > start && i - k < kReach && !is(k, m_grammar.stops);)
            add(k);
    }

    bool holds(std::size_t from, std::size_t to, const Words &set) const
    {
        for (std::size_t k = from; k < to; ++k)
            if (is(k, set))
                return true;
        return false;
    }

    // Back to a comma, colon or semicolon, and no further than a few words.
    std::size_t clauseStart(std::size_t start, std::size_t i) const
    {
        std::size_t from = i;
        while (from > start && i - from < kBefore && !partsClauses(from - 1))
            --from;
        return from;
    }

    // On to a comma, colon or semicolon, and no further than a few words.
    std::size_t clauseEnd(std::size_t i, std::size_t end) const
    {
        std::size_t to = i;
        while (to + 1 < end && to - i < kBefore && !partsClauses(to))
            ++to;
        return to + 1;
    }

    bool partsClauses(std::size_t i) const
    {
        const QStringView gap = m_run.gap(i);
        return gap.contains(u',') || gap.contains(u':') || gap.contains(u';');
    }

    // "we will email", but not "we need you to email".
    bool isOurs(std::size_t from, std::size_t i) const
    {
        bool ours = false;
        for (std::size_t k = from; k < i; ++k) {
            if (is(k, m_grammar.us))
                ours = true;
            else if (m_run.at(k) == u"you" || m_run.at(k) == u"chi")
                ours = false;
        }
        return ours;
    }

    /// Everything named from word `from` on, up to a word that begins something else.
    void addAfter(std::size_t from, std::size_t end, const Words *breaks = nullptr)
    {
        const std::size_t until = std::min(end, from + kReach);
        for (std::size_t k = from; k < until && !is(k, m_grammar.stops); ++k) {
            if (breaks && is(k, *breaks))
                return;
            add(k);
        }
    }

    void add(std::size_t k)
    {
        if (isOnlyNamed(k))
            return;
        qsizetype size = 0;
        for (const QStringList &thing : m_things)
            if (thing.size() > size && m_run.holds(k, thing))
                size = thing.size();
        if (size > 0)
            m_found.push_back({k, k + static_cast<std::size_t>(size) - 1});
    }

    // "the number of your deed poll", "the date on it": an answer, not the thing.
    bool isOnlyNamed(std::size_t k) const
    {
        constexpr std::size_t kNear = 4;
        return holds(k < kNear ? 0 : k - kNear, k, m_grammar.about);
    }

    // Each once, and of those that overlap the longest: "birth certificate" is no "certificate".
    std::vector<WordRange> longest()
    {
        std::sort(m_found.begin(), m_found.end());
        std::vector<WordRange> kept;
        for (const WordRange &range : m_found)
            if (kept.empty() || range.first > kept.back().last)
                kept.push_back(range);
            else if (range.last - range.first > kept.back().last - kept.back().first)
                kept.back() = range;
        return kept;
    }

    // "email it": what the sentence named before, or the sentence before that.
    void addEarlier(std::size_t start, std::size_t head)
    {
        const auto before = m_found.size();
        for (std::size_t k = start; k < head; ++k)
            add(k);
        if (m_found.size() == before)
            addPrevious(start);
    }

    void addPrevious(std::size_t start)
    {
        if (start == 0)
            return;
        const auto [first, end] = sentence(start - 1);
        for (std::size_t k = first; k < end; ++k)
            add(k);
    }

    const EmailWords &m_grammar = emailWords();
    const WordRun &m_run;
    const std::vector<QStringList> &m_things;
    std::vector<WordRange> m_found;
    std::vector<bool> m_speaks; ///< by word: is it one of the grammar's?
    std::vector<std::pair<std::size_t, std::size_t>> m_sentences; ///< by word
};

bool speaksOfEmail(QStringView folded)
{
    for (const QStringView cue : {QStringView(u"mail"),
                                  QStringView(u"@"),
                                  QStringView(u"bost"),
                                  QStringView(u"attach"),
                                  QStringView(u"electronic"),
                                  QStringView(u" as a"),
                                  QStringView(u"atod"),
                                  QStringView(u"ynghlwm")})
        if (folded.contains(cue))
            return true;
    return false;
}

} // namespace

std::vector<WordRange> askedByEmail(const TextUnit &text, const std::vector<QStringList> &things)
{
    if (!speaksOfEmail(text.folded.text()))
        return {};
    const WordRun run(text);
    return Reader(run, things).read();
}

} // namespace casepost::letters
