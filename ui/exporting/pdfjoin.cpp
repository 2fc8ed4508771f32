// SPDX-License-Identifier: GPL-3.0-or-later
#define POINTERHOLDER_TRANSITION 4 // the library without pointers of its own
#include "ui/exporting/pdfjoin.h"

#include "ui/exporting/pdfwriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QIODevice>
#include <deque>
#include <map>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <set>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr double kNumberHeight = 28; ///< points above the lower edge, in the middle of the margin
constexpr double kPaperWidth = 595;  ///< A4, in points, where a page does not say
constexpr double kPaperHeight = 842;

using Object = QPDFObjectHandle;

/// Nobody wants the rest.
struct Stopped : std::exception
{};

std::string unicode(const QString& text)
{
    return Object::newUnicodeString(text.toStdString()).unparse();
}

/// A side of a page's media box: 2 is its right one, 3 its upper one.
double side(QPDFPageObjectHelper page, int which, double otherwise)
{
    Object box = page.getAttribute("/MediaBox", false);
    return box.isArray() && box.getArrayNItems() == 4 && box.getArrayItem(which).isNumber()
               ? box.getArrayItem(which).getNumericValue()
               : otherwise;
}

/// The page that a named place of a part is on (ISO 32000-1, 12.3.2.3).
std::optional<QPDFObjGen> pageOf(QPDF& part, const QString& name)
{
    Object places = part.getRoot().getKey("/Dests");
    const std::string key = "/" + name.toStdString();
    if (!places.isDictionary() || !places.hasKey(key))
        return std::nullopt;
    Object place = places.getKey(key);
    if (place.isDictionary())
        place = place.getKey("/D");
    if (!place.isArray() || place.getArrayNItems() == 0)
        return std::nullopt;
    return place.getArrayItem(0).getObjGen();
}

bool holdsReferences(Object object)
{
    if (object.isIndirect())
        return true;
    if (object.isArray())
        return std::ranges::any_of(object.getArrayAsVector(), holdsReferences);
    if (!object.isDictionary())
        return false;
    return std::ranges::any_of(object.getDictAsMap(),
                               [](const auto& entry) { return holdsReferences(entry.second); });
}

/// The objects of one part, as they are reached from its pages, with numbers of the whole.
class PartCopy
{
public:
    explicit PartCopy(PdfWriter& out)
        : m_out(out)
    {}

    /// The object's number in the whole is this one, and it is written by whoever says so.
    void setNumber(const Object& object, int number) { m_numbers[object.getObjGen()] = number; }

    /// The object as text; what it refers to is written before writeWaiting() returns.
    std::string text(Object object)
    {
        return object.isIndirect() ? PdfWriter::reference(numberOf(object)) : directText(object);
    }

    /// The entries of a dictionary but for some, without brackets.
    std::string entries(Object dictionary, const std::set<std::string>& without)
    {
        std::string text;
        for (auto& [key, value] : dictionary.getDictAsMap()) {
            if (!without.contains(key) && !value.isNull())
                text += Object::newName(key).unparse() + ' ' + this->text(value) + ' ';
        }
        return text;
    }

    void writeWaiting()
    {
        while (!m_waiting.empty()) {
            Object object = m_waiting.front();
            m_waiting.pop_front();
            m_out.write(m_numbers.at(object.getObjGen()), directText(object));
        }
    }

private:
    std::string directText(Object object)
    {
        if (object.isArray()) {
            std::string text = "[";
            for (Object& item : object.getArrayAsVector())
                text += this->text(item) + ' ';
            return text + "]";
        }
        if (object.isDictionary())
            return "<<" + entries(object, {}) + ">>";
        return object.unparseResolved();
    }

    int numberOf(Object object)
    {
        const auto known = m_numbers.find(object.getObjGen());
        if (known != m_numbers.end())
            return known->second;
        if (object.isStream())
            return writeStream(object);
        const int number = m_out.reserve();
        setNumber(object, number);
        m_waiting.push_back(object);
        return number;
    }

