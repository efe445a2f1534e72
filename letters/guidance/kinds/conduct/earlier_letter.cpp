#include "letters/guidance/facts/asked_items.h"
#include "letters/guidance/rules/kind.h"
#include "phrases/phrase_code.h"

#include <QLocale>

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

/// What the two checks share: which earlier letters count, and how they are spoken of.
class EarlierLetterCheck : public Check
{
public:
    EarlierLetterCheck(int days, const QStringList &replacing)
        : m_days(days)
    {
        for (const QString &code : replacing)
            m_replacing.insert(phrases::codeKey(code));
    }

    void find(const LetterView &letter, std::vector<Hit> &hits) const final
    {
        if (letter.in.context.earlier.empty() || replaces(letter))
            return;
        const auto asked = askedItems(letter.letter(), letter.in.library, letter.in.wordingDay());
        if (!asked.empty())
            compare(letter, asked, hits);
    }

protected:
    bool isRecent(const EarlierLetter &earlier, const QDate &on) const
    {
        const auto days = earlier.date.daysTo(on);
        return earlier.date.isValid() && days >= 0 && days <= m_days;
    }

    static void name(Hit &hit, const EarlierLetter &earlier, const QDate &on)
    {
        const auto days = earlier.date.daysTo(on);
        const auto ago = [days](const QString &today, const QString &one, const QString &many) {
            return days == 0 ? today : days == 1 ? one : many.arg(days);
        };
        const bool scanned = !earlier.by.isEmpty();
        hit.named = {
            {u"date"_s, QLocale(QLocale::English).toString(earlier.date, u"d MMMM yyyy"_s)},
            {u"dyddiad"_s, QLocale(QLocale::Welsh).toString(earlier.date, u"d MMMM yyyy"_s)},
            {u"ago"_s, ago(u"today"_s, u"1 day ago"_s, u"%1 days ago"_s)},
            {u"yn-ol"_s, ago(u"heddiw"_s, u"1 diwrnod yn ôl"_s, u"%1 diwrnod yn ôl"_s)},
            {u"by"_s, scanned ? u"the letter %1 sent"_s.arg(earlier.by) : u"a letter of ours"_s},
            {u"gan"_s, scanned ? u"y llythyr a anfonodd %1"_s.arg(earlier.by) : u"ein llythyr"_s}};
    }

private:
    virtual void compare(const LetterView &letter,
                         const std::vector<AskedItem> &asked,
                         std::vector<Hit> &hits) const = 0;

    bool replaces(const LetterView &letter) const
    {
        for (std::size_t i = 0; i < letter.changed.size(); ++i)
            if (!letter.changed[i] && m_replacing.contains(letter.codes[qsizetype(i)]))
                return true;
        return false;
    }

    int m_days;
    QSet<QString> m_replacing;
};

// A second letter that asks, with nothing new since the first (REQ-LET-02).
class SecondRequestCheck final : public EarlierLetterCheck
{
public:
    using EarlierLetterCheck::EarlierLetterCheck;

private:
    void compare(const LetterView &letter,
                 const std::vector<AskedItem> &,
                 std::vector<Hit> &hits) const override
    {
        const QString to = recipientKindName(letter.letter().to);
        for (const EarlierLetter &earlier : letter.in.context.earlier) {
            const bool counts = earlier.by.isEmpty() && earlier.recipient == to
                                && !earlier.asked.isEmpty() && !earlier.newsSince
                                && isRecent(earlier, letter.in.wordingDay());
            if (!counts)
                continue;
            Hit hit = hitAt(Place{Part::Letter, -1, {}, 0, 0}, earlier.asked.join(u", "_s));
            name(hit, earlier, letter.in.wordingDay());
            hits.push_back(std::move(hit));
            return; // the newest says it
        }
    }
};

// Something that an earlier letter asked for already (REQ-SSL-04).
class AskedAgainCheck final : public EarlierLetterCheck
{
public:
    using EarlierLetterCheck::EarlierLetterCheck;

private:
    void compare(const LetterView &letter,
                 const std::vector<AskedItem> &asked,
                 std::vector<Hit> &hits) const override
    {
        for (const AskedItem &item : asked)
            for (const EarlierLetter &earlier : letter.in.context.earlier)
                if (isRecent(earlier, letter.in.wordingDay())
                    && earlier.asked.contains(item.name)) {
                    Hit hit = hitAt(item.at, item.name);
                    name(hit, earlier, letter.in.wordingDay());
                    hit.named.emplace_back(u"eitem"_s, welshItem(item.name));
                    hits.push_back(std::move(hit));
                    break;
                }
    }
};

} // namespace

/// earlier-letter: what letters of this case asked for before (REQ-LET-02, REQ-SSL-04). Parameters:
/// looks_for (second-request, asked-again), days (how far back), replacing (phrases that say that
/// this letter takes another's place). Messages may hold {date}, {ago}, {by} and, in Welsh,
/// {dyddiad}, {yn-ol}, {gan}, {eitem}.
core::Result<KindParts> makeEarlierLetter(Fields &params, const KindContext &)
{
    const QString looksFor = params.text(u"looks_for"_s);
    const int days = params.numberOr(u"days"_s, 14);
    const QStringList replacing = params.textsOr(u"replacing"_s);
    if (looksFor == u"second-request"_s)
        return KindParts{std::make_unique<SecondRequestCheck>(days, replacing), {}, {}};
    if (looksFor != u"asked-again"_s)
        params.refuse(u"looks_for"_s, u"'looks_for' is second-request or asked-again."_s);
    return KindParts{std::make_unique<AskedAgainCheck>(days, replacing), {}, {}};
}

} // namespace casepost::letters
