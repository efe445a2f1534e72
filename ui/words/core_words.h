#pragma once

#include <QStringList>

namespace casepost::ui {

/// A sentence of the layers below as the window says it: in the window's language, and with what a
/// person can do here where the sentence names a command line. Several sentences in one are taken
/// one by one; what is not known comes back as it is.
QString coreWords(const QString &sentence);

/// The sentences known, as the layers below write them, with %1 … for what differs.
QStringList knownCoreSentences();

} // namespace casepost::ui
