// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/scrapedpages.h"

#include <QDir>
#include <QFile>

namespace pizhu::test {

namespace {

constexpr auto kCommittee = R"(---
title: '议事厅里的预算监督小组'
categories: 
 - 基层治理
 - 湖畔日报
author: 湖畔日报
comments: false
date: Tue, 12 Apr 2022 01:20:00 GMT
url: 'https://www.hupanribao.example/2022/0412/c7.html'
---

<div>
<p>　　湖畔日报 卢思远</p>
<p>　　每个月的第一个星期三，青石镇的议事厅都坐满了人。预算监督小组把上个月的账单投到墙上，从路灯到软件，一项一项念给大家听。</p>
<p>　　“钱怎么花，先说清楚。”组长说，去年的服务器采购就是在这里被问住的：报价单上写着高档内存，验收的人却只见过鼠标。后来镇里规定，凡是三万元以上的支出，都要逐笔公开，把信息贴在门口。</p>
<p>　　干部起初不习惯，觉得后面总有人盯着。如今他们自己带着发票来，省得回头发愁。群众说，账看得懂了，话也就说得开了。</p>
<p>　　（责任编辑：方远）</p>
</div>
)";

constexpr auto kLibrary = R"(首頁 > 文化

圖書館延長開放之後

來源:山城晚報 作者:江映雪 2023-05-20 10:30

山城圖書館從今年春天起延長開放到晚上十點，監(jiān)督委員會每季公布一次使用情形。館員說，最晚離開的往往是剛下班的人，他們帶著便當，在報紙架旁邊讀完當天的新聞。

館方把借閱資訊放上網路，軟體由兩位退休工程師維護。委員會的報告說，延長開放之後，夜間的借閱量占全日三成，電費只多了一成。

掃碼關注

列印本頁 | 回上一頁
)";

constexpr auto kBridge = R"(<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>旧桥加固工程的一本明细账_江岸新闻</title>
<meta property="og:title" content="旧桥加固工程的一本明细账">
<meta property="og:site_name" content="江岸新闻">
<meta property="og:url" content="https://www.jianganxinwen.example/a/20240118/9.html">
<meta property="article:published_time" content="2024-01-18T09:40:00+08:00">
<meta name="author" content="宋知行">
<script>var counter = {page: 9};</script>
</head>
<body>
<div class="nav"><a href="/">首页</a> <a href="/city">城事</a> <a href="/rail">交通</a></div>
<div class="article-content">
<h1>旧桥加固工程的一本明细账</h1>
<p>江岸区的旧桥用了四十六年，桥面的伸缩缝一到夏天就响。今年的加固工程没有封路，施工队把材料、工期和每一笔变更都写进一本明细账，挂在桥头的岗亭里。</p>
<p>账本第一页写着总价，最后一页写着电话。住在桥边的人说，从前修桥只听见机器响，现在能看见钱往哪里走，监督也就有了去处。</p>
<p>工程验收那天，账本被换成了一块铜牌，上面刻着每一个工人的名字。</p>
</div>
<div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a></div>
<div class="footer">版权所有 江岸新闻 未经许可不得转载</div>
</body>
</html>
)";

constexpr auto kRare = R"(---
title: '姓𠮷的修表匠'
author: 湖畔日报
date: 2021-10-10 11:06:15
url: 'https://www.hupanribao.example/2021/1010/c3.html'
---

<p>老街口的修表铺开了三十一年，招牌上只有一个字：𠮷。师傅姓𠮷，这个字许多电脑打不出来，办证的时候常常变成一个空格。</p>
<p>他在柜台上摆了一块牌子：“今天休息😀，明天早来。”来修表的人看见牌子都笑，笑完坐在门口等他回来，顺便听他讲监督局的老钟是怎么停的。</p>
)";

QString write(const QDir& folder, const char* name, const char* content)
{
    const QString path = folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0)
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

} // namespace

QStringList writeScrapedPages(const QDir& folder)
{
    return {write(folder, "committee.md", kCommittee), write(folder, "library.txt", kLibrary),
            write(folder, "bridge.html", kBridge), write(folder, "rare.md", kRare)};
}

} // namespace pizhu::test
