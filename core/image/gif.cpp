// SPDX-FileCopyrightText: 2026 The Digit Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/gif.h"

#include "core/checkpoint/durablefile.h"
#include "core/error.h"
#include "core/text.h"

#include <gif_lib.h>

#include <array>
#include <memory>
#include <string>

namespace studio::core {

namespace {

constexpr int kGreys = 256;
constexpr int kBitsOfGrey = 8;

/// giflib's encoder, writing into memory.
class GifWriter
{
public:
    GifWriter(int width, int height)
        : m_colours(GifMakeMapObject(kGreys, nullptr), &GifFreeMapObject)
    {
        int error = 0;
        m_gif = EGifOpen(&m_bytes, &append, &error);
        require(m_gif != nullptr && m_colours != nullptr);
        for (int grey = 0; grey < kGreys; ++grey) {
            const auto level = static_cast<GifByteType>(grey);
            m_colours->Colors[grey] = {level, level, level};
        }
        EGifSetGifVersion(m_gif, true);
        require(EGifPutScreenDesc(m_gif, width, height, kBitsOfGrey, 0, m_colours.get()) == GIF_OK);
        repeatForEver();
    }
    ~GifWriter()
    {
        if (m_gif != nullptr)
            EGifCloseFile(m_gif, nullptr);
    }
    GifWriter(const GifWriter&) = delete;
    GifWriter& operator=(const GifWriter&) = delete;

    void add(const GrayImage& frame, int delayMs)
    {
        GraphicsControlBlock control{};
        control.DisposalMode = DISPOSE_DO_NOT;
        control.DelayTime = (delayMs + 5) / 10;
        control.TransparentColor = NO_TRANSPARENT_COLOR;
        std::array<GifByteType, 4> extension{};
        const auto length = EGifGCBToExtension(&control, extension.data());
        require(EGifPutExtension(
                    m_gif, GRAPHICS_EXT_FUNC_CODE, static_cast<int>(length), extension.data())
            == GIF_OK);
        require(EGifPutImageDesc(m_gif, 0, 0, frame.width, frame.height, false, nullptr) == GIF_OK);
        std::vector<GifByteType> pixels = frame.pixels;
        require(EGifPutLine(m_gif, pixels.data(), static_cast<int>(pixels.size())) == GIF_OK);
    }

    std::vector<std::uint8_t> finish()
    {
        GifFileType* const gif = m_gif;
        m_gif = nullptr;
        require(EGifCloseFile(gif, nullptr) == GIF_OK);
        return std::move(m_bytes);
    }

private:
    static int append(GifFileType* gif, const GifByteType* bytes, int count)
    {
        auto& target = *static_cast<std::vector<std::uint8_t>*>(gif->UserData);
        target.insert(target.end(), bytes, bytes + count);
        return count;
    }

    static void require(bool isDone)
    {
        if (!isDone)
            throw Error(
                ErrorCode::Internal, {}, translatable("core", "The animation cannot be made"));
    }

    /// The "NETSCAPE2.0" application extension with a loop count of 0.
    void repeatForEver()
    {
        constexpr std::string_view kName = "NETSCAPE2.0";
        constexpr std::array<GifByteType, 3> kLoop{1, 0, 0};
        require(EGifPutExtensionLeader(m_gif, APPLICATION_EXT_FUNC_CODE) == GIF_OK);
        require(
            EGifPutExtensionBlock(m_gif, static_cast<int>(kName.size()), kName.data()) == GIF_OK);
        require(
            EGifPutExtensionBlock(m_gif, static_cast<int>(kLoop.size()), kLoop.data()) == GIF_OK);
        require(EGifPutExtensionTrailer(m_gif) == GIF_OK);
    }

    std::unique_ptr<ColorMapObject, decltype(&GifFreeMapObject)> m_colours;
    GifFileType* m_gif = nullptr;
    std::vector<std::uint8_t> m_bytes;
};

} // namespace

void writeGif(const std::filesystem::path& file, const std::vector<GrayImage>& frames, int delayMs)
{
    const GrayImage& first = frames.at(0);
    GifWriter writer(first.width, first.height);
    for (const GrayImage& frame : frames) {
        if (frame.width != first.width || frame.height != first.height)
            throw Error(ErrorCode::Internal, {},
                translatable("core", "The pictures of an animation differ in size"));
        writer.add(frame, delayMs);
    }
    writeFileDurably(file, writer.finish());
}

} // namespace studio::core
