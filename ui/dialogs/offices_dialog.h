#pragma once

#include "core/base/result.h"
#include "core/offices/office.h"

#include <QDialog>

class QTextEdit;

namespace casepost::ui {

class OfficeDesk;

/// The offices of the store as letters use them: addresses, the return address of documents from
/// overseas, the phrase the guidance names, telephone. An administrator sets them from a file.
class OfficesDialog final : public QDialog
{
    Q_OBJECT

public:
    OfficesDialog(OfficeDesk &desk, bool maySet, QWidget *parent);

private:
    void show(const core::Result<core::Offices> &offices);
    void chooseFile();
    void setFrom(const QString &file);

    OfficeDesk &m_desk;
    QTextEdit *m_sheet;
};

} // namespace casepost::ui
