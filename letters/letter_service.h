#pragma once

#include "core/outbox/gateway.h"
#include "letters/letter_store.h"

namespace casepost::letters {

/// What was put in the outbox.
struct QueuedLetter
{
    core::LetterId letter;
    core::MessageId message;
    QString gateway;
    CheckResult result;
};

/// The outputs of one letter, made from the same composition.
struct RenderedLetter
{
    QByteArray pdf;
    QByteArray html;
    QByteArray text;
    QByteArray eml; ///< only when the channel is email
};

/// Composes and renders everything of a letter. Pure but for the fonts.
core::Result<RenderedLetter> renderLetter(const ComposedLetter &letter,
                                          const PageStyle &style,
                                          const QString &messageId,
                                          const QDateTime &dateUtc);

/// Checks, renders, records and queues a letter in one transaction with its case note, history and
/// audit entries (REQ-LET-08, REQ-EML-13). Blocked with the findings kept in `*checked` when a rule
/// stands in the way or an answer is missing. `gateway` must accept the message.
core::Result<QueuedLetter> queueLetter(core::Database &db,
                                       const core::Session &session,
                                       const LetterDocument &letter,
                                       const phrases::PhraseLibrary &library,
                                       const Guidance &guidance,
                                       const core::Gateway &gateway,
                                       CheckResult *checked);

/// What the store knows of a case beside the extract, for check().
core::Result<CaseContext>
contextOf(core::Database &db, const core::Session &session, core::CaseId caseId);

} // namespace casepost::letters
