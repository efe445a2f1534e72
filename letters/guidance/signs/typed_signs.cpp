#include "letters/guidance/signs/typed_signs.h"

#include "core/cases/likeness/name_likeness.h"
#include "letters/guidance/signs/own_people.h"
#include "letters/guidance/signs/sign_finders.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using core::SignKind;

namespace {

bool isName(SignKind kind)
{
    return kind == SignKind::Name || kind == SignKind::Surname || kind == SignKind::Greeting;
}

bool isOwn(const core::PersonSign &sign, const OwnPeople &own)
{
    switch (sign.kind) {
    case SignKind::Reference:
    case SignKind::PassportNumber:
        return own.isOwnNumber(sign.key);
    case SignKind::Email:
        return own.isOwnEmail(sign.key);
    case SignKind::Name:
    case SignKind::Surname:
    case SignKind::Greeting:
        return own.areOwn(sign.key.split(u' ', Qt::SkipEmptyParts));
    case SignKind::Date:
        return own.isOwnDate(sign.key);
    case SignKind::Address:
        return own.isOwnAddress(sign.key);
    case SignKind::Postcode: // the store tells whose: a family shares one
        return false;
    }
    return false;
}

std::vector<FoundSign> foundIn(const TextUnit &text)
{
    std::vector<FoundSign> found;
    findNumbers(text, found);
    findEmails(text, found);
    findPostcodes(text, found);
    findDates(text, found);
    findNames(text, found);
    return found;
}

void addText(const TextUnit &text, const OwnPeople &own, std::vector<TypedSign> &signs)
{
    for (FoundSign &found : foundIn(text)) {
        const Place at = text.place(found.start, found.end);
        if (text.isChanged(at) && !isOwn(found.sign, own))
            signs.push_back({std::move(found.sign), at, text.source(found.start, found.end)});
    }
}

TextUnit lineOf(const QString &field, const QString &line)
{
    TextUnit unit{
        Scope::Greeting, {Part::Address, -1, field, 0, 0}, line, FoldedText(line), {}, {}, 0, 0};
    unit.words = wordsOf(unit.folded);
    unit.addresses = addressesIn(unit.folded);
    unit.changedTo = static_cast<int>(line.size());
    return unit;
}

// Whom a letter to somebody else goes to, as it was typed.
void addRecipient(const CheckInput &in, std::vector<TypedSign> &signs)
{
    const auto &recipient = in.letter.recipient;
    if (!recipient || in.letter.to != RecipientKind::Other)
        return;
    const OwnPeople own(in, OwnPeople::Recipient::NotCounted);
    const core::PersonName &name = recipient->name;
    const QStringList surname = core::comparedWords(name.surname);
    const QStringList words = core::comparedWords(name.forenames) + surname;
    const core::PersonSign sign{words.size() > 1 ? SignKind::Name : SignKind::Surname,
                                words.join(u' ')};
    const bool office = name.forenames.trimmed().isEmpty() && name.title.trimmed().isEmpty();
    if (!surname.isEmpty() && !office && !isOwn(sign, own))
        signs.push_back({sign,
                         {Part::Address, -1, u"recipient.name"_s, 0, 0},
                         (name.forenames + u' ' + name.surname).simplified()});
    addText(lineOf(u"recipient.email"_s, recipient->email), own, signs);
    std::vector<FoundSign> found;
    const TextUnit address = lineOf(u"recipient.address"_s, recipient->address.join(u'\n'));
    findPostcodes(address, found);
    for (FoundSign &one : found)
        signs.push_back({std::move(one.sign), address.at, address.source(one.start, one.end)});
}

// Kinds whose stretches may lie in one another and then mean one thing.
int familyOf(SignKind kind)
{
    if (isName(kind))
        return 1;
    return kind == SignKind::Reference || kind == SignKind::PassportNumber ? 2 : 3;
}

/// Which of the matches lie within a longer one of their family, each by its place in the list.
std::vector<bool> nestedOnes(const std::vector<MatchedSign> &matched)
{
    const auto textOf = [](const MatchedSign &one) {
        return std::tuple(familyOf(one.sign.kind), one.at.part, one.at.block, one.at.field);
    };
    const auto endOf = [](const MatchedSign &one) { return one.at.start + one.at.length; };
    std::vector<std::size_t> order(matched.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const MatchedSign &one = matched[a], &other = matched[b];
        return std::tuple(textOf(one), one.at.start, -one.at.length)
               < std::tuple(textOf(other), other.at.start, -other.at.length);
    });
    std::vector<bool> nested(matched.size(), false);
    const MatchedSign *widest = nullptr; // of those before, the one that reaches furthest
    for (const std::size_t at : order) {
        const MatchedSign &one = matched[at];
        if (!widest || textOf(*widest) != textOf(one) || endOf(*widest) < endOf(one)) {
            widest = &one;
            continue;
        }
        nested[at] = widest->at.length > one.at.length;
    }
    return nested;
}

} // namespace

std::vector<TypedSign> typedSigns(const CheckInput &in, const std::vector<TextUnit> &texts)
{
    std::vector<TypedSign> signs;
    const OwnPeople own(in, OwnPeople::Recipient::Counted);
    for (const TextUnit &text : texts)
        addText(text, own, signs);
    addRecipient(in, signs);
    return signs;
}

std::vector<core::PersonSign> signsToLookUp(const std::vector<TypedSign> &typed)
{
    std::set<core::PersonSign> signs;
    bool tells = false;
    for (const TypedSign &one : typed) {
        tells = tells || (one.sign.kind != SignKind::Date && one.sign.kind != SignKind::Postcode);
        signs.insert(one.sign);
    }
    if (!tells)
        return {};
    return {signs.begin(), signs.end()};
}

std::vector<MatchedSign> matchedSigns(std::vector<TypedSign> typed,
                                      const std::vector<core::OtherCase> &others)
{
    std::vector<MatchedSign> matched;
    std::map<core::PersonSign, const core::OtherCase *> known;
    for (const core::OtherCase &other : others)
        known.emplace(other.sign, &other);
    for (TypedSign &one : typed)
        if (const auto other = known.find(one.sign); other != known.end())
            matched.push_back({std::move(one.sign), one.at, std::move(one.typed), other->second});
    const std::vector<bool> nested = nestedOnes(matched);
    std::vector<MatchedSign> kept;
    for (std::size_t i = 0; i < matched.size(); ++i)
        if (!nested[i])
            kept.push_back(std::move(matched[i]));
    return kept;
}

} // namespace casepost::letters
