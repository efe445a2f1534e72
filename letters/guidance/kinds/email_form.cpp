#include "letters/guidance/kinds/kind.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

// The letter goes from a mailbox that belongs to a team, not to a person (REQ-EML-03).
class MailboxCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const SenderProfile &sender = letter.in.sender;
        if (isBlank(sender.mailbox) || isPersonal(sender))
            hits.push_back(
                {Place{Part::Header, -1, u"from"_s, 0, 0}, sender.mailbox, {}, false, false});
    }

private:
    static bool isPersonal(const SenderProfile &sender)
    {
        const QString local = FoldedText(sender.mailbox.section(u'@', 0, 0)).text();
        for (const QChar c : local)
            if (c.isDigit())
                return false;
        const QStringList parts = local.split(u'.', Qt::SkipEmptyParts);
        const FoldedText name(sender.name);
        int shared = 0;
        for (const Word &word : wordsOf(name))
            shared += parts.contains(name.text().mid(word.start, word.length)) ? 1 : 0;
        return shared >= 2 || (parts.size() == 2 && !isTeamWord(parts, sender));
    }

    // "durham.examiners", "passport.team": not first.last.
    static bool isTeamWord(const QStringList &parts, const SenderProfile &sender)
    {
        static const QSet<QString> kTeam{
            u"team"_s,        u"teams"_s,     u"mailbox"_s,        u"passport"_s, u"passports"_s,
            u"hmpo"_s,        u"examiners"_s, u"examination"_s,    u"office"_s,   u"letters"_s,
            u"customer"_s,    u"customers"_s, u"service"_s,        u"services"_s, u"casework"_s,
            u"noreply"_s,     u"enquiries"_s, u"correspondence"_s, u"contact"_s,  u"application"_s,
            u"applications"_s};
        const FoldedText own(sender.team + u' ' + sender.office);
        for (const QString &part : parts) {
            if (kTeam.contains(part))
                return true;
            for (const Word &word : wordsOf(own))
                if (own.text().mid(word.start, word.length) == part)
                    return true;
        }
        return false;
    }
};

// "Passport Application - HMPO Ref: Team/Initials/Reference", and nothing else (REQ-EML-11).
class SubjectCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const SenderProfile &sender = letter.in.sender;
        const QString reference = digitsOf(letter.in.record.reference);
        const bool known =
            !isBlank(sender.team) && !isBlank(sender.initials) && !reference.isEmpty();
        const QString right = u"Passport Application - HMPO Ref: %1/%2/%3"_s.arg(
            sender.team.trimmed(), sender.initials.trimmed(), reference);
        const auto &subject = letter.letter().subject;
        if (!known) {
            hits.push_back({Place{Part::Subject, -1, {}, 0, 0}, {}, {}, false, false});
        } else if (subject && *subject != right && *subject != withWholeReference(letter, right)) {
            hits.push_back({Place{Part::Subject, -1, {}, 0, static_cast<int>(subject->size())},
                            *subject,
                            right,
                            false,
                            false});
        }
    }

private:
    static QString digitsOf(const QString &reference)
    {
        const auto dash = reference.indexOf(u'-');
        return reference.mid(dash + 1).trimmed();
    }

    // The reference may stand with the letters of its system.
    static QString withWholeReference(const LetterView &letter, const QString &right)
    {
        return right.section(u'/', 0, -2) + u'/' + letter.in.record.reference.trimmed();
    }
};

// Nothing about the customer stands in a subject: it can be read without opening the email.
class SubjectDataCheck final : public TextCheck
{
public:
    using TextCheck::TextCheck;

private:
    static constexpr int kPassportDigits = 9;

    void
    findIn(const TextUnit &text, const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const FoldedText own(letter.in.sender.team);
        for (const Word &word : text.words) {
            const QString folded = text.word(word);
            const bool name = word.length > 2 && letter.names.find(folded)
                              && text.source(word.start, word.end()).front().isUpper()
                              && !own.text().contains(folded);
            const bool number = isPassportNumber(folded)
                                && !FoldedText(letter.in.record.reference).text().contains(folded);
            if (name || number)
                hits.push_back({text.place(word.start, word.end()),
                                text.source(word.start, word.end()),
                                {},
                                false,
                                false});
        }
    }

    static bool isPassportNumber(const QString &word)
    {
        return word.size() == kPassportDigits
               && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    }
};

// The postal address is gone from an emailed letter (REQ-EML-07).
class NoAddressCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const auto &recipient = letter.letter().recipient;
        const bool typed = letter.letter().to == RecipientKind::Other && recipient
                           && !recipient->address.isEmpty();
        if (typed || (letter.addressee && !letter.addressee->addressLines.isEmpty()))
            hits.push_back({Place{Part::Address, -1, {}, 0, 0}, {}, {}, false, false});
    }
};

} // namespace

/// email-form: how an emailed letter goes out (REQ-EML-03, 07, 11). Parameter looks_for: mailbox,
/// subject, subject-data or postal-address.
core::Result<KindParts> makeEmailForm(Fields &params, const KindContext &context)
{
    const QString looksFor = params.text(u"looks_for"_s);
    if (looksFor == "mailbox"_L1)
        return KindParts{std::make_unique<MailboxCheck>(), {}, {}};
    if (looksFor == "subject"_L1)
        return KindParts{std::make_unique<SubjectCheck>(), {}, {}};
    if (looksFor == "subject-data"_L1)
        return KindParts{std::make_unique<SubjectDataCheck>(context.scopes), {}, {}};
    if (looksFor != "postal-address"_L1)
        params.refuse(u"looks_for"_s,
                      u"'looks_for' must be mailbox, subject, subject-data or postal-address."_s);
    return KindParts{std::make_unique<NoAddressCheck>(), {}, {}};
}

} // namespace casepost::letters
