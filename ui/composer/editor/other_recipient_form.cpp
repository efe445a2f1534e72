#include "ui/composer/editor/other_recipient_form.h"

#include "ui/composer/editor/undo_to_letter.h"
#include "ui/widgets/heading.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

OtherRecipientForm::OtherRecipientForm(QWidget *parent)
    : QWidget(parent)
    , m_hint(new QuietLabel(this))
    , m_titleLabel(new QLabel(this))
    , m_forenamesLabel(new QLabel(this))
    , m_surnameLabel(new QLabel(this))
    , m_greetingLabel(new QLabel(this))
    , m_emailLabel(new QLabel(this))
    , m_addressLabel(new QLabel(this))
    , m_address(new QPlainTextEdit(this))
{
    setObjectName(u"otherRecipient"_s);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    m_hint->setObjectName(u"otherHint"_s);
    m_hint->setWordWrap(true);
    m_hint->hide();
    rows->addWidget(m_hint);
    // Two columns of their own: Tab goes down the first before it comes to the address.
    auto *columns = new QHBoxLayout;
    rows->addLayout(columns);
    m_fields = new QGridLayout;
    m_fields->setAlignment(Qt::AlignTop);
    columns->addLayout(m_fields, 1);
    m_title = field(u"otherTitle"_s, m_titleLabel, 1);
    m_forenames = field(u"otherForenames"_s, m_forenamesLabel, 2);
    m_surname = field(u"otherSurname"_s, m_surnameLabel, 3);
    m_greeting = field(u"otherGreeting"_s, m_greetingLabel, 4);
    m_email = field(u"otherEmail"_s, m_emailLabel, 5);
    m_address->setObjectName(u"otherAddress"_s);
    m_address->setTabChangesFocus(true);
    m_addressLabel->setBuddy(m_address);
    undoInLetter(m_address);
    auto *address = new QVBoxLayout;
    address->addWidget(m_addressLabel);
    address->addWidget(m_address, 1);
    columns->addLayout(address, 1);
    connect(m_address, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_following)
            Q_EMIT edited(typed());
    });
    retranslate();
}

QLineEdit *OtherRecipientForm::field(const QString &name, QLabel *label, int row)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(name);
    label->setBuddy(line);
    undoInLetter(line);
    m_fields->addWidget(label, row, 0);
    m_fields->addWidget(line, row, 1);
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

void OtherRecipientForm::ask(const Parts &parts)
{
    m_parts = parts;
    const auto show = [](bool asked, std::initializer_list<QWidget *> widgets) {
        for (auto *widget : widgets)
            widget->setVisible(asked);
    };
    show(parts.name, {m_titleLabel, m_title, m_forenamesLabel, m_forenames});
    show(parts.name, {m_surnameLabel, m_surname});
    show(parts.rest, {m_greetingLabel, m_greeting, m_emailLabel, m_email});
    show(parts.address, {m_addressLabel, m_address});
    m_hint->setVisible(!parts.rest);
    retranslate();
}

QWidget *OtherRecipientForm::fieldOf(const QString &name) const
{
    QWidget *field = nullptr;
    if (name == "recipient.email"_L1)
        field = m_parts.rest ? m_email : nullptr;
    else if (name.startsWith("recipient.address"_L1) || name.startsWith("referee_address"_L1)
             || name == "referee_postcode"_L1 || name == "referee_country"_L1)
        field = m_parts.address ? m_address : nullptr;
    else if (name == "referee_title"_L1 || name == "referee_forenames"_L1)
        field = name.endsWith("title"_L1) ? m_title : m_forenames;
    else if (name.startsWith("recipient"_L1) || name == "referee_surname"_L1)
        field =
            m_surname->text().isEmpty() || !m_forenames->text().isEmpty() ? m_surname : m_forenames;
    const bool ofName = field == m_title || field == m_forenames || field == m_surname;
    return ofName && !m_parts.name ? nullptr : field;
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
    name(m_surnameLabel, m_surname, m_parts.rest ? tr("Surname or office") : tr("Surname"));
    name(m_greetingLabel, m_greeting, tr("Greeting"));
    name(m_emailLabel, m_email, tr("Email"));
    name(m_addressLabel, m_address, tr("Address, one line under the other"));
    m_greeting->setPlaceholderText(tr("Dear …"));
    m_hint->setText(tr("The case does not say this of the referee. What you enter here is for this "
                       "letter."));
}

} // namespace casepost::ui
