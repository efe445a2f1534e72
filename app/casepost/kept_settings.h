#pragma once

#include "ui/shell/window_memory.h"

#include <QSettings>

namespace casepost::app {

/// The window's memory in the person's own settings. The number in the group is the version of the
/// form: a newer form starts afresh.
class KeptSettings final : public ui::WindowMemory
{
public:
    QByteArray recall(const QString &key) const override;
    void keep(const QString &key, const QByteArray &value) override;

private:
    QSettings m_settings;
};

/// A memory that keeps nothing.
class NothingKept final : public ui::WindowMemory
{
public:
    QByteArray recall(const QString &) const override { return {}; }
    void keep(const QString &, const QByteArray &) override {}
};

} // namespace casepost::app
