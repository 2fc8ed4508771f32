// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/annotation/mixedtexts.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace pizhu::test {

namespace {

QString pieceOf(QRandomGenerator& random)
{
    static const QStringList pieces{u"软件"_s,
                                    u"軟體"_s,
                                    u"信息技术"_s,
                                    u"資訊"_s,
                                    u"计算机程序"_s,
                                    u"程序"_s,
                                    u"出租车"_s,
                                    u"計程車"_s,
                                    u"鼠标"_s,
                                    u"网络"_s,
                                    u"默认设置"_s,
                                    u"打印机"_s,
                                    u"头发"_s,
                                    u"發財"_s,
                                    u"皇后"_s,
                                    u"以后"_s,
                                    u"干杯"_s,
                                    u"乾淨"_s,
                                    u"老挝"_s,
                                    u"寮國"_s,
                                    u"意大利"_s,
                                    u"义大利"_s,
                                    u"監督"_s,
                                    u"监督检查"_s,
                                    u"着力"_s,
                                    u"著名"_s,
                                    u"里面"_s,
                                    u"裏面"_s,
                                    u"𠮷野家"_s,
                                    u"𠀀"_s,
                                    u"👩‍👩‍👧"_s,
                                    u"😀"_s,
                                    u"é"_s,
                                    u"e\u0301"_s,
                                    u"か\u3099"_s,
                                    u"ﬁ"_s,
                                    u"㎡"_s,
                                    u"Pizhu 2.0"_s,
                                    u"covid19"_s,
                                    u"，"_s,
                                    u"。"_s,
                                    u"“"_s,
                                    u"”"_s,
                                    u"、"_s,
                                    u"\t"_s,
                                    u"\r"_s,
                                    u" "_s,
                                    u"　"_s,
                                    u"&<>\"'"_s,
                                    u"硬盘"_s,
                                    u"數據庫"_s,
                                    u"高清"_s,
                                    u"缺省"_s,
                                    u"服务器"_s,
                                    u"云端"_s,
                                    u"说"_s,
                                    u"干"_s,
                                    u"后"_s,
                                    u"面"_s,
                                    u"发"_s,
                                    u"会议"_s,
                                    u"的"_s,
                                    u"水渠"_s};
    return pieces.at(random.bounded(int(pieces.size())));
}

} // namespace

document::Document mixedDocument(QRandomGenerator& random, int paragraphs, CarriageReturns returns)
{
    document::DocumentBuilder builder;
    for (int i = 0; i < paragraphs; ++i) {
        QString text = u"段"_s;
        for (int pieces = random.bounded(8, 40); pieces > 0; --pieces)
            text += pieceOf(random);
        if (returns == CarriageReturns::Without)
            text.remove(u'\r');
        builder.append({}, text + u"完"_s);
    }
    return builder.take();
}

base::TextRange randomSpan(const QString& text, QRandomGenerator& random)
{
    const auto size = int(text.size());
    const int length = random.bounded(3) > 0 ? random.bounded(1, 8) : random.bounded(1, 80);
    const auto cuts = [&text](qsizetype at) {
        return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
    };
    base::TextRange span;
    span.start = random.bounded(size);
    span.end = std::min<qsizetype>(size, span.start + length);
    span.start -= cuts(span.start) ? 1 : 0;
    span.end += cuts(span.end) ? 1 : 0;
    return span;
}

} // namespace pizhu::test
