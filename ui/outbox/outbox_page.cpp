#include "ui/outbox/outbox_page.h"

#include "ui/dialogs/ask.h"
#include "ui/outbox/outbox_model.h"
#include "ui/outbox/outbox_presenter.h"
#include "ui/shell/action_registry.h"
#include "ui/theme/house_style.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/list_service.h"
#include "ui/widgets/table_look.h"
#include "ui/words/moments.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

OutboxPage::OutboxPage(OutboxPresenter &presenter, ActionRegistry &actions, QWidget *parent)
    : Page(parent)
    , m_presenter(presenter)
    , m_actions(actions)
    , m_heading(new Heading(Heading::Level::Page, this))
    , m_count(new QuietLabel(this))
    , m_send(new QPushButton(this))
    , m_stop(new QPushButton(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_table(new QTableView(this))
    , m_rows(new OutboxModel(this))
    , m_service(new ListService(
          m_table, m_rows, {OutboxModel::Name, OutboxModel::Description, OutboxModel::Recipient}))
    , m_below(new QWidget(this))
    , m_storyLabel(new Heading(Heading::Level::Small, this))
    , m_story(new QPlainTextEdit(this))
    , m_retry(new QPushButton(this))
    , m_takeBack(new QPushButton(this))
    , m_wasSent(new QPushButton(this))
    , m_wasNotSent(new QPushButton(this))
    , m_case(new QPushButton(this))
    , m_details(new QPushButton(this))
{
    setObjectName(u"outboxPage"_s);
    build();
    join();
    serve();
    retranslate();
    showCurrent();
}

void OutboxPage::build()
{
    m_send->setObjectName(u"sendDue"_s);
    m_stop->setObjectName(u"stopSending"_s);
    m_retry->setObjectName(u"retryMessage"_s);
    m_takeBack->setObjectName(u"takeBackMessage"_s);
    m_wasSent->setObjectName(u"wasSent"_s);
    m_wasNotSent->setObjectName(u"wasNotSent"_s);
    m_case->setObjectName(u"messageCase"_s);
    m_table->setObjectName(u"outboxTable"_s);
    m_service->setFileName(u"outbox"_s);
    m_count->setObjectName(u"outboxCount"_s);
    m_details->setObjectName(u"messageDetails"_s);
    m_details->setCheckable(true);
    setTableLook(m_table);
    m_story->setObjectName(u"messageStory"_s);
    m_story->setReadOnly(true);
    m_story->setTabChangesFocus(true);
    m_storyLabel->setBuddy(m_story);
    makePrimary(m_send);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);

    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_stop);
    head->addWidget(m_send);
    auto *story = new QVBoxLayout(m_below);
    story->setContentsMargins(0, 4, 0, 0);
    story->addWidget(m_storyLabel);
    story->addWidget(m_story, 1);
    auto *buttons = new QHBoxLayout;
    for (auto *each : {m_retry, m_takeBack, m_wasSent, m_wasNotSent, m_case})
        buttons->addWidget(each);
    buttons->addStretch();
    buttons->addWidget(m_details);
    story->addLayout(buttons);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_stack);
    split->addWidget(m_below);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 16, 12);
    column->addLayout(head);
    column->addWidget(m_count);
    column->addWidget(split, 1);
}

void OutboxPage::join()
{
    connect(&m_presenter, &OutboxPresenter::listed, this, &OutboxPage::show);
    connect(&m_presenter, &OutboxPresenter::failed, this, &Page::failed);
    connect(&m_presenter, &OutboxPresenter::asked, this, &OutboxPage::askBeforeItGoes);
    connect(&m_presenter, &OutboxPresenter::sendingChanged, this, &OutboxPage::showCurrent);
    connect(&m_presenter, &OutboxPresenter::done, this, [this] { Q_EMIT said(tr("Done.")); });
    connect(&m_presenter, &OutboxPresenter::sent, this, [this](const core::SendReport &report) {
        Q_EMIT said(reportWords(report));
    });
    // Enter on a message goes to its case, as a double click does.
    connect(m_table, &QTableView::activated, m_case, &QPushButton::click);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showCurrent();
        Q_EMIT caseInHandChanged();
    });
    connect(m_send, &QPushButton::clicked, &m_presenter, &OutboxPresenter::send);
    connect(m_stop, &QPushButton::clicked, &m_presenter, &OutboxPresenter::stopSending);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (const auto message = current())
            m_presenter.retry(message->id);
    });
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        if (const auto message = current())
            m_presenter.takeBack(message->id);
    });
    connect(m_wasSent, &QPushButton::clicked, this, [this] { askSettlement(true); });
    connect(m_wasNotSent, &QPushButton::clicked, this, [this] { askSettlement(false); });
    connect(m_case, &QPushButton::clicked, this, [this] {
        if (const auto message = current())
            Q_EMIT caseWanted(message->caseReference);
    });
}

