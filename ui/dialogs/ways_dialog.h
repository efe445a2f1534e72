#pragma once

#include "core/outbox/ways/ways_out.h"

#include <QDialog>

class QGridLayout;
class QPlainTextEdit;

namespace casepost::ui {

class OutboxDesk;

/// The ways out of the house, one for each channel, each with a dry run; an administrator sets them
/// from a file.
class WaysDialog final : public QDialog
{
    Q_OBJECT

public:
    WaysDialog(OutboxDesk &desk, bool maySet, QWidget *parent);

Q_SIGNALS:
    /// They were read, or set anew.
    void waysKnown(const casepost::core::WaysOut &ways);

private:
    void show(const core::Result<core::WaysOut> &ways);
    void addRow(core::OutChannel channel, const core::WaysOut &ways);
    void tryOut(const QString &gateway);
    void chooseFile();
    void setFrom(const QString &file);
    void tell(const QString &words);

    OutboxDesk &m_desk;
    QWidget *m_rows;
    QGridLayout *m_grid;
    QPlainTextEdit *m_told;
    bool m_begun = false; ///< the focus was given to the first trial
};

} // namespace casepost::ui
