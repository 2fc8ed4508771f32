// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <memory>
#include <optional>
#include <string_view>

struct UCollator;

namespace pizhu::text {

/// How Chinese names are put in order.
enum class ChineseOrder { Pinyin, Zhuyin, Stroke };

/// "pinyin", "zhuyin", "stroke".
[[nodiscard]] QString chineseOrderName(ChineseOrder order);
[[nodiscard]] std::optional<ChineseOrder> chineseOrderFromName(QStringView name);

/// The order of names and titles as CLDR has it for Chinese: quotes, brackets and spaces do not count, digits
/// are compared as numbers (第9期 before 第10期). Opening one takes some milliseconds. Methods may be called
/// from any thread.
class Collation
{
public:
    explicit Collation(ChineseOrder order);

    /// Negative, zero or positive.
    [[nodiscard]] int compare(QStringView a, QStringView b) const;
    [[nodiscard]] int compareUtf8(std::string_view a, std::string_view b) const;
    /// Bytes that compare, as unsigned ones, like the texts they were made from.
    [[nodiscard]] QByteArray sortKey(QStringView text) const;

private:
    struct Close
    {
        void operator()(UCollator* collator) const;
    };

    std::unique_ptr<UCollator, Close> m_collator; ///< null where ICU has no data: by code unit
};

} // namespace pizhu::text
