#pragma once

#include "core/people/names/person_name.h"

#include <QStringView>

namespace casepost::core {

/// What sort of title a word is, by the guidance (appendix A).
enum class TitleKind {
    None,              ///< nothing, "n/a", "-"
    Standard,          ///< Mr, Mrs, Miss, Ms
    Professional,      ///< named by the guidance: doctor, judge
    ProfessionalToAsk, ///< not named by it: professor, ranks, councillor
    Religious,         ///< on the list: Rev, Father, Rabbi …
    ReligiousToAsk,    ///< a religious title that needs its own check (REQ-TTL-15)
    Knighthood,        ///< Sir, Dame: the salutation takes the first name
    Nobility,          ///< Lord, Baroness …: only when confirmed (REQ-TTL-05)
    Royal,             ///< His Majesty, HRH: only when confirmed (REQ-TTL-08)
    Courtesy,          ///< Hon, Rt Hon
    Foreign,           ///< Count, Graf, Prince: not used (REQ-TTL-13)
    VariationOfMr,     ///< Mister: removed, never changed to Mr (REQ-TTL-07)
    NotAccepted,       ///< Mx, Misc, Master, Lord of the Manor …: removed even when confirmed
    PostNominal,       ///< OBE, PhD, Esq: not a title
    Several,           ///< "Dr Mrs", "Mr & Mrs"
    Unknown,           ///< anything else
};

/// A title as it was typed, recognised.
struct KnownTitle
{
    TitleKind kind = TitleKind::Unknown;
    QString printed; ///< "Mr" for "MR."; what was typed when the title is unknown
};

/// Recognises a title whatever its case, stops, spaces and width of letters. Pure.
KnownTitle recogniseTitle(const QString &typed);

/// Decides what becomes of the title a person chose or typed. A title that needs confirmation and
/// has none is not used until somebody confirms it: `used` is empty and every form falls back to
/// first name and surname. Pure. REQ-TTL-01 to 15, appendix A.
TitleDecision decideTitle(const PersonName &name);

/// A title typed as the first of the forenames ("Dr" of "Dr John", appendix A25); empty when there
/// is none. Words that are also forenames (Prince, Earl, Judge) are never suspected (A24). Pure.
QString titleInForenames(const PersonName &name);

/// Does the title take the first name in a salutation ("Dear Sir Andrew")?
bool titleTakesFirstName(QStringView printedTitle);

/// The surname without letters after the name ("Jones OBE" → "Jones", appendix A26). A surname that
/// is nothing but such letters stays.
QString withoutPostNominals(const QString &surname);

/// The printed form of letters after a name ("PHD" → "PhD"); empty when the word is none.
QString postNominal(QStringView word);

} // namespace casepost::core
