#include "app/casepost/application.h"

#include <QApplication>

// The desktop program. Everything it does without a window, casepost-cli does too.
int main(int argc, char *argv[])
{
    return casepost::app::runDesktop(argc, argv);
}
