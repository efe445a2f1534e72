#include "letters/guidance/report/verdict_diff.h"

#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <vector>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

// What may change without the finding being another one. The version is none of it: a rule that
// stays as it is across versions says the same.
const QStringList &wordsOfFinding()
{
    static const QStringList kKeys{
        u"message"_s, u"message_cy"_s, u"severity"_s, u"section"_s, u"requirement"_s, u"fix"_s};
    return kKeys;
}

QStringList changedKeys(const QJsonObject &before, const QJsonObject &after)
{
    QStringList changed;
    for (const QString &key : wordsOfFinding())
        if (before[key] != after[key])
            changed += key;
    return changed;
}

bool isSamePlace(const QJsonObject &a, const QJsonObject &b)
{
    return a[u"rule"_s] == b[u"rule"_s] && a[u"at"_s] == b[u"at"_s];
}

class Matching
{
public:
    Matching(const QJsonArray &before, const QJsonArray &after)
        : m_after(after)
    {
        for (const auto &finding : before)
            m_before.push_back(finding.toObject());
        m_matchOf.resize(m_before.size(), -1);
        m_taken.resize(std::size_t(after.size()), false);
    }

    using Fits = std::function<bool(const QJsonObject &, const QJsonObject &)>;

    void match(const Fits &fits)
    {
        for (std::size_t i = 0; i < m_before.size(); ++i)
            for (qsizetype j = 0; m_matchOf[i] < 0 && j < m_after.size(); ++j)
                if (!m_taken[std::size_t(j)] && fits(m_before[i], m_after[j].toObject())) {
                    m_matchOf[i] = j;
                    m_taken[std::size_t(j)] = true;
                }
    }

    VerdictDiff diff() const
    {
        VerdictDiff diff;
        for (std::size_t i = 0; i < m_before.size(); ++i) {
            if (m_matchOf[i] < 0)
                diff.lost.append(m_before[i]);
            else
                addReworded(m_before[i], m_after[m_matchOf[i]].toObject(), diff);
        }
        for (qsizetype j = 0; j < m_after.size(); ++j)
            if (!m_taken[std::size_t(j)])
                diff.gained.append(m_after[j]);
        return diff;
    }

private:
    static void addReworded(const QJsonObject &before, const QJsonObject &after, VerdictDiff &diff)
    {
        const QStringList changed = changedKeys(before, after);
        if (!changed.isEmpty())
            diff.reworded.append(QJsonObject{{u"rule"_s, after[u"rule"_s]},
                                             {u"at"_s, after[u"at"_s]},
                                             {u"changed"_s, QJsonArray::fromStringList(changed)},
                                             {u"then"_s, before},
                                             {u"now"_s, after}});
    }

    std::vector<QJsonObject> m_before;
    QJsonArray m_after;
    std::vector<qsizetype> m_matchOf; ///< by m_before: index in m_after; -1 for none
    std::vector<bool> m_taken;        ///< by m_after
};

} // namespace

VerdictDiff diffFindings(const QJsonArray &before, const QJsonArray &after)
{
    if (before == after)
        return {};
    Matching matching(before, after);
    matching.match([](const QJsonObject &a, const QJsonObject &b) {
        return isSamePlace(a, b) && changedKeys(a, b).isEmpty();
    });
    matching.match(isSamePlace);
    return matching.diff();
}

} // namespace casepost::letters
