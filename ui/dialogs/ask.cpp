#include "ui/dialogs/ask.h"

#include "ui/theme/house_style.h"
#include "ui/widgets/dialog_size.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

void ask(QWidget *parent,
         const Question &question,
         std::function<void()> onYes,
         std::function<void()> onNo)
{
    auto *box = new QMessageBox(
        QMessageBox::Question, question.title, question.title, QMessageBox::NoButton, parent);
    box->setObjectName(u"question"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(question.text);
    auto *yes = box->addButton(question.yes, QMessageBox::AcceptRole);
    auto *no = box->addButton(question.no, QMessageBox::RejectRole);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    QObject::connect(yes, &QPushButton::clicked, parent, std::move(onYes));
    if (onNo)
        QObject::connect(no, &QPushButton::clicked, parent, std::move(onNo));
    box->open();
}

void askText(QWidget *parent,
             const Question &question,
             std::function<void(QString)> onText,
             std::function<bool(const QString &)> says)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(u"textQuestion"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question.title);
    auto *text = new QLabel(question.text, dialog);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *line = new QLineEdit(dialog);
    line->setObjectName(u"answer"_s);
    line->setAccessibleName(question.text);
    text->setBuddy(line);
    auto *buttons = new QDialogButtonBox(dialog);
    auto *yes = buttons->addButton(question.yes, QDialogButtonBox::AcceptRole);
    buttons->addButton(question.no, QDialogButtonBox::RejectRole);
    yes->setEnabled(false);
    makePrimary(yes);
    QObject::connect(
        line, &QLineEdit::textChanged, yes, [yes, says = std::move(says)](const QString &typed) {
            yes->setEnabled(!typed.trimmed().isEmpty() && (!says || says(typed)));
        });
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::accepted, parent, [line, onText = std::move(onText)] {
        onText(line->text().trimmed());
    });
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(text);
    column->addWidget(line);
    column->addWidget(buttons);
    sizeDialog(dialog, 62);
    dialog->open();
}

} // namespace casepost::ui
