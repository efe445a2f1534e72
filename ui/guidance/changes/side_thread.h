#pragma once

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>

namespace casepost::ui {

/// A thread for work that takes longer than a frame and needs no store. Jobs run one after the
/// other; answers come back on the thread that made this object, while `context` lives.
class SideThread final : public QObject
{
    Q_OBJECT

public:
    explicit SideThread(QObject *parent = nullptr);
    /// Waits for the job under way; what waits is dropped with its answer.
    ~SideThread() override;

    template<typename Answered>
    void
    run(QObject *context, std::function<Answered()> job, std::function<void(const Answered &)> done)
    {
        post([this,
              asker = QPointer<QObject>(context),
              work = std::move(job),
              answer = std::move(done)] {
            auto result = work();
            QMetaObject::invokeMethod(
                this,
                [asker, answer, outcome = std::move(result)] {
                    if (asker)
                        answer(outcome);
                },
                Qt::QueuedConnection);
        });
    }

private:
    void post(std::function<void()> work);

    QThread m_thread;
    QObject *m_worker; ///< lives on the thread; jobs are posted to it
};

} // namespace casepost::ui
