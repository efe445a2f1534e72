#pragma once

#include "ui/shell/window_memory.h"

#include <map>

namespace casepost::test {

/// A window's memory that ends with the test.
class KeptInMemory final : public ui::WindowMemory
{
public:
    QByteArray recall(const QString &key) const override
    {
        const auto found = m_values.find(key);
        return found == m_values.end() ? QByteArray() : found->second;
    }
    void keep(const QString &key, const QByteArray &value) override { m_values[key] = value; }

private:
    std::map<QString, QByteArray> m_values;
};

} // namespace casepost::test
