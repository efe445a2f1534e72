#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"
#include "ui/accessibility/access_factory.h"
#include "ui/theme/house_style.h"

#include <QApplication>
#include <QStandardPaths>

// One application object for every case, as the program makes it: own style, own accessibility.
int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setStyle(new casepost::ui::HouseStyle);
    QApplication::setCursorFlashTime(0);
    casepost::ui::installAccessFactory();
    return Catch::Session().run(argc, argv);
}
