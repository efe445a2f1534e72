#include "app/casepost/application.h"
#include "core/base/process.h"

#include <QApplication>

// The desktop program. Everything it does without a window, casepost-cli does too.
int main(int argc, char *argv[])
{
    casepost::core::guardProcess();
    return casepost::app::runDesktop(argc, argv);
}
