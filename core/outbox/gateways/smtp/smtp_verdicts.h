#pragma once

#include <array>
#include <cstddef>

namespace casepost::core {

/// Parts of the talk with a mail server, in order.
enum class SmtpPhase {
    Connect, ///< with the look-up of the name
    Greeting,
    Ehlo,
    StartTls, ///< the command and the handshake; also the handshake of implicit TLS
    Auth,
    MailFrom,
    RcptTo,
    Data,
    Body, ///< up to, without, the final dot
    AfterDot,
    Quit,
};
inline constexpr std::size_t kSmtpPhases = 11;

/// What can go wrong in each.
enum class SmtpEvent {
    Timeout,
    Cut,       ///< closed or reset
    Transient, ///< 4xx
    Permanent, ///< 5xx
    Closing,   ///< 421
    Garbage,   ///< no reply at all, or a code that does not belong here
    Endless,   ///< over 100 lines or 64 KiB
};
inline constexpr std::size_t kSmtpEvents = 7;

enum class SmtpVerdict {
    Defer,
    Fail,
    Uncertain,
    HoldGateway,
    Sent,
};

/// What a message becomes: the table of reliability.md section 5.2, a row for each phase and a
/// column for each event. Cells that cannot happen hold the careful answer of their row.
constexpr SmtpVerdict smtpVerdict(SmtpPhase phase, SmtpEvent event)
{
    constexpr auto D = SmtpVerdict::Defer;
    constexpr auto F = SmtpVerdict::Fail;
    constexpr auto U = SmtpVerdict::Uncertain;
    constexpr auto H = SmtpVerdict::HoldGateway;
    constexpr auto S = SmtpVerdict::Sent;
    constexpr std::array<std::array<SmtpVerdict, kSmtpEvents>, kSmtpPhases> table{{
        // time  cut 4xx 5xx 421 garb endl
        {D, D, D, D, D, D, D}, // connect
        {D, D, D, H, D, D, D}, // greeting
        {D, D, D, H, D, D, D}, // EHLO (5xx: HELO is tried first where TLS and login are not needed)
        {H, H, H, H, D, H, H}, // STARTTLS, handshake
        {D, D, D, H, D, H, D}, // AUTH
        {D, D, D, F, D, D, D}, // MAIL FROM (the third 5xx in a row: H)
        {D, D, D, F, D, D, D}, // RCPT TO
        {D, D, D, F, D, D, D}, // DATA
        {D, D, D, D, D, D, D}, // body, before the dot
        {U, U, D, F, D, U, U}, // after the dot
        {S, S, S, S, S, S, S}, // QUIT
    }};
    return table[static_cast<std::size_t>(phase)][static_cast<std::size_t>(event)];
}

} // namespace casepost::core
