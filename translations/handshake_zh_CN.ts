<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CableText</name>
    <message>
        <source>See-through cable</source>
        <translation>透明网线</translation>
    </message>
    <message>
        <source>client</source>
        <extracomment>One end of the cable, beside an arrow; one word</extracomment>
        <translation>客户端</translation>
    </message>
    <message>
        <source>server</source>
        <extracomment>One end of the cable, beside an arrow; one word</extracomment>
        <translation>服务端</translation>
    </message>
    <message>
        <source>data</source>
        <extracomment>A segment that carries text; keep it short</extracomment>
        <translation>数据</translation>
    </message>
    <message>
        <source>no flags</source>
        <extracomment>A segment without any control bit; keep it short</extracomment>
        <translation>无标志</translation>
    </message>
    <message>
        <source>damaged</source>
        <extracomment>A segment that was changed on the way; keep it short</extracomment>
        <translation>损坏</translation>
    </message>
    <message>
        <source>seq %1</source>
        <extracomment>A sequence number counted from the SYN; keep it short; %1: a number</extracomment>
        <translation>序号 %1</translation>
    </message>
    <message>
        <source>seq %1 (absolute)</source>
        <extracomment>A sequence number as it stands in the header; keep it short; %1: a number</extracomment>
        <translation>序号 %1（原始值）</translation>
    </message>
    <message>
        <source>on its way</source>
        <extracomment>A segment that moves along the cable right now; keep it short</extracomment>
        <translation>在路上</translation>
    </message>
    <message>
        <source>held for %1</source>
        <extracomment>A segment that waits on the cable; %1: a duration such as &quot;4 s&quot;; keep it short</extracomment>
        <translation>已拦住 %1</translation>
    </message>
    <message>
        <source>the sender became impatient: copy ×%1</source>
        <extracomment>The sender repeats what is held, as no answer comes; %1: how many wait now, a number</extracomment>
        <translation>发送方等不及了：已有 %1 份在等</translation>
    </message>
    <message>
        <source>%1 from the client</source>
        <extracomment>%1: a segment such as SYN or &quot;data · 5 octets&quot;</extracomment>
        <translation>来自客户端：%1</translation>
    </message>
    <message>
        <source>%1 from the server</source>
        <extracomment>%1: a segment such as SYN+ACK or &quot;data · 5 octets&quot;</extracomment>
        <translation>来自服务端：%1</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>lost on purpose</source>
        <translation>被故意丢掉</translation>
    </message>
    <message>
        <source>lost by a rule</source>
        <translation>被规则丢掉</translation>
    </message>
    <message>
        <source>lost: the cable is cut</source>
        <translation>丢失：网线被剪断</translation>
    </message>
    <message>
        <source>lost: too much waits on the cable</source>
        <translation>丢失：网线上等着的太多</translation>
    </message>
    <message>
        <source>lost: the cable was reset</source>
        <translation>丢失：网线被重置</translation>
    </message>
    <message>
        <source>held</source>
        <translation>拦住</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>delivered, with a wrong checksum</source>
        <translation>已送达，但校验和不对</translation>
    </message>
    <message>
        <source>the sender&apos;s own copy was delivered, too</source>
        <translation>又送达一次：发送方的副本</translation>
    </message>
    <message>
        <source>delivered a second time</source>
        <translation>第二次送达</translation>
    </message>
    <message>
        <source>an old one, delivered again</source>
        <translation>旧报文段，再次送达</translation>
    </message>
    <message>
        <source>client %1, server %2</source>
        <extracomment>%1 and %2: states such as ESTABLISHED, SYN-RECEIVED</extracomment>
        <translation>客户端 %1，服务端 %2</translation>
    </message>
    <message>
        <source>holds %1</source>
        <extracomment>What the cable stops; %1: kinds of segments such as &quot;SYN · from the client&quot;</extracomment>
        <translation>拦住 %1</translation>
    </message>
    <message>
        <source>slow motion %1</source>
        <extracomment>%1: a duration such as 2 s that every crossing takes</extracomment>
        <translation>慢动作 %1</translation>
    </message>
    <message>
        <source>client&apos;s segments %1 late</source>
        <extracomment>%1: a duration such as 300 ms</extracomment>
        <translation>来自客户端的晚到 %1</translation>
    </message>
    <message>
        <source>server&apos;s segments %1 late</source>
        <extracomment>%1: a duration such as 300 ms</extracomment>
        <translation>来自服务端的晚到 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <extracomment>%Ln: instructions given to the cable, such as &quot;lose the first SYN&quot;</extracomment>
        <translation>
            <numerusform>%Ln 条规则</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaptureText</name>
    <message>
        <source>%1 cannot be opened: check its name, and whether you may read it.</source>
        <extracomment>%1 in all of these sentences: the name of a file</extracomment>
        <translation>无法打开 %1：请检查文件名，以及您是否有权读取它。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 是空文件。</translation>
    </message>
    <message>
        <source>%1 is no capture file: it should be pcap or pcapng, as tcpdump and Wireshark write them.</source>
        <translation>%1 不是抓包文件：应当是 pcap 或 pcapng 文件，也就是 tcpdump 和 Wireshark 保存的那种。</translation>
    </message>
    <message>
        <source>%1 is compressed: unpack it first.</source>
        <translation>%1 是压缩文件：请先解压。</translation>
    </message>
    <message>
        <source>%1 was captured on a kind of network that Handshake does not know.</source>
        <translation>捕获 %1 时用的那种网络，Handshake 不认识。</translation>
    </message>
    <message>
        <source>%1 mixes interfaces of different kinds: save those of one interface alone, for example with Wireshark.</source>
        <translation>%1 里混有不同种类的网络接口：请只保存其中一个接口的内容，例如用 Wireshark。</translation>
    </message>
    <message>
        <source>%1 breaks off: the end of the file is missing.</source>
        <translation>%1 中途断了：文件缺少结尾。</translation>
    </message>
    <message>
        <source>%1 is damaged: it contradicts itself.</source>
        <translation>%1 已损坏：内容前后矛盾。</translation>
    </message>
    <message>
        <source>%1 is too long: only its first part was read.</source>
        <translation>%1 太长：只读取了前面的部分。</translation>
    </message>
    <message>
        <source>The program dumpcap is not installed. It is part of Wireshark; on Debian, install the package wireshark-common.</source>
        <extracomment>dumpcap is the name of a program</extracomment>
        <translation>没有安装程序 dumpcap。它是 Wireshark 的一部分；在 Debian 上，请安装软件包 wireshark-common。</translation>
    </message>
    <message>
        <source>You may not capture with dumpcap. On Debian, run %1 as root and answer yes, add yourself to the group wireshark, then log in again.</source>
        <extracomment>%1: a command; dumpcap, root and wireshark are names</extracomment>
        <translation>您没有用 dumpcap 抓包的权限。在 Debian 上，请以 root 身份运行 %1 并回答“是”，把自己加入 wireshark 组，然后重新登录。</translation>
    </message>
    <message>
        <source>The capture with dumpcap did not begin. What TCP did is deduced instead.</source>
        <translation>dumpcap 抓包没有开始。“TCP 做了什么”改为推断得出。</translation>
    </message>
    <message>
        <source>What dumpcap wrote is not a capture. What TCP did is deduced instead.</source>
        <translation>dumpcap 写出的内容不是抓包数据。“TCP 做了什么”改为推断得出。</translation>
    </message>
    <message>
        <source>The capture with dumpcap ended. From now on, what TCP did is deduced.</source>
        <translation>dumpcap 抓包结束了。从现在起，“TCP 做了什么”由推断得出。</translation>
    </message>
    <message>
        <source>There was too much to capture: dumpcap dropped segments, and they are missing from what TCP did.</source>
        <translation>要抓的太多了：dumpcap 丢掉了一些报文段，它们没有出现在“TCP 做了什么”中。</translation>
    </message>
</context>
<context>
    <name>CloseText</name>
    <message>
        <source>Both sides said goodbye, we were first.</source>
        <translation>双方都已告别，我方先告别。</translation>
    </message>
    <message>
        <source>Both sides said goodbye, the other side was first.</source>
        <translation>双方都已告别，对方先告别。</translation>
    </message>
    <message>
        <source>We said goodbye and left. The other side had not said goodbye by then.</source>
        <translation>我方告别后就离开了；那时对方还没有告别。</translation>
    </message>
    <message>
        <source>The other side broke the connection off.</source>
        <translation>对方强行断开了连接。</translation>
    </message>
    <message>
        <source>Nobody is listening there.</source>
        <translation>那里没有程序在监听。</translation>
    </message>
    <message>
        <source>The other side does not answer.</source>
        <translation>对方没有应答。</translation>
    </message>
    <message>
        <source>There is no way to that address.</source>
        <translation>没有通往该地址的路径。</translation>
    </message>
    <message>
        <source>No computer with this name was found.</source>
        <translation>找不到叫这个名称的电脑。</translation>
    </message>
    <message>
        <source>We broke the connection off.</source>
        <translation>我方强行断开了连接。</translation>
    </message>
    <message>
        <source>This computer has no room for another connection.</source>
        <translation>本机已经容不下新的连接。</translation>
    </message>
    <message>
        <source>The program at %1 ended, or did not want to go on. Check that it is running, then connect again.</source>
        <extracomment>%1 is an address and a port</extracomment>
        <translation>%1 上的程序已经结束，或者不想再继续。请确认它正在运行，然后重新连接。</translation>
    </message>
    <message>
        <source>Nobody is listening at %1. Start the server first, or check the port.</source>
        <extracomment>%1 is an address and a port</extracomment>
        <translation>%1 上没有程序在监听。请先启动服务端，或者检查端口是否写对。</translation>
    </message>
    <message>
        <source>%1 does not answer. The computer may be off, or a firewall may swallow the question. Check the address, then the firewall.</source>
        <extracomment>%1 is an address and a port</extracomment>
        <translation>%1 没有应答。那台电脑可能没有开机，也可能是防火墙把请求吞掉了。请先检查地址，再检查防火墙。</translation>
    </message>
    <message>
        <source>The network has no way to %1. Check the cable or the Wi-Fi of this computer, then the address.</source>
        <extracomment>%1 is an address and a port</extracomment>
        <translation>网络中没有通往 %1 的路径。请先检查本机的网线或 Wi-Fi，再检查地址。</translation>
    </message>
    <message>
        <source>No address belongs to the name in %1. Check the spelling, or write the address in numbers.</source>
        <extracomment>%1 is a name and a port</extracomment>
        <translation>查不到 %1 中的名称对应的地址。请检查拼写，或者直接写数字形式的地址。</translation>
    </message>
    <message>
        <source>Too many connections or programs are open. Close some of them, then try again.</source>
        <translation>打开的连接或程序太多。请关掉一些，然后重试。</translation>
    </message>
    <message>
        <source>The see-through cable is gone, and the connection with it.</source>
        <translation>透明网线没了，连接也跟着没了。</translation>
    </message>
    <message>
        <source>The see-through cable was reset, and both sides forgot the connection.</source>
        <translation>透明网线被重置，双方都忘掉了这个连接。</translation>
    </message>
    <message>
        <source>The program that carries the see-through cable ended. Start the server on the cable again, then connect again.</source>
        <translation>承载透明网线的程序已经结束。请先在网线上重新启动服务端，然后重新连接。</translation>
    </message>
    <message>
        <source>The server listens on the new cable by itself. Connect again.</source>
        <translation>服务端会自动在新网线上监听。请重新连接。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Language of the program, for example en, zh_CN or ar; remembered.</source>
        <translation>程序的语言，例如 en、zh_CN 或 ar；下次启动时仍然有效。</translation>
    </message>
    <message>
        <source>Projector mode: large text.</source>
        <translation>投影模式：大号文字。</translation>
    </message>
    <message>
        <source>Write what happens to FILE (- is standard output), one JSON object per line.</source>
        <translation>把发生的事件写入 FILE（- 表示标准输出），每行一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Print the version and exit.</source>
        <translation>显示版本号并退出。</translation>
    </message>
    <message>
        <source>Print this help and exit.</source>
        <translation>显示本帮助并退出。</translation>
    </message>
    <message>
        <source>There is no option %1; --help lists those there are.</source>
        <extracomment>%1: what was written</extracomment>
        <translation>没有 %1 这个选项；用 --help 可以列出所有选项。</translation>
    </message>
    <message>
        <source>“%1” is no option; --help lists those there are.</source>
        <extracomment>%1: what was written; it is no option</extracomment>
        <translation>“%1”不是选项；用 --help 可以列出所有选项。</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <extracomment>%1: an option, for example --connect</extracomment>
        <translation>选项 %1 后面要有一个值。</translation>
    </message>
    <message>
        <source>The option %1 takes no value, but “%2” was given.</source>
        <extracomment>%1: an option that takes no value, %2: the value it was given</extracomment>
        <translation>选项 %1 不带值，却指定了“%2”。</translation>
    </message>
    <message>
        <source>The option %1 was given more than once.</source>
        <extracomment>%1: an option</extracomment>
        <translation>选项 %1 重复指定了。</translation>
    </message>
    <message>
        <source>The options %1 and %2 contradict each other.</source>
        <extracomment>%1, %2: options</extracomment>
        <translation>选项 %1 和 %2 互相矛盾。</translation>
    </message>
    <message>
        <source>The option %1 makes sense only together with %2.</source>
        <extracomment>%1, %2: options</extracomment>
        <translation>选项 %1 只有和 %2 一起用才有意义。</translation>
    </message>
    <message>
        <source>“%1” is no framing: choose none, lf, crlf or length.</source>
        <extracomment>%1: what was written</extracomment>
        <translation>“%1”不是消息边界方式：请从 none、lf、crlf、length 中选一个。</translation>
    </message>
    <message>
        <source>“%1” is no language of this program: choose one of %2.</source>
        <extracomment>%1: what was written, %2: a list of language tags</extracomment>
        <translation>本程序没有“%1”这种语言：请从 %2 中选一个。</translation>
    </message>
    <message>
        <source>The file “%1” for the events cannot be written.</source>
        <extracomment>%1: a file name</extracomment>
        <translation>无法写入事件文件“%1”。</translation>
    </message>
    <message>
        <source>No more events are written to “%1”: nobody reads them, or there is no room.</source>
        <extracomment>%1: a file name, or &quot;-&quot; for the standard output</extracomment>
        <translation>不再向“%1”写入事件：没有程序在读取，或者空间不足。</translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation>无法写入输出。</translation>
    </message>
    <message>
        <source>Listen at once; port 0 lets the system choose, address * is every address.</source>
        <translation>立即开始监听；端口写 0 由系统选择，地址写 * 表示所有地址。</translation>
    </message>
    <message>
        <source>Send everything back to its sender.</source>
        <translation>回显：把收到的内容都发回给发送者。</translation>
    </message>
    <message>
        <source>Send every message to all other peers.</source>
        <translation>转发：把每条消息发给其他所有对端。</translation>
    </message>
    <message>
        <source>How the stream is cut into messages.</source>
        <translation>消息边界方式：怎样把字节流切分成消息。</translation>
    </message>
    <message>
        <source>Connect at once.</source>
        <translation>立即连接。</translation>
    </message>
    <message>
        <source>Send a text; may be given several times. Actions run in their order.</source>
        <translation>发送一段文本；可以多次使用。各个动作按先后顺序执行。</translation>
    </message>
    <message>
        <source>Finish sending (FIN) and go on receiving.</source>
        <translation>结束发送（FIN），继续接收。</translation>
    </message>
    <message>
        <source>Say goodbye (FIN) and wait for the end.</source>
        <translation>告别（FIN），并等待连接结束。</translation>
    </message>
    <message>
        <source>End the program.</source>
        <translation>结束程序。</translation>
    </message>
    <message>
        <source>%1 cannot come after %2: it is too late for it then.</source>
        <extracomment>%1, %2: options; actions run in their order</extracomment>
        <translation>%1 不能放在 %2 后面：到那时这一步已经做不了。</translation>
    </message>
    <message>
        <source>Use the see-through cable, at its first free or first listening port, or at PORT with --cable=PORT.</source>
        <translation>使用透明网线：服务端取第一个空闲端口，客户端取第一个正在监听的端口；写成 --cable=PORT 则用端口 PORT。</translation>
    </message>
    <message>
        <source>Set a rule on the cable before anything crosses, for example &quot;lose first SYN+ACK&quot;; may be given several times.</source>
        <translation>在网线上还没有任何报文段通过之前设一条规则，例如 "lose first SYN+ACK"；可以多次使用。</translation>
    </message>
    <message>
        <source>“%1” is no port: write a number from 1 to 65535.</source>
        <extracomment>%1: what was written</extracomment>
        <translation>“%1”不是端口：请写 1 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>Rules for the cable, in these words:</source>
        <extracomment>Above the grammar of --rule in the text of --help; the grammar itself stays English</extracomment>
        <translation>网线规则，用下面这些英文词来写：</translation>
    </message>
    <message>
        <source>“%1” is no format: choose text or json.</source>
        <extracomment>%1: what was written</extracomment>
        <translation>“%1”不是输出格式：请从 text、json 中选一个。</translation>
    </message>
    <message>
        <source>Tell in words what a capture file (pcap, pcapng) shows, and exit.</source>
        <translation>用文字说明抓包文件（pcap、pcapng）里发生了什么，然后退出。</translation>
    </message>
    <message>
        <source>What --explain writes; text if not given.</source>
        <translation>--explain 的输出格式；不指定时为 text。</translation>
    </message>
    <message>
        <source>Keep no recording of this session.</source>
        <translation>不录制本次会话。</translation>
    </message>
    <message>
        <source>Show a recording or a capture (pcap, pcapng) in a window of its own; alone, only that.</source>
        <translation>在单独的窗口中显示录制文件或抓包文件（pcap、pcapng）；单独使用时只显示它。</translation>
    </message>
