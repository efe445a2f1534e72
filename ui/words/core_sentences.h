#pragma once

#include <vector>

namespace casepost::ui {

/// A sentence of the layers below, and what the window says for it where that is another; both with
/// %1 … for what differs. The one that is said is marked for translation in the context
/// "CoreWords".
struct CoreSentence
{
    const char *below;
    const char *here; ///< nullptr: the same
};

const std::vector<CoreSentence> &titleSentences();
const std::vector<CoreSentence> &letterSentences();
const std::vector<CoreSentence> &outboxSentences();
const std::vector<CoreSentence> &storeSentences();

} // namespace casepost::ui
