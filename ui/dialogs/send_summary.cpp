#include "ui/dialogs/send_summary.h"

#include "ui/theme/house_style.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/moments.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

SendSummary::SendSummary(const SendFacts &facts, QWidget *parent)
    : QDialog(parent)
    , m_grid(new QGridLayout)
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
    m_grid->setColumnStretch(1, 1);
    m_grid->setVerticalSpacing(10);
    m_grid->setHorizontalSpacing(20);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 18);
    column->addWidget(heading);
    column->addSpacing(6);
    column->addLayout(m_grid);
    column->addStretch();
    column->addWidget(buttons);
    addRows(facts);
    send->setFocus();
    resize(620, sizeHint().height());
}

void SendSummary::addRow(const QString &name,
                         const QString &value,
                         std::optional<letters::Part> change)
{
    if (value.isEmpty())
        return;
    const int row = m_grid->rowCount();
    auto *label = new Heading(Heading::Level::Small, this);
    label->setText(name);
    auto *text = new QLabel(this);
    text->setTextFormat(Qt::PlainText);
    text->setText(value);
    text->setWordWrap(true);
    text->setAccessibleName(name + u": "_s + value);
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    m_grid->addWidget(text, row, 1, Qt::AlignTop);
    if (!change)
        return;
    auto *link = new QPushButton(tr("Change"), this);
    link->setFlat(true);
    link->setAccessibleName(tr("Change: %1").arg(name));
    connect(link, &QPushButton::clicked, this, [this, part = *change] {
        reject();
        Q_EMIT changeWanted({part, 0, {}, 0, 0});
    });
    m_grid->addWidget(link, row, 2, Qt::AlignTop);
}

void SendSummary::addRows(const SendFacts &facts)
{
    using letters::Part;
    const auto &letter = facts.letter;
    const bool email = letter.email.has_value();
    const bool welsh = letter.language == core::Language::Welsh;
    addRow(tr("Case"), letter.reference, {});
    addRow(email ? tr("Email to") : tr("Post to"),
           email ? letter.email->to : letter.addressBlock.join(u'\n'),
           Part::Address);
    addRow(tr("Greeting"), letter.salutation, Part::Salutation);
    if (email)
        addRow(tr("Subject"), letter.email->subject, Part::Subject);
    if (email)
        addRow(tr("Attached"), letter.email->attachment, {});
    addRow(tr("Language"), welsh ? tr("Welsh") : tr("English"), Part::Header);
    addRow(tr("Date"), longDate(letter.date), {});
    addRow(tr("Pages"), facts.pages > 0 ? QString::number(facts.pages) : QString(), {});
    addRow(tr("Enclosures"), facts.enclosures.join(u'\n'), Part::Header);
    addRow(tr("Sent by"), facts.gateway, {});
    int open = 0;
    for (const auto &finding : facts.result.findings)
        open += finding.answered ? 0 : 1;
    addRow(tr("Findings"),
           open == 0 ? tr("Nothing stands in the way.")
                     : tr("To look at before you send: %1").arg(open),
           {});
}

} // namespace casepost::ui
