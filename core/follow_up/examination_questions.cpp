#include "core/follow_up/examination_questions.h"

#include "core/settings/setting_fields.h"
#include "core/settings/setting_file.h"
#include "core/settings/setting_store.h"
#include "core/text/kept_text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <set>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kHowMany = 12;
const auto kSetting = u"examination-questions"_s;

QByteArray toBytes(const ExaminationQuestions &questions)
{
    QJsonArray list;
    for (const ExaminationQuestion &question : questions.all)
        list.append(QJsonObject{{u"en"_s, question.en}, {u"cy"_s, question.cy}});
    return QJsonDocument(QJsonObject{{u"sample"_s, questions.sample}, {u"question"_s, list}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

Result<ExaminationQuestions> readQuestions(const QByteArray &bytes, const QString &fileName)
{
    TRY_ASSIGN(const QJsonObject whole, parseSettingFile(bytes, fileName));
    SettingFields fields(whole, fileName);
    ExaminationQuestions questions;
    questions.sample = fields.truth(u"sample"_s, false);
    for (const QJsonObject &table : fields.tables(u"question"_s, int(kHowMany))) {
        SettingFields one(table, fileName, u"question[%1]"_s.arg(qsizetype(questions.all.size())));
        questions.all.push_back({one.required(u"en"_s, 200), one.required(u"cy"_s, 200)});
        TRY(one.finish());
        TRY(mayBeKept(questions.all.back().en, u"A question"_s));
        TRY(mayBeKept(questions.all.back().cy, u"A question"_s));
    }
    if (questions.all.size() != kHowMany)
        fields.refuse(
            u"question"_s,
            u"must stand there twelve times, not %1"_s.arg(qsizetype(questions.all.size())));
    TRY(fields.finish());
    return questions;
}

Result<ExaminationQuestions> questionsOf(Database &db)
{
    TRY_ASSIGN(const auto kept, newestSetting(db, kSetting));
    if (kept)
        return readQuestions(*kept, kSetting);
    QFile sample(u":/casepost/acts/examination-questions.toml"_s);
    const bool opened = sample.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return readQuestions(sample.readAll(), sample.fileName());
}

Status setQuestions(Database &db, const Session &session, const ExaminationQuestions &questions)
{
    TRY(require(session, action::kSettingsManage));
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY(putSetting(db, session, kSetting, toBytes(questions)));
    return transaction.commit();
}

Result<std::vector<int>> checkedQuery(const std::vector<int> &given,
                                      const ExaminationQuestions &questions)
{
    const std::set<int> numbers(given.begin(), given.end());
    for (const int number : numbers)
        if (number < 1 || number > int(questions.all.size()))
            return fail(
                ErrorCode::InvalidInput,
                u"The examination query has no question %1: 'follow-up questions' shows them."_s
                    .arg(number),
                {{u"field"_s, u"query"_s}});
    if (numbers.empty())
        return fail(
            ErrorCode::Blocked,
            u"At least one question of the examination query must be answered with Yes: say "
            "which ('follow-up questions' shows them)."_s,
            {{u"field"_s, u"query"_s}});
    return std::vector<int>(numbers.begin(), numbers.end());
}

} // namespace casepost::core