</context>
<context>
    <name>CourseText</name>
    <message>
        <source>How it began was not captured.</source>
        <translation>没有捕获到开头。</translation>
    </message>
    <message>
        <source>The opening was not completed, or the rest of it was not captured.</source>
        <translation>握手没有完成，或者后半部分没有捕获到。</translation>
    </message>
    <message>
        <source>Opened with the three-way handshake.</source>
        <translation>通过三次握手建立连接。</translation>
    </message>
    <message>
        <source>Both ends opened it at the same time.</source>
        <translation>双方同时发起连接。</translation>
    </message>
    <message>
        <source>Refused: nobody listened there.</source>
        <translation>被拒绝：那里没有程序在监听。</translation>
    </message>
    <message>
        <source>Broken off before it was open.</source>
        <translation>连接还没建立就被强行断开。</translation>
    </message>
    <message>
        <source>How it ended was not captured.</source>
        <translation>没有捕获到结尾。</translation>
    </message>
    <message>
        <source>Closed in four steps: each end said goodbye, and each heard it.</source>
        <translation>分四步关闭（四次挥手）：双方各自告别，也都听到了对方的告别。</translation>
    </message>
    <message>
        <source>Closed in three segments: one of them carried two facts.</source>
        <translation>用三个报文段关闭：其中一个装了两件事。</translation>
    </message>
    <message>
        <source>Both ends said goodbye at the same time.</source>
        <translation>双方同时告别。</translation>
    </message>
    <message>
        <source>Broken off with a reset (RST).</source>
        <translation>被强行断开（RST）。</translation>
    </message>
    <message>
        <source>Only one end said goodbye.</source>
        <translation>只有一方告别。</translation>
    </message>
    <message>
        <source>Conversation %1: client %2, server %3</source>
        <extracomment>%1: a number, from 1; %2, %3: address and port</extracomment>
        <translation>对话 %1：客户端 %2，服务端 %3</translation>
    </message>
    <message>
        <source>There is no TCP in this file.</source>
        <translation>这个文件里没有 TCP。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) of divided IP datagrams were left out.</source>
        <translation>
            <numerusform>略过了 %Ln 个 IP 数据报分片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frame(s) were left out: too little of them was captured, or it makes no sense.</source>
        <translation>
            <numerusform>略过了 %Ln 个帧：捕获到的内容太少，或者说不通。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DirectionText</name>
    <message>
        <source>received</source>
        <extracomment>One word beside an arrow: the message came in</extracomment>
        <translation>收到</translation>
    </message>
    <message>
        <source>sent</source>
        <extracomment>One word beside an arrow: the message went out</extracomment>
        <translation>发出</translation>
    </message>
    <message>
        <source>note</source>
        <extracomment>One word beside a sign: no message, something that happened</extracomment>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>EncodingText</name>
    <message>
        <source>UTF-8 (every language)</source>
        <translation>UTF-8（各种语言）</translation>
    </message>
    <message>
        <source>GB 18030 (Chinese)</source>
        <translation>GB 18030（中文）</translation>
    </message>
    <message>
        <source>UTF-16 little-endian</source>
        <translation>UTF-16 小端序</translation>
    </message>
    <message>
        <source>UTF-16 big-endian</source>
        <translation>UTF-16 大端序</translation>
    </message>
    <message>
        <source>Latin-1 (western Europe)</source>
        <translation>Latin-1（西欧语言）</translation>
    </message>
    <message>
        <source>This computer&apos;s encoding</source>
        <translation>本机的编码</translation>
    </message>
</context>
<context>
    <name>EndpointText</name>
    <message>
        <source>Write an address and a port, for example %1.</source>
        <extracomment>%1 is an example of an address with a port</extracomment>
        <translation>请写一个地址和一个端口，例如 %1。</translation>
    </message>
    <message>
        <source>The port in “%1” is too large: ports end at 65535.</source>
        <extracomment>%1 is what was written</extracomment>
        <translation>“%1”里的端口太大：端口最大是 65535。</translation>
    </message>
    <message>
        <source>“%1” is an IPv6 address without brackets: write it like %2.</source>
        <extracomment>%1 is what was written, %2 an IPv6 address in brackets with a port</extracomment>
        <translation>“%1”是没有加方括号的 IPv6 地址：请写成 %2 这样。</translation>
    </message>
    <message>
        <source>“%1” has a bracket without its partner: write it like %2.</source>
        <extracomment>%1 is what was written, %2 an IPv6 address in brackets with a port</extracomment>
        <translation>“%1”里的方括号不成对：请写成 %2 这样。</translation>
    </message>
    <message>
        <source>“%1” has no port: write it behind a colon, like %2.</source>
        <extracomment>%1 is what was written, %2 an example of an address with a port</extracomment>
        <translation>“%1”里没有端口：请在英文冒号后面写上端口，写成 %2 这样。</translation>
    </message>
    <message>
        <source>The port in “%1” is not a number: write it like %2.</source>
        <extracomment>%1 is what was written, %2 an example of an address with a port</extracomment>
        <translation>“%1”里的端口不是数字：请写成 %2 这样。</translation>
    </message>
    <message>
        <source>Port 0 in “%1” reaches nobody: write a port from 1 to 65535.</source>
        <extracomment>%1 is what was written</extracomment>
        <translation>“%1”里的端口 0 连不到任何程序：请写 1 到 65535 之间的端口。</translation>
    </message>
    <message>
        <source>“%1” has no address before the port: write it like %2.</source>
        <extracomment>%1 is what was written, %2 an example of an address with a port</extracomment>
        <translation>“%1”里的端口前面没有地址：请写成 %2 这样。</translation>
    </message>
    <message>
        <source>“%1” has no address of this computer: write it like %2.</source>
        <extracomment>%1 is what was written, %2 an example of an address with a port</extracomment>
        <translation>“%1”里没有本机的地址：请写成 %2 这样。</translation>
    </message>
    <message>
        <source>“%1” has neither an address nor a possible computer name: check the spelling.</source>
        <extracomment>%1 is what was written</extracomment>
        <translation>“%1”里既没有地址，也没有可用的电脑名称：请检查拼写。</translation>
    </message>
    <message>
        <source>The name behind % in “%1” is no network of this computer: check the spelling.</source>
        <extracomment>%1 is what was written</extracomment>
        <translation>“%1”里 % 后面的名称不是本机的网络：请检查拼写。</translation>
    </message>
</context>
<context>
    <name>EvidenceText</name>
    <message>
        <source>our cable</source>
        <extracomment>How we know; one or two words</extracomment>
        <translation>网线</translation>
    </message>
    <message>
        <source>captured</source>
        <extracomment>How we know; one or two words</extracomment>
        <translation>捕获</translation>
    </message>
    <message>
        <source>counted</source>
        <extracomment>How we know; one or two words</extracomment>
        <translation>计数</translation>
    </message>
    <message>
        <source>reconstructed</source>
        <extracomment>How we know; one or two words</extracomment>
        <translation>推断</translation>
    </message>
    <message>
        <source>simulated</source>
        <extracomment>How we know; one or two words</extracomment>
        <translation>模拟</translation>
    </message>
    <message>
        <source>A capture holds the octets of this segment.</source>
        <translation>捕获记录里有这个报文段的字节。</translation>
    </message>
    <message>
        <source>The system&apos;s own counters tell that it was there; nobody saw it.</source>
        <translation>谁也没看到它，但系统自己的计数器说明它出现过。</translation>
    </message>
    <message>
        <source>Nobody saw it: it must have been so, judging from what came before and after.</source>
        <translation>谁也没看到它：根据前后的情况推断，应当如此。</translation>
    </message>
    <message>
        <source>A simulation computed it; no network was involved.</source>
        <translation>这是模拟计算出来的，没有用到网络。</translation>
    </message>
    <message>
        <source>Both systems were asked for their states at that very moment.</source>
        <translation>状态是在那一刻向两端的系统查询到的。</translation>
    </message>
    <message>
        <source>The states follow from the captured segments.</source>
        <translation>状态是根据捕获到的报文段得出的。</translation>
    </message>
    <message>
        <source>The states are from the systems&apos; own tables, shortly before or after.</source>
        <translation>状态来自两端系统自己的表，查表的时间稍早或稍晚。</translation>
    </message>
    <message>
        <source>The states are deduced; nobody saw them.</source>
        <translation>状态是推断出来的，谁也没看到。</translation>
    </message>
    <message>
        <source>The states are those of the simulation.</source>
        <translation>状态是模拟中的状态。</translation>
    </message>
    <message>
        <source>How we know: %1</source>
        <extracomment>Below the story; %1: one or two words such as &quot;our cable&quot;, &quot;reconstructed&quot;</extracomment>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>How we know: segment %1, states not known</source>
        <extracomment>Below the story; %1: one or two words such as &quot;captured&quot;, &quot;reconstructed&quot;</extracomment>
        <translation>依据：报文段：%1；状态：不知道</translation>
    </message>
    <message>
        <source>How we know: segment %1, states %2</source>
        <extracomment>Below the story; %1 and %2: one or two words such as &quot;captured&quot;, &quot;reconstructed&quot;</extracomment>
        <translation>依据：报文段：%1；状态：%2</translation>
    </message>
    <message>
        <source>How we know (%1): %2</source>
        <extracomment>How we know; %1: one or two words such as &quot;counted&quot;; %2: sentences about it</extracomment>
        <translation>依据（%1）：%2</translation>
    </message>
    <message>
        <source>How we know (%1): %2 %3</source>
        <extracomment>How we know; %1: one word such as &quot;our cable&quot;; %2 and %3: sentences about it</extracomment>
        <translation>依据（%1）：%2%3</translation>
    </message>
    <message>
        <source>The states of both ends are not known here.</source>
        <translation>这里不知道两端的状态。</translation>
    </message>
    <message>
        <source>%1 The state of the client is not known here.</source>
        <extracomment>%1: a sentence about the states</extracomment>
        <translation>%1这里不知道客户端的状态。</translation>
    </message>
    <message>
        <source>%1 The state of the server is not known here.</source>
        <extracomment>%1: a sentence about the states</extracomment>
        <translation>%1这里不知道服务端的状态。</translation>
    </message>
    <message>
        <source>Its octets were kept as they passed: by a capture, or by the system itself, which keeps the greeting (SYN) of whoever connects.</source>
        <translation>它经过时，字节被保存了下来：由一次捕获保存，或由系统自己保存——系统会留下每个来连接者的问候（SYN）。</translation>
    </message>
    <message>
        <source>We saw this very segment on our cable.</source>
        <translation>这个报文段就在我们的网线上，我们看到的就是它本身。</translation>
    </message>
</context>
<context>
    <name>FileText</name>
    <message>
        <source>Sending %1 was cancelled; what was sent already stays sent.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>已取消发送 %1；已经发出的部分不会收回。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that it is still there and that you may open it.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>无法读取 %1。请确认文件还在，并且您有权打开它。</translation>
    </message>
    <message>
        <source>%1 was sent completely.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 已全部发出。</translation>
    </message>
    <message>
        <source>The connection ended before %1 was fully sent. Connect again, then send the file again.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 还没发完，连接就结束了。请重新连接，然后再发一次。</translation>
    </message>
</context>
<context>
    <name>FramingText</name>
    <message>
        <source>None: one row is one arrival</source>
        <translation>无：到达一次，显示一行</translation>
    </message>
    <message>
        <source>Lines that end with LF</source>
        <translation>按行：行尾为 LF</translation>
    </message>
    <message>
        <source>Lines that end with CR LF</source>
        <translation>按行：行尾为 CR LF</translation>
    </message>
    <message>
        <source>Length in front, four octets</source>
        <translation>前面加长度：4 字节</translation>
    </message>
</context>
<context>
    <name>HexText</name>
    <message>
        <source>Character %1 is not hex. Use the digits 0 to 9 and the letters A to F.</source>
        <extracomment>%1 is the position of a character in the text, counted from 1</extracomment>
        <translation>第 %1 个字符不是十六进制。请用数字 0 到 9 和字母 A 到 F。</translation>
    </message>
    <message>
        <source>At character %1 a digit stands alone. Every octet needs two: write 0A, not A.</source>
        <extracomment>%1 is the position of a character in the text, counted from 1</extracomment>
        <translation>第 %1 个字符处的数字落了单。每个字节要写两位：写 0A，不要写 A。</translation>
    </message>
</context>
<context>
    <name>HintText</name>
    <message>
        <source>� at %1: %2</source>
        <extracomment>Tooltip: %1 is a position in the text, %2 octets as hex. Keep the sign in front.</extracomment>
        <translation>� 第 %1 个字符：%2</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <extracomment>Last line of a tooltip that lists places; %Ln counts those not listed</extracomment>
        <translation>
            <numerusform>……还有 %Ln 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LadderExport</name>
    <message>
        <source>Time runs down. A cross: lost. A hand: held. Dashes: an old one or a copy. Dashes and dots: forged.</source>
        <translation>时间从上往下。叉：丢失。手：拦住。虚线：旧报文段或副本。点划线：伪造。</translation>
    </message>
    <message>
        <source>What TCP did</source>
        <translation>TCP 做了什么</translation>
    </message>
    <message>
        <source>What TCP did · page %1</source>
        <extracomment>The top of a printed page; %1: its number</extracomment>
        <translation>TCP 做了什么 · 第 %1 页</translation>
    </message>
</context>
<context>
    <name>LadderText</name>
    <message>
        <source>late</source>
        <extracomment>Beside an arrow: it arrives after others that left later; one or two words</extracomment>
        <translation>迟到</translation>
    </message>
    <message>
        <source>lost</source>
        <extracomment>Beside an arrow: it never arrives; one or two words</extracomment>
        <translation>丢失</translation>
    </message>
    <message>
        <source>second copy</source>
        <extracomment>Beside an arrow: a second copy made by the cable; one or two words</extracomment>
        <translation>第二份</translation>
    </message>
    <message>
        <source>sender&apos;s copy</source>
        <extracomment>Beside an arrow: a copy that the impatient sender made; one or two words</extracomment>
        <translation>发送方副本</translation>
    </message>
    <message>
        <source>old</source>
        <extracomment>Beside an arrow: a segment from before, delivered again; one or two words</extracomment>
        <translation>旧的</translation>
    </message>
    <message>
        <source>forged</source>
        <extracomment>Beside an arrow: a segment that its sender never sent; one or two words</extracomment>
        <translation>伪造</translation>
    </message>
    <message>
        <source>damaged</source>
        <extracomment>Beside an arrow: a bit was changed on the way; one or two words</extracomment>
        <translation>损坏</translation>
    </message>
    <message>
        <source>again</source>
        <extracomment>Beside an arrow: sent once more (a retransmission); one or two words</extracomment>
        <translation>重传</translation>
    </message>
    <message>
        <source>no flags</source>
        <extracomment>A segment without any control bit; keep it short</extracomment>
        <translation>无标志</translation>
    </message>
    <message>
        <source>seq %1</source>
        <extracomment>A sequence number; keep it short; %1: a number</extracomment>
        <translation>序号 %1</translation>
    </message>
    <message>
        <source>ack %1</source>
        <extracomment>An acknowledgment number; keep it short; %1: a number</extracomment>
        <translation>确认号 %1</translation>
    </message>
    <message>
        <source>Hello · refused</source>
        <translation>握手 · 被拒绝</translation>
    </message>
    <message numerus="yes">
        <source>Hello · %Ln segment(s) so far</source>
        <extracomment>Above the greeting while it goes on; %Ln: segments so far</extracomment>
        <translation>
            <numerusform>握手 · 到目前 %Ln 个报文段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hello · %Ln segment(s)</source>
        <extracomment>Above the greeting (the handshake); %Ln: segments</extracomment>
        <translation>
            <numerusform>握手 · %Ln 个报文段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goodbye · %Ln segment(s) so far</source>
        <extracomment>Above the goodbye while it goes on; %Ln: segments so far</extracomment>
        <translation>
            <numerusform>告别 · 到目前 %Ln 个报文段</numerusform>
        </translation>
    </message>
    <message>
        <source>Goodbye · 3 segments: two facts in one envelope</source>
        <translation>告别 · 3 个报文段：两件事装进一个信封</translation>
    </message>
    <message numerus="yes">
        <source>Goodbye · %Ln segment(s)</source>
        <extracomment>Above the goodbye; %Ln: segments</extracomment>
        <translation>
            <numerusform>告别 · %Ln 个报文段</numerusform>
        </translation>
    </message>
    <message>
        <source>Talk</source>
        <extracomment>Above the part of a conversation in which data flows</extracomment>
        <translation>交谈</translation>
    </message>
    <message>
        <source>%1 of silence</source>
        <extracomment>Nothing happened; %1: a duration such as 16 s</extracomment>
        <translation>安静了 %1</translation>
    </message>
    <message>
        <source>TIME-WAIT: both wait %1 more, in case something old arrives</source>
        <extracomment>%1: a duration such as 42 s</extracomment>
        <translation>TIME-WAIT：双方还要等 %1，以防还有迟到的报文段</translation>
    </message>
    <message>
        <source>TIME-WAIT: the client waits %1 more, in case something old arrives</source>
        <extracomment>%1: a duration such as 42 s</extracomment>
        <translation>TIME-WAIT：客户端还要等 %1，以防还有迟到的报文段</translation>
    </message>
    <message>
        <source>TIME-WAIT: the server waits %1 more, in case something old arrives</source>
        <extracomment>%1: a duration such as 42 s</extracomment>
        <translation>TIME-WAIT：服务端还要等 %1，以防还有迟到的报文段</translation>
    </message>
    <message>
        <source>client %1, server %2</source>
        <extracomment>%1 and %2: states such as ESTABLISHED, SYN-RECEIVED</extracomment>
        <translation>客户端 %1，服务端 %2</translation>
    </message>
    <message>
        <source>Client</source>
        <extracomment>Above the left life line; one word</extracomment>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Server</source>
        <extracomment>Above the right life line; one word</extracomment>
        <translation>服务端</translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s): data and ACKs</source>
        <extracomment>Many rows in one; %Ln: segments</extracomment>
        <translation>
            <numerusform>%Ln 个报文段：数据和 ACK</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <extracomment>Several segments told as one; keep it short; %Ln: how many</extracomment>
        <translation>
            <numerusform>%Ln 个报文段</numerusform>
        </translation>
    </message>
    <message>
        <source>by the system&apos;s own count</source>
        <extracomment>Behind a number of segments in a heading: how we know it; a few words</extracomment>
        <translation>系统自己的计数为证</translation>
    </message>
    <message>
        <source>deduced</source>
        <extracomment>Behind a number of segments in a heading: how we know it; one word
