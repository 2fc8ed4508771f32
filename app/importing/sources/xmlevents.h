// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/utf8stream.h"

#include <QXmlStreamReader>

namespace pizhu::importing {

/// XML read piece by piece in any charset, as feeds are found: undeclared prefixes are part of the name,
/// HTML's entities are known, control characters are dropped. No document type, file or network is ever
/// fetched.
class XmlEvents
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<XmlEvents>> open(ByteStream& stream,
                                                                       qint64 maxTokenBytes);

    /// Goes to the next token; false at the end of the document. Fails with Unreadable, naming the line, and
    /// LimitExceeded when one text or tag is too long.
    [[nodiscard]] base::Result<bool> next();
    [[nodiscard]] const QXmlStreamReader& reader() const { return m_reader; }
    /// "dc:creator"; without a prefix for Atom written as "atom:entry".
    [[nodiscard]] QString name() const;

    XmlEvents(const XmlEvents&) = delete;
    XmlEvents& operator=(const XmlEvents&) = delete;
    ~XmlEvents() = default;

private:
    explicit XmlEvents(std::unique_ptr<Utf8Stream> stream, qint64 maxTokenBytes);
    [[nodiscard]] base::Result<void> feed();

    struct HtmlEntities : QXmlStreamEntityResolver
    {
        QString resolveUndeclaredEntity(const QString& name) override;
    };

    std::unique_ptr<Utf8Stream> m_stream;
    HtmlEntities m_entities;
    QXmlStreamReader m_reader;
    qint64 m_maxTokenBytes;
    qint64 m_fed = 0; ///< since the last token
};

} // namespace pizhu::importing
