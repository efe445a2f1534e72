#include "core/people/contact/email_suggestion.h"

#include "core/people/contact/domain_ending.h"

#include <QLatin1StringView>
#include <QStringList>

#include <algorithm>
#include <array>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestDomain = 100; ///< of one much longer nothing is suggested
constexpr qsizetype kShortestSlip = 5;    ///< a shorter name is as near to many others
constexpr int kMostSteps = 6;

// Domains people mean, most used first: the first of two equally near ones wins.
constexpr std::array kMeant{
    "gmail.com"_L1,
    "hotmail.com"_L1,
    "hotmail.co.uk"_L1,
    "outlook.com"_L1,
    "yahoo.co.uk"_L1,
    "yahoo.com"_L1,
    "icloud.com"_L1,
    "btinternet.com"_L1,
    "googlemail.com"_L1,
    "virginmedia.com"_L1,
    "talktalk.net"_L1,
    "ntlworld.com"_L1,
    "blueyonder.co.uk"_L1,
    "protonmail.com"_L1,
    "outlook.co.uk"_L1,
    "tiscali.co.uk"_L1,
    "btopenworld.com"_L1,
    "fastmail.com"_L1,
};

// Real domains that stand near one of those: never corrected.
constexpr std::array kReal{
    "mail.com"_L1,       "email.com"_L1,     "ymail.com"_L1,
    "gmx.com"_L1,        "gmx.co.uk"_L1,     "gmx.net"_L1,
    "gmx.de"_L1,         "hey.com"_L1,       "live.com"_L1,
    "msn.com"_L1,        "aol.com"_L1,       "aol.co.uk"_L1,
    "me.com"_L1,         "mac.com"_L1,       "pm.me"_L1,
    "proton.me"_L1,      "sky.com"_L1,       "bt.com"_L1,
    "talk21.com"_L1,     "imail.com"_L1,     "zmail.com"_L1,
    "vmail.com"_L1,      "jmail.com"_L1,     "cmail.com"_L1,
    "fmail.com"_L1,      "hmail.com"_L1,     "tmail.com"_L1,
    "xmail.com"_L1,      "qmail.com"_L1,     "nmail.com"_L1,
    "mail.co.uk"_L1,     "email.co.uk"_L1,   "inbox.com"_L1,
    "rocketmail.com"_L1, "zoho.com"_L1,      "tutanota.com"_L1,
    "tuta.com"_L1,       "hushmail.com"_L1,  "fastmail.fm"_L1,
    "fastmail.co.uk"_L1, "mailbox.org"_L1,   "posteo.de"_L1,
    "yandex.com"_L1,     "mail.ru"_L1,       "virgin.net"_L1,
    "talktalk.co.uk"_L1, "tiscali.it"_L1,    "tiscali.com"_L1,
    "ntl.com"_L1,        "gmail.de"_L1,      "outlook.office365.com"_L1,
    "icloud.co.uk"_L1,   "cloud.com"_L1,     "yahoo-inc.com"_L1,
    "live.co.uk"_L1,     "btconnect.com"_L1, "orange.net"_L1,
    "orange.fr"_L1,      "wanadoo.fr"_L1,    "plus.com"_L1,
    "plus.net"_L1,       "o2.co.uk"_L1,      "o2.pl"_L1,
    "tesco.net"_L1,      "tesco.com"_L1,     "ee.co.uk"_L1,
    "zen.co.uk"_L1,      "hotmail.org"_L1,   "mailbox.com"_L1,
    "email.de"_L1,       "mail.de"_L1,       "web.de"_L1,
    "wmail.com"_L1,      "amail.com"_L1,     "bmail.com"_L1,
    "dmail.com"_L1,      "kmail.com"_L1,     "lmail.com"_L1,
    "omail.com"_L1,      "pmail.com"_L1,     "rmail.com"_L1,
    "smail.com"_L1,      "umail.com"_L1,     "ymail.co.uk"_L1,
    "protonmail.ch"_L1,  "fastmail.net"_L1,  "fastmail.org"_L1,
    "cloud.co.uk"_L1,    "yahoo.net"_L1,
};