----------
Behind a sentence about a segment that nobody saw; one word</extracomment>
        <translation>推断</translation>
    </message>
    <message>
        <source>Goodbye · 3 or 4 segments: cannot be known here, because nobody saw them</source>
        <translation>告别 · 3 个或 4 个报文段：这里无法知道，因为谁也没看到它们</translation>
    </message>
    <message>
        <source>dotted: nobody saw this segment, it is deduced</source>
        <translation>点线：谁也没看到这个报文段，它是推断出来的</translation>
    </message>
    <message>
        <source>in parentheses: this state is deduced</source>
        <translation>括号里：这个状态是推断出来的</translation>
    </message>
    <message>
        <source>“?”: nobody knows this state</source>
        <extracomment>Part of a legend; &quot;?&quot; stands where the name of a state would</extracomment>
        <translation>“?”：没有人知道这个状态</translation>
    </message>
    <message>
        <source>with data in between</source>
        <extracomment>Above the goodbye: data was sent after the first goodbye, and is not counted with it</extracomment>
        <translation>中间还有数据</translation>
    </message>
    <message numerus="yes">
        <source>%Ln repeated</source>
        <extracomment>In a heading; %Ln: segments that their sender sent once more</extracomment>
        <translation>
            <numerusform>重传 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost</source>
        <extracomment>In a heading; %Ln: segments that never arrived</extracomment>
        <translation>
            <numerusform>丢失 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Broken off · %Ln segment(s) (RST), no goodbye</source>
        <extracomment>Above the end; %Ln: segments with RST</extracomment>
        <translation>
            <numerusform>强行断开 · %Ln 个报文段（RST），没有告别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubled</source>
        <extracomment>%Ln: second copies of segments, made by the cable</extracomment>
        <translation>
            <numerusform>网线多送 %Ln 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln old</source>
        <extracomment>%Ln: segments of earlier that came once more, and that nobody sent just now</extracomment>
        <translation>
            <numerusform>旧的 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln forged</source>
        <extracomment>%Ln: segments that their sender never sent</extracomment>
        <translation>
            <numerusform>伪造 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 arrives late</source>
        <extracomment>Where an arrow ends that others overtook; %1: what it is, such as SYN</extracomment>
        <translation>%1 现在才到</translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged</source>
        <extracomment>In a heading; %Ln: segments with a changed bit, which their receiver threw away</extracomment>
        <translation>
            <numerusform>损坏 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>The data of a segment, above its arrow; %1: letters</extracomment>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>ListenText</name>
    <message>
        <source>Port %1 is in use by the program %2. Stop that program, or choose another port; 0 finds a free one.</source>
        <extracomment>%1 is a port number, %2 the name of a program</extracomment>
        <translation>端口 %1 正被程序 %2 占用。请停止那个程序，或者换一个端口；写 0 会自动找一个空闲端口。</translation>
    </message>
    <message>
        <source>Port %1 is in use by another program. Stop that program, or choose another port; 0 finds a free one.</source>
        <extracomment>%1 is a port number</extracomment>
        <translation>端口 %1 正被另一个程序占用。请停止那个程序，或者换一个端口；写 0 会自动找一个空闲端口。</translation>
    </message>
    <message>
        <source>This system does not allow a server at %1. A security setting may forbid it: choose another port, or ask whoever looks after this computer.</source>
        <extracomment>%1 is an address and a port</extracomment>
        <translation>系统不允许服务端使用 %1，可能是安全设置禁止了它：请换一个端口，或者问问管理这台电脑的人。</translation>
    </message>
    <message>
        <source>Port %1 needs administrator rights, as most ports below 1024 do. Choose a higher port, for example 8080.</source>
        <extracomment>%1 is a port number</extracomment>
        <translation>端口 %1 需要管理员权限，1024 以下的端口大多如此。请选一个更大的端口，例如 8080。</translation>
    </message>
    <message>
        <source>This computer does not have the address in %1. Choose an address of this computer, for example 127.0.0.1.</source>
        <extracomment>%1 is an address and a port</extracomment>
        <translation>%1 中的地址不属于本机。请选一个本机的地址，例如 127.0.0.1。</translation>
    </message>
    <message>
        <source>This computer cannot use addresses such as %1. IPv6 may be switched off: try 127.0.0.1.</source>
        <extracomment>%1 is an address and a port</extracomment>
        <translation>本机用不了 %1 这类地址，IPv6 可能被关闭了：请试试 127.0.0.1。</translation>
    </message>
    <message>
        <source>This computer has no room for a server at %1. Too much is open: close some programs, then try again.</source>
        <extracomment>%1 is an address and a port</extracomment>
        <translation>本机已经容不下 %1 上的服务端。打开的东西太多：请关掉一些程序，然后重试。</translation>
    </message>
    <message>
        <source>The server could not start at %1, and the system does not say why. Try another port or another address.</source>
        <extracomment>%1 is an address and a port</extracomment>
        <translation>服务端无法在 %1 上启动，系统没有说明原因。请换一个端口或地址试试。</translation>
    </message>
</context>
<context>
    <name>NoteText</name>
    <message>
        <source>Connected.</source>
        <translation>已连接。</translation>
    </message>
    <message>
        <source>The other side said goodbye: it sends nothing more.</source>
        <translation>对方已告别：对方不再发送。</translation>
    </message>
    <message>
        <source>We said goodbye: we send nothing more.</source>
        <translation>我方已告别：我方不再发送。</translation>
    </message>
    <message>
        <source>A message was too long for the chosen framing: what follows cannot be read.</source>
        <translation>有一条消息太长，超出了所选消息边界方式的上限：后面的内容无法读出。</translation>
    </message>
    <message>
        <source>A message was not sent: too much is waiting already, or it was too long.</source>
        <translation>有一条消息没有发出：等待发送的内容已经太多，或者这条消息太长。</translation>
    </message>
    <message>
        <source>The file %1 was sent.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>文件 %1 已发出。</translation>
    </message>
    <message>
        <source>Of the file %1 only the beginning was sent.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>文件 %1 只发出了开头的一部分。</translation>
    </message>
</context>
<context>
    <name>NumberText</name>
    <message>
        <source>%1 octets</source>
        <extracomment>A number above two thousand million; %1 is the number</extracomment>
        <translation>%1 字节</translation>
    </message>
    <message numerus="yes">
        <source>%Ln octet(s)</source>
        <extracomment>A size; an octet is a byte of eight bits</extracomment>
        <translation>
            <numerusform>%Ln 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>A duration in days for a narrow column; %1 is a number</extracomment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>A duration in hours for a narrow column; %1 is a number</extracomment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>A duration in minutes for a narrow column; %1 is a number</extracomment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A duration in seconds for a narrow column; %1 is a number</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>A duration in milliseconds for a narrow column; %1 is a number</extracomment>
        <translation>%1 毫秒</translation>
    </message>
</context>
<context>
    <name>OpenedText</name>
    <message>
        <source>A capture: its segments were seen; the states of both ends are deduced from them.</source>
        <translation>抓包文件：报文段是实际看到的，两端的状态由它们推断得出。</translation>
    </message>
    <message>
        <source>A recording of Handshake.</source>
        <translation>Handshake 的录制文件。</translation>
    </message>
    <message>
        <source>A recording of Handshake from %1: everything as it was shown then.</source>
        <extracomment>%1: date and time</extracomment>
        <translation>Handshake 于 %1 录制：一切都与当时所见相同。</translation>
    </message>
    <message>
        <source>The recording breaks off, as when a program is ended by force. Everything before that is here.</source>
        <translation>录制在中途断开了，例如程序被强行结束。此前的内容都在这里。</translation>
    </message>
    <message>
        <source>The recording was full before the session ended: its end is not in here.</source>
        <translation>会话结束之前录制已满：会话的结尾不在其中。</translation>
    </message>
    <message>
        <source>This conversation is too long to be shown at once: its end is left out.</source>
        <translation>这段对话太长，无法一次全部显示：结尾已省略。</translation>
    </message>
    <message>
        <source>Nothing of this conversation can be read any more: was %1 changed or removed?</source>
        <extracomment>%1: the name of a file</extracomment>
        <translation>已经读不到这段对话的任何内容：%1 是否被修改或删除了？</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <extracomment>%1: the name of a file</extracomment>
        <translation>正在读取 %1…</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 → %3 · %Ln connection(s) or more</source>
        <extracomment>A line of a menu. %1: date and time; %2, %3: address and port of client and server of the first connection; there are at least %Ln of them</extracomment>
        <translation>
            <numerusform>%1 · %2 → %3 · 至少 %Ln 个连接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 → %3 · %Ln connection(s)</source>
        <extracomment>A line of a menu. %1: date and time; %2, %3: address and port of client and server of the first connection</extracomment>
        <translation>
            <numerusform>%1 · %2 → %3 · %Ln 个连接</numerusform>
        </translation>
    </message>
    <message>
        <source>No session was recorded yet.</source>
        <translation>还没有录制过会话。</translation>
    </message>
</context>
<context>
    <name>PieceText</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>Two pieces of a list side by side, without grammar; %1 and %2: for example SYN, seq 0</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>A TCP server in a window: listens, shows its peers and talks to them.</source>
        <translation>窗口里的 TCP 服务端：监听端口，显示对端，并与它们收发消息。</translation>
    </message>
    <message>
        <source>A TCP client in a window: connects to a server, sends, and shows what arrives.</source>
        <translation>窗口里的 TCP 客户端：连接服务端，发送内容，并显示收到的内容。</translation>
    </message>
</context>
<context>
    <name>RecordingText</name>
    <message>
        <source>This session is not recorded: nothing can be saved in %1. Check that the folder is yours and may be written to.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>本次会话没有录制：无法在 %1 中保存。请检查该文件夹是否属于您，并且可以写入。</translation>
    </message>
    <message>
        <source>The recording of this session ends here: the disk took no more. Make room on it, then start the program again.</source>
        <translation>本次会话的录制到此为止：磁盘写不下了。请腾出空间，然后重新启动程序。</translation>
    </message>
    <message>
        <source>This session is not recorded: too many others are being recorded right now. Close a window, then start the program again.</source>
        <translation>本次会话没有录制：此刻正在录制的会话太多。请关闭一个窗口，然后重新启动程序。</translation>
    </message>
    <message>
        <source>The recording of this session ends here: it is as long as a recording may be. What came before is kept.</source>
        <translation>本次会话的录制到此为止：它已达到录制的最大长度。之前的内容都已保存。</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>hold</source>
        <extracomment>What a rule does with a segment on the cable; one or two words each</extracomment>
        <translation>拦住</translation>
    </message>
    <message>
        <source>lose</source>
        <translation>丢掉</translation>
    </message>
    <message>
        <source>deliver</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>flip a bit of</source>
        <translation>翻转一位</translation>
    </message>
    <message>
        <source>every one</source>
        <extracomment>Which of the matching segments a rule takes</extracomment>
        <translation>每一个</translation>
    </message>
    <message numerus="yes">
        <source>the next %Ln</source>
        <extracomment>Which of the matching segments a rule takes; %Ln: how many</extracomment>
        <translation>
            <numerusform>接下来 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>one in %1</source>
        <extracomment>Which of the matching segments a rule takes: the n-th, the 2n-th …; %1: the number n</extracomment>
        <translation>每 %1 个取一个</translation>
    </message>
    <message>
        <source>data</source>
        <extracomment>Segments that carry data; keep it short</extracomment>
        <translation>数据</translation>
    </message>
    <message>
        <source>others</source>
        <extracomment>Segments that are none of SYN, FIN, RST, ACK, data; keep it short</extracomment>
        <translation>其他</translation>
    </message>
    <message>
        <source>any segment</source>
        <extracomment>All kinds of segments; keep it short</extracomment>
        <translation>所有报文段</translation>
    </message>
    <message>
        <source>from the client</source>
        <translation>来自客户端</translation>
    </message>
    <message>
        <source>from the server</source>
        <translation>来自服务端</translation>
    </message>
    <message>
        <source>port %1</source>
        <extracomment>A rule for one connection; %1: a port number</extracomment>
        <translation>端口 %1</translation>
    </message>
    <message>
        <source>bit %1</source>
        <extracomment>Which bit of a segment a rule changes, counted from 0; %1: its number</extracomment>
        <translation>位 %1</translation>
    </message>
    <message>
        <source>Write a rule first, for example: lose first SYN+ACK</source>
        <translation>请先写一条规则，例如：lose first SYN+ACK</translation>
    </message>
    <message>
        <source>The cable cannot do “%1”. A rule begins with hold, lose, deliver, duplicate, delay or flip.</source>
        <extracomment>%1: a word that was typed; the English words are to be typed as they are</extracomment>
        <translation>网线不会做“%1”。规则要以 hold、lose、deliver、duplicate、delay 或 flip 开头。</translation>
    </message>
    <message>
        <source>“%1” means nothing at this place of a rule.</source>
        <extracomment>%1: a word that was typed</extracomment>
        <translation>“%1”写在规则的这个位置没有意义。</translation>
    </message>
    <message>
        <source>Which segments? Write one of these: any, SYN, SYN+ACK, ACK, FIN, RST, data.</source>
        <translation>是哪些报文段？请写 any、SYN、SYN+ACK、ACK、FIN、RST 或 data。</translation>
    </message>
    <message>
        <source>A number is missing or too large, or client or server is missing.</source>
        <translation>缺少数字或数字太大，或者没有写明是哪一端（client 或 server）。</translation>
    </message>
    <message>
        <source>For how long? Write a time such as 300ms or 2s, at most ten minutes.</source>
        <translation>多长时间？请写 300ms 或 2s 这样的时间，最长十分钟。</translation>
    </message>
    <message>
        <source>“%1” stands here twice; once is enough.</source>
        <extracomment>%1: a word that was typed</extracomment>
        <translation>“%1”重复了前面已经写过的内容。</translation>
    </message>
    <message>
        <source>“%1” does not go with this: only delay has a time, only flip has a bit.</source>
        <extracomment>%1: a word that was typed</extracomment>
        <translation>“%1”不能用在这里：只有 delay 带时间，只有 flip 带位号。</translation>
    </message>
</context>
<context>
    <name>SayingText</name>
    <message>
        <source>The client asks: may I talk with you? Here is the number I start counting from (SYN).</source>
        <translation>客户端问：我可以和你交谈吗？这是我的起始序号（SYN）。</translation>
    </message>
    <message>
        <source>The server asks: may I talk with you? Here is the number I start counting from (SYN).</source>
        <translation>服务端问：我可以和你交谈吗？这是我的起始序号（SYN）。</translation>
    </message>
    <message>
        <source>The client asks once more: may I talk with you (SYN)?</source>
        <translation>客户端又问一遍：我可以和你交谈吗（SYN）？</translation>
    </message>
    <message>
        <source>The server asks once more: may I talk with you (SYN)?</source>
        <translation>服务端又问一遍：我可以和你交谈吗（SYN）？</translation>
    </message>
    <message>
        <source>The client says: I heard you (ACK), and here is my starting number (SYN).</source>
        <translation>客户端说：听到了（ACK），这是我的起始序号（SYN）。</translation>
    </message>
    <message>
        <source>The server says: I heard you (ACK), and here is my starting number (SYN).</source>
        <translation>服务端说：听到了（ACK），这是我的起始序号（SYN）。</translation>
    </message>
    <message>
        <source>The client says once more: I heard you, and here is my starting number (SYN+ACK).</source>
        <translation>客户端又说一遍：听到了，这是我的起始序号（SYN+ACK）。</translation>
    </message>
    <message>
        <source>The server says once more: I heard you, and here is my starting number (SYN+ACK).</source>
        <translation>服务端又说一遍：听到了，这是我的起始序号（SYN+ACK）。</translation>
    </message>
    <message>
        <source>The client says: I heard you, too (ACK). Now both can talk.</source>
        <translation>客户端说：我也听到了（ACK）。现在双方都可以发送。</translation>
    </message>
    <message>
        <source>The server says: I heard you, too (ACK). Now both can talk.</source>
        <translation>服务端说：我也听到了（ACK）。现在双方都可以发送。</translation>
    </message>
    <message numerus="yes">
        <source>The client sends %Ln octet(s) of data.</source>
        <translation>
            <numerusform>客户端发送 %Ln 字节数据。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server sends %Ln octet(s) of data.</source>
        <translation>
            <numerusform>服务端发送 %Ln 字节数据。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The client sends %Ln octet(s) of data again: nobody said that they had arrived.</source>
        <translation>
            <numerusform>客户端重发 %Ln 字节数据：没有人说已经收到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server sends %Ln octet(s) of data again: nobody said that they had arrived.</source>
        <translation>
            <numerusform>服务端重发 %Ln 字节数据：没有人说已经收到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The client sends %Ln octet(s) of data again, although the server has them already.</source>
        <translation>
            <numerusform>客户端重发 %Ln 字节数据，其实服务端已经收到过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server sends %Ln octet(s) of data again, although the client has them already.</source>
        <translation>
            <numerusform>服务端重发 %Ln 字节数据，其实客户端已经收到过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln octet(s) of data from the client come late: what was sent after them came first.</source>
        <translation>
            <numerusform>来自客户端的 %Ln 字节数据迟到了：后发的反而先到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln octet(s) of data from the server come late: what was sent after them came first.</source>
        <translation>
            <numerusform>来自服务端的 %Ln 字节数据迟到了：后发的反而先到。</numerusform>
        </translation>
    </message>
    <message>
        <source>The client says: I have everything up to here (ACK).</source>
        <translation>客户端说：到这里为止，我都收到了（ACK）。</translation>
    </message>
    <message>
        <source>The server says: I have everything up to here (ACK).</source>
        <translation>服务端说：到这里为止，我都收到了（ACK）。</translation>
    </message>
    <message>
        <source>The client says the same as before: this is how far I have everything (ACK). Something behind it may be missing.</source>
        <translation>客户端把刚才的话又说一遍：我只完整收到这里（ACK）。后面可能缺了一段。</translation>
    </message>
    <message>
        <source>The server says the same as before: this is how far I have everything (ACK). Something behind it may be missing.</source>
        <translation>服务端把刚才的话又说一遍：我只完整收到这里（ACK）。后面可能缺了一段。</translation>
    </message>
    <message>
        <source>The client says goodbye: I have nothing more to say (FIN).</source>
        <translation>客户端告别：我没有要说的了（FIN）。</translation>
    </message>
    <message>
        <source>The server says goodbye: I have nothing more to say (FIN).</source>
        <translation>服务端告别：我没有要说的了（FIN）。</translation>
    </message>
    <message numerus="yes">
        <source>The client sends its last %Ln octet(s) of data and says goodbye (FIN).</source>
        <translation>
            <numerusform>客户端发送最后 %Ln 字节数据，然后告别（FIN）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server sends its last %Ln octet(s) of data and says goodbye (FIN).</source>
        <translation>
            <numerusform>服务端发送最后 %Ln 字节数据，然后告别（FIN）。</numerusform>
        </translation>
    </message>
    <message>
        <source>The client says goodbye once more (FIN).</source>
        <translation>客户端又告别一遍（FIN）。</translation>
    </message>
    <message>
        <source>The server says goodbye once more (FIN).</source>
        <translation>服务端又告别一遍（FIN）。</translation>
    </message>
    <message>
        <source>The client says: I heard your goodbye (ACK), and I have nothing more to say either (FIN). Two facts share one envelope.</source>
        <translation>客户端说：听到你的告别了（ACK），我也没有要说的了（FIN）。两件事装进一个信封。</translation>
    </message>
    <message>
        <source>The server says: I heard your goodbye (ACK), and I have nothing more to say either (FIN). Two facts share one envelope.</source>
        <translation>服务端说：听到你的告别了（ACK），我也没有要说的了（FIN）。两件事装进一个信封。</translation>
    </message>
    <message>
        <source>The client says: I heard your goodbye (ACK).</source>
        <translation>客户端说：听到你的告别了（ACK）。</translation>
    </message>
    <message>
        <source>The server says: I heard your goodbye (ACK).</source>
        <translation>服务端说：听到你的告别了（ACK）。</translation>
    </message>
    <message>
        <source>The client says: nobody listens here (RST).</source>
        <translation>客户端说：这里没有程序在监听（RST）。</translation>
    </message>
    <message>
        <source>The server says: nobody listens here (RST).</source>
        <translation>服务端说：这里没有程序在监听（RST）。</translation>
    </message>
    <message>
        <source>The client breaks off: for me there is no such connection any more (RST).</source>
        <translation>客户端强行断开：我这里已经没有这个连接了（RST）。</translation>
    </message>
    <message>
        <source>The server breaks off: for me there is no such connection any more (RST).</source>
        <translation>服务端强行断开：我这里已经没有这个连接了（RST）。</translation>
    </message>
    <message>
        <source>The client asks: are you still there (keep-alive)?</source>
        <translation>客户端问：你还在吗（keepalive）？</translation>
    </message>
    <message>
        <source>The server asks: are you still there (keep-alive)?</source>
        <translation>服务端问：你还在吗（keepalive）？</translation>
    </message>
    <message>
        <source>The client says: I am still here (ACK).</source>
        <translation>客户端说：我还在（ACK）。</translation>
    </message>
    <message>
        <source>The server says: I am still here (ACK).</source>
        <translation>服务端说：我还在（ACK）。</translation>
    </message>
    <message>
        <source>The client says: I have no room left, please wait (window 0).</source>
        <translation>客户端说：我这里放不下了，请等一等（窗口为 0）。</translation>
    </message>
    <message>
        <source>The server says: I have no room left, please wait (window 0).</source>
        <translation>服务端说：我这里放不下了，请等一等（窗口为 0）。</translation>
    </message>
    <message>
        <source>The client tries one octet: is there room again?</source>
        <translation>客户端试发一个字节：又有地方放了吗？</translation>
    </message>
    <message>
        <source>The server tries one octet: is there room again?</source>
        <translation>服务端试发一个字节：又有地方放了吗？</translation>
    </message>
    <message>
        <source>The client says: still no room, please wait (window 0).</source>
        <translation>客户端说：还是放不下，请等一等（窗口为 0）。</translation>
    </message>
    <message>
        <source>The server says: still no room, please wait (window 0).</source>
        <translation>服务端说：还是放不下，请等一等（窗口为 0）。</translation>
    </message>
    <message>
        <source>The client says: I have room again, go on.</source>
        <translation>客户端说：我又有地方放了，继续吧。</translation>
    </message>
    <message>
        <source>The server says: I have room again, go on.</source>
        <translation>服务端说：我又有地方放了，继续吧。</translation>
    </message>
    <message>
        <source>The client says how much room it has now.</source>
        <translation>客户端告诉对方：现在还放得下多少。</translation>
    </message>
    <message>
        <source>The server says how much room it has now.</source>
        <translation>服务端告诉对方：现在还放得下多少。</translation>
    </message>
    <message>
        <source>The same segment from the client, captured a second time.</source>
        <translation>来自客户端的同一个报文段，被捕获了两次。</translation>
    </message>
    <message>
        <source>The same segment from the server, captured a second time.</source>
        <translation>来自服务端的同一个报文段，被捕获了两次。</translation>
    </message>
    <message>
        <source>The client sends a segment that says nothing of use.</source>
        <translation>客户端发送了一个报文段，里面没有什么有用的内容。</translation>
    </message>
    <message>
        <source>The server sends a segment that says nothing of use.</source>
        <translation>服务端发送了一个报文段，里面没有什么有用的内容。</translation>
    </message>
