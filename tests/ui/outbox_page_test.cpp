#include "tests/support/catch.h"
#include "tests/ui/desk_window.h"
#include "ui/outbox/outbox_model.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

core::QueuedMessage messageIn(core::MessageState state)
{
    core::QueuedMessage message;
    message.id = core::MessageId::fromRow(7);
    message.state = state;
    message.caseReference = u"123456789"_s;
    return message;
}

void showOutbox(test::DeskWindow &desk, core::MessageState state)
{
    desk.outbox.messages = {messageIn(state)};
    desk.trigger(u"go.outbox");
    auto *table = desk.part<QTableView>(u"outboxTable"_s);
    REQUIRE(QTest::qWaitFor([table] { return table->model()->rowCount() == 1; }));
}

} // namespace

TEST_CASE("the outbox offers exactly what a message's state allows", "[ui][outbox]")
{
    using core::MessageState;
    const auto [state, retry, takeBack, settle] = GENERATE(
        table<MessageState, bool, bool, bool>({{MessageState::Queued, false, true, false},
                                               {MessageState::Sending, false, false, false},
                                               {MessageState::Sent, false, false, false},
                                               {MessageState::Deferred, true, true, false},
                                               {MessageState::Failed, true, true, false},
                                               {MessageState::Uncertain, false, false, true},
                                               {MessageState::Held, true, true, false},
                                               {MessageState::Cancelled, false, false, false}}));
    test::DeskWindow desk;
    showOutbox(desk, state);

    CHECK(desk.part<QPushButton>(u"retryMessage"_s)->isEnabled() == retry);
    CHECK(desk.part<QPushButton>(u"takeBackMessage"_s)->isEnabled() == takeBack);
    CHECK(desk.part<QPushButton>(u"wasSent"_s)->isVisible() == settle);
}

TEST_CASE("an uncertain message is settled with a reason and never by accident", "[ui][outbox]")
{
    test::DeskWindow desk;
    showOutbox(desk, core::MessageState::Uncertain);
    desk.part<QPushButton>(u"wasNotSent"_s)->click();
    auto *answer = desk.part<QLineEdit>(u"answer"_s);
    auto *dialog = answer->window();
    const auto buttons = dialog->findChildren<QPushButton *>();
    QPushButton *yes = nullptr;
    for (auto *button : buttons)
        if (button->text().contains(u"Send it again"_s))
            yes = button;
    REQUIRE(yes);
    CHECK_FALSE(yes->isEnabled());
    answer->setText(u"The customer has not got it"_s);
    yes->click();
    REQUIRE(QTest::qWaitFor([&desk] { return !desk.outbox.calls.isEmpty(); }));
    CHECK(desk.outbox.calls == QStringList{u"resolve 7 not-sent The customer has not got it"_s});
}

TEST_CASE("sending is offered to who may send and says what it did", "[ui][outbox]")
{
    test::DeskWindow desk;
    showOutbox(desk, core::MessageState::Queued);
    auto *send = desk.part<QPushButton>(u"sendDue"_s);
    REQUIRE(send->isEnabled());
    send->click();
    CHECK_FALSE(send->isEnabled());
    REQUIRE(QTest::qWaitFor([send] { return send->isEnabled(); }));
    CHECK(desk.outbox.calls.contains(u"send"_s));
}

TEST_CASE("what a sender did is told in the words of the list", "[ui][outbox]")
{
    using core::MessageState;
    core::SendReport report;
    report.sent = 1;
    report.deferred = 2;
    report.failed = 3;
    report.uncertain = 4;
    report.held = 5;
    const QString said = ui::reportWords(report);
    INFO(said.toStdString());
    int count = 0;
    for (const auto state : {MessageState::Sent,
                             MessageState::Deferred,
                             MessageState::Failed,
                             MessageState::Uncertain,
                             MessageState::Held})
        CHECK(said.contains(u"%1: %2."_s.arg(ui::stateWords(state)).arg(++count)));
}
