#include "core/people/title.h"

#include <QLatin1StringView>
#include <QStringList>

#include <algorithm>
#include <array>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    QLatin1StringView key; ///< small letters only: "Wg. Cdr" is "wgcdr"
    TitleKind kind;
    QLatin1StringView printed;
};

using enum TitleKind;

constexpr qsizetype kLongestTitle = 100;

// Appendix A of the requirements; by subject, so that a reader can compare.
constexpr std::array kTitles{
    Row{"mr"_L1, Standard, "Mr"_L1},
    Row{"mrs"_L1, Standard, "Mrs"_L1},
    Row{"miss"_L1, Standard, "Miss"_L1},
    Row{"ms"_L1, Standard, "Ms"_L1},

    Row{"dr"_L1, Professional, "Dr"_L1},
    Row{"doctor"_L1, Professional, "Dr"_L1},
    Row{"judge"_L1, Professional, "Judge"_L1},
    Row{"prof"_L1, ProfessionalToAsk, "Prof"_L1},
    Row{"professor"_L1, ProfessionalToAsk, "Prof"_L1},
    Row{"justice"_L1, ProfessionalToAsk, "Justice"_L1},
    Row{"cllr"_L1, ProfessionalToAsk, "Cllr"_L1},
    Row{"councillor"_L1, ProfessionalToAsk, "Cllr"_L1},
    Row{"nurse"_L1, ProfessionalToAsk, "Nurse"_L1},
    Row{"midwife"_L1, ProfessionalToAsk, "Midwife"_L1},
    Row{"ambassador"_L1, ProfessionalToAsk, "Ambassador"_L1},
    Row{"alderman"_L1, ProfessionalToAsk, "Alderman"_L1},
    Row{"constable"_L1, ProfessionalToAsk, "Constable"_L1},
    Row{"inspector"_L1, ProfessionalToAsk, "Inspector"_L1},
    Row{"engineer"_L1, ProfessionalToAsk, "Engineer"_L1},
    Row{"captain"_L1, ProfessionalToAsk, "Captain"_L1},
    Row{"capt"_L1, ProfessionalToAsk, "Captain"_L1},
    Row{"major"_L1, ProfessionalToAsk, "Major"_L1},
    Row{"maj"_L1, ProfessionalToAsk, "Major"_L1},
    Row{"colonel"_L1, ProfessionalToAsk, "Colonel"_L1},
    Row{"col"_L1, ProfessionalToAsk, "Colonel"_L1},
    Row{"lieutenantcolonel"_L1, ProfessionalToAsk, "Lt Col"_L1},
    Row{"ltcol"_L1, ProfessionalToAsk, "Lt Col"_L1},
    Row{"lieutenant"_L1, ProfessionalToAsk, "Lieutenant"_L1},
    Row{"lt"_L1, ProfessionalToAsk, "Lieutenant"_L1},
    Row{"secondlieutenant"_L1, ProfessionalToAsk, "Second Lieutenant"_L1},
    Row{"brigadier"_L1, ProfessionalToAsk, "Brigadier"_L1},
    Row{"general"_L1, ProfessionalToAsk, "General"_L1},
    Row{"majorgeneral"_L1, ProfessionalToAsk, "Major General"_L1},
    Row{"lieutenantgeneral"_L1, ProfessionalToAsk, "Lieutenant General"_L1},
    Row{"rearadmiral"_L1, ProfessionalToAsk, "Rear Admiral"_L1},
    Row{"viceadmiral"_L1, ProfessionalToAsk, "Vice Admiral"_L1},
    Row{"sergeant"_L1, ProfessionalToAsk, "Sergeant"_L1},
    Row{"sgt"_L1, ProfessionalToAsk, "Sergeant"_L1},
    Row{"corporal"_L1, ProfessionalToAsk, "Corporal"_L1},
    Row{"cpl"_L1, ProfessionalToAsk, "Corporal"_L1},
    Row{"private"_L1, ProfessionalToAsk, "Private"_L1},
    Row{"pte"_L1, ProfessionalToAsk, "Private"_L1},
    Row{"commander"_L1, ProfessionalToAsk, "Commander"_L1},
    Row{"cdr"_L1, ProfessionalToAsk, "Commander"_L1},
    Row{"commodore"_L1, ProfessionalToAsk, "Commodore"_L1},
    Row{"admiral"_L1, ProfessionalToAsk, "Admiral"_L1},
    Row{"wgcdr"_L1, ProfessionalToAsk, "Wg Cdr"_L1},
    Row{"wingcommander"_L1, ProfessionalToAsk, "Wg Cdr"_L1},
    Row{"sqnldr"_L1, ProfessionalToAsk, "Sqn Ldr"_L1},
    Row{"squadronleader"_L1, ProfessionalToAsk, "Sqn Ldr"_L1},
    Row{"fltlt"_L1, ProfessionalToAsk, "Flt Lt"_L1},
    Row{"flightlieutenant"_L1, ProfessionalToAsk, "Flt Lt"_L1},
    Row{"flyingofficer"_L1, ProfessionalToAsk, "Flying Officer"_L1},
    Row{"gpcapt"_L1, ProfessionalToAsk, "Gp Capt"_L1},
    Row{"groupcaptain"_L1, ProfessionalToAsk, "Gp Capt"_L1},
    Row{"aircommodore"_L1, ProfessionalToAsk, "Air Commodore"_L1},

    Row{"rev"_L1, Religious, "Rev"_L1},
    Row{"revd"_L1, Religious, "Rev"_L1},
    Row{"reverend"_L1, Religious, "Rev"_L1},
    Row{"father"_L1, Religious, "Father"_L1},
    Row{"fr"_L1, Religious, "Father"_L1},
    Row{"rabbi"_L1, Religious, "Rabbi"_L1},
    Row{"imam"_L1, Religious, "Imam"_L1},
    Row{"sister"_L1, Religious, "Sister"_L1},
    Row{"archimandrite"_L1, ReligiousToAsk, "Archimandrite"_L1},
    Row{"archbishop"_L1, ReligiousToAsk, "Archbishop"_L1},
    Row{"archdeacon"_L1, ReligiousToAsk, "Archdeacon"_L1},
    Row{"bishop"_L1, ReligiousToAsk, "Bishop"_L1},
    Row{"brother"_L1, ReligiousToAsk, "Brother"_L1},
    Row{"canon"_L1, ReligiousToAsk, "Canon"_L1},
    Row{"cantor"_L1, ReligiousToAsk, "Cantor"_L1},
    Row{"cardinal"_L1, ReligiousToAsk, "Cardinal"_L1},
    Row{"deacon"_L1, ReligiousToAsk, "Deacon"_L1},
    Row{"dean"_L1, ReligiousToAsk, "Dean"_L1},
    Row{"abbot"_L1, ReligiousToAsk, "Abbot"_L1},
    Row{"chaplain"_L1, ReligiousToAsk, "Chaplain"_L1},
    Row{"lama"_L1, ReligiousToAsk, "Lama"_L1},
    Row{"maulana"_L1, ReligiousToAsk, "Maulana"_L1},
    Row{"minister"_L1, ReligiousToAsk, "Minister"_L1},
    Row{"monsignor"_L1, ReligiousToAsk, "Monsignor"_L1},
    Row{"mother"_L1, ReligiousToAsk, "Mother"_L1},
    Row{"mufti"_L1, ReligiousToAsk, "Mufti"_L1},
    Row{"pastor"_L1, ReligiousToAsk, "Pastor"_L1},
    Row{"priest"_L1, ReligiousToAsk, "Priest"_L1},
    Row{"sheikh"_L1, ReligiousToAsk, "Sheikh"_L1},
    Row{"swami"_L1, ReligiousToAsk, "Swami"_L1},
    Row{"venerable"_L1, ReligiousToAsk, "Venerable"_L1},
    Row{"vicar"_L1, ReligiousToAsk, "Vicar"_L1},
    Row{"veryrev"_L1, ReligiousToAsk, "Very Rev"_L1},
    Row{"rtrev"_L1, ReligiousToAsk, "Rt Rev"_L1},
    Row{"mostrev"_L1, ReligiousToAsk, "Most Rev"_L1},

    Row{"sir"_L1, Knighthood, "Sir"_L1},
    Row{"dame"_L1, Knighthood, "Dame"_L1},
    Row{"lord"_L1, Nobility, "Lord"_L1},
    Row{"lady"_L1, Nobility, "Lady"_L1},
    Row{"baron"_L1, Nobility, "Baron"_L1},
    Row{"baroness"_L1, Nobility, "Baroness"_L1},
    Row{"viscount"_L1, Nobility, "Viscount"_L1},
    Row{"viscountess"_L1, Nobility, "Viscountess"_L1},
    Row{"earl"_L1, Nobility, "Earl"_L1},
    Row{"countess"_L1, Nobility, "Countess"_L1},
    Row{"marquess"_L1, Nobility, "Marquess"_L1},
    Row{"marchioness"_L1, Nobility, "Marchioness"_L1},
    Row{"duke"_L1, Nobility, "Duke"_L1},
    Row{"duchess"_L1, Nobility, "Duchess"_L1},

    Row{"hismajesty"_L1, Royal, "His Majesty"_L1},
    Row{"hermajesty"_L1, Royal, "Her Majesty"_L1},
    Row{"hm"_L1, Royal, "HM"_L1},
    Row{"hrh"_L1, Royal, "HRH"_L1},
    Row{"hisroyalhighness"_L1, Royal, "HRH"_L1},
    Row{"herroyalhighness"_L1, Royal, "HRH"_L1},
    Row{"king"_L1, Royal, "King"_L1},
    Row{"queen"_L1, Royal, "Queen"_L1},

    Row{"hon"_L1, Courtesy, "Hon"_L1},
    Row{"honourable"_L1, Courtesy, "Hon"_L1},
    Row{"rthon"_L1, Courtesy, "Rt Hon"_L1},
    Row{"righthonourable"_L1, Courtesy, "Rt Hon"_L1},

    Row{"count"_L1, Foreign, {}},
    Row{"graf"_L1, Foreign, {}},
    Row{"grafin"_L1, Foreign, {}},
    Row{"prince"_L1, Foreign, {}},
    Row{"princess"_L1, Foreign, {}},
    Row{"freiherr"_L1, Foreign, {}},
    Row{"marquis"_L1, Foreign, {}},
    Row{"comte"_L1, Foreign, {}},
    Row{"conte"_L1, Foreign, {}},
    Row{"contessa"_L1, Foreign, {}},

    Row{"mister"_L1, VariationOfMr, {}},
    Row{"mistr"_L1, VariationOfMr, {}},
    Row{"mistah"_L1, VariationOfMr, {}},
    Row{"messrs"_L1, VariationOfMr, {}},

    Row{"mx"_L1, NotAccepted, {}},
    Row{"mixter"_L1, NotAccepted, {}},
    Row{"misc"_L1, NotAccepted, {}},
    Row{"m"_L1, NotAccepted, {}},
    Row{"ind"_L1, NotAccepted, {}},
    Row{"mre"_L1, NotAccepted, {}},
    Row{"pr"_L1, NotAccepted, {}},
    Row{"xe"_L1, NotAccepted, {}},
    Row{"per"_L1, NotAccepted, {}},
    Row{"master"_L1, NotAccepted, {}},
    Row{"mstr"_L1, NotAccepted, {}},
    Row{"laird"_L1, NotAccepted, {}},
    Row{"lordofthemanor"_L1, NotAccepted, {}},
    Row{"ladyofthemanor"_L1, NotAccepted, {}},
};

