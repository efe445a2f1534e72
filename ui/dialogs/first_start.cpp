#include "ui/dialogs/first_start.h"

#include "ui/theme/house_style.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/heading.h"

#include <QFileDialog>
#include <QPushButton>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

FirstStart::FirstStart(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"firstStart"_s);
    setWindowTitle(tr("Welcome to Casepost"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    auto *title = new Heading(Heading::Level::Part, this);
    title->setText(tr("There is no case store here yet"));
    auto *why = new QuietLabel(this);
    why->setText(tr("A store holds the cases, the letters and what became of them. How do you want "
                    "to begin?"));
    why->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(why);
    addChoice(StoreWish::Practice,
              u"choosePractice"_s,
              tr("&Practise with invented cases"),
              tr("Everything works and nothing reaches anybody."));
    addChoice(StoreWish::Make,
              u"chooseMake"_s,
              tr("Make a &new store"),
              tr("An empty store on this computer. You look after it; load an extract of the cases "
                 "next."));
    addChoice(StoreWish::Open,
              u"chooseOpen"_s,
              tr("&Open a store…"),
              tr("A store that is already there, in another folder."));
    makePrimary(findChild<QPushButton *>(u"choosePractice"_s));
    sizeDialog(this, 66);
}

void FirstStart::addChoice(StoreWish wish,
                           const QString &name,
                           const QString &label,
                           const QString &what)
{
    auto *button = new QPushButton(label, this);
    button->setObjectName(name);
    button->setAccessibleDescription(what);
    auto *words = new QuietLabel(this);
    words->setText(what);
    words->setWordWrap(true);
    connect(button, &QPushButton::clicked, this, [this, wish] {
        accept();
        Q_EMIT chosen(wish);
    });
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addSpacing(12);
    column->addWidget(button);
    column->addWidget(words);
}

void askStoreFile(QWidget *parent, StoreWish wish, std::function<void(QString)> onFile)
{
    const bool make = wish == StoreWish::Make;
    auto *dialog = new QFileDialog(
        parent, make ? FirstStart::tr("Make a new store") : FirstStart::tr("Open a store"));
    dialog->setObjectName(u"storeFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(make ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(make ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setNameFilter(FirstStart::tr("Stores (*.casepost)"));
    dialog->setDefaultSuffix(u"casepost"_s);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(onFile));
    dialog->open();
}

} // namespace casepost::ui
