#include "app/casepost/work_desk.h"

namespace casepost::app {

void StoreWorkDesk::waiting(QObject *context, ui::Answer<std::vector<core::WorkItem>> done)
{
    m_reading.ask<core::Result<std::vector<core::WorkItem>>>(
        context,
        [](const AtStore &at) { return core::Work(at.db).waitingFor(at.session); },
        std::move(done));
}

void StoreWorkDesk::questions(QObject *context, ui::Answer<core::ExaminationQuestions> done)
{
    m_reading.ask<core::Result<core::ExaminationQuestions>>(
        context, [](const AtStore &at) { return core::questionsOf(at.db); }, std::move(done));
}

} // namespace casepost::app
