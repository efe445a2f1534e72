# Headers of Qt and the standard library that nearly every file reads, compiled once for the layers below the window,
# once for the window and once for the tests. None of our own headers is in them: a change of ours never makes them
# anew. They hide a missing include, so the presets `headless` and `asan` build without them.
set(CASEPOST_STANDARD_HEADERS
    <algorithm> <array> <atomic> <cstdint> <expected> <functional> <iterator> <map> <memory> <mutex> <numeric> <optional>
    <ranges> <set> <span> <string> <string_view> <thread> <tuple> <unordered_map> <utility> <variant> <vector>)
set(CASEPOST_PLAIN_HEADERS <QtCore> ${CASEPOST_STANDARD_HEADERS})
set(CASEPOST_WINDOW_HEADERS <QtWidgets> ${CASEPOST_STANDARD_HEADERS})
set(CASEPOST_TEST_HEADERS <QtCore> <catch2/catch.hpp> ${CASEPOST_STANDARD_HEADERS})

if(CASEPOST_PCH AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-fpch-preprocess) # or the compiler cache cannot tell what a file reads
endif()

# precompile_own(target LIST): the target compiles the headers that the variable LIST names.
function(precompile_own target headers)
    if(CASEPOST_PCH)
        target_precompile_headers(${target} PRIVATE ${${headers}})
    endif()
endfunction()

# precompile_as(target OTHER): the target reads what OTHER has compiled; both need the same compiler flags.
function(precompile_as target other)
    if(CASEPOST_PCH)
        target_precompile_headers(${target} REUSE_FROM ${other})
    endif()
endfunction()
