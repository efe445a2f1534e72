#include "ui/composer/editor/field_edit.h"

#include "ui/theme/theme.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/heading.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

QLocale localeOf(core::Language language)
{
    return language == core::Language::Welsh ? QLocale(QLocale::Welsh, QLocale::UnitedKingdom)
                                             : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace

QString letterDate(const QString &typed, core::Language language)
{
    const auto text = typed.simplified();
    const auto locale = localeOf(language);
    QDate date;
    for (const auto &form : {u"yyyy-MM-dd"_s,
                             u"d/M/yyyy"_s,
                             u"d.M.yyyy"_s,
                             u"d-M-yyyy"_s,
                             u"d MMMM yyyy"_s,
                             u"d MMM yyyy"_s,
                             u"d/M/yy"_s}) {
        date = locale.toDate(text, form);
        if (!date.isValid())
            continue;
        if (form == u"d/M/yy"_s && date.year() < 1950)
            date = date.addYears(100);
        return locale.toString(date, u"d MMMM yyyy"_s);
    }
    return typed;
}

FieldEdit::FieldEdit(const phrases::Field &field, core::Language language, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_language(language)
    , m_label(new QLabel(parent))
    , m_source(new QuietLabel(this))
{
    const auto &own = language == core::Language::Welsh ? field.labelCy : field.labelEn;
    const auto name = own.isEmpty() ? field.name : own;
    m_label->setTextFormat(Qt::PlainText);
    m_label->setText(name);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    if (field.kind == phrases::FieldKind::Choice)
        buildChoice();
    else
        buildLine();
    row->addWidget(input(), 1);
    row->addWidget(m_source);
    input()->setObjectName(u"field."_s + field.name);
    input()->setAccessibleName(name);
    m_label->setBuddy(input());
    setFocusProxy(input());
}

void FieldEdit::buildChoice()
{
    m_choice = new QComboBox(this);
    ignoreWheel(m_choice);
    m_choice->addItem(tr("Choose"), QString());
    const auto &choices = m_language == core::Language::Welsh && !m_field.choicesCy.isEmpty()
                              ? m_field.choicesCy
                              : m_field.choicesEn;
    for (const auto &choice : choices)
        m_choice->addItem(choice, choice);
    connect(m_choice, &QComboBox::activated, this, [this] {
        Q_EMIT edited(m_choice->currentData().toString());
    });
}

void FieldEdit::buildLine()
{
    m_line = new LetterText(LetterText::Lines::One, this);
    m_line->setLineWrapMode(QPlainTextEdit::NoWrap);
    connect(m_line, &LetterText::edited, this, &FieldEdit::edited);
    if (m_field.kind != phrases::FieldKind::Date)
        return;
    m_line->setPlaceholderText(tr("15 March 2024 or 15/3/2024"));
    connect(m_line, &LetterText::focusLeft, this, [this] {
        const auto typed = m_line->letterText();
        const auto written = letterDate(typed, m_language);
        if (written != typed)
            Q_EMIT edited(written);
    });
}

QWidget *FieldEdit::input() const
{
    return m_line ? static_cast<QWidget *>(m_line) : m_choice;
}

void FieldEdit::setValue(const QString &typed, const QString &given)
{
    m_given = given;
    m_isGiven = typed.isEmpty() && !given.isEmpty();
    m_source->setText(m_isGiven ? tr("filled in for you") : QString());
    m_source->setVisible(m_isGiven);
    m_source->setToolTip(sourceWords());
    input()->setToolTip(sourceWords());
    input()->setAccessibleDescription(m_isGiven ? given + u". "_s + sourceWords() : QString());
    if (m_choice) {
        const int at = m_choice->findData(typed);
        if (at < 0)
            m_choice->addItem(typed, typed);
        m_choice->setCurrentIndex(at < 0 ? m_choice->count() - 1 : at);
        return;
    }
    m_line->setLetterText(typed);
    showGiven();
    if (m_field.kind != phrases::FieldKind::Date || !given.isEmpty())
        m_line->setPlaceholderText(given);
}

// What the case fills in looks filled in, and not like a hint of what might be typed.
void FieldEdit::showGiven()
{
    QPalette own;
    if (m_isGiven) {
        const auto around = QApplication::palette(m_line);
        own.setColor(QPalette::PlaceholderText, around.color(QPalette::Text));
        own.setColor(QPalette::Base, coloursFor(around).fieldFill);
    }
    m_line->setPalette(own);
}

void FieldEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_line)
        showGiven();
}

QString FieldEdit::sourceWords() const
{
    if (!m_isGiven)
        return tr("Typed in this letter");
    const auto &source = m_field.source;
    if (source == "case.reference"_L1)
        return tr("From the case: its reference");
    if (source == "case.applicant-name"_L1 || source == "case.applicant-first"_L1)
        return tr("From the case: the applicant’s name");
    if (source == "case.passport-name"_L1)
        return tr("From the case: the name in the passport");
    if (source == "case.lost-stolen-reference"_L1)
        return tr("From the case: the reference of the lost or stolen report");
    if (source == "case.date-of-birth"_L1)
        return tr("From the case: the date of birth");
    if (source == "case.received-on"_L1)
        return tr("From the case: the day the application came in");
    if (source.startsWith("sender."_L1))
        return tr("From your own details");
    if (source.startsWith("letter."_L1))
        return tr("Worked out from the day of the letter");
    return tr("Filled in from the case");
}

void FieldEdit::setMarks(const std::vector<TextMark> &marks)
{
    if (m_line)
        m_line->setMarks(marks);
}

void FieldEdit::reveal(int start)
{
    if (m_line)
        m_line->reveal(start);
    else
        m_choice->setFocus(Qt::OtherFocusReason);
}

} // namespace casepost::ui