struct Letters
{
    QLatin1StringView key;
    QLatin1StringView printed;
};

// Only those that are no one's surname: "Ma" and "Ba" are.
constexpr std::array kPostNominals{
    Letters{"obe"_L1, "OBE"_L1},     Letters{"mbe"_L1, "MBE"_L1},   Letters{"cbe"_L1, "CBE"_L1},
    Letters{"kbe"_L1, "KBE"_L1},     Letters{"dbe"_L1, "DBE"_L1},   Letters{"gbe"_L1, "GBE"_L1},
    Letters{"bem"_L1, "BEM"_L1},     Letters{"kc"_L1, "KC"_L1},     Letters{"qc"_L1, "QC"_L1},
    Letters{"jp"_L1, "JP"_L1},       Letters{"mp"_L1, "MP"_L1},     Letters{"phd"_L1, "PhD"_L1},
    Letters{"dphil"_L1, "DPhil"_L1}, Letters{"bsc"_L1, "BSc"_L1},   Letters{"msc"_L1, "MSc"_L1},
    Letters{"mba"_L1, "MBA"_L1},     Letters{"frs"_L1, "FRS"_L1},   Letters{"frcs"_L1, "FRCS"_L1},
    Letters{"frcp"_L1, "FRCP"_L1},   Letters{"esq"_L1, "Esq"_L1},   Letters{"esquire"_L1, "Esq"_L1},
    Letters{"cmg"_L1, "CMG"_L1},     Letters{"kcmg"_L1, "KCMG"_L1}, Letters{"dso"_L1, "DSO"_L1},
};