</context>
<context>
    <name>SegmentCardText</name>
    <message>
        <source>source port</source>
        <translation>源端口</translation>
    </message>
    <message>
        <source>destination port</source>
        <translation>目的端口</translation>
    </message>
    <message>
        <source>sequence number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>acknowledgment number</source>
        <translation>确认号</translation>
    </message>
    <message>
        <source>offset</source>
        <extracomment>A field of the header: where the data begins; one word, there is little room</extracomment>
        <translation>偏移</translation>
    </message>
    <message>
        <source>rsrvd</source>
        <extracomment>A field of the header: bits without a use; one word, there is little room</extracomment>
        <translation>保留</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>checksum</source>
        <translation>校验和</translation>
    </message>
    <message>
        <source>urgent pointer</source>
        <translation>紧急指针</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>%1 (relative %2)</source>
        <extracomment>A number of the header; %1: as it stands there; %2: counted from the start of this connection</extracomment>
        <translation>%1（相对值 %2）</translation>
    </message>
    <message>
        <source>It counts only together with the ACK bit, which is not set here.</source>
        <translation>只有 ACK 位为 1 时它才有效，而这里 ACK 位是 0。</translation>
    </message>
    <message>
        <source>The next number that the sender expects from the other side: it has everything before it.</source>
        <translation>发送方期待对方发来的下一个序号：在它之前的都已收到。</translation>
    </message>
    <message>
        <source>A sum over the whole segment, to notice damage. It is right.</source>
        <translation>对整个报文段算出的和，用来发现损坏。这里是对的。</translation>
    </message>
    <message>
        <source>A sum over the whole segment, to notice damage. It is wrong: the receiver throws this segment away.</source>
        <translation>对整个报文段算出的和，用来发现损坏。这里不对：接收方会把这个报文段扔掉。</translation>
    </message>
    <message>
        <source>A sum over the whole segment, to notice damage. The network card was to fill it in; it was not yet when we looked.</source>
        <translation>对整个报文段算出的和，用来发现损坏。它要由网卡填写；我们看的时候还没填上。</translation>
    </message>
    <message>
        <source>The port of the sender: which of its conversations this belongs to.</source>
        <translation>发送方的端口：说明这属于它的哪一场对话。</translation>
    </message>
    <message>
        <source>The port of the receiver: which of its conversations this belongs to.</source>
        <translation>接收方的端口：说明这属于它的哪一场对话。</translation>
    </message>
    <message>
        <source>The number of the first octet in this segment. SYN and FIN take a number each, too.</source>
        <translation>这个报文段里第一个字节的序号。SYN 和 FIN 也各占一个序号。</translation>
    </message>
    <message numerus="yes">
        <source>Where the data begins, in units of four octets: this header has %Ln octet(s).</source>
        <extracomment>%Ln: a number of octets</extracomment>
        <translation>
            <numerusform>数据从哪里开始，以 4 字节为单位：这个首部有 %Ln 字节。</numerusform>
        </translation>
    </message>
    <message>
        <source>Four bits without a use yet; they are zero.</source>
        <translation>四个还没有用途的位，都为 0。</translation>
    </message>
    <message>
        <source>How much the sender of this segment can take now, before any scaling.</source>
        <translation>这个报文段的发送方现在还能接收多少（尚未按比例放大）。</translation>
    </message>
    <message>
        <source>Where urgent data ends. It counts only together with the URG bit; hardly anybody uses it.</source>
        <translation>紧急数据到哪里结束。只有 URG 位为 1 时才有效；几乎没有人用它。</translation>
    </message>
    <message>
        <source>What both sides tell each other beyond the fixed fields, mostly in the greeting.</source>
        <translation>固定字段之外，双方还要互相告知的内容，大多在握手时说。</translation>
    </message>
    <message>
        <source>The bit %1 is not set.</source>
        <extracomment>%1: the name of a control bit such as SYN</extracomment>
        <translation>%1 位是 0。</translation>
    </message>
    <message>
        <source>CWR: the sender has slowed down, because the network was crowded.</source>
        <translation>CWR：因为网络拥堵，发送方已经放慢。</translation>
    </message>
    <message>
        <source>ECE: the network is crowded, or, beside a SYN: the sender can tell so.</source>
        <translation>ECE：网络拥堵；和 SYN 一起出现时，表示发送方能报告拥堵。</translation>
    </message>
    <message>
        <source>URG: there is urgent data in here.</source>
        <translation>URG：这里面有紧急数据。</translation>
    </message>
    <message>
        <source>ACK: “I heard you”, and the acknowledgment number counts.</source>
        <translation>ACK：“听到了”，确认号有效。</translation>
    </message>
    <message>
        <source>PSH: hand this to the program at once.</source>
        <translation>PSH：请立即交给程序。</translation>
    </message>
    <message>
        <source>RST: the connection is broken off.</source>
        <translation>RST：连接被强行断开。</translation>
    </message>
    <message>
        <source>SYN: “here is my starting number”. It takes one number.</source>
        <translation>SYN：“这是我的起始序号”。它占一个序号。</translation>
    </message>
    <message>
        <source>FIN: “I have nothing more to say”. It takes one number.</source>
        <translation>FIN：“我没有要说的了”。它占一个序号。</translation>
    </message>
    <message>
        <source>End of the options</source>
        <translation>选项到此结束</translation>
    </message>
    <message>
        <source>Filler: means nothing (NOP)</source>
        <translation>无内容：用来填空（NOP）</translation>
    </message>
    <message numerus="yes">
        <source>Send me at most %Ln octet(s) of data at a time (maximum segment size)</source>
        <extracomment>%Ln: a number of octets</extracomment>
        <translation>
            <numerusform>每次最多给我发 %Ln 字节数据（最大报文段长度 MSS）</numerusform>
        </translation>
    </message>
    <message>
        <source>My window counts in units of 2 to the power of %1 (window scale)</source>
        <extracomment>%1: a number, for example 7</extracomment>
        <translation>我的窗口以 2 的 %1 次方为单位（窗口扩大）</translation>
    </message>
    <message>
        <source>You may tell me what arrived out of order (SACK permitted)</source>
        <translation>你可以告诉我哪些数据没按顺序到达（允许 SACK）</translation>
    </message>
    <message numerus="yes">
        <source>I also have %Ln range(s) further on (SACK)</source>
        <extracomment>%Ln: how many ranges of numbers</extracomment>
        <translation>
            <numerusform>更后面的我也收到了 %Ln 段（SACK）</numerusform>
        </translation>
    </message>
    <message>
        <source>My clock shows %1, yours showed %2 (timestamps)</source>
        <extracomment>%1 and %2: numbers</extracomment>
        <translation>我的时钟是 %1，你上次的是 %2（时间戳）</translation>
    </message>
    <message>
        <source>An option we do not know: kind %1, %2</source>
        <extracomment>An option of the header that we do not know; %1: its number; %2: hex octets</extracomment>
        <translation>不认识的选项：种类 %1，%2</translation>
    </message>
    <message>
        <source>The option at octet %1 has no length.</source>
        <extracomment>%1: the number of an octet, counted from 0</extracomment>
        <translation>第 %1 字节处的选项没有长度。</translation>
    </message>
    <message>
        <source>The option at octet %1 gives a length too short to be possible.</source>
        <extracomment>%1: the number of an octet, counted from 0</extracomment>
        <translation>第 %1 字节处的选项给出的长度太短，不可能是真的。</translation>
    </message>
    <message>
        <source>The option at octet %1 gives a length that goes beyond the header.</source>
        <extracomment>%1: the number of an octet, counted from 0</extracomment>
        <translation>第 %1 字节处的选项给出的长度超出了首部。</translation>
    </message>
    <message>
        <source>The option at octet %1 has a length that its kind cannot have.</source>
        <extracomment>%1: the number of an octet, counted from 0</extracomment>
        <translation>第 %1 字节处的选项的长度，与它的种类不符。</translation>
    </message>
    <message>
        <source>The octets of this segment are not kept any more.</source>
        <translation>这个报文段的字节已不再保留。</translation>
    </message>
    <message>
        <source>The simulation made no octets for this segment.</source>
        <translation>模拟没有为这个报文段生成字节。</translation>
    </message>
    <message>
        <source>An option we do not know: kind %1</source>
        <extracomment>An option of the header that we do not know; %1: its number</extracomment>
        <translation>不认识的选项：种类 %1</translation>
    </message>
    <message>
        <source>A sum over the whole segment, to notice damage. Not all octets of this segment were kept, so we cannot say whether it is right.</source>
        <translation>对整个报文段算出的和，用来发现损坏。这个报文段没有完整保存下来，所以我们说不出它对不对。</translation>
    </message>
    <message>
        <source>relative %1</source>
        <extracomment>A number of the header whose true value nobody saw; %1: counted from the start of this connection</extracomment>
        <translation>相对 %1</translation>
    </message>
    <message>
        <source>Not visible to us: nobody saw this segment, and whether %1 was set leaves no trace.</source>
        <extracomment>%1: the name of a control bit such as PSH</extracomment>
        <translation>我们看不到：谁也没看到这个报文段，%1 位是 0 还是 1，没有留下痕迹。</translation>
    </message>
    <message>
        <source>Not visible to us: nobody saw this segment, and the systems do not tell this field afterwards.</source>
        <translation>我们看不到：谁也没看到这个报文段，事后系统也不会说出这个字段。</translation>
    </message>
    <message>
        <source>A sum over the whole segment, to notice damage. It does not fit what the capture holds: damage, or a network card filled it in later.</source>
        <translation>对整个报文段算出的和，用来发现损坏。它和捕获到的内容对不上：可能损坏了，也可能是网卡后来才填上的。</translation>
    </message>
    <message>
        <source>Nobody saw the octets of this segment: there are none to show. What is greyed above is not visible to us.</source>
        <translation>谁也没看到这个报文段的字节，所以没有可显示的。上面变灰的部分我们看不到。</translation>
    </message>
</context>
<context>
    <name>SendText</name>
    <message numerus="yes">
        <source>Not sent to %Ln peer(s): too much is still waiting to be sent. Try again in a moment.</source>
        <extracomment>%Ln: peers that did not get the message</extracomment>
        <translation>
            <numerusform>未能发给 %Ln 个对端：还有太多内容等待发送。请稍等片刻再试。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent to %Ln peer(s): the connection is over.</source>
        <extracomment>%Ln: peers that did not get the message</extracomment>
        <translation>
            <numerusform>未能发给 %Ln 个对端：连接已经结束。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent to %Ln peer(s): this side has said goodbye (FIN) and may not talk any more.</source>
        <extracomment>%Ln: peers that did not get the message</extracomment>
        <translation>
            <numerusform>未能发给 %Ln 个对端：我方已告别（FIN），不能再发送。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent to %Ln peer(s): the message is too long. Send it as a file.</source>
        <extracomment>%Ln: peers that did not get the message</extracomment>
        <translation>
            <numerusform>未能发给 %Ln 个对端：这条消息太长。请作为文件发送。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateDiagramText</name>
    <message>
        <source>Both ends are here.</source>
        <translation>两端都在这里。</translation>
    </message>
    <message>
        <source>The client is here.</source>
        <translation>客户端在这里。</translation>
    </message>
    <message>
        <source>The server is here.</source>
        <translation>服务端在这里。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What a state means; %1: a state such as ESTABLISHED; %2: a few words about it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>client in %1: %2</source>
        <extracomment>%1: a state such as ESTABLISHED; %2: a few words about it</extracomment>
        <translation>客户端处于 %1：%2</translation>
    </message>
    <message>
        <source>server in %1: %2</source>
        <extracomment>%1: a state such as ESTABLISHED; %2: a few words about it</extracomment>
        <translation>服务端处于 %1：%2</translation>
    </message>
    <message>
        <source>nobody knows the state of the server</source>
        <translation>没有人知道服务端的状态</translation>
    </message>
    <message>
        <source>nobody knows the state of the client</source>
        <translation>没有人知道客户端的状态</translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>there is no connection</source>
        <translation>没有连接</translation>
    </message>
    <message>
        <source>waits for somebody to connect</source>
        <translation>监听中，等着别人来连接</translation>
    </message>
    <message>
        <source>asked to connect and waits for the answer</source>
        <translation>已请求连接，等待应答</translation>
    </message>
    <message>
        <source>was asked, answered, and waits for the last word of the greeting</source>
        <translation>收到请求并已应答，等待最后一次握手</translation>
    </message>
    <message>
        <source>both may talk</source>
        <translation>双方都可以发送</translation>
    </message>
    <message>
        <source>said goodbye and waits for the acknowledgement</source>
        <translation>已告别，等待确认</translation>
    </message>
    <message>
        <source>said goodbye; the other side may still talk</source>
        <translation>已告别；对方还可以发送</translation>
    </message>
    <message>
        <source>both said goodbye at the same time</source>
        <translation>双方同时告别</translation>
    </message>
    <message>
        <source>over; waits in case something old still arrives</source>
        <translation>已结束；再等一等，以防还有迟到的报文段</translation>
    </message>
    <message>
        <source>the other side said goodbye; this side may still talk</source>
        <translation>对方已告别；这一方还可以发送</translation>
    </message>
    <message>
        <source>said goodbye second and waits for the acknowledgement</source>
        <translation>后告别的一方，等待确认</translation>
    </message>
