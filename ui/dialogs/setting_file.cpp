#include "ui/dialogs/setting_file.h"

#include "core/base/plain_file.h"

#include <QFile>
#include <QFileDialog>

namespace casepost::ui {

namespace {

constexpr qint64 kLargestFile = 256 * 1024;

} // namespace

void chooseSettingFile(QWidget *parent,
                       const QString &title,
                       const std::function<void(const QString &file)> &chosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

std::optional<QByteArray> settingFile(const QString &file)
{
    QFile input(file);
    if (!core::openPlainFile(input))
        return std::nullopt;
    return input.read(kLargestFile + 1);
}

} // namespace casepost::ui
