#include "core/store/bulk/libpq.h"

#include <QLibrary>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

template<typename Function>
bool find(QLibrary &library, const char *name, Function &function)
{
    function = reinterpret_cast<Function>(library.resolve(name));
    return function != nullptr;
}

Libpq loaded()
{
    QLibrary library(u"pq"_s, 5);
    library.setLoadHints(QLibrary::PreventUnloadHint);
    Libpq pq;
    pq.isLoaded =
        library.load() && find(library, "PQclear", pq.clear) && find(library, "PQexec", pq.exec)
        && find(library, "PQerrorMessage", pq.errorMessage)
        && find(library, "PQfreemem", pq.freemem) && find(library, "PQgetResult", pq.getResult)
        && find(library, "PQgetisnull", pq.getisnull) && find(library, "PQgetlength", pq.getlength)
        && find(library, "PQgetvalue", pq.getvalue)
        && find(library, "PQputCopyData", pq.putCopyData)
        && find(library, "PQputCopyEnd", pq.putCopyEnd)
        && find(library, "PQresultErrorField", pq.resultErrorField)
        && find(library, "PQresultErrorMessage", pq.resultErrorMessage)
        && find(library, "PQresultStatus", pq.resultStatus)
        && find(library, "PQsendQueryParams", pq.sendQueryParams)
        && find(library, "PQsetSingleRowMode", pq.setSingleRowMode)
        && find(library, "PQstatus", pq.status)
        && find(library, "PQunescapeBytea", pq.unescapeBytea);
    return pq;
}

} // namespace

const Libpq &libpq()
{
    static const Libpq pq = loaded();
    return pq;
}

} // namespace casepost::core
