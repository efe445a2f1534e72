#include "letters/guidance/rules/kind.h"

#include <QLocale>

#include <algorithm>

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
            hits.push_back(hitAt(Place{Part::Header, -1, u"from"_s, 0, 0}, sender.mailbox));
    }

private:
    static bool isPersonal(const SenderProfile &sender)
    {
        QString local = sender.mailbox.section(u'@', 0, 0);
        const bool plain =
            std::none_of(local.begin(), local.end(), [](QChar c) { return c.isDigit(); });
        local.removeIf([](QChar c) { return c.isDigit(); });
        const QStringList parts = foldedWords(local.replace(u'_', u' '));
        return isOf(foldedWords(sender.name), parts)
               || (plain && parts.size() == 2 && !isTeamWord(parts, sender));
    }

    // "kerry.marsh", "kmarsh2", "marsh-k" for Kerry Marsh.
    static bool isOf(const QStringList &name, const QStringList &parts)
    {
        if (name.size() < 2)
            return false;
        const QString &first = name.first(), &last = name.last();
        const QString whole = parts.join(QString());
        return (parts.contains(first) && parts.contains(last)) || whole == first + last
               || whole == last + first || whole == first.left(1) + last
               || whole == last + first.left(1);
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
        const QStringList own = foldedWords(sender.team + u' ' + sender.office);
        return std::any_of(parts.begin(), parts.end(), [&](const QString &part) {
            return kTeam.contains(part) || own.contains(part);
        });
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
            hits.push_back(hitAt(Place{Part::Subject, -1, {}, 0, 0}));
        } else if (subject && *subject != right && *subject != withWholeReference(letter, right)) {
            hits.push_back(hitAt(Place{Part::Subject, -1, {}, 0, static_cast<int>(subject->size())},
                                 *subject,
                                 right));
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
        for (std::size_t i = 0; i < text.words.size(); ++i) {
            const Word &word = text.words[i];
            const QString folded = text.word(word);
            const bool name =
                isName(text, letter, i)
                && (text.source(word.start, word.end()).front().isUpper()
                    || isName(text, letter, i + 1) || (i > 0 && isName(text, letter, i - 1)))
                && !own.text().contains(folded);
            const bool number = isPassportNumber(folded)
                                && !FoldedText(letter.in.record.reference).text().contains(folded);
            if (name || number)
                hits.push_back(
                    hitAt(text.place(word.start, word.end()), text.source(word.start, word.end())));
        }
        addBirthDate(text, letter.in.record.dateOfBirth, hits);
    }

    // A word in small letters may be no name ("rose"), but two names beside each other are.
    static bool isName(const TextUnit &text, const LetterView &letter, std::size_t index)
    {
        return index < text.words.size() && text.words[index].length > 2
               && letter.names.find(text.word(text.words[index]));
    }

    // "12/03/1985", "12 March 1985" and "1985-03-12" of a customer born that day.
    static void addBirthDate(const TextUnit &text, const QDate &born, std::vector<Hit> &hits)
    {
        if (!born.isValid())
            return;
        const QString year = QString::number(born.year());
        for (std::size_t i = 0; i < text.words.size(); ++i) {
            const std::size_t first = i < 2 ? 0 : i - 2;
            const std::size_t last = std::min(i + 2, text.words.size() - 1);
            const auto isYear = [&](const QString &word) {
                return word == year || word == year.right(2);
            };
            if (!isYear(text.word(text.words[i])))
                continue;
            int day = 0, month = 0;
            for (std::size_t k = first; k <= last; ++k) {
                const QString word = text.word(text.words[k]);
                day += k != i && word.toInt() == born.day() ? 1 : 0;
                month += k != i
                                 && (word.toInt() == born.month()
                                     || (word.size() > 2
                                         && FoldedText(QLocale::c().monthName(born.month()))
                                                .text()
                                                .startsWith(word)))
                             ? 1
                             : 0;
            }
            if (day > 0 && month > 0) {
                hits.push_back(hitAt(text.place(text.words[first].start, text.words[last].end()),
                                     text.source(text.words[first].start, text.words[last].end())));
                return;
            }
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
            hits.push_back(hitAt(Place{Part::Address, -1, {}, 0, 0}));
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
