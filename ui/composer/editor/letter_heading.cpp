#include "ui/composer/editor/letter_heading.h"

#include "ui/desk/letter_desk.h"
#include "ui/widgets/heading.h"

#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

QString recipientWords(letters::RecipientKind to)
{
    using To = letters::RecipientKind;
    switch (to) {
    case To::Applicant:
        return LetterHeading::tr("the customer");
    case To::Referee:
        return LetterHeading::tr("the referee");
    case To::Other:
        return LetterHeading::tr("someone else");
    case To::UnitOffice:
        return LetterHeading::tr("the unit office");
    case To::TerritoryOffice:
        return LetterHeading::tr("the territory office");
    }
    return {};
}

} // namespace

LetterHeading::LetterHeading(QWidget *parent)
    : QWidget(parent)
    , m_heading(new Heading(Heading::Level::Part, this))
    , m_goesTo(new QuietLabel(this))
{
    m_heading->setObjectName(u"letterHeading"_s);
    m_heading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_heading->setWordWrap(true);
    m_goesTo->setObjectName(u"letterGoesTo"_s);
    m_goesTo->setElided(true);
    m_goesTo->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 4);
    column->setSpacing(2);
    column->addWidget(m_heading);
    column->addWidget(m_goesTo);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void LetterHeading::begin(const LetterGround &ground)
{
    const auto &person = ground.record.applicant;
    m_person = (person.forenames + u' ' + person.surname).trimmed();
    m_reference = ground.record.reference;
    m_letter.reset();
    tell();
}

void LetterHeading::showAddressee(const std::optional<letters::ComposedLetter> &letter,
                                  letters::RecipientKind to)
{
    m_letter = letter;
    m_to = to;
    tell();
}

void LetterHeading::tell()
{
    m_heading->setText(m_person.isEmpty() ? tr("Letter for %1").arg(m_reference)
                                          : tr("Letter for %1 · %2").arg(m_person, m_reference));
    if (!m_letter) {
        m_goesTo->setText(tr("To whom it goes is not settled yet"));
        return;
    }
    const auto address = m_letter->channel == letters::Channel::Email && m_letter->email
                             ? QStringList{m_letter->email->to}
                             : m_letter->addressBlock;
    m_goesTo->setText(tr("Goes to %1: %2").arg(recipientWords(m_to), address.join(u", "_s)));
}

void LetterHeading::retranslate()
{
    tell();
}

} // namespace casepost::ui