    /// Outlines of characters and pictures come again in other parts.
    int writeStream(Object stream)
    {
        const auto data = stream.getRawStreamData();
        const QByteArrayView bytes(data->getBuffer(), qsizetype(data->getSize()));
        Object dictionary = stream.getDict();
        if (!holdsReferences(withoutLength(dictionary))) {
            const int number = m_out.writeStreamOnce(entries(dictionary, {"/Length"}), bytes);
            setNumber(stream, number);
            return number;
        }
        const int number = m_out.reserve();
        setNumber(stream, number);
        m_out.writeStream(number, entries(dictionary, {"/Length"}), bytes);
        return number;
    }

    static Object withoutLength(Object dictionary)
    {
        Object copy = dictionary.shallowCopy();
        copy.removeKey("/Length");
        return copy;
    }

    PdfWriter& m_out;
    std::map<QPDFObjGen, int> m_numbers;
    std::deque<Object> m_waiting;
};

class Join
{
public:
    Join(QIODevice& out, const PdfParts& parts, const std::function<bool()>& goOn)
        : m_out(out)
        , m_parts(parts)
        , m_goOn(goOn)
        , m_pageTree(m_out.reserve())
        , m_save(m_out.writeCompressed("q\n"))
    {}

    void write()
    {
        for (const exporting::PrintPart& part : m_parts.parts)
            append(part);
        closeNode();
        std::string kids;
        for (const int node : m_nodes)
            kids += PdfWriter::reference(node) + ' ';
        m_out.write(m_pageTree,
                    "<</Type /Pages /Count " + std::to_string(m_pages) + " /Kids [" + kids + "]>>");
        const std::string outline = m_beginnings.size() > 1 ? " /PageMode /UseOutlines /Outlines " +
                                                                  PdfWriter::reference(writeOutline())
                                                            : std::string();
        const int catalog =
            m_out.write("<</Type /Catalog /ViewerPreferences <</DisplayDocTitle true>> /Pages " +
                        PdfWriter::reference(m_pageTree) + outline + ">>");
        if (!m_goOn())
            throw Stopped();
        m_out.finish(catalog, writeInformation());
    }

private:
    static constexpr std::size_t kPagesOfNode = 64;

    struct Beginning
    {
        QString title;
        int page;
        double top;
    };

    void append(const exporting::PrintPart& wanted)
    {
        QPDF part;
        part.setSuppressWarnings(true);
        part.processFile(QFile::encodeName(wanted.path).constData());
        QPDFPageDocumentHelper document(part);
        document.pushInheritedAttributesToPage();
        const std::vector<QPDFPageObjectHelper> pages = document.getAllPages();
        PartCopy copy(m_out);
        std::map<QPDFObjGen, std::pair<int, double>> places;
        for (const QPDFPageObjectHelper& page : pages) {
            const int number = m_out.reserve();
            copy.setNumber(page.getObjectHandle(), number);
            places[page.getObjectHandle().getObjGen()] = {number, side(page, 3, kPaperHeight)};
        }
        for (const QPDFPageObjectHelper& page : pages) {
            if (!m_goOn())
                throw Stopped();
            appendPage(copy, page, places.at(page.getObjectHandle().getObjGen()).first);
            copy.writeWaiting();
        }
        for (const auto& [name, title] : wanted.articles) {
            const auto page = pageOf(part, name);
            if (const auto place = page ? places.find(*page) : places.end(); place != places.end())
                m_beginnings.push_back({title, place->second.first, place->second.second});
        }
        if (m_producer.empty())
            describe(part);
    }

    /// What the page does to the coordinates is put back before its number is drawn.
    void appendPage(PartCopy& copy, QPDFPageObjectHelper page, int number)
    {
        Object object = page.getObjectHandle();
        Object contents = object.getKey("/Contents");
        std::string streams = PdfWriter::reference(m_save) + ' ';
        for (Object& stream : contents.isArray() ? contents.getArrayAsVector() : std::vector{contents}) {
            if (!stream.isNull())
                streams += copy.text(stream) + ' ';
        }
        const double middle = side(page, 2, kPaperWidth) / 2;
        streams += PdfWriter::reference(
            m_out.writeCompressed("\nQ\n" + m_parts.numbers.drawn(++m_pages, middle, kNumberHeight)));
        m_out.write(number, "<<" + copy.entries(object, {"/Parent", "/Contents", "/StructParents"}) +
                                "/Contents [" + streams + "] /Parent " +
                                PdfWriter::reference(nodeOf(number)) + ">>");
    }

