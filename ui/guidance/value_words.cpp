#include "ui/guidance/value_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

class GuidanceWords
{
    Q_DECLARE_TR_FUNCTIONS(GuidanceWords)
};

struct Named
{
    QLatin1StringView parameter;
    QLatin1StringView value;
    const char *words;
};

const Named kValues[] = {
    {"kinds"_L1, "ams-letter"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "AMS letters")},
    {"kinds"_L1, "dap-message"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "DAP messages")},
    {"kinds"_L1, "admin-it"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "letters from Admin IT")},
    {"kinds"_L1, "counter-fraud"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "counter-fraud letters")},
    {"channels"_L1, "post"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "post")},
    {"channels"_L1, "email"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "email")},
    {"channels"_L1, "online"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "online")},
    {"recipients"_L1, "applicant"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "the customer")},
    {"recipients"_L1, "referee"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "the referee")},
    {"recipients"_L1, "other"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "someone else")},
    {"recipients"_L1, "unit-office"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "the unit office")},
    {"recipients"_L1,
     "territory-office"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "the territory office")},
    {"languages"_L1, "en"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "English")},
    {"languages"_L1, "cy"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "Welsh")},
    {"texts"_L1, "free-text"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "free text")},
    {"texts"_L1, "field"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "fields of phrases")},
    {"texts"_L1, "edited"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "changed wording")},
    {"texts"_L1, "subject"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "the subject")},
    {"texts"_L1, "greeting"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "the greeting")},
    {"texts"_L1, "enclosure"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "the enclosures")},
    {"texts"_L1, "description"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "the description")},
    {"field"_L1, "description"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "the description")},
    {"field"_L1, "name"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "names")},
    {"field"_L1, "address"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "addresses")},
    {"field"_L1, "text"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "what is typed")},
    {"number"_L1, "card"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "payment card numbers")},
    {"number"_L1,
     "card-security-code"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "security codes of cards")},
    {"number"_L1,
     "national-insurance"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "National Insurance numbers")},
    {"number"_L1, "covered"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "numbers covered with dots")},
    {"evidence"_L1, "certain"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "certain signs")},
    {"evidence"_L1, "likely"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "likely signs")},
    {"evidence"_L1, "possible"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "possible signs")},
    {"signs"_L1, "address"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "postal addresses")},
    {"signs"_L1, "email"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "email addresses")},
    {"signs"_L1, "greeting"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "greetings")},
    {"signs"_L1, "name"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "names")},
    {"signs"_L1, "surname"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "surnames")},
    {"signs"_L1, "passport-number"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "passport numbers")},
    {"signs"_L1, "reference"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "references")},
    {"about"_L1, "application"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "the application")},
    {"about"_L1, "lost-stolen"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "a lost or stolen passport")},
    {"asks"_L1, "always"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "in every letter")},
    {"asks"_L1, "free-text"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "where there is free text")},
    {"at"_L1, "blocks"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "the paragraphs")},
    {"at"_L1, "channel"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "how it is sent")},
    {"at"_L1, "kind"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "the kind of letter")},
    {"at"_L1, "language"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "the language")},
    {"at"_L1, "subject"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "the subject")},
    {"at"_L1, "template"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "the template")},
    {"looks_for"_L1,
     "asked-again"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "something asked for before")},
    {"looks_for"_L1, "second-request"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "a second request")},
    {"looks_for"_L1,
     "mailbox"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "the mailbox it is sent from")},
    {"looks_for"_L1, "postal-address"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "a postal address")},
    {"looks_for"_L1, "subject"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "the subject")},
    {"looks_for"_L1,
     "subject-data"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "personal data in the subject")},
    {"looks_for"_L1,
     "given"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "an email address that is not on the case")},
    {"looks_for"_L1,
     "mistyped"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "an email address that looks mistyped")},
    {"looks_for"_L1, "amount"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "an amount of money")},
    {"looks_for"_L1,
     "choice"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "a value that is none of the choices")},
    {"looks_for"_L1, "day"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "what is no date")},
    {"looks_for"_L1, "day-over"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "a day that is over")},
    {"looks_for"_L1,
     "deadline"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "a last day that is today or more than a year on")},
    {"looks_for"_L1,
     "initialisms"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "initials the reader may not know")},
    {"looks_for"_L1, "day-to-come"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "a day still to come")},
    {"looks_for"_L1,
     "office-address"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "an address that is no office’s")},
    {"looks_for"_L1,
     "other-person"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "the name of another person")},
    {"looks_for"_L1, "reference"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "a reference")},
    {"looks_for"_L1, "telephone"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "a telephone number")},
    {"looks_for"_L1,
     "too-much"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "more than belongs in the field")},
    {"looks_for"_L1, "unknown"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "what is unknown")},
    {"looks_for"_L1,
     "other-name"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "the name of somebody else")},
    {"looks_for"_L1, "capitals"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "names all in capitals")},
    {"looks_for"_L1, "small"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "names without capitals")},
    {"looks_for"_L1, "recipient"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "the recipient’s name")},
    {"looks_for"_L1, "text"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "names in the text")},
    {"looks_for"_L1, "initials"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "initials in names")},
    {"looks_for"_L1, "one-name"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "a single name")},
    {"looks_for"_L1, "spaces"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "spaces in names")},
    {"looks_for"_L1, "typed"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "what was typed by hand")},
    {"looks_for"_L1, "unconfirmed"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "what is not confirmed")},
    {"looks_for"_L1,
     "country-form"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "the form of the country")},
    {"looks_for"_L1, "length"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "the length of the line")},
    {"looks_for"_L1, "shortened"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "a shortened name")},
    {"looks_for"_L1, "apostrophe"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "apostrophes")},
    {"looks_for"_L1, "hyphen"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "hyphens")},
    {"looks_for"_L1, "marks"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "accents")},
    {"looks_for"_L1, "particle"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "particles such as ‘van’")},
    {"looks_for"_L1,
     "guessed"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "an office that was guessed")},
    {"looks_for"_L1,
     "territory-office"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "the territory office")},
    {"looks_for"_L1, "unit-office"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "the unit office")},
    {"looks_for"_L1,
     "addressed"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "how the letter is addressed")},
    {"looks_for"_L1,
     "spoken-of"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "how the person is spoken of")},
    {"looks_for"_L1, "title"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "the title")},
    {"looks_for"_L1,
     "alternative"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "the alternative address")},
    {"looks_for"_L1, "differs"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "addresses that differ")},
    {"looks_for"_L1, "forces"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "addresses of HM Forces")},
    {"looks_for"_L1,
     "problems"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "problems with the address")},
    {"looks_for"_L1, "private"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "a private mailbox")},
    {"looks_for"_L1, "work"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "a mailbox at work")},
    {"looks_for"_L1,
     "shared"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "a mailbox shared with the customer")},
    {"looks_for"_L1, "home"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "the home address")},
    {"looks_for"_L1, "missing"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "what is missing")},
    {"looks_for"_L1,
     "no-code"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "an office without a phrase of its own")},
    {"looks_for"_L1, "other-office"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "another office")},
    {"looks_for"_L1,
     "anothers-number"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "somebody else’s number")},
    {"looks_for"_L1, "changed"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "a title that was changed")},
    {"looks_for"_L1,
     "surname-only"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "a surname without a title")},
    {"looks_for"_L1, "undecided"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "a title not yet decided")},
    {"looks_for"_L1,
     "alternative-name"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "the alternative name")},
    {"looks_for"_L1,
     "in-forenames"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "a title among the forenames")},
    {"looks_for"_L1, "knighthood"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "a knighthood")},
    {"looks_for"_L1, "other"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "other titles")},
    {"looks_for"_L1,
     "not-taken"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "training that was not taken")},
    {"looks_for"_L1,
     "not-told"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "training of which nothing is known")},
    {"problems"_L1, "bad-postcode"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "a wrong postcode")},
    {"problems"_L1,
     "bfpo-country"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "a country in a BFPO address")},
    {"problems"_L1,
     "forbidden-character"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "a character that may not stand in an address")},
    {"problems"_L1,
     "look-alike"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "a letter that only looks like another")},
    {"problems"_L1, "missing-town"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "a missing town")},
    {"problems"_L1, "no-fixed-abode"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "no fixed abode")},
    {"problems"_L1,
     "no-letter-or-digit"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "a line without letters or digits")},
    {"problems"_L1, "no-postcode"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "no postcode")},
    {"problems"_L1,
     "postcode-abroad"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "a postcode in an address abroad")},
    {"problems"_L1,
     "postcode-not-alone"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "a postcode not on a line of its own")},
    {"problems"_L1,
     "postcode-not-last"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "a postcode not at the end")},
    {"problems"_L1,
     "territory-without-name"_L1,
     QT_TRANSLATE_NOOP("GuidanceWords", "a territory without its name")},
    {"problems"_L1, "too-few-lines"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "too few lines")},
    {"problems"_L1, "too-many-lines"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "too many lines")},
    {"problems"_L1, "two-countries"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "two countries")},
    {"problems"_L1, "two-postcodes"_L1, QT_TRANSLATE_NOOP("GuidanceWords", "two postcodes")},
};

// A letter in an example has one of what a rule applies to several of.
QString asRulesSay(const QString &parameter)
{
    const auto part = parameter.section(u'.', -1);
    if (part == "to"_L1)
        return u"recipients"_s;
    const bool one = part == "channel"_L1 || part == "kind"_L1 || part == "language"_L1;
    return one ? part + u's' : part;
}

} // namespace

QString valueWords(const QString &parameter, const QString &value)
{
    const auto asked = asRulesSay(parameter);
    const auto *known =
        std::find_if(std::begin(kValues), std::end(kValues), [&](const Named &each) {
            return asked == each.parameter && value == each.value;
        });
    return known == std::end(kValues) ? value : GuidanceWords::tr(known->words);
}

} // namespace casepost::ui
