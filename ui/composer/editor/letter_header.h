#pragma once

#include "letters/composition/composition.h"
#include "letters/guidance/rules/finding.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace casepost::ui {

class LetterModel;
class OtherRecipientForm;
struct LetterGround;

/// The head of the letter: to whom, how, in which language, what it is about; and the decision
/// about the name and title, shown before every letter (REQ-TTL-01, REQ-LET-16 to 23).
class LetterHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit LetterHeader(LetterModel &model, QWidget *parent = nullptr);

    void begin(const LetterGround &ground);
    /// Shows the head of the letter as the model holds it.
    void follow();
    /// Shows how the letter is addressed, once it is composed; a problem in words otherwise.
    void showAddressee(const std::optional<letters::ComposedLetter> &letter,
                       const QString &problem);
    /// Takes the focus to the part of the head a finding is about.
    bool reveal(const letters::Place &place);
    void retranslate();

private:
    void build();
    void join();
    void addLabelled(QGridLayout *grid, int row, QLabel *label, QWidget *field);
    void fillChoices();
    void askForRecipient();
    QWidget *fieldOf(const QString &name) const; ///< by its name in the letter document
    QString titleSentence(const letters::ComposedLetter &letter) const;

    LetterModel &m_model;
    core::CaseRecord m_record; ///< as the case says it
    QLabel *m_toLabel;
    QComboBox *m_to;
    QLabel *m_byLabel;
    QComboBox *m_by;
    QLabel *m_languageLabel;
    QComboBox *m_language;
    OtherRecipientForm *m_other;
    QLabel *m_descriptionLabel;
    QLineEdit *m_description;
    QLabel *m_subjectLabel;
    QLineEdit *m_subject;
    QLabel *m_enclosuresLabel;
    QLineEdit *m_enclosures;
    QCheckBox *m_prepaid;
    QLabel *m_addressee;
    QLabel *m_title;
};

} // namespace casepost::ui
