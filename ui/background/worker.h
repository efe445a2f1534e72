#pragma once

#include <QFuture>
#include <QObject>
#include <QtConcurrentRun>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace casepost::ui {

/// The one way to work beside the window: a thread of its own that stays, on which jobs run one
/// after the other in the order asked. What belongs to a thread (a connection to the store) can be
/// made by one job, used by the next and closed by the last.
class Worker
{
public:
    enum class AtEnd {
        DoAll, ///< every job asked for is done: nothing typed is lost
        Drop,  ///< what has not begun is dropped, with its answer
    };

    explicit Worker(AtEnd atEnd);
    /// Waits for the job under way, and by `atEnd` for those that wait.
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// Runs a job; nobody waits for its answer.
    template<typename Job>
    auto run(Job job)
    {
        return QtConcurrent::run(&m_pool, std::move(job));
    }

    /// Runs a job; `done` gets its answer on the thread of `context`, while that and this live.
    template<typename Answered>
    void ask(QObject *context, std::function<Answered()> job, std::function<void(Answered)> done)
    {
        const auto given = [alive = std::weak_ptr(m_alive),
                            answer = std::move(done)](QFuture<Answered> future) {
            if (!alive.expired() && future.resultCount() > 0)
                answer(future.takeResult());
        };
        run(std::move(job)).then(context, given);
    }

private:
    QThreadPool m_pool;
    AtEnd m_atEnd;
    std::shared_ptr<char> m_alive = std::make_shared<char>(); ///< gone: nobody is answered
};

} // namespace casepost::ui
