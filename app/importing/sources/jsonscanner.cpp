// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/jsonscanner.h"

#include <QCoreApplication>

namespace pizhu::importing {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr qsizetype kPiece = 64 * 1024;
constexpr qsizetype kMaxKey = 1000;
constexpr size_t kMaxDepthAroundRecords = 32;
constexpr qint64 kMaxDepthInRecords = 900; // QJsonDocument reads 1,024

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

} // namespace

JsonScanner::JsonScanner(ByteStream& utf8, qint64 maxRecordBytes, QString path)
    : m_stream(utf8)
    , m_maxRecordBytes(maxRecordBytes)
    , m_wantedPath(std::move(path))
{}

QString JsonScanner::path() const
{
    QStringList keys;
    for (const Level& level : m_levels) {
        if (!level.key.isEmpty())
            keys += level.key;
    }
    return keys.join(u'.');
}

bool JsonScanner::takesRecordsHere() const
{
    return !m_levels.empty() && m_levels.back().isArray && (m_wantedPath.isEmpty() || m_wantedPath == path());
}

void JsonScanner::keep(char c)
{
    if (m_tooLong)
        return;
    m_record += c;
    if (m_record.size() <= m_maxRecordBytes)
        return;
    m_tooLong = true;
    m_record = {};
}

void JsonScanner::readString(char c)
{
    if (m_escaped)
        m_escaped = false;
    else if (c == '\\')
        m_escaped = true;
    else if (c == '"')
        m_inString = false;
    if (m_inString && !isInRecord() && m_string.size() < kMaxKey)
        m_string += c;
}

void JsonScanner::openBracket(char c)
{
    m_any = true;
    if (isInRecord() || (c == '{' && takesRecordsHere())) {
        ++m_recordDepth;
        m_recordBrackets += c;
        m_broken = m_recordDepth > kMaxDepthInRecords;
        return;
    }
    const bool inObject = !m_levels.empty() && !m_levels.back().isArray;
    m_levels.push_back({c == '[', inObject ? QString::fromUtf8(m_string) : QString()});
    m_broken = m_levels.size() > kMaxDepthAroundRecords;
}

// True when that ended a record.
bool JsonScanner::closeBracket(char c)
{
    const char opening = c == ']' ? '[' : '{';
    if (isInRecord()) {
        m_broken = !m_recordBrackets.endsWith(opening);
        m_recordBrackets.chop(1);
        return --m_recordDepth == 0;
    }
    m_broken = m_levels.empty() || m_levels.back().isArray != (c == ']');
    if (!m_broken)
        m_levels.pop_back();
    return false;
}

Result<std::optional<JsonScanner::Found>> JsonScanner::next()
{
    while (!m_broken) {
        if (m_at == m_piece.size()) {
            auto piece = m_stream.read(kPiece);
            if (!piece)
                return fail(piece.error());
            m_piece = std::move(*piece);
            m_at = 0;
            if (m_piece.isEmpty()) {
                if (m_any && m_levels.empty() && !isInRecord() && !m_inString)
                    return std::nullopt;
                break;
            }
        }
        const char c = m_piece[m_at++];
        bool ended = false;
        if (m_inString) {
            readString(c);
        } else if (c == '"') {
            m_inString = true;
            m_string.clear();
        } else if (c == '{' || c == '[') {
            openBracket(c);
        } else if (c == '}' || c == ']') {
            ended = closeBracket(c);
        }
        if (isInRecord() || ended)
            keep(c);
        if (ended && !m_broken)
            return Found{path(), std::exchange(m_record, {}), std::exchange(m_tooLong, false)};
    }
    m_broken = true;
    return fail(ErrorCode::Unreadable,
                Text::tr("It is no valid JSON, or it ends too early; what came before was read."));
}

} // namespace pizhu::importing
