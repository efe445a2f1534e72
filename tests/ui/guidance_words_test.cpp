// No code of the program stands where a person reads what a rule looks for and applies to.
#include "core/guidance/editions/rule_sheet.h"
#include "core/guidance/packs/pack_writer.h"
#include "tests/support/catch.h"
#include "tests/ui/fake_desks.h"
#include "ui/guidance/rules/guidance_words.h"
#include "ui/guidance/rules/value_words.h"

#include <QLocale>
#include <QSet>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

/// Parameters whose values are the program's own words; all others hold words of letters.
const QSet<QString> kCoded{u"kinds"_s,
                           u"channels"_s,
                           u"recipients"_s,
                           u"languages"_s,
                           u"texts"_s,
                           u"looks_for"_s,
                           u"field"_s,
                           u"number"_s,
                           u"evidence"_s,
                           u"signs"_s};

QStringList codesIn(const core::PackValue &table, const QString &rule)
{
    QStringList codes;
    for (const auto &[key, value] : table.table) {
        if (!kCoded.contains(key))
            continue;
        auto values = value.list;
        if (value.type == core::PackValue::Type::Text)
            values = {value};
        for (const auto &each : values)
            if (each.type == core::PackValue::Type::Text
                && ui::valueWords(key, each.text) == each.text && !(key == u"channels"_s))
                codes += rule + u": "_s + key + u" = "_s + each.text;
    }
    return codes;
}

} // namespace

TEST_CASE("every code that a rule applies to or looks for has words", "[ui][guidance]")
{
    const auto guidance = test::builtInGuidance();
    QStringList codes;
    int rules = 0;
    for (const auto &pack : guidance->packs())
        for (const auto &sheet :
             core::ruleSheets(guidance->editions(), pack.document, pack.issued)) {
            ++rules;
            for (const auto &part : {u"params"_s, u"applies"_s})
                if (const auto *table = core::packEntry(*sheet.table, part))
                    codes += codesIn(*table, sheet.info.id);
        }
    codes.removeDuplicates();
    INFO(codes.join(u'\n').toStdString());
    CHECK(rules > 100);
    CHECK(codes.isEmpty());
}

TEST_CASE("the words of a rule's letters and looks are the window's", "[ui][guidance]")
{
    CHECK(ui::valueWords(u"kinds"_s, u"ams-letter"_s) == u"AMS letters"_s);
    CHECK(ui::valueWords(u"looks_for"_s, u"given"_s)
          == u"an email address that is not on the case"_s);
    CHECK(ui::valueWords(u"templates"_s, u"917"_s) == u"917"_s);
    CHECK(ui::valueWords(u"words"_s, u"given"_s) == u"given"_s);
    CHECK(ui::exampleWords(uR"({"channel": "email"})"_s) == u"channel email"_s);
    CHECK(ui::exampleWords(uR"({"letter.to": "unit-office"})"_s) == u"letter to the unit office"_s);
}
