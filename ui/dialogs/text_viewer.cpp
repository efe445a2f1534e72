#include "ui/dialogs/text_viewer.h"

#include "ui/widgets/dialog_size.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

void showText(QWidget *parent, const QString &title, const QString &text, const TextAct &act)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(u"textViewer"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *field = new QPlainTextEdit(dialog);
    field->setReadOnly(true);
    field->setTabChangesFocus(true);
    field->setPlainText(text);
    field->setAccessibleName(title);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    if (act.act) {
        auto *button = buttons->addButton(act.label, QDialogButtonBox::ActionRole);
        button->setObjectName(u"textViewerAct"_s);
        button->setShortcut(act.keys);
        QObject::connect(button, &QPushButton::clicked, dialog, act.act);
    }
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(field);
    column->addWidget(buttons);
    sizeDialog(dialog, 92, 36);
    dialog->open();
}

} // namespace casepost::ui