/// Letters of the word, small; whatever their width, with stops and spaces left out.
QString keyOf(QStringView text)
{
    const QString wide = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString key;
    for (const QChar c : wide) {
        if (c.isLetterOrNumber() || c == u'/' || c == u'&' || c == u'+' || c == u',')
            key += c;
    }
    while (!key.isEmpty() && !key.back().isLetterOrNumber())
        key.chop(1);
    return key;
}

const Row *rowOf(const QString &key)
{
    const auto found = std::find_if(
        kTitles.begin(), kTitles.end(), [&](const Row &row) { return row.key == key; });
    return found == kTitles.end() ? nullptr : found;
}

const Letters *lettersOf(const QString &key)
{
    const auto found = std::find_if(kPostNominals.begin(),
                                    kPostNominals.end(),
                                    [&](const Letters &row) { return row.key == key; });
    return found == kPostNominals.end() ? nullptr : found;
}

QStringList partsOf(const QString &typed)
{
    QString spaced = typed;
    for (const QChar parting : {u'/', u'&', u'+', u',', u'.', u'('}) // "Dr.Mrs" is two titles
        spaced.replace(parting, u' ');
    QStringList parts;
    for (const QString &word : spaced.split(u' ', Qt::SkipEmptyParts)) {
        const QString key = keyOf(word);
        if (!key.isEmpty() && key != "and"_L1 && key != "or"_L1)
            parts += key;
    }
    return parts;
}

