#include "ui/cases/cases_presenter.h"

namespace casepost::ui {

namespace {

constexpr int kPauseMs = 60;
constexpr int kMostHits = 200;

} // namespace

CasesPresenter::CasesPresenter(CaseDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CasesPresenter::look);
}

void CasesPresenter::search(const QString &text)
{
    m_text = text.trimmed();
    ++m_search;
    if (!m_text.isEmpty()) {
        m_pause.start();
        return;
    }
    m_pause.stop();
    Q_EMIT found({});
}

void CasesPresenter::look()
{
    m_desk.find(this,
                m_text,
                kMostHits,
                [this, question = m_search](core::Result<std::vector<core::CaseHit>> answer) {
                    if (question != m_search)
                        return;
                    if (answer)
                        Q_EMIT found(*answer);
                    else
                        Q_EMIT failed(answer.error().message);
                });
}

void CasesPresenter::open(const QString &reference)
{
    m_desk.open(this, reference, [this, question = ++m_open](core::Result<CaseFile> answer) {
        take(std::move(answer), question);
    });
}

void CasesPresenter::refresh()
{
    if (m_hasCase)
        open(m_file.record.reference);
}

void CasesPresenter::addNote(const QString &text)
{
    if (!m_hasCase)
        return;
    m_desk.addNote(this,
                   m_file.record.reference,
                   text,
                   [this, question = ++m_open](core::Result<CaseFile> answer) {
                       const bool added = answer.has_value();
                       take(std::move(answer), question);
                       if (added)
                           Q_EMIT noteAdded();
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

void CasesPresenter::take(core::Result<CaseFile> answer, int question)
{
    if (question != m_open)
        return;
    if (!answer) {
        Q_EMIT failed(answer.error().message);
        return;
    }
    m_file = std::move(*answer);
    m_hasCase = true;
    Q_EMIT opened();
}

} // namespace casepost::ui
