#include "ui/composer/other_recipient_form.h"

#include "ui/composer/undo_to_letter.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace casepost::ui {

using namespace Qt::StringLiterals;

OtherRecipientForm::OtherRecipientForm(QWidget *parent)
    : QWidget(parent)
    , m_titleLabel(new QLabel(this))
    , m_forenamesLabel(new QLabel(this))
    , m_surnameLabel(new QLabel(this))
    , m_greetingLabel(new QLabel(this))
    , m_emailLabel(new QLabel(this))
    , m_addressLabel(new QLabel(this))
    , m_address(new QPlainTextEdit(this))
{
    setObjectName(u"otherRecipient"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    m_title = field(u"otherTitle"_s, m_titleLabel, 0, 0);
    m_forenames = field(u"otherForenames"_s, m_forenamesLabel, 1, 0);
    m_surname = field(u"otherSurname"_s, m_surnameLabel, 2, 0);
    m_greeting = field(u"otherGreeting"_s, m_greetingLabel, 3, 0);
    m_email = field(u"otherEmail"_s, m_emailLabel, 4, 0);
    m_address->setObjectName(u"otherAddress"_s);
    m_address->setTabChangesFocus(true);
    m_addressLabel->setBuddy(m_address);
    undoInLetter(m_address);
    grid->addWidget(m_addressLabel, 0, 2);
    grid->addWidget(m_address, 1, 2, 4, 1);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    connect(m_address, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_following)
            Q_EMIT edited(typed());
    });
    retranslate();
}

QLineEdit *OtherRecipientForm::field(const QString &name, QLabel *label, int row, int column)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(name);
    label->setBuddy(line);
    undoInLetter(line);
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->addWidget(label, row, column);
    grid->addWidget(line, row, column + 1);
    connect(line, &QLineEdit::textEdited, this, [this] { Q_EMIT edited(typed()); });
    return line;
}

letters::OtherRecipient OtherRecipientForm::typed() const
{
    letters::OtherRecipient recipient;
    recipient.name.title = m_title->text();
    recipient.name.forenames = m_forenames->text();
    recipient.name.surname = m_surname->text();
    recipient.greeting = m_greeting->text();
    recipient.email = m_email->text();
    recipient.address = m_address->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    return recipient;
}

void OtherRecipientForm::follow(const letters::OtherRecipient &recipient)
{
    if (typed() == recipient)
        return; // what is being typed stays as it stands
    m_following = true;
    m_title->setText(recipient.name.title);
    m_forenames->setText(recipient.name.forenames);
    m_surname->setText(recipient.name.surname);
    m_greeting->setText(recipient.greeting);
    m_email->setText(recipient.email);
    m_address->setPlainText(recipient.address.join(u'\n'));
    m_following = false;
}

void OtherRecipientForm::retranslate()
{
    const auto name = [](QLabel *label, QWidget *field, const QString &text) {
        label->setText(text);
        field->setAccessibleName(text);
    };
    name(m_titleLabel, m_title, tr("Title"));
    name(m_forenamesLabel, m_forenames, tr("Forenames"));
    name(m_surnameLabel, m_surname, tr("Surname or office"));
    name(m_greetingLabel, m_greeting, tr("Greeting"));
    name(m_emailLabel, m_email, tr("Email"));
    name(m_addressLabel, m_address, tr("Address, one line under the other"));
    m_greeting->setPlaceholderText(tr("Dear …"));
}

} // namespace casepost::ui
