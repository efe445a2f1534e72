#include "letters/guidance/facts/email_words.h"

#include <QStringList>

namespace casepost::letters {

namespace {

QSet<QString> words(const char16_t *list)
{
    const QStringList parts = QString::fromUtf16(list).split(u' ', Qt::SkipEmptyParts);
    return {parts.begin(), parts.end()};
}

} // namespace

const EmailWords &emailWords()
{
    static const EmailWords kWords{
        .send = words(u"send sending provide providing submit supply forward return give share "
                      u"accept accepts take do get reply respond anfon anfonwch ddanfon danfon "
                      u"danfonwch rhoi rhowch roi derbyn dderbyn dderbyniwn derbyniwn cyflwyno "
                      u"cyflwynwch gyflwyno darparu ddarparu ateb atebwch"),
        .take = words(u"accept accepts take derbyn dderbyn derbyniwn dderbyniwn"),
        .sent = words(u"sent provided submitted supplied forwarded returned given accepted taken "
                      u"emailed scanned anfon dderbyn ebostio"),
        .be = words(u"be been being gael cael"),
        .negation = words(u"not cannot cant dont wont never unable neither nor rather instead "
                          u"without t ni nid nac nad peidiwch peidio heb methu dim hytrach"),
        .stops = words(u"if when once after before because that about whether until unless while "
                       u"who where how post posted posting tell say ask asked let confirm "
                       u"explain call phone telephone received arrived os pan wedi "
                       u"cyn bod oherwydd sut ffoniwch gofyn dweud gwybod"),
        .verbBreak = words(u"send return bring we for anfonwch dychwelwch"),
        .nounAfter = words(u"address addresses account accounts message messages inbox"),
        .about = words(u"number numbers date dates name names reason reasons details detail "
                       u"question questions information rhif dyddiad enw manylion"),
        .replyBreak = words(u"reply respond contact ateb atebwch cysylltwch"),
        .pronouns = words(u"it them this these those both copies one hwn hyn nhw hi ef"),
        .us = words(u"we i ein byddwn"),
        .nounBefore = words(u"by via in an our your this the that my his her their from with over "
                            u"through per any another each work personal private drwy trwy dros "
                            u"mewn yr eich ein yn"),
        .by = words(u"by via over through per drwy trwy dros mewn"),
        .ways = words(u"by post or in the either via drwy yn y neu"),
        .replies = words(u"email ebost reply response message pdf ateb neges"),
        .thanks = words(u"thank thanks diolch"),
    };
    return kWords;
}

} // namespace casepost::letters
