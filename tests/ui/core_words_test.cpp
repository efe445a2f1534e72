// Sentences of the layers below, as the window says them.
#include "tests/support/catch.h"
#include "tests/ui/desk_window.h"
#include "ui/shell/appearance.h"
#include "ui/words/core_words.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

/// The texts of string literals of a folder's sources, those beside each other joined.
QString literalsOf(const QString &folder)
{
    static const QRegularExpression joined(u"\"(?:_s)?\\s*u?\""_s);
    QString all;
    QDirIterator files(QStringLiteral(CASEPOST_SOURCE_DIR "/") + folder,
                       {u"*.cpp"_s},
                       QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        all += QString::fromUtf8(file.readAll()).remove(joined);
    }
    return all;
}

} // namespace

TEST_CASE("sentences of the layers below are said in the window's language, without command lines",
          "[ui][language]")
{
    test::DeskWindow desk;
    CHECK(ui::coreWords(u"There is no store at /a/b: make one with 'casepost-cli store init'."_s)
          == u"There is no store at /a/b: make one or open another (File menu)."_s);
    CHECK(ui::coreWords(u"Message 7 cannot go as it is: The address changed. Take it back ('outbox "
                        "cancel 7'), or make the letter anew."_s)
          == u"Message 7 cannot go as it is: The address changed. Take it back, or make the letter "
             "anew."_s);
    CHECK(ui::coreWords(u"Nobody knows this sentence."_s) == u"Nobody knows this sentence."_s);
    CHECK(ui::coreWords({}).isEmpty());
    desk.window.appearance().setLanguage(u"cy"_s);
    CHECK(ui::coreWords(u"The guidance accepts this title as chosen."_s)
              .startsWith(u"Mae’r canllawiau"_s));
    // Two in one, and one within another.
    CHECK_FALSE(
        ui::coreWords(u"The guidance accepts professional titles. Letters after the surname "
                      "are not a title and are left off."_s)
            .contains(u"Letters"_s));
    CHECK(
        ui::coreWords(u"The case has no name of the referee: enter it."_s).contains(u"canolwr"_s));
    for (const auto &sentence : ui::knownCoreSentences()) {
        INFO(sentence.toStdString());
        const auto said = ui::coreWords(sentence);
        CHECK(said != sentence);
        CHECK_FALSE(said.contains(u"casepost-cli"_s));
        CHECK_FALSE(said.contains(u"REQ-"_s));
    }
    desk.window.appearance().setLanguage(u"en"_s);
}

TEST_CASE("every sentence the window knows of the layers below is still written there",
          "[ui][language]")
{
    const auto written = literalsOf(u"core"_s) + literalsOf(u"letters"_s) + literalsOf(u"phrases"_s)
                         + literalsOf(u"app/casepost"_s);
    for (const auto &sentence : ui::knownCoreSentences()) {
        INFO(sentence.toStdString());
        CHECK(written.contains(sentence));
    }
}

TEST_CASE("a sentence of the layers below that names a command line is known to the window",
          "[ui][language]")
{
    const auto written = literalsOf(u"core"_s) + literalsOf(u"letters"_s);
    static const QRegularExpression sentence(u"\"([A-Z%][^\"]*(?:casepost-cli|\\(REQ-)[^\"]*)\""_s);
    const auto known = ui::knownCoreSentences();
    int seen = 0;
    for (auto at = sentence.globalMatch(written); at.hasNext();) {
        const auto text = at.next().captured(1);
        INFO(text.toStdString());
        CHECK(known.contains(text));
        ++seen;
    }
    CHECK(seen >= 5);
}
