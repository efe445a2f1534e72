#include "app/casepost/application.h"

#include "app/casepost/kept_settings.h"
#include "ui/accessibility/access_factory.h"
#include "ui/shell/main_window.h"
#include "ui/theme/house_style.h"

#include <QApplication>

namespace casepost::app {

using namespace Qt::StringLiterals;

int runDesktop(int argc, char *argv[])
{
    QApplication::setApplicationName(u"casepost"_s);
    QApplication::setOrganizationName(u"casepost"_s);
    QApplication::setDesktopFileName(u"io.github.casepost.Casepost"_s);
    QApplication application(argc, argv);
    QApplication::setStyle(new ui::HouseStyle);
    ui::installAccessFactory();
    KeptSettings memory;
    ui::MainWindow window(memory);
    window.show();
    return QApplication::exec();
}

} // namespace casepost::app
