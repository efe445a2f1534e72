#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"

#include <QGuiApplication>
#include <QStandardPaths>

// One application object for every case; Qt's own folders point away from the person's.
int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QGuiApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
