// SPDX-License-Identifier: GPL-3.0-or-later
// How long one keystroke takes over many names: bench_pinyin [NAMES]
#include "app/text/pinyinmatcher.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QStringList>
#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

QString anyName(QRandomGenerator& random)
{
    static const QString characters =
        u"人民日报江城海湾晚报中国新闻社会经济发展改革委员会监督检查工作通知关于加强管理办法实施意见年度报告"
        u"重庆"
        "银行行长绿色生态文明建设党的建设教育科技文化体育卫生健康農業農村現代化國際合作貿易投資"_s;
    QString name;
    const int length = 4 + random.bounded(24);
    for (int i = 0; i < length; ++i)
        name += characters.at(random.bounded(static_cast<int>(characters.size())));
    return name;
}

double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char** argv)
{
    const int count = argc > 1 ? std::atoi(argv[1]) : 100'000;
    QRandomGenerator random(1);
    QStringList names;
    for (int i = 0; i < count; ++i)
        names += anyName(random);
    QElapsedTimer timer;
    timer.start();
    std::vector<text::PinyinName> prepared;
    prepared.reserve(static_cast<std::size_t>(count));
    for (const QString& name : std::as_const(names))
        prepared.emplace_back(name);
    std::printf("%d names made ready in %.1f ms\n", count, milliseconds(timer));
    for (const char* query : {"r", "rm", "rmr", "rmrb", "renmin", "jiandu", "zg jd", "国jj", "xyzq"}) {
        timer.restart();
        const text::PinyinMatcher matcher(QString::fromUtf8(query));
        const auto found = std::ranges::count_if(
            prepared, [&matcher](const text::PinyinName& name) { return matcher.match(name).has_value(); });
        std::printf("%-8s %7.1f ms, %d found\n", query, milliseconds(timer), static_cast<int>(found));
    }
    return 0;
}
