#include "ui/composer/findings/letter_checker.h"

namespace casepost::ui {

namespace {

constexpr int kPauseMs = 150;

} // namespace

LetterChecker::LetterChecker(const LetterJudge &judge, QObject *parent)
    : QObject(parent)
    , m_judge(judge)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &LetterChecker::hand);
}

LetterChecker::~LetterChecker()
{
    {
        const QMutexLocker guard(&m_lock);
        m_waiting.reset();
    }
}

void LetterChecker::setGround(std::shared_ptr<const LetterGround> ground)
{
    m_ground = std::move(ground);
}

void LetterChecker::check(const letters::LetterDocument &letter, quint64 revision)
{
    m_wanted = revision;
    m_next = {letter, m_ground, revision};
    m_pause.start();
}

void LetterChecker::checkNow(const letters::LetterDocument &letter, quint64 revision)
{
    check(letter, revision);
    m_pause.stop();
    hand();
}

void LetterChecker::hand()
{
    if (!m_next.ground)
        return;
    {
        const QMutexLocker guard(&m_lock);
        m_waiting = m_next;
    }
    m_worker.run([this] { work(); });
}

bool LetterChecker::overtaken()
{
    const QMutexLocker guard(&m_lock);
    return m_waiting.has_value();
}

void LetterChecker::work()
{
    std::optional<Job> job;
    {
        const QMutexLocker guard(&m_lock);
        job.swap(m_waiting);
    }
    if (!job)
        return; // a later call took it along
    auto judged = std::make_shared<CheckedLetter>(m_judge.judge(job->letter, *job->ground));
    judged->revision = job->revision;
    QMetaObject::invokeMethod(this, [this, judged] {
        if (judged->revision != m_wanted)
            return;
        m_judged = judged->revision;
        Q_EMIT checked(judged);
    });
    if (!judged->letter || overtaken())
        return;
    auto shown = std::make_shared<PreviewedLetter>(m_judge.preview(*judged->letter, *job->ground));
    shown->revision = job->revision;
    QMetaObject::invokeMethod(this, [this, shown] {
        if (shown->revision == m_wanted)
            Q_EMIT previewed(shown);
    });
}

} // namespace casepost::ui
