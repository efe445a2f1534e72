#include "core/outbox/bounces/bounce_meaning.h"

#include <QList>

#include <array>
#include <vector>

// What mail systems write when they refuse, gathered by meaning. Each table is read from the top,
// and the first wording that occurs counts: so what could be taken for something else stands first
// ("the domain of the sender does not exist" before "the domain does not exist"). Wordings are
// parted by | and by line ends.

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

using enum BounceMeaning;

struct Group
{
    BounceMeaning meaning;
    QStringView wordings;
};

constexpr std::array kClear{
    // A list that is not there or takes nothing from us: Google says so in the sender's language.
    Group{Refused, uR"(
        google groups
    )"},
    // A program of the mail system could not do its work.
    Group{Trouble, uR"(
        could not create | ldap server | i/o error | input/output error | disk error
    )"},
    // We are refused for what our own domain, server or sender's address is: nothing is wrong with
    // the address we wrote to.
    Group{Refused, uR"(
        domain of sender | domain of the sender | sender domain | sender's domain
        sender address | sender's address | sender verify failed | sender verification
        sender is not | sender rejected | sender denied | sender unknown | sender not
        invalid sender | bad sender | unknown sender | mail from address | from address
        from header | return path | envelope sender | sender was rejected
        my name was rejected | invalid ip | messages from * were not sent | user complaints
        allowed rcpthosts | not in my list of allowed | relaying denied
        not permitted to relay | unable to relay | unabletorelay | resolver.rst.notauthorized
        not accepting mail from | does not accept mail from | not accept mail from
        messages from this | banned sending | can not find your hostname
        can not find your reverse hostname | client host * not found | client host rejected
        helo | ehlo
    )"},
    // Too much at once: said with the codes of a closed mailbox or of a policy too.
    Group{Busy, uR"(
        receiving mail at a rate | receiving mail too quickly | rate limit | ratelimit
        rate-limit | throttl | too many connections | too many concurrent | too many sessions
        too many messages * connection | too many mails | too many smtp sessions
        connection frequency | maximum * connections | greylist | graylist
        sending limit exceeded | too many recipients | recipientthreadlimitexceeded
        too many messages from | too many messages in | too many messages to | too many emails
        too frequent | temporarily deferred | message rate
    )"},
    // The email, not the mailbox, is too large.
    Group{TooLarge, uR"(
        message size exceed | message too large | message too big | message is too large
        message is too big | message was too large | message length exceed | message exceeds
        message file too big | exceed * maximum message size | exceed * message size
        exceed * size limit | larger than the current system limit | recipsizelimit
        sendsizelimit | message size is | maximum message size | attachment is too
        message is larger | exceeds size limit
    )"},
    // Full.
    Group{Full, uR"(
        mailbox full | mailbox * is full | mailbox is almost full | mailbox size limit
        mailbox exceed | mailbox has exceeded | mailbox * exceeded | mailbox would exceed
        mailfolder is full | mail box is full | inbox is full | inbox full | account is full
        account full | folder is full | is over quota | over quota | over-quota | overquota
        over the maximum | over * quota | out of quota | quota exceed | quota * exceeded
        quota full | quota violation | disk quota | diskspace quota | exceed * quota
        exceed * storage | exceeded * storage | exceeds * mailbox | exceeded the space
        storage allocation | storage quota | out of storage | not enough storage
        not enough space | not enough disk space | no space left | insufficient disk
        insufficient storage | quotaexceeded | mailboxfull | mailbox quota | mail quota
        quota is full | quota has been exceeded | maximum mailbox size | run out of space
        out of space | disk full | disk is full | disk space | storage limit
        exceeded the quota | too full | mailbox over | mailbox is over | mailbox limit
        exceeds allotted | would be over | no room | email quota | overdrawn
        too many messages on this mailbox | boîte * pleine | postfach * voll | buzón * lleno
        casella * piena | 容量
    )"},
    // Nobody there. "Access denied" is how Exchange Online says it of an address it does not know.
    Group{NoSuchMailbox, uR"(
        recipient address rejected: access denied | user unknown | unknown user
        unknown recipient | unknown mailbox | unknown account | unknown address
        unknown email address | unknown local | unknown or illegal | unknown to this
        user is unknown | recipient unknown | recipient is unknown | mailbox unknown
        address unknown | account unknown | addressee unknown | no such user
        no such recipient | no such mailbox | no such account | no such person
        no such address | no such email | no such name | no such local
        no account by that name | no mailbox | no existe | no user | nobody by that name
        not a known user | not a known | not a valid user | not a valid mailbox
        not a valid recipient | not a valid email | not a valid address | not a local
        not our customer | not listed in | not known here | not known at this
        name is not recognized | user not known | user not found | recipient not found
        mailbox not found | account not found | address not found | recipients not found
        recipnotfound | resolver.adr.recip | resolver.adr.exrecip | was not found at
        address could not be found | email address * could not be found
        could not find your recipient | can not find your recipient
        not listed in domino directory | invalid recipient | invalid mailbox | invalid user
        invalid address | invalid final delivery user | recipient is invalid
        bad destination mailbox | bad recipient | nonexistent user | non-existent user
        nonexistent mailbox | does not have * account | do not have * account
        user does not exist | user @ does not exist | recipient * does not exist
        mailbox * does not exist | account * does not exist | address * does not exist
        alias * does not exist | recipient no longer | does not like recipient
        not a registered | not registered | unrecognised | no valid recipient | no recipient
        user not local | not found in directory | unable to find | not exist in
        no such alias | unrecognized recipient | unrecognized address | no longer available
        no longer in use | not in use | no longer active | not a user | not hosted here
        bad address | bad user | not in our | address does not exist | user does not
        undeliverable address | mailbox does not | invalid email | invalid rcpt
        incorrect address | address is invalid | address is incorrect | existiert nicht
        ist unbekannt | n'existe pas | inexistant | non esiste | não existe | несуществующ
        нет такого | пользователь не найден | не существует | 不存在 | 存在しません | 見つかりません | 見つからない
        존재하지 | is no longer valid | no longer exists | empfänger unbekannt
        unbekannter empfänger | utilisateur inconnu | destinataire inconnu
        adresse d'au moins un destinataire invalide | destinatario sconosciuto
        usuario desconocido | 宛先不明
    )"},
    // Moved.
    Group{Moved, uR"(
        has moved to | has been replaced by | address has changed | user has moved
        mailbox has moved | no longer with | no longer at
    )"},
    // Closed for now.
    Group{Unavailable, uR"(
        account * disabled | account * suspended | account * inactive | account * deactivated
        account * locked | account * blocked | account * closed
        account that you tried to reach is | account has been | mailbox * disabled
        mailbox * suspended | mailbox * inactive | mailbox * frozen | mailbox * locked
        mailbox currently suspended | mailbox is blocked | user * disabled | user * suspended
        user * inactive | user is not active | recipient * suspended | recipient * disabled
        address * disabled | invalid/inactive user | inactive user | inactive recipient
        not activated | has been deactivated | been discontinued | been terminated
        not active | is inactive | is disabled | is deactivated | is suspended | is locked
        rejected: on hold | is on hold | is closed | account * expired | password has expired | out of service
        temporarily unavailable mailbox | email account is disabled
    )"},
    // The domain takes no mail.
    Group{TakesNoMail, uR"(
        null mx | nullmx | no smtp service | does not accept mail | does not accept email
        does not receive mail | not accept any mail | host * does not accept
        server does not accept | smtp protocol * not
    )"},
    // There is no such domain.
    Group{NoSuchDomain, uR"(
        host unknown | unknown host | host not found | host * not found | dns lookup failure
        host or domain name not found | host is unknown | host does not exist | no such host
        no such domain | domain not found | domain name not found | domain does not exist
        domain * does not exist | domain must exist | domain is not hosted | domain is not
        domain unknown | unknown domain | invalid domain | illegal host/domain
        bad destination host | bad destination system | non-existent domain
        nonexistent domain | non-existent hosts | nxdomain | name or service not known
        no route to domain | could not find any host | could not find a mail exchanger | no mx
        nonexistentdomain | dns error | invalid mx | name service error | domain lookup
        no valid hosts | can not find * domain | no dns | unrouteable mail domain
        unrouteable address | unroutable address | can not resolve | recipient's domain
    )"},
    // Refused by a rule.
    Group{Refused, uR"(
        relay | spam | junk mail | unsolicited | virus | malware | phish | blacklist
        black list | blocklist | block list | blocked | dnsbl | rbl | listed at | reputation
        policy | policies | dmarc | dkim | spf | unauthenticated | authentication required
        authentication | reverse dns | rdns | ptr | fcrdns | not authorized | not authorised
        unauthorized | prohibited | banned | forbidden | content filter | rejected for policy
        starttls | not rfc | abuse | complaint | suspicious | unwanted | bulk mail | mass mail
        administrative prohibition | administratively | barracuda | cloudmark | spamhaus
        spamcop | spamtrap | surbl | uribl | sorbs | proofpoint | mimecast | whitelist
        white list | executable | attachment type | illegal attachment | attachment not
        content rejected | message content | message refused | mail refused | mail rejected
        rejected due to | rejected by | not permitted | only accept | must authenticate
        infected | trojan | firewall | blocking | security reasons | security problem
        duplicate header | missing header | headers are | non-compliant | not compliant
        restricted
    )"},
    // Given up.
    Group{GivenUp, uR"(
        delivery time expired | delivery expired | message expired | expired | retry timeout
        retry time not reached | timed out | time out | timeout | in the queue too long
        been in the queue | too long | giving up | failing for a long time | failed * attempts
        not accept our requests to connect | not reachable | unreachable | connection timed
        retry limit | retries | max age | too old | not respond | no answer from host
        no response | lifetime | for more than | gave up | given up | days old
        could not be delivered for | could not be delivered within | unable to deliver * for
    )"},
};

