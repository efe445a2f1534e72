// What changes the record or leaves the house is judged by the store's own guidance, as of now.
// Every command there is stands in one of the two lists below: a new one fails here until it is put
// in its place.
#include "tests/support/catch.h"
#include "tests/system/cli_run.h"
#include "tests/system/office_pack.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include <map>

using namespace casepost::tests;
using namespace Qt::StringLiterals;

namespace {

/// Arguments that each command takes; FILE names stand in the folder of the test.
using Commands = std::map<QString, QString>;

const Commands kReading{
    {u"address check"_s, u"--file addresses.txt"_s},
    {u"audit anchor"_s, {}},
    {u"audit show"_s, {}},
    {u"audit verify"_s, {}},
    {u"bounce read"_s, u"bounce.eml"_s},
    {u"call list"_s, u"100000001"_s},
    {u"call plan"_s, u"100000001"_s},
    {u"case find"_s, u"khan"_s},
    {u"case show"_s, u"100000001"_s},
    {u"case timeline"_s, u"100000001"_s},
    {u"decision list"_s, {}},
    {u"decision show"_s, u"1"_s},
    {u"email check"_s, u"--file addresses.txt"_s},
    {u"guidance check"_s, u"pack.toml"_s},
    {u"guidance export"_s, u"out/pack.toml --document hmpo-communication --edition 25.0"_s},
    {u"guidance impact"_s, u"pack.toml"_s},
    {u"guidance list"_s, {}},
    {u"guidance proposals"_s, {}},
    {u"hold list"_s, u"100000001"_s},
    {u"guidance show"_s, u"text.abbreviation"_s},
    {u"letter check"_s, u"letter.json"_s},
    {u"letter list"_s, u"100000001"_s},
    {u"letter preview"_s, u"letter.json"_s},
    {u"letter render"_s, u"letter.json --to out/letter.txt"_s},
    {u"letter replay"_s, u"1"_s},
    {u"letter show"_s, u"1"_s},
    {u"name format"_s, u"--surname BLOGGS"_s},
    {u"office list"_s, {}},
    {u"outbox gateways"_s, {}},
    {u"outbox list"_s, {}},
    {u"outbox show"_s, u"1"_s},
    {u"outbox try"_s, u"spool"_s},
    {u"phrase diff"_s, u"wording.toml wording.toml"_s},
    {u"phrase export"_s, u"out/wording.toml"_s},
    {u"phrase find"_s, u"birth"_s},
    {u"phrase impact"_s, u"wording.toml"_s},
    {u"phrase list"_s, {}},
    {u"phrase proposals"_s, {}},
    {u"phrase show"_s, u"917-AB"_s},
    {u"staff list"_s, {}},
    {u"follow-up list"_s, {}},
    {u"follow-up questions"_s, {}},
    {u"work list"_s, {}},
    {u"store check"_s, {}},
};

const Commands kActing{
    {u"audit key"_s, u"audit.key"_s},
    {u"call record"_s, u"100000001 --outcome no-answer --voicemail left"_s},
    {u"case import"_s, u"extract.csv"_s},
    {u"case move"_s, u"100000001 --to Durham"_s},
    {u"case note"_s, u"100000001 Phoned"_s},
    {u"case received"_s, u"100000001 --what Certificate"_s},
    {u"follow-up done"_s, u"1 --outcome arrived"_s},
    {u"follow-up move"_s, u"1 --to 2030-01-02 --why later"_s},
    {u"follow-up set"_s, u"100000001 --reason Certificate --query 2"_s},
    {u"follow-up set-questions"_s, u"questions.toml"_s},
    {u"decision approve"_s, u"1"_s},
    {u"decision reject"_s, u"1 --why no"_s},
    {u"decision withdraw"_s, u"1"_s},
    {u"guidance approve"_s, u"1"_s},
    {u"guidance import"_s, u"pack.toml"_s},
    {u"guidance propose"_s, u"pack.toml"_s},
    {u"guidance reject"_s, u"1 --why no"_s},
    {u"hold add"_s, u"100000001 --reason speak-to-customer"_s},
    {u"hold end"_s, u"100000001"_s},
    {u"letter queue"_s, u"letter.json"_s},
    {u"letter reprint"_s, u"1 --to out.pdf"_s},
    {u"office set"_s, u"offices.toml"_s},
    {u"outbox cancel"_s, u"1"_s},
    {u"outbox gateways set"_s, u"ways.toml"_s},
    {u"outbox resolve"_s, u"1 --sent --why seen"_s},
    {u"outbox retry"_s, u"1"_s},
    {u"outbox send"_s, {}},
    {u"phrase approve"_s, u"1"_s},
    {u"phrase import"_s, u"wording.toml"_s},
    {u"phrase propose"_s, u"wording.toml"_s},
    {u"phrase reject"_s, u"1 --why no"_s},
    {u"staff add"_s,
     u"new --name New --initials N --team T --office Durham --mailbox t@example.gov.uk --role "
     "examiner"_s},
    {u"staff edit"_s, u"examiner2 --team T"_s},
    {u"staff role"_s, u"examiner2 --add team-leader"_s},
    {u"store backup"_s, u"copy.casepost"_s},
    {u"store claim"_s, {}},
    {u"store init"_s, {}},
    {u"store restored"_s, {}},
    {u"store settings"_s, u"bad-rows-least 5"_s},
};

/// The actions that the help of a thing lists.
QStringList listedIn(const QStringList &words)
{
    QStringList actions;
    const auto help = QString::fromUtf8(runCli(words + QStringList{u"--help"_s}).out);
    for (const QString &line : help.section(u"Subcommands:"_s, 1).split(u'\n'))
        if (line.startsWith(u"  "_s) && line.size() > 2 && line[2] != u' ')
            actions += line.trimmed().section(u' ', 0, 0);
    return actions;
}

QStringList everyCommand()
{
    QStringList all;
    for (const QString &thing : listedIn({}))
        for (const QString &action : listedIn({thing})) {
            all += thing + u' ' + action;
            for (const QString &inner : listedIn({thing, action}))
                all += thing + u' ' + action + u' ' + inner;
        }
    return all;
}

const QByteArray kWording = R"([pack]
id = "new-wording"
version = "1"
title = "New wording"
licence = "MIT"

[[phrase]]
code = "TRY-ONE"
version = 1
from = 2025-01-01
title = "Ask for one thing"
types = ["AMS"]
role = "body"
templates = ["documents"]
text.en = "Please send it."
text.cy = "Anfonwch hwn."
source = "REQ-PHR-09"
)";

