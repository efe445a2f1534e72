#include "core/cases/likeness/other_case_rows.h"

#include "core/cases/record/case_rows.h"
#include "core/cases/record/case_words.h"
#include "core/cases/search/search_keys.h"
#include "core/cases/search/word_index.h"
#include "core/store/bulk/bulk.h"
#include "core/text/text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kRows =
    u"SELECT id, in_progress, reference, applicant_surname, applicant_forenames, "
    "applicant_date_of_birth, postcode_key, applicant_address_1, email_key, passport_surname, "
    "passport_forenames, declarant_surname, declarant_forenames, declarant_email, referee_surname, "
    "referee_forenames, referee_email, referee_postcode, alternative_name, alternative_postcode "
    "FROM case_file";
constexpr QStringView kPostings = u"SELECT word, field, cases FROM case_word WHERE word ";
constexpr QStringView kInListSqlite = u"IN (SELECT value FROM json_each(?))";
constexpr QStringView kInListPostgres = u"= ANY (CAST(? AS text[]))";
constexpr QStringView kByReference =
    u"SELECT id FROM case_file WHERE reference_key = ? OR reference_key = ? OR reference_key = ?";
constexpr QStringView kByReport =
    u"SELECT id FROM case_file WHERE lost_stolen_reference IS NOT NULL AND "
    "replace(replace(lower(lost_stolen_reference), '-', ''), ' ', '') = ?";
constexpr QStringView kByEmail =
    u"SELECT id FROM case_file WHERE email_key = ? UNION "
    "SELECT id FROM case_file WHERE declarant_email IS NOT NULL AND lower(declarant_email) = ? "
    "UNION "
    "SELECT id FROM case_file WHERE referee_email IS NOT NULL AND lower(referee_email) = ?";
constexpr QStringView kByPostcode =
    u"SELECT id FROM case_file WHERE postcode_key = ? ORDER BY id LIMIT 1000";
constexpr QStringView kBorn = u"SELECT id FROM case_file";
constexpr QStringView kCount = u"SELECT COALESCE(MAX(id), 0) FROM case_file";

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString folded(const QString &text)
{
    return comparedWords(text).join(QString());
}

QString postcodeOf(const QString &postcode)
{
    std::string key;
    postcodeKey(postcode.toStdString(), key);
    return QString::fromStdString(key);
}

QString emailOf(const QString &email)
{
    std::string key;
    emailKey(email.toStdString(), key);
    return QString::fromStdString(key);
}

void addEmail(ComparedCase &one, const QString &email)
{
    if (const QString key = emailOf(email); !key.isEmpty() && !one.emails.contains(key))
        one.emails += key;
}

void addPerson(ComparedCase &one,
               const NameWords &name,
               const QString &postcode,
               const QString &dateOfBirth = {})
{
    if (!name.isEmpty())
        one.people.push_back({name, dateOfBirth, postcode});
}

ComparedCase rowOf(const BulkRead &row)
{
    const auto text = [&row](int column) { return textOf(row.text(column)); };
    ComparedCase one;
    one.id = row.integer(0);
    one.inProgress = row.integer(1) != 0;
    one.reference = text(2);
    one.surname = folded(text(3));
    one.postcode = text(6);
    one.firstLine = folded(text(7));
    for (const int column : {8, 13, 16})
        addEmail(one, text(column));
    addPerson(one, nameWords(text(4), text(3)), one.postcode, text(5));
    addPerson(one, nameWords(text(10), text(9)), one.postcode, text(5));
    addPerson(one, nameWords(text(12), text(11)), one.postcode);
    addPerson(one, nameWords(text(15), text(14)), postcodeOf(text(17)));
    addPerson(one, nameWordsOfLine(text(18)), postcodeOf(text(19)));
    return one;
}

QString textList(const QStringList &words, Engine engine)
{
    const QByteArray json =
        QJsonDocument(QJsonArray::fromStringList(words)).toJson(QJsonDocument::Compact);
    // Words are letters and digits, so the two forms differ in their brackets only.
    const QString list = QString::fromUtf8(json);
    return engine == Engine::Sqlite ? list : u'{' + list.mid(1, list.size() - 2) + u'}';
}

ComparedCases::Ids idsOf(std::string_view packed)
{
    ComparedCases::Ids ids;
    forEachPosting(packed, [&ids](std::int64_t id) {
        ids.push_back(id);
        return true;
    });
    return ids;
}

} // namespace

