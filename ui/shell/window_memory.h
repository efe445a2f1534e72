#pragma once

#include <QByteArray>
#include <QString>

namespace casepost::ui {

/// What the window remembers between two starts: sizes, theme, language. Kept by the program, not
/// by the window; never anything about a case.
class WindowMemory
{
public:
    virtual ~WindowMemory() = default;
    virtual QByteArray recall(const QString &key) const = 0;
    virtual void keep(const QString &key, const QByteArray &value) = 0;
};

} // namespace casepost::ui
