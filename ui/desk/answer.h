#pragma once

#include "core/base/result.h"

#include <functional>

namespace casepost::ui {

/// How a desk answers: later, once, on the window's thread; never after its `context` object has
/// gone.
template<typename T>
using Answer = std::function<void(core::Result<T>)>;

/// A desk's answer to an act that gives nothing back.
using Done = std::function<void(core::Status)>;

} // namespace casepost::ui
