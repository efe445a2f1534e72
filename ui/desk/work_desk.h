#pragma once

#include "core/follow_up/examination_questions.h"
#include "core/work/work.h"
#include "ui/desk/answer.h"

class QObject;

namespace casepost::ui {

/// What the page of the day needs from below.
class WorkDesk
{
public:
    virtual ~WorkDesk() = default;
    /// What waits for the person who works here, their team or one of their roles, due first.
    virtual void waiting(QObject *context, Answer<std::vector<core::WorkItem>> done) = 0;
    /// The twelve questions of the examination query.
    virtual void questions(QObject *context, Answer<core::ExaminationQuestions> done) = 0;
};

} // namespace casepost::ui
