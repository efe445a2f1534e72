// The window knows whom a template is for, what a letter is about and which wording is fixed.
#include "tests/support/catch.h"
#include "tests/ui/desk_window.h"
#include "ui/composer/editor/block_card.h"
#include "ui/composer/model/phrase_list_model.h"
#include "ui/composer/page/composer_presenter.h"
#include "ui/widgets/choice_box.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QToolButton>

using namespace casepost;
using namespace Qt::StringLiterals;
using letters::Channel;
using letters::LetterAbout;
using letters::RecipientKind;

namespace {

/// The window over the wording that comes with the program.
struct WholeLibrary
{
    test::DeskWindow desk;

    WholeLibrary()
    {
        const auto packs = phrases::builtInPhrasePacks();
        desk.letters.theGround.library = std::make_shared<const phrases::PhraseLibrary>(
            *phrases::PhraseLibrary::fromPacks(*packs));
        desk.letters.theGround.record.address = {
            {u"1 Sample Street"_s, u"Durham"_s}, u"DH1 1AA"_s, {}};
    }

    ui::LetterModel &model() { return desk.workplace.composer().model(); }
    const letters::LetterDocument &letter() { return model().document(); }

    void choose(const QString &code)
    {
        auto *box = desk.part<ui::ChoiceBox>(u"templateChoice"_s);
        REQUIRE(box->findData(code) > 0);
        box->setCurrentIndex(box->findData(code));
        box->settle();
    }

    QStringList offered()
    {
        const auto *rows = desk.part<QListView>(u"phraseList"_s)->model();
        QStringList codes;
        for (int i = 0; i < rows->rowCount(); ++i)
            codes += rows->index(i, 0).data(ui::PhraseListModel::CodeRole).toString();
        return codes;
    }
};

} // namespace

TEST_CASE("choosing the referee's template addresses the referee, in one step (REQ-LET-03)",
          "[ui][template]")
{
    WholeLibrary office;
    office.desk.compose();
    office.choose(u"200"_s);
    CHECK(office.letter().to == RecipientKind::Referee);
    CHECK(office.letter().prepaidLabel);
    CHECK(office.letter().blocks.size() == 4);
    office.model().undoStack().undo();
    CHECK(office.letter().to == RecipientKind::Applicant);
    CHECK_FALSE(office.letter().prepaidLabel);
}

TEST_CASE("a template brings its way and its enclosures, and takes them along (REQ-LET-05)",
          "[ui][template]")
{
    WholeLibrary office;
    office.desk.compose();
    office.model().setEnclosures({u"Leaflet"_s});
    office.choose(u"signature"_s);
    CHECK(office.letter().enclosures == QStringList{u"Leaflet"_s, u"Application form"_s});
    office.choose(u"917"_s);
    office.desk.waitForVerdict();
    if (auto *question = office.desk.window.findChild<QWidget *>(u"question"_s))
        question->close();
    if (office.letter().templateCode == u"917"_s) {
        CHECK(office.letter().channel == Channel::Online);
        CHECK(office.letter().enclosures == QStringList{u"Leaflet"_s});
    }
}

TEST_CASE("on a lost or stolen record only LSR wording is offered (REQ-PHR-06, REQ-LSR-04)",
          "[ui][lost-stolen]")
{
    WholeLibrary office;
    office.desk.letters.theGround.record.lostStolenReference = u"LS123456"_s;
    office.desk.compose();
    CHECK(office.letter().about == LetterAbout::LostStolen);
    const auto *box = office.desk.part<ui::ChoiceBox>(u"templateChoice"_s);
    CHECK(box->findData(u"lsr-details"_s) > 0);
    CHECK(box->findData(u"documents"_s) < 0);
    REQUIRE_FALSE(office.offered().isEmpty());
    const auto isLsr = [](const QString &code) {
        return code.startsWith(u"LSR-"_s) || code.startsWith(u"001-LSR"_s);
    };
    for (const QString &code : office.offered())
        CHECK(isLsr(code));
    office.desk.part<QLineEdit>(u"phraseSearch"_s)->setText(u"passport"_s);
    REQUIRE_FALSE(office.offered().isEmpty());
    for (const QString &code : office.offered())
        CHECK(isLsr(code));

    auto *about = office.desk.part<QComboBox>(u"aboutChoice"_s);
    about->setCurrentIndex(about->findData(int(LetterAbout::Application)));
    Q_EMIT about->activated(about->currentIndex());
    CHECK(office.letter().about == LetterAbout::Application);
    CHECK(box->findData(u"documents"_s) > 0);
    CHECK(box->findData(u"lsr-details"_s) < 0);
    for (const QString &code : office.offered())
        CHECK_FALSE(isLsr(code));
}

TEST_CASE("an ordinary record has nothing to choose and no LSR wording (REQ-PHR-06)",
          "[ui][lost-stolen]")
{
    WholeLibrary office;
    office.desk.compose();
    CHECK(office.letter().about == LetterAbout::Application);
    CHECK(office.desk.part<QComboBox>(u"aboutChoice"_s)->isHidden());
    for (const QString &code : office.offered())
        CHECK_FALSE(code.contains(u"LSR"_s));
}

TEST_CASE("locked wording is not opened for editing, and the window says why (REQ-PHR-10)",
          "[ui][composer]")
{
    WholeLibrary office;
    office.desk.compose();
    office.model().addPhrases({u"001-CALL"_s, u"DOC-MARRIAGE"_s});
    const auto cards = office.desk.window.findChildren<ui::BlockCard *>();
    REQUIRE(cards.size() == 2);
    for (auto *card : cards) {
        auto *edit = card->findChild<QToolButton *>(u"editWording"_s);
        REQUIRE(edit);
        const QSignalSpy said(card, &ui::BlockCard::said);
        const bool locked = !edit->toolTip().isEmpty();
        edit->click();
        CHECK(said.size() == (locked ? 1 : 0));
        if (locked)
            CHECK(said.front().front().toString() == edit->toolTip());
    }
    CHECK_FALSE(office.model().block(0).isEdited());
    CHECK(office.model().block(1).isEdited());
}
