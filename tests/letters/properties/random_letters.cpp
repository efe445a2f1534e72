#include "tests/letters/properties/random_letters.h"

namespace casepost::letters::test {

using namespace Qt::StringLiterals;

namespace {

// Every text the examples of the built-in rules hold, good and bad.
const QStringList &exampleTexts()
{
    static const QStringList kTexts = [] {
        QStringList texts;
        for (const PackInfo &pack : builtIn().packs())
            for (const RuleInfo &rule : pack.rules)
                for (const QString &example : rule.passExamples + rule.failExamples)
                    if (!example.startsWith(u'{'))
                        texts += example;
        texts.removeDuplicates();
        return texts;
    }();
    return kTexts;
}

const QStringList &words()
{
    static const QStringList kWords = [] {
        QStringList all;
        for (const QString &text : exampleTexts())
            all += text.split(u' ', Qt::SkipEmptyParts);
        all.removeDuplicates();
        return all;
    }();
    return kWords;
}

const std::vector<QDate> kDays{
    QDate(2022, 3, 1), QDate(2024, 8, 20), QDate(2025, 5, 27), QDate(2025, 6, 1)};

} // namespace

RandomLetters::RandomLetters(unsigned seed)
    : m_random(seed)
{}

QString RandomLetters::sentence()
{
    if (upTo(3) > 0)
        return oneOf(exampleTexts());
    QStringList text;
    for (unsigned i = 0, count = 1 + upTo(12); i < count; ++i)
        text += oneOf(words());
    return text.join(u' ');
}

QString RandomLetters::hostileText()
{
    static const QString kPool =
        u"aAbBzZ09  \n\t.,'’-_*<>&[](){}/@+ÀéŵŷŁßİǅﬁррМ０Ａ\u0301\u0332\u200B\u202E\uFEFF\u00AD\uFFFF"_s;
    QString text;
    for (unsigned i = 0, count = 1 + upTo(40); i < count; ++i) {
        if (upTo(4) == 0)
            text += oneOf(words());
        else if (upTo(12) == 0)
            text += QChar(static_cast<char16_t>(upTo(0x10000)));
        else if (upTo(20) == 0)
            text += QString(u"\U0001D40F\U0001F600\U000E0001"_s).mid(2 * upTo(3), 2);
        else
            text += kPool[upTo(std::size_t(kPool.size()))];
    }
    return text;
}

Block RandomLetters::phrase(const QDate &on)
{
    const auto known = library().phrases(on, {{}, phrases::PhraseType::Ams, {}});
    for (;;) {
        const phrases::Phrase *phrase = known[upTo(known.size())];
        if (phrase->fields.empty())
            return Block{phrase->code, {}, {}, {}, {}};
    }
}

Sample RandomLetters::next()
{
    Sample sample;
    sample.on = kDays[upTo(kDays.size())];
    for (unsigned i = 0, count = upTo(3); i < count; ++i)
        sample.letter.blocks.push_back(phrase(sample.on));
    for (unsigned i = 0, count = 1 + upTo(3); i < count; ++i) {
        QStringList text;
        for (unsigned k = 0, sentences = 1 + upTo(3); k < sentences; ++k)
            text += upTo(6) == 0 ? hostileText() : sentence();
        sample.text(text.join(u' '));
    }
    if (upTo(4) == 0) {
        sample.letter.channel = Channel::Email;
        sample.letter.subject = sentence();
    }
    if (upTo(4) == 0)
        sample.context.notes = {sentence()};
    if (upTo(6) == 0)
        sample.letter.language = core::Language::Welsh;
    return sample;
}

} // namespace casepost::letters::test
