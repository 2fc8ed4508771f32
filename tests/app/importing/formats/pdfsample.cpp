// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/importing/formats/pdfsample.h"

#include <QtEndian>

namespace pizhu::test {

namespace {

constexpr double kPageHeight = 842;

/// UTF-16 (big endian) as a hexadecimal string, with its byte order mark where PDF wants one.
QByteArray hex(const QString& text, bool withMark)
{
    QByteArray bytes = withMark ? QByteArray("\xfe\xff") : QByteArray();
    for (const QChar c : text) {
        bytes.append(static_cast<char>(c.unicode() >> 8));
        bytes.append(static_cast<char>(c.unicode() & 0xff));
    }
    return '<' + bytes.toHex() + '>';
}

QByteArray streamObject(const QByteArray& content)
{
    return "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream";
}

QByteArray toUnicode()
{
    QByteArray map =
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n";
    for (int block = 0; block < 256; block += 64) {
        map += "64 beginbfrange\n";
        for (int high = block; high < block + 64; ++high) {
            const QByteArray row = QByteArray::number(high, 16).rightJustified(2, '0');
            map += '<' + row + "00> <" + row + "ff> <" + row + "00>\n";
        }
        map += "endbfrange\n";
    }
    return map + "endcmap CMapName currentdict /CMap defineresource pop end end";
}

QByteArray pageContent(const QList<PdfText>& lines)
{
    QByteArray content;
    for (const PdfText& line : lines) {
        content += "BT /F1 " + QByteArray::number(line.size) + " Tf " + QByteArray::number(line.x) + ' ' +
                   QByteArray::number(kPageHeight - line.y) + " Td " + hex(line.text, false) + " Tj ET\n";
    }
    return content;
}

QByteArray pageObject(int contentNumber)
{
    return "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
           "/Contents " +
           QByteArray::number(contentNumber) + " 0 R >>";
}

QByteArray fileOf(const QList<QByteArray>& objects)
{
    QByteArray file = "%PDF-1.7\n";
    QByteArray table = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray count = QByteArray::number(objects.size() + 1);
    const QByteArray at = QByteArray::number(file.size());
    return file + "xref\n0 " + count + '\n' + table + "trailer\n<< /Size " + count +
           " /Root 1 0 R /Info 7 0 R >>\nstartxref\n" + at + "\n%%EOF\n";
}

} // namespace

QByteArray pdfOf(const PdfSample& sample)
{
    constexpr int kFirstPage = 8;
    QByteArray kids;
    QList<QByteArray> pages;
    for (const auto& lines : sample.pages) {
        const int number = kFirstPage + static_cast<int>(pages.size());
        kids += QByteArray::number(number) + " 0 R ";
        pages.append(pageObject(number + 1));
        pages.append(streamObject(pageContent(lines)));
    }
    const QList<QByteArray> objects{
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count " + QByteArray::number(sample.pages.size()) + " /Kids [" + kids + "] >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /Identity-H /DescendantFonts [4 0 R] "
        "/ToUnicode 6 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sample /CIDSystemInfo << /Registry (Adobe) "
        "/Ordering "
        "(Identity) /Supplement 0 >> /DW 1000 /W [0 255 500] /FontDescriptor 5 0 R >>",
        "<< /Type /FontDescriptor /FontName /Sample /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 "
        "/Ascent 880 "
        "/Descent -120 /CapHeight 700 /StemV 80 >>",
        streamObject(toUnicode()),
        "<< /Title " + hex(sample.title, true) + " /Author " + hex(sample.author, true) +
            " /CreationDate (D:20210627141700+08'00') >>",
    };
    return fileOf(objects + pages);
}

} // namespace pizhu::test
