#include "letters/guidance/facts/office_address.h"

#include "letters/guidance/text/folded_text.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

const QSet<QString> &organisation()
{
    static const QSet<QString> words{u"hm"_s,
                                     u"passport"_s,
                                     u"office"_s,
                                     u"united"_s,
                                     u"kingdom"_s,
                                     u"uk"_s,
                                     u"po"_s,
                                     u"box"_s,
                                     u"swyddfa"_s,
                                     u"basbort"_s,
                                     u"ef"_s};
    return words;
}

// The words of an address, a postcode as one: commas and line ends make no difference.
QSet<QString> wordsOfAddress(const QString &address)
{
    static const QRegularExpression postcode(
        uR"((?<!\w)([a-z]{1,2}\d[a-z\d]?)\s+(\d[a-z]{2})(?!\w))"_s);
    QString folded = FoldedText(address).text();
    folded.replace(postcode, u"\\1\\2"_s);
    QSet<QString> words;
    for (const Word &word : wordsOf(FoldedText(folded)))
        words += folded.mid(word.start, word.length);
    return words;
}

// Every address of an office, as the words without which it is not whole.
std::vector<QSet<QString>> addressesOf(const core::Office &office)
{
    std::vector<QSet<QString>> addresses;
    for (const QStringList &address : {office.poBox, office.street, office.overseasReturn})
        if (const auto words = wordsOfAddress(address.join(u'\n')) - organisation();
            !words.isEmpty())
            addresses.push_back(words);
    return addresses;
}

bool holdsOne(const core::Office &office, const QSet<QString> &typed)
{
    const auto addresses = addressesOf(office);
    return std::any_of(addresses.begin(), addresses.end(), [&typed](const QSet<QString> &words) {
        return typed.contains(words);
    });
}

} // namespace

bool isOfficeAddress(const core::Offices &offices, const QString &typed)
{
    const QSet<QString> words = wordsOfAddress(typed) - organisation();
    const auto &all = offices.all();
    return std::any_of(all.begin(), all.end(), [&words](const core::Office &office) {
        QSet<QString> known = wordsOfAddress(office.name);
        for (const QSet<QString> &address : addressesOf(office))
            known += address;
        return holdsOne(office, words) && known.contains(words);
    });
}

bool holdsOfficeAddress(const core::Offices &offices, const QString &typed)
{
    const QSet<QString> words = wordsOfAddress(typed);
    const auto &all = offices.all();
    return std::any_of(all.begin(), all.end(), [&words](const core::Office &office) {
        return holdsOne(office, words);
    });
}

bool namesBox(const QString &typed)
{
    static const QRegularExpression box(
        uR"((?<!\w)(?:p\.? ?o\.? ?box|post office box|blwch post) ?\d*(?!\w))"_s);
    return box.match(FoldedText(typed).text()).hasMatch();
}

bool isOfOtherOffice(const core::Offices &offices,
                     const core::CaseRecord &record,
                     const SenderProfile &sender,
                     const QString &typed)
{
    const core::Office *own = offices.named(record.office);
    const core::Office *writers = offices.ofSender(sender.office, sender.team);
    if (!own && !writers)
        return false;
    const QSet<QString> words = wordsOfAddress(typed);
    const auto holds = [&words](const core::Office *office) {
        return office && holdsOne(*office, words);
    };
    return !holds(own) && !holds(writers) && holdsOfficeAddress(offices, typed);
}

} // namespace casepost::letters
