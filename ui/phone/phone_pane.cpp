#include "ui/phone/phone_pane.h"

#include "ui/widgets/choice_box.h"
#include "ui/widgets/heading.h"
#include "ui/words/core_words.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

constexpr int kScriptLines = 7;
constexpr int kFewestLetters = 12; ///< of a choice in a narrow window

QLabel *readable(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QString chosenWord(const ChoiceBox *box)
{
    return box->currentData().toString();
}

} // namespace

PhonePane::PhonePane(QWidget *parent)
    : QWidget(parent)
    , m_title(new Heading(Heading::Level::Small, this))
    , m_verdict(readable(this, u"phoneVerdict"_s))
    , m_why(readable(this, u"phoneWhy"_s))
    , m_next(readable(this, u"phoneNext"_s))
    , m_result(readable(this, u"phoneResult"_s))
    , m_scriptLabel(new QLabel(this))
    , m_to(new ChoiceBox(this))
    , m_place(new QLineEdit(this))
    , m_script(new QPlainTextEdit(this))
    , m_identity(new ChoiceBox(this))
    , m_outcome(new ChoiceBox(this))
    , m_voicemail(new ChoiceBox(this))
    , m_consent(new QLineEdit(this))
    , m_note(new QLineEdit(this))
    , m_save(new QPushButton(this))
{
    setObjectName(u"phonePane"_s);
    build();
    const auto ask = [this] {
        if (!m_reference.isEmpty())
            Q_EMIT planWanted(m_reference);
    };
    connect(m_to, &ChoiceBox::chosen, this, ask);
    connect(m_place, &QLineEdit::editingFinished, this, [this, ask] {
        if (m_place->isModified())
            ask();
        m_place->setModified(false);
    });
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &PhonePane::followOutcome);
    connect(m_save, &QPushButton::clicked, this, &PhonePane::record);
    retranslate();
}

void PhonePane::addRow(QFormLayout *form, QLabel *&label, QWidget *field, const QString &name)
{
    label = new QLabel(this);
    label->setBuddy(field);
    field->setObjectName(name);
    form->addRow(label, field);
}

