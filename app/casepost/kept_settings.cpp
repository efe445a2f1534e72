#include "app/casepost/kept_settings.h"

namespace casepost::app {

using namespace Qt::StringLiterals;

namespace {

QString pathOf(const QString &key)
{
    return u"window-1/"_s + key;
}

} // namespace

QByteArray KeptSettings::recall(const QString &key) const
{
    return m_settings.value(pathOf(key)).toByteArray();
}

void KeptSettings::keep(const QString &key, const QByteArray &value)
{
    m_settings.setValue(pathOf(key), value);
}

} // namespace casepost::app
