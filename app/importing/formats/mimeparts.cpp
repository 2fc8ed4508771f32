// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/mimeparts.h"

#include "app/text/normalisation.h"

#include <gmime/gmime.h>

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

struct Unref
{
    void operator()(void* object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref>;

/// GMime keeps its tables for the whole run of the program.
void startGMime()
{
    static const bool started = [] {
        g_mime_init();
        return true;
    }();
    Q_UNUSED(started);
}

QString tidy(const char* utf8)
{
    return utf8 ? text::simplifySpaces(text::normalise(QString::fromUtf8(utf8))) : QString();
}

QString header(GMimeObject* object, const char* name)
{
    return tidy(g_mime_object_get_header(object, name));
}

QByteArray contentOf(GMimePart* part)
{
    GMimeDataWrapper* content = g_mime_part_get_content(part);
    if (!content)
        return {};
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char*>(bytes->data), static_cast<qsizetype>(bytes->len)};
}

/// A part on the way through the tree of multiparts.
struct Visit
{
    GMimeObject* object = nullptr;
    bool complete = true;
};

struct Candidate
{
    GMimePart* part = nullptr;
    QString mediaType;
    QString id;
    bool complete = true;
};

QString mediaTypeOf(GMimeObject* object)
{
    GMimeContentType* type = g_mime_object_get_content_type(object);
    return QStringLiteral("%1/%2")
        .arg(QString::fromUtf8(g_mime_content_type_get_media_type(type)),
             QString::fromUtf8(g_mime_content_type_get_media_subtype(type)))
        .toLower();
}

bool isText(const QString& type)
{
    return type == "text/html"_L1 || type == "application/xhtml+xml"_L1 || type == "text/plain"_L1;
}

bool mayBePicture(const QString& type)
{
    return type.startsWith("image/"_L1) || type == "application/octet-stream"_L1;
}

/// The parts of wanted types in order; without recursion, as multiparts nest as deep as a stranger likes.
std::vector<Candidate> partsOf(GMimeObject* root, bool (*isWanted)(const QString& type))
{
    std::vector<Candidate> found;
    std::vector<Visit> open{{root, true}};
    while (!open.empty()) {
        const Visit visit = open.back();
        open.pop_back();
        if (GMIME_IS_MULTIPART(visit.object)) {
            auto* multipart = GMIME_MULTIPART(visit.object);
            const int count = g_mime_multipart_get_count(multipart);
            for (int i = count - 1; i >= 0; --i) {
                const bool closed = i < count - 1 || multipart->write_end_boundary;
                open.push_back({g_mime_multipart_get_part(multipart, i), visit.complete && closed});
            }
        } else if (GMIME_IS_PART(visit.object)) {
            const QString type = mediaTypeOf(visit.object);
            if (isWanted(type))
                found.push_back({GMIME_PART(visit.object), type,
                                 QString::fromUtf8(g_mime_object_get_content_id(visit.object)),
                                 visit.complete});
        }
    }
    return found;
}

/// The part that `start` names (RFC 2387), else the first page, else the first text.
const Candidate* mainPart(const std::vector<Candidate>& parts, const QString& start)
{
    const auto find = [&parts](auto fits) -> const Candidate* {
        const auto found = std::find_if(parts.begin(), parts.end(), fits);
        return found == parts.end() ? nullptr : &*found;
    };
    const Candidate* main =
        start.isEmpty() ? nullptr : find([&start](const Candidate& part) { return part.id == start; });
    if (!main)
        main = find([](const Candidate& part) { return part.mediaType != "text/plain"_L1; });
    return main || parts.empty() ? main : &parts.front();
}

MimePart readPart(const Candidate& candidate)
{
    auto* object = GMIME_OBJECT(candidate.part);
    const char* charset = g_mime_object_get_content_type_parameter(object, "charset");
    return {candidate.mediaType, QByteArray(charset),       header(object, "Content-Location"),
            candidate.id,        contentOf(candidate.part), candidate.complete};
}

QDateTime dateOf(GMimeMessage* message)
{
    GDateTime* date = g_mime_message_get_date(message);
    if (!date)
        return {};
    const auto offset = static_cast<int>(g_date_time_get_utc_offset(date) / G_USEC_PER_SEC);
    return QDateTime::fromSecsSinceEpoch(g_date_time_to_unix(date), Qt::OffsetFromUTC, offset);
}

QString startOf(GMimeObject* root)
{
    const char* start = g_mime_object_get_content_type_parameter(root, "start");
    return start ? QString::fromUtf8(start).remove(u'<').remove(u'>').trimmed() : QString();
}

MimeDocument documentFrom(GMimeMessage* message, GMimeObject* root)
{
    auto* object = GMIME_OBJECT(message);
    MimeDocument document;
    document.subject = tidy(g_mime_message_get_subject(message));
    document.sender = header(object, "From");
    document.date = dateOf(message);
    for (const char* name :
         {"Snapshot-Content-Location", "X-Snapshot-Content-Location", "Content-Location"}) {
        if (document.location.isEmpty())
            document.location = header(object, name);
    }
    const std::vector<Candidate> parts = partsOf(root, isText);
    if (const Candidate* main = mainPart(parts, startOf(root)))
        document.main = readPart(*main);
    document.savedPage = !document.location.isEmpty() ||
                         document.sender.contains("Saved by"_L1, Qt::CaseInsensitive) ||
                         (document.main && !document.main->location.isEmpty());
    return document;
}

Owned<GMimeMessage> parsed(const QByteArray& bytes)
{
    startGMime();
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<size_t>(bytes.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

} // namespace

base::Result<MimeDocument> readMime(const QString& fileName, const QByteArray& bytes)
{
    const Owned<GMimeMessage> message = parsed(bytes);
    GMimeObject* root = message ? g_mime_message_get_mime_part(message.get()) : nullptr;
    if (!root)
        return base::fail(base::ErrorCode::Unreadable,
                          Text::tr("“%1” is damaged: it is no complete web archive or mail.").arg(fileName));
    return documentFrom(message.get(), root);
}

MimePictureParts readMimePictures(const QByteArray& bytes)
{
    const Owned<GMimeMessage> message = parsed(bytes);
    GMimeObject* root = message ? g_mime_message_get_mime_part(message.get()) : nullptr;
    MimePictureParts found;
    if (!root)
        return found;
    const MimeDocument document = documentFrom(message.get(), root);
    found.pageLocation =
        document.main && !document.main->location.isEmpty() ? document.main->location : document.location;
    for (const Candidate& part : partsOf(root, mayBePicture))
        found.pictures.push_back(readPart(part));
    return found;
}

bool beginsWithMimeHeaders(const QByteArray& bytes)
{
    static const QRegularExpression line(u"^[A-Za-z][A-Za-z0-9-]*:|^[ \\t]"_s);
    static const QRegularExpression announces(
        u"^(?:MIME-Version:\\s*1\\.0|Content-Type:\\s*(?:multipart/|message/|text/(?:html|plain)\\b))"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype kHeaderBytes = 16384;
    bool announced = false;
    const QList<QByteArray> lines = bytes.left(kHeaderBytes).trimmed().split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString text = QString::fromLatin1(lines[i].endsWith('\r') ? lines[i].chopped(1) : lines[i]);
        if (text.isEmpty())
            return announced;
        if (!line.match(text).hasMatch())
            return false;
        announced = announced || announces.match(text).hasMatch();
    }
    return announced;
}

} // namespace pizhu::importing