const QByteArray kLetter =
    R"({"case": "100000001", "kind": "ams-letter", "template": "documents",
        "to": "applicant", "channel": "post", "language": "en",
        "description": "Ask for the long birth certificate",
        "blocks": [{"phrase": "OPEN-DOCUMENTS"}, {"phrase": "DOC-BIRTH-FULL"},
                   {"phrase": "CLOSE-THANKS"}]})";

/// A practice store with a letter in it, and files of every kind beside it.
class Desk
{
public:
    Desk()
    {
        REQUIRE(run(u"examiner1"_s, {u"store"_s, u"init"_s, u"--sample"_s}, true).exitCode == 0);
        REQUIRE(QDir(m_folder.path()).mkdir(u"out"_s));
        write(u"pack.toml"_s, kOfficePack);
        write(u"wording.toml"_s, kWording);
        write(u"letter.json"_s, kLetter);
        for (const char *const other :
             {"addresses.txt", "bounce.eml", "extract.csv", "offices.toml", "ways.toml"})
            write(QString::fromLatin1(other), "nothing in it\n");
        const auto queued = run(u"examiner1"_s, {u"letter"_s, u"queue"_s, path(u"letter.json"_s)});
        INFO(queued.out.toStdString());
        REQUIRE(queued.exitCode == 0);
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }

    CliRun run(const QString &user, const QStringList &words, bool plain = false) const
    {
        QStringList options{u"--json"_s, u"--store"_s, path(u"store.casepost"_s)};
        if (!plain)
            options << u"--as"_s << user;
        return runCli(options + words);
    }

    /// A command of the lists with these options before it.
    CliRun called(const QStringList &options, const QString &command, const QString &given) const
    {
        QStringList words = options + command.split(u' ');
        for (const QString &word : given.split(u' ', Qt::SkipEmptyParts))
            words += word.contains(u'.') && !word.contains(u'@') && word != u"text.abbreviation"_s
                             && word != u"25.0"_s
                         ? path(word)
                         : word;
        return run(u"admin1"_s, words);
    }

    /// Every file but those that a command was told to write.
    QByteArray everything() const
    {
        QStringList files;
        for (QDirIterator each(m_folder.path(), QDir::Files, QDirIterator::Subdirectories);
             each.hasNext();)
            files += each.next();
        files.sort();
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const QString &name : files) {
            if (name.startsWith(path(u"out/"_s)))
                continue;
            QFile file(name);
            REQUIRE(file.open(QIODevice::ReadOnly));
            hash.addData(name.toUtf8());
            hash.addData(&file);
        }
        return hash.result();
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile out(path(name));
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(out.write(bytes) == bytes.size());
    }

private:
    QTemporaryDir m_folder;
};

