#include "ui/composer/model/draft_keeper.h"

namespace casepost::ui {

DraftKeeper::DraftKeeper(LetterDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_letter(std::make_shared<Letter>())
{
    m_clock.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::saveNow);
}

void DraftKeeper::begin(const letters::Draft &draft)
{
    saveNow();
    m_letter = std::make_shared<Letter>();
    m_letter->draft = draft;
    m_pace = {};
    wake();
}

void DraftKeeper::touch(const letters::LetterDocument &letter)
{
    m_letter->draft.document = letter;
    m_letter->dirty = true;
    m_pace.touched(m_clock.elapsed());
    wake();
}

void DraftKeeper::wake()
{
    const auto wait = m_pace.wait(m_clock.elapsed());
    if (!wait)
        m_timer.stop();
    else if (!m_timer.isActive() || m_timer.remainingTime() > *wait)
        m_timer.start(int(*wait));
}

void DraftKeeper::saveNow()
{
    m_timer.stop();
    m_pace.saving();
    if (!m_letter->dirty)
        return;
    if (m_letter->saving)
        m_letter->due = true;
    else
        save(m_letter);
}

void DraftKeeper::save(const Kept &letter)
{
    letter->dirty = false;
    letter->due = false;
    letter->saving = true;
    m_desk.saveDraft(this, letter->draft, [this, letter](core::Result<letters::Draft> answer) {
        take(letter, std::move(answer));
        Q_EMIT settled();
    });
}

void DraftKeeper::end()
{
    m_letter->over = true;
    m_letter = std::make_shared<Letter>();
    m_pace = {};
    wake();
}

void DraftKeeper::discard(Done done)
{
    const auto letter = m_letter;
    end();
    letter->onDiscard = std::move(done);
    if (!letter->saving)
        deleteDraft(letter); // else when the save under way has told which draft it is
}

void DraftKeeper::deleteDraft(const Kept &letter)
{
    if (letter->draft.id.isValid())
        m_desk.discardDraft(this, letter->draft.id, letter->onDiscard);
    else
        letter->onDiscard({});
}

void DraftKeeper::take(const Kept &letter, core::Result<letters::Draft> answer)
{
    const bool inHand = letter == m_letter;
    letter->saving = false;
    if (answer) {
        letter->draft.id = answer->id;
        letter->draft.revision = answer->revision;
        letter->draft.changedUtc = answer->changedUtc;
    }
    if (letter->over) {
        if (letter->onDiscard)
            deleteDraft(letter);
        return;
    }
    if (answer) {
        m_failing = false;
        if (inHand)
            Q_EMIT saved(answer->changedUtc);
        if (inHand && answer->covered && !std::exchange(letter->toldCovered, true))
            Q_EMIT covered();
    } else if (answer.error().code == core::ErrorCode::Conflict && letter->draft.id.isValid()) {
        letter->draft.id = {};
        letter->draft.revision = 0;
        letter->dirty = true;
        letter->due = true;
        Q_EMIT keptApart();
    } else {
        letter->dirty = true;
        if (inHand) {
            m_pace.failed(m_clock.elapsed());
            wake();
        } else {
            QTimer::singleShot(SavePace::kRetryMs, this, [this, letter] { save(letter); });
        }
        if (!std::exchange(m_failing, true))
            Q_EMIT failed(answer.error().message);
        return; // tried again with the next change, and by itself after a while
    }
    if (letter->dirty && (letter->due || !inHand))
        save(letter);
}

} // namespace casepost::ui