// Providers whose mailboxes all end in .com.
constexpr std::array kComOnly{"gmail"_L1, "googlemail"_L1, "icloud"_L1, "btinternet"_L1};

// Endings under which the big providers really have mailboxes (hotmail.fr, yahoo.com.au …).
constexpr std::array kProviders{
    "hotmail"_L1, "outlook"_L1, "yahoo"_L1, "live"_L1, "gmx"_L1, "aol"_L1};
constexpr std::array kEndings{
    "fr"_L1,     "de"_L1,     "es"_L1,     "it"_L1,     "ie"_L1,     "be"_L1,     "nl"_L1,
    "se"_L1,     "dk"_L1,     "no"_L1,     "fi"_L1,     "at"_L1,     "ch"_L1,     "pt"_L1,
    "gr"_L1,     "cz"_L1,     "hu"_L1,     "pl"_L1,     "ro"_L1,     "sk"_L1,     "lv"_L1,
    "ca"_L1,     "in"_L1,     "jp"_L1,     "cn"_L1,     "sg"_L1,     "my"_L1,     "ph"_L1,
    "cl"_L1,     "sa"_L1,     "ae"_L1,     "co.in"_L1,  "co.id"_L1,  "co.il"_L1,  "co.jp"_L1,
    "co.kr"_L1,  "co.nz"_L1,  "co.th"_L1,  "co.za"_L1,  "com.ar"_L1, "com.au"_L1, "com.br"_L1,
    "com.cn"_L1, "com.hk"_L1, "com.mx"_L1, "com.my"_L1, "com.ph"_L1, "com.sg"_L1, "com.tr"_L1,
    "com.co"_L1, "com.tw"_L1, "com.vn"_L1, "co"_L1,
};

template<typename List>
bool holds(const List &list, const QString &text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

bool isRegionalProvider(const QString &domain)
{
    const qsizetype dot = domain.indexOf(u'.');
    // hotmail.co and yahoo.co are slips for .com or .co.uk, not mailboxes.
    return holds(kProviders, domain.left(dot)) && holds(kEndings, domain.mid(dot + 1))
           && domain.mid(dot + 1) != "co"_L1;
}

/// Letters that look alike put back: "rnail.com" reads as "mail.com" (appendix D4).
QString unmasked(const QString &domain)
{
    QString plain = domain;
    plain.replace("rn"_L1, "m"_L1).replace("vv"_L1, "w"_L1);
    plain.replace(u'0', u'o').replace(u'1', u'l');
    return plain;
}

bool isKnown(const QString &domain)
{
    return holds(kMeant, domain) || holds(kReal, domain) || isRegionalProvider(domain);
}

/// How many slips a domain may hold and still be recognised: two only where little else is as near.
int allowed(const QString &meant, const QString &domain)
{
    const qsizetype label = meant.indexOf(u'.');
    if (domain.startsWith(meant.left(label + 1)))
        return 1; // the name is right: fastmail.to and protonmail.ch exist
    return label >= 9 || (label >= 7 && meant.front() == domain.front()) ? 2 : 1;
}

/// The well-known domain that is a slip or two away.
std::optional<QString> nearestMeant(const QString &domain)
{
    QString best;
    int least = 3;
    for (const QLatin1StringView candidate : kMeant) {
        const QString meant = candidate;
        if (std::abs(meant.size() - domain.size()) > 2)
            continue;
        const int edits = editDistance(domain, meant);
        if (edits <= allowed(meant, domain) && edits < least) {
            least = edits;
            best = meant;
        }
    }
    return best.isEmpty() ? std::nullopt : std::optional(best);
}

/// gmail.co.uk, hotmail.uk, aol.co: the provider is right, its ending is not one it has.
std::optional<QString> withRightEnding(const QString &domain)
{
    const QString label = domain.left(domain.indexOf(u'.'));
    if (holds(kComOnly, label))
        return label + u".com"_s;
    if (domain == label + ".co"_L1 && holds(kProviders, label))
        return label + u".com"_s;
    if (domain.endsWith(".uk"_L1) && holds(kProviders, label))
        return label + u".co.uk"_s;
    return std::nullopt;
}

bool areNeighbours(QChar a, QChar b)
{
    constexpr std::array keys{"qwertyuiop"_L1, "asdfghjkl"_L1, "zxcvbnm"_L1};
    for (std::size_t row = 0; row < keys.size(); ++row) {
        const qsizetype at = keys[row].indexOf(a);
        for (std::size_t other = 0; at >= 0 && other < keys.size(); ++other) {
            const qsizetype there = keys[other].indexOf(b);
            const bool isNextRow = row + 1 == other || other + 1 == row || row == other;
            if (there >= 0 && isNextRow && std::abs(at - there) <= 1)
                return true;
        }
    }
    return false;
}

/// One slip apart, and if it is a wrong letter, then of a key beside the right one: "gnail" is
/// "gmail" and "grail" is not.
bool isSlipOfKeys(const QString &typed, const QString &meant)
{
    if (typed.size() != meant.size())
        return true;
    qsizetype wrong = 0;
    bool areNear = true;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        if (typed[i] == meant[i])
            continue;
        ++wrong;
        areNear = areNear && areNeighbours(typed[i], meant[i]);
    }
    return wrong > 1 || areNear; // two are two letters swapped
}

