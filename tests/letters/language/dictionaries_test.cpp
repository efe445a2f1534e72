#include "letters/guidance/published/guidance_store.h"
#include "letters/language/dictionaries.h"
#include "tests/letters/guidance/judged.h"
#include "tests/support/test_store.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <thread>

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    REQUIRE(out.open(QIODevice::WriteOnly));
    REQUIRE(out.write(bytes) == bytes.size());
}

// A dictionary of four words, in Hunspell's form.
void writeDictionary(const QTemporaryDir &folder, const QString &name)
{
    write(folder.filePath(name + u".aff"_s), "SET UTF-8\nTRY abc\n");
    write(folder.filePath(name + u".dic"_s), "4\nllythyr\ntŷ\npasbort\nCymru\n");
}

Guidance judgingBy(std::shared_ptr<const Dictionaries> dictionaries)
{
    auto guidance = Guidance::builtIn();
    REQUIRE(guidance);
    guidance->judgeSpellingBy(std::move(dictionaries));
    return *guidance;
}

} // namespace

TEST_CASE("a dictionary knows its words, also with a capital, and nothing else",
          "[letters][language]")
{
    const QTemporaryDir folder;
    writeDictionary(folder, u"cy_GB"_s);
    const Dictionaries dictionaries({u"/nowhere"_s, folder.path()});
    const Dictionary *welsh = dictionaries.of(core::Language::Welsh);
    REQUIRE(welsh);
    CHECK(dictionaries.of(core::Language::Welsh) == welsh);

    for (const QString &word : {u"llythyr"_s, u"Llythyr"_s, u"tŷ"_s, u"Cymru"_s})
        CHECK(welsh->knows(word));
    for (const QString &word : {u"llythr"_s, u"cymru"_s, u""_s, QString(500, u'a')})
        CHECK_FALSE(welsh->knows(word));
    CHECK(welsh->isNearlyKnown(u"Llythr"_s));
    CHECK_FALSE(welsh->isNearlyKnown(u"Okonkwo"_s));
    CHECK(welsh->suggestions(u"llythr"_s, 3) == QStringList{u"llythyr"_s});
    CHECK(welsh->suggestions(QString(), 3).isEmpty());
}

TEST_CASE("half a dictionary, or none, is known to be missing", "[letters][language]")
{
    const QTemporaryDir folder;
    write(folder.filePath(u"en_GB.aff"_s), "SET UTF-8\n");
    const Dictionaries dictionaries({folder.path()});

    CHECK(dictionaries.of(core::Language::English) == nullptr);
    CHECK(dictionaries.of(core::Language::Welsh) == nullptr);
}

TEST_CASE("several threads may ask one dictionary", "[letters][language]")
{
    const QTemporaryDir folder;
    writeDictionary(folder, u"cy_GB"_s);
    const Dictionaries dictionaries({folder.path()});
    std::array<int, 4> wrong{};
    std::vector<std::thread> threads;
    for (int &count : wrong)
        threads.emplace_back([&dictionaries, &count] {
            for (int i = 0; i < 2'000; ++i) {
                const Dictionary *welsh = dictionaries.of(core::Language::Welsh);
                count += welsh && welsh->knows(u"pasbort"_s) ? 0 : 1;
                count += welsh && welsh->knows(u"passbort%1"_s.arg(i)) ? 1 : 0;
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    CHECK(wrong == std::array<int, 4>{});
}

TEST_CASE("without a dictionary a letter with typed text says so once, and only then (REQ-TXT-10)",
          "[letters][language]")
{
    const Guidance guidance = judgingBy(std::make_shared<const Dictionaries>(QStringList()));
    Sample sample;
    CHECK(ofRule(sample.check(guidance), u"text.spelling-dictionary"_s).empty());

    sample.text(u"Pleese send it."_s).text(u"Thank you for your lettr."_s);
    for (const Guidance &blind : {guidance, judgingBy({})}) {
        const auto found = ofRule(sample.check(blind), u"text.spelling-dictionary"_s);
        REQUIRE(found.size() == 1);
        CHECK(found.front().severity == Severity::Warn);
        CHECK(found.front().at == Place{});
        CHECK(found.front().messageEn.contains(u"could not be judged"_s));
        CHECK_FALSE(found.front().messageCy.isEmpty());
    }
    CHECK(sample.check(guidance).verdict == Verdict::Clear);

    sample.letter.language = core::Language::Welsh;
    CHECK(rulesOf(sample.check(guidance)).contains(u"text.spelling-dictionary-cy"_s));
}

TEST_CASE("a Welsh letter is judged by the Welsh dictionary (REQ-TXT-10)", "[letters][language]")
{
    const QTemporaryDir folder;
    writeDictionary(folder, u"cy_GB"_s);
    const Guidance guidance =
        judgingBy(std::make_shared<const Dictionaries>(QStringList{folder.path()}));
    Sample sample;
    sample.letter.language = core::Language::Welsh;
    sample.text(u"Llythyr, llythr, ty\u0302, tŷ’r pasbort."_s);

    const auto found = ofRule(sample.check(guidance), u"text.spelling-dictionary-cy"_s);
    REQUIRE(found.size() == 1);
    CHECK(found.front().at == Place{Part::Block, 1, {}, 9, 6});
}

TEST_CASE(
    "a letter of a real store is spelt by the machine's dictionaries, and only one for practice "
    "by those that the environment names (REQ-TXT-10)",
    "[letters][language]")
{
    qputenv("CASEPOST_DICTIONARIES", "/nonexistent");
    casepost::test::TestStore store;
    const auto spelling = [&store] {
        return casepost::test::valueOf(GuidanceStore(store.db()).guidance()).dictionaries();
    };
    CHECK(spelling() == Dictionaries::installed().get());
    store.exec(u"INSERT INTO store_info (key, value) VALUES ('practice', '1')"_s);
    CHECK(spelling() == Dictionaries::named().get());
    qunsetenv("CASEPOST_DICTIONARIES");
}
