// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/epubpackage.h"

#include "app/importing/formats/xmlwalk.h"
#include "app/text/normalisation.h"

#include <QDir>
#include <QHash>
#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

struct ManifestItem
{
    QString path;
    QString mediaType;
    bool isNavigation = false;
};

/// An element of <metadata>, with what EPUB 2 has as attributes and EPUB 3 as refining <meta> elements.
struct Declared
{
    QString name;
    QString id;
    QString role;
    QString event;
    QString value;
};

class ContainerVisitor : public XmlVisitor
{
public:
    bool enter(QStringView, QStringView name, const QXmlStreamAttributes& attributes) override
    {
        if (name == "rootfile"_L1 && path.isEmpty())
            path = attributeNamed(attributes, u"full-path");
        return true;
    }
    void leave(QStringView, QStringView) override {}
    void characters(QStringView) override {}

    QString path;
};

class PackageVisitor : public XmlVisitor
{
public:
    explicit PackageVisitor(const QString& packagePath)
        : m_folder(packagePath.left(packagePath.lastIndexOf(u'/') + 1))
    {}

    bool enter(QStringView space, QStringView name, const QXmlStreamAttributes& attributes) override;
    void leave(QStringView space, QStringView name) override;
    void characters(QStringView text) override { m_text += text; }

    [[nodiscard]] QStringList chapters() const;
    [[nodiscard]] FileMetadata metadata() const;

private:
    void readItem(const QXmlStreamAttributes& attributes);
    [[nodiscard]] QString roleOf(const Declared& creator) const;
    /// A name inside the book. It is only ever looked up, never opened as a path.
    [[nodiscard]] QString resolved(const QString& href) const
    {
        return QDir::cleanPath(m_folder + QUrl::fromPercentEncoding(href.section(u'#', 0, 0).toUtf8()));
    }

    QString m_folder;
    QHash<QString, ManifestItem> m_items;
    QStringList m_spine;
    QSet<QString> m_leftOut; ///< cover and contents by <guide>
    std::vector<Declared> m_declared;
    QHash<QString, QString> m_refinedRoles; ///< by the id they refine
    Declared m_open;
    QString m_refines;
    QString m_text;
};

void PackageVisitor::readItem(const QXmlStreamAttributes& attributes)
{
    ManifestItem item;
    item.path = resolved(attributeNamed(attributes, u"href"));
    item.mediaType = attributeNamed(attributes, u"media-type");
    item.isNavigation = attributeNamed(attributes, u"properties").split(u' ').contains(u"nav"_s);
    m_items.insert(attributeNamed(attributes, u"id"), std::move(item));
}

bool PackageVisitor::enter(QStringView space, QStringView name, const QXmlStreamAttributes& attributes)
{
    m_text.clear();
    m_refines.clear();
    if (name == "item"_L1) {
        readItem(attributes);
    } else if (name == "itemref"_L1) {
        m_spine.append(attributeNamed(attributes, u"idref"));
    } else if (name == "reference"_L1) {
        const QString type = attributeNamed(attributes, u"type");
        if (type == "toc"_L1 || type == "cover"_L1)
            m_leftOut.insert(resolved(attributeNamed(attributes, u"href")));
    } else if (name == "meta"_L1 && attributeNamed(attributes, u"property") == "role"_L1) {
        m_refines = attributeNamed(attributes, u"refines").mid(1);
    } else if (space.contains(u"purl.org/dc")) {
        m_open = {name.toString(),
                  attributeNamed(attributes, u"id"),
                  attributeNamed(attributes, u"role"),
                  attributeNamed(attributes, u"event"),
                  {}};
    }
    return true;
}

void PackageVisitor::leave(QStringView space, QStringView name)
{
    const QString value = text::simplifySpaces(text::normalise(std::exchange(m_text, {})));
    if (name == "meta"_L1 && !m_refines.isEmpty())
        m_refinedRoles.insert(m_refines, value);
    if (!space.contains(u"purl.org/dc") || value.isEmpty())
        return;
    m_open.value = value;
    m_declared.push_back(std::exchange(m_open, {}));
}

QString PackageVisitor::roleOf(const Declared& creator) const
{
    const QString role = creator.role.isEmpty() ? m_refinedRoles.value(creator.id) : creator.role;
    if (!role.isEmpty())
        return role;
    return creator.name == "creator"_L1 ? u"aut"_s : QString();
}

FileMetadata PackageVisitor::metadata() const
{
    FileMetadata result;
    const auto setOnce = [](QString& field, const QString& value) {
        field = field.isEmpty() ? value : field;
    };
    for (const Declared& declared : m_declared) {
        const QString role = roleOf(declared);
        const bool isUrl = declared.value.startsWith("http"_L1, Qt::CaseInsensitive);
        if (declared.name == "title"_L1)
            setOnce(result.title, declared.value);
        else if (role == "aut"_L1)
            result.authors.append(declared.value);
        else if (role == "edt"_L1)
            result.editors.append(declared.value);
        else if (declared.name == "publisher"_L1)
            setOnce(result.publisher, declared.value);
        else if (declared.name == "language"_L1)
            setOnce(result.language, declared.value);
        else if (declared.name == "subject"_L1)
            result.subjects.append(declared.value);
        else if (declared.name == "date"_L1 &&
                 (declared.event.isEmpty() || declared.event == "publication"_L1))
            setOnce(result.published, declared.value);
        else if ((declared.name == "source"_L1 || declared.name == "identifier"_L1) && isUrl)
            setOnce(result.url, declared.value);
    }
    return result;
}

QStringList PackageVisitor::chapters() const
{
    QStringList paths;
    QSet<QString> seen;
    for (const QString& id : m_spine) {
        const ManifestItem item = m_items.value(id);
        const bool isPage = item.mediaType.contains(u"html"_s) || item.mediaType.isEmpty() ||
                            item.mediaType == "text/x-oeb1-document"_L1;
        if (isPage && !item.isNavigation && !item.path.isEmpty() && !m_leftOut.contains(item.path) &&
            !seen.contains(item.path))
            paths.append(item.path);
        seen.insert(item.path);
    }
    return paths;
}

} // namespace

QString packagePath(const QByteArray& containerXml)
{
    ContainerVisitor visitor;
    if (containerXml.isEmpty() || !walkXml({}, containerXml, visitor))
        return {};
    return QDir::cleanPath(visitor.path);
}

base::Result<EpubPackage> readEpubPackage(const QString& fileName, const QString& path, const QByteArray& xml)
{
    PackageVisitor visitor(path);
    if (auto walked = walkXml(fileName, xml, visitor); !walked)
        return base::fail(walked.error());
    return EpubPackage{visitor.metadata(), visitor.chapters()};
}

} // namespace pizhu::importing
