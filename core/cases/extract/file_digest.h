#pragma once

#include <QByteArray>

#include <memory>
#include <string_view>

struct evp_md_ctx_st;

namespace casepost::core {

/// SHA-256 of a stream of bytes, with the processor's own instructions where it has them: three to
/// eight times QCryptographicHash, which counts on a file of hundreds of megabytes.
class FileDigest
{
public:
    FileDigest();
    void add(std::string_view bytes);
    /// The digest in hexadecimal; nothing can be added after it.
    QByteArray hex();

private:
    std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st *)> m_context;
};

} // namespace casepost::core
