#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>

namespace casepost::core {

/// An address that can stand in a header and in RCPT TO: no control characters, no display name,
/// local part ≤ 64 and whole ≤ 254 bytes, a domain of at least two labels.
class EmailAddress
{
public:
    /// InvalidInput with one sentence that says what is wrong. Surrounding white space is dropped.
    static Result<EmailAddress> parse(const QString &text);

    const QString &text() const { return m_text; } ///< as written
    QString local() const;
    QString domain() const; ///< lower case
    bool isAscii() const;
    /// As it travels: the domain of another alphabet as xn--….
    QString wire() const;
    /// Same mailbox as far as a sender may assume: letters' case does not matter (appendix D1).
    friend bool operator==(const EmailAddress &a, const EmailAddress &b)
    {
        return a.m_text.compare(b.m_text, Qt::CaseInsensitive) == 0;
    }

private:
    explicit EmailAddress(QString text)
        : m_text(std::move(text))
    {}
    QString m_text;
};

/// Verdict on one address of a list (`email check`).
struct EmailVerdict
{
    QString address;
    bool valid = false;
    std::optional<QString> problem; ///< one sentence, when not valid
    std::optional<QString>
        suggestion; ///< the likely intended address of a mistyped domain; never applied by itself
};

/// By whose rules an email address is judged.
enum class EmailProfile { Smtp, Notify };

/// Judges one address. Pure. Beyond what EmailAddress::parse refuses it refuses a domain that only
/// looks like a well-known one ("rnail.com"), and what the gateway would. REQ-INC-04, appendix D.
EmailVerdict checkEmail(const QString &text, EmailProfile profile = EmailProfile::Smtp);

} // namespace casepost::core
