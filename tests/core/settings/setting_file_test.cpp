#include "core/settings/setting_fields.h"
#include "core/settings/setting_file.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

TEST_CASE("settings read alike from TOML and from JSON", "[core][settings]")
{
    const auto toml = valueOf(parseSettingFile("[smtp]\nhost = \"mail\"\nport = 25\n"
                                               "plain = true\nlines = [\"a\", \"b\"]\n",
                                               u"f"_s));
    const auto json = valueOf(parseSettingFile(
        R"({"smtp": {"host": "mail", "port": 25, "plain": true, "lines": ["a", "b"]}})", u"f"_s));
    CHECK(toml == json);
}

TEST_CASE("a settings file that is not right is refused with its place", "[core][settings]")
{
    const QByteArray bytes = GENERATE(values<QByteArray>({"host = mail",
                                                          "a = 1\na = 2",
                                                          "day = 2024-01-01",
                                                          "share = 0.5",
                                                          R"({"a": 1, "a": 2})",
                                                          R"({"a": 0.5})",
                                                          R"({"a": 1)",
                                                          R"({"a": 1} x)",
                                                          "\xff\xfe",
                                                          QByteArray(300 * 1024, '#'),
                                                          QByteArray("a.").repeated(500) + "b = 1",
                                                          QByteArray(1000, '['),
                                                          "{" + QByteArray(1000, '[')}));
    CAPTURE(bytes.left(60).toStdString());
    const auto error = errorOf(parseSettingFile(bytes, u"ways.toml"_s));
    CHECK(error.code == ErrorCode::InvalidInput);
    CHECK(error.message.contains(u"ways.toml"_s));
}

TEST_CASE("a key nobody asked for, and a value of another kind, are told by name",
          "[core][settings]")
{
    const auto table = valueOf(parseSettingFile(
        "host = \"mail\"\nhsot = \"mail\"\nport = 70000\nline = \"a\\nb\"", u"f"_s));
    {
        SettingFields fields(table, u"f"_s, u"smtp"_s);
        fields.text(u"host"_s);
        fields.number(u"port"_s, 25, 1, 70000);
        fields.text(u"line"_s, {}, 1);
        CHECK(errorOf(fields.finish()).message.contains(u"'smtp.line'"_s));
    }
    {
        SettingFields fields(table, u"f"_s);
        fields.number(u"port"_s, 25, 1, 65535);
        CHECK(errorOf(fields.finish()).message.contains(u"'port' must be a whole number"_s));
    }
    {
        SettingFields fields(table, u"f"_s);
        for (const auto &key : {u"host"_s})
            fields.text(key);
        fields.number(u"port"_s, 25, 1, 70000);
        fields.lines(u"none"_s, 3);
        CHECK(errorOf(fields.finish()).message.contains(u"'hsot' is not known"_s));
    }
}
