#include "letters/guidance/judging/guidance.h"
#include "phrases/phrase_pack.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>

using namespace Qt::StringLiterals;
using namespace casepost;

namespace {

// The texts of the input, parted by the record separator, in the places a letter has for them.
letters::LetterDocument letterOf(const QStringList &texts)
{
    letters::LetterDocument letter;
    letter.templateCode = u"917"_s;
    letter.description = texts.value(3, u"Ask for a photo"_s);
    letters::Block block;
    block.text = texts.value(0);
    block.reason = u"none fits"_s;
    letters::Block phrase;
    phrase.phrase = u"917-AB"_s;
    phrase.fields[u"reason"_s] = texts.value(1, u"there is a shadow"_s);
    letter.blocks = {phrase, block};
    if (texts.size() > 2) {
        letter.channel = letters::Channel::Email;
        letter.subject = texts[2];
    }
    return letter;
}

// Every place lies in its text, and a finding says what is wrong.
bool isSound(const letters::Finding &finding, const letters::LetterDocument &letter)
{
    if (finding.at.start < 0 || finding.at.length < 0 || finding.messageEn.isEmpty())
        return false;
    if (finding.at.part != letters::Part::Block || finding.at.block < 0)
        return true;
    const letters::Block &block = letter.blocks.at(std::size_t(finding.at.block));
    const auto field = block.fields.find(finding.at.field);
    const QString &text = field == block.fields.end() ? block.text : field->second;
    return finding.at.start + finding.at.length <= text.size();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    static const auto guidance = letters::Guidance::builtIn();
    static const auto packs = phrases::builtInPhrasePacks();
    static const auto library = phrases::PhraseLibrary::fromPacks(*packs);
    const QStringList texts = QString::fromUtf8(bytes).split(u'\x1e');
    const letters::LetterDocument letter = letterOf(texts);
    core::CaseRecord record;
    record.reference = u"100000001"_s;
    record.applicant.surname = u"McNally"_s;
    record.applicant.forenames = texts.value(4, u"Katie"_s);
    const letters::CaseContext context{{texts.value(5, texts.value(0).left(400))}, 0};
    const QDate on = size % 2 == 0 ? QDate(2024, 8, 1) : QDate(2025, 6, 1);
    const auto result = letters::check({letter, record, context, *library, {}, on}, *guidance);
    for (const auto &finding : result.findings)
        if (!isSound(finding, letter))
            __builtin_trap();
    return 0;
}
