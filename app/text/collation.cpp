// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/collation.h"

#include <array>
#include <unicode/ucol.h>

using namespace Qt::StringLiterals;

namespace pizhu::text {

namespace {

constexpr std::array kOrders{ChineseOrder::Pinyin, ChineseOrder::Zhuyin, ChineseOrder::Stroke};

UCollator* opened(ChineseOrder order)
{
    const QByteArray locale = "zh@collation=" + chineseOrderName(order).toLatin1();
    UErrorCode status = U_ZERO_ERROR;
    UCollator* collator = ucol_open(locale.constData(), &status);
    if (U_FAILURE(status))
        return nullptr;
    ucol_setAttribute(collator, UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, &status);
    ucol_setAttribute(collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
    return collator;
}

} // namespace

QString chineseOrderName(ChineseOrder order)
{
    switch (order) {
    case ChineseOrder::Pinyin:
        return u"pinyin"_s;
    case ChineseOrder::Zhuyin:
        return u"zhuyin"_s;
    case ChineseOrder::Stroke:
        return u"stroke"_s;
    }
    return {};
}

std::optional<ChineseOrder> chineseOrderFromName(QStringView name)
{
    for (const ChineseOrder order : kOrders) {
        if (chineseOrderName(order) == name)
            return order;
    }
    return std::nullopt;
}

void Collation::Close::operator()(UCollator* collator) const
{
    ucol_close(collator);
}

Collation::Collation(ChineseOrder order)
    : m_collator(opened(order))
{}

int Collation::compare(QStringView a, QStringView b) const
{
    if (!m_collator)
        return a.compare(b);
    return ucol_strcoll(m_collator.get(), a.utf16(), static_cast<int32_t>(a.size()), b.utf16(),
                        static_cast<int32_t>(b.size()));
}

int Collation::compareUtf8(std::string_view a, std::string_view b) const
{
    if (!m_collator)
        return a.compare(b);
    UErrorCode status = U_ZERO_ERROR;
    return ucol_strcollUTF8(m_collator.get(), a.data(), static_cast<int32_t>(a.size()), b.data(),
                            static_cast<int32_t>(b.size()), &status);
}

QByteArray Collation::sortKey(QStringView text) const
{
    if (!m_collator)
        return text.toUtf8();
    const auto length = static_cast<int32_t>(text.size());
    QByteArray key(4 * length + 16, Qt::Uninitialized);
    const auto write = [&] {
        return ucol_getSortKey(m_collator.get(), text.utf16(), length, reinterpret_cast<uint8_t*>(key.data()),
                               static_cast<int32_t>(key.size()));
    };
    int32_t written = write();
    if (written > key.size()) {
        key.resize(written);
        written = write();
    }
    key.resize(std::max(written - 1, 0)); // without the zero at its end
    return key;
}

} // namespace pizhu::text
