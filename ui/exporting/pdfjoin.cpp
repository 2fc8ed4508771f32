// SPDX-License-Identifier: GPL-3.0-or-later
#define POINTERHOLDER_TRANSITION 4 // the library without pointers of its own
#include "ui/exporting/pdfjoin.h"

#include <QCoreApplication>
#include <QFile>
#include <QIODevice>
#include <qpdf/ClosedFileInputSource.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr double kNumberHeight = 28; ///< points above the lower edge, in the middle of the margin
constexpr double kPaperWidth = 595;  ///< A4, in points, where a page does not say
constexpr double kPaperHeight = 842;

using Object = QPDFObjectHandle;

/// Thrown through the library, which knows nothing of cancelling.
struct Stopped : std::exception
{};

class IntoDevice : public Pipeline
{
public:
    explicit IntoDevice(QIODevice& device)
        : Pipeline("device", nullptr)
        , m_device(device)
    {}
    void write(const unsigned char* data, std::size_t length) override
    {
        const auto size = qint64(length);
        if (m_device.write(reinterpret_cast<const char*>(data), size) != size)
            throw std::runtime_error(m_device.errorString().toStdString());
    }
    void finish() override {}

private:
    QIODevice& m_device;
};

Object unicode(const QString& text)
{
    return Object::newUnicodeString(text.toStdString());
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

class Join
{
public:
    Join(const PdfParts& parts, const std::function<bool()>& goOn)
        : m_parts(parts)
        , m_goOn(goOn)
    {
        m_all.emptyPDF();
    }

    void write(QIODevice& out)
    {
        for (const exporting::PrintPart& part : m_parts.parts) {
            stopIfUnwanted();
            append(part);
        }
        writeNumbers();
        if (m_beginnings.size() > 1)
            writeOutline();
        writeDescription();
        IntoDevice device(out);
        QPDFWriter writer(m_all);
        writer.setOutputPipeline(&device);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.registerProgressReporter(std::make_shared<QPDFWriter::FunctionProgressReporter>(
            [this](int /*percent*/) { stopIfUnwanted(); }));
        writer.write();
    }

private:
    struct Beginning
    {
        QString title;
        std::size_t page;
    };

    void stopIfUnwanted() const
    {
        if (!m_goOn())
            throw Stopped();
    }

    void append(const exporting::PrintPart& wanted)
    {
        const auto file = std::make_shared<ClosedFileInputSource>(QFile::encodeName(wanted.path).constData());
        file->stayOpen(true);
        QPDF part;
        part.setSuppressWarnings(true);
        part.processInputSource(file);
        QPDFPageDocumentHelper all(m_all);
        std::map<QPDFObjGen, std::size_t> numbers;
        for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(part).getAllPages()) {
            numbers[page.getObjectHandle().getObjGen()] = m_pages++;
            all.addPage(page, false);
        }
        for (const auto& [name, title] : wanted.articles) {
            const auto page = pageOf(part, name);
            if (const auto number = page ? numbers.find(*page) : numbers.end(); number != numbers.end())
                m_beginnings.push_back({title, number->second});
        }
        if (m_producer.empty())
            describe(part);
        file->stayOpen(false);
    }

    void describe(QPDF& part)
    {
        Object about = part.getTrailer().getKey("/Info");
        if (about.isDictionary() && about.getKey("/Producer").isString())
            m_producer = about.getKey("/Producer").getUTF8Value();
        if (about.isDictionary() && about.getKey("/CreationDate").isString())
            m_created = about.getKey("/CreationDate").getStringValue();
    }

    /// In a stream of its own; what the page does to the coordinates is put back before it.
    void writeNumbers()
    {
        const Object save = m_all.newStream("q\n");
        int number = 0;
        for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(m_all).getAllPages()) {
            const double middle = side(page, 2, kPaperWidth) / 2;
            page.addPageContents(save, true);
            page.addPageContents(
                m_all.newStream("\nQ\n" + m_parts.numbers.drawn(++number, middle, kNumberHeight)), false);
        }
    }

    /// ISO 32000-1, 12.3.3.
    void writeOutline()
    {
        const std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(m_all).getAllPages();
        Object outline = m_all.makeIndirectObject(Object::newDictionary());
        std::vector<Object> items;
        for (const Beginning& beginning : m_beginnings) {
            const QPDFPageObjectHelper& page = pages[beginning.page];
            const Object top = Object::newReal(side(page, 3, kPaperHeight), 2);
            const Object place = Object::newArray({page.getObjectHandle(), Object::newName("/XYZ"),
                                                   Object::newInteger(0), top, Object::newNull()});
            items.push_back(m_all.makeIndirectObject(Object::newDictionary(
                {{"/Title", unicode(beginning.title)}, {"/Parent", outline}, {"/Dest", place}})));
        }
        for (std::size_t i = 1; i < items.size(); ++i) {
            items[i].replaceKey("/Prev", items[i - 1]);
            items[i - 1].replaceKey("/Next", items[i]);
        }
        outline.replaceKey("/Type", Object::newName("/Outlines"));
        outline.replaceKey("/First", items.front());
        outline.replaceKey("/Last", items.back());
        outline.replaceKey("/Count", Object::newInteger(static_cast<long long>(items.size())));
        m_all.getRoot().replaceKey("/Outlines", outline);
        m_all.getRoot().replaceKey("/PageMode", Object::newName("/UseOutlines"));
    }

    void writeDescription()
    {
        Object about = Object::newDictionary({{"/Title", unicode(m_parts.title)},
                                              {"/Creator", Object::newUnicodeString("Pizhu " PIZHU_VERSION)},
                                              {"/Producer", Object::newUnicodeString(m_producer)}});
        if (!m_created.empty())
            about.replaceKey("/CreationDate", Object::newString(m_created));
        m_all.getTrailer().replaceKey("/Info", m_all.makeIndirectObject(about));
        m_all.getRoot().replaceKey("/ViewerPreferences", Object::parse("<</DisplayDocTitle true>>"));
    }

    const PdfParts& m_parts;
    const std::function<bool()>& m_goOn;
    QPDF m_all;
    std::size_t m_pages = 0;
    std::vector<Beginning> m_beginnings;
    std::string m_producer;
    std::string m_created;
};

} // namespace

base::Result<void> joinPdf(QIODevice& out, const PdfParts& parts, const std::function<bool()>& goOn)
{
    try {
        Join(parts, goOn).write(out);
    } catch (const Stopped&) {
        return base::fail(base::ErrorCode::Cancelled,
                          QCoreApplication::translate("pizhu::ui::PdfExport",
                                                      "The export was stopped; nothing was written."));
    } catch (const std::exception& error) {
        return base::fail(base::ErrorCode::Storage,
                          QCoreApplication::translate("pizhu::ui::PdfExport",
                                                      "The printed pages cannot be put together. Check the "
                                                      "free space."),
                          QString::fromUtf8(error.what()));
    }
    return {};
}

} // namespace pizhu::ui
