#include "ui/composer/editor/letter_header.h"

#include "letters/composition/entered_referee.h"
#include "ui/composer/editor/other_recipient_form.h"
#include "ui/composer/editor/undo_to_letter.h"
#include "ui/composer/model/letter_model.h"
#include "ui/desk/letter_desk.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/heading.h"
#include "ui/words/core_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

/// Fills a choice anew without losing what is chosen or telling anybody.
void fill(QComboBox *box, const std::vector<std::pair<QString, int>> &choices)
{
    const QSignalBlocker quiet(box);
    const auto chosen = box->currentData();
    box->clear();
    for (const auto &[text, value] : choices)
        box->addItem(text, value);
    box->setCurrentIndex(qMax(0, box->findData(chosen)));
}

void choose(QComboBox *box, int value)
{
    box->setCurrentIndex(box->findData(value));
}

template<typename Choice>
Choice chosen(const QComboBox *box)
{
    return Choice(box->currentData().toInt());
}

} // namespace

LetterHeader::LetterHeader(LetterModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_toLabel(new QLabel(this))
    , m_to(new QComboBox(this))
    , m_byLabel(new QLabel(this))
    , m_by(new QComboBox(this))
    , m_languageLabel(new QLabel(this))
    , m_language(new QComboBox(this))
    , m_other(new OtherRecipientForm(this))
    , m_descriptionLabel(new QLabel(this))
    , m_description(new QLineEdit(this))
    , m_subjectLabel(new QLabel(this))
    , m_subject(new QLineEdit(this))
    , m_enclosuresLabel(new QLabel(this))
    , m_enclosures(new QLineEdit(this))
    , m_prepaid(new QCheckBox(this))
    , m_addressee(new QLabel(this))
    , m_title(new QuietLabel(this))
{
    setObjectName(u"letterHeader"_s);
    build();
    join();
    retranslate();
}

void LetterHeader::addLabelled(QGridLayout *grid, int row, QLabel *label, QWidget *field)
{
    label->setBuddy(field);
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row, 1, 1, 5);
}

void LetterHeader::build()
{
    m_to->setObjectName(u"recipientChoice"_s);
    m_by->setObjectName(u"channelChoice"_s);
    m_language->setObjectName(u"languageChoice"_s);
    m_description->setObjectName(u"description"_s);
    m_subject->setObjectName(u"subject"_s);
    m_enclosures->setObjectName(u"enclosures"_s);
    m_prepaid->setObjectName(u"prepaidLabel"_s);
    m_addressee->setObjectName(u"addressee"_s);
    m_title->setObjectName(u"titleDecision"_s);
    for (auto *label : {m_addressee, m_title}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(4, 0, 4, 8);
    auto *ways = new QHBoxLayout;
    for (const auto &[label, box] : {std::pair{m_toLabel, m_to},
                                     std::pair{m_byLabel, m_by},
                                     std::pair{m_languageLabel, m_language}}) {
        label->setBuddy(box);
        ignoreWheel(box);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(5);
        ways->addWidget(label);
        ways->addWidget(box, 1);
    }
    grid->addLayout(ways, 1, 0, 1, 6);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_other, 2, 0, 1, 6);
    grid->addWidget(m_addressee, 3, 1, 1, 5);
    grid->addWidget(m_title, 4, 1, 1, 5);
    addLabelled(grid, 5, m_descriptionLabel, m_description);
    addLabelled(grid, 6, m_subjectLabel, m_subject);
    addLabelled(grid, 7, m_enclosuresLabel, m_enclosures);
    grid->addWidget(m_prepaid, 8, 1, 1, 5);
}

void LetterHeader::join()
{
    for (auto *field : {m_description, m_subject, m_enclosures})
        undoInLetter(field);
    connect(m_to, &QComboBox::activated, this, [this] {
        m_model.setRecipientKind(chosen<letters::RecipientKind>(m_to));
    });
    connect(m_by, &QComboBox::activated, this, [this] {
        m_model.setChannel(chosen<letters::Channel>(m_by));
    });
    connect(m_language, &QComboBox::activated, this, [this] {
        m_model.setLanguage(chosen<core::Language>(m_language));
    });
    connect(m_description, &QLineEdit::textEdited, &m_model, &LetterModel::setDescription);
    connect(m_subject, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_model.setSubject(text.isEmpty() ? std::nullopt : std::optional(text));
    });
    connect(m_enclosures, &QLineEdit::textEdited, this, [this](const QString &text) {
        QStringList lines;
        for (const auto &part : text.split(u';', Qt::SkipEmptyParts))
            lines.append(part.trimmed());
        lines.removeAll(QString());
        m_model.setEnclosures(lines);
    });
    connect(m_prepaid, &QCheckBox::clicked, &m_model, &LetterModel::setPrepaidLabel);
    connect(m_other, &OtherRecipientForm::edited, &m_model, &LetterModel::setOtherRecipient);
}

void LetterHeader::begin(const LetterGround &ground)
{
    m_record = ground.record;
    m_addressee->clear();
    m_title->clear();
    follow();
}

void LetterHeader::follow()
{
    const auto &letter = m_model.document();
    choose(m_to, int(letter.to));
    choose(m_by, int(letter.channel));
    choose(m_language, int(letter.language));
    const auto keep = [](QLineEdit *field, const QString &text) {
        if (field->text() != text)
            field->setText(text);
    };
    keep(m_description, letter.description);
    keep(m_subject, letter.subject.value_or(QString()));
    if (!m_enclosures->hasFocus() || letter.enclosures.isEmpty())
        keep(m_enclosures, letter.enclosures.join(u"; "_s));
    m_prepaid->setChecked(letter.prepaidLabel);
    m_subject->setVisible(letter.channel == letters::Channel::Email);
    m_subjectLabel->setVisible(m_subject->isVisibleTo(this));
    m_prepaid->setVisible(letter.channel == letters::Channel::Post);
    askForRecipient();
    m_other->follow(letter.recipient.value_or(letters::OtherRecipient()));
}

