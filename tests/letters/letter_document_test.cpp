#include "letters/document/letter_document.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QJsonDocument>

#include <random>

using namespace casepost::letters;
using casepost::core::Error;
using casepost::core::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

// The example of cli.md.
const QByteArray kExample = R"({"case": "AMS-123456789",
 "kind": "ams-letter",
 "template": "917",
 "to": "other",
 "channel": "post",
 "language": "en",
 "description": "Ask for a new digital photo",
 "subject": null,
 "recipient": {"name": {"title": "Mrs", "forenames": "Siân", "surname": "O’Neill"},
               "address": ["1 High Street", "Durham", "DH1 1AA"], "greeting": "Dear Mrs O’Neill"},
 "prepaid_label": false,
 "enclosures": ["Form"],
 "blocks": [ {"phrase": "917-OPEN"},
             {"phrase": "917-AB", "version": 2, "fields": {"reason": "there is a shadow on your face"}},
             {"text": "Please …", "reason": "no phrase covers this"} ],
 "answers": {"read-aloud": true, "letter.complete": false, "why": "no other letter fits"},
 "sender": {"team": "Durham 3", "initials": "KM", "mailbox": "durham3@example.gov.uk",
            "teams_number": "0151 496 0000", "trained_on": "2024-01-15"}})";

QByteArray jsonOf(const LetterDocument &letter)
{
    return QJsonDocument(letterToJson(letter)).toJson(QJsonDocument::Compact);
}

LetterDocument read(const QByteArray &json)
{
    return casepost::test::valueOf(readLetterDocument(json, u"letter.json"_s));
}

Error refused(const QByteArray &json)
{
    const auto letter = readLetterDocument(json, u"letter.json"_s);
    REQUIRE_FALSE(letter.has_value());
    CHECK(letter.error().code == ErrorCode::InvalidInput);
    REQUIRE_FALSE(letter.error().where.empty());
    CHECK(letter.error().where[0].second == u"letter.json"_s);
    return letter.error();
}

QString whereOf(const Error &error, const QString &key)
{
    for (const auto &[name, value] : error.where) {
        if (name == key)
            return value;
    }
    return {};
}

} // namespace

TEST_CASE("a letter document is read as the contract writes it", "[letters][document]")
{
    const LetterDocument letter = read(kExample);
    CHECK(letter.caseReference == u"AMS-123456789"_s);
    CHECK(letter.kind == LetterKind::AmsLetter);
    CHECK(letter.to == RecipientKind::Other);
    CHECK_FALSE(letter.subject.has_value());
    REQUIRE(letter.recipient.has_value());
    CHECK(letter.recipient->name.forenames == u"Siân"_s);
    CHECK(letter.recipient->address.size() == 3);
    REQUIRE(letter.blocks.size() == 3);
    CHECK(letter.blocks[1].version == 2);
    CHECK(letter.blocks[1].fields.at(u"reason"_s) == u"there is a shadow on your face"_s);
    CHECK(letter.blocks[2].isFreeText());
    CHECK(letter.answers.at(u"read-aloud"_s) == u"true"_s);
    CHECK(letter.answers.at(u"letter.complete"_s) == u"false"_s);
    CHECK(letter.answers.at(u"why"_s) == u"no other letter fits"_s);
    REQUIRE(letter.sender.has_value());
    CHECK(letter.sender->trainedOn == QDate(2024, 1, 15));
}

TEST_CASE("a letter document written and read again is the same", "[letters][document]")
{
    const QByteArray withCase = R"({"case_data": {"reference": "1", "system": "DAP",
        "status": "in-progress", "applicant_surname": "Łukasz"}, "kind": "dap-message",
        "channel": "email", "subject": "", "blocks": [{"text": ""}], "language": "cy"})";
    for (const QByteArray &json : {kExample, withCase, QByteArray(R"({"case": "1"})")}) {
        const LetterDocument letter = read(json);
        const QByteArray written = jsonOf(letter);
        const LetterDocument again = read(written);
        CHECK(jsonOf(again) == written);
        CHECK(again.blocks == letter.blocks);
        CHECK(again.subject == letter.subject);
        CHECK(again.recipient == letter.recipient);
        CHECK(again.sender == letter.sender);
        CHECK(again.answers == letter.answers);
        CHECK(again.caseData.has_value() == letter.caseData.has_value());
    }
}

