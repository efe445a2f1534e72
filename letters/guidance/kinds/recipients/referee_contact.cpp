#include "core/people/addresses/postal_address.h"
#include "core/people/contact/email_address.h"
#include "letters/guidance/rules/kind.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShortestLink = 3; ///< a shorter name stands in many addresses by chance
constexpr qsizetype kUnlikelyByChance = 5;

bool isSameMailbox(const QString &a, const QString &b)
{
    return !isBlank(a) && a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

bool isCustomersOwn(const core::CaseRecord &record)
{
    return isSameMailbox(record.refereeEmail, record.email)
           || isSameMailbox(record.refereeEmail, record.declarantEmail);
}

Hit ofEmail(const QString &email)
{
    return hitAt(Place{Part::Case, -1, u"referee_email"_s, 0, 0}, email);
}

/// An email address as the rule reads it: the letters of the mailbox and of the domain's name.
struct Mailbox
{
    QStringList words; ///< of the part before the @, without digits
    QString letters;   ///< the same in one
    QString domain;

    explicit Mailbox(const core::EmailAddress &address)
        : domain(address.domain())
    {
        for (QString word : foldedWords(address.local().section(u'+', 0, 0).replace(u'_', u' '))) {
            word.removeIf([](QChar c) { return c.isDigit(); });
            if (!word.isEmpty())
                words += word;
            letters += word;
        }
    }

    /// "j.smith", "smithj" and "john.smith" for John Smith; initials alone are nobody's.
    bool isLinkedTo(const core::PersonName &name) const
    {
        const QStringList surname = foldedWords(name.surname);
        const QStringList forenames = foldedWords(name.forenames);
        const QString whole = surname.join(QString());
        for (const QString &part : surname + QStringList{whole})
            if (part.size() >= kShortestLink && isSurname(part, forenames))
                return true;
        for (const QString &forename : forenames)
            if (forename.size() >= kShortestLink && isForename(forename))
                return true;
        return isShortName(whole, forenames);
    }

    /// The firm has the name: "office@smith-and-sons.co.uk".
    bool isAtOwnFirm(const core::PersonName &name) const
    {
        const QStringList site = foldedWords(domain.section(u'.', 0, 0));
        const QString surname = foldedWords(name.surname).join(QString());
        return surname.size() >= kShortestLink
               && (site.contains(surname)
                   || (surname.size() >= kUnlikelyByChance
                       && site.join(QString()).contains(surname)));
    }

private:
    // A short surname counts only as a word of its own, or beside initials or a forename.
    bool isSurname(const QString &part, const QStringList &forenames) const
    {
        if (words.contains(part) || (part.size() >= kUnlikelyByChance && letters.contains(part)))
            return true;
        QString rest;
        if (letters.startsWith(part))
            rest = letters.mid(part.size());
        else if (letters.endsWith(part))
            rest = letters.chopped(part.size());
        else
            return false;
        const QString all = forenames.join(QString());
        return rest.size() < kShortestLink || all.startsWith(rest)
               || (!forenames.isEmpty() && rest.contains(forenames.first()));
    }

    bool isForename(const QString &forename) const
    {
        return words.contains(forename)
               || (letters.startsWith(forename) && letters.size() <= forename.size() + 1);
    }

    // "Jo Li" and "Al Ng": the whole mailbox is the name, or the surname is one of its words.
    bool isShortName(const QString &surname, const QStringList &forenames) const
    {
        if (surname.isEmpty() || surname.size() >= kShortestLink)
            return false;
        const QString first = forenames.value(0);
        return (words.size() > 1 && words.contains(surname)) || letters == first + surname
               || letters == first.left(1) + surname || letters == surname + first;
    }
};

// Only an address of work, or one linked to the name (REQ-REF-07).
class MailboxOfCheck final : public Check
{
public:
    enum class Looks { Private, Work };

    MailboxOfCheck(Looks looks, const QStringList &personal)
        : m_looks(looks)
    {
        for (const QString &domain : personal)
            m_personal.insert(domain.toLower());
    }

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const core::CaseRecord &record = letter.in.record;
        const auto address = core::EmailAddress::parse(record.refereeEmail);
        if (letter.letter().to != RecipientKind::Referee || !address || isCustomersOwn(record))
            return;
        const Mailbox mailbox(*address);
        const bool isPrivate = isPersonal(mailbox.domain);
        if (isPrivate != (m_looks == Looks::Private) || mailbox.isLinkedTo(record.referee)
            || (!isPrivate && mailbox.isAtOwnFirm(record.referee)))
            return;
        hits.push_back(ofEmail(address->text()));
    }

private:
    // "hotmail.*" stands for every ending of that provider.
    bool isPersonal(const QString &domain) const
    {
        return m_personal.contains(domain)
               || m_personal.contains(domain.section(u'.', 0, 0) + u".*"_s);
    }

    Looks m_looks;
    QSet<QString> m_personal;
};

class SharedMailboxCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        if (isCustomersOwn(letter.in.record))
            hits.push_back(ofEmail(letter.in.record.refereeEmail.trimmed()));
    }
};

// A letter to the referee under details typed by hand that are not those of the case (REQ-REF-03).
class TypedRefereeCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const auto &recipient = letter.letter().recipient;
        const core::CaseRecord &record = letter.in.record;
        if (letter.letter().to != RecipientKind::Other || !recipient || record.referee.isEmpty()
            || foldedWords(recipient->name.surname) != foldedWords(record.referee.surname)
            || !isSameForename(recipient->name, record.referee))
            return;
        const auto known = core::normalisedPostcode(record.refereeAddress.postcode);
        std::optional<QString> typed;
        for (const QString &line : recipient->address)
            if (const auto code = core::normalisedPostcode(line))
                typed = code;
        if (known && typed && *typed != *known)
            hits.push_back(hitAt(Place{Part::Address, -1, {}, 0, 0}, *typed, *known));
        else if (!isBlank(recipient->email) && !isBlank(record.refereeEmail)
                 && !isSameMailbox(recipient->email, record.refereeEmail))
            hits.push_back(hitAt(Place{Part::Address, -1, {}, 0, 0}, recipient->email.trimmed()));
    }

private:
    static bool isSameForename(const core::PersonName &a, const core::PersonName &b)
    {
        const QStringList typed = foldedWords(a.forenames), known = foldedWords(b.forenames);
        return !typed.isEmpty() && !known.isEmpty()
               && (typed.first() == known.first()
                   || (typed.first().size() == 1 && known.first().startsWith(typed.first())));
    }
};

} // namespace

/// referee-contact: how a referee is reached (REQ-REF-03, 07, 11). Parameter looks_for: private (a
/// mailbox of a provider listed in the file `personal` that is not linked to the name), work (a
/// mailbox elsewhere that is not), shared (the customer's own) or typed (a recipient typed by hand
/// who is the referee, with another postcode or email address).
core::Result<KindParts> makeRefereeContact(Fields &params, const KindContext &context)
{
    using Looks = MailboxOfCheck::Looks;
    const QString looksFor = params.text(u"looks_for"_s);
    if (looksFor == "shared"_L1)
        return KindParts{std::make_unique<SharedMailboxCheck>(), {}, {}};
    if (looksFor == "typed"_L1)
        return KindParts{std::make_unique<TypedRefereeCheck>(), {}, {}};
    if (looksFor != "private"_L1 && looksFor != "work"_L1)
        params.refuse(u"looks_for"_s, u"'looks_for' must be private, work, shared or typed."_s);
    TRY_ASSIGN(const QStringList personal, linesOf(params, u"personal"_s, context));
    return KindParts{std::make_unique<MailboxOfCheck>(
                         looksFor == "work"_L1 ? Looks::Work : Looks::Private, personal),
                     {},
                     {}};
}

} // namespace casepost::letters
