#pragma once

#include "letters/document/letter_document.h"

namespace casepost::letters {

/// Does a wording suit whom the letter goes to? StandIn: it speaks to the customer, and somebody
/// else gets it in the customer's place.
enum class Fit { Right, StandIn, Wrong };

/// Is the letter to somebody typed by hand one to the customer, or to the adult who signed, under
/// another address? True without a typed recipient: then it goes to the case's alternative address.
bool standsForCustomer(const LetterDocument &letter, const core::CaseRecord &record);

/// Whom the recipient of the letter may be spoken to as: an office may also get what it hands to
/// the customer (REQ-FOR-01, REQ-FOR-05).
std::vector<phrases::Audience> audiencesOf(const LetterDocument &letter,
                                           const core::CaseRecord &record);

/// Does a wording for these people suit the letter? One for nobody in particular always does.
Fit fitOf(const std::vector<phrases::Audience> &forWhom,
          const LetterDocument &letter,
          const core::CaseRecord &record);

/// What a letter started from this record is about: a record with a lost or stolen report is one,
/// on AMS, where such letters are made (REQ-LSR-02, REQ-LSR-04).
LetterAbout aboutOf(const core::CaseRecord &record);
/// What a letter is about: as it says, else as its template decides (null for none or an unknown
/// one).
LetterAbout aboutOf(const LetterDocument &letter, const phrases::Template *form);

/// May the phrase, or a template of this type, stand in a letter about this (REQ-PHR-06)?
bool isOffered(const phrases::Phrase &phrase, LetterAbout about);
bool isOffered(phrases::PhraseType type, LetterAbout about);

/// What a letter takes over from a template when it is chosen (REQ-LET-03, REQ-LET-05).
struct TemplateChoice
{
    RecipientKind to = RecipientKind::Applicant;
    std::optional<OtherRecipient> recipient; ///< who was typed in, where they may stay
    Channel channel = Channel::Post;
    QStringList enclosures;
    friend bool operator==(const TemplateChoice &, const TemplateChoice &) = default;
};

/// To whom, by which way and with what the letter goes once `form` is its template: as it does now
/// where that suits the template, else as the template says. `before` is the template it had, null
/// for none: what that one enclosed goes with it. Pure; the letter's words are not its matter.
TemplateChoice choiceOf(const phrases::Template &form,
                        const phrases::Template *before,
                        const LetterDocument &letter,
                        const core::CaseRecord &record);

} // namespace casepost::letters
