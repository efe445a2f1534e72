#include "core/guidance/rules/pack_reader.h"
#include "core/guidance/rules/rule_examples.h"
#include "letters/guidance/judging/subjects.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>

using namespace Qt::StringLiterals;
using namespace casepost;

// A pack is read, and one that reads is compiled and judges its own examples. Topic files it names
// hold what it holds itself.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const core::ReadFile read = [&bytes](const QString &) -> core::Result<QByteArray> {
        return bytes;
    };
    const core::Subjects subjects = letters::guidanceSubjects();
    const auto draft = core::readPack(bytes, u"fuzz.toml"_s, read, subjects);
    if (!draft) {
        // Every refusal points to its place.
        if (!draft.error().message.startsWith(u"fuzz.toml:"_s)
            && !draft.error().message.contains(u":"_s))
            __builtin_trap();
        return 0;
    }
    const core::Edition edition(
        draft->info, draft->rules, draft->names.value_or(core::NamePolicy{}), {});
    (void)core::exampleFaults(edition, subjects);
    return 0;
}
