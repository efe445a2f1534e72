#pragma once

#include "letters/guidance/judging/guidance.h"

#include <QDate>

/// Small packs for tests: a document 'house' whose versions look for words.
namespace casepost::letters::test {

/// What varies between the packs of a test.
struct HousePack
{
    QString version = QStringLiteral("1.0");
    QDate issued{2024, 1, 1};
    QString basedOn{};
    bool amends = false;
    QString document = QStringLiteral("house");
    std::map<QString, QString> words{}; ///< rule id → the word it stops
    QStringList drops{};
    QString severity = QStringLiteral("block");
    QString section = QStringLiteral("Tone");
    QString knownBy{}; ///< of its rules: YYYY-MM-DD
    QString statement = QStringLiteral("We do not write it.");
    QString requirement = QStringLiteral("REQ-TXT-08");
};

inline PackFiles filesOf(const HousePack &pack)
{
    QString toml = QStringLiteral("document = \"%1\"\ntitle = \"House rules\"\nversion = \"%2\"\n"
                                  "issued = %3\npublished = %3\n")
                       .arg(pack.document, pack.version, pack.issued.toString(Qt::ISODate));
    if (!pack.basedOn.isEmpty())
        toml += QStringLiteral("based_on = \"%1\"\n").arg(pack.basedOn);
    if (pack.amends)
        toml += QStringLiteral("amends = true\n");
    if (!pack.drops.isEmpty())
        toml += QStringLiteral("drop = [\"%1\"]\n").arg(pack.drops.join(QStringLiteral("\", \"")));
    for (const auto &[id, word] : pack.words) {
        toml += QStringLiteral("[[rule]]\nid = \"%1\"\nrequirement = \"%6\"\n"
                               "section = \"%4\"\nstatement = \"%7\"\n"
                               "severity = \"%3\"\nkind = \"word-list\"\n"
                               "message.en = \"Leave '{found}' out (%5).\"\n"
                               "params.words = [\"%2\"]\n"
                               "examples.pass = [\"Please send it.\"]\n"
                               "examples.fail = [\"We %2 send it.\"]\n")
                    .arg(id,
                         word,
                         pack.severity,
                         pack.section,
                         pack.version,
                         pack.requirement,
                         pack.statement);
        if (!pack.knownBy.isEmpty())
            toml += QStringLiteral("known_by = %1\n").arg(pack.knownBy);
    }
    return {QStringLiteral("%1-%2/pack.toml").arg(pack.document, pack.version), toml.toUtf8(), {}};
}

} // namespace casepost::letters::test
