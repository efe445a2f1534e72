#pragma once

#include "core/outbox/journal/gateway.h"
#include "letters/guidance/judging/judgement.h"
#include "letters/records/letter_store.h"

namespace casepost::letters {

/// By what a letter is judged and made: wording, guidance, and the day that chooses both (`--on`).
struct LetterRules
{
    const phrases::PhraseLibrary &library;
    const Guidance &guidance;
    QDate on;
};

/// A letter goes, and is let go again, by the guidance that this store has now, whatever its maker
/// was given to judge by: the day and the packs that are published. Conflict where `rules` are
/// others.
core::Result<JudgedBy>
judgedBy(core::Database &db, const core::Session &session, const LetterRules &rules);

/// The channel by which a letter's message leaves.
core::OutChannel outChannelOf(Channel channel);

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
/// audit entries (REQ-LET-08, REQ-EML-13). The letter is dated today whatever day it is judged by
/// (REQ-LET-11). Kept with it is all it was judged with: sender, facts, notes, the packs of the
/// day, and who gave which answer and when (REQ-VER-02). Blocked when a rule stands in the way or
/// an answer is missing; what was found is in `*checked` either way. `gateway` must accept the
/// message. Conflict when the case changed meanwhile, or `rules` are not those of this store and of
/// today.
core::Result<QueuedLetter> queueLetter(core::Database &db,
                                       const core::Session &session,
                                       const LetterDocument &given,
                                       const LetterRules &rules,
                                       const core::Gateway &gateway,
                                       CheckResult *checked);

/// What the store knows of a case beside the extract, for check(); `library` tells what its earlier
/// letters asked for. `except` is no earlier letter: it is the one that is judged again.
core::Result<CaseContext> contextOf(core::Database &db,
                                    const core::Session &session,
                                    core::CaseId caseId,
                                    const phrases::PhraseLibrary &library,
                                    core::LetterId except = {});

/// What of a letter's typed text other cases hold: the context's `others`, for who judges one
/// letter more than once.
core::Result<std::vector<core::OtherCase>>
otherCasesOf(core::Database &db, const core::Session &session, const CheckInput &input);

/// Asks the store what of a letter's typed text other cases than this one hold (REQ-TXT-15), for
/// judge(). All that is handed in is borrowed.
AskOtherCases
otherCasesIn(core::Database &db, const core::Session &session, const core::CaseRecord &record);

} // namespace casepost::letters