TEST_CASE("a draft stays readable whatever was typed or pasted into it", "[letters][document]")
{
    LetterDocument letter = read(kExample);
    letter.to = RecipientKind::Applicant;
    letter.description = u"a\u000bb\u0000c"_s + QChar(0xD800) + u"\td"_s;
    letter.blocks[2].fields[u"left over"_s] = u"x"_s;
    letter.blocks[2].version = 3;
    letter.blocks[2].text = u"\u0085\u202e"_s;
    letter.answers[u"why"_s] = QChar(u'\0');
    const LetterDocument again = read(jsonOf(letter));
    CHECK(again.description == u"abc?\td"_s);
    CHECK(again.blocks[2].text == u"\u202e"_s);
    CHECK_FALSE(again.recipient.has_value());
    CHECK(jsonOf(again) == jsonOf(letter));
}

TEST_CASE("what breaks the form of a letter document is refused with the field's name",
          "[letters][document]")
{
    struct Broken
    {
        QByteArray rest; ///< after the case
        QString field;
        QString word;
    };
    const Broken all[] = {
        {R"("colour": 1)", u"colour"_s, u"one of case,"_s},
        {R"("kind": "letter")", u"kind"_s, u"dap-message"_s},
        {R"("kind": 3)", u"kind"_s, u"ams-letter"_s},
        {R"("to": "Applicant")", u"to"_s, u"unit-office"_s},
        {R"("channel": "fax")", u"channel"_s, u"post, email, online"_s},
        {R"("language": "fr")", u"language"_s, u"en, cy"_s},
        {R"("prepaid_label": "no")", u"prepaid_label"_s, u"true or false"_s},
        {R"("description": ["x"])", u"description"_s, u"text"_s},
        {R"("enclosures": "form")", u"enclosures"_s, u"list"_s},
        {R"("enclosures": ["a", 2])", u"enclosures[1]"_s, u"text"_s},
        {R"("blocks": {})", u"blocks"_s, u"list"_s},
        {R"("blocks": [{"text": "a"}, 7])", u"blocks[1]"_s, u"object"_s},
        {R"("blocks": [{}])", u"blocks[0]"_s, u"phrase or hold a text"_s},
        {R"("blocks": [{"fields": {"a": "b"}, "text": "c"}])", u"blocks[0]"_s, u"phrase"_s},
        {R"("blocks": [{"phrase": 917}])", u"blocks[0].phrase"_s, u"text"_s},
        {R"("blocks": [{"phrase": "917", "version": 0}])", u"blocks[0].version"_s, u"from 1"_s},
        {R"("blocks": [{"phrase": "917", "version": 1.5}])", u"blocks[0].version"_s, u"from 1"_s},
        {R"("blocks": [{"phrase": "917", "fields": {"a": 1}}])",
         u"blocks[0].fields.a"_s,
         u"text"_s},
        {R"("blocks": [{"phrase": "917", "colour": 1}])", u"blocks[0].colour"_s, u"phrase"_s},
        {R"("blocks": [{"text": "a\u0007"}])", u"blocks[0].text"_s, u"control"_s},
        {R"("answers": {"a": 1})", u"answers.a"_s, u"true, false or text"_s},
        {R"("recipient": {"name": {}})", u"recipient"_s, u"other"_s},
        {R"("to": "unit-office", "recipient": {"name": {}})", u"recipient"_s, u"other"_s},
        {R"("to": "referee", "recipient": {"email": "a@example.com"})",
         u"recipient.email"_s,
         u"other"_s},
        {R"("to": "referee", "recipient": {"greeting": "Dear Ann"})",
         u"recipient.greeting"_s,
         u"other"_s},
        {R"("to": "other", "recipient": {"names": {}})", u"recipient.names"_s, u"greeting"_s},
        {R"("sender": {"trained_on": "15/1/2024"})", u"sender.trained_on"_s, u"2024-07-23"_s},
        {R"("case_data": {"reference": "2", "system": "AMS", "applicant_surname": "A"})",
         u"case"_s,
         u"another case"_s},
        {R"("case_data": {"reference": "1", "system": "XYZ", "applicant_surname": "A"})",
         u"case_data.system"_s,
         u"case"_s},
        {R"("case_data": 1)", u"case_data"_s, u"object"_s},
    };
    for (const Broken &broken : all) {
        CAPTURE(broken.rest);
        const Error error = refused(R"({"case": "1", )" + broken.rest + "}");
        CHECK(whereOf(error, u"field"_s) == broken.field);
        CHECK(error.message.contains(broken.word));
    }
    CHECK(whereOf(refused("{}"), u"field"_s) == u"case"_s);
}

