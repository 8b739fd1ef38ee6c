# The panels of the windows and what they are made of; read by CMakeLists.txt beside it.
set(HANDSHAKE_PANEL_SOURCES
    cablecolour.h
    cabledelegate.cpp cabledelegate.h
    cablemenu.cpp cablemenu.h
    cablerules.cpp cablerules.h
    cablestrip.cpp cablestriptexts.cpp cablestrip.h
    cellpaint.cpp cellpaint.h
    columnfit.cpp columnfit.h
    emptystate.cpp emptystate.h
    fileprogress.cpp fileprogress.h
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
    sendedit.cpp sendedit.h
    sendoptions.cpp sendoptions.h
    sendpanel.cpp sendpanel.h
    sendpanelprivate.cpp sendpanelprivate.h
    tableheader.cpp tableheader.h
    warningcolour.h)