void PhonePane::build()
{
    m_script->setObjectName(u"phoneScript"_s);
    m_script->setReadOnly(true);
    m_script->setTabChangesFocus(true);
    m_script->setMinimumHeight(m_script->fontMetrics().lineSpacing() * kScriptLines);
    m_scriptLabel->setBuddy(m_script);
    m_save->setObjectName(u"phoneRecord"_s);
    auto *whom = new QFormLayout;
    addRow(whom, m_toLabel, m_to, u"phoneTo"_s);
    addRow(whom, m_placeLabel, m_place, u"phonePlace"_s);
    // In the order of a call: who it is comes before what was said.
    auto *call = new QFormLayout;
    addRow(call, m_identityLabel, m_identity, u"phoneIdentity"_s);
    addRow(call, m_outcomeLabel, m_outcome, u"phoneOutcome"_s);
    addRow(call, m_voicemailLabel, m_voicemail, u"phoneVoicemail"_s);
    addRow(call, m_consentLabel, m_consent, u"phoneConsent"_s);
    addRow(call, m_noteLabel, m_note, u"phoneNote"_s);
    for (QFormLayout *form : {whom, call})
        form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (ChoiceBox *box : {m_to, m_identity, m_outcome, m_voicemail}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(kFewestLetters);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addLayout(whom);
    column->addWidget(m_verdict);
    column->addWidget(m_why);
    column->addWidget(m_next);
    column->addWidget(m_scriptLabel);
    column->addWidget(m_script, 1);
    column->addLayout(call);
    column->addWidget(m_save);
    column->addWidget(m_result);
    QFont bold = m_verdict->font();
    bold.setBold(true);
    m_verdict->setFont(bold);
}

void PhonePane::begin(const QString &reference)
{
    m_reference = reference;
    m_saving = false;
    for (ChoiceBox *box : {m_to, m_identity, m_outcome, m_voicemail})
        box->setChosen(0);
    for (QLineEdit *line : {m_place, m_consent, m_note})
        line->clear();
    for (QLabel *label : {m_verdict, m_why, m_next, m_result})
        label->clear();
    m_script->clear();
    followOutcome();
    m_save->setEnabled(m_mayRecord);
    if (!reference.isEmpty())
        Q_EMIT planWanted(reference);
}

void PhonePane::allow(bool mayRecord, const QString &whyNot)
{
    m_mayRecord = mayRecord;
    m_save->setEnabled(mayRecord && !m_saving);
    m_save->setToolTip(mayRecord ? QString() : whyNot);
}

void PhonePane::showPlan(const CasePlan &made)
{
    m_verdict->setText(PhoneWords::verdict(made));
    const QString why = PhoneWords::why(made, isWelsh());
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_next->setText(PhoneWords::next(made));
    m_script->setPlainText(PhoneWords::script(made.plan.script));
}

void PhonePane::showRecorded(const RecordedCall &made)
{
    const QString told = PhoneWords::recorded(made, isWelsh());
    begin(m_reference);
    m_result->setText(told);
}

void PhonePane::refused(const QString &sentence)
{
    m_saving = false;
    m_save->setEnabled(m_mayRecord);
    m_result->setText(coreWords(sentence));
}

CallPerson PhonePane::person() const
{
    return {callToNamed(chosenWord(m_to)).value_or(CallTo::Applicant), m_place->text()};
}

void PhonePane::record()
{
    if (m_reference.isEmpty() || m_saving)
        return;
    for (ChoiceBox *box : {m_to, m_identity, m_outcome, m_voicemail})
        box->settle();
    Call call;
    call.to = person().to;
    call.outcome = callOutcomeNamed(chosenWord(m_outcome)).value_or(CallOutcome::NoAnswer);
    call.identity = chosenWord(m_identity);
    call.voicemail = m_voicemail->isEnabled() ? chosenWord(m_voicemail) : QString();
    if (!m_consent->text().trimmed().isEmpty())
        call.consent = m_consent->text();
    call.note = m_note->text();
    m_saving = true;
    m_save->setEnabled(false);
    Q_EMIT recordWanted(m_reference, call, m_place->text());
}

// Only a call that nobody answers meets an answerphone.
void PhonePane::followOutcome()
{
    const auto outcome = callOutcomeNamed(chosenWord(m_outcome));
    m_voicemail->setEnabled(outcome == CallOutcome::NoAnswer || outcome == CallOutcome::Engaged);
}

bool PhonePane::isWelsh() const
{
    return QLocale().language() == QLocale::Welsh;
}

void PhonePane::fill(ChoiceBox *box, const QList<PhoneWords::Choice> &choices)
{
    const int row = std::max(0, box->currentIndex());
    const QSignalBlocker quiet(box);
    box->clear();
    for (const PhoneWords::Choice &choice : choices)
        box->addItem(choice.label, choice.word);
    box->setChosen(row);
}

void PhonePane::retranslate()
{
    m_title->setText(tr("Phone"));
    m_toLabel->setText(tr("Wh&om"));
    m_placeLabel->setText(tr("Time &zone there"));
    m_place->setPlaceholderText(tr("As the case says"));
    m_scriptLabel->setText(tr("What to sa&y"));
    m_identityLabel->setText(tr("Security &questions"));
    m_outcomeLabel->setText(tr("How &it ended"));
    m_voicemailLabel->setText(tr("&Answerphone"));
    m_consentLabel->setText(tr("Said about calls o&utside the hours"));
    m_noteLabel->setText(tr("&Note of your own"));
    m_save->setText(tr("&Record the call"));
    m_verdict->setAccessibleName(tr("May I phone"));
    m_next->setAccessibleName(tr("When next"));
    m_result->setAccessibleName(tr("What follows"));
    fill(m_to, PhoneWords::people());
    fill(m_identity, PhoneWords::identities());
    fill(m_outcome, PhoneWords::outcomes());
    fill(m_voicemail, PhoneWords::voicemails());
    followOutcome();
}

} // namespace casepost::ui
