// What the findings say to people: the same in both languages, and what to do.

#include "tests/letters/guidance/judged.h"

#include <QRegularExpression>

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

namespace {

QStringList gapsOf(const QString &message)
{
    static const QRegularExpression kGap(u"\\{(?:use|other|case)\\}"_s);
    QStringList gaps;
    for (auto matches = kGap.globalMatch(message); matches.hasNext();)
        gaps += matches.next().captured();
    gaps.removeDuplicates();
    gaps.sort();
    return gaps;
}

} // namespace

TEST_CASE("the Welsh message of a rule is not its English one, and tells the same words",
          "[letters][guidance][messages]")
{
    for (const PackInfo &pack : builtIn().packs())
        for (const RuleInfo &rule : pack.rules) {
            INFO(pack.version.toStdString() << " " << rule.id.toStdString());
            CHECK(rule.messageCy != rule.messageEn);
            CHECK(gapsOf(rule.messageCy) == gapsOf(rule.messageEn));
        }
}

TEST_CASE("a message is one or two plain sentences without marks or words of our own making",
          "[letters][guidance][messages]")
{
    static const QRegularExpression kOurs(
        u"\\bREQ-|\\bnull\\b|\\bregex|\\bpattern\\b|\\bJSON\\b|\\bUTF|\\bblocks?\\[|\\s\\s|[!]|\\.\\.\\."_s);
    for (const PackInfo &pack : builtIn().packs())
        for (const RuleInfo &rule : pack.rules)
            for (const QString &message : {rule.messageEn, rule.messageCy}) {
                INFO(pack.version.toStdString()
                     << " " << rule.id.toStdString() << ": " << message.toStdString());
                CHECK((message.endsWith(u'.') || message.endsWith(u'?')));
                CHECK(message.size() <= 300);
                CHECK_FALSE(kOurs.match(message).hasMatch());
            }
}
