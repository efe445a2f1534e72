#pragma once

#include "core/staff/staff_changes.h"

#include <QDialog>

#include <map>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace casepost::ui {

class ChoiceBox;
class OfficeDesk;

/// What the staff records say: names, teams, mailboxes, the day of the course (REQ-TRN-01,
/// REQ-EML-03). An administrator changes them; where there is a second one, that one decides. What
/// was typed for one person stays while another is looked at, and is not left unsaved unasked.
class StaffDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `own` is the login of who sits here.
    StaffDialog(OfficeDesk &desk, QString own, QWidget *parent);

    void reject() override;

private:
    /// The texts of the fields, in their order.
    using Texts = QStringList;

    void build();
    void addField(QFormLayout *form, const QString &name, const QString &label);
    void read(const QString &outcome = {});
    void take(const std::vector<core::Staff> &staff);
    void showPerson();
    void typed();
    void save();
    core::Result<core::StaffEdit> edit() const;
    const core::Staff *person() const;
    Texts kept(const core::Staff &person) const;
    Texts shown() const;
    void tell(const QString &sentence);

    OfficeDesk &m_desk;
    QString m_own;
    std::vector<core::Staff> m_staff;
    std::map<QString, Texts> m_typed; ///< by login, what is not saved
    ChoiceBox *m_person;
    QLabel *m_told;
    QPushButton *m_save = nullptr;
    std::vector<QLineEdit *> m_fields;
    int m_row = -1; ///< whose record is shown, not the row that is only stepped over
    bool m_showing = false;
};

} // namespace casepost::ui
