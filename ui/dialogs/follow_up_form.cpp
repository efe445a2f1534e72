#include "ui/dialogs/follow_up_form.h"

#include "core/calendar/working_days.h"
#include "core/follow_up/follow_up_rules.h"
#include "ui/widgets/heading.h"
#include "ui/words/moments.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostDays = 366;
constexpr int kLongestReason = 2'000;
constexpr int kLongestPlace = 200;

} // namespace

FollowUpForm::FollowUpForm(const FollowUpStart &start, QWidget *parent)
    : QGroupBox(tr("&Look again when no answer comes"), parent)
    , m_start(start)
    , m_reason(new QLineEdit(this))
    , m_day(new QDateEdit(this))
    , m_moved(new QuietLabel(this))
    , m_pigeonHole(new QLineEdit(this))
{
    setObjectName(u"followUp"_s);
    setCheckable(true);
    build();
    addQuestions();
    fill();
    setChecked(start.before.has_value());
}

void FollowUpForm::build()
{
    m_reason->setObjectName(u"followUpReason"_s);
    m_reason->setMaxLength(kLongestReason);
    m_day->setObjectName(u"followUpDay"_s);
    m_day->setCalendarPopup(true);
    m_day->setDateRange(m_start.today.addDays(1), m_start.today.addDays(kMostDays));
    m_moved->setObjectName(u"followUpMoved"_s);
    m_moved->setWordWrap(true);
    m_pigeonHole->setObjectName(u"followUpPlace"_s);
    m_pigeonHole->setMaxLength(kLongestPlace);
    m_pigeonHole->setPlaceholderText(tr("It stays where it is"));
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&What is awaited"), m_reason);
    form->addRow(tr("On whic&h day"), m_day);
    form->addRow(QString(), m_moved);
    form->addRow(tr("&Pigeon hole"), m_pigeonHole);
    connect(m_day, &QDateEdit::dateChanged, this, &FollowUpForm::showDay);
}

void FollowUpForm::addQuestions()
{
    auto *form = static_cast<QFormLayout *>(layout());
    auto *heading = new Heading(Heading::Level::Small, this);
    heading->setText(m_start.questions.sample
                         ? tr("Examination query: at least one Yes (these questions are a sample)")
                         : tr("Examination query: at least one Yes"));
    heading->setWordWrap(true);
    form->addRow(heading);
    const bool welsh = QLocale().language() == QLocale::Welsh;
    int number = 0;
    for (const core::ExaminationQuestion &question : m_start.questions.all) {
        auto *box = new QCheckBox(
            u"%1  %2"_s.arg(++number).arg(welsh ? question.cy : question.en).replace(u'&', u"&&"_s),
            this);
        box->setObjectName(u"query%1"_s.arg(number));
        form->addRow(box);
        m_query.push_back(box);
    }
}

QDate FollowUpForm::usualDay() const
{
    const auto *rule = core::FollowUpRules::builtIn().bringUp(
        m_start.today, m_start.asksForPhoto ? u"photo"_s : QString());
    return m_start.today.addDays(rule ? rule->length : 14);
}

void FollowUpForm::fill()
{
    m_reason->setText(m_start.before ? m_start.before->reason : m_start.reason);
    m_day->setDate(m_start.before && m_start.before->days
                       ? m_start.today.addDays(*m_start.before->days)
                       : usualDay());
    if (m_start.asksForPhoto) {
        m_day->setDate(usualDay());
        m_day->setReadOnly(true);
        m_day->setToolTip(tr("A request for a new photo is looked at again on this day."));
    }
    if (m_start.before) {
        m_pigeonHole->setText(m_start.before->pigeonHole);
        for (const int number : m_start.before->query)
            if (number >= 1 && number <= int(m_query.size()))
                m_query[std::size_t(number) - 1]->setChecked(true);
    }
    showDay();
}

// The day is kept as it was chosen; the rules move it, and here it is said before (REQ-FIL-08).
void FollowUpForm::showDay()
{
    const auto &calendar = core::WorkingDays::ofOffice(m_start.office);
    const QDate day = m_day->date();
    QString words;
    if (calendar.dayOff(day) && core::FollowUpRules::builtIn().movesOffDaysOff(m_start.today))
        words =
            tr("Nobody works on that day: it becomes %1.").arg(longDate(calendar.nextWorked(day)));
    else if (!calendar.covers(day))
        words = tr("The bank holidays of %1 are not known here.").arg(day.year());
    m_moved->setText(words);
    m_moved->setVisible(!words.isEmpty());
    m_day->setAccessibleDescription(words);
}

std::optional<letters::FollowUp> FollowUpForm::wanted() const
{
    if (!isChecked())
        return std::nullopt;
    letters::FollowUp wanted;
    wanted.reason = m_reason->text().trimmed();
    wanted.days = int(m_start.today.daysTo(m_day->date()));
    wanted.pigeonHole = m_pigeonHole->text().trimmed();
    for (std::size_t i = 0; i < m_query.size(); ++i)
        if (m_query[i]->isChecked())
            wanted.query.push_back(int(i) + 1);
    return wanted;
}

QString FollowUpForm::problem()
{
    const auto now = wanted();
    if (!now)
        return {};
    if (now->reason.isEmpty()) {
        m_reason->setFocus();
        return tr("Say what is awaited.");
    }
    if (now->query.empty()) {
        if (!m_query.empty())
            m_query.front()->setFocus();
        return tr("At least one question of the examination query must be Yes.");
    }
    return {};
}

} // namespace casepost::ui