void OutboxPage::serve()
{
    const auto press = [this](QStringView command, QPushButton *button) {
        m_actions.serve(command, this, [button] { button->click(); });
    };
    press(u"outbox.stop", m_stop);
    press(u"outbox.retry", m_retry);
    press(u"outbox.back", m_takeBack);
    press(u"outbox.sent", m_wasSent);
    press(u"outbox.unsent", m_wasNotSent);
    press(u"outbox.case", m_case);
    m_actions.serve(u"outbox.send", this, [this] {
        m_actions.action(u"go.outbox")->trigger();
        m_send->click();
    });
    connect(m_details, &QPushButton::toggled, this, &OutboxPage::showCurrent);
    connect(m_service, &ListService::said, this, &Page::said);
    connect(m_service, &ListService::failed, this, &Page::failed);
    m_service->setOwnMenu([this](QMenu &menu) {
        for (const auto *command :
             {u"outbox.retry", u"outbox.back", u"outbox.sent", u"outbox.unsent", u"outbox.case"})
            menu.addAction(m_actions.action(command));
        menu.addAction(m_actions.action(u"letter.new"));
        menu.addAction(m_actions.action(u"case.copy"));
    });
}

void OutboxPage::allowActs()
{
    const auto none = current() ? tr("The message is not in a state for this.")
                                : tr("Choose a message in the outbox first.");
    const auto allow = [&](QStringView command, const QPushButton *button) {
        // Only for the row in sight: a command from another page would act on one unseen.
        m_actions.allow(command,
                        isVisible() && button->isVisibleTo(this) && button->isEnabled(),
                        isVisible() ? none : tr("Go to the outbox first."));
    };
    allow(u"outbox.stop", m_stop);
    allow(u"outbox.retry", m_retry);
    allow(u"outbox.back", m_takeBack);
    allow(u"outbox.sent", m_wasSent);
    allow(u"outbox.unsent", m_wasNotSent);
    allow(u"outbox.case", m_case);
    m_actions.allow(u"outbox.send",
                    m_presenter.canSend(),
                    m_presenter.isSending() ? tr("It is being sent.")
                                            : tr("Your role does not allow sending letters."));
}

void OutboxPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    allowActs();
}

void OutboxPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    allowActs();
}

void OutboxPage::askSettlement(bool wasSent)
{
    const auto message = current();
    if (!message)
        return;
    const auto settlement = wasSent ? core::Settlement::Sent : core::Settlement::NotSent;
    askText(this,
            {wasSent ? tr("It was sent") : tr("It was not sent"),
             wasSent ? tr("How do you know that it was sent?")
                     : tr("How do you know that it was not sent? It will be sent again."),
             wasSent ? tr("Mark as sent") : tr("Send it again"),
             tr("Cancel")},
            [this, id = message->id, settlement](const QString &why) {
                m_presenter.resolve(id, settlement, why);
            });
}

// The answer is kept in the case's history; without one the message stays where it is.
void OutboxPage::askBeforeItGoes(core::MessageId message,
                                 const QString &question,
                                 const QString &rule,
                                 const QStringList &answers)
{
    ask(
        this,
        {tr("A question before the message goes"),
         tr("%1\n\nIf you say yes, it is kept in the history of the case, and the message goes. "
            "If not, the message stays in the outbox; ‘Take back’ makes it a draft again.")
             .arg(question),
         tr("Yes, let it go"),
         tr("Leave it here")},
        [this, message, given = answers + QStringList{rule}] { m_presenter.retry(message, given); },
        [this] { m_presenter.refresh(); });
}

