#include "ui/dialogs/print_letter.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QPrintDialog>
#include <QPrinter>

#include <memory>

namespace casepost::ui {

namespace {

void printPages(QPrinter &printer, const QByteArray &pdf)
{
    QBuffer bytes;
    bytes.setData(pdf);
    bytes.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&bytes);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setFullPage(true);
    QPainter painter(&printer);
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0)
            printer.newPage();
        const auto area = printer.pageLayout().fullRectPixels(printer.resolution());
        painter.drawImage(area, document.render(page, area.size()));
    }
}

} // namespace

void printPdf(QWidget *parent, const QByteArray &pdf)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(
        dialog, &QDialog::accepted, parent, [printer, pdf] { printPages(*printer, pdf); });
    // The dialog borrows the printer until it is gone.
    QObject::connect(dialog, &QObject::destroyed, parent, [printer] {});
    dialog->open();
}

} // namespace casepost::ui
