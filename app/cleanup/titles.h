// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/draft.h"

namespace pizhu::cleanup {

/// A first line "[title](https://…)" as feeds turned into Markdown have it gives title and address.
void takeLinkedTitle(Draft& draft);

/// Finds the title when nothing named it yet: a line said twice, a heading, a short first line, the file's
/// name, and at last the first words. A line that is the title is taken away; the words of a paragraph stay.
void findTitle(Draft& draft);

/// Takes away blocks at the head that only repeat the title.
void removeRepeatedTitle(Draft& draft);

} // namespace pizhu::cleanup
