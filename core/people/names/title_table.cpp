#include "core/people/names/title.h"

#include <QHash>
#include <QLatin1StringView>
#include <QStringList>

#include <algorithm>
#include <array>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

/// A title as printed, and every way to write it: long, short, older, Welsh. One row is one title,
/// so that its forms cannot come to different verdicts.
struct Row
{
    TitleKind kind;
    QLatin1StringView printed;
    QLatin1StringView forms; ///< small letters, without stops, hyphens and spaces; parted by |
};

using enum TitleKind;

constexpr qsizetype kLongestTitle = 100;
constexpr qsizetype kMostWords = 6; ///< of one title: "marshal of the royal air force"

// Appendix A of the requirements; by subject, so that a reader can compare.
// clang-format off
constexpr std::array kTitles{
    Row{Standard, "Mr"_L1, "mr"_L1},
    Row{Standard, "Mrs"_L1, "mrs"_L1},
    Row{Standard, "Miss"_L1, "miss"_L1},
    Row{Standard, "Ms"_L1, "ms"_L1},

    Row{Professional, "Dr"_L1, "dr|doctor|doc"_L1},
    Row{Professional, "Judge"_L1, "judge|hishonourjudge|herhonourjudge|hhj|hhjudge|barnwr"_L1},
    Row{ProfessionalToAsk, "Prof"_L1, "prof|professor|profr|athro|profemeritus|professoremeritus|emeritusprofessor|emeritusprof"_L1},
    Row{ProfessionalToAsk, "Associate Professor"_L1, "associateprofessor|assocprof|assocprofessor|aprof"_L1},
    Row{ProfessionalToAsk, "Assistant Professor"_L1, "assistantprofessor|asstprof|assistantprof"_L1},
    Row{ProfessionalToAsk, "Justice"_L1, "justice|mrjustice|mrsjustice|msjustice|lordjustice|ladyjustice"_L1},
    Row{ProfessionalToAsk, "Magistrate"_L1, "magistrate"_L1},
    Row{ProfessionalToAsk, "Sheriff"_L1, "sheriff"_L1},
    Row{ProfessionalToAsk, "Advocate"_L1, "advocate|adv"_L1},
    Row{ProfessionalToAsk, "Cllr"_L1, "cllr|councillor|councilor|clr|coun|cynghorydd|cyng"_L1},
    Row{ProfessionalToAsk, "Alderman"_L1, "alderman|ald"_L1},
    Row{ProfessionalToAsk, "Mayor"_L1, "mayor|lordmayor|maer"_L1},
    Row{ProfessionalToAsk, "Senator"_L1, "senator"_L1},
    Row{ProfessionalToAsk, "Ambassador"_L1, "ambassador|amb"_L1},
    Row{ProfessionalToAsk, "Nurse"_L1, "nurse|staffnurse|nrs"_L1},
    Row{ProfessionalToAsk, "Midwife"_L1, "midwife"_L1},
    Row{ProfessionalToAsk, "Matron"_L1, "matron"_L1},
    Row{ProfessionalToAsk, "Surgeon"_L1, "surgeon|surg"_L1},
    Row{ProfessionalToAsk, "Engineer"_L1, "engineer|eng|engr|ir|ing"_L1},
    Row{ProfessionalToAsk, "Architect"_L1, "architect|arch"_L1},

    Row{ProfessionalToAsk, "Constable"_L1, "constable|policeconstable|pc|wpc|womanpoliceconstable"_L1},
    Row{ProfessionalToAsk, "Detective Constable"_L1, "detectiveconstable|detcon|detconst"_L1},
    Row{ProfessionalToAsk, "Police Sergeant"_L1, "policesergeant|policesgt|ps"_L1},
    Row{ProfessionalToAsk, "Detective Sergeant"_L1, "detectivesergeant|detsgt"_L1},
    Row{ProfessionalToAsk, "Inspector"_L1, "inspector|insp|policeinspector"_L1},
    Row{ProfessionalToAsk, "Detective Inspector"_L1, "detectiveinspector|detinsp"_L1},
    Row{ProfessionalToAsk, "Chief Inspector"_L1, "chiefinspector|chinsp|chiefinsp"_L1},
    Row{ProfessionalToAsk, "Detective Chief Inspector"_L1, "detectivechiefinspector|dci|detchinsp"_L1},
    Row{ProfessionalToAsk, "Superintendent"_L1, "superintendent|supt"_L1},
    Row{ProfessionalToAsk, "Detective Superintendent"_L1, "detectivesuperintendent|detsupt"_L1},
    Row{ProfessionalToAsk, "Chief Superintendent"_L1, "chiefsuperintendent|chsupt|chiefsupt"_L1},
    Row{ProfessionalToAsk, "Chief Constable"_L1, "chiefconstable"_L1},
    Row{ProfessionalToAsk, "Commissioner"_L1, "commissioner|commr"_L1},

    Row{ProfessionalToAsk, "Private"_L1, "private|pte|pvt"_L1},
    Row{ProfessionalToAsk, "Trooper"_L1, "trooper|tpr"_L1},
    Row{ProfessionalToAsk, "Gunner"_L1, "gunner|gnr"_L1},
    Row{ProfessionalToAsk, "Sapper"_L1, "sapper|spr"_L1},
    Row{ProfessionalToAsk, "Signaller"_L1, "signaller|signaler"_L1},
    Row{ProfessionalToAsk, "Guardsman"_L1, "guardsman|gdsm"_L1},
    Row{ProfessionalToAsk, "Fusilier"_L1, "fusilier|fus"_L1},
    Row{ProfessionalToAsk, "Rifleman"_L1, "rifleman|rfn"_L1},
    Row{ProfessionalToAsk, "Craftsman"_L1, "craftsman|cfn"_L1},
    Row{ProfessionalToAsk, "Marine"_L1, "marine|mne"_L1},
    Row{ProfessionalToAsk, "Bombardier"_L1, "bombardier|bdr"_L1},
    Row{ProfessionalToAsk, "Lance Bombardier"_L1, "lancebombardier|lbdr|lancebdr"_L1},
    Row{ProfessionalToAsk, "Corporal"_L1, "corporal|cpl"_L1},
    Row{ProfessionalToAsk, "Lance Corporal"_L1, "lancecorporal|lcpl|lancecpl"_L1},
    Row{ProfessionalToAsk, "Sergeant"_L1, "sergeant|sgt|serjeant|sjt|sargeant"_L1},
    Row{ProfessionalToAsk, "Lance Sergeant"_L1, "lancesergeant|lsgt|lancesgt"_L1},
    Row{ProfessionalToAsk, "Staff Sergeant"_L1, "staffsergeant|ssgt|staffsgt"_L1},
    Row{ProfessionalToAsk, "Colour Sergeant"_L1, "coloursergeant|csgt|coloursgt|colsgt"_L1},
    Row{ProfessionalToAsk, "Flight Sergeant"_L1, "flightsergeant|fltsgt|fsgt|flightsgt"_L1},
    Row{ProfessionalToAsk, "Sergeant Major"_L1, "sergeantmajor|sgtmajor|sgtmaj|sgtm"_L1},
    Row{ProfessionalToAsk, "Company Sergeant Major"_L1, "companysergeantmajor|csm|coysgtmaj"_L1},
    Row{ProfessionalToAsk, "Regimental Sergeant Major"_L1, "regimentalsergeantmajor|rsm|regtsgtmaj"_L1},
    Row{ProfessionalToAsk, "Quartermaster Sergeant"_L1, "quartermastersergeant|qms|qmsgt"_L1},
    Row{ProfessionalToAsk, "Warrant Officer"_L1, "warrantofficer|wo|warrantoff"_L1},
    Row{ProfessionalToAsk, "Warrant Officer Class 1"_L1, "warrantofficerclass1|warrantofficer1|warrantofficerclassone|wo1|woi|woclass1"_L1},
    Row{ProfessionalToAsk, "Warrant Officer Class 2"_L1, "warrantofficerclass2|warrantofficer2|warrantofficerclasstwo|wo2|woii|woclass2"_L1},
    Row{ProfessionalToAsk, "Second Lieutenant"_L1, "secondlieutenant|secondlt|2ndlieutenant|2ndlt|2lt|2lieut|2ndlieut"_L1},
    Row{ProfessionalToAsk, "Lieutenant"_L1, "lieutenant|lt|lieut|leftenant"_L1},
    Row{ProfessionalToAsk, "First Lieutenant"_L1, "firstlieutenant|firstlt|1stlieutenant|1stlt|1lt"_L1},
    Row{ProfessionalToAsk, "Captain"_L1, "captain|capt|cpt|captn|capten"_L1},
    Row{ProfessionalToAsk, "Major"_L1, "major|maj"_L1},
    Row{ProfessionalToAsk, "Lt Col"_L1, "lieutenantcolonel|ltcol|ltcolonel|lieutcol|lieutenantcol|lieutcolonel"_L1},
    Row{ProfessionalToAsk, "Colonel"_L1, "colonel|col|cyrnol"_L1},
    Row{ProfessionalToAsk, "Brigadier"_L1, "brigadier|brig|bgdr"_L1},
    Row{ProfessionalToAsk, "Brigadier General"_L1, "brigadiergeneral|briggen|briggeneral"_L1},
    Row{ProfessionalToAsk, "Major General"_L1, "majorgeneral|majgen|majorgen|majgeneral"_L1},
    Row{ProfessionalToAsk, "Lieutenant General"_L1, "lieutenantgeneral|ltgen|lieutgen|ltgeneral|lieutgeneral"_L1},
    Row{ProfessionalToAsk, "General"_L1, "general|gen|genl|cadfridog"_L1},
    Row{ProfessionalToAsk, "Field Marshal"_L1, "fieldmarshal|fm|fdmarshal|fieldmarshall"_L1},

    Row{ProfessionalToAsk, "Able Seaman"_L1, "ableseaman|ablerating|ableseawoman"_L1},
    Row{ProfessionalToAsk, "Leading Hand"_L1, "leadinghand|leadingrating|leadingseaman|ldghand"_L1},
    Row{ProfessionalToAsk, "Petty Officer"_L1, "pettyofficer|pettyoff|po"_L1},
    Row{ProfessionalToAsk, "Chief Petty Officer"_L1, "chiefpettyofficer|cpo|chpo"_L1},
    Row{ProfessionalToAsk, "Midshipman"_L1, "midshipman|mid"_L1},
    Row{ProfessionalToAsk, "Sub-Lieutenant"_L1, "sublieutenant|sublt|slt|sublieut"_L1},
    Row{ProfessionalToAsk, "Acting Sub-Lieutenant"_L1, "actingsublieutenant|actingsublt|asublt"_L1},
    Row{ProfessionalToAsk, "Lt Cdr"_L1, "lieutenantcommander|ltcdr|ltcmdr|ltcommander|lieutcdr|lieutenantcdr|ltcomdr|ltcmd|lieutcommander|lieutcmdr"_L1},
    Row{ProfessionalToAsk, "Commander"_L1, "commander|cdr|cmdr|comdr"_L1},
    Row{ProfessionalToAsk, "Commodore"_L1, "commodore|cdre|cmdre|comdre"_L1},
    Row{ProfessionalToAsk, "Rear Admiral"_L1, "rearadmiral|rearadm|radm|radmiral"_L1},
    Row{ProfessionalToAsk, "Vice Admiral"_L1, "viceadmiral|viceadm|vadm|vadmiral"_L1},
    Row{ProfessionalToAsk, "Admiral"_L1, "admiral|adm|adml"_L1},
    Row{ProfessionalToAsk, "Admiral of the Fleet"_L1, "admiralofthefleet|admofthefleet|adminfleet"_L1},
    Row{ProfessionalToAsk, "Surgeon Lieutenant"_L1, "surgeonlieutenant|surglt|surgeonlt"_L1},
    Row{ProfessionalToAsk, "Surgeon Lt Cdr"_L1, "surgeonlieutenantcommander|surgltcdr|surgeonltcdr"_L1},
    Row{ProfessionalToAsk, "Surgeon Commander"_L1, "surgeoncommander|surgcdr|surgeoncdr"_L1},
    Row{ProfessionalToAsk, "Surgeon Captain"_L1, "surgeoncaptain|surgcapt|surgeoncapt"_L1},

    Row{ProfessionalToAsk, "Aircraftman"_L1, "aircraftman|aircraftwoman|acm1"_L1},
    Row{ProfessionalToAsk, "Leading Aircraftman"_L1, "leadingaircraftman|leadingaircraftwoman|lac|lacw"_L1},
    Row{ProfessionalToAsk, "Senior Aircraftman"_L1, "senioraircraftman|senioraircraftwoman|sac|sacw"_L1},
    Row{ProfessionalToAsk, "Junior Technician"_L1, "juniortechnician|jrtech|jnrtech|juniortech"_L1},
    Row{ProfessionalToAsk, "Chief Technician"_L1, "chieftechnician|chftech|chtech|chieftech"_L1},
    Row{ProfessionalToAsk, "Master Aircrew"_L1, "masteraircrew|macr"_L1},
    Row{ProfessionalToAsk, "Pilot Officer"_L1, "pilotofficer|pltoff|pltofficer|pilotoff"_L1},
    Row{ProfessionalToAsk, "Flying Officer"_L1, "flyingofficer|fgoff|flgoff|flyoff|fo|fgofficer|flyingoff"_L1},
    Row{ProfessionalToAsk, "Flt Lt"_L1, "flightlieutenant|fltlt|flt|fltlieut|fllt|flightlt|fltlieutenant"_L1},
    Row{ProfessionalToAsk, "Sqn Ldr"_L1, "squadronleader|sqnldr|sldr|sqdnldr|sqnleader|squadronldr|sqdldr"_L1},
    Row{ProfessionalToAsk, "Wg Cdr"_L1, "wingcommander|wgcdr|wcdr|wingcdr|wcommander|wgcmdr|wgcommander|wingcmdr"_L1},
    Row{ProfessionalToAsk, "Gp Capt"_L1, "groupcaptain|gpcapt|gcapt|grpcapt|groupcapt|gpcaptain|grpcaptain"_L1},
    Row{ProfessionalToAsk, "Air Commodore"_L1, "aircommodore|aircdre|acdre|aircmdre|aircomm"_L1},
    Row{ProfessionalToAsk, "Air Vice-Marshal"_L1, "airvicemarshal|avm|airvicemshl|airvicemarshall"_L1},
    Row{ProfessionalToAsk, "Air Marshal"_L1, "airmarshal|airmshl|airmshal|airmarshall"_L1},
    Row{ProfessionalToAsk, "Air Chief Marshal"_L1, "airchiefmarshal|acm|airchfmshl|airchiefmshl|airchiefmarshall"_L1},
    Row{ProfessionalToAsk, "Marshal of the Royal Air Force"_L1, "marshaloftheroyalairforce|marshaloftheraf|mraf"_L1},

    Row{Religious, "Rev"_L1, "rev|revd|reverend|reverand|rvd|parch|parchedig"_L1},
    Row{Religious, "Father"_L1, "father|fr|fthr"_L1},
    Row{Religious, "Rabbi"_L1, "rabbi|rab"_L1},
    Row{Religious, "Imam"_L1, "imam|emam"_L1},
    Row{Religious, "Sister"_L1, "sister|sis"_L1},
    Row{ReligiousToAsk, "Sister"_L1, "sr"_L1}, // or a Spanish Mr
    Row{ReligiousToAsk, "Archimandrite"_L1, "archimandrite|archim"_L1},
    Row{ReligiousToAsk, "Archbishop"_L1, "archbishop|abp|archbp"_L1},
    Row{ReligiousToAsk, "Archdeacon"_L1, "archdeacon|archd|archdn"_L1},
    Row{ReligiousToAsk, "Bishop"_L1, "bishop|bp|esgob"_L1},
    Row{ReligiousToAsk, "Brother"_L1, "brother|bro|br"_L1},
    Row{ReligiousToAsk, "Canon"_L1, "canon|cn|cnn"_L1},
    Row{ReligiousToAsk, "Cantor"_L1, "cantor"_L1},
    Row{ReligiousToAsk, "Cardinal"_L1, "cardinal|card|cardl"_L1},
    Row{ReligiousToAsk, "Deacon"_L1, "deacon|dcn|dn"_L1},
    Row{ReligiousToAsk, "Dean"_L1, "dean|deon"_L1},
    Row{ReligiousToAsk, "Abbot"_L1, "abbot|abt"_L1},
    Row{ReligiousToAsk, "Chaplain"_L1, "chaplain|chap|chapl|chpln|padre"_L1},
    Row{ReligiousToAsk, "Lama"_L1, "lama"_L1},
    Row{ReligiousToAsk, "Maulana"_L1, "maulana|mawlana|moulana|molana"_L1},
    Row{ReligiousToAsk, "Minister"_L1, "minister|gweinidog"_L1},
    Row{ReligiousToAsk, "Monsignor"_L1, "monsignor|msgr|mgr|mons|monsig"_L1},
    Row{ReligiousToAsk, "Mother"_L1, "mother|mothersuperior|reverendmother|revmother"_L1},
    Row{ReligiousToAsk, "Mufti"_L1, "mufti"_L1},
    Row{ReligiousToAsk, "Pastor"_L1, "pastor|pst|pstr|ptr"_L1},
    Row{ReligiousToAsk, "Prebendary"_L1, "prebendary|preb"_L1},
    Row{ReligiousToAsk, "Priest"_L1, "priest"_L1},
    Row{ReligiousToAsk, "Sheikh"_L1, "sheikh|shaikh|shaykh|sheik|sheykh"_L1},
    Row{ReligiousToAsk, "Swami"_L1, "swami"_L1},
    Row{ReligiousToAsk, "Venerable"_L1, "venerable|ven|venble"_L1},
    Row{ReligiousToAsk, "Vicar"_L1, "vicar"_L1},
    Row{ReligiousToAsk, "Very Rev"_L1, "veryrev|veryrevd|veryreverend"_L1},
    Row{ReligiousToAsk, "Rt Rev"_L1, "rtrev|rtrevd|rightreverend|rightrev|rtreverend|rightrevd"_L1},
    Row{ReligiousToAsk, "Most Rev"_L1, "mostrev|mostrevd|mostreverend"_L1},

    Row{Knighthood, "Sir"_L1, "sir|syr"_L1},
    Row{Knighthood, "Dame"_L1, "dame|fonesig"_L1},
    Row{Nobility, "Lord"_L1, "lord|ld|arglwydd"_L1},
    Row{Nobility, "Lady"_L1, "lady|arglwyddes"_L1},
    Row{Nobility, "Baron"_L1, "baron|barwn"_L1},
    Row{Nobility, "Baroness"_L1, "baroness|bness|barwnes"_L1},
    Row{Nobility, "Viscount"_L1, "viscount|visc|vct"_L1},
    Row{Nobility, "Viscountess"_L1, "viscountess|viscss"_L1},
    Row{Nobility, "Earl"_L1, "earl|iarll"_L1},
    Row{Nobility, "Countess"_L1, "countess|ctss"_L1},
    Row{Nobility, "Marquess"_L1, "marquess|marq|marqs"_L1},
    Row{Nobility, "Marchioness"_L1, "marchioness"_L1},
    Row{Nobility, "Duke"_L1, "duke|dug"_L1},
    Row{Nobility, "Duchess"_L1, "duchess"_L1},

    Row{Royal, "His Majesty"_L1, "hismajesty"_L1},
    Row{Royal, "Her Majesty"_L1, "hermajesty"_L1},
    Row{Royal, "HM"_L1, "hm"_L1},
    Row{Royal, "HRH"_L1, "hrh|hisroyalhighness|herroyalhighness"_L1},
    Row{Royal, "King"_L1, "king"_L1},
    Row{Royal, "Queen"_L1, "queen"_L1},

    Row{Courtesy, "Hon"_L1, "hon|honourable|honorable|honble"_L1},
    Row{Courtesy, "Rt Hon"_L1, "rthon|righthonourable|righthon|rthonourable|rthonble|righthonorable"_L1},

    Row{Foreign, {}, "count|graf|grafin|prince|princess|freiherr|freifrau|marquis|marquise|comte|comtesse|conte|contessa|conde|marchese|principe|tywysog|tywysoges"_L1},
    Row{VariationOfMr, {}, "mister|mistr|mistah|messrs"_L1},
    Row{NotAccepted, {}, "mx|mixter|misc|m|ind|mre|pr|xe|per|master|mstr|laird|lordofthemanor|ladyofthemanor"_L1},
};
// clang-format on

