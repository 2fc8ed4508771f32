// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/openccdata.h"

#include <opencc/Config.hpp>
#include <opencc/Conversion.hpp>
#include <opencc/ConversionChain.hpp>
#include <opencc/Converter.hpp>
#include <opencc/Dict.hpp>
#include <opencc/DictEntry.hpp>
#include <opencc/DictGroup.hpp>
#include <opencc/Exception.hpp>
#include <opencc/Lexicon.hpp>
#include <opencc/MaxMatchSegmentation.hpp>

#include <QCoreApplication>
#include <exception>

namespace pizhu::text {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] DictionaryEntry readEntry(const opencc::DictEntry& entry)
{
    DictionaryEntry result{QString::fromStdString(entry.Key()), {}};
    for (const std::string& value : entry.Values())
        result.values += QString::fromStdString(value);
    if (result.values.isEmpty())
        result.values += result.key;
    return result;
}

[[nodiscard]] DictionaryEntries readEntries(const opencc::Dict& dict)
{
    const opencc::LexiconPtr lexicon = dict.GetLexicon();
    DictionaryEntries entries;
    entries.reserve(lexicon->Length());
    for (const auto& entry : *lexicon)
        entries.push_back(readEntry(*entry));
    return entries;
}

void readGroup(const opencc::Dict& dict, DictionaryGroup& group)
{
    const auto* nested = dynamic_cast<const opencc::DictGroup*>(&dict);
    if (!nested) {
        group.push_back(readEntries(dict));
        return;
    }
    for (const opencc::DictPtr& member : nested->GetDicts())
        readGroup(*member, group);
}

[[nodiscard]] OpenCcProfile readProfile(const std::string& fileName)
{
    const opencc::ConverterPtr converter = opencc::Config().NewFromFile(fileName);
    const opencc::SegmentationPtr segmentation = converter->GetSegmentation();
    const auto* longestMatch = dynamic_cast<const opencc::MaxMatchSegmentation*>(segmentation.get());
    if (!longestMatch)
        throw std::runtime_error("segmentation is not mmseg");
    OpenCcProfile profile;
    readGroup(*longestMatch->GetDict(), profile.segmentation);
    for (const opencc::ConversionPtr& conversion : converter->GetConversionChain()->GetConversions())
        readGroup(*conversion->GetDict(), profile.steps.emplace_back());
    return profile;
}

[[nodiscard]] tl::unexpected<base::Error> unavailable(const QString& name, const char* reason)
{
    const QString message = QCoreApplication::translate(
        "pizhu::text",
        "The conversion “%1” is not available. Install the data of OpenCC (package libopencc-data).");
    return base::fail(base::ErrorCode::Unsupported, message.arg(name), QString::fromUtf8(reason));
}

} // namespace

base::Result<OpenCcProfile> readOpenCcProfile(const QString& name)
{
    try {
        return readProfile((name + u".json"_s).toStdString());
    } catch (const opencc::Exception& exception) {
        return unavailable(name, exception.what());
    } catch (const std::exception& exception) {
        return unavailable(name, exception.what());
    }
}

} // namespace pizhu::text
