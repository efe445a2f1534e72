# The two interface targets every layer carries, and the one way to make a layer.

add_library(casepost_warnings INTERFACE)
add_library(Casepost::warnings ALIAS casepost_warnings)
target_compile_options(casepost_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wswitch-enum -Wnon-virtual-dtor -Wold-style-cast)
if(CASEPOST_WERROR)
    target_compile_options(casepost_warnings INTERFACE -Werror)
endif()

add_library(casepost_settings INTERFACE)
add_library(Casepost::settings ALIAS casepost_settings)
target_compile_definitions(casepost_settings INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH
    QT_NO_URL_CAST_FROM_STRING QT_DISABLE_DEPRECATED_BEFORE=0x060400 QT_FORCE_ASSERTS)
if(CASEPOST_SANITIZE)
    target_compile_options(casepost_settings INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(casepost_settings INTERFACE -fsanitize=address,undefined)
elseif(CASEPOST_FUZZ)
    target_compile_options(casepost_settings INTERFACE
        -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(casepost_settings INTERFACE -fsanitize=address,undefined)
endif()

# What guards the layers and programs that people run; the tests' own files do without, to compile sooner.
add_library(casepost_hardening INTERFACE)
add_library(Casepost::hardening ALIAS casepost_hardening)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
    target_compile_options(casepost_hardening INTERFACE
        -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -D_GLIBCXX_ASSERTIONS -fstack-protector-strong)
    target_link_options(casepost_hardening INTERFACE -Wl,-z,relro,-z,now)
endif()

# add_layer(name PUBLIC targets PRIVATE targets)
# One static library for one top folder; its files come from layer_files() of the folder and its subjects.
function(add_layer name)
    cmake_parse_arguments(ARG "" "" "PUBLIC;PRIVATE" ${ARGN})
    qt_add_library(casepost_${name} STATIC)
    add_library(Casepost::${name} ALIAS casepost_${name})
    target_link_libraries(casepost_${name}
        PUBLIC ${ARG_PUBLIC} Casepost::settings
        PRIVATE ${ARG_PRIVATE} Casepost::hardening Casepost::warnings)
    target_include_directories(casepost_${name} PUBLIC ${PROJECT_SOURCE_DIR})
    if(name STREQUAL "ui")
        precompile_own(casepost_ui CASEPOST_WINDOW_HEADERS)
    elseif(name STREQUAL "core" OR name STREQUAL "phrases") # Poco gives core macros that the others do not have
        precompile_own(casepost_${name} CASEPOST_PLAIN_HEADERS)
    else()
        precompile_as(casepost_${name} casepost_phrases)
    endif()
endfunction()

# layer_files(name HEADERS … SOURCES …)
# The files of one subject, listed where they lie. Headers are compiled alone by
# all_verify_interface_header_sets.
function(layer_files name)
    cmake_parse_arguments(ARG "" "" "HEADERS;SOURCES" ${ARGN})
    target_sources(casepost_${name} PRIVATE ${ARG_SOURCES})
    target_sources(casepost_${name} PUBLIC
        FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${ARG_HEADERS})
endfunction()

# layer_tests(name SOURCES … LIBRARIES …)
# Adds test files to the one test program of a layer, made on first use.
function(layer_tests name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES" ${ARGN})
    if(NOT TARGET ${name}_tests)
        message(FATAL_ERROR "no test program ${name}_tests: add it in tests/CMakeLists.txt")
    endif()
    target_sources(${name}_tests PRIVATE ${ARG_SOURCES})
    target_link_libraries(${name}_tests PRIVATE ${ARG_LIBRARIES})
endfunction()
