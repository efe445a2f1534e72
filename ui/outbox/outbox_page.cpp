#include "ui/outbox/outbox_page.h"

#include "ui/dialogs/ask.h"
#include "ui/outbox/outbox_model.h"
#include "ui/outbox/outbox_presenter.h"
#include "ui/theme/house_style.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/moments.h"
#include "ui/widgets/table_look.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

OutboxPage::OutboxPage(OutboxPresenter &presenter, QWidget *parent)
    : Page(parent)
    , m_presenter(presenter)
    , m_heading(new Heading(Heading::Level::Page, this))
    , m_send(new QPushButton(this))
    , m_stop(new QPushButton(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_table(new QTableView(this))
    , m_rows(new OutboxModel(this))
    , m_below(new QWidget(this))
    , m_storyLabel(new Heading(Heading::Level::Small, this))
    , m_story(new QPlainTextEdit(this))
    , m_retry(new QPushButton(this))
    , m_takeBack(new QPushButton(this))
    , m_wasSent(new QPushButton(this))
    , m_wasNotSent(new QPushButton(this))
    , m_case(new QPushButton(this))
{
    setObjectName(u"outboxPage"_s);
    build();
    join();
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
    m_table->setModel(m_rows);
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
    column->addWidget(split, 1);
}

void OutboxPage::join()
{
    connect(&m_presenter, &OutboxPresenter::listed, this, &OutboxPage::show);
    connect(&m_presenter, &OutboxPresenter::failed, this, &Page::failed);
    connect(&m_presenter, &OutboxPresenter::sendingChanged, this, &OutboxPage::showCurrent);
    connect(&m_presenter, &OutboxPresenter::done, this, [this] { Q_EMIT said(tr("Done.")); });
    connect(&m_presenter, &OutboxPresenter::sent, this, [this](const core::SendReport &report) {
        Q_EMIT said(tr("Sent: %1. To be tried again: %2. Not sent: %3. Not known: %4. Held: %5.")
                        .arg(report.sent)
                        .arg(report.deferred)
                        .arg(report.failed)
                        .arg(report.uncertain)
                        .arg(report.held));
    });
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

std::optional<core::QueuedMessage> OutboxPage::current() const
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_rows->rowCount())
        return std::nullopt;
    return m_rows->message(row);
}

void OutboxPage::show(const std::vector<core::QueuedMessage> &messages)
{
    const auto before = current();
    m_rows->show(messages);
    m_stack->setCurrentWidget(messages.empty() ? static_cast<QWidget *>(m_empty) : m_table);
    const int row = before ? m_rows->rowOf(before->id) : 0;
    if (m_rows->rowCount() > 0)
        m_table->setCurrentIndex(m_rows->index(qMax(0, row), 0));
    fitColumnsToContents(m_table);
    showCurrent();
    Q_EMIT openCountChanged(m_rows->openCount());
}

QString OutboxPage::storyOf(const core::QueuedMessage &message) const
{
    QStringList lines{
        tr("%1 since %2").arg(stateWords(message.state), longMoment(message.queuedUtc))};
    if (!message.reason.isEmpty())
        lines.append(message.reason);
    for (const auto &attempt : message.history)
        lines.append(
            tr("%1: %2. %3")
                .arg(longMoment(attempt.atUtc), attemptWords(attempt.result), attempt.detail));
    if (message.state == core::MessageState::Uncertain)
        lines.append(tr("It is never sent again by itself. Find out, then say which it was."));
    lines.append(tr("Message-ID %1").arg(message.smtpId));
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
    m_empty->tell(tr("The outbox is empty"),
                  tr("A letter comes here when you choose ‘Put in outbox’."));
    showCurrent();
}

} // namespace casepost::ui
