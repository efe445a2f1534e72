#pragma once

#include <libpq-fe.h>

namespace casepost::core {

/// The few functions of PostgreSQL's own library that bulk work needs, found on first use: linking
/// it would load some twenty libraries into every start, and most stores are files.
struct Libpq
{
    decltype(&PQclear) clear = nullptr;
    decltype(&PQexec) exec = nullptr;
    decltype(&PQerrorMessage) errorMessage = nullptr;
    decltype(&PQfreemem) freemem = nullptr;
    decltype(&PQgetResult) getResult = nullptr;
    decltype(&PQgetisnull) getisnull = nullptr;
    decltype(&PQgetlength) getlength = nullptr;
    decltype(&PQgetvalue) getvalue = nullptr;
    decltype(&PQputCopyData) putCopyData = nullptr;
    decltype(&PQputCopyEnd) putCopyEnd = nullptr;
    decltype(&PQresultErrorField) resultErrorField = nullptr;
    decltype(&PQresultErrorMessage) resultErrorMessage = nullptr;
    decltype(&PQresultStatus) resultStatus = nullptr;
    decltype(&PQsendQueryParams) sendQueryParams = nullptr;
    decltype(&PQsetSingleRowMode) setSingleRowMode = nullptr;
    decltype(&PQstatus) status = nullptr;
    decltype(&PQunescapeBytea) unescapeBytea = nullptr;
    bool isLoaded = false;
};

/// The library, loaded once; isLoaded is false when it, or a function of it, is not there. The
/// driver of an open PostgreSQL store has it loaded already.
const Libpq &libpq();

} // namespace casepost::core