/// More than one title in one field: every word is a title, or two of them are.
bool isSeveral(const QString &typed)
{
    const QStringList parts = partsOf(typed);
    const auto titles =
        std::count_if(parts.begin(), parts.end(), [](const QString &key) { return rowOf(key); });
    return titles > 1;
}

QString withoutArticle(const QString &typed)
{
    return typed.startsWith("the "_L1, Qt::CaseInsensitive) ? typed.mid(4) : typed;
}

} // namespace

KnownTitle recogniseTitle(const QString &typed)
{
    if (typed.size() > kLongestTitle)
        return {Unknown, typed};
    const QString title = withoutArticle(typed.trimmed());
    const QString key = keyOf(title);
    const bool isNone = std::none_of(key.begin(), key.end(), [](QChar c) { return c.isLetter(); })
                        || key == "n/a"_L1 || key == "na"_L1 || key == "none"_L1
                        || key == "other"_L1 || key == "notitle"_L1 || key == "blank"_L1;
    if (isNone)
        return {None, {}};
    if (const Row *row = rowOf(key))
        return {row->kind, row->printed};
    if (const Letters *letters = lettersOf(key))
        return {PostNominal, letters->printed};
    if (key.startsWith("lordof"_L1) || key.startsWith("ladyof"_L1))
        return {NotAccepted, {}};
    if (isSeveral(title))
        return {Several, {}};
    return {Unknown, title};
}

QString postNominal(QStringView word)
{
    const Letters *letters = lettersOf(keyOf(word));
    return letters ? QString(letters->printed) : QString();
}

QString withoutPostNominals(const QString &surname)
{
    QStringList words = surname.split(u' ', Qt::SkipEmptyParts);
    bool cut = false;
    while (words.size() > 1 && lettersOf(keyOf(words.last()))) {
        words.removeLast();
        cut = true;
    }
    if (!cut)
        return surname;
    QString left = words.join(u' ');
    while (left.endsWith(u','))
        left.chop(1);
    return left;
}

} // namespace casepost::core
