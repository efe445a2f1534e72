#pragma once

#include "core/follow_up/examination_questions.h"
#include "letters/document/letter_document.h"

#include <QGroupBox>

#include <optional>

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;

namespace casepost::ui {

/// What the form begins with.
struct FollowUpStart
{
    std::optional<letters::FollowUp> before; ///< what the letter's document asks for already
    QString reason; ///< what is awaited, as the letter's description has it
    QDate today;
    QString office;            ///< whose days off count
    bool asksForPhoto = false; ///< its day is fixed (REQ-FIL-05)
    core::ExaminationQuestions questions = {};
};

/// What follows the letter: what is awaited, until when, where the file goes, and the examination
/// query (REQ-FIL-01 to REQ-FIL-04). Off when nothing is awaited.
class FollowUpForm final : public QGroupBox
{
    Q_OBJECT

public:
    FollowUpForm(const FollowUpStart &start, QWidget *parent = nullptr);

    /// Nothing when it is off.
    std::optional<letters::FollowUp> wanted() const;
    /// What is missing, in a sentence; empty when it can be set. Puts the focus there.
    QString problem();

private:
    void build();
    void fill();
    void addQuestions();
    void showDay();
    QDate usualDay() const;

    FollowUpStart m_start;
    QLineEdit *m_reason;
    QDateEdit *m_day;
    QLabel *m_moved;
    QLineEdit *m_pigeonHole;
    std::vector<QCheckBox *> m_query;
};

} // namespace casepost::ui
