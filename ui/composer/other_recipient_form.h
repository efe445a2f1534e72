#pragma once

#include "letters/letter_document.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace casepost::ui {

/// Name, address and greeting of a recipient typed in by hand (REQ-LET-19, 20).
class OtherRecipientForm final : public QWidget
{
    Q_OBJECT

public:
    explicit OtherRecipientForm(QWidget *parent = nullptr);

    void follow(const letters::OtherRecipient &recipient);
    void retranslate();

Q_SIGNALS:
    void edited(const casepost::letters::OtherRecipient &recipient);

private:
    letters::OtherRecipient typed() const;
    QLineEdit *field(const QString &name, QLabel *label, int row, int column);

    bool m_following = false;
    QLabel *m_titleLabel;
    QLineEdit *m_title;
    QLabel *m_forenamesLabel;
    QLineEdit *m_forenames;
    QLabel *m_surnameLabel;
    QLineEdit *m_surname;
    QLabel *m_greetingLabel;
    QLineEdit *m_greeting;
    QLabel *m_emailLabel;
    QLineEdit *m_email;
    QLabel *m_addressLabel;
    QPlainTextEdit *m_address;
};

} // namespace casepost::ui
