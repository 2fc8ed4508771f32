// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/text/offsetmap.h"
#include "app/text/script.h"

#include <QString>
#include <memory>

namespace pizhu::text {

struct ConvertedText
{
    QString text;
    OffsetMap map; ///< from the source text to `text`
};

/// Converts with OpenCC's dictionaries (read once through its API, matched by our own longest-match loop so
/// that each replaced phrase is known). Immutable after creation and safe to use from any thread.
class Converter
{
public:
    /// `profile` is an OpenCC configuration name without ".json": s2t, t2s, s2tw, s2twp, tw2sp, s2hk, t2tw,
    /// t2hk … Converters are cached per process. Fails with Unsupported when OpenCC's data are not installed.
    [[nodiscard]] static base::Result<std::shared_ptr<const Converter>> create(const QString& profile);

    ~Converter();
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    [[nodiscard]] ConvertedText convert(QStringView source) const;

private:
    struct Dictionaries;
    explicit Converter(std::unique_ptr<Dictionaries> dictionaries);
    std::unique_ptr<Dictionaries> m_dictionaries;
};

/// The OpenCC profile that shows a text written in `source` as `view`; empty when nothing changes.
[[nodiscard]] QString conversionProfile(Script source, ViewScript view);

/// Whether each view of a text in `source` can be had without reading dictionaries first.
[[nodiscard]] bool viewsAreAtHand(Script source);

/// Reads the dictionaries of one view that lacks them. Takes up to tenths of a second: not for the GUI
/// thread.
[[nodiscard]] base::Result<void> readAheadForViews(Script source);

/// Text as shown in `view`, with the map from source offsets. Source view and missing profiles give the
/// identity.
[[nodiscard]] base::Result<ConvertedText> convertForView(QStringView text, Script source, ViewScript view);

} // namespace pizhu::text