ComparedCase comparedCase(const CaseRecord &record)
{
    ComparedCase one;
    one.id = record.id.row();
    one.inProgress = record.inProgress;
    one.reference = record.reference;
    one.surname = folded(record.applicant.surname);
    one.postcode = postcodeOf(record.address.postcode);
    one.firstLine = folded(record.address.lines.value(0));
    for (const QString &email : {record.email, record.declarantEmail, record.refereeEmail})
        addEmail(one, email);
    const auto add = [&one](const PersonName &name, const QString &postcode, const QString &born) {
        addPerson(one, nameWords(name.forenames, name.surname), postcode, born);
    };
    const QString born = record.dateOfBirth.toString(Qt::ISODate);
    add(record.applicant, one.postcode, born);
    add(record.passportName, one.postcode, born);
    add(record.declarant, one.postcode, {});
    add(record.referee, postcodeOf(record.refereeAddress.postcode), {});
    addPerson(one,
              nameWordsOfLine(record.alternativeName),
              postcodeOf(record.alternativeAddress.postcode));
    return one;
}

bool isSameHousehold(const ComparedCase &one, const ComparedCase &other)
{
    for (const QString &email : one.emails)
        if (other.emails.contains(email))
            return true;
    return !one.postcode.isEmpty() && one.postcode == other.postcode
           && (one.surname == other.surname
               || (!one.firstLine.isEmpty() && one.firstLine == other.firstLine));
}

bool isSameApplicant(const ComparedCase &one, const ComparedCase &other)
{
    if (one.people.empty() || other.people.empty())
        return false;
    const CasePerson &a = one.people.front(), &b = other.people.front();
    return !a.dateOfBirth.isEmpty() && a.dateOfBirth == b.dateOfBirth
           && a.name.surname == b.name.surname
           && a.name.forenames.value(0) == b.name.forenames.value(0);
}

Result<ComparedCases::Ids> ComparedCases::ids(const QString &sql, const QStringList &parameters)
{
    TRY_ASSIGN(auto rows, BulkRead::begin(m_db, sql, parameters));
    Ids found;
    for (;;) {
        TRY_ASSIGN(const bool more, rows.next());
        if (!more)
            break;
        found.push_back(rows.integer(0));
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

Result<QHash<QString, ComparedCases::Postings>> ComparedCases::postings(const QStringList &words)
{
    QHash<QString, Postings> found;
    if (words.isEmpty())
        return found;
    const bool sqlite = m_db.engine() == Engine::Sqlite;
    const QString sql =
        kPostings.toString() + (sqlite ? kInListSqlite : kInListPostgres).toString();
    TRY_ASSIGN(auto rows, BulkRead::begin(m_db, sql, {textList(words, m_db.engine())}));
    for (;;) {
        TRY_ASSIGN(const bool more, rows.next());
        if (!more)
            return found;
        Postings &of = found[textOf(rows.text(0))];
        const auto field = static_cast<WordField>(rows.integer(1));
        Ids &place = field == WordField::Surname     ? of.surname
                     : field == WordField::Forenames ? of.forenames
                                                     : of.other;
        place = idsOf(rows.blob(2));
    }
}

Result<ComparedCases::Ids> ComparedCases::byReference(const QString &key)
{
    QStringList forms{key};
    for (const auto &system : kSystemWords) {
        const QString letters = system.word.toString().toLower();
        if (key.startsWith(letters))
            forms += key.mid(letters.size());
        else if (forms.size() < 3 && !key.isEmpty() && key.front().isDigit())
            forms += letters + key;
    }
    while (forms.size() < 3)
        forms += key;
    TRY_ASSIGN(auto found, ids(kByReference.toString(), forms.first(3)));
    TRY_ASSIGN(const auto reports, ids(kByReport.toString(), {key}));
    found.insert(found.end(), reports.begin(), reports.end());
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

Result<ComparedCases::Ids> ComparedCases::byEmail(const QString &key)
{
    return ids(kByEmail.toString(), {key, key, key});
}

Result<ComparedCases::Ids> ComparedCases::byPostcode(const QString &key)
{
    return ids(kByPostcode.toString(), {key});
}

Result<ComparedCases::Ids> ComparedCases::bornOn(const QString &day, const Ids &among)
{
    if (among.empty())
        return Ids();
    return ids(kBorn.toString() + whereIdInList(m_db.engine())
                   + u" AND applicant_date_of_birth = ?"_s,
               {idList(among, m_db.engine()), day});
}

Result<std::vector<ComparedCase>> ComparedCases::rows(const Ids &wanted)
{
    std::vector<ComparedCase> found;
    if (wanted.empty())
        return found;
    TRY_ASSIGN(auto rows,
               BulkRead::begin(m_db,
                               kRows.toString() + whereIdInList(m_db.engine()) + u" ORDER BY id"_s,
                               {idList(wanted, m_db.engine())}));
    for (;;) {
        TRY_ASSIGN(const bool more, rows.next());
        if (!more)
            return found;
        found.push_back(rowOf(rows));
    }
}

Result<qint64> ComparedCases::count()
{
    TRY_ASSIGN(const auto most, m_db.scalar(kCount.toString()));
    return most.value_or(QString()).toLongLong();
}

} // namespace casepost::core
