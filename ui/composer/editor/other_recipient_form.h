#pragma once

#include "letters/document/letter_document.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace casepost::ui {

/// What is typed of a recipient by hand: all of somebody else (REQ-LET-19, 20), or of the referee
/// what the case does not say.
class OtherRecipientForm final : public QWidget
{
    Q_OBJECT

public:
    explicit OtherRecipientForm(QWidget *parent = nullptr);

    /// Which parts are asked for; the others are hidden.
    struct Parts
    {
        bool name = true;
        bool address = true;
        bool rest = true; ///< greeting and email: of somebody else only
    };
    void ask(const Parts &parts);
    void follow(const letters::OtherRecipient &recipient);
    /// The field for a part of the letter document or a column of the case ("recipient.name",
    /// "referee_address_1"); null when none is asked for.
    QWidget *fieldOf(const QString &name) const;
    void retranslate();

Q_SIGNALS:
    void edited(const casepost::letters::OtherRecipient &recipient);

private:
    letters::OtherRecipient typed() const;
    QLineEdit *field(const QString &name, QLabel *label, int row);

    bool m_following = false;
    Parts m_parts;
    QLabel *m_hint;
    QGridLayout *m_fields = nullptr;
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
