// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/citation/cslitem.h"

namespace pizhu::exporting {

enum class GbtEdition { E2015, E2025 };

/// The pieces of an entry of GB/T 7714 that both editions have, with the marks of one of them: the edition of
/// 2025 sets full-width commas, colons and brackets and leaves family names as they are; that of 2015 has
/// half-width ones and writes Western family names in capitals.
class GbtParts
{
public:
    GbtParts(const CslItem& item, GbtEdition edition);

    [[nodiscard]] const CslItem& item() const { return m_item; }
    [[nodiscard]] const QString& comma() const { return m_comma; }
    [[nodiscard]] const QString& colon() const { return m_colon; }
    [[nodiscard]] QString bracketed(const QString& text) const; ///< in round brackets; empty stays empty

    [[nodiscard]] QString author() const;
    /// Up to three names, then 等 or "et al."
    [[nodiscard]] QString people(const std::vector<CslName>& names) const;
    /// "顾幼静，译"
    [[nodiscard]] QString translators() const;
    [[nodiscard]] QString containerAuthors() const;
    /// Title, volume and number, and [J/OL] behind them.
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString volume() const;  ///< of a book
    [[nodiscard]] QString edition() const; ///< "4th ed.", "3版"
    [[nodiscard]] QString version() const; ///< "V2.1"
    [[nodiscard]] QString pages() const;
    /// Of issue, else that of access in square brackets, as is one that is a guess.
    [[nodiscard]] QString year() const;
    [[nodiscard]] QString issued() const; ///< day() of issue
    /// As exact as it is known; in square brackets when it is a guess.
    [[nodiscard]] static QString day(const CslDate& date);
    [[nodiscard]] QString accessed() const; ///< "[2013-03-20]"
    /// "Place：publisher，date：pages"
    [[nodiscard]] QString imprint(const QString& date) const;
    /// "Archive place：archive"
    [[nodiscard]] QString archive() const;
    [[nodiscard]] QString access() const; ///< URL and DOI (2025: or CSTR)
    [[nodiscard]] bool isOnline() const;
    /// In a book, proceedings or a site. A law stands in itself, wherever one reads it.
    [[nodiscard]] bool standsInOther() const;

private:
    [[nodiscard]] QString personName(const CslName& name) const;
    [[nodiscard]] QString typeMark() const;
    [[nodiscard]] QString typeLetter() const;
    [[nodiscard]] QString number() const;

    const CslItem& m_item;
    GbtEdition m_edition;
    bool m_chinese;
    QString m_comma;
    QString m_colon;
};

} // namespace pizhu::exporting
