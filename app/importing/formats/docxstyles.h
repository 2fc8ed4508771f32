// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/document/inlinetext.h"
#include "app/importing/formats/flowcollector.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace pizhu::importing {

/// What a paragraph or character style of a Word document says about meaning, its ancestors included.
struct DocxStyle
{
    ParagraphForm form;
    bool isTitle = false;
    bool strong = false;   ///< character styles only: bold headings are not emphasis
    bool emphasis = false; ///< the same
    QString listId;        ///< numbering the style brings along
};

/// styles.xml by style id.
class DocxStyles
{
public:
    [[nodiscard]] static base::Result<DocxStyles> read(const QString& fileName, const QByteArray& xml);
    [[nodiscard]] DocxStyle style(const QString& id) const { return m_styles.value(id); }

private:
    QHash<QString, DocxStyle> m_styles;
};

/// The heading level a style of that name means ("heading 2", "标题 2"), 0 for other names.
[[nodiscard]] int headingLevelOfStyleName(const QString& name);

} // namespace pizhu::importing