std::vector<QStringList> otherRules(const Desk &desk)
{
    return {{u"--on"_s, u"2024-07-23"_s}, {u"--guidance"_s, desk.path(u"pack.toml"_s)}};
}

} // namespace

TEST_CASE("every command is known to act or to read only", "[system][cli][acts]")
{
    const QStringList all = everyCommand();
    REQUIRE(all.size() > 40);
    for (const QString &command : all) {
        INFO(command.toStdString() << " stands in neither list, or in both");
        CHECK((kReading.count(command) + kActing.count(command)) == 1);
    }
    for (const auto &list : {kReading, kActing})
        for (const auto &[command, given] : list) {
            INFO(command.toStdString() << " is gone");
            CHECK(all.contains(command));
        }
}

TEST_CASE("what changes the record or leaves the house takes no other day and no other guidance "
          "(REQ-VER-02)",
          "[system][cli][acts]")
{
    const Desk desk;
    for (const QStringList &options : otherRules(desk))
        for (const auto &[command, given] : kActing) {
            const auto before = desk.everything();
            const auto run = desk.called(options, command, given);
            INFO(options.front().toStdString()
                 << " " << command.toStdString() << ": " << run.out.toStdString());
            CHECK(run.exitCode == 2);
            const auto error = run.json().object().value(u"error"_s).toObject();
            CHECK(
                error.value(u"message"_s).toString().contains(u"leave out --on and --guidance"_s));
            CHECK(desk.everything() == before);
        }
}

TEST_CASE("what only reads keeps the other day and the other guidance, and changes nothing",
          "[system][cli][acts]")
{
    const Desk desk;
    for (const QStringList &options : otherRules(desk))
        for (const auto &[command, given] : kReading) {
            const auto before = desk.everything();
            for (const QString &made : QDir(desk.path(u"out"_s)).entryList(QDir::Files))
                QFile::remove(desk.path(u"out/"_s + made));
            const auto run = desk.called(options, command, given);
            INFO(options.front().toStdString() << " " << command.toStdString() << ": "
                                               << run.out.toStdString() << run.err.toStdString());
            CHECK(run.exitCode != 2);
            CHECK_FALSE(run.out.contains("leave out --on"));
            CHECK_FALSE(run.out.contains("leave them out"));
            CHECK(desk.everything() == before);
        }
}

TEST_CASE("the record of a queued letter tells by what it was judged (REQ-VER-02)",
          "[system][cli][acts]")
{
    const Desk desk;
    const auto trail = desk.run(u"assurance1"_s, {u"audit"_s, u"show"_s}).json().array();
    QString object;
    for (const auto &entry : trail)
        if (entry.toObject().value(u"action"_s) == u"letter.record"_s)
            object = entry.toObject().value(u"object"_s).toString();
    INFO(object.toStdString());
    CHECK(object.startsWith(u"letter:1 case:"_s));
    CHECK(object.contains(u" verdict:clear judged-on:20"_s));
    CHECK(object.contains(u" guidance:hmpo-communication@"_s));
    CHECK(object.contains(u" guidance-revision:0 phrase-revision:0"_s));
}

TEST_CASE("the environment changes nothing of how a letter is judged (REQ-TXT-10)",
          "[system][cli][acts]")
{
    const Desk desk;
    QByteArray letter = kLetter;
    letter.replace(R"({"phrase": "CLOSE-THANKS"})",
                   R"({"text": "Please send teh certifficate within 3 weeks of 1st May.",
                       "reason": "No phrase fits"}, {"phrase": "CLOSE-THANKS"})");
    desk.write(u"typed.json"_s, letter);
    const auto judged = [&](const QStringList &environment) {
        return runCli({u"--json"_s,
                       u"--store"_s,
                       desk.path(u"store.casepost"_s),
                       u"letter"_s,
                       u"check"_s,
                       desk.path(u"typed.json"_s)},
                      environment)
            .out;
    };
    const auto plain = judged({});
    INFO(plain.toStdString());
    REQUIRE(plain.contains("text.spelling"));
    for (const QString &variable : {u"LC_ALL=tr_TR.UTF-8"_s,
                                    u"LC_ALL=C"_s,
                                    u"LANG=cy_GB.UTF-8"_s,
                                    u"TZ=Pacific/Kiritimati"_s,
                                    u"TZDIR=/nonexistent"_s,
                                    u"XDG_DATA_DIRS=/nonexistent"_s,
                                    u"DICPATH=/nonexistent"_s}) {
        INFO(variable.toStdString());
        CHECK(judged({variable}) == plain);
    }
    // Other dictionaries are for practice, as this store is, and for letters without a store.
    CHECK(judged({u"CASEPOST_DICTIONARIES=/nonexistent"_s}) != plain);
}
