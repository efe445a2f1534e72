#include "ui/composer/model/letter_edit.h"

namespace casepost::ui {

LetterEdit::LetterEdit(LetterModel &model, Step step)
    : QUndoCommand(step.name)
    , m_model(model)
    , m_step(std::move(step))
{}

void LetterEdit::undo()
{
    m_model.apply(m_step.before, m_step.change.reversed());
}

void LetterEdit::redo()
{
    m_model.apply(m_step.after, m_step.change);
}

bool LetterEdit::mergeWith(const QUndoCommand *other)
{
    const auto &next = static_cast<const LetterEdit *>(other)->m_step;
    if (next.mergeKey != m_step.mergeKey || next.freshWord)
        return false;
    m_step.after = next.after;
    return true;
}

} // namespace casepost::ui
