// A disk that takes no more at the worst moments (reliability.md F4). A file size limit stands for
// it: what is written behind the limit fails, what was reserved before can still be written.
#include "core/outbox/gateways/spool/spool_gateway.h"
#include "tests/core/outbox/outbox_fixture.h"
#include "tests/support/catch.h"

#include <QDir>

#include <csignal>
#include <sys/resource.h>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

/// No file of this process grows or is written behind the limit while this lives.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        (void)std::signal(SIGXFSZ, SIG_IGN);
        REQUIRE(::getrlimit(RLIMIT_FSIZE, &m_before) == 0);
        const rlimit full{bytes, m_before.rlim_max};
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &full) == 0);
    }
    ~FullDisk() { (void)::setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before{};
};

/// As much as a receipt file has reserved; a store is larger.
constexpr rlim_t kReceiptRoom = 64 * 1024;

/// Fills the disk just before it asks for the commit mark.
class FillingGateway final : public Gateway
{
public:
    QString name() const override { return u"script"_s; }
    Status accepts(const NewMessage &) const override { return {}; }
    Outcome send(const NewMessage &, const CommitMark &mark) override
    {
        full.emplace(kReceiptRoom);
        wentOut = mark().has_value();
        return {wentOut ? AttemptResult::Accepted : AttemptResult::Again, u"words"_s};
    }
    std::optional<FullDisk> full;
    bool wentOut = false;
};

} // namespace

TEST_CASE("a disk that fills before the commit mark stops the letter, and it goes out later once",
          "[core][outbox]")
{
    OutboxFixture f;
    const auto id = f.queue();
    FillingGateway filling;
    {
        const auto sender = valueOf(Sender::open(f.store.db(), f.session(), {&filling}));
        CHECK_FALSE(sender->drain({}));
        filling.full.reset();
    }
    CHECK_FALSE(filling.wentOut);
    ScriptGateway gateway;
    CHECK(f.drain(gateway).sent == 1);
    CHECK(gateway.asked.size() == 1);
    CHECK(f.look(id).attempts == 1);
}

TEST_CASE("a disk that fills after the commit mark does not make a sent letter uncertain",
          "[core][outbox]")
{
    OutboxFixture f;
    const auto id = f.queue();
    ScriptGateway gateway;
    std::optional<FullDisk> full;
    gateway.afterMark = [&] { full.emplace(kReceiptRoom); };
    {
        const auto sender = valueOf(Sender::open(f.store.db(), f.session(), {&gateway}));
        CHECK_FALSE(sender->drain({}));
        full.reset();
    }
    CHECK(f.look(id).state == MessageState::Sending);
    gateway.afterMark = {};
    CHECK(f.drain(gateway).sent == 1); // by its receipt
    CHECK(gateway.asked.size() == 1);
    CHECK(f.look(id).state == MessageState::Sent);
}

TEST_CASE("a spool folder without room says so, leaves no half letter, and takes it later",
          "[core][outbox][spool]")
{
    QTemporaryDir place;
    SpoolGateway spool(place.path());
    auto letter = wholeMessage(LetterId::fromRow(1), CaseId::fromRow(1), u"spool"_s, 1);
    letter.bytes += QByteArray(100'000, 'x');
    const rlim_t room = GENERATE(rlim_t(0), rlim_t(100), rlim_t(4096), rlim_t(99'999));
    int marks = 0;
    const auto mark = [&]() -> Status {
        ++marks;
        return {};
    };
    {
        const FullDisk full(room);
        const auto outcome = spool.send(letter, mark);
        CHECK(outcome.result == AttemptResult::Again);
        CHECK(outcome.detail.contains(u"outgoing folder"_s));
    }
    CHECK(marks == 0);
    const QDir folder(place.path());
    for (const QString &left : folder.entryList(QDir::Files | QDir::Hidden))
        CHECK(left.endsWith(u".manifest"_s));
    CHECK(spool.send(letter, mark).result == AttemptResult::Accepted);
}