// Somebody else is entered whole, the referee only as far as the case says nothing of them.
void LetterHeader::askForRecipient()
{
    const auto &letter = m_model.document();
    const auto gaps = letters::refereeGaps(letter, m_record);
    const bool other = letter.to == letters::RecipientKind::Other;
    const auto entered = letter.recipient.value_or(letters::OtherRecipient());
    // What was entered before the case said it can be taken out again.
    const bool name = other || gaps.name || !entered.name.isEmpty();
    const bool address = other || gaps.address || !entered.address.isEmpty();
    m_other->ask({name, address, other});
    m_other->setVisible(name || address);
}

QString LetterHeader::titleSentence(const letters::ComposedLetter &letter) const
{
    const auto &title = letter.addressee.name.title;
    const auto why = coreWords(title.why);
    if (title.entered.isEmpty())
        return tr("No title was given.");
    switch (title.verdict) {
    case core::TitleVerdict::Used:
        return tr("Title ‘%1’ is used. %2").arg(title.entered, why);
    case core::TitleVerdict::Removed:
        return tr("Title ‘%1’ is left out. %2").arg(title.entered, why);
    case core::TitleVerdict::NeedsConfirmation:
        return tr("Title ‘%1’ must be confirmed before it is used. %2").arg(title.entered, why);
    }
    return {};
}

void LetterHeader::showAddressee(const std::optional<letters::ComposedLetter> &letter,
                                 const QString &problem)
{
    if (!letter) {
        m_addressee->setText(coreWords(problem));
        const auto &document = m_model.document();
        if (document.to == letters::RecipientKind::Applicant
            && document.channel == letters::Channel::Post
            && !letters::addresseeOf(document, m_record, {}))
            m_addressee->setText(
                m_addressee->text() + u' '
                + tr("‘Someone else’ takes a name and an address that you enter."));
        m_title->clear();
        return;
    }
    auto block = letter->addressBlock;
    m_addressee->setText(block.join(u", "_s) + u" · "_s + letter->salutation);
    m_title->setText(titleSentence(*letter).trimmed());
    if (letter->email)
        m_subject->setPlaceholderText(letter->email->subject);
}

QWidget *LetterHeader::fieldOf(const QString &name) const
{
    // What the case lacks and nobody may type: another recipient, or another way, is the answer.
    if (name.endsWith("_email"_L1))
        return m_by;
    if (name == "to"_L1 || name.contains(u'_') || name.startsWith("recipient"_L1))
        return m_to;
    if (name == "channel"_L1)
        return m_by;
    if (name == "language"_L1)
        return m_language;
    if (name == "description"_L1)
        return m_description;
    return name == "enclosures"_L1 ? m_enclosures : nullptr;
}

bool LetterHeader::reveal(const letters::Place &place)
{
    QWidget *field = nullptr;
    if (m_other->isVisible())
        field = m_other->fieldOf(place.field);
    switch (field ? letters::Part::Block : place.part) {
    case letters::Part::Subject:
        field = m_subject;
        break;
    case letters::Part::Header:
        field = m_description;
        break;
    case letters::Part::Salutation:
    case letters::Part::Address:
        field = m_to;
        break;
    case letters::Part::Letter:
        field = fieldOf(place.field.section(u'[', 0, 0));
        break;
    case letters::Part::Block:
    case letters::Part::Case:
        break;
    }
    if (!field || !field->isVisible())
        return false;
    field->setFocus(Qt::OtherFocusReason);
    return true;
}

void LetterHeader::fillChoices()
{
    using To = letters::RecipientKind;
    using By = letters::Channel;
    fill(m_to,
         {{tr("The customer"), int(To::Applicant)},
          {tr("The referee"), int(To::Referee)},
          {tr("Someone else"), int(To::Other)},
          {tr("The unit office"), int(To::UnitOffice)},
          {tr("The territory office"), int(To::TerritoryOffice)}});
    fill(m_by,
         {{tr("Post"), int(By::Post)},
          {tr("Email"), int(By::Email)},
          {tr("Online"), int(By::Online)}});
    fill(
        m_language,
        {{tr("English"), int(core::Language::English)}, {tr("Welsh"), int(core::Language::Welsh)}});
}

void LetterHeader::retranslate()
{
    fillChoices();
    setAccessibleName(tr("Head of the letter"));
    m_toLabel->setText(tr("T&o"));
    m_byLabel->setText(tr("B&y"));
    m_languageLabel->setText(tr("&In"));
    m_descriptionLabel->setText(tr("&Description"));
    m_subjectLabel->setText(tr("Subject"));
    m_enclosuresLabel->setText(tr("Enclosures"));
    m_prepaid->setText(tr("Pre-paid label"));
    m_prepaid->setToolTip(tr("A pre-paid label goes with it: no return address is printed"));
    m_to->setAccessibleName(tr("Recipient"));
    m_by->setAccessibleName(tr("How it is sent"));
    m_language->setAccessibleName(tr("Language of the letter"));
    m_description->setAccessibleName(tr("Description of the letter"));
    m_description->setPlaceholderText(tr("For example: Ask for a long birth certificate"));
    m_subject->setAccessibleName(tr("Subject of the email"));
    m_enclosures->setAccessibleName(tr("Enclosures, parted by semicolons"));
    m_enclosures->setPlaceholderText(tr("None. Part several by a semicolon"));
    m_other->retranslate();
}

} // namespace casepost::ui
