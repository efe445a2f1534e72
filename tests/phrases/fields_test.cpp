#include "phrases/phrase.h"
#include "phrases/phrase_code.h"
#include "tests/support/catch.h"

using namespace casepost::phrases;
using namespace Qt::StringLiterals;

namespace {

QString joined(const QString &text, const FieldValues &values)
{
    QString all;
    for (const TextPiece &piece : fillFields(text, values))
        all += piece.text;
    return all;
}

} // namespace

TEST_CASE("a field is filled wherever its name stands, however it is spelled", "[phrases][fields]")
{
    const FieldValues values{{u"First name"_s, u"Siân"_s}};
    CHECK(joined(u"((first name)) and ((FirstName)) and ((first_name)) and (( first-name ))"_s,
                 values)
          == u"Siân and Siân and Siân and Siân"_s);
}

TEST_CASE("a value is never read as text with fields", "[phrases][fields]")
{
    const FieldValues values{{u"a"_s, u"((b))"_s}, {u"b"_s, u"((a))"_s}};
    CHECK(joined(u"((a)) ((b))"_s, values) == u"((b)) ((a))"_s);
    const FieldValues brackets{{u"a"_s, u"("_s}, {u"b"_s, u"))"_s}};
    CHECK(joined(u"((a))((a))((b))"_s, brackets) == u"(())"_s);
}

TEST_CASE("a field without a value, or with blanks, shows its token (REQ-PHR-04)",
          "[phrases][fields]")
{
    const auto pieces =
        fillFields(u"Send ((document)) to us."_s, {{u"document"_s, u" \t\u00a0"_s}});
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[1].text == u"((document))"_s);
    CHECK(pieces[1].field == u"document"_s);
    CHECK_FALSE(pieces[1].filled);
    CHECK(pieces[0].filled);
    CHECK(pieces[0].field.isEmpty());
}

TEST_CASE("brackets that make no field stay as they are", "[phrases][fields]")
{
    for (const QString &text : {u"(name)"_s,
                                u"((name)"_s,
                                u"((name"_s,
                                u"(())"_s,
                                u"(( ))"_s,
                                u"((a\nb))"_s,
                                u"((--))"_s,
                                u"))(("_s,
                                u""_s,
                                u"(("_s}) {
        CAPTURE(text);
        CHECK(joined(text, {{u"name"_s, u"x"_s}}) == text);
        CHECK(fieldNames(text).isEmpty());
    }
    CHECK(joined(u"(((name)))"_s, {{u"name"_s, u"x"_s}}) == u"(x)"_s);
    CHECK(joined(u"(see ((name)))"_s, {{u"name"_s, u"x"_s}}) == u"(see x)"_s);
}

TEST_CASE("names of fields come in reading order, once each", "[phrases][fields]")
{
    CHECK(fieldNames(u"((b)) ((A b)) ((a_B)) ((B))"_s) == QStringList{u"b"_s, u"A b"_s});
}

TEST_CASE("filling a text of many open brackets takes no longer than reading it",
          "[phrases][fields]")
{
    const QString hostile(200'000, u'(');
    CHECK(fillFields(hostile, {}).size() == 1);
    CHECK(joined(hostile, {}) == hostile);
}

TEST_CASE("codes are compared without regard to spaces and brackets (REQ-PHR-11)",
          "[phrases][code]")
{
    for (const QString &code : {u"917 (AB)"_s, u"917-AB"_s, u"917(ab)"_s, u" 917 - AB "_s})
        CHECK(codeKey(code) == u"917-AB"_s);
    CHECK(codeKey(u"001 LSR") == codeKey(u"001-LSR"));
    CHECK(codeKey(u"S012A") != codeKey(u"S012-A"));
    CHECK(codeKey(u"()").isEmpty());
}