TEST_CASE("broken JSON is refused with its place and without its words", "[letters][document]")
{
    for (const QByteArray &json : {QByteArray(),
                                   QByteArray("[]"),
                                   QByteArray("\"McNally\""),
                                   QByteArray(R"({"case": "McNally)"),
                                   QByteArray(R"({"case": McNally})"),
                                   QByteArray(R"({"case": "McNally"} x)"),
                                   QByteArray("{\"case\": \"McNally\xff\"}"),
                                   QByteArray(R"({"case": "McNally\ud800"})"),
                                   QByteArray(R"({"case": NaN})"),
                                   QByteArray(R"({"case": "McNally",})")}) {
        CAPTURE(json);
        CHECK_FALSE(refused(json).message.contains(u"McNally"_s));
    }
    const Error error = refused("{\"case\":\n  \"é\" oops}");
    CHECK(whereOf(error, u"line"_s) == u"2"_s);
    CHECK(whereOf(error, u"column"_s) == u"7"_s);
}

TEST_CASE("a field given twice is refused where it stands again", "[letters][document]")
{
    const Error error =
        refused("{\"case\": \"1\",\n  \"blocks\": [{\"text\": \"a\", \"te\\u0078t\": \"b\"}]}");
    CHECK(error.message.contains(u"twice"_s));
    CHECK(whereOf(error, u"line"_s) == u"2"_s);
    CHECK(whereOf(error, u"column"_s) == u"28"_s);
    CHECK(refused(R"({"case": "1", "answers": {"a": true, "a": false}})")
              .message.contains(u"twice"_s));
}