// Only those that are no one's surname: "Ma" and "Ba" are.
// clang-format off
constexpr std::array kPostNominals{
    "OBE"_L1, "MBE"_L1, "CBE"_L1, "KBE"_L1, "DBE"_L1, "GBE"_L1, "BEM"_L1, "KC"_L1, "QC"_L1, "JP"_L1, "MP"_L1,
    "MSP"_L1, "MEP"_L1, "CMG"_L1, "KCMG"_L1, "DCMG"_L1, "GCMG"_L1, "KCB"_L1, "DCB"_L1, "GCB"_L1, "MVO"_L1,
    "LVO"_L1, "CVO"_L1, "KCVO"_L1, "DCVO"_L1, "GCVO"_L1, "DSO"_L1, "DSC"_L1, "DFC"_L1, "AFC"_L1, "QPM"_L1, "KPM"_L1,
    "PhD"_L1, "DPhil"_L1, "MPhil"_L1, "BSc"_L1, "MSc"_L1, "BEng"_L1, "MEng"_L1, "CEng"_L1, "MBA"_L1, "LLB"_L1,
    "LLM"_L1, "PGCE"_L1, "MBBS"_L1, "MBChB"_L1, "BDS"_L1, "FRS"_L1, "FRSE"_L1, "FRSA"_L1, "FRCS"_L1, "FRCP"_L1,
    "FRCGP"_L1, "MRCP"_L1, "MRCS"_L1, "MRCGP"_L1, "FRICS"_L1, "MRICS"_L1, "FCCA"_L1, "ACCA"_L1, "RGN"_L1, "Esq"_L1,
};
// clang-format on

