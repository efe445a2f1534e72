#pragma once

#include "app/casepost/store_thread.h"
#include "ui/desk/work_desk.h"

namespace casepost::app {

/// What must happen next, read from the store.
class StoreWorkDesk final : public ui::WorkDesk
{
public:
    explicit StoreWorkDesk(StoreThread &reading)
        : m_reading(reading)
    {}
    void waiting(QObject *context, ui::Answer<std::vector<core::WorkItem>> done) override;
    void questions(QObject *context, ui::Answer<core::ExaminationQuestions> done) override;

private:
    StoreThread &m_reading;
};

} // namespace casepost::app
