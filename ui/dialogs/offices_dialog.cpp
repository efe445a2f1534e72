#include "ui/dialogs/offices_dialog.h"

#include "ui/desk/office_desk.h"
#include "ui/dialogs/setting_file.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/text_writer.h"
#include "ui/words/core_words.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTextEdit>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

OfficesDialog::OfficesDialog(OfficeDesk &desk, bool maySet, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_sheet(new QTextEdit(this))
{
    setObjectName(u"officesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Offices"));
    m_sheet->setObjectName(u"officesSheet"_s);
    m_sheet->setReadOnly(true);
    m_sheet->setTabChangesFocus(true);
    m_sheet->setAccessibleName(tr("The offices of this store"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    if (maySet) {
        auto *set = buttons->addButton(tr("Set from a file…"), QDialogButtonBox::ActionRole);
        set->setObjectName(u"setOffices"_s);
        set->setAutoDefault(false);
        connect(set, &QPushButton::clicked, this, &OfficesDialog::chooseFile);
    }
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_sheet, 1);
    column->addWidget(buttons);
    sizeDialog(this, 80, 30);
    m_desk.offices(this, [this](const core::Result<core::Offices> &offices) { show(offices); });
}

void OfficesDialog::show(const core::Result<core::Offices> &offices)
{
    TextWriter sheet(*m_sheet);
    if (!offices) {
        sheet.line(coreWords(offices.error().message));
        return;
    }
    if (offices->all().empty()) {
        sheet.title(tr("No office is set yet"));
        sheet.line(tr("Letters carry no return address until an administrator sets the offices."));
    }
    for (const auto &office : offices->all()) {
        sheet.heading(office.name);
        const auto fact = [&sheet](const QString &name, const QString &value) {
            if (!value.isEmpty())
                sheet.fact(name, value);
        };
        fact(tr("PO Box"), office.poBox.join(u", "_s));
        fact(tr("Street"), office.street.join(u", "_s));
        fact(tr("From overseas to"), office.returnAddress().join(u", "_s));
        fact(tr("Return phrase"), office.returnPhrase);
        fact(tr("Telephone"), office.telephone);
    }
    sheet.finish();
}

void OfficesDialog::chooseFile()
{
    chooseSettingFile(
        this, tr("Choose a file of offices"), [this](const QString &file) { setFrom(file); });
}

void OfficesDialog::setFrom(const QString &file)
{
    const auto bytes = settingFile(file);
    if (!bytes) {
        TextWriter(*m_sheet).line(tr("The file %1 cannot be read.").arg(file));
        return;
    }
    m_desk.setOffices(
        this, *bytes, file, [this](const core::Result<core::Offices> &offices) { show(offices); });
}

} // namespace casepost::ui
