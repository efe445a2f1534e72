#include "letters/guidance/guidance.h"
#include "phrases/phrase_pack.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    using namespace casepost;
    static const auto guidance = letters::Guidance::builtIn();
    static const auto packs = phrases::builtInPhrasePacks();
    static const auto library = phrases::PhraseLibrary::fromPacks(*packs);
    letters::LetterDocument letter;
    letter.templateCode = u"001"_s;
    letter.description = u"fuzz"_s;
    letters::Block block;
    block.text = QString::fromUtf8(bytes);
    block.reason = u"fuzz"_s;
    letter.blocks = {block};
    core::CaseRecord record;
    record.reference = u"100000001"_s;
    record.applicant.surname = u"McNally"_s;
    record.applicant.forenames = u"Katie"_s;
    const letters::CaseContext context{{block.text.left(400)}, 0};
    const auto result =
        letters::check({letter, record, context, *library, {}, QDate(2024, 8, 1)}, *guidance);
    for (const auto &finding : result.findings)
        if (finding.at.part == letters::Part::Block && finding.at.field.isEmpty()
            && (finding.at.start < 0 || finding.at.start + finding.at.length > block.text.size()))
            __builtin_trap();
    return 0;
}
