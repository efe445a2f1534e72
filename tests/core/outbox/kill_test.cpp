// A sender killed at any moment loses nothing and sends nothing twice (reliability.md F1, P1).
#include "tests/core/outbox/slaughter.h"
#include "tests/support/reliability.h"

using namespace casepost::core;
using namespace casepost::test;

namespace {

constexpr std::array kStopPoints{
    "claimed", "before-mark", "marked", "noted", "committed", "answered", "receipt", "recorded"};

} // namespace

TEST_CASE("a sender killed at each named place leaves what the crash table says",
          "[core][outbox][kill]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    const QString gateway = GENERATE(u"spool"_s, u"smtp"_s);
    for (const char *place : kStopPoints) {
        CAPTURE(place, gateway.toStdString(), engine == Engine::Sqlite);
        Slaughter slaughter(engine, gateway, 3);
        CHECK(slaughter.killAt(place));
        slaughter.letFinish();
        CHECK(slaughter.faults() == QStringList());
        const std::string_view at(place);
        const bool doubtful =
            at == "marked" || at == "noted" || at == "committed" || at == "answered";
        CHECK(slaughter.uncertain() == (doubtful ? 1 : 0));
        CHECK(slaughter.sent() == (doubtful ? 2 : 3));
    }
}

TEST_CASE("a sender killed at random moments never loses a letter and never sends one twice",
          "[core][outbox][kill][reliability]")
{
    struct Case
    {
        Engine engine;
        QString gateway;
        int kills;
        int manyKills;
    };
    const auto now = GENERATE(values<Case>({{Engine::Sqlite, u"spool"_s, 100, 1000},
                                            {Engine::Sqlite, u"smtp"_s, 150, 2000},
                                            {Engine::Postgres, u"smtp"_s, 50, 1000}}));
    const Harness harness(
        "P1",
        u"senders killed, %1%2"_s.arg(now.gateway,
                                      now.engine == Engine::Sqlite ? u""_s : u", on the server"_s));
    std::mt19937 random(20260302);
    const int wanted = Harness::tries(now.kills, now.manyKills);
    Slaughter slaughter(now.engine, now.gateway, 3 * wanted);
    int kills = 0;
    for (int i = 0; i < wanted && slaughter.waiting() > 0; ++i)
        kills += slaughter.killAtRandom(random) ? 1 : 0;
    slaughter.letFinish();
    CAPTURE(kills, slaughter.uncertain(), now.gateway.toStdString());
    CHECK(kills > wanted / 10); // how many moments met a living sender is the machine's affair
    CHECK(slaughter.faults() == QStringList());
    harness.tell(
        u"%1 kills: 0 lost, 0 twice, %2 uncertain"_s.arg(kills).arg(slaughter.uncertain()));
}

TEST_CASE("four senders share one outbox and none takes another's letter", "[core][outbox][kill]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    Slaughter slaughter(engine, u"spool"_s, 200);
    slaughter.letCompete(std::vector<Start>(4));
    slaughter.letFinish();
    CHECK(slaughter.faults() == QStringList());
    CHECK(slaughter.sent() == 200);
    CHECK(slaughter.tries() == 200);
}

TEST_CASE("the judge sees a sender that resends what is uncertain",
          "[core][outbox][kill][reliability]")
{
    const Harness harness("P1", u"mutant: what is uncertain is sent again"_s);
    Slaughter slaughter(Engine::Sqlite, u"smtp"_s, 2);
    REQUIRE(slaughter.killAt("committed"));
    slaughter.letFinish();
    REQUIRE(slaughter.uncertain() == 1);
    slaughter.resendBlindly();
    slaughter.letFinish();
    CHECK(slaughter.faults().size() == 1);
    harness.tell(u"seen"_s);
}