TEST_CASE("a letter document too large is refused and never exhausts memory", "[letters][document]")
{
    const auto blocks = [](int count, qsizetype size) {
        QByteArray list;
        for (int i = 0; i < count; ++i)
            list += (i ? "," : "") + QByteArray(R"({"text": ")") + QByteArray(size, 'a') + "\"}";
        return R"({"case": "1", "blocks": [)" + list + "]}";
    };
    CHECK(read(blocks(200, 500)).blocks.size() == 200);
    CHECK(refused(blocks(201, 1)).message.contains(u"200"_s));
    CHECK(refused(blocks(2, 50'001)).message.contains(u"100,000"_s));
    CHECK(refused(QByteArray(1'000'000, '[')).message.contains(u"nested"_s));
    QByteArray deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "{\"a\":";
    CHECK(refused(deep).message.contains(u"nested"_s));
    CHECK(refused(QByteArray(3'000'000, ' ')).message.contains(u"2 MiB"_s));
    QByteArray wide = "{";
    for (int i = 0; i < 5'000; ++i)
        wide += "\"k" + QByteArray::number(i) + "\": 1,";
    CHECK(refused(wide + "\"z\": 1}").message.contains(u"2,000"_s));
}

TEST_CASE("damaged letter documents are refused or read, and never crash", "[letters][document]")
{
    std::mt19937 random(20250528);
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes = kExample;
        for (unsigned change = 0; change < 1 + random() % 5; ++change) {
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()));
            if (random() % 2)
                bytes[at] = static_cast<char>(random() % 256);
            else
                bytes.remove(at, static_cast<qsizetype>(random() % 9));
        }
        const auto letter = readLetterDocument(bytes, u"letter.json"_s);
        if (!letter)
            CHECK(letter.error().code == ErrorCode::InvalidInput);
        else
            CHECK(jsonOf(read(jsonOf(*letter))) == jsonOf(*letter));
    }
}

TEST_CASE("the sender is the acting person as the store knows them (REQ-CON-01)",
          "[letters][document]")
{
    casepost::core::Session session;
    session.staff.team = u"Durham 3"_s;
    session.staff.teamsNumber = u"0151 496 0000"_s;
    session.staff.mailbox = u"durham3@example.gov.uk"_s;
    const SenderProfile sender = senderOf(session);
    CHECK(sender.team == u"Durham 3"_s);
    CHECK(sender.teamsNumber == u"0151 496 0000"_s);
    CHECK(sender.mailbox == u"durham3@example.gov.uk"_s);
}

TEST_CASE("what shall be done without an answer is read, kept and given back (REQ-FIL-04)",
          "[letters][document]")
{
    const QByteArray whole =
        R"({"case": "AMS-123456789", "blocks": [], "follow_up": {"reason": "Await certificate",
            "days": 14, "pigeon_hole": "Durham 3", "query": [2, 11]}})";
    const LetterDocument letter = read(whole);
    CHECK(letter.followUp == FollowUp{u"Await certificate"_s, 14, u"Durham 3"_s, {2, 11}});
    CHECK(read(jsonOf(letter)).followUp == letter.followUp);
    CHECK(jsonOf(read(jsonOf(letter))) == jsonOf(letter));

    const LetterDocument usual =
        read(R"({"case": "AMS-123456789", "blocks": [], "follow_up": {"reason": "Await it"}})");
    CHECK(usual.followUp == FollowUp{u"Await it"_s, {}, {}, {}});
    CHECK(read(jsonOf(usual)).followUp == usual.followUp);

    for (const QByteArray &none :
         {QByteArray(R"({"case": "AMS-123456789", "blocks": [], "follow_up": null})"),
          QByteArray(R"({"case": "AMS-123456789", "blocks": []})")}) {
        CHECK_FALSE(read(none).followUp);
        CHECK_FALSE(jsonOf(read(none)).contains("follow_up"));
    }
}

TEST_CASE("a follow-up that cannot be done is refused by its field", "[letters][document]")
{
    const std::pair<QByteArray, QString> wrong[]{
        {R"("soon")", u"follow_up"_s},
        {R"({})", u"follow_up.reason"_s},
        {R"({"reason": " "})", u"follow_up.reason"_s},
        {R"({"reason": 3})", u"follow_up.reason"_s},
        {R"({"reason": "r", "days": 0})", u"follow_up.days"_s},
        {R"({"reason": "r", "days": "14"})", u"follow_up.days"_s},
        {R"({"reason": "r", "days": 1.5})", u"follow_up.days"_s},
        {R"({"reason": "r", "days": 4000})", u"follow_up.days"_s},
        {R"({"reason": "r", "pigeon_hole": 3})", u"follow_up.pigeon_hole"_s},
        {R"({"reason": "r", "query": 2})", u"follow_up.query"_s},
        {R"({"reason": "r", "query": [2, 13]})", u"follow_up.query[1]"_s},
        {R"({"reason": "r", "query": ["2"]})", u"follow_up.query[0]"_s},
        {R"({"reason": "r", "when": "now"})", u"follow_up.when"_s}};
    for (const auto &[value, field] : wrong) {
        CAPTURE(value.toStdString());
        const Error error =
            refused(R"({"case": "AMS-123456789", "blocks": [], "follow_up": )" + value + "}");
        CHECK(whereOf(error, u"field"_s) == field);
    }
}
