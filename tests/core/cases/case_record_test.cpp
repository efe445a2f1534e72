#include "core/cases/record/case_record.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace casepost::core;
using namespace Qt::StringLiterals;

namespace {

const CaseColumn &column(const QString &name)
{
    for (const CaseColumn &candidate : caseColumns())
        if (candidate.name == name)
            return candidate;
    FAIL("no column " << name.toStdString());
    return caseColumns().front();
}

/// A cell that each column of extract.md takes.
QString goodCell(const QString &name)
{
    static const QMap<QString, QString> special{{u"reference"_s, u"AMS-123456789"_s},
                                                {u"system"_s, u"DAP"_s},
                                                {u"service"_s, u"digital-fast-track"_s},
                                                {u"route"_s, u"check-and-send"_s},
                                                {u"status"_s, u"awaiting-documents"_s},
                                                {u"language"_s, u"cy"_s},
                                                {u"region"_s, u"overseas"_s},
                                                {u"received_on"_s, u"2026-02-28"_s},
                                                {u"updated_at"_s, u"2026-03-29T01:30:00+01:00"_s},
                                                {u"applicant_title_confirmed"_s, u"yes"_s},
                                                {u"applicant_date_of_birth"_s, u"2000-02-29"_s},
                                                {u"post_dated"_s, u"no"_s},
                                                {u"declarant_relationship"_s, u"guardian"_s},
                                                {u"notify_by"_s, u"both"_s},
                                                {u"accessible_format"_s, u"large-print"_s},
                                                {u"photo_ok"_s, u"no"_s}};
    if (special.contains(name))
        return special.value(name);
    return name.endsWith(u"_email"_s) ? u"siân.o'neill@example.cymru"_s
                                      : u"Llŷr, \"“x”\" "_s + name;
}

QJsonObject fullCase()
{
    QJsonObject json;
    for (const CaseColumn &one : caseColumns())
        json.insert(one.name,
                    one.name.endsWith(u"_email"_s) ? u"sian.oneill@example.org"_s
                                                   : goodCell(one.name));
    return json;
}

} // namespace

