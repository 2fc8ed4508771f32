// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>
#include <QXmlStreamAttributes>

namespace pizhu::importing {

/// Takes the elements of an XML part in document order. Names are local names: writers choose their prefixes
/// freely.
class XmlVisitor
{
public:
    virtual ~XmlVisitor() = default;

    /// False leaves out the element with everything in it; leave() is not called for it then.
    virtual bool enter(QStringView space, QStringView name, const QXmlStreamAttributes& attributes) = 0;
    virtual void leave(QStringView space, QStringView name) = 0;
    virtual void characters(QStringView text) = 0;
};

/// Walks a part without recursion, never fetching anything from outside. Elements nested too deep and
/// entities that unfold without end are LimitExceeded and Unreadable; `fileName` is for the messages.
[[nodiscard]] base::Result<void> walkXml(const QString& fileName, const QByteArray& xml, XmlVisitor& visitor);

/// The value of the attribute with that local name in any namespace, empty when there is none.
[[nodiscard]] QString attributeNamed(const QXmlStreamAttributes& attributes, QStringView name);

} // namespace pizhu::importing
