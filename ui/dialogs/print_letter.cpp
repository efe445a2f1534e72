#include "ui/dialogs/print_letter.h"

#include <QCoreApplication>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QtConcurrentRun>

#include <memory>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

core::Status writeTo(const QString &file, const QByteArray &pdf)
{
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(pdf) == pdf.size() && out.commit())
        return {};
    return core::fail(core::ErrorCode::Io,
                      QCoreApplication::translate("PrintLetter",
                                                  "The pages could not be written to that file: "
                                                  "choose another place."));
}

PrintTarget chosenIn(const QPrinter &printer)
{
    if (printer.outputFormat() == QPrinter::PdfFormat)
        return {printer.outputFileName(), {}};
    const bool twoSided = printer.duplex() == QPrinter::DuplexLongSide
                          || printer.duplex() == QPrinter::DuplexShortSide;
    return {{}, {printer.printerName(), printer.copyCount(), twoSided}};
}

} // namespace

void choosePrinter(QWidget *parent, std::function<void(const PrintTarget &)> chosen)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::ScreenResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The PDF goes whole and as it is: no part of it can be chosen.
    dialog->setOptions(QAbstractPrintDialog::PrintToFile);
    QObject::connect(dialog, &QDialog::accepted, parent, [printer, chosen = std::move(chosen)] {
        chosen(chosenIn(*printer));
    });
    // The dialog borrows the printer until it is gone.
    QObject::connect(dialog, &QObject::destroyed, parent, [printer] {});
    dialog->open();
}

void handOver(QObject *context,
              const PrintTarget &target,
              const PrintedPages &pages,
              PrintSayings sayings)
{
    QtConcurrent::run([target, pages] {
        return target.file.isEmpty()
                   ? core::CupsPrintService().print(pages.pdf, pages.title, target.wish)
                   : writeTo(target.file, pages.pdf);
    }).then(context, [sayings = std::move(sayings)](const core::Status &outcome) {
        if (outcome)
            sayings.done();
        else
            sayings.failed(outcome.error().message);
    });
}

} // namespace casepost::ui
