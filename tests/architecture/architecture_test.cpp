// The shape of the house, held by a test: who may include whom, which constructs are for certain
// rooms only, and how long a file may grow. An exception is a visible edit of these tables.
#include "tests/support/catch.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

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

// A place may include itself and what is listed. The longest matching place counts.
const std::map<QString, std::set<QString>> kMayInclude{
    {u"core/base"_s, {}},
    {u"core/store"_s, {u"core"_s}}, // store check asks access and walks the audit chain
    {u"core/people"_s, {u"core/base"_s}},
    {u"core/access"_s, {u"core/base"_s, u"core/store"_s, u"core/audit"_s}},
    {u"core/audit"_s, {u"core/base"_s, u"core/store"_s, u"core/access"_s}},
    {u"core/cases"_s,
     {u"core/base"_s, u"core/store"_s, u"core/people"_s, u"core/access"_s, u"core/audit"_s}},
    {u"core/decisions"_s, {u"core/base"_s, u"core/store"_s, u"core/access"_s, u"core/audit"_s}},
    {u"core/staff"_s,
     {u"core/base"_s,
      u"core/people"_s,
      u"core/store"_s,
      u"core/access"_s,
      u"core/audit"_s,
      u"core/decisions"_s}},
    {u"core/settings"_s, {u"core/base"_s, u"core/store"_s, u"core/access"_s, u"core/audit"_s}},
    {u"core/offices"_s,
     {u"core/base"_s, u"core/store"_s, u"core/access"_s, u"core/people"_s, u"core/settings"_s}},
    {u"core/outbox"_s,
     {u"core/base"_s,
      u"core/store"_s,
      u"core/access"_s,
      u"core/audit"_s,
      u"core/cases"_s,
      u"core/people"_s,
      u"core/settings"_s}},
    {u"core/outbox/gateways"_s,
     {u"core/base"_s, u"core/outbox"_s, u"core/people"_s, u"core/printing"_s}},
    {u"core/printing"_s, {u"core/base"_s}},
    {u"core/sample"_s, {u"core"_s}},
    {u"phrases"_s, {u"core"_s}},
    {u"letters"_s, {u"core"_s, u"phrases"_s}},
    {u"ui"_s, {u"core"_s, u"phrases"_s, u"letters"_s}},
    {u"app"_s, {u"core"_s, u"phrases"_s, u"letters"_s, u"ui"_s}},
};

// Seen from outside, the gateways are for app alone.
const QString kGateways = u"core/outbox/gateways"_s;

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

const std::pair<const QString, std::set<QString>> *placeOf(const QString &path)
{
    const std::pair<const QString, std::set<QString>> *longest = nullptr;
    for (const auto &row : kMayInclude)
        if (isUnder(path, row.first) && (!longest || row.first.size() > longest->first.size()))
            longest = &row;
    return longest;
}

bool mayInclude(const QString &from, const QString &header)
{
    const auto *place = placeOf(from);
    if (!place)
        return false;
    if (isUnder(header, kGateways) && !isUnder(from, kGateways))
        return isUnder(from, u"app"_s);
    if (isUnder(header, place->first))
        return true;
    for (const QString &allowed : place->second)
        if (isUnder(header, allowed))
            return true;
    return false;
}

QStringList strangeIncludes(const Source &source)
{
    static const QRegularExpression include(uR"re(^\s*#include\s*"([^"]+)")re"_s,
                                            QRegularExpression::MultilineOption);
    QStringList strange;
    auto matches = include.globalMatch(source.text);
    while (matches.hasNext()) {
        const QString header = matches.next().captured(1);
        if (header.endsWith(u".moc"_s))
            continue;
        if (header.contains(u".."_s) || !kLayers.contains(header.section(u'/', 0, 0))
            || !mayInclude(source.path, header))
            strange += source.path + u" includes "_s + header;
    }
    return strange;
}

QString withoutComments(const QString &text)
{
    static const QRegularExpression comment(uR"(//[^\n]*|/\*.*?\*/)"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    return QString(text).remove(comment);
}

} // namespace

TEST_CASE("every include goes down the layers: app, ui, letters, phrases, core", "[architecture]")
{
    QStringList strange;
    for (const Source &source : sources())
        strange += strangeIncludes(source);
    INFO(strange.join(u'\n').toStdString());
    CHECK(strange.isEmpty());
}

TEST_CASE("the table tells a forbidden include from an allowed one", "[architecture]")
{
    CHECK_FALSE(mayInclude(u"core/cases/case_store.cpp"_s, u"letters/letter_store.h"_s));
    CHECK_FALSE(mayInclude(u"letters/letter_service.cpp"_s, u"ui/shell/main_window.h"_s));
    CHECK_FALSE(
        mayInclude(u"ui/outbox/outbox_page.cpp"_s, u"core/outbox/gateways/smtp_gateway.h"_s));
    CHECK(mayInclude(u"app/application.cpp"_s, u"core/outbox/gateways/smtp_gateway.h"_s));
    CHECK(mayInclude(u"letters/letter_store.cpp"_s, u"phrases/phrase.h"_s));
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
