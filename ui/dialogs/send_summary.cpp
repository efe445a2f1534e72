#include "ui/dialogs/send_summary.h"

#include "ui/theme/house_style.h"
#include "ui/widgets/heading.h"
#include "ui/words/moments.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

QString standingWords(letters::Standing standing, const QString &applicant)
{
    using letters::Standing;
    switch (standing) {
    case Standing::Applicant:
        return SendSummary::tr("The applicant");
    case Standing::Parent:
        return SendSummary::tr("The parent who signed the application of %1").arg(applicant);
    case Standing::Guardian:
        return SendSummary::tr("The guardian who signed the application of %1").arg(applicant);
    case Standing::OtherSigner:
        return SendSummary::tr("The person who signed the application of %1").arg(applicant);
    case Standing::Referee:
        return SendSummary::tr("The referee in the application of %1").arg(applicant);
    case Standing::AlternativeAddress:
        return SendSummary::tr("The customer, at the other address they asked for");
    case Standing::TypedIn:
        return SendSummary::tr("Someone else: name and address were typed for this letter");
    case Standing::UnitOffice:
        return SendSummary::tr("The unit office of %1").arg(applicant);
    case Standing::TerritoryOffice:
        return SendSummary::tr("The territory office, about %1").arg(applicant);
    }
    return {};
}

QString channelWords(letters::Channel channel)
{
    switch (channel) {
    case letters::Channel::Post:
        return SendSummary::tr("By post");
    case letters::Channel::Email:
        return SendSummary::tr("By email");
    case letters::Channel::Online:
        return SendSummary::tr("Online");
    }
    return {};
}

