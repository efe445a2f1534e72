#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace casepost::ui {

/// A question before something that cannot be undone.
struct Question
{
    QString title;
    QString text; ///< what will happen
    QString yes;  ///< a verb: "Delete draft"
    QString no;   ///< the safe way, chosen by Enter and Esc
};

/// Asks without blocking; `onYes` runs when the person says so, `onNo` when not.
void ask(QWidget *parent,
         const Question &question,
         std::function<void()> onYes,
         std::function<void()> onNo = {});

/// Asks for one line of words (a reason); `onText` gets it unless it is blank, or says nothing by
/// `says`.
void askText(QWidget *parent,
             const Question &question,
             std::function<void(QString)> onText,
             std::function<bool(const QString &)> says = {});

} // namespace casepost::ui