std::optional<core::QueuedMessage> OutboxPage::current() const
{
    const int row = m_service->currentRow();
    return row < 0 ? std::nullopt : std::optional(m_rows->message(row));
}

void OutboxPage::show(const std::vector<core::QueuedMessage> &messages)
{
    const auto before = current();
    m_rows->show(messages);
    m_stack->setCurrentWidget(messages.empty() ? static_cast<QWidget *>(m_empty) : m_table);
    m_service->setCurrentRow(before ? m_rows->rowOf(before->id) : m_service->firstRow());
    m_service->fit();
    tellCount();
    showCurrent();
    Q_EMIT openCountChanged(m_rows->openCount());
}

void OutboxPage::tellCount()
{
    const int count = m_rows->rowCount();
    m_count->setText(count == 0
                         ? QString()
                         : tr("Messages: %1, not settled: %2").arg(count).arg(m_rows->openCount()));
}

QString OutboxPage::storyOf(const core::QueuedMessage &message) const
{
    QStringList lines;
    QStringList who{message.caseName, message.description};
    who.removeAll(QString());
    if (!who.isEmpty())
        lines.append(who.join(u" · "_s));
    lines.append(tr("%1. In the outbox since %2")
                     .arg(stateWords(message.state), longMoment(message.queuedUtc)));
    if (!message.reason.isEmpty())
        lines.append(message.reason);
    for (const auto &attempt : message.history)
        lines.append(
            tr("%1: %2. %3")
                .arg(longMoment(attempt.atUtc), attemptWords(attempt.result), attempt.detail));
    if (message.state == core::MessageState::Uncertain)
        lines.append(tr("It is never sent again by itself. Find out, then say which it was."));
    if (message.state == core::MessageState::Deferred && message.nextAttemptUtc.isValid())
        lines.append(tr("Next try: %1").arg(longMoment(message.nextAttemptUtc)));
    if (m_details->isChecked()) {
        lines.append(tr("Message %1, way out ‘%2’").arg(message.id.row()).arg(message.gateway));
        lines.append(tr("Message-ID %1").arg(message.smtpId));
    }
    return lines.join(u'\n');
}

void OutboxPage::showCurrent()
{
    const auto message = current();
    m_below->setVisible(message.has_value());
    m_story->setPlainText(message ? storyOf(*message) : QString());
    m_retry->setEnabled(message && m_presenter.canRetry(*message));
    m_takeBack->setEnabled(message && m_presenter.canTakeBack(*message));
    const bool uncertain = message && m_presenter.canResolve(*message);
    m_wasSent->setVisible(uncertain);
    m_wasNotSent->setVisible(uncertain);
    m_case->setEnabled(message.has_value());
    m_send->setEnabled(m_presenter.canSend());
    m_send->setText(m_presenter.isSending() ? tr("Sending…") : tr("&Send what is due"));
    m_stop->setVisible(m_presenter.isSending());
    allowActs();
}

void OutboxPage::enter()
{
    m_presenter.refresh();
    m_table->setFocus();
}

QList<QWidget *> OutboxPage::panes() const
{
    return {m_table, m_story};
}

QString OutboxPage::caseInHand() const
{
    const auto message = current();
    return message ? message->caseReference : QString();
}

void OutboxPage::retranslate()
{
    m_heading->setText(tr("Outbox"));
    m_table->setAccessibleName(tr("Messages, newest first"));
    m_storyLabel->setText(tr("&What happened"));
    m_story->setAccessibleName(tr("What happened to the message"));
    m_stop->setText(tr("Stop after this message"));
    m_retry->setText(tr("&Try again"));
    m_takeBack->setText(tr("Take &back"));
    m_wasSent->setText(tr("It was sent…"));
    m_wasNotSent->setText(tr("It was not sent…"));
    m_case->setText(tr("&Open the case"));
    m_details->setText(tr("Details"));
    m_details->setToolTip(tr("What who looks after the program may ask for"));
    m_empty->tell(tr("The outbox is empty"),
                  tr("A letter comes here when you choose ‘Put in outbox’."));
    tellCount();
    showCurrent();
}

} // namespace casepost::ui
