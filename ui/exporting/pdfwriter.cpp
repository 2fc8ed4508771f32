// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/pdfwriter.h"

#include <QCryptographicHash>
#include <QUuid>
#include <stdexcept>

namespace pizhu::ui {

namespace {

constexpr std::size_t kGroup = 200; ///< objects

/// As /FlateDecode takes it: without the length that Qt puts before.
QByteArray deflated(QByteArrayView data)
{
    constexpr int kLength = 4;
    return qCompress(reinterpret_cast<const uchar*>(data.data()), data.size()).sliced(kLength);
}

void appendNumber(QByteArray& bytes, qint64 number, int width)
{
    for (int shift = 8 * (width - 1); shift >= 0; shift -= 8)
        bytes += char(number >> shift & 0xFF);
}

} // namespace

PdfWriter::PdfWriter(QIODevice& out)
    : m_out(out)
    , m_places(1) // there is no object 0
{
    put("%PDF-1.5\n%\xE2\xE3\xCF\xD3\n");
}

int PdfWriter::reserve()
{
    m_places.emplace_back();
    return int(m_places.size()) - 1;
}

std::string PdfWriter::reference(int number)
{
    return std::to_string(number) + " 0 R";
}

void PdfWriter::put(QByteArrayView bytes)
{
    if (m_out.write(bytes.data(), bytes.size()) != bytes.size())
        throw std::runtime_error(m_out.errorString().toStdString());
    m_offset += bytes.size();
}

void PdfWriter::begin(int number)
{
    m_places[std::size_t(number)].offset = m_offset;
    put(QByteArray::number(number) + " 0 obj\n");
}

void PdfWriter::write(int number, const std::string& object)
{
    m_group.emplace_back(number, object);
    if (m_group.size() == kGroup)
        flushGroup();
}

int PdfWriter::write(const std::string& object)
{
    const int number = reserve();
    write(number, object);
    return number;
}

void PdfWriter::writeStream(int number, const std::string& dictionary, QByteArrayView data)
{
    begin(number);
    put("<<" + dictionary + " /Length " + std::to_string(data.size()) + ">>\nstream\n");
    put(data);
    put("\nendstream\nendobj\n");
}

int PdfWriter::writeStreamOnce(const std::string& dictionary, QByteArrayView data)
{
    QCryptographicHash sum(QCryptographicHash::Sha256);
    sum.addData(dictionary);
    sum.addData(QByteArrayView("\0", 1));
    sum.addData(data);
    int& number = m_known[sum.result()];
    if (number == 0) {
        number = reserve();
        writeStream(number, dictionary, data);
    }
    return number;
}

int PdfWriter::writeCompressed(const std::string& data)
{
    const int number = reserve();
    writeStream(number, "/Filter /FlateDecode", deflated(data));
    return number;
}

void PdfWriter::flushGroup()
{
    if (m_group.empty())
        return;
    const int group = reserve();
    std::string index;
    std::string bodies;
    for (std::size_t i = 0; i < m_group.size(); ++i) {
        const auto& [number, body] = m_group[i];
        index += std::to_string(number) + ' ' + std::to_string(bodies.size()) + ' ';
        bodies += body + '\n';
        m_places[std::size_t(number)] = {0, group, int(i)};
    }
    writeStream(group,
                "/Type /ObjStm /N " + std::to_string(m_group.size()) + " /First " +
                    std::to_string(index.size()) + " /Filter /FlateDecode",
                deflated(index + bodies));
    m_group.clear();
}

/// ISO 32000-1, 7.5.8.3: one byte for the kind of place, five for where, two for which.
QByteArray PdfWriter::table() const
{
    QByteArray table;
    table.reserve(qsizetype(m_places.size()) * 8);
    for (std::size_t number = 0; number < m_places.size(); ++number) {
        const Place& place = m_places[number];
        const bool isFree = place.group == 0 && place.offset == 0;
        appendNumber(table, isFree ? 0 : place.group == 0 ? 1 : 2, 1);
        appendNumber(table, place.group == 0 ? place.offset : place.group, 5);
        appendNumber(table, isFree ? 0xFFFF : place.index, 2);
    }
    return table;
}

void PdfWriter::finish(int catalog, int information)
{
    flushGroup();
    const int number = reserve();
    const qint64 start = m_offset;
    m_places[std::size_t(number)].offset = start;
    const std::string id = QUuid::createUuid().toRfc4122().toHex().toStdString();
    writeStream(number,
                "/Type /XRef /Size " + std::to_string(m_places.size()) + " /W [1 5 2] /Root " +
                    reference(catalog) + " /Info " + reference(information) + " /ID [<" + id + "> <" + id +
                    ">] /Filter /FlateDecode",
                deflated(table()));
    put("startxref\n" + QByteArray::number(start) + "\n%%EOF\n");
}

} // namespace pizhu::ui
