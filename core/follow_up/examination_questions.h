#pragma once

#include "core/access/session.h"
#include "core/store/engine/database.h"

#include <vector>

namespace casepost::core {

/// One question of the examination query.
struct ExaminationQuestion
{
    QString en;
    QString cy;
};

/// The twelve that are asked after a letter (REQ-FIL-04). They are an office's own data.
struct ExaminationQuestions
{
    bool sample = false; ///< those that come with the program: nobody has set the real ones
    std::vector<ExaminationQuestion> all; ///< the first is number 1
};

/// Reads a file of questions, TOML or JSON. InvalidInput unless it holds twelve in both languages.
Result<ExaminationQuestions> readQuestions(const QByteArray &bytes, const QString &fileName);

/// Those that an administrator set at this store, or else the sample. Everybody who files needs
/// them, so no role is asked for.
Result<ExaminationQuestions> questionsOf(Database &db);

/// Sets them, audited. NotPermitted without settings.manage.
Status setQuestions(Database &db, const Session &session, const ExaminationQuestions &questions);

/// The numbers whose answer is Yes, each once and in order. Blocked when there is none
/// (REQ-FIL-04); InvalidInput for a number that is no question.
Result<std::vector<int>> checkedQuery(const std::vector<int> &given,
                                      const ExaminationQuestions &questions);

} // namespace casepost::core