/// The provider meant by a label that is one slip away from it, but for a provider of its own.
QString meantLabel(const QString &label)
{
    const auto isLabelOf = [&](QLatin1StringView known) {
        return QString(known).section(u'.', 0, 0) == label;
    };
    if (label.size() < kShortestSlip || std::any_of(kReal.begin(), kReal.end(), isLabelOf)
        || std::any_of(kMeant.begin(), kMeant.end(), isLabelOf))
        return label;
    for (const QLatin1StringView known : kMeant) {
        const QString meant = QString(known).section(u'.', 0, 0);
        if (std::abs(meant.size() - label.size()) <= 1 && editDistance(label, meant) <= 1
            && (label.size() > kShortestSlip || isSlipOfKeys(label, meant)))
            return meant;
    }
    return label;
}

/// "gnail.co.uk", "yahooo.fr": a slip in the name above another ending than the one most used.
std::optional<QString> withMeantLabel(const QString &domain)
{
    const qsizetype dot = domain.indexOf(u'.');
    const QString label = domain.left(dot);
    const QString meant = meantLabel(label);
    if (dot < 0 || meant == label)
        return std::nullopt;
    const QString whole = meant + domain.mid(dot);
    if (isKnown(whole))
        return whole;
    return withRightEnding(whole);
}

/// One step towards the domain that was meant.
std::optional<QString> nearerDomain(const QString &domain)
{
    if (domain.size() > kLongestDomain || isKnown(domain))
        return std::nullopt;
    if (const auto imitated = imitatedDomain(domain))
        return imitated;
    if (const auto meant = nearestMeant(domain))
        return meant;
    if (const auto provider = withRightEnding(domain))
        return provider;
    if (const auto provider = withMeantLabel(domain))
        return provider;
    return withRealEnding(domain);
}

} // namespace

std::optional<QString> imitatedDomain(const QString &domain)
{
    if (domain.size() > kLongestDomain || isKnown(domain))
        return std::nullopt;
    const QString plain = unmasked(domain);
    return plain != domain && isKnown(plain) ? std::optional(plain) : std::nullopt;
}

std::optional<QString> likelyDomain(const QString &domain)
{
    QString likely = domain;
    for (int step = 0; step < kMostSteps; ++step) {
        const auto nearer = nearerDomain(likely);
        if (!nearer)
            return likely == domain ? std::nullopt : std::optional(likely);
        likely = *nearer;
    }
    return std::nullopt; // never settled: no suggestion is better than one that is taken back
}

} // namespace casepost::core
