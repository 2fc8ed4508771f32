// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz_seeds FOLDER writes the inputs that each target begins with: FOLDER/html/1 and so on.
#include "tests/app/importing/formats/officesamples.h"
#include "tests/app/importing/formats/pdfsample.h"
#include "tests/app/importing/pictures/picturesamples.h"
#include "tests/fuzz/sourceseeds.h"

#include <QDir>
#include <QFile>
#include <QMap>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

const QByteArray kPage =
    "<!DOCTYPE html><!-- saved from url=(0020)http://example.org/ --><html><head><meta "
    "charset=utf-8><title>渡口</title>"
    "<meta name=author content=林晚舟></head><body><div class=nav><a href=/>首页</a> &gt; "
    "正文</div><h1>渡口</h1>"
    "<p>来源：县志 2021-06-27 "
    "14:17</p><p>監(jiān)督船來了。</p><ul><li>甲<ol><li>乙</ol></ul><table><tr><td>1<td>2</table>"
    "<figure><img data-src=http://example.org/a.png><figcaption>图</figcaption></figure></body></html>";

const QByteArray kMail =
    "MIME-Version: 1.0\r\nSubject: =?utf-8?Q?=E6=B8=A1?=\r\nContent-Type: multipart/related; "
    "boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=gbk\r\nContent-Transfer-Encoding: "
    "quoted-printable\r\nContent-Location: http://example.org/\r\n\r\n<p>=B4=AC</p>\r\n--b--\r\n";

const QString kWordBody =
    u"<w:p><w:pPr><w:pStyle "
    u"w:val=\"1\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>章</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p>"
    "<w:hyperlink "
    "r:id=\"rId7\"><w:r><w:t>甲</w:t></w:r></w:hyperlink></w:p></w:tc><w:tc/></w:tr></w:tbl><w:p><w:r>"
    "<w:footnoteReference w:id=\"3\"/><w:fldChar w:fldCharType=\"begin\"/><w:txbxContent><w:p/></w:txbxContent></w:r></w:p>"_s;

const QString kOpenText =
    u"<text:h text:outline-level=\"1\">章</text:h><text:list "
    u"text:style-name=\"L1\"><text:list-item><text:p>甲</text:p>"
    "</text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>1</text:p></"
    "table:table-cell>"
    "</table:table-row></table:table><text:p>注<text:note><text:note-citation>1</"
    "text:note-citation><text:note-body><text:p>乙"
    "</text:p></text:note-body></text:note><draw:frame><draw:text-box><text:p><draw:frame><draw:image/></"
    "draw:frame>图</text:p>"
    "</draw:text-box></draw:frame></text:p>"_s;

QList<QByteArray> pictures()
{
    const QImage small = test::drawing(16, 12);
    QList<QByteArray> all{test::webp(small), test::animatedGif(), test::animatedWebp({small, small})};
    for (const char* format : {"png", "jpeg", "bmp"})
        all += test::encoded(small, format);
    return all << test::withOrientation(test::encoded(small, "jpeg"), 6);
}

QMap<QString, QList<QByteArray>> seeds()
{
    const importing::PackageParts docx = test::docxParts(kWordBody);
    const importing::PackageParts odt = test::odtParts(kOpenText);
    const importing::PackageParts epub = test::epubParts();
    const QByteArray pdf = test::pdfOf(
        {{{{72, 100, 18, u"渡口"_s}, {72, 140, 12, u"船来了，人上岸，桥还没有修。"_s}}}, u"渡口"_s, {}});
    return {
        {u"docx"_s, {docx.value(u"word/document.xml"_s)}},
        {u"odt"_s, {odt.value(u"content.xml"_s)}},
        {u"epub"_s, {epub.value(u"OEBPS/book.opf"_s), epub.value(u"OEBPS/text/a.xhtml"_s)}},
        {u"formats"_s, {test::packed(docx), test::packed(odt), test::packed(epub), kMail}},
        {u"frontmatter"_s,
         {"title: 渡口\ndate: 2021-06-27 14:17\ntags: [河, 船]\nauthor:\n  - 林晚舟\n---\n\n# 章\n\n* "
          "甲\n\n正文\n"}},
        {u"html"_s, {kPage}},
        {u"mhtml"_s, {kMail}},
        {u"pdf"_s, {pdf}},
        {u"picture"_s, pictures()},
        {u"text"_s,
         {"渡口旧事\n来源：县志 作者：林晚舟\n2021-06-27\n\n　　船来了，\n人上岸。\n責任編輯：周遠\n"}},
    };
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    auto all = seeds();
    all.insert(fuzz::sourceSeeds());
    for (auto target = all.cbegin(); target != all.cend(); ++target) {
        folder.mkpath(target.key());
        int number = 0;
        for (const QByteArray& bytes : target.value()) {
            QFile file(folder.filePath(u"%1/%2"_s.arg(target.key()).arg(++number)));
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                return 1;
        }
    }
    return 0;
}
