#include "letters/guidance/compiled_pack.h"
#include "letters/guidance/pack_reader.h"
#include "letters/guidance/rule_examples.h"

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
    const auto read = [&bytes](const QString &) -> core::Result<QByteArray> { return bytes; };
    const auto draft = letters::readPack(bytes, u"fuzz.toml"_s, read);
    if (!draft) {
        // Every refusal points to its place.
        if (!draft.error().message.startsWith(u"fuzz.toml:"_s)
            && !draft.error().message.contains(u":"_s))
            __builtin_trap();
        return 0;
    }
    const letters::CompiledPack pack(
        draft->info, draft->rules, draft->names.value_or(core::NamePolicy{}), {});
    (void)letters::exampleFaults(pack, nullptr);
    return 0;
}