// Words around a rank that do not make it another one: "Captain (Retd)", "Cdr RN", "Acting Sgt".
constexpr std::array kAfterRank{"retd"_L1,
                                "retired"_L1,
                                "ret"_L1,
                                "rtd"_L1,
                                "rn"_L1,
                                "rm"_L1,
                                "raf"_L1,
                                "rnr"_L1,
                                "rmr"_L1,
                                "usn"_L1,
                                "usaf"_L1,
                                "usmc"_L1};
constexpr std::array kBeforeRank{"acting"_L1, "temporary"_L1, "temp"_L1, "former"_L1, "ex"_L1};

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

/// Built once: from each form to its row.
const QHash<QString, const Row *> &rowsByForm()
{
    static const QHash<QString, const Row *> byForm = [] {
        QHash<QString, const Row *> rows;
        for (const Row &row : kTitles)
            for (const QLatin1StringView form : row.forms.tokenize(u'|'))
                rows.insert(QString(form), &row);
        return rows;
    }();
    return byForm;
}

const Row *rowOf(const QString &key)
{
    if (const Row *row = rowsByForm().value(key))
        return row;
    if (!key.contains(u'/'))
        return nullptr;
    // "L/Cpl" is a rank; "Mr/s" is no title of anybody's.
    const Row *rank = rowsByForm().value(QString(key).remove(u'/'));
    return rank && rank->kind == ProfessionalToAsk ? rank : nullptr;
}

