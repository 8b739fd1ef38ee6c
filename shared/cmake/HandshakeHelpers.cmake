# The rules that every target of ours is built by, and the short words that declare a module, an
# application or a test.

add_library(handshake_rules INTERFACE)
target_compile_features(handshake_rules INTERFACE cxx_std_20)
target_include_directories(handshake_rules INTERFACE ${CMAKE_CURRENT_SOURCE_DIR}/shared)
target_compile_definitions(handshake_rules INTERFACE
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_USE_QSTRINGBUILDER
    QT_NO_CONTEXTLESS_CONNECT # takes effect from Qt 6.7 on
    HANDSHAKE_VERSION="${PROJECT_VERSION}")
target_compile_options(handshake_rules INTERFACE
    $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Wall;-Wextra;-Wpedantic;-Wshadow;-Wconversion;-Wold-style-cast;-Werror>
    # GCC 12 cries wolf about std::optional, std::variant and std::string, at every level of
    # optimisation elsewhere (its bugs 105593 and 105651).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized;-Wno-restrict>)

if(HANDSHAKE_SANITIZE)
    list(JOIN HANDSHAKE_SANITIZE "," sanitizers)
    add_compile_options(-fsanitize=${sanitizers} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${sanitizers})
    if(sanitizers MATCHES "undefined")
        add_compile_options(-fno-sanitize-recover=undefined)
    endif()
endif()

# handshake_add_module(NAME SOURCES ... DEPENDS ...)
# A static library handshake_NAME with the alias handshake::NAME.
function(handshake_add_module name)
    cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS" ${ARGN})
    add_library(handshake_${name} STATIC ${arg_SOURCES})
    add_library(handshake::${name} ALIAS handshake_${name})
    target_link_libraries(handshake_${name} PUBLIC ${arg_DEPENDS} PRIVATE handshake_rules)
    target_include_directories(handshake_${name} PUBLIC ${PROJECT_SOURCE_DIR}/shared)
    set_target_properties(handshake_${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
endfunction()

# handshake_add_test(NAME [SOURCES ...] DEPENDS ... LABELS ... [TIMEOUT seconds])
# One test binary from NAME.cpp, run without a display.
function(handshake_add_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;DEPENDS;LABELS" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 30)
    endif()
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_DEPENDS} Qt6::Test handshake_rules)
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    if(HANDSHAKE_SANITIZE)
        # What is tested is optimised a little, as every program is; to optimise the tests themselves
        # would take a quarter of the time of their compilation and gain nothing.
        target_compile_options(${name} PRIVATE -O0)
    endif()
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    add_test(NAME ${name} COMMAND ${name})
    handshake_set_test_environment(${name} "${arg_LABELS}" ${arg_TIMEOUT})
endfunction()

# What every test sees: no display, one locale, one time zone, nothing of the user's own and nothing
# of another test's.
function(handshake_set_test_environment name labels timeout)
    set(home ${CMAKE_BINARY_DIR}/test-home/${name})
    file(MAKE_DIRECTORY ${home}/run ${home}/config ${home}/data)
    file(CHMOD ${home}/run PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
    set(suppressions ${PROJECT_SOURCE_DIR}/tests/support)
    set(environment
        QT_QPA_PLATFORM=offscreen
        QT_LOGGING_RULES=qt.qpa.fonts=false
        LC_ALL=C.UTF-8
        TZ=UTC
        XDG_RUNTIME_DIR=${home}/run
        XDG_CONFIG_HOME=${home}/config
        XDG_DATA_HOME=${home}/data
        LSAN_OPTIONS=suppressions=${suppressions}/lsan.supp:print_suppressions=0
        # Qt is not built with ThreadSanitizer: what its own threads free is no finding of ours.
        TSAN_OPTIONS=suppressions=${suppressions}/tsan.supp:ignore_noninstrumented_modules=1)
    set_tests_properties(${name} PROPERTIES
        LABELS "${labels}" TIMEOUT ${timeout} ENVIRONMENT "${environment}")
endfunction()
