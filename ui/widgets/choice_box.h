#pragma once

#include <QComboBox>

namespace casepost::ui {

/// A choice that is made by an act. Stepping through it with keys only shows what there is; Enter,
/// leaving the box, or a choice from its open list chooses, Escape goes back. The wheel passes by:
/// who scrolls a form must not change it.
class ChoiceBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget *parent = nullptr);

    /// Shows the row that is chosen now; nobody is told.
    void setChosen(int row);
    /// Chooses what is shown, if it is not chosen yet.
    void settle();

Q_SIGNALS:
    /// The person chose another row.
    void chosen(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    int m_chosen = -1;
    bool m_stepping = false; ///< a key of the closed box is at work
};

/// Lets the wheel pass by a choice: it scrolls what the choice stands in.
void ignoreWheel(QComboBox *box);

} // namespace casepost::ui
