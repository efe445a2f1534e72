#include "ui/cases/cases_presenter.h"

#include <utility>

namespace casepost::ui {

namespace {

constexpr int kPauseMs = 60;
constexpr int kSettleMs = 40;
constexpr int kLookedMs = 2000;

} // namespace

CasesPresenter::CasesPresenter(CaseDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CasesPresenter::look);
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    m_looked.setSingleShot(true);
    m_looked.setInterval(kLookedMs);
    connect(&m_looked, &QTimer::timeout, this, [this] {
        if (m_hasCase)
            m_desk.lookedAt(m_wanted);
    });
    connect(&m_settle, &QTimer::timeout, this, [this] { ask(m_wanted); });
}

void CasesPresenter::listWork()
{
    m_desk.ownWork(this,
                   [this, question = ++m_work](core::Result<std::vector<letters::OwnWork>> answer) {
                       if (question == m_work && answer)
                           Q_EMIT workListed(*answer);
                   });
}

void CasesPresenter::search(const QString &text)
{
    const auto wanted = text.trimmed();
    if (wanted == m_text)
        return;
    m_text = wanted;
    ++m_search;
    m_searchFailed = false;
    m_moreFound = false;
    m_searching = !m_text.isEmpty();
    close();
    if (m_searching) {
        m_pause.start();
        return;
    }
    m_pause.stop();
    Q_EMIT found({});
}

void CasesPresenter::searchNow()
{
    if (m_text.isEmpty() || (m_searching && !m_pause.isActive()))
        return;
    m_pause.stop();
    look();
}

void CasesPresenter::look()
{
    m_searching = true;
    m_desk.find(this,
                m_text,
                kMostCasesFound + 1,
                [this, question = ++m_search](core::Result<std::vector<core::CaseHit>> answer) {
                    if (question == m_search)
                        show(std::move(answer));
                });
}

void CasesPresenter::show(core::Result<std::vector<core::CaseHit>> answer)
{
    m_searching = false;
    m_searchFailed = !answer;
    auto hits = answer ? std::move(*answer) : std::vector<core::CaseHit>();
    m_moreFound = hits.size() > size_t(kMostCasesFound);
    if (m_moreFound)
        hits.resize(size_t(kMostCasesFound));
    if (hits.empty())
        m_then = nullptr;
    Q_EMIT found(hits);
    if (!answer)
        Q_EMIT failed(answer.error().message);
    Q_EMIT handChanged();
}

void CasesPresenter::putDown(const QString &wanted)
{
    m_hasCase = false;
    m_wanted = wanted;
    m_settle.stop();
    m_looked.stop();
    ++m_open;
    Q_EMIT handChanged();
}

void CasesPresenter::open(const QString &reference)
{
    if (reference != m_wanted)
        m_then = nullptr;
    openBest(reference);
}

void CasesPresenter::openBest(const QString &reference)
{
    putDown(reference);
    ask(reference);
}

void CasesPresenter::choose(const QString &reference)
{
    m_then = nullptr;
    putDown(reference);
    m_settle.start();
}

void CasesPresenter::close()
{
    m_then = nullptr;
    putDown({});
}

void CasesPresenter::refresh()
{
    if (m_hasCase)
        ask(m_wanted);
}

void CasesPresenter::ask(const QString &reference)
{
    m_desk.open(this, reference, [this, question = ++m_open](core::Result<CaseFile> answer) {
        if (question == m_open)
            take(std::move(answer));
    });
}

void CasesPresenter::take(core::Result<CaseFile> answer)
{
    if (!answer) {
        close();
        Q_EMIT failed(answer.error().message);
        return;
    }
    m_file = std::move(*answer);
    m_wanted = m_file.record.reference;
    if (!m_hasCase)
        m_looked.start();
    m_hasCase = true;
    Q_EMIT handChanged();
    Q_EMIT opened();
    if (const auto then = std::exchange(m_then, nullptr))
        then(m_file);
}

void CasesPresenter::whenOpen(std::function<void(const CaseFile &)> act)
{
    if (m_hasCase)
        act(m_file);
    else if (isAwaited())
        m_then = std::move(act);
}

void CasesPresenter::addNote(const QString &reference, const QString &text)
{
    m_desk.addNote(this, reference, text, [this, reference](core::Result<CaseFile> answer) {
        if (!answer) {
            Q_EMIT noteRefused(reference);
            Q_EMIT failed(answer.error().message);
            return;
        }
        if (m_hasCase && m_wanted == answer->record.reference) {
            m_file = std::move(*answer);
            Q_EMIT opened();
        }
        Q_EMIT noteAdded(reference);
    });
}

void CasesPresenter::planCall(const QString &reference, const core::CallPerson &person)
{
    m_desk.planCall(
        this, reference, person, [this, reference](core::Result<core::CasePlan> answer) {
            if (answer)
                Q_EMIT callPlanned(reference, *answer);
            else
                Q_EMIT callRefused(reference, answer.error().message);
        });
}

void CasesPresenter::recordCall(const QString &reference,
                                const core::Call &call,
                                const QString &place)
{
    m_desk.recordCall(
        this, reference, call, place, [this, reference](core::Result<core::RecordedCall> answer) {
            if (!answer) {
                Q_EMIT callRefused(reference, answer.error().message);
                return;
            }
            Q_EMIT callRecorded(reference, *answer);
            if (m_hasCase && m_wanted == reference)
                refresh();
        });
}

void CasesPresenter::readLetter(core::LetterId letter)
{
    m_desk.letterText(this, letter, [this, letter](core::Result<QByteArray> answer) {
        if (answer)
            Q_EMIT letterRead(*answer, letter);
        else
            Q_EMIT failed(answer.error().message);
    });
}

void CasesPresenter::reprint(core::LetterId letter,
                             std::function<void(const letters::Reprint &pages)> done)
{
    m_desk.reprint(
        this, letter, [this, done = std::move(done)](core::Result<letters::Reprint> answer) {
            if (!answer) {
                Q_EMIT failed(answer.error().message);
                return;
            }
            done(*answer);
            refresh();
        });
}

} // namespace casepost::ui
