// The fuzz targets of tests/fuzz on inputs made by a mutator: what they trap on ends this program,
// and the number of the run says which input it was.

#include "tests/replay/mutator.h"
#include "tests/support/catch.h"

#include <cstdint>

using namespace casepost::test;

extern "C" {
int fuzz_delivery_report(const std::uint8_t *data, std::size_t size);
int fuzz_guidance_pack(const std::uint8_t *data, std::size_t size);
int fuzz_letter_check(const std::uint8_t *data, std::size_t size);
int fuzz_letter_document(const std::uint8_t *data, std::size_t size);
int fuzz_mail_part(const std::uint8_t *data, std::size_t size);
}

namespace {

using Target = int (*)(const std::uint8_t *, std::size_t);

// Characters that break what reads text carelessly: bidirectional controls, a byte order mark, an
// astral letter, a lone continuation byte, a combining mark, a zero byte.
const std::vector<QByteArray> kHostile{"\xE2\x80\xAE",
                                       "\xEF\xBB\xBF",
                                       "\xF0\x9D\x90\x8F",
                                       "\x80",
                                       "\xCC\x81",
                                       "\xC2\xAD",
                                       QByteArray(1, '\0'),
                                       "\r\n"};

std::vector<QByteArray> with(std::vector<QByteArray> words)
{
    words.insert(words.end(), kHostile.begin(), kHostile.end());
    return words;
}

void replay(const char *name, Target target, std::vector<QByteArray> words, int runs)
{
    auto seeds = corpusOf(name);
    REQUIRE_FALSE(seeds.empty());
    Mutator mutator(std::move(seeds), with(std::move(words)), 20240723);
    for (int run = 0; run < runs; ++run) {
        const QByteArray input = mutator.next();
        INFO(name << ", run " << run);
        REQUIRE(target(reinterpret_cast<const std::uint8_t *>(input.constData()),
                       std::size_t(input.size()))
                == 0);
    }
}

} // namespace

TEST_CASE("a guidance pack of any bytes is read or refused", "[replay]")
{
    replay("guidance_pack",
           fuzz_guidance_pack,
           {"[[rule]]\n",
            "\"",
            "\"\"\"",
            " = ",
            "[",
            "]",
            "{",
            "}",
            "'",
            "#",
            "params.words = [",
            "kind = \"pattern\"\n",
            "2024-01-01",
            "(a+)+$",
            "examples.pass = [",
            "\\u0000"},
           16'000);
}

TEST_CASE("a letter document of any bytes is read or refused, and written as it was read",
          "[replay]")
{
    replay("letter_document",
           fuzz_letter_document,
           {"{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "null",
            "true",
            "-1",
            "1e999",
            "\\ud800",
            "\"blocks\":",
            "\"fields\":{",
            "\"text\":",
            "\"recipient\":{",
            "\"answers\":{"},
           40'000);
}

TEST_CASE("a letter of any text is judged, each finding within its text", "[replay]")
{
    replay("letter_check",
           fuzz_letter_check,
           {"\x1e",
            "ppt",
            "MUST",
            "0300 222 0000",
            "[name]",
            "**",
            "katie",
            "McNally",
            " ",
            "etc.",
            "identity",
            "<b>",
            "4111 1111 1111 1111",
            "QQ123456C",
            "https://",
            "\n\n"},
           9'000);
}

TEST_CASE("an email of any bytes is taken apart", "[replay]")
{
    replay("mail_part",
           fuzz_mail_part,
           {"\r\n\r\n",
            "--b\r\n",
            "--b--",
            "Content-Type: multipart/mixed; boundary=b\r\n",
            "Content-Transfer-Encoding: base64\r\n",
            "=?utf-8?B?",
            "?=",
            "From ",
            ";",
            "\"",
            "="},
           25'000);
}

TEST_CASE("a delivery report of any bytes says something, on one line each", "[replay]")
{
    replay("delivery_report",
           fuzz_delivery_report,
           {"\r\n",
            "Final-Recipient: rfc822; ",
            "Status: 5.1.1\r\n",
            "Action: failed\r\n",
            "Content-Type: message/delivery-status\r\n",
            "<",
            ">",
            "Message-ID: <",
            "=0A",
            "%0A"},
           10'000);
}
