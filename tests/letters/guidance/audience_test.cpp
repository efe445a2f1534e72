// A template and a phrase know whom they are for (REQ-LET-03): over every template of the library,
// every recipient and every way.

#include "letters/audience/audience.h"
#include "tests/letters/guidance/judged.h"

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;
using phrases::Audience;

namespace {

/// A recipient as a letter may have one, and what people call them.
struct Reader
{
    const char *name;
    RecipientKind to;
    std::optional<OtherRecipient> typed;
};

std::vector<Reader> readers()
{
    const auto person = [](const QString &forenames, const QString &surname) {
        return OtherRecipient{{{}, {}, false, forenames, surname},
                              {u"9 Other Road"_s, u"Leeds"_s, u"LS1 1AA"_s},
                              {},
                              u"katie@example.org"_s};
    };
    return {{"customer", RecipientKind::Applicant, {}},
            {"customer elsewhere", RecipientKind::Other, {}},
            {"customer typed in", RecipientKind::Other, person(u"Katie"_s, u"McNally"_s)},
            {"school", RecipientKind::Other, person({}, u"Sample School"_s)},
            {"referee", RecipientKind::Referee, {}},
            {"unit office", RecipientKind::UnitOffice, {}},
            {"territory office", RecipientKind::TerritoryOffice, {}}};
}

/// Said once more, apart from the packs: who may read what.
QStringList mayRead(const QString &code)
{
    const QStringList customers{u"customer"_s,
                                u"customer elsewhere"_s,
                                u"customer typed in"_s,
                                u"unit office"_s,
                                u"territory office"_s};
    if (code == "200"_L1 || code == "referee-contact"_L1)
        return {u"referee"_s};
    if (code == "third-party"_L1)
        return {u"school"_s};
    if (code == "other-contact"_L1)
        return {u"school"_s, u"territory office"_s};
    if (code == "hm-forces-contact"_L1)
        return {u"unit office"_s};
    if (code == "auto-reply"_L1)
        return customers + QStringList{u"school"_s, u"referee"_s};
    return customers;
}

Sample letterOf(const phrases::Template &form, const Reader &reader, Channel channel)
{
    Sample sample;
    sample.record.referee = {u"Mr"_s, {}, false, u"John"_s, u"Smith"_s};
    sample.record.refereeAddress = {{u"2 Sample Street"_s, u"Durham"_s}, u"DH1 1AB"_s, {}};
    sample.record.alternativeAddress = {{u"3 Sample Street"_s, u"Durham"_s}, u"DH1 1AB"_s, {}};
    sample.letter.templateCode = form.code;
    sample.letter.to = reader.to;
    sample.letter.recipient = reader.typed;
    sample.letter.channel = channel;
    sample.letter.blocks.clear();
    for (const QString &code : form.start)
        sample.letter.blocks.push_back({code, {}, {}, {}, {}});
    return sample;
}

bool speaks(const CheckResult &result, const QString &rule)
{
    return !ofRule(result, rule).empty();
}

} // namespace

TEST_CASE("every template says whom it is for and by which ways it goes (REQ-LET-03)",
          "[letters][guidance][audience]")
{
    REQUIRE(library().templates().size() == 25);
    for (const phrases::Template &form : library().templates()) {
        CAPTURE(form.code.toStdString());
        CHECK_FALSE(form.forWhom.empty());
        CHECK_FALSE(form.channels.empty());
        CHECK(form.enclosuresCy.size() == form.enclosuresEn.size());
        // What it begins with speaks to nobody else.
        for (const QString &code : form.start)
            for (const phrases::Phrase *phrase : library().versions(code))
                for (const Audience audience : form.forWhom)
                    CHECK((phrase->isFor(audience) || form.forWhom != std::vector{audience}));
    }
}

TEST_CASE("a template blocks for whoever it is not written for, and only then (REQ-LET-03)",
          "[letters][guidance][audience]")
{
    for (const phrases::Template &form : library().templates())
        for (const Reader &reader : readers())
            for (const Channel channel : {Channel::Post, Channel::Email, Channel::Online}) {
                const auto result = letterOf(form, reader, channel).check();
                const QString name = QString::fromLatin1(reader.name);
                const bool customers = form.forWhom.front() == Audience::Customer;
                const bool mayGo = mayRead(form.code).contains(name);
                const bool standIn = !mayGo && customers && name == "school"_L1;
                CAPTURE(form.code.toStdString(), reader.name, int(channel));
                CHECK(speaks(result, u"template.recipient"_s) == (!mayGo && !standIn));
                CHECK(speaks(result, u"template.stand-in"_s) == standIn);
                CHECK_FALSE(speaks(result, u"phrase.recipient"_s));
                if (!mayGo && !standIn)
                    CHECK(result.verdict == Verdict::Blocked);
            }
}

