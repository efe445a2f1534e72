#pragma once

#include <QSet>
#include <QString>

namespace casepost::letters {

/// The grammar of asking for things by email, in English and Welsh, as folded words. What is asked
/// for is the pack's.
struct EmailWords
{
    QSet<QString> send; ///< somebody gives or sends
    QSet<QString> take; ///< we take it
    QSet<QString> sent; ///< it was or may be sent
    QSet<QString> be;   ///< before `sent`
    QSet<QString> negation;
    QSet<QString> stops;      ///< what follows is something else
    QSet<QString> verbBreak;  ///< the same after "email"
    QSet<QString> nounAfter;  ///< "email address" is no verb
    QSet<QString> about;      ///< "the number of your deed poll"
    QSet<QString> replyBreak; ///< the same before "by email"
    QSet<QString> pronouns;   ///< it, them
    QSet<QString> us;         ///< we ourselves
    QSet<QString> nounBefore; ///< "an email" is no verb
    QSet<QString> by;         ///< "by email"
    QSet<QString> ways;       ///< "in the post or by email"
    QSet<QString> replies;    ///< an attachment goes with one
    QSet<QString> thanks;     ///< it has come already
};

/// Made once; shared between threads.
const EmailWords &emailWords();

} // namespace casepost::letters
