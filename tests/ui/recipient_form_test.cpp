// What a letter needs of whom it goes to can be entered where the case does not say it.
#include "tests/support/catch.h"
#include "tests/ui/desk_window.h"
#include "ui/composer/findings/letter_judge.h"
#include "ui/composer/page/composer_presenter.h"
#include "ui/shell/appearance.h"

#include <QApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace casepost;
using namespace Qt::StringLiterals;
using letters::RecipientKind;

namespace {

/// The window with the guidance of the program, on a case that names no referee.
struct House
{
    ui::HouseJudge judge;
    test::DeskWindow desk{&judge};

    explicit House(const std::function<void(core::CaseRecord &)> &change = {})
    {
        auto &record = desk.letters.theGround.record;
        record.address = {{u"1 Sample Street"_s, u"Durham"_s}, u"DH1 1AA"_s, {}};
        if (change)
            change(record);
        desk.window.resize(1700, 900);
        desk.compose();
    }

    ui::LetterModel &model() { return desk.workplace.composer().model(); }
    const ui::CheckedLetter &checked() { return *desk.workplace.composer().checked(); }

    void writeTo(RecipientKind kind)
    {
        model().setRecipientKind(kind);
        REQUIRE(desk.waitForVerdict());
        QCoreApplication::processEvents();
    }

    /// Steps through the findings until the one that cannot be composed has been revealed.
    QString revealed(const QString &field)
    {
        letters::Place place;
        for (const auto &finding : checked().result.findings)
            if (finding.rule == u"letter.cannot-compose"_s)
                place = finding.at;
        CHECK(place.field == field);
        for (size_t i = 0; i < checked().result.findings.size(); ++i) {
            desk.key(Qt::Key_F8);
            const auto name = QApplication::focusWidget()->objectName();
            if (name.startsWith(u"other"_s) || name == u"channelChoice"_s)
                return name;
        }
        return QApplication::focusWidget()->objectName();
    }

    void typeInto(const QString &name, const QString &text)
    {
        desk.part<QWidget>(name)->setFocus();
        desk.type(text);
    }
};

} // namespace

TEST_CASE("the name and address of a referee whom the case does not name are entered in the head "
          "of the letter, where F8 leads (REQ-LET-17)",
          "[ui][recipient]")
{
    House house;
    house.writeTo(RecipientKind::Referee);
    CHECK_FALSE(house.checked().letter);
    REQUIRE(house.desk.part<QLineEdit>(u"otherSurname"_s)->isVisible());
    CHECK_FALSE(house.desk.part<QLineEdit>(u"otherEmail"_s)->isVisible());
    CHECK(house.revealed(u"referee_surname"_s) == u"otherSurname"_s);

    house.typeInto(u"otherTitle"_s, u"Dr"_s);
    house.desk.key(Qt::Key_Tab);
    CHECK(QApplication::focusWidget()->objectName() == u"otherForenames"_s);
    house.desk.type(u"John"_s);
    house.desk.key(Qt::Key_Tab);
    house.desk.type(u"Smith"_s);
    REQUIRE(house.desk.waitForVerdict());
    CHECK(house.revealed(u"referee_address_1"_s) == u"otherAddress"_s);
    house.desk.part<QPlainTextEdit>(u"otherAddress"_s)
        ->setPlainText(u"2 Low Road\nLeeds\nLS1 1AA"_s);
    REQUIRE(house.desk.waitForVerdict());

    REQUIRE(house.checked().letter);
    const auto &letter = *house.checked().letter;
    CHECK(letter.addressBlock
          == QStringList{u"Dr J. Smith"_s, u"2 Low Road"_s, u"Leeds"_s, u"LS1 1AA"_s});
    CHECK(letter.salutation.startsWith(u"Dear Dr Smith"_s));
    const auto shown = house.desk.part<QLabel>(u"addressee"_s)->text();
    CHECK(shown.contains(u"2 Low Road"_s));
    // As the store gets it, and back.
    const auto json = QJsonDocument(letters::letterToJson(house.model().document())).toJson();
    const auto read = letters::readLetterDocument(json, u"letter"_s);
    REQUIRE(read);
    CHECK(read->recipient == house.model().document().recipient);
}

TEST_CASE("a referee whom the case names is not asked for, and an email address never is: the way "
          "it is sent is the answer (REQ-EML-01)",
          "[ui][recipient]")
{
    House house([](core::CaseRecord &record) {
        record.referee = {u"Dr"_s, {}, false, u"John"_s, u"Smith"_s};
    });
    house.writeTo(RecipientKind::Referee);
    CHECK_FALSE(house.desk.part<QLineEdit>(u"otherSurname"_s)->isVisible());
    CHECK(house.desk.part<QPlainTextEdit>(u"otherAddress"_s)->isVisible());
    house.model().setChannel(letters::Channel::Email);
    REQUIRE(house.desk.waitForVerdict());
    CHECK_FALSE(house.desk.part<QPlainTextEdit>(u"otherAddress"_s)->isVisible());
    CHECK(house.revealed(u"referee_email"_s) == u"channelChoice"_s);
}

TEST_CASE("what is missing of somebody else is led to as well", "[ui][recipient]")
{
    House house;
    house.writeTo(RecipientKind::Other);
    CHECK(house.revealed(u"recipient.name"_s) == u"otherSurname"_s);
    house.typeInto(u"otherSurname"_s, u"Records Office"_s);
    REQUIRE(house.desk.waitForVerdict());
    CHECK(house.revealed(u"recipient.address"_s) == u"otherAddress"_s);
    house.model().setChannel(letters::Channel::Email);
    REQUIRE(house.desk.waitForVerdict());
    CHECK(house.revealed(u"recipient.email"_s) == u"otherEmail"_s);
}

TEST_CASE("an adult whom the case does not name is entered as somebody else, and the window says "
          "so (REQ-LET-04)",
          "[ui][recipient]")
{
    House house([](core::CaseRecord &record) {
        record.declarantRelationship = core::Relationship::Parent;
    });
    auto *told = house.desk.part<QLabel>(u"addressee"_s);
    CHECK(told->text().contains(u"Someone else"_s));
    house.desk.window.appearance().setLanguage(u"cy"_s);
    QCoreApplication::processEvents();
    CHECK(told->text().contains(u"Rhywun arall"_s));
    house.desk.window.appearance().setLanguage(u"en"_s);
    QCoreApplication::processEvents();
    house.writeTo(RecipientKind::Other);
    house.typeInto(u"otherForenames"_s, u"Ann"_s);
    house.typeInto(u"otherSurname"_s, u"Khan"_s);
    house.desk.part<QPlainTextEdit>(u"otherAddress"_s)
        ->setPlainText(u"1 Sample Street\nDurham\nDH1 1AA"_s);
    REQUIRE(house.desk.waitForVerdict());
    REQUIRE(house.checked().letter);
    CHECK(house.checked().letter->addressBlock.first().contains(u"Khan"_s));
}
