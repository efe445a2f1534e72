#pragma once

#include <QString>

#include <chrono>

namespace casepost::core {

enum class SmtpSecurity {
    None,        ///< clear text: only with allowClearText, and never with a login
    StartTls,    ///< usually port 587; a server that does not offer it is not used
    ImplicitTls, ///< usually port 465
};

/// Longest times, in all, for each part of the talk: not for each read, so that a server that
/// drips cannot hold the sender (reliability.md section 4).
struct SmtpDeadlines
{
    std::chrono::milliseconds connect = std::chrono::seconds(30); ///< per message, all addresses
    std::chrono::milliseconds tls = std::chrono::seconds(30);
    std::chrono::milliseconds command = std::chrono::seconds(120);
    std::chrono::milliseconds body = std::chrono::seconds(180);
    std::chrono::microseconds bodyByte = std::chrono::milliseconds(2); ///< more for each byte
    /// A short wait here only makes uncertain letters.
    std::chrono::milliseconds afterDot = std::chrono::seconds(600);
};

/// How to reach a mail relay.
struct SmtpSettings
{
    QString host;
    int port = 587;
    SmtpSecurity security = SmtpSecurity::StartTls;
    QString user; ///< empty: no login
    QString password;
    QString passwordTrouble; ///< why it is not known; the gateway then rests instead of sending
    QString caFile;          ///< PEM; trusted alone, in place of the system's; empty: the system's
    QString heloName;        ///< what we call ourselves; empty: localhost in brackets
    bool askForDsn = true;   ///< success and failure reports, where the server offers them
    bool allowClearText = false; ///< an administrator's word that None may be used
    SmtpDeadlines deadlines = {};
};

} // namespace casepost::core