TEST_CASE("a template blocks by a way it does not go (REQ-LET-03, REQ-PHO-06)",
          "[letters][guidance][audience]")
{
    for (const phrases::Template &form : library().templates())
        for (const Channel channel : {Channel::Post, Channel::Email, Channel::Online}) {
            const auto result = letterOf(form, readers().front(), channel).check();
            CAPTURE(form.code.toStdString(), int(channel));
            const bool posted917 = form.code == "917"_L1 && channel == Channel::Post;
            CHECK((speaks(result, u"template.way"_s) || posted917) == !form.goesBy(channel));
            if (!form.goesBy(channel))
                CHECK(result.verdict == Verdict::Blocked);
        }
}

TEST_CASE("words that speak to the referee block in a letter to the customer, with or without a "
          "template (REQ-LET-03)",
          "[letters][guidance][audience]")
{
    int judged = 0;
    for (const phrases::Phrase *phrase : library().phrases(QDate(2024, 8, 20), {})) {
        if (phrase->forWhom.empty())
            continue;
        for (const Reader &reader : readers()) {
            Sample sample = letterOf({}, reader, Channel::Post);
            sample.letter.blocks = {{phrase->code, {}, {}, {}, {}}};
            const auto fit = fitOf(phrase->forWhom, sample.letter, sample.record);
            CAPTURE(phrase->code.toStdString(), reader.name);
            CHECK(speaks(sample.check(), u"phrase.recipient"_s) == (fit == Fit::Wrong));
            ++judged;
        }
    }
    CHECK(judged > 500);

    Sample sample;
    sample.letter.templateCode.clear();
    sample.letter.blocks = {{u"200"_s, {}, {}, {}, {}}};
    const auto found = ofRule(sample.check(), u"phrase.recipient"_s);
    REQUIRE(found.size() == 1);
    CHECK(found.front().at.block == 0);
    CHECK(found.front().messageEn.contains(u"the referee"_s));
    CHECK(found.front().messageEn.contains(u"the customer"_s));
    CHECK(found.front().messageCy.contains(u"y canolwr"_s));
}

TEST_CASE("a chosen template sets recipient, way and enclosures so that it may go (REQ-LET-03, "
          "REQ-LET-05)",
          "[letters][audience]")
{
    for (const phrases::Template &form : library().templates())
        for (const Reader &reader : readers())
            for (const Channel channel : {Channel::Post, Channel::Email, Channel::Online}) {
                Sample sample = letterOf(form, reader, channel);
                const auto choice = choiceOf(form, nullptr, sample.letter, sample.record);
                CAPTURE(form.code.toStdString(), reader.name, int(channel));
                sample.letter.to = choice.to;
                sample.letter.channel = choice.channel;
                sample.letter.enclosures = choice.enclosures;
                sample.letter.recipient = choice.recipient;
                if (choice.to == RecipientKind::Other && !choice.recipient) // the window asks
                    sample.letter.recipient =
                        readers()[mayRead(form.code).contains(u"school"_s) ? 3 : 2].typed;
                const auto result = sample.check();
                CHECK_FALSE(speaks(result, u"template.recipient"_s));
                CHECK_FALSE(speaks(result, u"template.way"_s));
                CHECK_FALSE(speaks(result, u"template.enclosures"_s));
                auto again = choiceOf(form, &form, sample.letter, sample.record);
                again.recipient = choice.recipient;
                CHECK(choice == again);
            }
}

TEST_CASE("what suits the template stays as it was chosen", "[letters][audience]")
{
    const auto *documents = library().letterTemplate(u"documents"_s);
    const auto *referee = library().letterTemplate(u"T200"_s);
    const auto *photo = library().letterTemplate(u"917"_s);
    const auto *signature = library().letterTemplate(u"signature"_s);
    REQUIRE((documents && referee && photo && signature));
    Sample sample = letterOf(*documents, readers()[2], Channel::Email);
    auto choice = choiceOf(*documents, nullptr, sample.letter, sample.record);
    CHECK(choice.to == RecipientKind::Other);
    CHECK(choice.channel == Channel::Email);
    CHECK(choiceOf(*photo, documents, sample.letter, sample.record).channel == Channel::Online);
    CHECK(choiceOf(*referee, documents, sample.letter, sample.record).to == RecipientKind::Referee);

    sample.letter.enclosures = {u"Leaflet"_s};
    choice = choiceOf(*signature, documents, sample.letter, sample.record);
    CHECK(choice.enclosures == QStringList{u"Leaflet"_s, u"Application form"_s});
    sample.letter.enclosures = choice.enclosures;
    CHECK(choiceOf(*documents, signature, sample.letter, sample.record).enclosures
          == QStringList{u"Leaflet"_s});
    sample.letter.language = core::Language::Welsh;
    CHECK(choiceOf(*signature, signature, sample.letter, sample.record).enclosures
          == QStringList{u"Leaflet"_s, u"Ffurflen gais"_s});

    // A letter begun to the customer goes to the office through which they applied (REQ-FOR-01).
    Sample forces = letterOf(*documents, readers().front(), Channel::Post);
    forces.record.forcesUnitOfficeEmail = u"unit@example.mod.uk"_s;
    choice = choiceOf(*documents, nullptr, forces.letter, forces.record);
    CHECK(choice.to == RecipientKind::UnitOffice);
    CHECK(choice.channel == Channel::Email);
}
