#pragma once

#include "ui/desk/office_desk.h"

#include <QDialog>

#include <functional>

namespace casepost::ui {

/// What the window offers where there is no store: to practise with invented cases, to make a store
/// of one's own, or to open one that is elsewhere.
class FirstStart final : public QDialog
{
    Q_OBJECT

public:
    explicit FirstStart(QWidget *parent);

Q_SIGNALS:
    void chosen(casepost::ui::StoreWish wish);

private:
    void addChoice(StoreWish wish, const QString &name, const QString &label, const QString &what);
};

/// Asks for the file of a store that is there (Open) or is to be made (Make); `onFile` gets it.
void askStoreFile(QWidget *parent, StoreWish wish, std::function<void(QString)> onFile);

} // namespace casepost::ui
