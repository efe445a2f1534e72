#include "ui/words/core_sentences.h"

#include <QCoreApplication>

namespace casepost::ui {

// What the outbox and the ways out answer.
const std::vector<CoreSentence> &outboxSentences()
{
    static const std::vector<CoreSentence> sentences{
        {QT_TRANSLATE_NOOP("CoreWords", "Message %1 is to be looked at first: its case changed."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "Message %1 was taken over by another sender: it was not sent here."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "Message %1 was changed by somebody else meanwhile: look at it again."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords", "There is no message %1 in the outbox."), nullptr},
        {QT_TRANSLATE_NOOP("CoreWords", "Message %1 is held: %2"), nullptr},
        {"Message %1 cannot go as it is: %2 Take it back ('outbox cancel %1'), or make "
         "the letter anew.",
         QT_TRANSLATE_NOOP(
             "CoreWords",
             "Message %1 cannot go as it is: %2 Take it back, or make the letter anew.")},
        {"Message %1 has no known state: run 'casepost-cli store check'.",
         QT_TRANSLATE_NOOP(
             "CoreWords",
             "Message %1 has no known state: ask an administrator to check the store.")},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "Message %1 belongs to a letter of somebody else: ask its writer or a team "
             "leader."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "Message %1 was released: nothing that it rests on has changed."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "Message %1 was taken back before it was sent: it never went."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "Say how you know whether the letter arrived: the reason is kept."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "The extract changed what letters of this case say or are addressed by: check "
             "the letter again."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "The newest row of this case was refused, so its facts are out of date: check "
             "the letter again."),
         nullptr},
        {"The customer reads this letter online, so it is not printed (REQ-PHO-06): "
         "choose 'online'.",
         QT_TRANSLATE_NOOP(
             "CoreWords",
             "The customer reads this letter online, so it is not printed: choose ‘Online’.")},
        {"The customer reads this letter online: a mail server cannot take it, choose "
         "'online'.",
         QT_TRANSLATE_NOOP(
             "CoreWords",
             "The customer reads this letter online: a mail server cannot take it, choose "
             "‘Online’.")},
        {"The customer reads this letter online: what goes into the outgoing folder is "
         "printed and posted, so choose 'online'.",
         QT_TRANSLATE_NOOP(
             "CoreWords",
             "The customer reads this letter online: what goes into the outgoing folder is "
             "printed and posted, so choose ‘Online’.")},
        {"This is an email: the printer takes letters, so choose 'smtp' or 'spool'.",
         QT_TRANSLATE_NOOP(
             "CoreWords",
             "This is an email: the printer takes letters only. An administrator sets the "
             "way out of emails.")},
        {"The letter goes by post: a mail server cannot take it, choose 'print' or "
         "'spool'.",
         QT_TRANSLATE_NOOP(
             "CoreWords",
             "The letter goes by post: a mail server cannot take it. An administrator sets "
             "the way out of letters.")},
    };
    return sentences;
}

// What the store and its data answer.
const std::vector<CoreSentence> &storeSentences()
{
    static const std::vector<CoreSentence> sentences{
        {QT_TRANSLATE_NOOP("CoreWords", "The server refused this: %1"), nullptr},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "The store %1 is not open to your login, or is not there: ask an "
                           "administrator to add you to its staff."),
         nullptr},
        {"The rules of the store %1 are of an older version: its owner brings them up to date with "
         "'casepost-cli store check'.",
         QT_TRANSLATE_NOOP("CoreWords",
                           "The rules of the store %1 are of an older version: ask its owner to "
                           "bring them up to date.")},
        {"The store %1 is of an older version: its owner brings it up to date with 'casepost-cli "
         "store check'.",
         QT_TRANSLATE_NOOP(
             "CoreWords",
             "The store %1 is of an older version: ask its owner to bring it up to date.")},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "A staff record needs a name, initials, a team and its mailbox."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords", "The team mailbox must be an email address."), nullptr},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "The day of the course (%1) is still to come: put it on the record once "
                           "the course was taken."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords", "Nothing on the record of '%1' would change."), nullptr},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "The record of '%1' changed since this was asked for: ask again."),
         nullptr},
        {"This store was put back from a backup: %1 out since that it does not know: look for them "
         "in "
         "the outgoing mail before they are written again; 'casepost-cli store claim' ends this "
         "note.",
         QT_TRANSLATE_NOOP(
             "CoreWords",
             "This store was put back from a backup, and letters went out since that it does not "
             "know: look for them in the outgoing mail before they are written again.")},
        {"This store is a copy, or was put back from a backup (letters that wait in it: %1): "
         "nothing is "
         "sent from it before an administrator says with 'casepost-cli store claim' that it is the "
         "real "
         "one.",
         QT_TRANSLATE_NOOP(
             "CoreWords",
             "This store is a copy, or was put back from a backup (letters that wait in it: %1): "
             "nothing is sent from it before an administrator says that it is the real one.")},
        {"Another copy of this store was claimed as the real one, so nothing is sent from this one "
         "(letters that wait in it: %1): go on with the other, or let an administrator claim this "
         "one "
         "with 'casepost-cli store claim'.",
         QT_TRANSLATE_NOOP(
             "CoreWords",
             "Another copy of this store was claimed as the real one, so nothing is sent from this "
             "one (letters that wait in it: %1): go on with the other, or ask an administrator.")},
        {"What the senders of this store kept beside it is gone or older than what was sent, so it "
         "cannot be told which letters went out (letters that wait: %1): nothing is sent before an "
         "administrator has looked and says so with 'casepost-cli store claim'.",
         QT_TRANSLATE_NOOP("CoreWords",
                           "What the senders of this store kept beside it is gone or older than "
                           "what was sent, so it cannot be told which letters went out (letters "
                           "that wait: %1): nothing is sent before an administrator has looked.")},
        {"There is no store at %1: make one with 'casepost-cli store init'.",
         QT_TRANSLATE_NOOP("CoreWords",
                           "There is no store at %1: make one or open another (File menu).")},
        {"The database %1 holds no Casepost store: make one with 'casepost-cli store "
         "init'.",
         QT_TRANSLATE_NOOP(
             "CoreWords",
             "The database %1 holds no Casepost store: ask an administrator to make one.")},
        {QT_TRANSLATE_NOOP("CoreWords", "%1 is not a Casepost store; it was left as it is."),
         nullptr},
        {"The store %1 is damaged: run 'casepost-cli store check' and bring back a "
         "backup.",
         QT_TRANSLATE_NOOP(
             "CoreWords",
             "The store %1 is damaged: ask an administrator to check it and to bring back a "
             "backup.")},
        {"The store %1 was found damaged on %2 and takes no change: %3 Put a sound backup in its "
         "place, then run 'casepost-cli store restored'.",
         QT_TRANSLATE_NOOP(
             "CoreWords",
             "The store %1 was found damaged on %2 and takes no change: %3 Ask an administrator to "
             "put a sound backup in its place.")},
        {"The store takes no change now: bring back a backup, then run 'casepost-cli store "
         "restored'.",
         QT_TRANSLATE_NOOP("CoreWords",
                           "The store takes no change now: ask an administrator to bring back a "
                           "backup.")},
        {QT_TRANSLATE_NOOP("CoreWords", "A page of the file cannot be read."), nullptr},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "Letter %1 is not what the record says: it is neither shown nor sent."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "Message %1 is not what the record says: it is neither shown nor sent."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "The stored files of letter %1 are not those that were made: they are "
                           "neither shown nor sent."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "The stored bytes of message %1 are not those that were queued: it is "
                           "not sent."),
         nullptr},
        {"The store %1 could not carry out a step and nothing of it was saved: try "
         "again, then run 'casepost-cli store check'.",
         QT_TRANSLATE_NOOP(
             "CoreWords",
             "The store %1 could not carry out a step and nothing of it was saved: try "
             "again, then ask an administrator to check the store.")},
        {"A message names a sender that cannot be: run 'casepost-cli store check'.",
         QT_TRANSLATE_NOOP(
             "CoreWords",
             "A message names a sender that cannot be: ask an administrator to check the "
             "store.")},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "The store %1 is in use by another program: try again in a moment."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "The disk of the store %1 is full: make room and try again; what was saved "
             "before is safe."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "The store %1 cannot be written: check its permissions and disk."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "The store %1 cannot be opened: check that its folder is there and open to "
             "you."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "The store %1 cannot be reached: check the server, your login and the network."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "The store %1 is open for reading only, so nothing can be saved: check its "
             "permissions and disk."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "The store %1 was made by a newer Casepost: update this program to open it."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords", "The store is busy and did not answer in time: try again."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "Somebody else changed the same data of the store %1: try again."),
         nullptr},
        {"Your role (%1) does not allow '%2': ask somebody whose role does.",
         QT_TRANSLATE_NOOP("CoreWords",
                           "Your role does not allow this: ask somebody whose role does.")},
        {"There is no active staff record '%1' in this store: check the spelling of "
         "--as.",
         QT_TRANSLATE_NOOP(
             "CoreWords",
             "There is no active staff record ‘%1’ in this store: an administrator can add "
             "one.")},
        {QT_TRANSLATE_NOOP("CoreWords", "There is no such case in the store."), nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "There is no case '%1' in the store: check the reference, or import the newest "
             "extract."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords", "The note is empty: write what happened."), nullptr},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "The note is longer than 20,000 characters: make it shorter."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "The extract is incomplete: its last line, '#end', is missing."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords", "The import was stopped; nothing of it was saved."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "Another import ended while this extract was being read; nothing was saved: "
             "try again."),
         nullptr},
    };
    return sentences;
}

} // namespace casepost::ui
