<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CableText</name>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <extracomment>%Ln: instructions given to the cable, such as &quot;lose the first SYN&quot;</extracomment>
        <translation>
            <numerusform>%Ln rule</numerusform>
            <numerusform>%Ln rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourseText</name>
    <message numerus="yes">
        <source>%Ln piece(s) of divided IP datagrams were left out.</source>
        <translation>
            <numerusform>%Ln piece of a divided IP datagram was left out.</numerusform>
            <numerusform>%Ln pieces of divided IP datagrams were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frame(s) were left out: too little of them was captured, or it makes no sense.</source>
        <translation>
            <numerusform>%Ln frame was left out: too little of it was captured, or it makes no sense.</numerusform>
            <numerusform>%Ln frames were left out: too little of them was captured, or it makes no sense.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HintText</name>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <extracomment>Last line of a tooltip that lists places; %Ln counts those not listed</extracomment>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LadderText</name>
    <message numerus="yes">
        <source>Hello · %Ln segment(s) so far</source>
        <extracomment>Above the greeting while it goes on; %Ln: segments so far</extracomment>
        <translation>
            <numerusform>Hello · %Ln segment so far</numerusform>
            <numerusform>Hello · %Ln segments so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hello · %Ln segment(s)</source>
        <extracomment>Above the greeting (the handshake); %Ln: segments</extracomment>
        <translation>
            <numerusform>Hello · %Ln segment</numerusform>
            <numerusform>Hello · %Ln segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goodbye · %Ln segment(s) so far</source>
        <extracomment>Above the goodbye while it goes on; %Ln: segments so far</extracomment>
        <translation>
            <numerusform>Goodbye · %Ln segment so far</numerusform>
            <numerusform>Goodbye · %Ln segments so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goodbye · %Ln segment(s)</source>
        <extracomment>Above the goodbye; %Ln: segments</extracomment>
        <translation>
            <numerusform>Goodbye · %Ln segment</numerusform>
            <numerusform>Goodbye · %Ln segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s): data and ACKs</source>
        <extracomment>Many rows in one; %Ln: segments</extracomment>
        <translation>
            <numerusform>%Ln segment: data and ACKs</numerusform>
            <numerusform>%Ln segments: data and ACKs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <extracomment>Several segments told as one; keep it short; %Ln: how many</extracomment>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln repeated</source>
        <extracomment>In a heading; %Ln: segments that their sender sent once more</extracomment>
        <translation>
            <numerusform>%Ln repeated</numerusform>
            <numerusform>%Ln repeated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost</source>
        <extracomment>In a heading; %Ln: segments that never arrived</extracomment>
        <translation>
            <numerusform>%Ln lost</numerusform>
            <numerusform>%Ln lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Broken off · %Ln segment(s) (RST), no goodbye</source>
        <extracomment>Above the end; %Ln: segments with RST</extracomment>
        <translation>
            <numerusform>Broken off · one segment (RST), no goodbye</numerusform>
            <numerusform>Broken off · %Ln segments (RST), no goodbye</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubled</source>
        <extracomment>%Ln: second copies of segments, made by the cable</extracomment>
        <translation>
            <numerusform>%Ln doubled</numerusform>
            <numerusform>%Ln doubled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln old</source>
        <extracomment>%Ln: segments of earlier that came once more, and that nobody sent just now</extracomment>
        <translation>
            <numerusform>%Ln old</numerusform>
            <numerusform>%Ln old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln forged</source>
        <extracomment>%Ln: segments that their sender never sent</extracomment>
        <translation>
            <numerusform>%Ln forged</numerusform>
            <numerusform>%Ln forged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged</source>
        <extracomment>In a heading; %Ln: segments with a changed bit, which their receiver threw away</extracomment>
        <translation>
            <numerusform>%Ln damaged</numerusform>
            <numerusform>%Ln damaged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberText</name>
    <message numerus="yes">
        <source>%Ln octet(s)</source>
        <extracomment>A size; an octet is a byte of eight bits</extracomment>
        <translation>
            <numerusform>%Ln octet</numerusform>
            <numerusform>%Ln octets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenedText</name>
    <message numerus="yes">
        <source>%1 · %2 → %3 · %Ln connection(s) or more</source>
        <extracomment>A line of a menu. %1: date and time; %2, %3: address and port of client and server of the first connection; there are at least %Ln of them</extracomment>
        <translation>
            <numerusform>%1 · %2 → %3 · %Ln connection or more</numerusform>
            <numerusform>%1 · %2 → %3 · %Ln connections or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 → %3 · %Ln connection(s)</source>
        <extracomment>A line of a menu. %1: date and time; %2, %3: address and port of client and server of the first connection</extracomment>
        <translation>
            <numerusform>%1 · %2 → %3 · %Ln connection</numerusform>
            <numerusform>%1 · %2 → %3 · %Ln connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message numerus="yes">
        <source>the next %Ln</source>
        <extracomment>Which of the matching segments a rule takes; %Ln: how many</extracomment>
        <translation>
            <numerusform>the next %Ln</numerusform>
            <numerusform>the next %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SayingText</name>
    <message numerus="yes">
        <source>The client sends %Ln octet(s) of data.</source>
        <translation>
            <numerusform>The client sends %Ln octet of data.</numerusform>
            <numerusform>The client sends %Ln octets of data.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server sends %Ln octet(s) of data.</source>
        <translation>
            <numerusform>The server sends %Ln octet of data.</numerusform>
            <numerusform>The server sends %Ln octets of data.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The client sends %Ln octet(s) of data again: nobody said that they had arrived.</source>
        <translation>
            <numerusform>The client sends %Ln octet of data again: nobody said that it had arrived.</numerusform>
            <numerusform>The client sends %Ln octets of data again: nobody said that they had arrived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server sends %Ln octet(s) of data again: nobody said that they had arrived.</source>
        <translation>
            <numerusform>The server sends %Ln octet of data again: nobody said that it had arrived.</numerusform>
            <numerusform>The server sends %Ln octets of data again: nobody said that they had arrived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The client sends %Ln octet(s) of data again, although the server has them already.</source>
        <translation>
            <numerusform>The client sends %Ln octet of data again, although the server has it already.</numerusform>
            <numerusform>The client sends %Ln octets of data again, although the server has them already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server sends %Ln octet(s) of data again, although the client has them already.</source>
        <translation>
            <numerusform>The server sends %Ln octet of data again, although the client has it already.</numerusform>
            <numerusform>The server sends %Ln octets of data again, although the client has them already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln octet(s) of data from the client come late: what was sent after them came first.</source>
        <translation>
            <numerusform>%Ln octet of data from the client comes late: what was sent after it came first.</numerusform>
            <numerusform>%Ln octets of data from the client come late: what was sent after them came first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln octet(s) of data from the server come late: what was sent after them came first.</source>
        <translation>
            <numerusform>%Ln octet of data from the server comes late: what was sent after it came first.</numerusform>
            <numerusform>%Ln octets of data from the server come late: what was sent after them came first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The client sends its last %Ln octet(s) of data and says goodbye (FIN).</source>
        <translation>
            <numerusform>The client sends its last %Ln octet of data and says goodbye (FIN).</numerusform>
            <numerusform>The client sends its last %Ln octets of data and says goodbye (FIN).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server sends its last %Ln octet(s) of data and says goodbye (FIN).</source>
        <translation>
            <numerusform>The server sends its last %Ln octet of data and says goodbye (FIN).</numerusform>
            <numerusform>The server sends its last %Ln octets of data and says goodbye (FIN).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SegmentCardText</name>
    <message numerus="yes">
        <source>Where the data begins, in units of four octets: this header has %Ln octet(s).</source>
        <extracomment>%Ln: a number of octets</extracomment>
        <translation>
            <numerusform>Where the data begins, in units of four octets: this header has %Ln octet.</numerusform>
            <numerusform>Where the data begins, in units of four octets: this header has %Ln octets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send me at most %Ln octet(s) of data at a time (maximum segment size)</source>
        <extracomment>%Ln: a number of octets</extracomment>
        <translation>
            <numerusform>Send me at most %Ln octet of data at a time (maximum segment size)</numerusform>
            <numerusform>Send me at most %Ln octets of data at a time (maximum segment size)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I also have %Ln range(s) further on (SACK)</source>
        <extracomment>%Ln: how many ranges of numbers</extracomment>
        <translation>
            <numerusform>I also have %Ln range further on (SACK)</numerusform>
            <numerusform>I also have %Ln ranges further on (SACK)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendText</name>
    <message numerus="yes">
        <source>Not sent to %Ln peer(s): too much is still waiting to be sent. Try again in a moment.</source>
        <extracomment>%Ln: peers that did not get the message</extracomment>
        <translation>
            <numerusform>Not sent to %Ln peer: too much is still waiting to be sent. Try again in a moment.</numerusform>
            <numerusform>Not sent to %Ln peers: too much is still waiting to be sent. Try again in a moment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent to %Ln peer(s): the connection is over.</source>
        <extracomment>%Ln: peers that did not get the message</extracomment>
        <translation>
            <numerusform>Not sent to %Ln peer: the connection is over.</numerusform>
            <numerusform>Not sent to %Ln peers: the connection is over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent to %Ln peer(s): this side has said goodbye (FIN) and may not talk any more.</source>
        <extracomment>%Ln: peers that did not get the message</extracomment>
        <translation>
            <numerusform>Not sent to %Ln peer: this side has said goodbye (FIN) and may not talk any more.</numerusform>
            <numerusform>Not sent to %Ln peers: this side has said goodbye (FIN) and may not talk any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent to %Ln peer(s): the message is too long. Send it as a file.</source>
        <extracomment>%Ln: peers that did not get the message</extracomment>
        <translation>
            <numerusform>Not sent to %Ln peer: the message is too long. Send it as a file.</numerusform>
            <numerusform>Not sent to %Ln peers: the message is too long. Send it as a file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryText</name>
    <message numerus="yes">
        <source>Here are my last %Ln octet(s) of data, and then I have nothing more to say (FIN).</source>
        <extracomment>%Ln: a number of octets</extracomment>
        <translation>
            <numerusform>Here is my last %Ln octet of data, and then I have nothing more to say (FIN).</numerusform>
            <numerusform>Here are my last %Ln octets of data, and then I have nothing more to say (FIN).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The client sends %Ln segment(s) with %1 in all.</source>
        <extracomment>%Ln: segments; %1: what they carry together, such as &quot;7,300 octets&quot;</extracomment>
        <translation>
            <numerusform>The client sends %Ln segment with %1 in all.</numerusform>
            <numerusform>The client sends %Ln segments with %1 in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server sends %Ln segment(s) with %1 in all.</source>
        <translation>
            <numerusform>The server sends %Ln segment with %1 in all.</numerusform>
            <numerusform>The server sends %Ln segments with %1 in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The client says in %Ln segment(s): “%1”</source>
        <extracomment>%Ln: segments; %1: what they say: &quot;I heard you (ACK).&quot;</extracomment>
        <translation>
            <numerusform>The client says in %Ln segment: “%1”</numerusform>
            <numerusform>The client says in %Ln segments: “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server says in %Ln segment(s): “%1”</source>
        <translation>
            <numerusform>The server says in %Ln segment: “%1”</numerusform>
            <numerusform>The server says in %Ln segments: “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The client got no answer in time and said it again: %Ln copies are held on the cable now.</source>
        <extracomment>%Ln: how many identical segments wait on the cable, 2 or more</extracomment>
        <translation>
            <numerusform>The client got no answer in time and said it again: %Ln copy is held on the cable now.</numerusform>
            <numerusform>The client got no answer in time and said it again: %Ln copies are held on the cable now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server got no answer in time and said it again: %Ln copies are held on the cable now.</source>
        <extracomment>%Ln: how many identical segments wait on the cable, 2 or more</extracomment>
        <translation>
            <numerusform>The server got no answer in time and said it again: %Ln copy is held on the cable now.</numerusform>
            <numerusform>The server got no answer in time and said it again: %Ln copies are held on the cable now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Here are %Ln octet(s) (bytes) of data.</source>
        <extracomment>%Ln: a number of octets</extracomment>
        <translation>
            <numerusform>Here is %Ln octet (byte) of data.</numerusform>
            <numerusform>Here are %Ln octets (bytes) of data.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handshake::GoodbyeStrip</name>
    <message numerus="yes">
        <source>%Ln peer(s) have said goodbye (FIN). You may go on talking to them until you say goodbye, too.</source>
        <extracomment>%Ln: peers that have closed their direction</extracomment>
        <translation>
            <numerusform>%Ln peer has said goodbye (FIN). You may go on talking to it until you say goodbye, too.</numerusform>
            <numerusform>%Ln peers have said goodbye (FIN). You may go on talking to them until you say goodbye, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handshake::ServerWindow</name>
    <message numerus="yes">
        <source>%Ln peer(s) are connected, the most there may be. New clients wait until one leaves.</source>
        <extracomment>%Ln: how many peers may be connected at once</extracomment>
        <translation>
            <numerusform>%Ln peer is connected, the most there may be. New clients wait until one leaves.</numerusform>
            <numerusform>%Ln peers are connected, the most there may be. New clients wait until one leaves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Peers · %Ln</source>
        <extracomment>Heading of the peers table; %Ln: how many are connected</extracomment>
        <translation>
            <numerusform>Peers · %Ln</numerusform>
            <numerusform>Peers · %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To all (%Ln)</source>
        <extracomment>Who gets the next message; keep it short</extracomment>
        <translation>
            <numerusform>To all (%Ln)</numerusform>
            <numerusform>To all (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To %Ln peer(s)</source>
        <extracomment>Who gets the next message; keep it short</extracomment>
        <translation>
            <numerusform>To %Ln peer</numerusform>
            <numerusform>To %Ln peers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handshake::widgets::CableRules</name>
    <message numerus="yes">
        <source>took %Ln segment(s)</source>
        <extracomment>How often a rule acted; %Ln: segments</extracomment>
        <translation>
            <numerusform>took %Ln segment</numerusform>
            <numerusform>took %Ln segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handshake::widgets::CableStrip</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>Below a list that is cut off; %Ln: how many segments wait beyond its end</extracomment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handshake::widgets::FileDrop</name>
    <message numerus="yes">
        <source>Too many at once: at most %Ln file(s).</source>
        <translation>
            <numerusform>Too many at once: at most %Ln file.</numerusform>
            <numerusform>Too many at once: at most %Ln files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let go to open %Ln file(s), each in its own window</source>
        <translation>
            <numerusform>Let go to open %Ln file in its own window</numerusform>
            <numerusform>Let go to open %Ln files, each in its own window</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handshake::widgets::MessagePanel</name>
    <message numerus="yes">
        <source>The oldest %Ln row(s) were dropped.</source>
        <extracomment>Above the message list; keep it short</extracomment>
        <translation>
            <numerusform>The oldest %Ln row was dropped.</numerusform>
            <numerusform>The oldest %Ln rows were dropped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handshake::widgets::MessageToolBar</name>
    <message numerus="yes">
        <source>Resume (%Ln waiting)</source>
        <extracomment>Button of a paused list; %Ln: rows that arrived meanwhile and are not shown yet</extracomment>
        <translation>
            <numerusform>Resume (%Ln waiting)</numerusform>
            <numerusform>Resume (%Ln waiting)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handshake::widgets::OpenedWindow</name>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
</context>
</TS>
