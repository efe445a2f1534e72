#pragma once

#include "ui/composer/model/letter_model.h"

#include <QUndoCommand>

namespace casepost::ui {

/// One undo step: the letter before and after. Texts are shared, so a step costs little, and
/// undoing is exact by construction.
class LetterEdit final : public QUndoCommand
{
public:
    struct Step
    {
        QString name;
        LetterChange change;
        letters::LetterDocument before;
        letters::LetterDocument after;
        QString mergeKey;       ///< steps of one key in a row become one; empty: never
        bool freshWord = false; ///< typing that begins a word starts a new step
    };

    LetterEdit(LetterModel &model, Step step);

    int id() const override { return m_step.mergeKey.isEmpty() ? -1 : 1; }
    void undo() override;
    void redo() override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    LetterModel &m_model;
    Step m_step;
};

} // namespace casepost::ui
