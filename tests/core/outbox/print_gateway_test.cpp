// The print gateway against a real print service.

#include "core/outbox/gateways/print/print_gateway.h"
#include "tests/core/outbox/outbox_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/print_service.h"

#include <algorithm>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

NewMessage letter(int number)
{
    auto message = wholeMessage(LetterId::fromRow(1), CaseId::fromRow(1), u"print"_s, number);
    message.recipient = u"post"_s;
    message.sender.clear();
    message.fileName = u"123456789.pdf"_s;
    message.bytes =
        "%PDF-1.7\n" + QByteArray(200'000, 'x') + QByteArray::number(number) + "\n%%EOF\n";
    return message;
}

PrintSettings settingsFor(const QString &server, const QString &queue = u"office"_s)
{
    return {.queue = queue,
            .server = server,
            .media = u"iso_a4_210x297mm"_s,
            .connect = std::chrono::seconds(20),
            .answer = std::chrono::seconds(20)};
}

Status marked()
{
    return {};
}

} // namespace

TEST_CASE("a letter is handed to a real print queue, whole, and its job is on record",
          "[core][outbox][print]")
{
    const PrintService cups;
    PrintGateway print(settingsFor(cups.server()));
    int marks = 0, printedAtMark = -1;
    const auto outcome = print.send(letter(1), [&]() -> Status {
        ++marks;
        printedAtMark = cups.printedNow();
        return {};
    });
    CHECK(outcome.detail == u"Handed to the printer 'office' as job 1."_s);
    CHECK(outcome.result == AttemptResult::Accepted);
    CHECK((marks == 1 && printedAtMark == 0));
    const auto pages = cups.printed(1);
    REQUIRE(pages.size() == 1);
    CHECK(pages.front() == letter(1).bytes);
}

TEST_CASE("no letter is handed over twice while the print service remembers it",
          "[core][outbox][print]")
{
    const PrintService cups;
    PrintGateway print(settingsFor(cups.server()));
    REQUIRE(print.send(letter(1), marked).result == AttemptResult::Accepted);
    const auto again = print.send(letter(1), marked);
    CHECK(again.result == AttemptResult::Accepted);
    CHECK(again.detail.contains(u"already, as job 1"_s));
    CHECK(print.send(letter(2), marked).result == AttemptResult::Accepted);
    CHECK(cups.printed(2).size() == 2);
    const auto second = print.whatBecameOf(letter(2).smtpId);
    REQUIRE(second.has_value());
    CHECK(second->result == AttemptResult::Accepted);
    CHECK_FALSE(print.whatBecameOf(letter(3).smtpId));
}

TEST_CASE("without the commit mark nothing is printed", "[core][outbox][print]")
{
    const PrintService cups;
    PrintGateway print(settingsFor(cups.server()));
    const auto outcome =
        print.send(letter(1), [] { return Status(fail(ErrorCode::Full, u"full"_s)); });
    CHECK(outcome.result == AttemptResult::Again);
    CHECK_FALSE(print.whatBecameOf(letter(1).smtpId));
    REQUIRE(print.send(letter(2), marked).result == AttemptResult::Accepted);
    const auto pages = cups.printed(1);
    REQUIRE(pages.size() == 1);
    CHECK(pages.front() == letter(2).bytes);
    CHECK(print.send(letter(1), marked).result == AttemptResult::Accepted);
}

TEST_CASE("an answer of the print service that got lost is asked for, and nothing prints twice",
          "[core][outbox][print]")
{
    const PrintService cups;
    LossyLine line(cups.port());
    PrintGateway print(settingsFor(line.server()));
    line.lose(LossyLine::Loss::AnswerToDocument);
    const auto lost = print.send(letter(1), marked);
    INFO(lost.detail.toStdString());
    CHECK(lost.result == AttemptResult::Accepted);
    CHECK(cups.printed(1).size() == 1);

    line.lose(LossyLine::Loss::HalfOfDocument);
    const auto cut = print.send(letter(2), marked);
    INFO(cut.detail.toStdString());
    CHECK(cut.result == AttemptResult::Again);
    line.lose(LossyLine::Loss::Nothing);
    CHECK(print.send(letter(2), marked).result == AttemptResult::Accepted);
    auto pages = cups.printed(2);
    REQUIRE(pages.size() == 2);
    CHECK(pages.contains(letter(1).bytes));
    CHECK(pages.contains(letter(2).bytes));
}

TEST_CASE("a print service that is away after the mark leaves the letter uncertain until it can be "
          "asked",
          "[core][outbox][print]")
{
    PrintService cups;
    OutboxFixture outbox;
    PrintGateway print(settingsFor(cups.server()));
    auto message = letter(1);
    message.letter = outbox.letter;
    message.caseId = outbox.caseId;
    const auto id = valueOf(Outbox(outbox.store.db()).enqueue(outbox.session(), message));
    // The sender died before any answer was on record.
    REQUIRE(print.send(message, marked).result == AttemptResult::Accepted);
    cups.printed(1);
    outbox.force(id, MessageState::Uncertain);
    cups.stop();
    CHECK(outbox.drain(print).sent == 0);
    CHECK(outbox.look(id).state == MessageState::Uncertain);
    cups.start();
    CHECK(outbox.drain(print).sent == 1);
    CHECK(outbox.look(id).state == MessageState::Sent);
    CHECK(outbox.look(id).reason == u"Handed to the printer 'office' as job 1."_s);
    CHECK(cups.printedNow() == 1);
}

TEST_CASE("a queue at fault holds the printer, not the letter; a dry run says what is wrong",
          "[core][outbox][print]")
{
    PrintService cups;
    PrintGateway print(settingsFor(cups.server()));
    const auto works = print.tryOut();
    CHECK(works.size() == 3);
    CHECK(std::ranges::all_of(works, &TrialStep::ok));
    PrintGateway missing(settingsFor(cups.server(), u"nowhere"_s));
    const auto noQueue = missing.send(letter(1), marked);
    CHECK(noQueue.holdGateway);
    CHECK(noQueue.detail.contains(u"no queue 'nowhere'"_s));
    CHECK(missing.tryOut().back().words == noQueue.detail);

    cups.accept(false);
    const auto refused = print.send(letter(1), marked);
    CHECK(refused.result == AttemptResult::Again);
    CHECK(print.tryOut().back().words.contains(u"takes no letters"_s));
    cups.accept(true);
    CHECK(print.send(letter(1), marked).result == AttemptResult::Accepted);
    cups.printed(1);

    cups.stop();
    CHECK(print.send(letter(2), marked).result == AttemptResult::Again);
    CHECK(print.tryOut().front().words.contains(u"does not answer"_s));
    CHECK_FALSE(print.whatBecameOf(letter(1).smtpId));
}
