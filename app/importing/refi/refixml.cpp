// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/refi/refixml.h"

#include "app/annotation/refiterms.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>

namespace pizhu::importing {

using namespace Qt::StringLiterals;
namespace refi = annotation::refi;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

/// Nested deeper than any codebook; the reader calls itself for each level.
constexpr qsizetype kDeepest = 100;

QString guidOf(QStringView value)
{
    QString guid = value.toString().trimmed().toLower();
    guid.remove(u'{').remove(u'}');
    return guid;
}

class RefiParser
{
public:
    explicit RefiParser(const QByteArray& xml)
        : m_xml(xml)
    {}

    base::Result<RefiProject> parse()
    {
        if (m_xml.readNextStartElement()) {
            m_project.name = attribute("name");
            m_project.origin = attribute("origin");
            if (m_xml.name() == u"Codes")
                codes({});
            else if (m_xml.name() == u"CodeBook")
                children([this] { return m_xml.name() == u"Codes" && (codes({}), true); });
            else if (m_xml.name() == u"Project")
                project();
            else
                m_xml.raiseError(u"no project"_s);
        }
        if (m_xml.hasError())
            return base::fail(
                base::ErrorCode::Unreadable,
                Text::tr("This is no REFI-QDA project or codebook, or it is damaged at line %1.")
                    .arg(m_xml.lineNumber()),
                m_xml.errorString());
        return std::move(m_project);
    }

private:
    QString attribute(const char* name) const
    {
        for (const QXmlStreamAttribute& attribute : m_xml.attributes()) {
            if (attribute.name() == QLatin1String(name))
                return attribute.value().toString();
        }
        return {};
    }

    QDateTime time(const char* name) const
    {
        return QDateTime::fromString(attribute(name), Qt::ISODate).toUTC();
    }

    /// Calls `take` at each child element; what it leaves alone is skipped. What our own exports add goes to
    /// `own`.
    template <typename Take, typename Own>
    void children(Take take, Own own)
    {
        while (!m_xml.atEnd()) {
            m_xml.readNext();
            if (m_xml.isEndElement())
                return;
            if (m_xml.isProcessingInstruction() && m_xml.processingInstructionTarget() == refi::kInstruction)
                own(QJsonDocument::fromJson(m_xml.processingInstructionData().toUtf8()).object());
            if (m_xml.isStartElement() && !take())
                m_xml.skipCurrentElement();
        }
    }
    template <typename Take>
    void children(Take take)
    {
        children(take, [](const QJsonObject& /*own*/) {});
    }

    void project()
    {
        children([this] {
            const auto part = m_xml.name();
            if (part == u"CodeBook")
                children([this] { return m_xml.name() == u"Codes" && (codes({}), true); });
            else if (part == u"Sources")
                sources();
            else if (part == u"Notes")
                notes();
            else if (part == u"Users")
                users();
            else
                return false;
            return true;
        });
    }

    void users()
    {
        children([this] {
            const QString guid = guidOf(attribute("guid"));
            if (m_xml.name() == u"User" && guid != refi::ownerGuid())
                m_project.users.insert(guid, attribute("name").simplified());
            return false;
        });
    }

    void codes(const QStringList& parents)
    {
        children([&] { return m_xml.name() == u"Code" && (code(parents), true); });
    }

    void code(QStringList path)
    {
        if (path.size() > kDeepest) {
            m_xml.raiseError(u"codes nested too deep"_s);
            return;
        }
        // A name may hold what separates the names of a path here.
        path << attribute("name").replace(u'/', u'／').simplified();
        const std::size_t index = m_project.codes.size();
        m_project.codes.push_back({guidOf(attribute("guid")), path.join(u'/'), attribute("color"), {}});
        const auto part = [&] {
            if (m_xml.name() == u"Code") {
                code(path);
                return true;
            }
            if (m_xml.name() == u"Description") {
                m_project.codes[index].description = content();
                return true;
            }
            QStringList none;
            return m_xml.name() == u"NoteRef" && codingOrNote(none, m_project.codes[index].notes);
        };
        children(part, [&](const QJsonObject& own) { readOwn(own, m_project.codes[index]); });
    }

    static void readOwn(const QJsonObject& own, RefiCode& code)
    {
        code.memo = own.value(refi::kMemo).toString();
        code.shortcut = own.value(refi::kShortcut).toString();
        for (const QJsonValue& alias : own.value(refi::kAliases).toArray())
            code.aliases << alias.toString();
    }