SendSummary::SendSummary(const SendFacts &facts, QWidget *parent)
    : QDialog(parent)
    , m_grid(new QGridLayout)
    , m_problem(new QLabel(this))
{
    setObjectName(u"sendSummary"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Check before you send"));
    auto *heading = new Heading(Heading::Level::Page, this);
    heading->setText(tr("Check before you send"));
    auto *buttons = new QDialogButtonBox(this);
    auto *send = buttons->addButton(tr("Put in outbox"), QDialogButtonBox::AcceptRole);
    send->setObjectName(u"sendNow"_s);
    makePrimary(send);
    send->setDefault(true);
    buttons->addButton(tr("Back to the letter"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_problem->setObjectName(u"sendProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_grid->setColumnStretch(1, 1);
    m_grid->setVerticalSpacing(10);
    m_grid->setHorizontalSpacing(20);
    auto *sheet = new QWidget;
    auto *rows = new QVBoxLayout(sheet);
    rows->setContentsMargins(0, 0, 8, 0);
    rows->addLayout(m_grid);
    if (facts.followUp) {
        m_followUp = new FollowUpForm(*facts.followUp, sheet);
        rows->addSpacing(8);
        rows->addWidget(m_followUp);
    }
    rows->addStretch();
    // Large text on a small screen: the sheet scrolls, the buttons stay in sight.
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"sendFacts"_s);
    scroll->setAccessibleName(tr("What will be sent"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(sheet);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 18);
    column->addWidget(heading);
    column->addSpacing(6);
    column->addWidget(scroll, 1);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    addRows(facts);
    send->setFocus();
    const int letterWidth = fontMetrics().averageCharWidth();
    const QSize wanted(qMax(620, 70 * letterWidth),
                       heading->sizeHint().height() + sheet->heightForWidth(70 * letterWidth)
                           + buttons->sizeHint().height() + 70);
    resize(wanted.boundedTo(screen()->availableSize() * 9 / 10));
}

std::optional<letters::FollowUp> SendSummary::followUp() const
{
    return m_followUp ? m_followUp->wanted() : std::nullopt;
}

void SendSummary::accept()
{
    const QString problem = m_followUp ? m_followUp->problem() : QString();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (problem.isEmpty())
        QDialog::accept();
}

QLabel *
SendSummary::addRow(const QString &name, const QString &value, std::optional<letters::Part> change)
{
    if (value.isEmpty())
        return nullptr;
    const int row = m_grid->rowCount();
    auto *label = new Heading(Heading::Level::Small, this);
    label->setText(name);
    auto *text = new QLabel(this);
    text->setTextFormat(Qt::PlainText);
    text->setText(value);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAccessibleName(name + u": "_s + value);
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    m_grid->addWidget(text, row, 1, Qt::AlignTop);
    if (!change)
        return text;
    auto *link = new QPushButton(tr("Change"), this);
    link->setFlat(true);
    link->setAccessibleName(tr("Change: %1").arg(name));
    connect(link, &QPushButton::clicked, this, [this, part = *change] {
        reject();
        Q_EMIT changeWanted({part, 0, {}, 0, 0});
    });
    m_grid->addWidget(link, row, 2, Qt::AlignTop);
    return text;
}

// Who gets it, and what that person is to the application: the wrong reader is the worst that a
// letter can do.
void SendSummary::addRecipient(const SendFacts &facts)
{
    using letters::Part;
    const auto &letter = facts.letter;
    const auto &addressee = letter.addressee;
    const auto name =
        addressee.nameLine.isEmpty() ? letter.addressBlock.value(0) : addressee.nameLine;
    const bool office = facts.standing == letters::Standing::UnitOffice
                        || facts.standing == letters::Standing::TerritoryOffice;
    const auto words = standingWords(facts.standing, facts.applicant);
    addRow(tr("To"), office && addressee.nameLine.isEmpty() ? words : name, Part::Salutation);
    addRow(tr("Who that is"), words);
    addRow(tr("How"), channelWords(letter.channel), Part::Address);
    switch (letter.channel) {
    case letters::Channel::Email:
        addRow(tr("Email address"), letter.email ? letter.email->to : addressee.email);
        break;
    case letters::Channel::Post:
        addRow(
            tr("Address"),
            (addressee.addressLines.isEmpty() ? letter.addressBlock.mid(1) : addressee.addressLines)
                .join(u'\n'));
        break;
    case letters::Channel::Online:
        addRow(tr("Where"), tr("In the customer’s online account. Nothing is posted."));
        break;
    }
    addRow(tr("Greeting"), letter.salutation);
}

void SendSummary::addContents(const SendFacts &facts)
{
    using letters::Part;
    const auto &letter = facts.letter;
    const bool welsh = letter.language == core::Language::Welsh;
    if (letter.email) {
        addRow(tr("Subject"), letter.email->subject, Part::Subject);
        addRow(tr("Attached"), letter.email->attachment);
    }
    addRow(tr("Language"), welsh ? tr("Welsh") : tr("English"), Part::Header);
    addRow(tr("Date"), longDate(letter.date));
    if (!letter.email || !letter.email->attachment.isEmpty())
        m_pages = addRow(tr("Pages"), tr("Being made…"));
    setPages(facts.pages);
    addRow(tr("Enclosures"),
           facts.enclosures.isEmpty() ? tr("None") : facts.enclosures.join(u'\n'),
           Part::Header);
    if (!letter.returnLabel.isEmpty())
        addRow(tr("Return address"), letter.returnLabel.join(u", "_s));
}

void SendSummary::setPages(int pages)
{
    if (pages <= 0 || !m_pages)
        return;
    m_pages->setText(QString::number(pages));
    m_pages->setAccessibleName(tr("Pages") + u": "_s + m_pages->text());
}

void SendSummary::addRows(const SendFacts &facts)
{
    addRow(tr("Case"),
           QStringList{facts.letter.reference, facts.applicant}.join(
               facts.applicant.isEmpty() ? u""_s : u" · "_s));
    addRecipient(facts);
    addContents(facts);
    addRow(tr("Sent by"), facts.gateway);
    int open = 0;
    for (const auto &finding : facts.result.findings)
        open += finding.answered ? 0 : 1;
    addRow(tr("Findings"),
           open == 0 ? tr("Nothing stands in the way.")
                     : tr("To look at before you send: %1").arg(open));
}

} // namespace casepost::ui
