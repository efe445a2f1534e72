#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace casepost::ui {

/// Asks for a file of settings (offices, ways out) and hands over its name; nothing when the person
/// turns away. `parent` owns the question.
void chooseSettingFile(QWidget *parent,
                       const QString &title,
                       const std::function<void(const QString &file)> &chosen);

/// The bytes of a file of settings, and one more than such a file may have, so that its reader can
/// say so; nothing where it is no plain file or cannot be read.
std::optional<QByteArray> settingFile(const QString &file);

} // namespace casepost::ui
