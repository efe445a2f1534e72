#pragma once

#include "letters/composition/composition.h"

#include <QWidget>

namespace casepost::ui {

class Heading;
class QuietLabel;
struct LetterGround;

/// The head of the composer that never scrolls away: the person and the reference of the case the
/// letter is about, and to whom it goes.
class LetterHeading final : public QWidget
{
    Q_OBJECT

public:
    explicit LetterHeading(QWidget *parent = nullptr);

    void begin(const LetterGround &ground);
    /// To whom the letter goes, once it is composed; nullopt while that is not known.
    void showAddressee(const std::optional<letters::ComposedLetter> &letter,
                       letters::RecipientKind to);
    void retranslate();

private:
    void tell();

    QString m_person;
    QString m_reference;
    std::optional<letters::ComposedLetter> m_letter;
    letters::RecipientKind m_to = letters::RecipientKind::Applicant;
    Heading *m_heading;
    QuietLabel *m_goesTo;
};

} // namespace casepost::ui