/// Built once: from small letters to the printed form.
const QHash<QString, QString> &lettersByKey()
{
    static const QHash<QString, QString> byKey = [] {
        QHash<QString, QString> letters{{u"esquire"_s, u"Esq"_s}};
        for (const QLatin1StringView printed : kPostNominals)
            letters.insert(QString(printed).toLower(), printed);
        return letters;
    }();
    return byKey;
}

QString lettersOf(const QString &key)
{
    return lettersByKey().value(key);
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

/// How many titles the words hold: "Lt Cdr" is one, "Lt Cdr Dr" are two.
int titlesIn(const QStringList &parts)
{
    int titles = 0;
    for (qsizetype i = 0; i < parts.size();) {
        qsizetype taken = std::min(kMostWords, parts.size() - i);
        while (taken > 0 && !rowOf(parts.mid(i, taken).join(QString())))
            --taken;
        titles += taken > 0 ? 1 : 0;
        i += std::max<qsizetype>(taken, 1);
    }
    return titles;
}

/// The rank without the words around it; nullptr when what is left is no title.
const Row *rankIn(QStringList parts)
{
    const qsizetype all = parts.size();
    const auto holds = [](const auto &list, const QString &key) {
        return std::find(list.begin(), list.end(), key) != list.end();
    };
    while (parts.size() > 1
           && (holds(kAfterRank, parts.last()) || !lettersOf(parts.last()).isEmpty()))
        parts.removeLast();
    while (parts.size() > 1 && holds(kBeforeRank, parts.first()))
        parts.removeFirst();
    return parts.size() < all ? rowOf(parts.join(QString())) : nullptr;
}

QString withoutArticle(const QString &typed)
{
    for (const QLatin1StringView article : {"the "_L1, "y "_L1, "yr "_L1})
        if (typed.startsWith(article, Qt::CaseInsensitive))
            return typed.mid(article.size()).trimmed();
    return typed;
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
    if (const QString letters = lettersOf(key); !letters.isEmpty())
        return {PostNominal, letters};
    if (key.startsWith("lordof"_L1) || key.startsWith("ladyof"_L1))
        return {NotAccepted, {}};
    const QStringList parts = partsOf(title);
    if (const Row *row = rankIn(parts))
        return {row->kind, row->printed};
    if (titlesIn(parts) > 1)
        return {Several, {}};
    return {Unknown, title};
}

QString postNominal(QStringView word)
{
    return lettersOf(keyOf(word));
}

QString withoutPostNominals(const QString &surname)
{
    QStringList words = surname.split(u' ', Qt::SkipEmptyParts);
    bool cut = false;
    while (words.size() > 1 && !lettersOf(keyOf(words.last())).isEmpty()) {
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
