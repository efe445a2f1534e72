#pragma once

#include "letters/render/page/reading.h"

class QTextEdit;

namespace casepost::ui {

/// Sets the parts of a letter as its HTML form does: headings and labels bold, lists with bullets,
/// paragraphs apart. Every word is put in as text through a cursor: no parser of markup ever sees
/// it, so nothing in a letter can become a picture, a link or a style here (REQ-EML-11).
void writeParts(QTextEdit &text, const std::vector<letters::ReadingPart> &parts);

} // namespace casepost::ui