</context>
<context>
    <name>StoryText</name>
    <message>
        <source>%1 %2</source>
        <extracomment>Two whole sentences one after the other</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The client says: “%1”</source>
        <extracomment>In this and the following, %1 is what a segment says: &quot;May I come in? (SYN)&quot;</extracomment>
        <translation>客户端说：“%1”</translation>
    </message>
    <message>
        <source>The client says: “%1” It is still on its way to the server.</source>
        <translation>客户端说：“%1”这句话还在去服务端的路上。</translation>
    </message>
    <message>
        <source>The client says: “%1” It is held on the cable: the server has not heard it yet.</source>
        <translation>客户端说：“%1”这句话被拦在网线上，服务端还没听到。</translation>
    </message>
    <message>
        <source>Only now does the server hear what the client said earlier: “%1”</source>
        <translation>客户端早先说的话，服务端现在才听到：“%1”</translation>
    </message>
    <message>
        <source>The cable delivers the client&apos;s words a second time: “%1”</source>
        <translation>网线把客户端的话又送了一遍：“%1”</translation>
    </message>
    <message>
        <source>One of the client&apos;s impatient copies arrives as well: “%1”</source>
        <translation>客户端等不及时重发的一份副本也到了：“%1”</translation>
    </message>
    <message>
        <source>An old segment from the client turns up again; nobody has sent it just now: “%1”</source>
        <translation>客户端的一个旧报文段又冒了出来，并不是刚刚发的：“%1”</translation>
    </message>
    <message>
        <source>A forged segment arrives. It looks as if the client sent it, but the client never did: “%1”</source>
        <translation>来了一个伪造的报文段。看上去像客户端发的，其实客户端没有发过：“%1”</translation>
    </message>
    <message>
        <source>The client says: “%1” It was lost on purpose: the server never gets this one.</source>
        <translation>客户端说：“%1”这句话被故意丢掉了，服务端收不到它。</translation>
    </message>
    <message>
        <source>The client says: “%1” Too much waits on the cable already: the server never gets this one.</source>
        <translation>客户端说：“%1”可是网线上等着的已经太多，服务端收不到这句话。</translation>
    </message>
    <message>
        <source>The client says: “%1” The cable was reset meanwhile: the server never gets this one.</source>
        <translation>客户端说：“%1”可是网线在这期间被重置了，服务端收不到这句话。</translation>
    </message>
    <message>
        <source>The client says: “%1” It got lost: the server never gets this one.</source>
        <translation>客户端说：“%1”这句话在路上丢了，服务端收不到它。</translation>
    </message>
    <message>
        <source>The server says: “%1”</source>
        <translation>服务端说：“%1”</translation>
    </message>
    <message>
        <source>The server says: “%1” It is still on its way to the client.</source>
        <translation>服务端说：“%1”这句话还在去客户端的路上。</translation>
    </message>
    <message>
        <source>The server says: “%1” It is held on the cable: the client has not heard it yet.</source>
        <translation>服务端说：“%1”这句话被拦在网线上，客户端还没听到。</translation>
    </message>
    <message>
        <source>Only now does the client hear what the server said earlier: “%1”</source>
        <translation>服务端早先说的话，客户端现在才听到：“%1”</translation>
    </message>
    <message>
        <source>The cable delivers the server&apos;s words a second time: “%1”</source>
        <translation>网线把服务端的话又送了一遍：“%1”</translation>
    </message>
    <message>
        <source>One of the server&apos;s impatient copies arrives as well: “%1”</source>
        <translation>服务端等不及时重发的一份副本也到了：“%1”</translation>
    </message>
    <message>
        <source>An old segment from the server turns up again; nobody has sent it just now: “%1”</source>
        <translation>服务端的一个旧报文段又冒了出来，并不是刚刚发的：“%1”</translation>
    </message>
    <message>
        <source>A forged segment arrives. It looks as if the server sent it, but the server never did: “%1”</source>
        <translation>来了一个伪造的报文段。看上去像服务端发的，其实服务端没有发过：“%1”</translation>
    </message>
    <message>
        <source>The server says: “%1” It was lost on purpose: the client never gets this one.</source>
        <translation>服务端说：“%1”这句话被故意丢掉了，客户端收不到它。</translation>
    </message>
    <message>
        <source>The server says: “%1” Too much waits on the cable already: the client never gets this one.</source>
        <translation>服务端说：“%1”可是网线上等着的已经太多，客户端收不到这句话。</translation>
    </message>
    <message>
        <source>The server says: “%1” The cable was reset meanwhile: the client never gets this one.</source>
        <translation>服务端说：“%1”可是网线在这期间被重置了，客户端收不到这句话。</translation>
    </message>
    <message>
        <source>The server says: “%1” It got lost: the client never gets this one.</source>
        <translation>服务端说：“%1”这句话在路上丢了，客户端收不到它。</translation>
    </message>
    <message>
        <source>It has said this before; it says it again because the other side repeated itself.</source>
        <translation>这句话它说过；对方又重复了一遍，所以它也再说一遍。</translation>
    </message>
    <message>
        <source>It has said this before, got no answer in time, and repeats it (a retransmission).</source>
        <translation>这句话它说过，没按时等到回音，所以再说一遍（重传）。</translation>
    </message>
    <message>
        <source>The client is now in %1: %2.</source>
        <extracomment>%1: a state such as LISTEN; %2: what it means, in a few words</extracomment>
        <translation>客户端现在处于 %1：%2。</translation>
    </message>
    <message>
        <source>The server is now in %1: %2.</source>
        <extracomment>%1: a state such as LISTEN; %2: what it means, in a few words</extracomment>
        <translation>服务端现在处于 %1：%2。</translation>
    </message>
    <message>
        <source>Nothing has changed at either end.</source>
        <translation>两端都没有变化。</translation>
    </message>
    <message>
        <source>… (a segment without any flag: it says nothing)</source>
        <translation>……（没有任何标志的报文段：什么也没说）</translation>
    </message>
    <message>
        <source>… (flags that contradict each other: it makes no sense)</source>
        <translation>……（标志互相矛盾：说不通）</translation>
    </message>
    <message>
        <source>May I talk with you? Here is the number I start counting from (SYN).</source>
        <translation>我可以和你交谈吗？这是我的起始序号（SYN）。</translation>
    </message>
    <message>
        <source>I heard you (ACK), and here is my starting number (SYN).</source>
        <translation>听到了（ACK），这是我的起始序号（SYN）。</translation>
    </message>
    <message>
        <source>I heard your starting number too (ACK).</source>
        <translation>你的起始序号，我听到了（ACK）。</translation>
    </message>
    <message numerus="yes">
        <source>Here are my last %Ln octet(s) of data, and then I have nothing more to say (FIN).</source>
        <extracomment>%Ln: a number of octets</extracomment>
        <translation>
            <numerusform>给你最后 %Ln 字节数据，然后我就没有要说的了（FIN）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Now I have nothing more to say either (FIN).</source>
        <translation>现在我也没有要说的了（FIN）。</translation>
    </message>
    <message>
        <source>I heard your goodbye (ACK). I can still talk.</source>
        <translation>听到你的告别了（ACK）。我还可以继续说。</translation>
    </message>
    <message>
        <source>I heard your goodbye (ACK), and I have already said mine.</source>
        <translation>听到你的告别了（ACK），我的告别也说过了。</translation>
    </message>
    <message>
        <source>I have nothing more to say (FIN). I am still listening.</source>
        <translation>我没有要说的了（FIN）。我还听着。</translation>
    </message>
    <message>
        <source>Nobody is listening on this port. Refused (RST).</source>
        <translation>这个端口上没有程序在监听。我拒绝（RST）。</translation>
    </message>
    <message>
        <source>I am breaking off at once, without a goodbye (RST).</source>
        <translation>我不告别，立即强行断开（RST）。</translation>
    </message>
    <message>
        <source>That is not an answer to my question; the acknowledgment number is wrong. Forget it (RST).</source>
        <translation>这不是在回答我的请求，确认号对不上。作废吧（RST）。</translation>
    </message>
    <message>
        <source>I already have that (ACK). I am still waiting for number %1.</source>
        <extracomment>%1: a number</extracomment>
        <translation>这些我收到过了（ACK）。我期待的仍是序号 %1。</translation>
    </message>
    <message>
        <source>Something before this is missing (ACK). I am still waiting for number %1.</source>
        <extracomment>%1: a number</extracomment>
        <translation>前面少了一段（ACK）。我期待的仍是序号 %1。</translation>
    </message>
    <message>
        <source>That does not fit our conversation, so I ignore it. The number I expect is %1 (a challenge ACK).</source>
        <extracomment>%1: a number</extracomment>
        <translation>这和我们的对话对不上，我不理会。我期待的序号是 %1（质询 ACK，challenge ACK）。</translation>
    </message>
    <message>
        <source>Stop for a while: I have no room for more (ACK, window 0).</source>
        <translation>先停一停：我这里放不下了（ACK，窗口为 0）。</translation>
    </message>
    <message>
        <source>I have room again, go on (ACK, the window opens).</source>
        <translation>我又有地方放了，继续吧（ACK，窗口打开）。</translation>
    </message>
    <message>
        <source>Do you have room by now? (a window probe)</source>
        <translation>你现在有地方放了吗？（窗口探测）</translation>
    </message>
    <message>
        <source>Are you still there? (a keep-alive probe)</source>
        <translation>你还在吗？（keepalive 探测）</translation>
    </message>
    <message>
        <source>I heard you (ACK). The next number I expect is %1.</source>
        <extracomment>%1: a number</extracomment>
        <translation>听到了（ACK）。我期待的下一个序号是 %1。</translation>
    </message>
    <message>
        <source>For the client the connection is open; the server does not know yet.</source>
        <translation>对客户端来说，连接已经建立；服务端还不知道。</translation>
    </message>
    <message>
        <source>For the server the connection is open; the client does not know yet.</source>
        <translation>对服务端来说，连接已经建立；客户端还不知道。</translation>
    </message>
    <message>
        <source>Now both know: the connection is open, the handshake is complete.</source>
        <translation>现在双方都知道了：连接已经建立，握手完成。</translation>
    </message>
    <message>
        <source>The client&apos;s connection is gone at once.</source>
        <translation>客户端这边的连接立刻没了。</translation>
    </message>
    <message>
        <source>The server&apos;s connection is gone at once.</source>
        <translation>服务端这边的连接立刻没了。</translation>
    </message>
    <message>
        <source>The connection is gone at once, at both ends.</source>
        <translation>连接在两端都立刻断了。</translation>
    </message>
    <message>
        <source>The handshake is cancelled: the server goes back to waiting for somebody to connect.</source>
        <translation>这次握手作废：服务端回到等待连接的状态。</translation>
    </message>
    <message>
        <source>It changes nothing at either end.</source>
        <translation>两端都没有因此变化。</translation>
    </message>
    <message>
        <source>The client knows now that the server sends no more data; the client itself can still send.</source>
        <translation>客户端现在知道服务端不会再发内容了；客户端自己还可以发。</translation>
    </message>
    <message>
        <source>The server knows now that the client sends no more data; the server itself can still send.</source>
        <translation>服务端现在知道客户端不会再发内容了；服务端自己还可以发。</translation>
    </message>
    <message>
        <source>The connection is half closed: only the server can still send data; the client only confirms it.</source>
        <translation>连接关了一半：只有服务端还可以发内容，客户端只回“听到了”。</translation>
    </message>
    <message>
        <source>The connection is half closed: only the client can still send data; the server only confirms it.</source>
        <translation>连接关了一半：只有客户端还可以发内容，服务端只回“听到了”。</translation>
    </message>
    <message>
        <source>Each said goodbye before it heard the other&apos;s: the goodbyes crossed on the way.</source>
        <translation>双方都没等听到对方的告别就先告别了：两声告别在路上擦肩而过。</translation>
    </message>
    <message>
        <source>For the server the connection is over. The client still waits in case something old arrives (TIME-WAIT).</source>
        <translation>服务端这边彻底结束了。客户端还要再等一等，以防还有迟到的报文段（TIME-WAIT）。</translation>
    </message>
    <message>
        <source>For the client the connection is over. The server still waits in case something old arrives (TIME-WAIT).</source>
        <translation>客户端这边彻底结束了。服务端还要再等一等，以防还有迟到的报文段（TIME-WAIT）。</translation>
    </message>
    <message>
        <source>Both have said and heard everything and only wait, in case something old arrives (TIME-WAIT).</source>
        <translation>双方都告别完了，只是再等一等，以防还有迟到的报文段（TIME-WAIT）。</translation>
    </message>
    <message>
        <source>The connection is over at both ends.</source>
        <translation>两端的连接都已结束。</translation>
    </message>
    <message>
        <source>I heard you (ACK).</source>
        <translation>听到了（ACK）。</translation>
    </message>
    <message>
        <source>For the client the connection is open.</source>
        <translation>对客户端来说，连接已经建立。</translation>
    </message>
    <message>
        <source>For the server the connection is open.</source>
        <translation>对服务端来说，连接已经建立。</translation>
    </message>
    <message>
        <source>For the client the connection is over.</source>
        <translation>对客户端来说，连接已经结束。</translation>
    </message>
    <message>
        <source>For the server the connection is over.</source>
        <translation>对服务端来说，连接已经结束。</translation>
    </message>
    <message>
        <source>The state of the client is not known any more.</source>
        <translation>不再知道客户端的状态。</translation>
    </message>
    <message>
        <source>The state of the server is not known any more.</source>
        <translation>不再知道服务端的状态。</translation>
    </message>
    <message numerus="yes">
        <source>The client sends %Ln segment(s) with %1 in all.</source>
        <extracomment>%Ln: segments; %1: what they carry together, such as &quot;7,300 octets&quot;</extracomment>
        <translation>
            <numerusform>客户端发送 %Ln 个报文段，共 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server sends %Ln segment(s) with %1 in all.</source>
        <translation>
            <numerusform>服务端发送 %Ln 个报文段，共 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The client says in %Ln segment(s): “%1”</source>
        <extracomment>%Ln: segments; %1: what they say: &quot;I heard you (ACK).&quot;</extracomment>
        <translation>
            <numerusform>客户端用 %Ln 个报文段说：“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server says in %Ln segment(s): “%1”</source>
        <translation>
            <numerusform>服务端用 %Ln 个报文段说：“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>The client gives up at once: no connection came about.</source>
        <translation>客户端立刻放弃：连接没有建立起来。</translation>
    </message>
    <message>
        <source>The client has given the connection up by itself; no segment made it do so.</source>
        <translation>客户端自己放弃了这个连接，并不是哪个报文段让它这么做的。</translation>
    </message>
    <message>
        <source>The server has given the connection up by itself; no segment made it do so.</source>
        <translation>服务端自己放弃了这个连接，并不是哪个报文段让它这么做的。</translation>
    </message>
    <message>
        <source>The client says: “%1” It is damaged on the way. The server notices (the checksum, a number for checking, does not fit), throws it away and stays silent.</source>
        <translation>客户端说：“%1”路上内容坏了。服务端一核对（校验和），发现不对，就悄悄扔掉，不回话。</translation>
    </message>
    <message>
        <source>The client says: “%1” A rule set for the cable made the cable lose it: the server never gets this one.</source>
        <translation>客户端说：“%1”有人给网线定了规则，要它丢掉这句话，所以服务端收不到。</translation>
    </message>
    <message>
        <source>The client says: “%1” The cable is cut just then, so the server never gets this one.</source>
        <translation>客户端说：“%1”可是这时网线正断着，服务端收不到这句话。</translation>
    </message>
    <message>
        <source>The server says: “%1” It is damaged on the way. The client notices (the checksum, a number for checking, does not fit), throws it away and stays silent.</source>
        <translation>服务端说：“%1”路上内容坏了。客户端一核对（校验和），发现不对，就悄悄扔掉，不回话。</translation>
    </message>
    <message>
        <source>The server says: “%1” A rule set for the cable made the cable lose it: the client never gets this one.</source>
        <translation>服务端说：“%1”有人给网线定了规则，要它丢掉这句话，所以客户端收不到。</translation>
    </message>
    <message>
        <source>The server says: “%1” The cable is cut just then, so the client never gets this one.</source>
        <translation>服务端说：“%1”可是这时网线正断着，客户端收不到这句话。</translation>
    </message>
    <message numerus="yes">
        <source>The client got no answer in time and said it again: %Ln copies are held on the cable now.</source>
        <extracomment>%Ln: how many identical segments wait on the cable, 2 or more</extracomment>
        <translation>
            <numerusform>客户端等不到回音，又说了一遍：网线上现在拦着 %Ln 份同样的话。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server got no answer in time and said it again: %Ln copies are held on the cable now.</source>
        <extracomment>%Ln: how many identical segments wait on the cable, 2 or more</extracomment>
        <translation>
            <numerusform>服务端等不到回音，又说了一遍：网线上现在拦着 %Ln 份同样的话。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Here are %Ln octet(s) (bytes) of data.</source>
        <extracomment>%Ln: a number of octets</extracomment>
        <translation>
            <numerusform>给你 %Ln 字节数据。</numerusform>
        </translation>
    </message>
    <message>
        <source>I know of no such conversation (any more). Stop (RST).</source>
        <translation>我这里没有（或者不再有）这场对话。别再发了（RST）。</translation>
    </message>
    <message>
        <source>Each asked before it heard the other&apos;s question: the questions crossed on the way.</source>
        <translation>双方都没等听到对方的请求就先请求了：两个请求在路上擦肩而过。</translation>
    </message>
    <message>
        <source>The program at the server still waits for somebody to connect, so the server takes it for a new beginning.</source>
        <translation>服务端的程序还在等人来连接，所以服务端把它当成一次新的开始。</translation>
    </message>
    <message>
        <source>The client has now heard everything. It has one last answer to give; after that it only waits, in case something old arrives (TIME-WAIT).</source>
        <translation>客户端现在全都听到了；最后再回一声，然后只是等一等，以防还有迟到的报文段（TIME-WAIT）。</translation>
    </message>
    <message>
        <source>The server has now heard everything. It has one last answer to give; after that it only waits, in case something old arrives (TIME-WAIT).</source>
        <translation>服务端现在全都听到了；最后再回一声，然后只是等一等，以防还有迟到的报文段（TIME-WAIT）。</translation>
    </message>
    <message>
        <source>The client has now said and heard everything. It only waits, in case something old arrives (TIME-WAIT).</source>
        <translation>客户端现在全都听到了，该回的也已经回了，只是再等一等，以防还有迟到的报文段（TIME-WAIT）。</translation>
    </message>
    <message>
        <source>The server has now said and heard everything. It only waits, in case something old arrives (TIME-WAIT).</source>
        <translation>服务端现在全都听到了，该回的也已经回了，只是再等一等，以防还有迟到的报文段（TIME-WAIT）。</translation>
    </message>
    <message>
        <source>I heard your goodbye (ACK), and I have nothing more to say either (FIN). Two facts share one envelope, and both are news.</source>
        <translation>听到你的告别了（ACK），我也没有要说的了（FIN）。两件事装进一个信封，而且两件都是新消息。</translation>
    </message>
