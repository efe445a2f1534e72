#include "ui/composer/draft_keeper.h"

namespace casepost::ui {

namespace {

constexpr int kPauseMs = 2000;

} // namespace

DraftKeeper::DraftKeeper(LetterDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &DraftKeeper::saveNow);
}

void DraftKeeper::begin(const letters::Draft &draft)
{
    end();
    m_draft = draft;
}

void DraftKeeper::touch(const letters::LetterDocument &letter)
{
    m_draft.document = letter;
    m_dirty = true;
    m_pause.start();
}

void DraftKeeper::saveNow()
{
    m_pause.stop();
    if (!m_dirty || m_saving)
        return; // a save under way is followed by the next one when it answers
    m_dirty = false;
    m_saving = true;
    m_desk.saveDraft(this, m_draft, [this, letter = m_letter](core::Result<letters::Draft> answer) {
        take(std::move(answer), letter);
    });
}

void DraftKeeper::end()
{
    m_pause.stop();
    m_dirty = false;
    m_saving = false;
    m_draft = {};
    ++m_letter;
}

void DraftKeeper::take(core::Result<letters::Draft> answer, int letter)
{
    if (letter != m_letter)
        return;
    m_saving = false;
    if (answer) {
        m_draft.id = answer->id;
        m_draft.revision = answer->revision;
        m_draft.changedUtc = answer->changedUtc;
        Q_EMIT saved(answer->changedUtc);
    } else if (answer.error().code == core::ErrorCode::Conflict && m_draft.id.isValid()) {
        m_draft.id = {};
        m_draft.revision = 0;
        m_dirty = true;
        Q_EMIT keptApart();
    } else {
        m_dirty = true;
        Q_EMIT failed(answer.error().message);
        return; // tried again with the next change, not in a circle
    }
    if (m_dirty)
        saveNow();
}

} // namespace casepost::ui
