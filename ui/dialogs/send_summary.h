#pragma once

#include "letters/composition.h"
#include "letters/guidance/finding.h"

#include <QDialog>

class QGridLayout;

namespace casepost::ui {

/// What is about to go out.
struct SendFacts
{
    letters::ComposedLetter letter;
    letters::CheckResult result;
    QStringList enclosures;
    QString gateway; ///< in words
    int pages = 0;
};

/// "Check before you send": everything that matters on one sheet, each line with its way back.
class SendSummary final : public QDialog
{
    Q_OBJECT

public:
    SendSummary(const SendFacts &facts, QWidget *parent);

Q_SIGNALS:
    /// Close and go to this part of the letter.
    void changeWanted(const casepost::letters::Place &place);

private:
    void addRow(const QString &name, const QString &value, std::optional<letters::Part> change);
    void addRows(const SendFacts &facts);

    QGridLayout *m_grid;
};

} // namespace casepost::ui