</context>
<context>
    <name>WireText</name>
    <message>
        <source>The see-through cable needs Linux: only there can a program without special rights have a network of its own. Everything else works here.</source>
        <translation>透明网线需要 Linux：只有在那里，没有特殊权限的程序才能拥有自己的网络。其他功能在这里都能用。</translation>
    </message>
    <message>
        <source>The see-through cable needs a small network of its own, and this system does not allow one: it may be a container, or %1 is 0. Ask whoever looks after this computer, or start the program outside the container.</source>
        <extracomment>%1: the name of a system setting</extracomment>
        <translation>透明网线需要一个自己的小网络，而这个系统不允许：这里可能是容器，也可能是 %1 为 0。请问问管理这台电脑的人，或者到容器外面启动程序。</translation>
    </message>
    <message>
        <source>The see-through cable cannot be built here: this system offers neither %1 nor a pair of virtual network cards. Ask whoever looks after this computer to load the module %2 or %3.</source>
        <extracomment>%1: the path of a device, %2 and %3: names of kernel modules</extracomment>
        <translation>这里无法建立透明网线：这个系统既没有 %1，也不提供成对的虚拟网卡。请让管理这台电脑的人加载模块 %2 或 %3。</translation>
    </message>
    <message>
        <source>The program %1, which carries the see-through cable, was not found. Install Handshake again.</source>
        <extracomment>%1: the name of a program</extracomment>
        <translation>找不到承载透明网线的程序 %1。请重新安装 Handshake。</translation>
    </message>
    <message>
        <source>The program %1, which carries the see-through cable, does not answer or ended at once. Try again; if that does not help, log out and in again.</source>
        <extracomment>%1: the name of a program</extracomment>
        <translation>承载透明网线的程序 %1 没有应答，或者一启动就结束了。请重试；如果还不行，请注销后重新登录。</translation>
    </message>
    <message>
        <source>Another version of Handshake has the see-through cable. Close all windows of Handshake, then try again.</source>
        <translation>透明网线正被另一个版本的 Handshake 使用。请关闭 Handshake 的所有窗口，然后重试。</translation>
    </message>
    <message>
        <source>There is no private place where the windows can meet on the see-through cable. Check that the directory in %1 exists, is yours and has room.</source>
        <extracomment>%1: the name of an environment variable</extracomment>
        <translation>两个窗口要通过透明网线会合，需要一个私有的目录，但现在没有。请确认 %1 指定的目录存在、属于您，并且还有空间。</translation>
    </message>
    <message>
        <source>Somebody else just started the see-through cable. Try again.</source>
        <translation>刚才有别的程序也在启动透明网线。请重试。</translation>
    </message>
    <message>
        <source>The see-through cable could not start, and the system does not say why. Try again; everything else works without it.</source>
        <translation>透明网线无法启动，系统没有说明原因。请重试；没有它，其他功能照样能用。</translation>
    </message>
    <message>
        <source>The see-through cable needs a small network of its own, and this system does not allow programs without administrator rights to have one (user namespaces). Whoever looks after this computer can allow it with one of %1, %2 or, on Ubuntu, %3.</source>
        <extracomment>%1, %2, %3: names of system settings and their values; only one of them may exist</extracomment>
        <translation>透明网线需要一个自己的小网络，而这个系统不允许没有管理员权限的程序拥有它（用户命名空间）。管理这台电脑的人可以用 %1、%2 之一来允许，在 Ubuntu 上则用 %3。</translation>
    </message>
    <message>
        <source>The cable does not understand this program: it may be of another version. Close all windows of Handshake, then try again.</source>
        <translation>网线听不懂这个程序：可能是版本不同。请关闭 Handshake 的所有窗口，然后重试。</translation>
    </message>
    <message>
        <source>This segment is no longer on the cable.</source>
        <translation>这个报文段已经不在网线上了。</translation>
    </message>
    <message>
        <source>This connection is no longer on the cable.</source>
        <translation>这个连接已经不在网线上了。</translation>
    </message>
    <message>
        <source>The cable cannot do that: a number is too large.</source>
        <translation>网线做不到：有一个数字太大。</translation>
    </message>
    <message>
        <source>The cable has no room for more: remove some rules or close some connections.</source>
        <translation>网线容不下更多了：请删掉一些规则，或者关掉一些连接。</translation>
    </message>
    <message>
        <source>This system cannot do that.</source>
        <translation>这个系统做不到。</translation>
    </message>
    <message>
        <source>The system did not do that, and does not say why. Try again.</source>
        <translation>系统没有照做，也没有说明原因。请重试。</translation>
    </message>
</context>
<context>
    <name>handshake::ClientWindow</name>
    <message>
        <source>Handshake Client</source>
        <translation>Handshake 客户端</translation>
    </message>
    <message>
        <source>Change…</source>
        <extracomment>Button: opens the choices how to connect</extracomment>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Change how to connect</source>
        <translation>更改连接设置</translation>
    </message>
    <message>
        <source>End the connection at once; what is unsent is lost</source>
        <translation>立即结束连接；还没发出的内容会丢失</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Nothing was said yet.</source>
        <translation>还没有消息。</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Half closed</source>
        <translation>半关闭</translation>
    </message>
    <message>
        <source>Type the address of a server and press Enter.</source>
        <translation>输入服务端的地址，然后按 Enter。</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <extracomment>%1: address and port</extracomment>
        <translation>正在连接 %1…</translation>
    </message>
    <message>
        <source>Connected to %1; this end is %2.</source>
        <extracomment>%1: the server&apos;s address and port, %2: our own</extracomment>
        <translation>已连接到 %1；我方地址是 %2。</translation>
    </message>
    <message>
        <source>The server has said goodbye (FIN): nothing more comes from it. You may go on sending until you say goodbye, too.</source>
        <translation>服务端已告别（FIN），不再发来内容。在您也告别之前，还可以继续发送。</translation>
    </message>
    <message>
        <source>You have said goodbye (FIN): you send nothing more. The server may go on until it says goodbye, too.</source>
        <translation>您已告别（FIN），不再发送。在服务端也告别之前，它还可以继续发来内容。</translation>
    </message>
    <message>
        <source>You have said goodbye; connect anew to send again.</source>
        <translation>您已告别；要再发送，请重新连接。</translation>
    </message>
    <message>
        <source>Connect first, then you can send.</source>
        <translation>先连接，才能发送。</translation>
    </message>
    <message>
        <source>Character encoding, goodbyes and more</source>
        <translation>字符编码、告别方式等</translation>
    </message>
    <message>
        <source>Disconnect abruptly (RST)</source>
        <translation>强行断开（RST）</translation>
    </message>
    <message>
        <source>Press Connect to look for a server on the see-through cable.</source>
        <translation>点“连接”，在透明网线上找服务端。</translation>
    </message>
    <message>
        <source>Connecting on the see-through cable. What it holds waits for you.</source>
        <translation>正在透明网线上连接。被拦住的报文段等您来处理。</translation>
    </message>
    <message>
        <source>Connected to %1 on the see-through cable; this end is %2.</source>
        <extracomment>%1: the server&apos;s address and port, %2: our own</extracomment>
        <translation>已在透明网线上连接到 %1；我方地址是 %2。</translation>
    </message>
    <message>
        <source>The see-through cable is gone: the program that carried it ended. The messages stay. Start a new cable, let the server listen on it, then connect again.</source>
        <translation>透明网线没了：承载它的程序已经结束。消息还留着。请启用新网线，让服务端在上面监听，然后重新连接。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Start a new cable</source>
        <translation>启用新网线</translation>
    </message>
    <message>
        <source>Join a new see-through cable</source>
        <translation>接入新的透明网线</translation>
    </message>
    <message>
        <source>Saying goodbye…</source>
        <translation>正在告别…</translation>
    </message>
    <message>
        <source>Your goodbye (FIN) waits until the server has taken what you sent before.</source>
        <translation>您的告别（FIN）还没发出：要等服务端先收下您之前发送的内容。</translation>
    </message>
</context>
<context>
    <name>handshake::ConnectCard</name>
    <message>
        <source>address:port</source>
        <extracomment>Inside the empty address field: a host name or address, a colon, a port</extracomment>
        <translation>地址:端口</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>服务端地址</translation>
    </message>
    <message>
        <source>For example 127.0.0.1:8080 or localhost:8080</source>
        <translation>例如 127.0.0.1:8080 或 localhost:8080</translation>
    </message>
    <message>
        <source>Finish sending</source>
        <translation>结束发送</translation>
    </message>
    <message>
        <source>Say goodbye (FIN) and go on receiving: the connection is half closed</source>
        <translation>告别（FIN），继续接收：连接处于半关闭状态</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connect to this address (Enter)</source>
        <translation>连接这个地址（Enter）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Give up this attempt</source>
        <translation>放弃这次连接</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>Say goodbye (FIN) and leave when the server says goodbye, too</source>
        <translation>先告别（FIN），等服务端也告别后再离开</translation>
    </message>
    <message>
        <source>No Handshake server runs on this computer right now. Start one, or type an address.</source>
        <translation>本机现在没有运行 Handshake 服务端。请启动一个，或者输入地址。</translation>
    </message>
    <message>
        <source>Servers on this computer:</source>
        <translation>本机上的服务端：</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <extracomment>%1: address and port</extracomment>
        <translation>连接到 %1</translation>
    </message>
    <message>
        <source>See-through cable · port </source>
        <extracomment>In front of a port number in the same field; with the blank behind it</extracomment>
        <translation>透明网线 · 端口 </translation>
    </message>
    <message>
        <source>See-through cable · the first server</source>
        <extracomment>In the field of the port: no particular one</extracomment>
        <translation>透明网线 · 第一个服务端</translation>
    </message>
    <message>
        <source>Port on the see-through cable</source>
        <translation>透明网线上的端口</translation>
    </message>
    <message>
        <source>1 to 65535; 0 is the first server that listens on the cable</source>
        <translation>1 到 65535；写 0 表示网线上第一个正在监听的服务端</translation>
    </message>
    <message>
        <source>Connect on the see-through cable</source>
        <translation>在透明网线上连接</translation>
    </message>
</context>
<context>
    <name>handshake::ConnectDialog</name>
    <message>
        <source>Where and how to connect</source>
        <translation>连接设置</translation>
    </message>
    <message>
        <source>Where is the server?</source>
        <translation>服务端在哪里？</translation>
    </message>
    <message>
        <source>On this computer or in the network, at an address</source>
        <translation>在本机或网络中的某个地址</translation>
    </message>
    <message>
        <source>Type an address, or click a server that was found</source>
        <translation>输入地址，或者点选找到的服务端</translation>
    </message>
    <message>
        <source>Beside this window, over the see-through cable</source>
        <translation>在旁边的窗口，通过透明网线</translation>
    </message>
    <message>
        <source>Connect on the see-through cable</source>
        <translation>在透明网线上连接</translation>
    </message>
    <message>
        <source>A private cable between the two windows. You decide what happens to every segment on it.</source>
        <translation>两个窗口之间的专用网线。线上的每个报文段怎么处理，都由您决定。</translation>
    </message>
</context>
<context>
    <name>handshake::GoodbyeStrip</name>
    <message>
        <source>%1 has said goodbye (FIN). You may go on talking to it until you say goodbye, too.</source>
        <extracomment>%1: address and port of a peer</extracomment>
        <translation>%1 已告别（FIN）。在您也告别之前，还可以继续向它发送。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peer(s) have said goodbye (FIN). You may go on talking to them until you say goodbye, too.</source>
        <extracomment>%Ln: peers that have closed their direction</extracomment>
        <translation>
            <numerusform>%Ln 个对端已告别（FIN）。在您也告别之前，还可以继续向它们发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Say goodbye (FIN)</source>
        <translation>告别（FIN）</translation>
    </message>
    <message>
        <source>End the connection at once; what is unsent is lost</source>
        <translation>立即结束连接；还没发出的内容会丢失</translation>
    </message>
    <message>
        <source>Close our direction, too; then the connection ends</source>
        <translation>把我方的方向也关闭；连接就此结束</translation>
    </message>
    <message>
        <source>Disconnect abruptly (RST)</source>
        <translation>强行断开（RST）</translation>
    </message>
</context>
<context>
    <name>handshake::ListenDialog</name>
    <message>
        <source>Where and how to listen</source>
        <translation>监听设置</translation>
    </message>
    <message>
        <source>Who may connect?</source>
        <translation>谁可以连接？</translation>
    </message>
    <message>
        <source>Only programs on this computer (%1)</source>
        <extracomment>%1: an address</extracomment>
        <translation>仅本机上的程序（%1）</translation>
    </message>
    <message>
        <source>Nobody else can reach the server</source>
        <translation>别人都连不到这个服务端</translation>
    </message>
    <message>
        <source>Everybody in this network</source>
        <translation>本网络中的所有人</translation>
    </message>
    <message>
        <source>Listen on every address of this computer</source>
        <translation>在本机的所有地址上监听</translation>
    </message>
    <message>
        <source>Every device that reaches this computer may connect, read what you send to all, and send to you. Nothing is encrypted. A firewall may still be in the way.</source>
        <translation>凡是能访问本机的设备，都可以连接、读到您发给全部对端的内容，也可以向您发送。内容都不加密。防火墙仍可能挡住连接。</translation>
    </message>
    <message>
        <source>Whoever reaches this address of the computer:</source>
        <translation>能访问本机这个地址的所有人：</translation>
    </message>
    <message>
        <source>Listen on one address only</source>
        <translation>只在一个地址上监听</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>监听地址</translation>
    </message>
    <message>
        <source>For example 192.0.2.7 or ::1</source>
        <translation>例如 192.0.2.7 或 ::1</translation>
    </message>
    <message>
        <source>Port:</source>
        <translation>端口：</translation>
    </message>
    <message>
        <source>choose one for me</source>
        <extracomment>Port 0; keep it short</extracomment>
        <translation>自动选择</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>1 to 65535; below 1024 the system may refuse; 0 lets it choose</source>
        <translation>1 到 65535；小于 1024 的，系统可能不允许；写 0 由系统选择</translation>
    </message>
    <message>
        <source>What the server does by itself:</source>
        <translation>服务端自动处理：</translation>
    </message>
    <message>
        <source>nothing, I answer</source>
        <translation>无，由我来回复</translation>
    </message>
    <message>
        <source>echo: everything goes back to its sender</source>
        <translation>回显：收到的内容都发回给发送者</translation>
    </message>
    <message>
        <source>relay: everything goes to all the others</source>
        <translation>转发：收到的内容都发给其他所有对端</translation>
    </message>
    <message>
        <source>What the server does by itself</source>
        <translation>服务端自动处理</translation>
    </message>
    <message>
        <source>Let new clients wait</source>
        <translation>让新客户端先等着</translation>
    </message>
    <message>
        <source>The system greets them, but they stay at the door</source>
        <translation>系统会跟它们握手，但它们只能等在门口</translation>
    </message>
    <message>
        <source>What happens to everything that peers send</source>
        <translation>怎样处理对端发来的内容</translation>
    </message>
    <message>
        <source>Another address or port ends the connections that are there. Everything else changes at once.</source>
        <translation>换地址或端口，会结束现有的连接。其他设置改了立即生效。</translation>
    </message>
    <message>
        <source>“%1” is not an address in numbers. Write it without a port, for example %2 or %3.</source>
        <extracomment>%1 is what was typed, %2 and %3 are examples of addresses</extracomment>
        <translation>“%1”不是数字形式的地址。请只写地址，不写端口，例如 %2 或 %3。</translation>
    </message>
    <message>
        <source>The client window beside this one, over the see-through cable</source>
        <translation>旁边的客户端，通过透明网线</translation>
    </message>
    <message>
        <source>Listen on the see-through cable</source>
        <translation>在透明网线上监听</translation>
    </message>
    <message>
        <source>A private cable between the two windows. You decide what happens to every segment on it.</source>
        <translation>两个窗口之间的专用网线。线上的每个报文段怎么处理，都由您决定。</translation>
    </message>
</context>
<context>
    <name>handshake::ServerWindow</name>
    <message>
        <source>Handshake Server</source>
        <translation>Handshake 服务端</translation>
    </message>
    <message>
        <source>Change…</source>
        <extracomment>Button: opens the choices where and how to listen</extracomment>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Change where and how to listen</source>
        <translation>更改监听设置</translation>
    </message>
    <message>
        <source>Address, port and more</source>
        <translation>地址、端口等</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Use a free port</source>
        <translation>改用空闲端口</translation>
    </message>
    <message>
        <source>Let the system choose a port nobody uses</source>
        <translation>让系统选一个没人用的端口</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop listening and say goodbye to all peers</source>
        <translation>停止监听，并向所有对端告别</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Wait for clients</source>
        <translation>开始监听，等待客户端</translation>
    </message>
    <message>
        <source>Nobody is connected yet. Connect a client to the address above.</source>
        <translation>还没有客户端连接。请让客户端连接上面的地址。</translation>
    </message>
    <message>
        <source>Nobody is connected. Press Start, then connect a client.</source>
        <translation>没有客户端连接。请先点“启动”，再用客户端来连接。</translation>
    </message>
    <message>
        <source>Nothing was said yet.</source>
        <translation>还没有消息。</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>未监听</translation>
    </message>
    <message>
        <source>Listening; new clients wait</source>
        <translation>正在监听；新客户端先等着</translation>
    </message>
    <message>
        <source>Listening on this computer</source>
        <translation>正在监听：仅本机</translation>
    </message>
    <message>
        <source>Listening on this network</source>
        <translation>正在监听：本网络</translation>
    </message>
    <message>
        <source>Listening on one address</source>
        <translation>正在监听：指定地址</translation>
    </message>
    <message>
        <source>Start opens %1.</source>
        <extracomment>%1: address and port where Start will listen; port 0 is one the system chooses</extracomment>
        <translation>点“启动”后，将在 %1 上监听。</translation>
    </message>
    <message>
        <source>Type this into the client, or just click it there. Only this computer can connect.</source>
        <translation>在客户端输入这个地址，或者直接在那里点选它。只有本机可以连接。</translation>
    </message>
    <message>
        <source>Type this into the client. Every device that reaches this computer may connect; nothing is encrypted.</source>
        <translation>在客户端输入这个地址。凡是能访问本机的设备都可以连接；内容都不加密。</translation>
    </message>
    <message>
        <source>Type this into the client. Whoever reaches this address may connect; nothing is encrypted.</source>
        <translation>在客户端输入这个地址。凡是能访问这个地址的人都可以连接；内容都不加密。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peer(s) are connected, the most there may be. New clients wait until one leaves.</source>
        <extracomment>%Ln: how many peers may be connected at once</extracomment>
        <translation>
            <numerusform>已连接 %Ln 个对端，达到上限。新客户端要等到有对端离开。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Peers · %Ln</source>
        <extracomment>Heading of the peers table; %Ln: how many are connected</extracomment>
        <translation>
            <numerusform>对端 · %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>As soon as a client is connected, you can send.</source>
        <translation>有客户端连接后，就可以发送。</translation>
    </message>
    <message>
        <source>Press Start and connect a client, then you can send.</source>
        <translation>点“启动”并连接一个客户端，就可以发送。</translation>
    </message>
    <message>
        <source>The chosen peer has left. Choose another one, or none to send to all.</source>
        <translation>选中的对端已经离开。请另选一个；一个都不选，就发给全部。</translation>
    </message>
    <message numerus="yes">
        <source>To all (%Ln)</source>
        <extracomment>Who gets the next message; keep it short</extracomment>
        <translation>
            <numerusform>发给全部（%Ln）</numerusform>
        </translation>
    </message>
    <message>
        <source>To %1</source>
        <extracomment>Who gets the next message; %1: address and port</extracomment>
        <translation>发给 %1</translation>
    </message>
    <message numerus="yes">
        <source>To %Ln peer(s)</source>
        <extracomment>Who gets the next message; keep it short</extracomment>
        <translation>
            <numerusform>发给 %Ln 个对端</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer has no room for another connection. New clients wait; they are let in as soon as peers leave.</source>
        <translation>本机已没有余地接纳新的连接。新客户端先等着；一有对端离开，就会放它们进来。</translation>
    </message>
    <message>
        <source>%1 : %2</source>
        <extracomment>The place in huge type; %1: &quot;See-through cable&quot;, %2: a port number</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Joining the cable…</source>
        <translation>正在接入网线…</translation>
    </message>
    <message>
        <source>Listening on the see-through cable</source>
        <translation>正在监听：透明网线</translation>
    </message>
    <message>
        <source>Open the client: it finds this server on the cable by itself.</source>
        <translation>请打开客户端：它会自己在网线上找到这个服务端。</translation>
    </message>
    <message>
        <source>A private cable between the two windows. You decide what happens to every segment on it.</source>
        <translation>两个窗口之间的专用网线。线上的每个报文段怎么处理，都由您决定。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Start a new cable</source>
        <translation>启用新网线</translation>
    </message>
    <message>
        <source>Listen on a new see-through cable</source>
        <translation>在新的透明网线上监听</translation>
    </message>
    <message>
        <source>The see-through cable is gone: the program that carried it ended. The messages stay; the connections on it are over.</source>
        <translation>透明网线没了：承载它的程序已经结束。消息还留着；网线上的连接都已结束。</translation>
    </message>
