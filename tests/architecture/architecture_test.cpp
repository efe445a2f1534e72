// The shape of the house, held by a test: who may include whom (rooms.txt), which constructs are
// for certain rooms only, and how long a file and how full a room may grow. An exception is a
// visible edit of these tables.
#include "tests/support/catch.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {

struct Source
{
    QString path; ///< from the root of the project
    QString text;
};

const QStringList kLayers{u"core"_s, u"phrases"_s, u"letters"_s, u"ui"_s, u"app"_s};

// Of every room, the rooms whose headers it may include: tests/architecture/rooms.txt.
using Rooms = std::map<QString, std::set<QString>>;

constexpr int kMostFilesOfARoom = 25;

struct Ban
{
    const char *pattern;
    QStringList allowedUnder;
    const char *instead;
};

const std::vector<Ban> kBans{
    {R"(\b(SIGNAL|SLOT)\s*\()", {}, "connect by pointer to member"},
    {R"(\bq(Debug|Info)\s*\()", {}, "a logging category"},
    {R"(\bQSqlQuery\b)", {u"core/store"_s}, "Statement of core/store"},
    {R"(current(DateTime|DateTimeUtc|Date|Time|MSecsSinceEpoch)\s*\(|system_clock::now)",
     {u"core/base/clock.cpp"_s},
     "a Clock handed in"},
    {R"(QMessageBox::(question|information|warning|critical)\b)",
     {u"ui/dialogs"_s},
     "ui/dialogs, so that a test can answer"},
    {R"(\bQSettings\b)", {u"app"_s}, "the typed settings of app"},
    {R"(\bPoco\b|"Poco/|<Poco/)", {u"core/outbox/gateways"_s}, "a gateway"},
    {R"(<cups/)", {u"core/printing"_s}, "core/printing"},
    {R"(#include\s*<Qt(Widgets|Gui|Core|Sql)/)",
     {},
     "the short form, so that the linker keeps the layers"},
    {R"(\busing namespace (?!Qt::StringLiterals|casepost|std::chrono_literals|std::string_view_literals|std::string_literals))",
     {},
     "the full name"},
    {R"(\bdynamic_cast\s*<.*QSql)", {}, "the store"},
    {R"(setHtml\s*\()", {}, "insertText: outside text is never markup (reliability.md finding 9)"},
    {R"(QNetworkAccessManager)",
     {},
     "a gateway: it repeats a POST by itself (reliability.md finding 1)"},
    {R"(::instance\s*\(\))", {}, "a constructor parameter"},
};

std::vector<Source> sources()
{
    std::vector<Source> found;
    const QString root = QStringLiteral(CASEPOST_SOURCE_DIR) + u'/';
    for (const QString &layer : kLayers) {
        QDirIterator files(
            root + layer, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            found.push_back({file.fileName().mid(root.size()), QString::fromUtf8(file.readAll())});
        }
    }
    return found;
}

bool isUnder(const QString &path, const QString &place)
{
    return path == place || path.startsWith(place + u'/');
}

QString roomOf(const QString &path)
{
    return path.section(u'/', 0, -2);
}

// `room: room room …`, one a line; what begins with # is for people.
Rooms readRooms(const QString &text)
{
    Rooms rooms;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        auto &may = rooms[line.section(u':', 0, 0).trimmed()];
        for (const QString &room : line.section(u':', 1).split(u' ', Qt::SkipEmptyParts))
            may.insert(room);
    }
    return rooms;
}

