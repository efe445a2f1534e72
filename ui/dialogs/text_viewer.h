#pragma once

#include <QKeySequence>
#include <QString>

#include <functional>

class QWidget;

namespace casepost::ui {

/// What can be done with a text that is shown.
struct TextAct
{
    QString label;
    QKeySequence keys;
    std::function<void()> act;
};

/// Shows a text to be read, in a window of its own that does not block. The text is never markup.
/// With an act, a button for it.
void showText(QWidget *parent, const QString &title, const QString &text, const TextAct &act = {});

} // namespace casepost::ui