</context>
<context>
    <name>handshake::present::MessageLogModel</name>
    <message>
        <source>(no longer kept)</source>
        <translation>（已不再保留）</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>Heading of a narrow column</extracomment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Peer</source>
        <extracomment>Heading of a column: the program at the other end</extracomment>
        <translation>对端</translation>
    </message>
    <message>
        <source>Direction</source>
        <extracomment>Heading of a narrow column: received or sent</extracomment>
        <translation>方向</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>Heading of the column with the text of a message</extracomment>
        <translation>内容</translation>
    </message>
    <message>
        <source>Octets</source>
        <extracomment>Heading of a narrow column: size in octets</extracomment>
        <translation>字节数</translation>
    </message>
    <message>
        <source>Received from %1: %2</source>
        <extracomment>Read aloud. %1 is who sent it (an address), %2 the text</extracomment>
        <translation>收到来自 %1 的消息：%2</translation>
    </message>
    <message>
        <source>Sent to %1: %2</source>
        <extracomment>Read aloud. %1 is to whom (an address), %2 the text</extracomment>
        <translation>发给 %1 的消息：%2</translation>
    </message>
    <message>
        <source>Note about %1: %2</source>
        <extracomment>Read aloud. %1 is an address, %2 what happened there</extracomment>
        <translation>%1 的事件：%2</translation>
    </message>
</context>
<context>
    <name>handshake::present::OpenedModel</name>
    <message>
        <source>Client</source>
        <extracomment>Heading of a column: the end that asked for the connection</extracomment>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Server</source>
        <extracomment>Heading of a column: the end that was asked</extracomment>
        <translation>服务端</translation>
    </message>
    <message>
        <source>Began</source>
        <extracomment>Heading of a narrow column: time of day of the first segment</extracomment>
        <translation>开始</translation>
    </message>
    <message>
        <source>Segments</source>
        <extracomment>Heading of a narrow column: how many segments</extracomment>
        <translation>报文段</translation>
    </message>
    <message>
        <source>Data</source>
        <extracomment>Heading of a narrow column: octets of data, both ways together</extracomment>
        <translation>数据</translation>
    </message>
    <message>
        <source>How it opened</source>
        <extracomment>Heading of a column with sentences: how the connection was opened</extracomment>
        <translation>如何建立</translation>
    </message>
    <message>
        <source>How it closed</source>
        <extracomment>Heading of a column with sentences: how the connection was closed</extracomment>
        <translation>如何关闭</translation>
    </message>