    /// The node of the page tree that the next page is on.
    int nodeOf(int page)
    {
        if (m_ofNode.size() == kPagesOfNode)
            closeNode();
        if (m_ofNode.empty())
            m_nodes.push_back(m_out.reserve());
        m_ofNode.push_back(page);
        return m_nodes.back();
    }

    void closeNode()
    {
        if (m_ofNode.empty())
            return;
        std::string kids;
        for (const int page : m_ofNode)
            kids += PdfWriter::reference(page) + ' ';
        m_out.write(m_nodes.back(), "<</Type /Pages /Parent " + PdfWriter::reference(m_pageTree) +
                                        " /Count " + std::to_string(m_ofNode.size()) + " /Kids [" + kids +
                                        "]>>");
        m_ofNode.clear();
    }

    void describe(QPDF& part)
    {
        Object about = part.getTrailer().getKey("/Info");
        if (!about.isDictionary())
            return;
        if (about.getKey("/Producer").isString())
            m_producer = about.getKey("/Producer").getUTF8Value();
        if (about.getKey("/CreationDate").isString())
            m_created = about.getKey("/CreationDate").unparse();
    }

    /// ISO 32000-1, 12.3.3.
    int writeOutline()
    {
        const int outline = m_out.reserve();
        std::vector<int> items;
        for (std::size_t i = 0; i < m_beginnings.size(); ++i)
            items.push_back(m_out.reserve());
        for (std::size_t i = 0; i < items.size(); ++i) {
            const Beginning& beginning = m_beginnings[i];
            std::string item = "<</Title " + unicode(beginning.title) + " /Parent " +
                               PdfWriter::reference(outline) + " /Dest [" +
                               PdfWriter::reference(beginning.page) + " /XYZ 0 " +
                               QByteArray::number(beginning.top, 'f', 2).toStdString() + " null]";
            if (i > 0)
                item += " /Prev " + PdfWriter::reference(items[i - 1]);
            if (i + 1 < items.size())
                item += " /Next " + PdfWriter::reference(items[i + 1]);
            m_out.write(items[i], item + ">>");
        }
        m_out.write(outline, "<</Type /Outlines /First " + PdfWriter::reference(items.front()) + " /Last " +
                                 PdfWriter::reference(items.back()) + " /Count " +
                                 std::to_string(items.size()) + ">>");
        return outline;
    }

    int writeInformation()
    {
        return m_out.write("<</Title " + unicode(m_parts.title) +
                           " /Creator (Pizhu " PIZHU_VERSION ") /Producer " +
                           Object::newUnicodeString(m_producer).unparse() +
                           (m_created.empty() ? std::string() : " /CreationDate " + m_created) + ">>");
    }

    PdfWriter m_out;
    const PdfParts& m_parts;
    const std::function<bool()>& m_goOn;
    int m_pageTree;
    int m_save; ///< a stream that saves the state of the graphics
    int m_pages = 0;
    std::vector<int> m_nodes;
    std::vector<int> m_ofNode; ///< pages of the last node
    std::vector<Beginning> m_beginnings;
    std::string m_producer;
    std::string m_created;
};

} // namespace

base::Result<void> joinPdf(QIODevice& out, const PdfParts& parts, const std::function<bool()>& goOn)
{
    try {
        Join(out, parts, goOn).write();
    } catch (const Stopped&) {
        return base::fail(exportStopped());
    } catch (const std::exception& error) {
        return base::fail(base::ErrorCode::Storage,
                          QCoreApplication::translate("pizhu::ui::PdfExport",
                                                      "The printed pages cannot be put together. Check the "
                                                      "free space."),
                          QString::fromUtf8(error.what()));
    }
    return {};
}

base::Error exportStopped()
{
    return {
        base::ErrorCode::Cancelled,
        QCoreApplication::translate("pizhu::ui::PdfExport", "The export was stopped; nothing was written."),
        {}};
}

} // namespace pizhu::ui
