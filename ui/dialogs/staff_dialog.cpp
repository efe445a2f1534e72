#include "ui/dialogs/staff_dialog.h"

#include "phrases/field_value.h"
#include "ui/desk/office_desk.h"
#include "ui/dialogs/ask.h"
#include "ui/theme/house_style.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/dialog_size.h"
#include "ui/words/core_words.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

enum Field { Name, Initials, Team, OfficeName, Mailbox, TeamsNumber, TrainedOn };

QString dayText(const QDate &day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

} // namespace

StaffDialog::StaffDialog(OfficeDesk &desk, QString own, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_own(std::move(own))
    , m_person(new ChoiceBox(this))
    , m_told(new QLabel(this))
{
    setObjectName(u"staffDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Staff"));
    build();
    connect(m_person, &ChoiceBox::chosen, this, [this](int row) {
        m_row = row;
        showPerson();
    });
    sizeDialog(this, 72);
    read();
}

void StaffDialog::build()
{
    auto *whole = new QWidget(this);
    auto *form = new QFormLayout(whole);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_person->setObjectName(u"staffPerson"_s);
    m_person->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_person->setMinimumContentsLength(20);
    auto *label = new QLabel(tr("&Person"), this);
    label->setBuddy(m_person);
    form->addRow(label, m_person);
    addField(form, u"staffName"_s, tr("&Name"));
    addField(form, u"staffInitials"_s, tr("&Initials"));
    addField(form, u"staffTeam"_s, tr("&Team"));
    addField(form, u"staffOffice"_s, tr("&Office"));
    addField(form, u"staffMailbox"_s, tr("Team &mailbox"));
    addField(form, u"staffTeams"_s, tr("Own Teams n&umber"));
    addField(form, u"staffTrained"_s, tr("&Course on writing to customers, taken on"));
    m_fields[TrainedOn]->setPlaceholderText(tr("Not taken"));
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"staffScroll"_s);
    scroll->setWidget(whole);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_told->setObjectName(u"staffTold"_s);
    m_told->setWordWrap(true);
    m_told->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::ApplyRole);
    m_save->setObjectName(u"staffSave"_s);
    m_save->setEnabled(false);
    makePrimary(m_save);
    m_save->setDefault(true);
    buttons->button(QDialogButtonBox::Close)
        ->setAutoDefault(false); // Enter saves, and never leaves
    connect(m_save, &QPushButton::clicked, this, &StaffDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &StaffDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addWidget(m_told);
    column->addWidget(buttons);
}

void StaffDialog::addField(QFormLayout *form, const QString &name, const QString &label)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(name);
    auto *words = new QLabel(label, this);
    words->setBuddy(line);
    form->addRow(words, line);
    connect(line, &QLineEdit::textChanged, this, &StaffDialog::typed);
    m_fields.push_back(line);
}

void StaffDialog::read(const QString &outcome)
{
    m_desk.staff(this, [this, outcome](const core::Result<std::vector<core::Staff>> &staff) {
        if (!staff) {
            tell(coreWords(staff.error().message));
            return;
        }
        take(*staff);
        tell(outcome);
    });
}

void StaffDialog::take(const std::vector<core::Staff> &staff)
{
    const QString before = person() ? person()->login : m_own;
    m_staff = staff;
    m_person->clear();
    m_row = m_staff.empty() ? -1 : 0;
    for (const core::Staff &each : m_staff) {
        m_person->addItem(u"%1 (%2)"_s.arg(each.name, each.login));
        if (each.login == before)
            m_row = m_person->count() - 1;
    }
    m_person->setChosen(m_row);
    showPerson();
}

const core::Staff *StaffDialog::person() const
{
    return m_row >= 0 && std::size_t(m_row) < m_staff.size() ? &m_staff[std::size_t(m_row)]
                                                             : nullptr;
}

StaffDialog::Texts StaffDialog::kept(const core::Staff &person) const
{
    return {person.name,
            person.initials,
            person.team,
            person.office,
            person.mailbox,
            person.teamsNumber,
            dayText(person.trainedOn)};
}

StaffDialog::Texts StaffDialog::shown() const
{
    Texts texts;
    for (const QLineEdit *line : m_fields)
        texts += line->text();
    return texts;
}

void StaffDialog::showPerson()
{
    const core::Staff *one = person();
    if (!one)
        return;
    const auto unsaved = m_typed.find(one->login);
    const Texts texts = unsaved == m_typed.end() ? kept(*one) : unsaved->second;
    m_showing = true;
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        m_fields[i]->setText(texts[qsizetype(i)]);
    m_showing = false;
    m_save->setEnabled(unsaved != m_typed.end());
    tell({});
}

void StaffDialog::typed()
{
    const core::Staff *one = person();
    if (m_showing || !one)
        return;
    tell({});
    if (shown() == kept(*one))
        m_typed.erase(one->login);
    else
        m_typed[one->login] = shown();
    m_save->setEnabled(m_typed.contains(one->login));
}

core::Result<core::StaffEdit> StaffDialog::edit() const
{
    const Texts before = kept(*person()), now = shown();
    core::StaffEdit edit;
    const std::pair<Field, std::optional<QString> core::StaffEdit::*> details[]{
        {Name, &core::StaffEdit::name},
        {Initials, &core::StaffEdit::initials},
        {Team, &core::StaffEdit::team},
        {OfficeName, &core::StaffEdit::office},
        {Mailbox, &core::StaffEdit::mailbox},
        {TeamsNumber, &core::StaffEdit::teamsNumber}};
    for (const auto &[field, detail] : details)
        if (now[field] != before[field])
            edit.*detail = now[field];
    if (now[TrainedOn] == before[TrainedOn])
        return edit;
    edit.trainedOn = QDate();
    if (now[TrainedOn].trimmed().isEmpty())
        return edit;
    const auto day = phrases::dayIn(now[TrainedOn]);
    if (!day)
        return core::fail(core::ErrorCode::InvalidInput,
                          tr("Write the day of the course, such as 3 May 2026, or nothing."));
    edit.trainedOn = *day;
    return edit;
}

void StaffDialog::save()
{
    if (!person())
        return;
    const auto wanted = edit();
    if (!wanted) {
        tell(wanted.error().message);
        return;
    }
    const QString login = person()->login;
    m_save->setEnabled(false);
    m_desk.editStaff(
        this, login, *wanted, [this, login](const core::Result<core::StaffChange> &change) {
            if (!change) {
                tell(coreWords(change.error().message));
                m_save->setEnabled(person() && m_typed.contains(person()->login));
                return;
            }
            m_typed.erase(login);
            QString outcome = tr("Saved.");
            if (change->waits)
                outcome =
                    tr("Request %1 waits for a second administrator.").arg(change->waits->row());
            else if (login == m_own)
                outcome = tr("Saved. It counts for your own letters from the next start on.");
            read(outcome);
        });
}

void StaffDialog::reject()
{
    if (m_typed.empty()) {
        QDialog::reject();
        return;
    }
    ask(this,
        {tr("Leave without saving?"),
         tr("What you changed is not saved yet."),
         tr("Leave without saving"),
         tr("Stay here")},
        [this] { QDialog::reject(); });
}

void StaffDialog::tell(const QString &sentence)
{
    m_told->setText(sentence);
    m_told->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    QAccessibleEvent event(m_told, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace casepost::ui