TEST_CASE("the columns stand in the order of the store's table", "[core][cases]")
{
    QFile file(u":/casepost/migrations/0001_first.sql"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString sql = QString::fromUtf8(file.readAll());
    const QString table = sql.section(u"CREATE TABLE case_file ("_s, 1).section(u"\n)"_s, 0, 0);
    QStringList stored;
    static const QRegularExpression name(u"^\\s+([a-z0-9_]+)\\s"_s,
                                         QRegularExpression::MultilineOption);
    for (auto match = name.globalMatch(table); match.hasNext();)
        stored += match.next().captured(1);
    for (const QString &own : {u"id"_s, u"row_hash"_s, u"in_progress"_s})
        stored.removeAll(own);
    stored.removeIf([](const QString &one) { return one.endsWith(u"_key"_s); });

    QStringList columns;
    for (const CaseColumn &one : caseColumns())
        columns += one.name;
    CHECK(columns == stored);
}

TEST_CASE("the extract must have a reference, system, status and surname", "[core][cases]")
{
    QStringList required;
    for (const CaseColumn &one : caseColumns())
        if (one.required)
            required += one.name;
    CHECK(required
          == QStringList{u"reference"_s, u"system"_s, u"status"_s, u"applicant_surname"_s});
}

TEST_CASE("every column is written as it was read", "[core][cases]")
{
    const QJsonObject json = fullCase();
    const auto record = caseFromJson(json);
    REQUIRE(record);
    CHECK(json.size() == static_cast<qsizetype>(caseColumns().size()));
    CHECK(QJsonDocument(caseToJson(*record)).toJson() == QJsonDocument(json).toJson());
}

TEST_CASE("an empty cell is unknown, never no", "[core][cases]")
{
    CaseRecord record;
    for (const CaseColumn &one : caseColumns())
        if (!one.required)
            CHECK_FALSE(one.read(record, QString()));
    CHECK_FALSE(record.photoOk);
    CHECK_FALSE(record.postDated);
    CHECK_FALSE(record.language);
    CHECK(record.notifyBy == NotifyBy::Unknown);
    CHECK(record.address.lines.isEmpty());
    CHECK(caseToJson(record).keys() == QStringList{u"status"_s, u"system"_s});
}

TEST_CASE("a cell that breaks its type is refused in words that do not repeat it", "[core][cases]")
{
    const auto [name, cell] = GENERATE(table<QString, QString>({
        {u"reference"_s, u""_s},
        {u"reference"_s, u"   "_s},
        {u"reference"_s, u"--"_s},
        {u"reference"_s, u"=HYPERLINK(1)"_s},
        {u"reference"_s, u"../../etc"_s + QString(70, u'x')},
        {u"reference"_s, u"AMS\u202E1"_s},
        {u"system"_s, u"ams"_s},
        {u"system"_s, u""_s},
        {u"status"_s, u"In-progress"_s},
        {u"status"_s, u""_s},
        {u"service"_s, u"fast track"_s},
        {u"language"_s, u"welsh"_s},
        {u"photo_ok"_s, u"true"_s},
        {u"post_dated"_s, u"Y"_s},
        {u"received_on"_s, u"2025-02-29"_s},
        {u"received_on"_s, u"28/02/2025"_s},
        {u"received_on"_s, u"2025-2-8"_s},
        {u"received_on"_s, u"2025-02-08T00:00:00Z"_s},
        {u"applicant_date_of_birth"_s, u"0000-00-00"_s},
        {u"updated_at"_s, u"2026-03-02T14:05:00"_s},
        {u"updated_at"_s, u"2026-03-02"_s},
        {u"updated_at"_s, u"2026-13-02T14:05:00Z"_s},
        {u"updated_at"_s, u"2026-03-02 14:05:00Z"_s},
        {u"applicant_surname"_s, u" "_s},
        {u"applicant_surname"_s, u"Smith\nBcc: x@example.org"_s},
        {u"applicant_forenames"_s, u"A\tB"_s},
        {u"applicant_address_1"_s, u"1 High\u0007Street"_s},
        {u"applicant_email"_s, u"not-an-address"_s},
        {u"applicant_email"_s, u"a@example.org\r\nBcc: b@example.org"_s},
    }));
    CAPTURE(name, cell);

    CaseRecord record;
    const auto problem = column(name).read(record, cell);

    REQUIRE(problem);
    CHECK(problem->endsWith(u'.'));
    CHECK((cell.trimmed().size() < 4 || !problem->contains(cell)));
}

TEST_CASE("a moment keeps the offset it came with", "[core][cases]")
{
    CaseRecord record;
    REQUIRE_FALSE(column(u"updated_at"_s).read(record, u"2026-03-29T01:30:00+01:00"_s));
    CHECK(record.updatedAt.toUTC() == QDateTime({2026, 3, 29}, {0, 30}, Qt::UTC));
    CHECK(column(u"updated_at"_s).write(record) == u"2026-03-29T01:30:00+01:00"_s);
}

TEST_CASE("address lines may come in any order of columns", "[core][cases]")
{
    CaseRecord record;
    CHECK_FALSE(column(u"applicant_address_3"_s).read(record, u"Durham"_s));
    CHECK_FALSE(column(u"applicant_address_1"_s).read(record, u"1 High Street\nRear flat"_s));
    CHECK(record.address.lines == QStringList{u"1 High Street\nRear flat"_s, u""_s, u"Durham"_s});
}

TEST_CASE("case data names the field that cannot be used", "[core][cases]")
{
    QJsonObject json{{u"system"_s, u"AMS"_s}, {u"applicant_surname"_s, u"Khan"_s}};
    REQUIRE(caseFromJson(json));

    const auto field = [](const QJsonObject &object) {
        const auto refused = caseFromJson(object);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::InvalidInput);
        return refused.error().where.at(0).second;
    };
    QJsonObject unknown = json;
    unknown.insert(u"surname"_s, u"Khan"_s);
    CHECK(field(unknown) == u"surname"_s);
    QJsonObject number = json;
    number.insert(u"photo_ok"_s, 1);
    CHECK(field(number) == u"photo_ok"_s);
    json.remove(u"applicant_surname"_s);
    CHECK(field(json) == u"applicant_surname"_s);
}

TEST_CASE("REQ-LET-04: somebody else signed when a parent, guardian or other is named",
          "[core][cases]")
{
    CaseRecord record;
    record.applicant.forenames = u"Adam"_s;
    record.applicant.surname = u"Khan"_s;
    CHECK_FALSE(record.hasDeclarant());

    record.declarantRelationship = Relationship::Parent;
    CHECK_FALSE(record.hasDeclarant()); // nobody is named

    record.declarant.forenames = u"Sara"_s;
    record.declarant.surname = u"Khan"_s;
    CHECK(record.hasDeclarant());

    record.declarantRelationship = Relationship::Self;
    CHECK_FALSE(record.hasDeclarant());

    record.declarantRelationship = Relationship::Other;
    record.declarant.forenames = u" ADAM "_s;
    CHECK_FALSE(record.hasDeclarant()); // the applicant's own name, written otherwise
}
