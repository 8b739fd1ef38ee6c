# The panels of the windows and what they are made of; read by CMakeLists.txt beside it.
set(HANDSHAKE_PANEL_SOURCES
    cablecolour.h
    cabledelegate.cpp cabledelegate.h
    cablemenu.cpp cablemenu.h
    cablerules.cpp cablerules.h
    cablestrip.cpp cablestriptexts.cpp cablestrip.h
    capturebanner.cpp capturebanner.h
    cellpaint.cpp cellpaint.h
    columnfit.cpp columnfit.h
    emptystate.cpp emptystate.h
    fileprogress.cpp fileprogress.h
    ladderactions.cpp ladderactions.h
    ladderarrowpaint.cpp ladderarrowpaint.h
    ladderexport.cpp ladderexport.h
    laddermenu.cpp laddermenu.h
    ladderpaint.cpp ladderpaint.h
    ladderstroke.h
    ladderview.cpp ladderview.h
    linelayout.cpp linelayout.h
    messageactions.cpp messageactions.h
    messagedelegate.cpp messagedelegate.h
    messagedetails.cpp messagedetails.h
    messagepanel.cpp messagepanel.h
    messagetoolbar.cpp messagetoolbar.h
    messageview.cpp messageview.h
    naming.h
    peeractions.cpp peeractions.h
    peerdelegate.cpp peerdelegate.h
    peerdetails.cpp peerdetails.h
    peerpanel.cpp peerpanel.h
    playbackbar.cpp playbackbar.h
    segmentcard.cpp segmentcard.h
    segmentcardheader.cpp segmentcardheader.h
    sendedit.cpp sendedit.h
    sendoptions.cpp sendoptions.h
    sendpanel.cpp sendpanel.h
    sendpanelprivate.cpp sendpanelprivate.h
    statediagram.cpp statediagram.h
    tableheader.cpp tableheader.h
    warningcolour.h
    whatpane.cpp whatpanetexts.cpp whatpane.h)
