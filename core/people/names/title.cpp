#include "core/people/names/title.h"

#include "core/people/names/name_text.h"
#include "core/text/text.h"

#include <QLatin1StringView>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestConfirmed = 40;

TitleDecision used(const QString &form, QLatin1StringView rule, const QString &why)
{
    return {{}, form, TitleVerdict::Used, rule, why};
}

TitleDecision removed(QLatin1StringView rule, const QString &why)
{
    return {{}, std::nullopt, TitleVerdict::Removed, rule, why};
}

TitleDecision ask(QLatin1StringView rule, const QString &why)
{
    return {{}, std::nullopt, TitleVerdict::NeedsConfirmation, rule, why};
}

TitleDecision usedIfConfirmed(const KnownTitle &title,
                              bool confirmed,
                              QLatin1StringView rule,
                              const QString &question)
{
    return confirmed
               ? used(title.printed, rule, u"The title was confirmed under the Titles guidance."_s)
               : ask(rule, question);
}

TitleDecision ofNobility(const KnownTitle &title, bool confirmed)
{
    if (!confirmed)
        return removed("title.nobility-unconfirmed"_L1,
                       u"A title of nobility is used only when it was confirmed under the Titles "
                       "guidance, so the first name and surname are used."_s);
    if (title.kind == TitleKind::Knighthood)
        return used(
            title.printed,
            "title.nobility"_L1,
            u"The title was confirmed; initials after %1 read oddly, so check the name line."_s.arg(
                title.printed));
    return used(title.printed,
                "title.nobility"_L1,
                u"The title was confirmed under the Titles guidance."_s);
}

/// A title nobody listed may stand only after a person confirmed it, and only when it is words.
bool isPrintableTitle(const QString &title)
{
    return title.size() <= kLongestConfirmed
           && std::all_of(title.begin(), title.end(), [](QChar c) {
                  return c.isLetter() || c == u' ' || c == u'.' || c == u'-' || c == u'\'';
              });
}

TitleDecision ofUnknown(const KnownTitle &title, bool confirmed)
{
    if (confirmed && isPrintableTitle(title.printed))
        return used(title.printed,
                    "title.confirmed"_L1,
                    u"The title was confirmed under the Titles guidance."_s);
    return removed("title.not-accepted"_L1,
                   u"The guidance does not list this title, so the first name and surname are "
                   "used."_s);
}

TitleDecision decide(const KnownTitle &title, bool confirmed)
{
    switch (title.kind) {
    case TitleKind::None:
        return {{},
                std::nullopt,
                TitleVerdict::Used,
                u"title.none"_s,
                u"No title was given, so the first name and surname are used."_s};
    case TitleKind::Standard:
        return used(
            title.printed, "title.standard"_L1, u"The guidance accepts this title as chosen."_s);
    case TitleKind::Professional:
        return used(
            title.printed, "title.professional"_L1, u"The guidance accepts professional titles."_s);
    case TitleKind::ProfessionalToAsk:
        return usedIfConfirmed(title,
                               confirmed,
                               "title.professional-unlisted"_L1,
                               u"The guidance does not name this title: confirm that it is a "
                               "professional title, or leave it out."_s);
    case TitleKind::Religious:
        return used(
            title.printed, "title.religious"_L1, u"The guidance accepts religious titles."_s);
    case TitleKind::ReligiousToAsk:
        return usedIfConfirmed(title,
                               confirmed,
                               "title.religious-unlisted"_L1,
                               u"This religious title is not on the list: check it separately "
                               "before it is used."_s);
    case TitleKind::Courtesy:
        return usedIfConfirmed(title,
                               confirmed,
                               "title.courtesy"_L1,
                               u"Decide whether this courtesy title may be used."_s);
    case TitleKind::Knighthood:
    case TitleKind::Nobility:
    case TitleKind::Royal:
        return ofNobility(title, confirmed);
    case TitleKind::Foreign:
        return removed("title.foreign"_L1,
                       u"Foreign titles are not used, so the first name and surname are used."_s);
    case TitleKind::VariationOfMr:
        return removed("title.variation-of-mr"_L1,
                       u"A variation of Mr is removed and never changed to Mr."_s);
    case TitleKind::NotAccepted:
        return removed("title.not-accepted"_L1,
                       u"The guidance does not accept this title, so the first name and surname "
                       "are used everywhere."_s);
    case TitleKind::PostNominal:
        return removed("title.post-nominal"_L1, u"Letters after a name are not a title."_s);
    case TitleKind::Several:
        return ask("title.several"_L1, u"More than one title was given: choose a single one."_s);
    case TitleKind::Unknown:
        return ofUnknown(title, confirmed);
    }
    return {};
}

