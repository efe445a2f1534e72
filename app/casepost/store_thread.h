#pragma once

#include "core/access/session.h"
#include "core/store/engine/database.h"
#include "ui/background/worker.h"

#include <QObject>
#include <QSemaphore>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace casepost::app {

/// What a job has at hand on a store thread.
struct AtStore
{
    core::Database &db;
    const core::Session &session;
};

/// Where a store is, how it is opened and as whom.
struct StoreChoice
{
    core::StoreLocation where;
    QString asUser;
    bool practice = false; ///< make the sample store when there is none
    bool own = false;      ///< make an empty store when there is none
};

/// One thread with one connection of its own to the store. Jobs run one after the other in the
/// order asked; answers come back on the thread that made this object, and are dropped when the one
/// who asked has gone. The store is opened with the first job.
class StoreThread final : public QObject
{
    Q_OBJECT

public:
    StoreThread(const StoreChoice &choice, const core::Clock &clock, QObject *parent = nullptr);
    /// Waits until every job asked for is done, so that nothing typed is lost; their answers are
    /// dropped.
    ~StoreThread() override;

    template<typename Answered>
    using Job = std::function<Answered(const AtStore &)>;

    /// Runs `job` on the thread; `done` gets its answer while `context` lives.
    template<typename Answered>
    void ask(QObject *context, Job<Answered> job, std::function<void(Answered)> done)
    {
        m_worker.ask<Answered>(
            context,
            [this, work = std::move(job)] {
                const auto opened = open();
                return opened ? work({*m_db, *m_session})
                              : Answered(std::unexpected(opened.error()));
            },
            std::move(done));
    }

    /// Runs `job` on the thread and waits for its answer: for a thread that may wait, never the
    /// window's. Locked when the answer does not come within `patience`.
    template<typename Answered>
    Answered askAndWait(Job<Answered> job,
                        std::chrono::milliseconds patience = std::chrono::seconds(3))
    {
        struct Answer
        {
            QSemaphore given;
            std::optional<Answered> value;
        };
        auto answer = std::make_shared<Answer>();
        m_worker.run([this, answer, work = std::move(job)] {
            auto opened = open();
            answer->value.emplace(opened ? work({*m_db, *m_session})
                                         : Answered(std::unexpected(opened.error())));
            answer->given.release();
        });
        if (!answer->given.tryAcquire(1, static_cast<int>(patience.count())))
            return tooLate();
        return std::move(*answer->value);
    }

private:
    static std::unexpected<core::Error> tooLate();
    core::Status open();

    StoreChoice m_choice;
    const core::Clock &m_clock;
    std::unique_ptr<core::Database> m_db; ///< used on the thread only
    std::unique_ptr<core::Session> m_session;
    ui::Worker m_worker{
        ui::Worker::AtEnd::DoAll}; ///< last, so that its jobs end before the rest goes
};

} // namespace casepost::app
