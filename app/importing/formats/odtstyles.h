// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/inlinetext.h"
#include "app/importing/formats/flowcollector.h"
#include "app/importing/formats/xmlwalk.h"

#include <QHash>
#include <QSet>

namespace pizhu::importing {

/// What a style of an OpenDocument text says about meaning, its ancestors included.
struct OdtStyle
{
    ParagraphForm form;
    bool isTitle = false;
    bool strong = false;
    bool emphasis = false;
    bool superscript = false;
    bool subscript = false;
    bool hidden = false;
};

/// Styles of styles.xml and the automatic ones of content.xml, which come second and win.
class OdtStyles
{
public:
    [[nodiscard]] base::Result<void> add(const QString& fileName, const QByteArray& xml);
    [[nodiscard]] OdtStyle style(const QString& name) const;
    [[nodiscard]] bool isNumbered(const QString& listStyle, int level) const;

private:
    struct Declared
    {
        QString parent;
        int outlineLevel = 0;
        bool indented = false;
        OdtStyle text;
    };
    class Visitor;

    QHash<QString, Declared> m_declared;
    QHash<QString, QSet<int>> m_numberedLevels;
};

} // namespace pizhu::importing
