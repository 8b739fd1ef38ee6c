# The tests of the panels; read by CMakeLists.txt beside it.
foreach(name tst_cablepaint tst_cablerules tst_cablestrip)
    handshake_add_test(${name} DEPENDS handshake::widgets Qt6::Widgets LABELS widgets)
endforeach()
foreach(name tst_diagrampaint tst_ladderpaint tst_ladderview tst_playbackbar tst_segmentcard
        tst_whatpane)
    handshake_add_test(${name} DEPENDS handshake::widgets Qt6::Widgets LABELS widgets)
endforeach()
if(HANDSHAKE_BUILD_BENCHMARKS)
    handshake_add_test(bench_ladderview
        DEPENDS handshake::widgets Qt6::Widgets LABELS bench TIMEOUT 300)
    handshake_add_test(bench_openedwindow
        DEPENDS handshake::widgets Qt6::Widgets LABELS bench TIMEOUT 300)
endif()
handshake_add_test(tst_messagepanel
    SOURCES messagepanelfixture.cpp messagepanelfixture.h
    DEPENDS handshake::widgets Qt6::Widgets LABELS widgets)
handshake_add_test(tst_messageview
    SOURCES messagepanelfixture.cpp messagepanelfixture.h
    DEPENDS handshake::widgets Qt6::Widgets LABELS widgets)
handshake_add_test(tst_peerpanel DEPENDS handshake::widgets Qt6::Widgets LABELS widgets)
handshake_add_test(tst_sendedit
    SOURCES sendpanelfixture.cpp sendpanelfixture.h
    DEPENDS handshake::widgets Qt6::Widgets LABELS widgets)
handshake_add_test(tst_sendpanel
    SOURCES sendpanelfixture.cpp sendpanelfixture.h
    DEPENDS handshake::widgets Qt6::Widgets LABELS widgets)