/// What counts as entered: the list's title unless it is blank or "Other", else what was typed.
QString enteredTitle(const PersonName &name)
{
    const QString listed = squeezed(name.title);
    const QString typed = squeezed(name.otherTitle);
    if (recogniseTitle(typed).kind == TitleKind::None)
        return listed.isEmpty() || typed.isEmpty() ? listed + typed : listed;
    return recogniseTitle(listed).kind == TitleKind::None ? typed : listed + u" / "_s + typed;
}

/// Two fields that say the same are one title.
bool bothFieldsDiffer(const PersonName &name)
{
    const KnownTitle listed = recogniseTitle(name.title);
    const KnownTitle typed = recogniseTitle(name.otherTitle);
    if (listed.kind == TitleKind::None || typed.kind == TitleKind::None)
        return false;
    return listed.kind != typed.kind
           || listed.printed.compare(typed.printed, Qt::CaseInsensitive) != 0;
}

bool hasNoTitle(const TitleDecision &decision)
{
    return decision.verdict == TitleVerdict::Used && !decision.used;
}

void warnOfForenames(const PersonName &name, TitleDecision &decision)
{
    const QString word = titleInForenames(name);
    if (word.isEmpty())
        return;
    const QString warning =
        u"The forenames begin with what reads like a title: confirm that it is part of the name."_s;
    if (hasNoTitle(decision)) {
        decision = {decision.entered,
                    std::nullopt,
                    TitleVerdict::NeedsConfirmation,
                    u"title.in-forenames"_s,
                    warning};
        return;
    }
    decision.why += u' ' + warning;
}

void warnOfPostNominals(const PersonName &name, TitleDecision &decision)
{
    const QString surname = printableName(name.surname);
    if (withoutPostNominals(surname) != surname)
        decision.why += u" Letters after the surname are not a title and are left off."_s;
}

} // namespace

QString titleInForenames(const PersonName &name)
{
    const QStringList words = printableName(name.forenames).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const KnownTitle first = recogniseTitle(words.first());
    const bool plain = first.kind == TitleKind::Standard || first.kind == TitleKind::VariationOfMr
                       || first.printed == "Dr"_L1 || first.printed == "Prof"_L1
                       || first.printed == "Rev"_L1 || first.printed == "Sir"_L1
                       || first.printed == "Dame"_L1;
    const bool suspect = plain || words.first().compare("mx"_L1, Qt::CaseInsensitive) == 0;
    return suspect ? words.first() : QString();
}

TitleDecision decideTitle(const PersonName &name)
{
    const QString entered = enteredTitle(name);
    TitleDecision decision;
    if (bothFieldsDiffer(name)) {
        decision = decide({TitleKind::Several, {}}, false);
    } else {
        const bool typed = recogniseTitle(name.title).kind == TitleKind::None;
        KnownTitle title = recogniseTitle(typed ? name.otherTitle : name.title);
        title.printed = printableName(title.printed);
        decision = decide(title, name.titleConfirmed);
    }
    decision.entered = entered;
    if (entered.isEmpty())
        decision.rule.clear(); // nothing was there to decide
    warnOfForenames(name, decision);
    warnOfPostNominals(name, decision);
    return decision;
}

bool titleTakesFirstName(QStringView printedTitle)
{
    return printedTitle == "Sir"_L1 || printedTitle == "Dame"_L1;
}

} // namespace casepost::core