    QString content() { return m_xml.readElementText(QXmlStreamReader::IncludeChildElements); }

    void sources()
    {
        children([this] {
            if (m_xml.name() == u"TextSource") {
                m_project.sources.push_back(source());
                return true;
            }
            return m_xml.name().endsWith(u"Source") && (otherSource(), true);
        });
    }

    /// A PDF, picture, sound or film: what it has of text is taken, the rest counted.
    void otherSource()
    {
        const QString name = attribute("name");
        m_project.otherSources << name;
        children([&] {
            const auto part = m_xml.name();
            if (part == u"Representation" || part == u"TextDescription") {
                RefiSource text = source();
                text.stoodIn = true;
                text.name = name;
                if (text.hasText || !text.selections.empty() || !text.codes.isEmpty())
                    m_project.sources.push_back(std::move(text));
                return true;
            }
            if (part != u"Coding" && !part.endsWith(u"Selection"))
                return false;
            m_project.otherCodings += part == u"Coding" ? 1 : 0;
            children([this] {
                m_project.otherCodings += m_xml.name() == u"Coding" ? 1 : 0;
                return false;
            });
            return true;
        });
    }

    RefiSource source()
    {
        RefiSource source{.guid = guidOf(attribute("guid")),
                          .name = attribute("name"),
                          .description = {},
                          .plainTextPath = attribute("plainTextPath"),
                          .text = {},
                          .selections = {},
                          .codes = {},
                          .notes = {}};
        const auto take = [&] {
            const auto part = m_xml.name();
            if (part == u"PlainTextSelection") {
                source.selections.push_back(selection());
            } else if (part == u"PlainTextContent") {
                source.text = content();
                source.hasText = true;
            } else if (part == u"Description") {
                source.description = content();
            } else {
                return codingOrNote(source.codes, source.notes);
            }
            return true;
        };
        children(take, [&source](const QJsonObject& own) { source.own = own; });
        return source;
    }

    RefiSelection selection()
    {
        RefiSelection selection{
            .guid = guidOf(attribute("guid")),
            .name = attribute("name"),
            .description = {},
            .codePoints = {attribute("startPosition").toLongLong(), attribute("endPosition").toLongLong()},
            .codes = {},
            .notes = {},
            .created = time("creationDateTime"),
            .modified = time("modifiedDateTime"),
            .user = guidOf(attribute("creatingUser"))};
        const auto part = [&] {
            if (selection.user.isEmpty() && m_xml.name() == u"Coding")
                selection.user = guidOf(attribute("creatingUser"));
            if (m_xml.name() != u"Description")
                return codingOrNote(selection.codes, selection.notes);
            selection.description = content();
            return true;
        };
        children(part, [&selection](const QJsonObject& own) {
            selection.record = annotation::anchorRecordFrom(own.value(refi::kAnchor).toObject());
        });
        return selection;
    }

    bool codingOrNote(QStringList& codes, QStringList& notes)
    {
        if (m_xml.name() == u"NoteRef") {
            notes << guidOf(attribute("targetGUID"));
            m_xml.skipCurrentElement();
            return true;
        }
        if (m_xml.name() != u"Coding")
            return false;
        children([&] {
            if (m_xml.name() == u"CodeRef")
                codes << guidOf(attribute("targetGUID"));
            return false;
        });
        return true;
    }

    void notes()
    {
        children([this] {
            if (m_xml.name() != u"Note")
                return false;
            const QString guid = guidOf(attribute("guid"));
            RefiNote note{.name = {},
                          .description = {},
                          .text = {},
                          .codes = {},
                          .created = time("creationDateTime"),
                          .modified = time("modifiedDateTime"),
                          .user = guidOf(attribute("creatingUser"))};
            const RefiSource content = source();
            if (!content.own.isEmpty())
                note.quote = annotation::quoteFrom(content.own.value(refi::kQuote).toObject());
            note.name = content.name;
            note.description = content.description;
            note.text = content.hasText ? content.text : content.description;
            if (note.text.isEmpty())
                note.text = note.name;
            note.codes = content.codes;
            m_project.notes.insert(guid, note);
            return true;
        });
    }

    QXmlStreamReader m_xml;
    RefiProject m_project;
};

} // namespace

base::Result<RefiProject> parseRefiXml(const QByteArray& xml)
{
    return RefiParser(xml).parse();
}

} // namespace pizhu::importing
