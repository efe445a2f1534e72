#pragma once

#include "ui/phone/phone_words.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace casepost::ui {

class ChoiceBox;

/// Phoning somebody of a case: may I, why not, when next by both clocks; the script; the security
/// questions before the outcome; the message left; a note of one's own; and what followed. It knows
/// no rule: it asks for a plan, shows it, and hands on what was said.
class PhonePane final : public QWidget
{
    Q_OBJECT

public:
    explicit PhonePane(QWidget *parent = nullptr);

    /// Begins anew for a case; what was typed for another is gone.
    void begin(const QString &reference);
    const QString &reference() const { return m_reference; }
    /// What may be asked for and written by this person.
    void allow(bool mayRecord, const QString &whyNot);
    void showPlan(const core::CasePlan &made);
    /// The call was recorded: its fields are empty again.
    void showRecorded(const core::RecordedCall &made);
    /// It was not: what was typed stays.
    void refused(const QString &sentence);
    /// What is asked for now.
    core::CallPerson person() const;
    void retranslate();

Q_SIGNALS:
    /// A plan is wanted for the case and person.
    void planWanted(const QString &reference);
    void
    recordWanted(const QString &reference, const casepost::core::Call &call, const QString &place);

private:
    void build();
    void fill(ChoiceBox *box, const QList<PhoneWords::Choice> &choices);
    void addRow(QFormLayout *form, QLabel *&label, QWidget *field, const QString &name);
    void record();
    void followOutcome();
    bool isWelsh() const;

    QString m_reference;
    bool m_mayRecord = false;
    bool m_saving = false;
    QLabel *m_title;
    QLabel *m_verdict;
    QLabel *m_why;
    QLabel *m_next;
    QLabel *m_result;
    QLabel *m_toLabel = nullptr;
    QLabel *m_placeLabel = nullptr;
    QLabel *m_scriptLabel;
    QLabel *m_identityLabel = nullptr;
    QLabel *m_outcomeLabel = nullptr;
    QLabel *m_voicemailLabel = nullptr;
    QLabel *m_consentLabel = nullptr;
    QLabel *m_noteLabel = nullptr;
    ChoiceBox *m_to;
    QLineEdit *m_place;
    QPlainTextEdit *m_script;
    ChoiceBox *m_identity;
    ChoiceBox *m_outcome;
    ChoiceBox *m_voicemail;
    QLineEdit *m_consent;
    QLineEdit *m_note;
    QPushButton *m_save;
};

} // namespace casepost::ui