Rooms theRooms()
{
    QFile file(QStringLiteral(CASEPOST_SOURCE_DIR "/tests/architecture/rooms.txt"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return readRooms(QString::fromUtf8(file.readAll()));
}

QStringList includesOf(const Source &source)
{
    static const QRegularExpression include(uR"re(^\s*#include\s*"([^"]+)")re"_s,
                                            QRegularExpression::MultilineOption);
    QStringList headers;
    auto matches = include.globalMatch(source.text);
    while (matches.hasNext())
        if (const QString header = matches.next().captured(1); !header.endsWith(u".moc"_s))
            headers += header;
    return headers;
}

// Includes that the table does not name.
QStringList strangeIncludes(const std::vector<Source> &all, const Rooms &rooms)
{
    QStringList strange;
    for (const Source &source : all) {
        const auto room = rooms.find(roomOf(source.path));
        if (room == rooms.end()) {
            strange += source.path + u" lies in no room of the table"_s;
            continue;
        }
        for (const QString &header : includesOf(source))
            if (const QString to = roomOf(header); to != room->first && !room->second.contains(to))
                strange += source.path + u" includes "_s + header;
    }
    return strange;
}

// Lines of the table that no include needs.
QStringList idleLines(const std::vector<Source> &all, const Rooms &rooms)
{
    Rooms used;
    for (const Source &source : all) {
        auto &reached = used[roomOf(source.path)];
        for (const QString &header : includesOf(source))
            reached.insert(roomOf(header));
    }
    QStringList idle;
    for (const auto &[room, may] : rooms) {
        if (!used.contains(room))
            idle += room + u" is no room"_s;
        for (const QString &to : may)
            if (used.contains(room) && !used[room].contains(to))
                idle += room + u" does not need "_s + to;
    }
    return idle;
}

// Takes away, again and again, the rooms that stand on none of the others.
Rooms withoutFloors(Rooms rooms)
{
    const auto standsAlone = [&rooms](const auto &room) {
        return std::none_of(room.second.begin(), room.second.end(), [&](const QString &to) {
            return rooms.contains(to);
        });
    };
    for (auto room = rooms.begin(); room != rooms.end();) {
        if (!standsAlone(*room)) {
            ++room;
            continue;
        }
        rooms.erase(room);
        room = rooms.begin();
    }
    return rooms;
}

// Rooms that reach themselves: neither on a floor from below nor on one from above.
QStringList roomsInCircles(const Rooms &rooms)
{
    const Rooms left = withoutFloors(rooms);
    Rooms upsideDown;
    for (const auto &[room, may] : left)
        for (const QString &to : may)
            if (left.contains(to))
                upsideDown[to].insert(room);
    QStringList circles;
    for (const auto &[room, may] : withoutFloors(upsideDown))
        circles += room;
    return circles;
}

// Includes that go up the layers.
QStringList upwards(const Rooms &rooms)
{
    QStringList found;
    const auto floor = [](const QString &room) {
        return kLayers.indexOf(room.section(u'/', 0, 0));
    };
    for (const auto &[room, may] : rooms)
        for (const QString &to : may)
            if (floor(to) < 0 || floor(to) > floor(room))
                found += room + u" may not stand on "_s + to;
    return found;
}

QStringList crowdedRooms(const std::vector<Source> &all)
{
    std::map<QString, int> files;
    for (const Source &source : all)
        ++files[roomOf(source.path)];
    QStringList crowded;
    for (const auto &[room, count] : files)
        if (count > kMostFilesOfARoom)
            crowded += u"%1: %2 files"_s.arg(room).arg(count);
    return crowded;
}

QString withoutComments(const QString &text)
{
    static const QRegularExpression comment(uR"(//[^\n]*|/\*.*?\*/)"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    return QString(text).remove(comment);
}

} // namespace

TEST_CASE("every include is one that the table of rooms names", "[architecture]")
{
    const QStringList strange = strangeIncludes(sources(), theRooms());
    INFO(strange.join(u'\n').toStdString());
    CHECK(strange.isEmpty());
}

TEST_CASE("the table of rooms names no room and no include that is not there", "[architecture]")
{
    const QStringList idle = idleLines(sources(), theRooms());
    INFO(idle.join(u'\n').toStdString());
    CHECK(idle.isEmpty());
}

TEST_CASE("rooms stand on floors: app, ui, letters, phrases, core, and no two on each other",
          "[architecture]")
{
    const Rooms rooms = theRooms();
    const QStringList circles = roomsInCircles(rooms), found = upwards(rooms);
    INFO(circles.join(u'\n').toStdString());
    INFO(found.join(u'\n').toStdString());
    CHECK(circles.isEmpty());
    CHECK(found.isEmpty());
}

TEST_CASE("no room holds more than 25 files of code", "[architecture]")
{
    const QStringList crowded = crowdedRooms(sources());
    INFO(crowded.join(u'\n').toStdString());
    CHECK(crowded.isEmpty());
}

TEST_CASE("an include that makes a circle is seen, between two rooms and around", "[architecture]")
{
    CHECK(roomsInCircles(readRooms(u"a: b\nb: c\nc:"_s)).isEmpty());
    CHECK(roomsInCircles(readRooms(u"a: b\nb: a c\nc:"_s)) == QStringList{u"a"_s, u"b"_s});
    CHECK(roomsInCircles(readRooms(u"a: b\nb: c\nc: a\nd:"_s))
          == QStringList{u"a"_s, u"b"_s, u"c"_s});

    Rooms rooms = theRooms();
    REQUIRE(rooms.contains(u"core/base"_s));
    auto all = sources();
    all.push_back({u"core/base/clock.cpp"_s, u"#include \"core/cases/file/case_store.h\"\n"_s});
    CHECK_FALSE(strangeIncludes(all, rooms).isEmpty());
    rooms[u"core/base"_s].insert(u"core/cases/file"_s);
    CHECK(strangeIncludes(all, rooms).isEmpty());
    CHECK(roomsInCircles(rooms).contains(u"core/base"_s));
}

TEST_CASE("a 26th file of a room, and an include up the layers, are seen", "[architecture]")
{
    std::vector<Source> all;
    for (int i = 0; i < kMostFilesOfARoom; ++i)
        all.push_back({u"core/base/%1.h"_s.arg(i), {}});
    CHECK(crowdedRooms(all).isEmpty());
    all.push_back({u"core/base/one_more.h"_s, {}});
    CHECK(crowdedRooms(all).size() == 1);
    CHECK(upwards(readRooms(u"letters/records: core/base"_s)).isEmpty());
    CHECK(upwards(readRooms(u"letters/records: ui/shell"_s)).size() == 1);
    CHECK(upwards(readRooms(u"core/base: somewhere"_s)).size() == 1);
}

TEST_CASE("constructs that the house bans stand only where they are allowed", "[architecture]")
{
    QStringList found;
    const auto all = sources();
    for (const Ban &ban : kBans) {
        const QRegularExpression pattern(QString::fromLatin1(ban.pattern));
        REQUIRE(pattern.isValid());
        for (const Source &source : all) {
            const bool allowed =
                std::any_of(ban.allowedUnder.begin(),
                            ban.allowedUnder.end(),
                            [&](const QString &place) { return isUnder(source.path, place); });
            if (const auto match = pattern.match(withoutComments(source.text));
                !allowed && match.hasMatch())
                found += u"%1: '%2': use %3"_s.arg(
                    source.path, match.captured(0), QString::fromLatin1(ban.instead));
        }
    }
    INFO(found.join(u'\n').toStdString());
    CHECK(found.isEmpty());
}

TEST_CASE("widgets stay in ui and app, and out of presenters and models", "[architecture]")
{
    static const QRegularExpression widget(
        uR"(#include\s*<Q(Widget|Dialog|Label|PushButton|MainWindow|TableView|TreeView|ListView|LineEdit|PlainTextEdit|TextEdit|MessageBox|Application)>)"_s);
    QStringList found;
    for (const Source &source : sources()) {
        const bool home = isUnder(source.path, u"ui"_s) || isUnder(source.path, u"app"_s);
        const bool bare =
            source.path.contains(u"_presenter."_s) || source.path.contains(u"_model."_s);
        if ((!home || bare) && widget.match(source.text).hasMatch())
            found += source.path;
    }
    INFO(found.join(u'\n').toStdString());
    CHECK(found.isEmpty());
}

TEST_CASE("sources stay under 400 lines and headers under 200", "[architecture]")
{
    QStringList longOnes;
    for (const Source &source : sources()) {
        const auto lines = source.text.count(u'\n');
        const int limit = source.path.endsWith(u".h"_s) ? 200 : 400;
        if (lines > limit)
            longOnes += u"%1: %2 lines"_s.arg(source.path).arg(lines);
    }
    INFO(longOnes.join(u'\n').toStdString());
    CHECK(longOnes.isEmpty());
}

TEST_CASE("no SQL in ui and app", "[architecture]")
{
    static const QRegularExpression sql(uR"("\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM)\s)"_s);
    QStringList found;
    for (const Source &source : sources())
        if ((isUnder(source.path, u"ui"_s) || isUnder(source.path, u"app"_s))
            && sql.match(source.text).hasMatch())
            found += source.path;
    INFO(found.join(u'\n').toStdString());
    CHECK(found.isEmpty());
}

TEST_CASE("every type of a header has a sentence above it", "[architecture]")
{
    static const QRegularExpression type(uR"(^((?:class|struct|enum class)\s+\w+)[^;]*\n?\{)"_s,
                                         QRegularExpression::MultilineOption);
    QStringList silent;
    for (const Source &source : sources()) {
        if (!source.path.endsWith(u".h"_s))
            continue;
        auto matches = type.globalMatch(source.text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const QString before = source.text.left(match.capturedStart()).trimmed();
            const QString line = before.section(u'\n', -1).trimmed();
            const bool told = line.startsWith(u"//"_s) || line.startsWith(u"template"_s)
                              || match.captured(1).startsWith(u"enum"_s);
            if (!told)
                silent += source.path + u": "_s + match.captured(1);
        }
    }
    INFO(silent.join(u'\n').toStdString());
    CHECK(silent.isEmpty());
}
