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
    <name>HintText</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <extracomment>Last line of a tooltip that lists places; %n counts those not listed</extracomment>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
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
</TS>
