// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/rules.h"

namespace pizhu::cleanup {

/// True for names of newspapers, sites and agencies ("某某日报", "某某网"), by their ending.
[[nodiscard]] bool looksLikeOutlet(QStringView name, const Rules& rules);

/// looksLikeOutlet(), or named like a web site ("某某财经"): for fields in which sites put themselves or a
/// person.
[[nodiscard]] bool looksLikeSite(QStringView name, const Rules& rules);

/// True for two to four Han characters, a transcribed name with a middle dot, or Latin words with capitals.
[[nodiscard]] bool looksLikePerson(QStringView name);

/// The outlet's name without 《》, quotes and trailing signs.
[[nodiscard]] QString tidyOutlet(QStringView name);

/// The people in "记者 张三 李四、王 五": role words gone, split at signs and spaces, single characters
/// joined.
[[nodiscard]] QStringList splitPeople(QStringView names, const Rules& rules);

/// splitPeople() for editors: staff codes such as "SF055" go.
[[nodiscard]] QStringList splitEditors(QStringView names, const Rules& rules);

} // namespace pizhu::cleanup
