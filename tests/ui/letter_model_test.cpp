#include "tests/support/catch.h"
#include "ui/composer/model/letter_model.h"

#include <QJsonDocument>
#include <QRandomGenerator>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

QByteArray asJson(const letters::LetterDocument &letter)
{
    return QJsonDocument(letters::letterToJson(letter)).toJson();
}

letters::LetterDocument startLetter()
{
    letters::LetterDocument letter;
    letter.caseReference = u"123456789"_s;
    letter.description = u"Ask for a new photo"_s;
    for (const auto &code : {u"917-OPEN"_s, u"917-AB"_s}) {
        letters::Block block;
        block.phrase = code;
        letter.blocks.push_back(block);
    }
    return letter;
}

/// One edit of any kind, chosen by chance.
void editSomehow(ui::LetterModel &model, QRandomGenerator &chance)
{
    const int count = model.blockCount();
    const int block = count == 0 ? 0 : chance.bounded(count);
    const auto word = QString::number(chance.bounded(1000));
    switch (chance.bounded(12)) {
    case 0:
        model.addPhrases({u"S012"_s, u"S012A"_s}, block);
        break;
    case 1:
        model.addFreeText(block);
        break;
    case 2:
        model.removeBlock(block);
        break;
    case 3:
        model.moveBlock(block, count == 0 ? 0 : chance.bounded(count));
        break;
    case 4:
        model.setField(block, u"reason"_s, word);
        break;
    case 5:
        model.setText(block, u"Please send "_s + word);
        break;
    case 6:
        model.setReason(block, word);
        break;
    case 7:
        model.setDescription(word);
        break;
    case 8:
        model.setChannel(letters::Channel(chance.bounded(3)));
        break;
    case 9:
        model.setRecipientKind(letters::RecipientKind(chance.bounded(5)));
        break;
    case 10:
        model.setAnswer(u"read-aloud"_s, word);
        break;
    default:
        model.setEnclosures({word});
        break;
    }
}

} // namespace

TEST_CASE("undoing everything gives the letter back as it began", "[ui][composer]")
{
    const auto seed = GENERATE(1u, 7u, 42u, 1234u);
    QRandomGenerator chance(seed);
    ui::LetterModel model;
    model.begin(startLetter());
    const auto before = asJson(model.document());

    for (int i = 0; i < 200; ++i)
        editSomehow(model, chance);
    const auto after = asJson(model.document());
    while (model.undoStack().canUndo())
        model.undoStack().undo();

    CHECK(asJson(model.document()) == before);
    while (model.undoStack().canRedo())
        model.undoStack().redo();
    CHECK(asJson(model.document()) == after);
}

TEST_CASE("every edit has a name and raises the revision", "[ui][composer]")
{
    ui::LetterModel model;
    model.begin(startLetter());
    QRandomGenerator chance(5);
    for (int i = 0; i < 60; ++i) {
        const auto revision = model.revision();
        const auto steps = model.undoStack().count();
        editSomehow(model, chance);
        if (model.undoStack().count() == steps && model.revision() == revision)
            continue; // the edit changed nothing
        CHECK(model.revision() > revision);
        CHECK_FALSE(model.undoStack().undoText().isEmpty());
    }
}

TEST_CASE("typing is undone word by word, not letter by letter", "[ui][composer]")
{
    ui::LetterModel model;
    model.begin({});
    model.addFreeText();
    QString typed;
    for (const auto letter : u"Please send"_s) {
        typed += letter;
        model.setText(0, typed);
    }

    model.undoStack().undo();
    CHECK(model.block(0).text == u"Please "_s);
    model.undoStack().undo();
    CHECK(model.block(0).text.isEmpty());
}

TEST_CASE("a recipient's address is not carried over to another kind of recipient",
          "[ui][composer]")
{
    // REQ-LET-19, REQ-LET-22
    ui::LetterModel model;
    model.begin(startLetter());
    model.setRecipientKind(letters::RecipientKind::Other);
    letters::OtherRecipient school;
    school.address = QStringList{u"Sample School"_s, u"SW1A 1AA"_s};
    model.setOtherRecipient(school);

    model.setRecipientKind(letters::RecipientKind::Referee);
    CHECK_FALSE(model.document().recipient);
    CHECK(model.document().prepaidLabel);
    model.undoStack().undo();
    CHECK(model.document().recipient == school);
}

TEST_CASE("a template fills an empty letter and leaves a begun one alone", "[ui][composer]")
{
    ui::LetterModel model;
    model.begin({});
    model.setTemplate(u"917"_s, {u"917-OPEN"_s, u"917-AB"_s});
    REQUIRE(model.blockCount() == 2);

    model.setTemplate(u"001"_s, {u"001-OPEN"_s});
    CHECK(model.blockCount() == 2);
    CHECK(model.document().templateCode == u"001"_s);
}

TEST_CASE("a fix replaces exactly its stretch and refuses one that is no longer there",
          "[ui][composer]")
{
    ui::LetterModel model;
    model.begin({});
    model.addFreeText();
    model.setText(0, u"Send the docs now"_s);

    model.replace(0, {}, 9, 4, u"documents"_s);
    CHECK(model.block(0).text == u"Send the documents now"_s);
    model.replace(0, {}, 20, 40, u"x"_s);
    model.replace(7, {}, 0, 1, u"x"_s);
    CHECK(model.block(0).text == u"Send the documents now"_s);
}

TEST_CASE("edits outside the letter change nothing", "[ui][composer]")
{
    ui::LetterModel model;
    model.begin(startLetter());
    const auto before = asJson(model.document());
    model.removeBlock(-1);
    model.removeBlock(2);
    model.moveBlock(0, 9);
    model.setText(5, u"x"_s);
    model.setField(-3, u"a"_s, u"b"_s);
    model.editWording(9, u"x"_s);
    CHECK(asJson(model.document()) == before);
    CHECK_FALSE(model.undoStack().canUndo());
}
