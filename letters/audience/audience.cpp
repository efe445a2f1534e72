#include "letters/audience/audience.h"

#include "letters/audience/case_names.h"
#include "letters/composition/addressing.h"

#include <algorithm>

namespace casepost::letters {

using phrases::Audience;

namespace {

RecipientKind recipientFor(Audience audience, const core::CaseRecord &record)
{
    switch (audience) {
    case Audience::Customer:
        if (!record.forcesUnitOfficeEmail.trimmed().isEmpty())
            return RecipientKind::UnitOffice;
        if (!record.overseasTerritoryEmail.trimmed().isEmpty())
            return RecipientKind::TerritoryOffice;
        return RecipientKind::Applicant;
    case Audience::Referee:
        return RecipientKind::Referee;
    case Audience::ThirdParty:
        return RecipientKind::Other;
    case Audience::UnitOffice:
        return RecipientKind::UnitOffice;
    case Audience::TerritoryOffice:
        return RecipientKind::TerritoryOffice;
    }
    Q_UNREACHABLE();
}

RecipientKind recipientOf(const phrases::Template &form,
                          const LetterDocument &letter,
                          const core::CaseRecord &record)
{
    // The recipient a letter begins with was chosen by nobody, so an office that applied is meant.
    const bool asItBegan = letter.to == RecipientKind::Applicant;
    const RecipientKind usual = recipientFor(Audience::Customer, record);
    if (asItBegan && form.isFor(Audience::Customer))
        return usual;
    // Nobody is typed in yet: that is no letter to the customer's alternative address.
    if (letter.to == RecipientKind::Other && !letter.recipient && form.isFor(Audience::ThirdParty))
        return letter.to;
    if (fitOf(form.forWhom, letter, record) != Fit::Wrong)
        return letter.to;
    return recipientFor(form.forWhom.front(), record);
}

bool canGoBy(Channel channel, LetterDocument letter, const core::CaseRecord &record)
{
    letter.channel = channel;
    return addresseeOf(letter, record, core::NamePolicy{}).has_value();
}

Channel channelOf(const phrases::Template &form,
                  const LetterDocument &letter,
                  const core::CaseRecord &record)
{
    const bool office =
        letter.to == RecipientKind::UnitOffice || letter.to == RecipientKind::TerritoryOffice;
    if (office && form.goesBy(Channel::Email))
        return Channel::Email;
    if (form.goesBy(letter.channel))
        return letter.channel;
    const auto way = std::find_if(form.channels.begin(), form.channels.end(), [&](Channel each) {
        return canGoBy(each, letter, record);
    });
    return way == form.channels.end() ? form.channels.front() : *way;
}

QStringList enclosuresOf(const phrases::Template &form,
                         const phrases::Template *before,
                         const LetterDocument &letter)
{
    QStringList listed = letter.enclosures;
    if (before)
        for (const QString &gone : before->enclosuresEn + before->enclosuresCy)
            listed.removeAll(gone);
    for (const QString &needed : form.enclosures(letter.language))
        if (!listed.contains(needed))
            listed += needed;
    return listed;
}

} // namespace

bool standsForCustomer(const LetterDocument &letter, const core::CaseRecord &record)
{
    if (letter.to != RecipientKind::Other)
        return false;
    const auto &recipient = letter.recipient;
    if (!recipient)
        return true;
    const QStringList forenames = foldedWords(recipient->name.forenames);
    const QStringList surname = foldedWords(recipient->name.surname);
    const auto is = [&](const core::PersonName &name) {
        const QStringList known = foldedWords(name.forenames);
        return !surname.isEmpty() && surname == foldedWords(name.surname)
               && (forenames.isEmpty() || known.isEmpty()
                   || known.first().left(1) == forenames.first().left(1));
    };
    return is(record.applicant) || (!record.declarant.isEmpty() && is(record.declarant));
}

std::vector<Audience> audiencesOf(const LetterDocument &letter, const core::CaseRecord &record)
{
    switch (letter.to) {
    case RecipientKind::Applicant:
        return {Audience::Customer};
    case RecipientKind::Referee:
        return {Audience::Referee};
    case RecipientKind::Other:
        return {standsForCustomer(letter, record) ? Audience::Customer : Audience::ThirdParty};
    case RecipientKind::UnitOffice:
        return {Audience::UnitOffice, Audience::Customer};
    case RecipientKind::TerritoryOffice:
        return {Audience::TerritoryOffice, Audience::Customer};
    }
    Q_UNREACHABLE();
}

Fit fitOf(const std::vector<Audience> &forWhom,
          const LetterDocument &letter,
          const core::CaseRecord &record)
{
    const auto isFor = [&forWhom](Audience audience) {
        return std::find(forWhom.begin(), forWhom.end(), audience) != forWhom.end();
    };
    if (forWhom.empty())
        return Fit::Right;
    const auto audiences = audiencesOf(letter, record);
    if (std::any_of(audiences.begin(), audiences.end(), isFor))
        return Fit::Right;
    // Somebody who acts for the customer may get the customer's letter: a person must say so.
    const bool thirdPerson = audiences.front() == Audience::ThirdParty;
    return thirdPerson && isFor(Audience::Customer) ? Fit::StandIn : Fit::Wrong;
}

LetterAbout aboutOf(const core::CaseRecord &record)
{
    const bool report =
        record.system == core::System::Ams && !record.lostStolenReference.trimmed().isEmpty();
    return report ? LetterAbout::LostStolen : LetterAbout::Application;
}

LetterAbout aboutOf(const LetterDocument &letter, const phrases::Template *form)
{
    const bool isReports = form && form->type == phrases::PhraseType::Lsr;
    return !letter.saysAbout && isReports ? LetterAbout::LostStolen : letter.about;
}

bool isOffered(const phrases::Phrase &phrase, LetterAbout about)
{
    return std::any_of(phrase.types.begin(), phrase.types.end(), [about](const auto type) {
        return isOffered(type, about);
    });
}

bool isOffered(phrases::PhraseType type, LetterAbout about)
{
    return (type == phrases::PhraseType::Lsr) == (about == LetterAbout::LostStolen);
}

TemplateChoice choiceOf(const phrases::Template &form,
                        const phrases::Template *before,
                        const LetterDocument &letter,
                        const core::CaseRecord &record)
{
    TemplateChoice choice;
    choice.to = recipientOf(form, letter, record);
    LetterDocument chosen = letter;
    chosen.to = choice.to;
    // Whoever was typed in stays only where the template may be theirs: a third party is typed
    // anew.
    const bool sameReferee =
        choice.to == RecipientKind::Referee && letter.to == RecipientKind::Referee;
    if ((choice.to != RecipientKind::Other && !sameReferee)
        || fitOf(form.forWhom, chosen, record) == Fit::Wrong)
        chosen.recipient.reset();
    choice.recipient = chosen.recipient;
    choice.channel = channelOf(form, chosen, record);
    choice.enclosures = enclosuresOf(form, before, letter);
    return choice;
}

} // namespace casepost::letters