constexpr std::array kVague{
    Group{Trouble, uR"(
        hop count | too many hops | loop | system error | configuration error
    )"},
    Group{GivenUp, uR"(
        connection refused | connection reset | lost connection | connection failed
        could not connect | unable to connect | can not connect | could not be contacted
    )"},
    Group{Busy, uR"(
        try later | try again later | essayer plus tard
    )"},
    Group{Refused, uR"(
        access denied | access restricted | permission denied | permission | not accept
        not allowed | denied
    )"},
    Group{NoSuchMailbox, uR"(
        mailbox unavailable | recipient rejected | recipient address rejected
        address rejected
    )"},
    Group{Full, uR"(
        storage | quota
    )"},
    Group{NoSuchMailbox, uR"(
        not found | not exist
    )"},
    Group{Refused, uR"(
        refused | rejected
    )"},
    Group{Busy, uR"(
        temporarily unavailable | service unavailable | busy | too many
    )"},
};

template<std::size_t Size>
std::vector<BounceWording> listed(const std::array<Group, Size> &groups)
{
    std::vector<BounceWording> list;
    for (const Group &group : groups)
        for (QStringView line : group.wordings.split(u'\n', Qt::SkipEmptyParts))
            for (QStringView wording : line.split(u'|'))
                if (!wording.trimmed().isEmpty())
                    list.push_back({group.meaning, wording.trimmed()});
    return list;
}

} // namespace

std::span<const BounceWording> clearWordings()
{
    static const auto kList = listed(kClear);
    return kList;
}

std::span<const BounceWording> vagueWordings()
{
    static const auto kList = listed(kVague);
    return kList;
}

} // namespace casepost::core
