#pragma once

#include "core/cases/record/case_record.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace casepost::phrases {

enum class PhraseType { Ams, Dap, Lsr, Email };
enum class PhraseRole { Opening, Body, NextAction, Closing, ReturnAddress };
enum class FieldKind { Text, Date, Choice, Name, Number };

/// Whom a wording speaks to. Customer: the applicant, or the adult who signed for them, at whatever
/// address. ThirdParty: somebody else who can help (a school, a doctor).
enum class Audience { Customer, Referee, ThirdParty, UnitOffice, TerritoryOffice };
/// By which way a letter goes.
enum class Channel { Post, Email, Online };

QString audienceName(Audience audience); ///< "customer", "referee", "third-party", "unit-office" …
QString channelName(Channel channel);    ///< "post", "email", "online"
QString phraseTypeName(PhraseType type); ///< "AMS", "DAP", "LSR", "email"
QString
phraseRoleName(PhraseRole role); ///< "opening", "body", "next-action", "closing", "return-address"
QString fieldKindName(FieldKind kind); ///< "text", "date", "choice", "name", "number"

/// A gap in a phrase, written ((name)) in its text.
struct Field
{
    QString name;
    QString labelEn;
    QString labelCy;
    FieldKind kind = FieldKind::Text;
    bool required = true;
    QStringList choicesEn; ///< all that FieldKind::Choice allows; suggestions for FieldKind::Text
    QStringList choicesCy;
    QString source; ///< "case.applicant-name" … when the case can fill it by itself; else empty
    friend bool operator==(const Field &, const Field &) = default;
};

/// One version of an approved wording. Never changes once published (architecture rule 4).
struct Phrase
{
    QString code; ///< "917-AB"; data, never an enum (REQ-PHR-11)
    int version = 1;
    QDate from; ///< first day in force
    QDate to;   ///< last day in force; invalid = open
    QString title;
    std::vector<PhraseType> types; ///< where it may be used; at least one
    PhraseRole role = PhraseRole::Body;
    QStringList templates;         ///< codes of the templates that offer it
    std::vector<Audience> forWhom; ///< whom its words speak to; empty: anybody
    QString textEn;
    QString textCy; ///< empty when no Welsh exists
    std::vector<Field> fields;
    bool sample = false; ///< invented wording, not the guidance's own
    bool locked = false; ///< must stand as published: its wording cannot be edited in a letter
    QString source;      ///< requirement id or guidance section the wording comes from

    bool isType(PhraseType type) const;
    bool isFor(Audience audience) const; ///< true when it speaks to nobody in particular
    const QString &text(core::Language language) const
    {
        return language == core::Language::Welsh ? textCy : textEn;
    }
    const Field *field(const QString &name) const;
    friend bool operator==(const Phrase &, const Phrase &) = default;
};

/// A standard letter: which phrases it starts with and in what form it goes.
struct Template
{
    QString code; ///< "917", "001", "200", "customer-contact" …
    QString titleEn;
    QString titleCy;
    PhraseType type = PhraseType::Ams;
    QStringList start; ///< phrase codes put into a new letter, in order
    QString subjectEn; ///< heading line of the letter; may hold ((fields)) of the case
    QString subjectCy;
    QString purpose;               ///< one line for the list: when to use it
    std::vector<Audience> forWhom; ///< whom it is written for; empty: anybody (REQ-LET-03)
    std::vector<Channel> channels; ///< by which ways it goes, the usual one first; empty: any
    QStringList enclosuresEn;      ///< what goes with it (REQ-LET-05)
    QStringList enclosuresCy;      ///< the same in Welsh, one by one; empty when not translated
    QStringList aliases;           ///< other codes it is known by: "T200" for "200"
    QDate from;                    ///< first day it may be used; invalid = always
    QDate to;                      ///< last day; invalid = open

    bool isInForce(const QDate &on) const;
    bool isFor(Audience audience) const; ///< true when it says nothing of whom it is for
    bool goesBy(Channel channel) const;  ///< true when it says nothing of its ways
    const QStringList &enclosures(core::Language language) const
    {
        return language == core::Language::Welsh && !enclosuresCy.isEmpty() ? enclosuresCy
                                                                            : enclosuresEn;
    }
    friend bool operator==(const Template &, const Template &) = default;
};

/// What fills the gaps of one phrase in one letter.
using FieldValues = std::map<QString, QString>;

/// A piece of a phrase's text: literal words, or a filled (or empty) field.
struct TextPiece
{
    QString text;       ///< as it appears; an empty field shows its token ((name))
    QString field;      ///< name when it stems from a field, else empty
    bool filled = true; ///< false: the field has no value
};

/// Cuts a text at its ((fields)) and fills them. Names match ignoring case, spaces, hyphens and
/// underscores. A value is inserted once and never scanned again for tokens.
std::vector<TextPiece> fillFields(const QString &text, const FieldValues &values);

/// The names of the ((fields)) of a text, in order, once each.
QStringList fieldNames(const QString &text);

} // namespace casepost::phrases