</context>
<context>
    <name>handshake::present::PeerModel</name>
    <message>
        <source>Peer</source>
        <extracomment>Heading of a column: the program at the other end</extracomment>
        <translation>对端</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Heading of a column: the state of a TCP connection</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Since</source>
        <extracomment>Heading of a narrow column: time of day when the peer connected</extracomment>
        <translation>接入时间</translation>
    </message>
    <message>
        <source>Idle</source>
        <extracomment>Heading of a narrow column: how long nothing was sent or received</extracomment>
        <translation>空闲</translation>
    </message>
    <message>
        <source>In</source>
        <extracomment>Heading of a narrow column: octets received from the peer</extracomment>
        <translation>收到</translation>
    </message>
    <message>
        <source>Out</source>
        <extracomment>Heading of a narrow column: octets sent to the peer</extracomment>
        <translation>发出</translation>
    </message>
    <message>
        <source>Round trip</source>
        <extracomment>Heading of a narrow column: how long a segment and its answer take</extracomment>
        <translation>往返时间</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::AddressCard</name>
    <message>
        <source>Copied</source>
        <extracomment>Button beside the address; keep it short. The second one shows for a moment after a click</extracomment>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Copy the address, to paste it into a client</source>
        <translation>复制地址，以便粘贴到客户端里</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::Banner</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭这条提示</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::CableMenu</name>
    <message>
        <source>Nothing has crossed yet</source>
        <translation>还没有报文段通过</translation>
    </message>
    <message>
        <source>off</source>
        <extracomment>No delay, no slow motion; one word</extracomment>
        <translation>关</translation>
    </message>
    <message>
        <source>From the client</source>
        <translation>来自客户端</translation>
    </message>
    <message>
        <source>From the server</source>
        <translation>来自服务端</translation>
    </message>
    <message>
        <source>ACK without data</source>
        <translation>不带数据的 ACK</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Deliver all copies</source>
        <translation>放行所有副本</translation>
    </message>
    <message>
        <source>Deliver just one copy</source>
        <translation>只放行一份</translation>
    </message>
    <message>
        <source>Deliver everything that waits</source>
        <translation>放行所有等着的</translation>
    </message>
    <message>
        <source>Flip a bit</source>
        <translation>翻转一位</translation>
    </message>
    <message>
        <source>Deliver an old segment again</source>
        <extracomment>A submenu: the latest segments, to be delivered once more</extracomment>
        <translation>把旧报文段再送一次</translation>
    </message>
    <message>
        <source>Hold only</source>
        <extracomment>A submenu: which segments wait on the cable; nothing ticked: none</extracomment>
        <translation>只拦住</translation>
    </message>
    <message>
        <source>Delay from the client</source>
        <extracomment>A submenu of times: how late every segment of the client arrives</extracomment>
        <translation>客户端的报文段延迟</translation>
    </message>
    <message>
        <source>Delay from the server</source>
        <extracomment>A submenu of times: how late every segment of the server arrives</extracomment>
        <translation>服务端的报文段延迟</translation>
    </message>
    <message>
        <source>Slow motion</source>
        <extracomment>A submenu of times: how long every crossing takes</extracomment>
        <translation>慢动作</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>规则…</translation>
    </message>
    <message>
        <source>Cut the cable</source>
        <translation>剪断网线</translation>
    </message>
    <message>
        <source>Reset the whole cable</source>
        <translation>重置整条网线</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::CableRules</name>
    <message numerus="yes">
        <source>took %Ln segment(s)</source>
        <extracomment>How often a rule acted; %Ln: segments</extracomment>
        <translation>
            <numerusform>已处理 %Ln 个报文段</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>A rule that takes no more segments; keep it short</extracomment>
        <translation>已用完</translation>
    </message>
    <message>
        <source>every one</source>
        <translation>每一个</translation>
    </message>
    <message>
        <source>the next</source>
        <extracomment>Followed by a number: the next 3 segments</extracomment>
        <translation>接下来几个：</translation>
    </message>
    <message>
        <source>one in</source>
        <extracomment>Followed by a number: one in 3 segments</extracomment>
        <translation>每几个取一个：</translation>
    </message>
    <message>
        <source>any segment</source>
        <translation>所有报文段</translation>
    </message>
    <message>
        <source>from both ends</source>
        <translation>来自两端</translation>
    </message>
    <message>
        <source>from the client</source>
        <translation>来自客户端</translation>
    </message>
    <message>
        <source>from the server</source>
        <translation>来自服务端</translation>
    </message>
    <message>
        <source> ms</source>
        <extracomment>Unit of a time: milliseconds; with the blank in front of it</extracomment>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>Rules of the cable</source>
        <translation>网线规则</translation>
    </message>
    <message>
        <source>A rule acts by itself, before anybody can click. The first rule that fits a segment decides about it.</source>
        <translation>规则会自动执行，比谁点得都快。一个报文段怎么处理，由第一条符合它的规则决定。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>The rules that hold now, in their order</source>
        <translation>现在生效的规则，按先后顺序排列</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>Remove all rules</source>
        <translation>删除所有规则</translation>
    </message>
    <message>
        <source>Segments cross again as without rules</source>
        <translation>报文段恢复成没有规则时那样通过</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>What happens to the segment</source>
        <translation>对报文段做什么</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>取哪些</translation>
    </message>
    <message>
        <source>Every one, or only some</source>
        <translation>每一个，还是只取一部分</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>多少个</translation>
    </message>
    <message>
        <source>The number that belongs to the choice before it</source>
        <translation>和前一个选项配套的数字</translation>
    </message>
    <message>
        <source>Kind of segment</source>
        <translation>报文段种类</translation>
    </message>
    <message>
        <source>Which kind of segment the rule is about</source>
        <translation>规则针对哪一种报文段</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Which end the segment comes from</source>
        <translation>报文段来自哪一端</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>How late the segment arrives, in milliseconds</source>
        <translation>报文段晚到多少毫秒</translation>
    </message>
    <message>
        <source>The same in words, as the command line takes it; you may type it, too:</source>
        <translation>同一条规则在命令行里的写法；您也可以直接在这里输入：</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>For example: lose first SYN+ACK</source>
        <translation>例如：lose first SYN+ACK</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add this rule</source>
        <translation>添加这条规则</translation>
    </message>
    <message>
        <source>The rule holds from now on</source>
        <translation>规则从现在起生效</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this window; the rules stay</source>
        <translation>关闭这个窗口；规则仍然有效</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::CableStrip</name>
    <message>
        <source>%1 Hold</source>
        <extracomment>Button with its key, %1 is 1: from now on segments wait on the cable; keep it short</extracomment>
        <translation>%1 拦住</translation>
    </message>
    <message>
        <source>From now on every segment waits on the cable until you deliver it (key 1)</source>
        <translation>从现在起，每个报文段都在网线上等着，直到您放行（按键 1）</translation>
    </message>
    <message>
        <source>%1 Let through</source>
        <extracomment>Button with its key, %1 is 1: segments no longer wait on the cable; keep it short</extracomment>
        <translation>%1 不拦</translation>
    </message>
    <message>
        <source>From now on segments cross by themselves; those that wait go on waiting (key 1)</source>
        <translation>从现在起，报文段自行通过；已经等着的继续等（按键 1）</translation>
    </message>
    <message>
        <source>Segments on the cable</source>
        <translation>网线上的报文段</translation>
    </message>
    <message>
        <source>What waits or travels on the cable now, oldest first</source>
        <translation>现在网线上等着的或在路上的报文段，最早的在前</translation>
    </message>
    <message>
        <source>Nothing waits on the cable. Press Hold to stop the next segment.</source>
        <translation>网线上没有等着的报文段。点“拦住”，就能拦住下一个报文段。</translation>
    </message>
    <message>
        <source>%1 Deliver</source>
        <extracomment>Button with its key, %1 is 2: the chosen segment arrives; keep it short</extracomment>
        <translation>%1 放行</translation>
    </message>
    <message>
        <source>Let the chosen segment arrive; its copies are swallowed (key 2)</source>
        <translation>让选中的报文段到达；它的副本会被吞掉（按键 2）</translation>
    </message>
    <message>
        <source>%1 Lose</source>
        <extracomment>Button with its key, %1 is 3: the chosen segment never arrives; keep it short</extracomment>
        <translation>%1 丢掉</translation>
    </message>
    <message>
        <source>Let the chosen segment vanish, with its copies (key 3)</source>
        <translation>让选中的报文段连同它的副本一起消失（按键 3）</translation>
    </message>
    <message>
        <source>%1 Duplicate</source>
        <extracomment>Button with its key, %1 is 4: the chosen segment arrives twice; keep it short</extracomment>
        <translation>%1 复制</translation>
    </message>
    <message>
        <source>Let the chosen segment arrive twice (key 4)</source>
        <translation>让选中的报文段到达两次（按键 4）</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>Button: opens a menu with everything else one can do with the cable; keep it short</extracomment>
        <translation>更多</translation>
    </message>
    <message>
        <source>More to do with the cable</source>
        <translation>网线的更多操作</translation>
    </message>
    <message>
        <source>Copies, old segments, delay, slow motion, rules, cutting the cable</source>
        <translation>副本、旧报文段、延迟、慢动作、规则、剪断网线</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>接回</translation>
    </message>
    <message>
        <source>Reconnect the cable</source>
        <translation>接回网线</translation>
    </message>
    <message>
        <source>Segments cross again from now on</source>
        <translation>从现在起，报文段恢复通过</translation>
    </message>
    <message>
        <source>The cable is cut. Everything that is sent now is lost.</source>
        <translation>网线已被剪断。现在发出的一切都会丢失。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>Below a list that is cut off; %Ln: how many segments wait beyond its end</extracomment>
        <translation>
            <numerusform>还有 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handshake::widgets::CaptureBanner</name>
    <message>
        <source>Capture with dumpcap</source>
        <extracomment>Menu entry that can be checked; dumpcap is the name of a program</extracomment>
        <translation>用 dumpcap 抓包</translation>
    </message>
    <message>
        <source>Show the true octets of every segment, instead of what the system counted</source>
        <translation>显示每个报文段真实的字节，而不是由系统的计数推断</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::FileDrop</name>
    <message numerus="yes">
        <source>Too many at once: at most %Ln file(s).</source>
        <translation>
            <numerusform>一次太多了：最多 %Ln 个文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let go to open %Ln file(s), each in its own window</source>
        <translation>
            <numerusform>松开即可打开 %Ln 个文件，每个一个窗口</numerusform>
        </translation>
    </message>
    <message>
        <source>Let go to open %1</source>
        <extracomment>%1: the name of a file that hovers over the window</extracomment>
        <translation>松开即可打开 %1</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::FileEntry</name>
    <message>
        <source>Open a recording or capture</source>
        <translation>打开录制或抓包文件</translation>
    </message>
    <message>
        <source>Recordings and captures (*.pcap *.pcapng *.cap)</source>
        <translation>录制和抓包文件 (*.pcap *.pcapng *.cap)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a recording or capture…</source>
        <translation>打开录制或抓包文件…</translation>
    </message>
    <message>
        <source>Recent sessions</source>
        <translation>最近的会话</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::FileProgress</name>
    <message>
        <source>Progress of %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 的发送进度</translation>
    </message>
    <message>
        <source>Cancel the file</source>
        <translation>取消发送文件</translation>
    </message>
    <message>
        <source>Stop sending the file; what was sent stays sent</source>
        <translation>停止发送文件；已经发出的部分不会收回</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::FormDialog</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Use these choices</source>
        <translation>采用这些选择</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave everything as it was</source>
        <translation>一切保持原样</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::LadderActions</name>
    <message>
        <source>What to do with this segment</source>
        <translation>对这个报文段做什么</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>拦住</translation>
    </message>
    <message>
        <source>Hold what comes next, or let everything through (1)</source>
        <translation>拦住接下来的报文段，或者全都不拦（1）</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Deliver this segment (2)</source>
        <translation>放行这个报文段（2）</translation>
    </message>
    <message>
        <source>Lose</source>
        <translation>丢掉</translation>
    </message>
    <message>
        <source>Lose this segment (3)</source>
        <translation>丢掉这个报文段（3）</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Deliver this segment twice (4)</source>
        <translation>把这个报文段放行两次（4）</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::LadderMenu</name>
    <message>
        <source>Save the sequence diagram</source>
        <translation>保存时序图</translation>
    </message>
    <message>
        <source>Scalable picture (*.svg)</source>
        <translation>可放大的图片 (*.svg)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Pages (*.pdf)</source>
        <translation>分页文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>The diagram could not be saved as %1. Is the folder writable, and does the name end with svg, png, pdf or txt?</source>
        <extracomment>%1: the name of a file</extracomment>
        <translation>时序图无法保存为 %1。请检查文件夹是否可写，文件名是否以 svg、png、pdf 或 txt 结尾。</translation>
    </message>
    <message>
        <source>Save as picture, pages or text…</source>
        <translation>存为图片、分页文档或文本…</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::LadderView</name>
    <message>
        <source>Sequence diagram</source>
        <translation>时序图</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::LanguageButton</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of this program</source>
        <translation>本程序的语言</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::MessageActions</name>
    <message>
        <source>Copy text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <source>Copy as hex</source>
        <translation>复制为十六进制</translation>
    </message>
    <message>
        <source>Copy whole row</source>
        <translation>复制整行</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>显示详情</translation>
    </message>
    <message>
        <source>Filter messages</source>
        <translation>筛选消息</translation>
    </message>
    <message>
        <source>Save messages</source>
        <translation>保存消息</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>数据 (*.json)</translation>
    </message>
    <message>
        <source>messages</source>
        <extracomment>The file name offered for saved messages, without its ending</extracomment>
        <translation>消息</translation>
    </message>
    <message>
        <source>The messages could not be written to %1: %2. Choose another place or free some room, then save again.</source>
        <extracomment>%1 is the path of a file, %2 the system&apos;s reason</extracomment>
        <translation>消息无法写入 %1：%2。请换一个位置，或者腾出一些空间，然后再保存一次。</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::MessageDetails</name>
    <message>
        <source>The message as text</source>
        <translation>消息的文本形式</translation>
    </message>
    <message>
        <source>The message in hex</source>
        <translation>消息的十六进制形式</translation>
    </message>
    <message>
        <source>Choose a row to read it here in full.</source>
        <translation>选中一行，就可以在这里看到全文。</translation>
    </message>
    <message>
        <source>From %1 at %2 · %3 %4</source>
        <extracomment>%1 an address and port, %2 a time, %3 &quot;6 octets&quot;, %4 empty or &quot;first 20 of 80 octets&quot;</extracomment>
        <translation>%2 收到，来自 %1 · %3 %4</translation>
    </message>
    <message>
        <source>To %1 at %2 · %3 %4</source>
        <extracomment>%1 an address and port, %2 a time, %3 &quot;6 octets&quot;, %4 empty or &quot;first 20 of 80 octets&quot;</extracomment>
        <translation>%2 发出，发给 %1 · %3 %4</translation>
    </message>
    <message>
        <source>About %1 at %2</source>
        <extracomment>%1 an address and port, %2 a time</extracomment>
        <translation>%2 %1 的事件</translation>
    </message>
    <message>
        <source>(hex: first %1 of %2 octets)</source>
        <extracomment>%1 and %2 are numbers of octets; the hex view shows no more than the first %1</extracomment>
        <translation>（十六进制：共 %2 字节，只显示前 %1 字节）</translation>
    </message>
    <message>
        <source>(text: first %1 characters)</source>
        <extracomment>%1 is a number of characters</extracomment>
        <translation>（文本：只显示前 %1 个字符）</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::MessagePanel</name>
    <message>
        <source>No row matches the filter.</source>
        <translation>没有符合筛选条件的行。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message numerus="yes">
        <source>The oldest %Ln row(s) were dropped.</source>
        <extracomment>Above the message list; keep it short</extracomment>
        <translation>
            <numerusform>最早的 %Ln 行已不再保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>The list keeps a bounded number of rows. Save them in time, or use a filter to look at what matters.</source>
        <translation>列表只保留一定数量的行。请及时保存，或者用筛选只看重要的内容。</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::MessageToolBar</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>按文本筛选</translation>
    </message>
    <message>
        <source>Show only rows that contain this text (Ctrl+F)</source>
        <translation>只显示包含这段文本的行（Ctrl+F）</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>Entries of the direction filter; keep them short</extracomment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Without notes</source>
        <extracomment>Direction filter: received and sent messages, without notes such as &quot;connected&quot;</extracomment>
        <translation>不含事件</translation>
    </message>
    <message>
        <source>Filter by direction</source>
        <translation>按方向筛选</translation>
    </message>
    <message>
        <source>Which rows to show</source>
        <translation>显示哪些行</translation>
    </message>
    <message>
        <source>Only chosen peers</source>
        <extracomment>Checkbox of the message list; keep it short</extracomment>
        <translation>仅选中的对端</translation>
    </message>
    <message>
        <source>Show only messages of the peers chosen in the table of peers</source>
        <translation>只显示对端表中选中的对端的消息</translation>
    </message>
    <message>
        <source>Clear messages</source>
        <translation>清空消息</translation>
    </message>
    <message>
        <source>Remove all rows from the list</source>
        <translation>从列表中移除所有行</translation>
    </message>
    <message>
        <source>Copy messages</source>
        <translation>复制消息</translation>
    </message>
    <message>
        <source>Copy the text of the chosen rows (Ctrl+C)</source>
        <translation>复制选中行的文本（Ctrl+C）</translation>
    </message>
    <message>
        <source>Save messages</source>
        <translation>保存消息</translation>
    </message>
    <message>
        <source>Save the rows shown to a file (Ctrl+S)</source>
        <translation>把显示的行保存到文件（Ctrl+S）</translation>
    </message>
    <message>
        <source>Message details</source>
        <translation>消息详情</translation>
    </message>
    <message>
        <source>Show the chosen row in full, as text and in hex</source>
        <translation>显示选中行的全文：文本和十六进制</translation>
    </message>
    <message>
        <source>As text (TXT)…</source>
        <translation>存为文本（TXT）…</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>存为表格（CSV）…</translation>
    </message>
    <message>
        <source>As data (JSON)…</source>
        <translation>存为数据（JSON）…</translation>
    </message>
    <message numerus="yes">
        <source>Resume (%Ln waiting)</source>
        <extracomment>Button of a paused list; %Ln: rows that arrived meanwhile and are not shown yet</extracomment>
        <translation>
            <numerusform>继续（%Ln 行待显示）</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Show what arrived meanwhile and go on</source>
        <translation>显示这期间到达的内容，并继续更新</translation>
    </message>
    <message>
        <source>Hold the list still; what arrives meanwhile is kept</source>
        <translation>让列表停住不动；这期间到达的内容会留着</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::OpenedList</name>
    <message>
        <source>Conversations in this file</source>
        <translation>此文件中的对话</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::OpenedWindow</name>
    <message>
        <source>Close this window</source>
        <translation>关闭此窗口</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>打开另一个文件…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln 段对话</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handshake::widgets::OptionsForm</name>
    <message>
        <source>Where a message ends:</source>
        <translation>消息边界：</translation>
    </message>
    <message>
        <source>Where a message ends</source>
        <translation>消息边界</translation>
    </message>
    <message>
        <source>TCP carries a stream without borders; both sides must agree on a way to cut it</source>
        <translation>TCP 传送的是没有边界的字节流；怎样切分成消息，要由双方约定</translation>
    </message>
    <message>
        <source>How the octets of a message stand for text</source>
        <translation>消息里的字节怎样表示文字</translation>
    </message>
    <message>
        <source>When the other side says goodbye:</source>
        <translation>对方告别时：</translation>
    </message>
    <message>
        <source>When the other side says goodbye</source>
        <translation>对方告别时</translation>
    </message>
    <message>
        <source>A connection has two directions; each side closes its own (FIN)</source>
        <translation>一个连接有两个方向；双方各自关闭自己的方向（FIN）</translation>
    </message>
    <message>
        <source>For experts</source>
        <translation>高级选项</translation>
    </message>
    <message>
        <source>Show options that are rarely needed</source>
        <translation>显示很少用到的选项</translation>
    </message>
    <message>
        <source>Ask silent peers for a sign of life (keepalive)</source>
        <translation>对端久不出声时，问问它还在不在（keepalive）</translation>
    </message>
    <message>
        <source>Without it a peer that lost its power stays connected for ever</source>
        <translation>不勾选的话，断了电的对端会永远显示为已连接</translation>
    </message>
    <message>
        <source>Send small messages at once (no-delay)</source>
        <translation>小消息也立即发送（no-delay）</translation>
    </message>
    <message>
        <source>Give up connecting after:</source>
        <translation>连接超时：</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>Behind a number of seconds in a number field</extracomment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Give up connecting after</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>How long to wait for an answer to the first segment, in seconds</source>
        <translation>发出第一个报文段后，最多等多少秒应答</translation>
    </message>
    <message>
        <source>say goodbye at once</source>
        <extracomment>What we do when the other side says goodbye (FIN): we answer with our goodbye at once</extracomment>
        <translation>我方立即告别</translation>
    </message>
    <message>
        <source>say goodbye when everything is sent</source>
        <translation>我方全部发完后告别</translation>
    </message>
    <message>
        <source>go on until I say goodbye</source>
        <translation>继续连接，直到我方告别</translation>
    </message>
    <message>
        <source>Character encoding:</source>
        <translation>字符编码：</translation>
    </message>
    <message>
        <source>Character encoding</source>
        <translation>字符编码</translation>
    </message>
    <message>
        <source>Without it the system gathers small messages until the one before was confirmed</source>
        <translation>不勾选的话，系统会把小消息攒起来，等上一条得到确认后再发</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::PeerActions</name>
    <message>
        <source>Say goodbye (FIN)</source>
        <extracomment>Buttons under the table of peers; keep the first three short</extracomment>
        <translation>告别（FIN）</translation>
    </message>
    <message>
        <source>Say that nothing more comes from here; what the peer still says is received</source>
        <translation>告诉对端：我方不再发送；对端再发来的内容照样接收</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>Say goodbye and leave when the peer has answered</source>
        <translation>先告别，等对端也告别后再离开</translation>
    </message>
    <message>
        <source>Disconnect abruptly (RST)</source>
        <translation>强行断开（RST）</translation>
    </message>
    <message>
        <source>Leave at once without a goodbye; what was not sent yet is lost</source>
        <translation>不告别，立即离开；还没发出的内容会丢失</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Copy the addresses of the chosen peers</source>
        <translation>复制选中对端的地址</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Show everything known of the chosen peer</source>
        <translation>显示选中对端的全部信息</translation>
    </message>
    <message>
        <source>Remove ended</source>
        <translation>移除已结束的对端</translation>
    </message>
    <message>
        <source>Remove the peers that have left from the table</source>
        <translation>把已经离开的对端从表中移除</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::PeerDelegate</name>
    <message>
        <source>we left</source>
        <extracomment>State of a peer that is gone, in a narrow column: our goodbye came first</extracomment>
        <translation>我方先告别</translation>
    </message>
    <message>
        <source>only we left</source>
        <extracomment>State of a peer that is gone, in a narrow column: our goodbye came, none of the peer did</extracomment>
        <translation>只有我方告别</translation>
    </message>
    <message>
        <source>it left</source>
        <extracomment>State of a peer that is gone, in a narrow column: its goodbye came first</extracomment>
        <translation>对方先告别</translation>
    </message>
    <message>
        <source>reset (RST)</source>
        <extracomment>State of a peer that is gone, in a narrow column: it sent an RST</extracomment>
        <translation>对方强断（RST）</translation>
    </message>
    <message>
        <source>refused</source>
        <extracomment>State of a peer that is gone, in a narrow column</extracomment>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>no answer</source>
        <extracomment>State of a peer that is gone, in a narrow column</extracomment>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>unreachable</source>
        <extracomment>State of a peer that is gone, in a narrow column</extracomment>
        <translation>不可达</translation>
    </message>
    <message>
        <source>name unknown</source>
        <extracomment>State of a peer that is gone, in a narrow column</extracomment>
        <translation>名称未知</translation>
    </message>
    <message>
        <source>aborted (RST)</source>
        <extracomment>State of a peer that is gone, in a narrow column: we sent an RST</extracomment>
        <translation>我方强断（RST）</translation>
    </message>
    <message>
        <source>no resources</source>
        <extracomment>State of a peer that is gone, in a narrow column: descriptors or memory ran out</extracomment>
        <translation>资源不足</translation>
    </message>
    <message>
        <source>cable gone</source>
        <extracomment>State of a peer that is gone, in a narrow column: the see-through cable ended</extracomment>
        <translation>网线没了</translation>
    </message>
    <message>
        <source>cable reset</source>
        <extracomment>State of a peer that is gone, in a narrow column: somebody reset the see-through cable</extracomment>
        <translation>网线重置</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::PeerDetails</name>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>Its address:</source>
        <extracomment>Headings in the small window about one peer</extracomment>
        <translation>对端地址：</translation>
    </message>
    <message>
        <source>Our address:</source>
        <translation>我方地址：</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>状态：</translation>
    </message>
    <message>
        <source>That means:</source>
        <translation>含义：</translation>
    </message>
    <message>
        <source>Connected since:</source>
        <translation>接入时间：</translation>
    </message>
    <message>
        <source>In:</source>
        <extracomment>Octets that came from the peer</extracomment>
        <translation>收到：</translation>
    </message>
    <message>
        <source>Out:</source>
        <extracomment>Octets that went to the peer</extracomment>
        <translation>发出：</translation>
    </message>
    <message>
        <source>Round trip:</source>
        <translation>往返时间：</translation>
    </message>
    <message>
        <source>being looked up…</source>
        <extracomment>In place of a peer&apos;s name, for the moment until the system answers</extracomment>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Its name:</source>
        <extracomment>A host name such as pc7.school.example</extracomment>
        <translation>对端名称：</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::PeerPanel</name>
    <message>
        <source>Peers</source>
        <translation>对端</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::PlaybackBar</name>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Go on from here, step by step</source>
        <translation>从这里起，一步一步往下播放</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop the picture here. The network goes on.</source>
        <translation>停在这里慢慢看。网络照常运行。</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button: one step back in time; keep it short</extracomment>
        <translation>后退</translation>
    </message>
    <message>
        <source>One event back</source>
        <translation>后退一个事件</translation>
    </message>
    <message>
        <source>Step</source>
        <extracomment>Button: one step on in time; keep it short</extracomment>
        <translation>前进</translation>
    </message>
    <message>
        <source>One event on</source>
        <translation>前进一个事件</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>Button: show what happens now; keep it short</extracomment>
        <translation>实时</translation>
    </message>
    <message>
        <source>Follow what happens now</source>
        <translation>跟着看现在发生的事</translation>
    </message>
    <message>
        <source>Go to</source>
        <extracomment>Button with a menu: places in the conversation; keep it short</extracomment>
        <translation>跳到</translation>
    </message>
    <message>
        <source>Places in this conversation</source>
        <translation>这段对话里的位置</translation>
    </message>
    <message>
        <source>The handshake</source>
        <translation>握手</translation>
    </message>
    <message>
        <source>The goodbye</source>
        <translation>告别</translation>
    </message>
    <message>
        <source>The first loss</source>
        <translation>第一次丢失</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>How fast the past is played</source>
        <translation>回放过去的速度</translation>
    </message>
    <message>
        <source>× %1</source>
        <extracomment>How fast something is played; %1: a number such as 0.5</extracomment>
        <translation>× %1</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::ProgramWindow</name>
    <message>
        <source>What TCP did</source>
        <translation>TCP 做了什么</translation>
    </message>
    <message>
        <source>Show every segment, what it said, and where both ends stand</source>
        <translation>显示每个报文段、它说了什么，以及两端处于什么状态</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::RecentMenu</name>
    <message>
        <source>Looking for sessions…</source>
        <translation>正在查找会话…</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::SegmentCard</name>
    <message>
        <source>The chosen segment</source>
        <translation>选中的报文段</translation>
    </message>
    <message>
        <source>Choose an arrow to read what it says.</source>
        <translation>选一个箭头，看看它说了什么。</translation>
    </message>
    <message>
        <source>Point at a field to read what it means.</source>
        <translation>指向一个字段，看看它的含义。</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>A field of the header; %1: its name; %2: its value; %3: what that means</extracomment>
        <translation>%1：%2。%3</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::SegmentCardHeader</name>
    <message>
        <source>Header bit by bit</source>
        <translation>逐位看首部</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>A field of the header; %1: its name; %2: its value; %3: what that means</extracomment>
        <translation>%1：%2。%3</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::SendOptions</name>
    <message>
        <source>Hex</source>
        <extracomment>Button that switches the input from text to octets in hex; keep it short</extracomment>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Hex input</source>
        <translation>十六进制输入</translation>
    </message>
    <message>
        <source>Type octets in hex, for example 48 65 6C 6C 6F</source>
        <translation>用十六进制输入字节，例如 48 65 6C 6C 6F</translation>
    </message>
    <message>
        <source>No line ending</source>
        <extracomment>What follows each sent text; keep the three entries short</extracomment>
        <translation>不加行尾</translation>
    </message>
    <message>
        <source>Line ending LF</source>
        <translation>行尾 LF</translation>
    </message>
    <message>
        <source>Line ending CR LF</source>
        <translation>行尾 CR LF</translation>
    </message>
    <message>
        <source>Line ending</source>
        <translation>行尾</translation>
    </message>
    <message>
        <source>What is sent behind the text; not used with hex input or with a framing</source>
        <translation>跟在文本后面一起发送；用十六进制输入或设了消息边界时不起作用</translation>
    </message>
    <message>
        <source>Repeat</source>
        <extracomment>Button that makes Send repeat; keep it short</extracomment>
        <translation>重复</translation>
    </message>
    <message>
        <source>Send again and again until you press Stop or Esc</source>
        <translation>反复发送，直到您按“停止”或 Esc</translation>
    </message>
    <message>
        <source>every </source>
        <extracomment>In front of the interval of a repetition, &quot;every 1.0 s&quot;; keep the blank at the end</extracomment>
        <translation>每 </translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>Behind the interval of a repetition: seconds; keep the blank at the start</extracomment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Seconds between two sends</source>
        <translation>两次发送间隔的秒数</translation>
    </message>
    <message>
        <source>How long to wait between two sends</source>
        <translation>两次发送之间等多久</translation>
    </message>
    <message>
        <source>File…</source>
        <extracomment>Button that sends a file; keep it short</extracomment>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>发送文件</translation>
    </message>
    <message>
        <source>Choose a file and send it; or drop one here</source>
        <translation>选一个文件来发送，也可以把文件拖到这里</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::SendPanel</name>
    <message>
        <source>This text has a character that %1 cannot write. Choose another encoding, UTF-8 for example.</source>
        <extracomment>%1 is the name of a text encoding</extracomment>
        <translation>文本里有 %1 无法表示的字符。请换一种编码，例如 UTF-8。</translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>发送文件</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Stop repeating (Esc)</source>
        <translation>停止重复（Esc）</translation>
    </message>
    <message>
        <source>Send what stands in the box (Enter)</source>
        <translation>发送输入框里的内容（Enter）</translation>
    </message>
    <message>
        <source>There is nothing to send yet.</source>
        <translation>还没有可以发送的内容。</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line.</source>
        <translation>按 Enter 发送，按 Shift+Enter 换行。</translation>
    </message>
    <message>
        <source>Octets in hex: 48 65 6C 6C 6F</source>
        <translation>十六进制字节：48 65 6C 6C 6F</translation>
    </message>
    <message>
        <source>Type a message</source>
        <translation>输入消息</translation>
    </message>
    <message>
        <source>Octets to send, in hex</source>
        <translation>要发送的字节（十六进制）</translation>
    </message>
    <message>
        <source>Message to send</source>
        <translation>要发送的消息</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::StateDiagram</name>
    <message>
        <source>State diagram</source>
        <translation>状态图</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::ViewMenu</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Text size, light or dark, projector mode and more</source>
        <translation>文字大小、浅色或深色、投影模式等</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>恢复正常大小</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <extracomment>Colours of the window: follow the desktop</extracomment>
        <translation>跟随系统颜色</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Projector mode</source>
        <extracomment>Large text for an audience</extracomment>
        <translation>投影模式</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::WhatPane</name>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>还没有发生什么。</translation>
    </message>
    <message>
        <source>Header numbers</source>
        <extracomment>Button: show sequence numbers as they stand in the header; keep it short</extracomment>
        <translation>原始序号</translation>
    </message>
    <message>
        <source>Show sequence numbers as they stand in the header, not counted from the start</source>
        <translation>按首部里的原样显示序号，不从连接开始时数起</translation>
    </message>
    <message>
        <source>List</source>
        <extracomment>Button: show the diagram as a list; keep it short</extracomment>
        <translation>列表</translation>
    </message>
    <message>
        <source>Show the same as a list of sentences</source>
        <translation>把同样的内容显示成一句一句的列表</translation>
    </message>
    <message>
        <source>Save or copy</source>
        <translation>保存/复制</translation>
    </message>
    <message>
        <source>Save or copy the diagram</source>
        <translation>保存或复制时序图</translation>
    </message>
    <message>
        <source>What happened, one event a row</source>
        <translation>发生了什么，一行一个事件</translation>
    </message>
    <message>
        <source>Where both ends stand</source>
        <translation>两端所处的状态</translation>
    </message>
    <message>
        <source>Sequence diagram</source>
        <extracomment>Tabs, where a narrow window shows one of the two at a time; keep them short</extracomment>
        <translation>时序图</translation>
    </message>
    <message>
        <source>The chosen segment</source>
        <translation>选中的报文段</translation>
    </message>
    <message>
        <source>Nothing was seen of the chosen connection.</source>
        <translation>没有看到所选连接的任何内容。</translation>
    </message>
    <message>
        <source>Connect over the see-through cable, and every segment shows here, with its header and the states of both ends.</source>
        <translation>通过透明网线连接，每个报文段都会显示在这里，连同它的首部和两端的状态。</translation>
    </message>
    <message>
        <source>Connect, and every segment shows here as dumpcap captures it, with its header. The states of both ends are deduced.</source>
        <translation>连接之后，每个报文段都会按 dumpcap 抓到的样子显示在这里，连同它的首部。两端的状态是推断出来的。</translation>
    </message>
    <message>
        <source>Connect, and what TCP did shows here. Nobody sees the segments themselves: they are deduced from what the system counts.</source>
        <translation>连接之后，这里会显示 TCP 做了什么。谁也没看到报文段本身：它们是根据系统的计数推断出来的。</translation>
    </message>
    <message>
        <source>What TCP did in this conversation shows here.</source>
        <translation>这段对话中 TCP 做了什么，会显示在这里。</translation>
    </message>
</context>
</TS>
