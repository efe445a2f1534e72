#include "ui/words/core_sentences.h"

#include <QCoreApplication>

namespace casepost::ui {

// Why a title is used or left out.
const std::vector<CoreSentence> &titleSentences()
{
    static const std::vector<CoreSentence> sentences{
        {QT_TRANSLATE_NOOP("CoreWords", "The title was confirmed under the Titles guidance."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "A title of nobility is used only when it was confirmed under the Titles "
             "guidance, so the first name and surname are used."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "The title was confirmed; initials after %1 read oddly, so check the name "
             "line."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "The guidance does not list this title, so the first name and surname are "
             "used."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "No title was given, so the first name and surname are used."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords", "The guidance accepts this title as chosen."), nullptr},
        {QT_TRANSLATE_NOOP("CoreWords", "The guidance accepts professional titles."), nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "The guidance does not name this title: confirm that it is a professional "
             "title, or leave it out."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords", "The guidance accepts religious titles."), nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "This religious title is not on the list: check it separately before it is "
             "used."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords", "Decide whether this courtesy title may be used."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "Foreign titles are not used, so the first name and surname are used."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords", "A variation of Mr is removed and never changed to Mr."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "The guidance does not accept this title, so the first name and surname are "
             "used everywhere."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords", "Letters after a name are not a title."), nullptr},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "Letters after the surname are not a title and are left off."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords", "More than one title was given: choose a single one."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "The forenames begin with what reads like a title: confirm that it is part of "
             "the name."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "DAP leaves out every title, so the first name and surname are used."),
         nullptr},
    };
    return sentences;
}

// Why a letter cannot be made, kept or sent as it is.
const std::vector<CoreSentence> &letterSentences()
{
    static const std::vector<CoreSentence> sentences{
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "The case does not name the adult who signed the declaration, to whom the "
             "letter goes: enter their name."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "The case has no postal address of %1: enter it, or send the letter by email."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "The postal address of %1 holds a control or hidden character: type it again."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "The case has no email address of %1: enter it, or send the letter by post."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords", "The email address of %1 cannot be used: %2"), nullptr},
        {QT_TRANSLATE_NOOP("CoreWords", "The case has no name of %1: enter it."), nullptr},
        {QT_TRANSLATE_NOOP("CoreWords", "Enter the name and address of the other recipient."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords", "A letter to %1 goes by email: choose email."), nullptr},
        {QT_TRANSLATE_NOOP("CoreWords", "The library has no template %1: choose another."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords", "Template %1 is not in force on %2: choose another."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "Draft %1 is no longer open, or is not yours: open the list of drafts again."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "Draft %1 was changed or closed in another window: your text is kept here; "
             "save it as a new draft."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "The guidance stands in the way of this letter: put its findings right and try "
             "again."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "This letter needs answers before it may go: give them and try again."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "The wording of phrase %1 was changed, and it must go out as published: put it "
             "back and try again."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "Case %1 was changed by a new extract while the letter was made: check the "
             "letter again."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords",
                           "The letter fills %1 pages, more than %2: make it shorter."),
         nullptr},
        {QT_TRANSLATE_NOOP("CoreWords", "%1 does not fit its place on the page: make it shorter."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "The address of %1 lines does not fit the window of the envelope: put it on "
             "fewer or shorter lines."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "Letter %1 has not gone out, so there is nothing to print again: see its "
             "message in the outbox."),
         nullptr},
        {QT_TRANSLATE_NOOP(
             "CoreWords",
             "This letter is not printed or posted: the customer reads it online, through a "
             "link that also takes the new photo."),
         nullptr},
        {"There is no letter %1 in this store: 'letter list REF' shows a case's "
         "letters.",
         QT_TRANSLATE_NOOP(
             "CoreWords",
             "There is no letter %1 in this store: the case’s history shows its letters.")},
    };
    return sentences;
}

} // namespace casepost::ui
