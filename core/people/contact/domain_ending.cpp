#include "core/people/contact/domain_ending.h"

#include <QLatin1StringView>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>
#include <vector>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

// The endings of countries that exist (two letters each).
const QSet<QString> &countryEndings()
{
    static const QSet<QString> endings = [] {
        const QStringList all = u"ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be "
                                u"bf bg bh bi bj bm bn bo "
                                "br bs bt bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw "
                                "cx cy cz de dj dk dm "
                                "do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi "
                                "gl gm gn gp gq gr gs "
                                "gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm "
                                "jo jp ke kg kh ki km "
                                "kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg "
                                "mh mk ml mm mn mo mp "
                                "mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz "
                                "om pa pe pf pg ph pk "
                                "pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si "
                                "sk sl sm sn so sr ss "
                                "st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz "
                                "ua ug uk us uy uz va "
                                "vc ve vg vi vn vu wf ws ye yt za zm zw"_s.split(u' ');
        return QSet<QString>(all.begin(), all.end());
    }();
    return endings;
}

// Other endings that exist and are a slip away from one that people use.
constexpr std::array kRealNeighbours{
    "cam"_L1,  "bom"_L1,   "mom"_L1,   "ong"_L1,  "bet"_L1,  "vet"_L1,  "pet"_L1,  "new"_L1,
    "nec"_L1,  "ntt"_L1,   "gop"_L1,   "edu"_L1,  "eus"_L1,  "frl"_L1,  "ist"_L1,  "int"_L1,
    "ink"_L1,  "ing"_L1,   "bio"_L1,   "bid"_L1,  "biz"_L1,  "buzz"_L1, "sale"_L1, "walter"_L1,
    "next"_L1, "diet"_L1,  "cpa"_L1,   "ski"_L1,  "skin"_L1, "uno"_L1,  "coop"_L1, "scor"_L1,
    "scot"_L1, "wales"_L1, "cymru"_L1, "info"_L1, "org"_L1,  "net"_L1,  "com"_L1,  "name"_L1,
};

// Endings that people use and mistype; the more used ones first.
constexpr std::array kUsed{
    "com"_L1, "uk"_L1, "org"_L1, "net"_L1, "info"_L1, "wales"_L1, "cymru"_L1};

// What stands before .uk.
constexpr std::array kBeforeUk{
    "co"_L1,
    "gov"_L1,
    "ac"_L1,
    "org"_L1,
    "nhs"_L1,
    "police"_L1,
    "sch"_L1,
    "mod"_L1,
    "me"_L1,
    "net"_L1,
    "ltd"_L1,
    "plc"_L1,
    "parliament"_L1,
};

template<typename List>
bool holds(const List &list, const QString &text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

bool exists(const QString &ending)
{
    return countryEndings().contains(ending) || holds(kRealNeighbours, ending);
}

/// The ending meant by one that does not exist; after "gov" or "ac" it is .uk.
std::optional<QString> meantEnding(const QString &ending, const QString &before)
{
    const bool isUk = holds(kBeforeUk, before);
    if (isUk && (ending == "u"_L1 || (ending.size() <= 4 && editDistance(ending, u"uk"_s) <= 1)))
        return u"uk"_s;
    for (const QLatin1StringView used : kUsed) {
        const QString meant = used;
        const bool isNear = meant.size() > 2 || ending.front() == u'u' || ending.back() == u'k'
                            || ending == "ku"_L1;
        if (isNear && std::abs(meant.size() - ending.size()) <= 1
            && editDistance(ending, meant) <= 1)
            return meant;
    }
    return std::nullopt;
}

/// "firm.couk": the stop before uk is missing.
std::optional<QString> withStop(const QString &ending)
{
    if (!ending.endsWith("uk"_L1))
        return std::nullopt;
    const QString before = ending.chopped(2);
    return holds(kBeforeUk, before) ? std::optional(before + u".uk"_s) : std::nullopt;
}

/// A slip in what stands before .uk: "durham.gvo.uk", "firm.cp.uk".
QString meantBeforeUk(const QString &before)
{
    constexpr std::array slipsOfCo{
        "oc"_L1, "cp"_L1, "vo"_L1, "xo"_L1, "ci"_L1, "coo"_L1, "cco"_L1, "c"_L1, "o"_L1, "com"_L1};
    if (holds(kBeforeUk, before))
        return before;
    if (holds(slipsOfCo, before))
        return u"co"_s;
    if (before.size() >= 2 && before.size() <= 4 && before.front() == u'g'
        && editDistance(before, u"gov"_s) <= 1)
        return u"gov"_s;
    return before;
}

} // namespace

int editDistance(const QString &a, const QString &b)
{
    const auto columns = static_cast<std::size_t>(b.size()) + 1;
    std::vector<std::vector<int>> rows(static_cast<std::size_t>(a.size()) + 1,
                                       std::vector<int>(columns));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t j = 0; j < columns; ++j) {
            if (i == 0 || j == 0) {
                rows[i][j] = static_cast<int>(i + j);
                continue;
            }
            const auto x = static_cast<qsizetype>(i);
            const auto y = static_cast<qsizetype>(j);
            const int change = a[x - 1] == b[y - 1] ? 0 : 1;
            rows[i][j] =
                std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && a[x - 1] == b[y - 2] && a[x - 2] == b[y - 1])
                rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
    }
    return rows.back().back();
}

std::optional<QString> withRealEnding(const QString &domain)
{
    QStringList labels = domain.split(u'.');
    if (labels.size() < 2 || labels.contains(QString()))
        return std::nullopt;
    const QString written = labels.takeLast();
    if (written == "uk"_L1) {
        if (labels.size() < 2)
            return std::nullopt;
        labels.last() = meantBeforeUk(labels.last());
        const QString meant = labels.join(u'.') + u".uk"_s;
        return meant == domain ? std::nullopt : std::optional(meant);
    }
    if (written.size() > 12 || exists(written))
        return std::nullopt;
    auto ending = withStop(written);
    if (!ending)
        ending = meantEnding(written, labels.last());
    return ending ? std::optional(labels.join(u'.') + u'.' + *ending) : std::nullopt;
}

} // namespace casepost::core
