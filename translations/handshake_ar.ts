<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>CableText</name>
    <message>
        <source>See-through cable</source>
        <translation>الكابل الشفاف</translation>
    </message>
    <message>
        <source>client</source>
        <extracomment>One end of the cable, beside an arrow; one word</extracomment>
        <translation>العميل</translation>
    </message>
    <message>
        <source>server</source>
        <extracomment>One end of the cable, beside an arrow; one word</extracomment>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>data</source>
        <extracomment>A segment that carries text; keep it short</extracomment>
        <translation>بيانات</translation>
    </message>
    <message>
        <source>no flags</source>
        <extracomment>A segment without any control bit; keep it short</extracomment>
        <translation>بلا أعلام</translation>
    </message>
    <message>
        <source>damaged</source>
        <extracomment>A segment that was changed on the way; keep it short</extracomment>
        <translation>تالف</translation>
    </message>
    <message>
        <source>seq %1</source>
        <extracomment>A sequence number counted from the SYN; keep it short; %1: a number</extracomment>
        <translation>تسلسل %1</translation>
    </message>
    <message>
        <source>seq %1 (absolute)</source>
        <extracomment>A sequence number as it stands in the header; keep it short; %1: a number</extracomment>
        <translation>تسلسل %1 (مطلق)</translation>
    </message>
    <message>
        <source>on its way</source>
        <extracomment>A segment that moves along the cable right now; keep it short</extracomment>
        <translation>في الطريق</translation>
    </message>
    <message>
        <source>held for %1</source>
        <extracomment>A segment that waits on the cable; %1: a duration such as &quot;4 s&quot;; keep it short</extracomment>
        <translation>محتجز منذ %1</translation>
    </message>
    <message>
        <source>the sender became impatient: copy ×%1</source>
        <extracomment>The sender repeats what is held, as no answer comes; %1: how many wait now, a number</extracomment>
        <translation>نفد صبر المرسل: عدد النسخ %1</translation>
    </message>
    <message>
        <source>%1 from the client</source>
        <extracomment>%1: a segment such as SYN or &quot;data · 5 octets&quot;</extracomment>
        <translation>%1 من العميل</translation>
    </message>
    <message>
        <source>%1 from the server</source>
        <extracomment>%1: a segment such as SYN+ACK or &quot;data · 5 octets&quot;</extracomment>
        <translation>%1 من الخادم</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>ضاع</translation>
    </message>
    <message>
        <source>lost on purpose</source>
        <translation>أُضيع عمدًا</translation>
    </message>
    <message>
        <source>lost by a rule</source>
        <translation>أضاعته قاعدة</translation>
    </message>
    <message>
        <source>lost: the cable is cut</source>
        <translation>ضاع: الكابل مقطوع</translation>
    </message>
    <message>
        <source>lost: too much waits on the cable</source>
        <translation>ضاع: الكابل مزدحم بما ينتظر عليه</translation>
    </message>
    <message>
        <source>lost: the cable was reset</source>
        <translation>ضاع: أُعيدت تهيئة الكابل</translation>
    </message>
    <message>
        <source>held</source>
        <translation>محتجز</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>سُلّم</translation>
    </message>
    <message>
        <source>delivered, with a wrong checksum</source>
        <translation>سُلّم ومجموعه الاختباري خاطئ</translation>
    </message>
    <message>
        <source>the sender&apos;s own copy was delivered, too</source>
        <translation>سُلّم مرة أخرى: نسخة من المرسل</translation>
    </message>
    <message>
        <source>delivered a second time</source>
        <translation>سُلّم مرة ثانية</translation>
    </message>
    <message>
        <source>an old one, delivered again</source>
        <translation>مقطع قديم سُلّم من جديد</translation>
    </message>
    <message>
        <source>client %1, server %2</source>
        <extracomment>%1 and %2: states such as ESTABLISHED, SYN-RECEIVED</extracomment>
        <translation>العميل %1، والخادم %2</translation>
    </message>
    <message>
        <source>holds %1</source>
        <extracomment>What the cable stops; %1: kinds of segments such as &quot;SYN · from the client&quot;</extracomment>
        <translation>المحتجز: %1</translation>
    </message>
    <message>
        <source>slow motion %1</source>
        <extracomment>%1: a duration such as 2 s that every crossing takes</extracomment>
        <translation>حركة بطيئة %1</translation>
    </message>
    <message>
        <source>client&apos;s segments %1 late</source>
        <extracomment>%1: a duration such as 300 ms</extracomment>
        <translation>تأخير %1 من العميل</translation>
    </message>
    <message>
        <source>server&apos;s segments %1 late</source>
        <extracomment>%1: a duration such as 300 ms</extracomment>
        <translation>تأخير %1 من الخادم</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <extracomment>%Ln: instructions given to the cable, such as &quot;lose the first SYN&quot;</extracomment>
        <translation>
            <numerusform>%Ln قاعدة</numerusform>
            <numerusform>قاعدة واحدة (%Ln)</numerusform>
            <numerusform>قاعدتان (%Ln)</numerusform>
            <numerusform>%Ln قواعد</numerusform>
            <numerusform>%Ln قاعدة</numerusform>
            <numerusform>%Ln قاعدة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaptureText</name>
    <message>
        <source>%1 cannot be opened: check its name, and whether you may read it.</source>
        <extracomment>%1 in all of these sentences: the name of a file</extracomment>
        <translation>تعذّر فتح الملف %1: تحقّق من اسمه، ومن أن لك صلاحية قراءته.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>الملف %1 فارغ.</translation>
    </message>
    <message>
        <source>%1 is no capture file: it should be pcap or pcapng, as tcpdump and Wireshark write them.</source>
        <translation>الملف %1 ليس ملف التقاط: ينبغي أن يكون pcap أو pcapng، كما يكتبهما tcpdump و Wireshark.</translation>
    </message>
    <message>
        <source>%1 is compressed: unpack it first.</source>
        <translation>الملف %1 مضغوط: فُكّ ضغطه أولًا.</translation>
    </message>
    <message>
        <source>%1 was captured on a kind of network that Handshake does not know.</source>
        <translation>الملف %1 التُقط من نوع من الشبكات لا يعرفه Handshake.</translation>
    </message>
    <message>
        <source>%1 mixes interfaces of different kinds: save those of one interface alone, for example with Wireshark.</source>
        <translation>الملف %1 يخلط واجهات شبكة من أنواع مختلفة: احفظ ما يخصّ واجهة واحدة فقط، باستعمال Wireshark مثلًا.</translation>
    </message>
    <message>
        <source>%1 breaks off: the end of the file is missing.</source>
        <translation>الملف %1 ينقطع في منتصفه: آخره ناقص.</translation>
    </message>
    <message>
        <source>%1 is damaged: it contradicts itself.</source>
        <translation>الملف %1 تالف: يناقض نفسه.</translation>
    </message>
    <message>
        <source>%1 is too long: only its first part was read.</source>
        <translation>الملف %1 أطول من اللازم: لم يُقرأ إلا أوله.</translation>
    </message>
    <message>
        <source>The program dumpcap is not installed. It is part of Wireshark; on Debian, install the package wireshark-common.</source>
        <extracomment>dumpcap is the name of a program</extracomment>
        <translation>البرنامج dumpcap غير مثبَّت. وهو جزء من Wireshark؛ في Debian ثبِّت الحزمة wireshark-common.</translation>
    </message>
    <message>
        <source>You may not capture with dumpcap. On Debian, run %1 as root and answer yes, add yourself to the group wireshark, then log in again.</source>
        <extracomment>%1: a command; dumpcap, root and wireshark are names</extracomment>
        <translation>لا يُسمح لك بالالتقاط بـ dumpcap. في Debian نفِّذ %1 بصلاحية root وأجب بنعم، ثم أضف نفسك إلى المجموعة wireshark، ثم سجِّل الدخول من جديد.</translation>
    </message>
    <message>
        <source>The capture with dumpcap did not begin. What TCP did is deduced instead.</source>
        <translation>لم يبدأ الالتقاط بـ dumpcap. يُستنتَج ما فعله TCP بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>What dumpcap wrote is not a capture. What TCP did is deduced instead.</source>
        <translation>ما كتبه dumpcap ليس التقاطًا. يُستنتَج ما فعله TCP بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>The capture with dumpcap ended. From now on, what TCP did is deduced.</source>
        <translation>انتهى الالتقاط بـ dumpcap. من الآن فصاعدًا يُستنتَج ما يفعله TCP.</translation>
    </message>
    <message>
        <source>There was too much to capture: dumpcap dropped segments, and they are missing from what TCP did.</source>
        <translation>كان ما يجب التقاطه أكثر من اللازم: أسقط dumpcap مقاطع، وهي ناقصة مما يُعرض عمّا فعله TCP.</translation>
    </message>
</context>
<context>
    <name>CloseText</name>
    <message>
        <source>Both sides said goodbye, we were first.</source>
        <translation>ودّع الطرفان، وكنّا نحن البادئين.</translation>
    </message>
    <message>
        <source>Both sides said goodbye, the other side was first.</source>
        <translation>ودّع الطرفان، وكان الطرف المقابل هو البادئ.</translation>
    </message>
    <message>
        <source>We said goodbye and left. The other side had not said goodbye by then.</source>
        <translation>ودّعنا وغادرنا، ولم يكن الطرف المقابل قد ودّع حتى ذلك الحين.</translation>
    </message>
    <message>
        <source>The other side broke the connection off.</source>
        <translation>قطع الطرف المقابل الاتصال فجأة.</translation>
    </message>
    <message>
        <source>Nobody is listening there.</source>
        <translation>لا أحد يستمع هناك.</translation>
    </message>
    <message>
        <source>The other side does not answer.</source>
        <translation>الطرف المقابل لا يردّ.</translation>
    </message>
    <message>
        <source>There is no way to that address.</source>
        <translation>لا طريق إلى هذا العنوان.</translation>
    </message>
    <message>
        <source>No computer with this name was found.</source>
        <translation>لم يُعثر على حاسوب بهذا الاسم.</translation>
    </message>
    <message>
        <source>We broke the connection off.</source>
        <translation>قطعنا الاتصال فجأة.</translation>
    </message>
    <message>
        <source>This computer has no room for another connection.</source>
        <translation>لا متّسع في هذا الحاسوب لاتصال آخر.</translation>
    </message>
    <message>
        <source>The program at %1 ended, or did not want to go on. Check that it is running, then connect again.</source>
        <extracomment>%1 is an address and a port</extracomment>
        <translation>انتهى البرنامج الذي عند %1، أو لم يُرد أن يتابع. تأكّد من أنه يعمل، ثم أعد الاتصال.</translation>
    </message>
    <message>
        <source>Nobody is listening at %1. Start the server first, or check the port.</source>
        <extracomment>%1 is an address and a port</extracomment>
        <translation>لا أحد يستمع عند %1. شغّل الخادم أولًا، أو تحقّق من المنفذ.</translation>
    </message>
    <message>
        <source>%1 does not answer. The computer may be off, or a firewall may swallow the question. Check the address, then the firewall.</source>
        <extracomment>%1 is an address and a port</extracomment>
        <translation>لا ردّ من %1. قد يكون الحاسوب مطفأً، أو لعلّ جدار حماية يبتلع الطلب. تحقّق من العنوان، ثم من جدار الحماية.</translation>
    </message>
    <message>
        <source>The network has no way to %1. Check the cable or the Wi-Fi of this computer, then the address.</source>
        <extracomment>%1 is an address and a port</extracomment>
        <translation>لا تجد الشبكة طريقًا إلى %1. تحقّق من الكابل أو من شبكة Wi-Fi في هذا الحاسوب، ثم من العنوان.</translation>
    </message>
    <message>
        <source>No address belongs to the name in %1. Check the spelling, or write the address in numbers.</source>
        <extracomment>%1 is a name and a port</extracomment>
        <translation>لا عنوان للاسم المكتوب في %1. تحقّق من الإملاء، أو اكتب العنوان بالأرقام.</translation>
    </message>
    <message>
        <source>Too many connections or programs are open. Close some of them, then try again.</source>
        <translation>الاتصالات أو البرامج المفتوحة أكثر من اللازم. أغلق بعضها، ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>The see-through cable is gone, and the connection with it.</source>
        <translation>زال الكابل الشفاف، وزال معه الاتصال.</translation>
    </message>
    <message>
        <source>The see-through cable was reset, and both sides forgot the connection.</source>
        <translation>أُعيدت تهيئة الكابل الشفاف، فنسي الطرفان الاتصال.</translation>
    </message>
    <message>
        <source>The program that carries the see-through cable ended. Start the server on the cable again, then connect again.</source>
        <translation>انتهى البرنامج الذي يحمل الكابل الشفاف. شغّل الخادم على الكابل من جديد، ثم أعد الاتصال.</translation>
    </message>
    <message>
        <source>The server listens on the new cable by itself. Connect again.</source>
        <translation>يستمع الخادم على الكابل الجديد من تلقاء نفسه. أعد الاتصال.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Language of the program, for example en, zh_CN or ar; remembered.</source>
        <translation>لغة البرنامج، مثل en أو zh_CN أو ar؛ ويتذكّرها البرنامج.</translation>
    </message>
    <message>
        <source>Projector mode: large text.</source>
        <translation>وضع جهاز العرض: نص كبير.</translation>
    </message>
    <message>
        <source>Write what happens to FILE (- is standard output), one JSON object per line.</source>
        <translation>يكتب ما يحدث في FILE (والعلامة - تعني المخرَج القياسي)، كائن JSON واحد في كل سطر.</translation>
    </message>
    <message>
        <source>Print the version and exit.</source>
        <translation>يعرض رقم الإصدار ثم ينتهي.</translation>
    </message>
    <message>
        <source>Print this help and exit.</source>
        <translation>يعرض هذه المساعدة ثم ينتهي.</translation>
    </message>
    <message>
        <source>There is no option %1; --help lists those there are.</source>
        <extracomment>%1: what was written</extracomment>
        <translation>لا يوجد خيار باسم %1؛ لعرض الخيارات المتاحة: --help</translation>
    </message>
    <message>
        <source>“%1” is no option; --help lists those there are.</source>
        <extracomment>%1: what was written; it is no option</extracomment>
        <translation>«%1» ليس خيارًا؛ لعرض الخيارات المتاحة: --help</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <extracomment>%1: an option, for example --connect</extracomment>
        <translation>الخيار %1 يحتاج إلى قيمة.</translation>
    </message>
    <message>
        <source>The option %1 takes no value, but “%2” was given.</source>
        <extracomment>%1: an option that takes no value, %2: the value it was given</extracomment>
        <translation>الخيار %1 لا يأخذ قيمة، لكنه أُعطي «%2».</translation>
    </message>
    <message>
        <source>The option %1 was given more than once.</source>
        <extracomment>%1: an option</extracomment>
        <translation>كُتب الخيار %1 أكثر من مرة.</translation>
    </message>
    <message>
        <source>The options %1 and %2 contradict each other.</source>
        <extracomment>%1, %2: options</extracomment>
        <translation>الخياران %1 و %2 متعارضان.</translation>
    </message>
    <message>
        <source>The option %1 makes sense only together with %2.</source>
        <extracomment>%1, %2: options</extracomment>
        <translation>لا معنى للخيار %1 إلا مع %2.</translation>
    </message>
    <message>
        <source>“%1” is no framing: choose none, lf, crlf or length.</source>
        <extracomment>%1: what was written</extracomment>
        <translation>«%1» ليس نوعًا من التأطير: اختر none أو lf أو crlf أو length.</translation>
    </message>
    <message>
        <source>“%1” is no language of this program: choose one of %2.</source>
        <extracomment>%1: what was written, %2: a list of language tags</extracomment>
        <translation>«%1» ليست من لغات هذا البرنامج: اختر واحدة من %2.</translation>
    </message>
    <message>
        <source>The file “%1” for the events cannot be written.</source>
        <extracomment>%1: a file name</extracomment>
        <translation>تعذّرت كتابة ملف الأحداث «%1».</translation>
    </message>
    <message>
        <source>No more events are written to “%1”: nobody reads them, or there is no room.</source>
        <extracomment>%1: a file name, or &quot;-&quot; for the standard output</extracomment>
        <translation>لن تُكتب أحداث أخرى في «%1»: لا أحد يقرؤها، أو لم تبقَ مساحة.</translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation>تعذّرت كتابة المخرجات.</translation>
    </message>
    <message>
        <source>Listen at once; port 0 lets the system choose, address * is every address.</source>
        <translation>يستمع فورًا؛ المنفذ 0 يترك الاختيار للنظام، والعنوان * يعني كل العناوين.</translation>
    </message>
    <message>
        <source>Send everything back to its sender.</source>
        <translation>يعيد كل شيء إلى مرسله.</translation>
    </message>
    <message>
        <source>Send every message to all other peers.</source>
        <translation>يرسل كل رسالة إلى كل الأطراف المقابلة الأخرى.</translation>
    </message>
    <message>
        <source>How the stream is cut into messages.</source>
        <translation>كيف يُقسَّم السيل إلى رسائل (التأطير).</translation>
    </message>
    <message>
        <source>Connect at once.</source>
        <translation>يتصل فورًا.</translation>
    </message>
    <message>
        <source>Send a text; may be given several times. Actions run in their order.</source>
        <translation>يرسل نصًّا؛ ويجوز تكراره. تُنفَّذ الإجراءات بترتيب كتابتها.</translation>
    </message>
    <message>
        <source>Finish sending (FIN) and go on receiving.</source>
        <translation>ينهي الإرسال (FIN) ويواصل الاستقبال.</translation>
    </message>
    <message>
        <source>Say goodbye (FIN) and wait for the end.</source>
        <translation>يودّع (FIN) وينتظر النهاية.</translation>
    </message>
    <message>
        <source>End the program.</source>
        <translation>ينهي البرنامج.</translation>
    </message>
    <message>
        <source>%1 cannot come after %2: it is too late for it then.</source>
        <extracomment>%1, %2: options; actions run in their order</extracomment>
        <translation>لا يصحّ أن يأتي %1 بعد %2: فقد فات أوانه حينها.</translation>
    </message>
    <message>
        <source>Use the see-through cable, at its first free or first listening port, or at PORT with --cable=PORT.</source>
        <translation>يستعمل الكابل الشفاف، عند أول منفذ حرّ فيه أو أول منفذ يستمع عنده خادم، أو عند PORT إذا كُتب --cable=PORT.</translation>
    </message>
    <message>
        <source>Set a rule on the cable before anything crosses, for example &quot;lose first SYN+ACK&quot;; may be given several times.</source>
        <translation>يضع قاعدة للكابل قبل أن يعبره شيء، مثل &quot;lose first SYN+ACK&quot;؛ ويجوز تكراره.</translation>
    </message>
    <message>
        <source>“%1” is no port: write a number from 1 to 65535.</source>
        <extracomment>%1: what was written</extracomment>
        <translation>«%1» ليس منفذًا: اكتب عددًا من 1 إلى 65535.</translation>
    </message>
    <message>
        <source>Rules for the cable, in these words:</source>
        <extracomment>Above the grammar of --rule in the text of --help; the grammar itself stays English</extracomment>
        <translation>قواعد الكابل، وتُكتب بهذه الكلمات:</translation>
    </message>
    <message>
        <source>“%1” is no format: choose text or json.</source>
        <extracomment>%1: what was written</extracomment>
        <translation>«%1» ليست صيغة معروفة: اختر text أو json.</translation>
    </message>
    <message>
        <source>Tell in words what a capture file (pcap, pcapng) shows, and exit.</source>
        <translation>يحكي بالكلمات ما يظهر في ملف التقاط (pcap أو pcapng)، ثم ينتهي.</translation>
    </message>
    <message>
        <source>What --explain writes; text if not given.</source>
        <translation>الصيغة التي يكتب بها الخيار --explain؛ وهي text إن لم تُذكر.</translation>
    </message>
    <message>
        <source>Keep no recording of this session.</source>
        <translation>لا يسجّل هذه الجلسة.</translation>
    </message>
    <message>
        <source>Show a recording or a capture (pcap, pcapng) in a window of its own; alone, only that.</source>
        <translation>يعرض تسجيلًا أو ملف التقاط (pcap أو pcapng) في نافذة مستقلة؛ وإذا استُعمل الخيار وحده فلا يُعرض سواه.</translation>
    </message>
</context>
<context>
    <name>CourseText</name>
    <message>
        <source>How it began was not captured.</source>
        <translation>لم تُلتقط بداية الاتصال.</translation>
    </message>
    <message>
        <source>The opening was not completed, or the rest of it was not captured.</source>
        <translation>لم يكتمل فتح الاتصال، أو لم تُلتقط بقية فتحه.</translation>
    </message>
    <message>
        <source>Opened with the three-way handshake.</source>
        <translation>فُتح الاتصال بالمصافحة الثلاثية.</translation>
    </message>
    <message>
        <source>Both ends opened it at the same time.</source>
        <translation>فتح الطرفان الاتصال في اللحظة نفسها.</translation>
    </message>
    <message>
        <source>Refused: nobody listened there.</source>
        <translation>رُفض الاتصال: لم يكن أحد يستمع هناك.</translation>
    </message>
    <message>
        <source>Broken off before it was open.</source>
        <translation>قُطع الاتصال قبل أن يُفتح.</translation>
    </message>
    <message>
        <source>How it ended was not captured.</source>
        <translation>لم تُلتقط نهاية الاتصال.</translation>
    </message>
    <message>
        <source>Closed in four steps: each end said goodbye, and each heard it.</source>
        <translation>أُغلق الاتصال في أربع خطوات: ودّع كل طرف، وسمع كل طرف وداع الآخر.</translation>
    </message>
    <message>
        <source>Closed in three segments: one of them carried two facts.</source>
        <translation>أُغلق الاتصال في ثلاثة مقاطع: حمل أحدها خبرين.</translation>
    </message>
    <message>
        <source>Both ends said goodbye at the same time.</source>
        <translation>ودّع الطرفان في اللحظة نفسها.</translation>
    </message>
    <message>
        <source>Broken off with a reset (RST).</source>
        <translation>قُطع الاتصال فجأة (RST).</translation>
    </message>
    <message>
        <source>Only one end said goodbye.</source>
        <translation>ودّع طرف واحد فقط.</translation>
    </message>
    <message>
        <source>Conversation %1: client %2, server %3</source>
        <extracomment>%1: a number, from 1; %2, %3: address and port</extracomment>
        <translation>المحادثة %1: العميل %2، والخادم %3</translation>
    </message>
    <message>
        <source>There is no TCP in this file.</source>
        <translation>لا TCP في هذا الملف.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) of divided IP datagrams were left out.</source>
        <translation>
            <numerusform>تُرك جانبًا من حزم IP المجزّأة: %Ln جزء.</numerusform>
            <numerusform>تُرك جانبًا من حزم IP المجزّأة: جزء واحد (%Ln).</numerusform>
            <numerusform>تُرك جانبًا من حزم IP المجزّأة: جزآن (%Ln).</numerusform>
            <numerusform>تُرك جانبًا من حزم IP المجزّأة: %Ln أجزاء.</numerusform>
            <numerusform>تُرك جانبًا من حزم IP المجزّأة: %Ln جزءًا.</numerusform>
            <numerusform>تُرك جانبًا من حزم IP المجزّأة: %Ln جزء.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frame(s) were left out: too little of them was captured, or it makes no sense.</source>
        <translation>
            <numerusform>تُرك جانبًا %Ln إطار: ما التُقط منها قليل جدًّا أو لا معنى له.</numerusform>
            <numerusform>تُرك جانبًا إطار واحد (%Ln): ما التُقط منه قليل جدًّا أو لا معنى له.</numerusform>
            <numerusform>تُرك جانبًا إطاران (%Ln): ما التُقط منهما قليل جدًّا أو لا معنى له.</numerusform>
            <numerusform>تُرك جانبًا %Ln إطارات: ما التُقط منها قليل جدًّا أو لا معنى له.</numerusform>
            <numerusform>تُرك جانبًا %Ln إطارًا: ما التُقط منها قليل جدًّا أو لا معنى له.</numerusform>
            <numerusform>تُرك جانبًا %Ln إطار: ما التُقط منها قليل جدًّا أو لا معنى له.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DirectionText</name>
    <message>
        <source>received</source>
        <extracomment>One word beside an arrow: the message came in</extracomment>
        <translation>وارد</translation>
    </message>
    <message>
        <source>sent</source>
        <extracomment>One word beside an arrow: the message went out</extracomment>
        <translation>صادر</translation>
    </message>
    <message>
        <source>note</source>
        <extracomment>One word beside a sign: no message, something that happened</extracomment>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>EncodingText</name>
    <message>
        <source>UTF-8 (every language)</source>
        <translation>UTF-8 (كل اللغات)</translation>
    </message>
    <message>
        <source>GB 18030 (Chinese)</source>
        <translation>GB 18030 (الصينية)</translation>
    </message>
    <message>
        <source>UTF-16 little-endian</source>
        <translation>UTF-16 LE (البايت الأدنى أولًا)</translation>
    </message>
    <message>
        <source>UTF-16 big-endian</source>
        <translation>UTF-16 BE (البايت الأعلى أولًا)</translation>
    </message>
    <message>
        <source>Latin-1 (western Europe)</source>
        <translation>Latin-1 (أوروبا الغربية)</translation>
    </message>
    <message>
        <source>This computer&apos;s encoding</source>
        <translation>ترميز هذا الحاسوب</translation>
    </message>
</context>
<context>
    <name>EndpointText</name>
    <message>
        <source>Write an address and a port, for example %1.</source>
        <extracomment>%1 is an example of an address with a port</extracomment>
        <translation>اكتب عنوانًا ومنفذًا، مثل %1.</translation>
    </message>
    <message>
        <source>The port in “%1” is too large: ports end at 65535.</source>
        <extracomment>%1 is what was written</extracomment>
        <translation>المنفذ في «%1» أكبر من اللازم: آخر المنافذ 65535.</translation>
    </message>
    <message>
        <source>“%1” is an IPv6 address without brackets: write it like %2.</source>
        <extracomment>%1 is what was written, %2 an IPv6 address in brackets with a port</extracomment>
        <translation>«%1» عنوان IPv6 بلا أقواس: اكتبه هكذا: %2.</translation>
    </message>
    <message>
        <source>“%1” has a bracket without its partner: write it like %2.</source>
        <extracomment>%1 is what was written, %2 an IPv6 address in brackets with a port</extracomment>
        <translation>في «%1» قوس ينقصه القوس الآخر: اكتبه هكذا: %2.</translation>
    </message>
    <message>
        <source>“%1” has no port: write it behind a colon, like %2.</source>
        <extracomment>%1 is what was written, %2 an example of an address with a port</extracomment>
        <translation>«%1» بلا منفذ: اكتبه بعد نقطتين رأسيتين، مثل %2.</translation>
    </message>
    <message>
        <source>The port in “%1” is not a number: write it like %2.</source>
        <extracomment>%1 is what was written, %2 an example of an address with a port</extracomment>
        <translation>المنفذ في «%1» ليس عددًا: اكتبه هكذا: %2.</translation>
    </message>
    <message>
        <source>Port 0 in “%1” reaches nobody: write a port from 1 to 65535.</source>
        <extracomment>%1 is what was written</extracomment>
        <translation>المنفذ 0 في «%1» لا يوصل إلى أحد: اكتب منفذًا من 1 إلى 65535.</translation>
    </message>
    <message>
        <source>“%1” has no address before the port: write it like %2.</source>
        <extracomment>%1 is what was written, %2 an example of an address with a port</extracomment>
        <translation>«%1» بلا عنوان قبل المنفذ: اكتبه هكذا: %2.</translation>
    </message>
    <message>
        <source>“%1” has no address of this computer: write it like %2.</source>
        <extracomment>%1 is what was written, %2 an example of an address with a port</extracomment>
        <translation>«%1» ليس فيه عنوان لهذا الحاسوب: اكتبه هكذا: %2.</translation>
    </message>
    <message>
        <source>“%1” has neither an address nor a possible computer name: check the spelling.</source>
        <extracomment>%1 is what was written</extracomment>
        <translation>«%1» ليس فيه عنوان ولا ما يصلح اسمًا لحاسوب: تحقّق من الإملاء.</translation>
    </message>
    <message>
        <source>The name behind % in “%1” is no network of this computer: check the spelling.</source>
        <extracomment>%1 is what was written</extracomment>
        <translation>الاسم الذي بعد % في «%1» ليس شبكة في هذا الحاسوب: تحقّق من الإملاء.</translation>
    </message>
</context>
<context>
    <name>EvidenceText</name>
    <message>
        <source>our cable</source>
        <extracomment>How we know; one or two words</extracomment>
        <translation>من الكابل</translation>
    </message>
    <message>
        <source>captured</source>
        <extracomment>How we know; one or two words</extracomment>
        <translation>ملتقَط</translation>
    </message>
    <message>
        <source>counted</source>
        <extracomment>How we know; one or two words</extracomment>
        <translation>معدود</translation>
    </message>
    <message>
        <source>reconstructed</source>
        <extracomment>How we know; one or two words</extracomment>
        <translation>مستنتَج</translation>
    </message>
    <message>
        <source>simulated</source>
        <extracomment>How we know; one or two words</extracomment>
        <translation>محاكاة</translation>
    </message>
    <message>
        <source>A capture holds the octets of this segment.</source>
        <translation>بايتات هذا المقطع موجودة في التقاط لحركة الشبكة.</translation>
    </message>
    <message>
        <source>The system&apos;s own counters tell that it was there; nobody saw it.</source>
        <translation>عدّادات النظام نفسه تقول إنه كان موجودًا؛ ولم يره أحد.</translation>
    </message>
    <message>
        <source>Nobody saw it: it must have been so, judging from what came before and after.</source>
        <translation>لم يره أحد: لكن ما جاء قبله وما جاء بعده يدلّان على أنه كان كذلك.</translation>
    </message>
    <message>
        <source>A simulation computed it; no network was involved.</source>
        <translation>حسبته محاكاة؛ ولم تشارك فيه أي شبكة.</translation>
    </message>
    <message>
        <source>Both systems were asked for their states at that very moment.</source>
        <translation>سُئل النظامان عن حالتيهما في تلك اللحظة نفسها.</translation>
    </message>
    <message>
        <source>The states follow from the captured segments.</source>
        <translation>الحالتان مستخلصتان من المقاطع الملتقَطة.</translation>
    </message>
    <message>
        <source>The states are from the systems&apos; own tables, shortly before or after.</source>
        <translation>الحالتان من جداول النظامين نفسيهما، قُبيل هذه اللحظة أو بُعيدها.</translation>
    </message>
    <message>
        <source>The states are deduced; nobody saw them.</source>
        <translation>الحالتان مستنتَجتان؛ ولم يرهما أحد.</translation>
    </message>
    <message>
        <source>The states are those of the simulation.</source>
        <translation>الحالتان من المحاكاة.</translation>
    </message>
    <message>
        <source>How we know: %1</source>
        <extracomment>Below the story; %1: one or two words such as &quot;our cable&quot;, &quot;reconstructed&quot;</extracomment>
        <translation>كيف نعرف: %1</translation>
    </message>
    <message>
        <source>How we know: segment %1, states not known</source>
        <extracomment>Below the story; %1: one or two words such as &quot;captured&quot;, &quot;reconstructed&quot;</extracomment>
        <translation>كيف نعرف: دليل المقطع: %1؛ ولا تُعرف الحالتان</translation>
    </message>
    <message>
        <source>How we know: segment %1, states %2</source>
        <extracomment>Below the story; %1 and %2: one or two words such as &quot;captured&quot;, &quot;reconstructed&quot;</extracomment>
        <translation>كيف نعرف: دليل المقطع: %1؛ دليل الحالتين: %2</translation>
    </message>
    <message>
        <source>How we know (%1): %2</source>
        <extracomment>How we know; %1: one or two words such as &quot;counted&quot;; %2: sentences about it</extracomment>
        <translation>كيف نعرف (%1): %2</translation>
    </message>
    <message>
        <source>How we know (%1): %2 %3</source>
        <extracomment>How we know; %1: one word such as &quot;our cable&quot;; %2 and %3: sentences about it</extracomment>
        <translation>كيف نعرف (%1): %2 %3</translation>
    </message>
    <message>
        <source>The states of both ends are not known here.</source>
        <translation>حالتا الطرفين غير معروفتين هنا.</translation>
    </message>
    <message>
        <source>%1 The state of the client is not known here.</source>
        <extracomment>%1: a sentence about the states</extracomment>
        <translation>%1 وحالة العميل غير معروفة هنا.</translation>
    </message>
    <message>
        <source>%1 The state of the server is not known here.</source>
        <extracomment>%1: a sentence about the states</extracomment>
        <translation>%1 وحالة الخادم غير معروفة هنا.</translation>
    </message>
    <message>
        <source>Its octets were kept as they passed: by a capture, or by the system itself, which keeps the greeting (SYN) of whoever connects.</source>
        <translation>حُفظت بايتاته عند مروره: إمّا بالتقاطٍ للحركة، وإمّا بالنظام نفسه الذي يحتفظ بتحية كل من يتصل (SYN).</translation>
    </message>
    <message>
        <source>We saw this very segment on our cable.</source>
        <translation>رأينا هذا المقطع نفسه على كابلنا.</translation>
    </message>
</context>
<context>
    <name>FileText</name>
    <message>
        <source>Sending %1 was cancelled; what was sent already stays sent.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>أُلغي إرسال الملف %1؛ وما أُرسل منه قبل ذلك يبقى مرسلًا.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that it is still there and that you may open it.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>تعذّرت قراءة الملف %1. تأكّد من أنه ما زال في مكانه وأن لك صلاحية فتحه.</translation>
    </message>
    <message>
        <source>%1 was sent completely.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>أُرسل الملف %1 كاملًا.</translation>
    </message>
    <message>
        <source>The connection ended before %1 was fully sent. Connect again, then send the file again.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>انتهى الاتصال قبل أن يكتمل إرسال الملف %1. أعد الاتصال، ثم أرسله من جديد.</translation>
    </message>
</context>
<context>
    <name>FramingText</name>
    <message>
        <source>None: one row is one arrival</source>
        <translation>بلا تأطير: كل صف دفعة وصلت معًا</translation>
    </message>
    <message>
        <source>Lines that end with LF</source>
        <translation>أسطر تنتهي بـ LF</translation>
    </message>
    <message>
        <source>Lines that end with CR LF</source>
        <translation>أسطر تنتهي بـ CR LF</translation>
    </message>
    <message>
        <source>Length in front, four octets</source>
        <translation>الطول في المقدّمة، أربعة بايتات</translation>
    </message>
</context>
<context>
    <name>HexText</name>
    <message>
        <source>Character %1 is not hex. Use the digits 0 to 9 and the letters A to F.</source>
        <extracomment>%1 is the position of a character in the text, counted from 1</extracomment>
        <translation>الرمز رقم %1 ليس من رموز Hex. استعمل الأرقام من 0 إلى 9 والحروف من A إلى F.</translation>
    </message>
    <message>
        <source>At character %1 a digit stands alone. Every octet needs two: write 0A, not A.</source>
        <extracomment>%1 is the position of a character in the text, counted from 1</extracomment>
        <translation>عند الرمز رقم %1 خانة وحيدة. كل بايت يحتاج إلى خانتين: اكتب 0A لا A.</translation>
    </message>
</context>
<context>
    <name>HintText</name>
    <message>
        <source>� at %1: %2</source>
        <extracomment>Tooltip: %1 is a position in the text, %2 octets as hex. Keep the sign in front.</extracomment>
        <translation>� في الموضع %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <extracomment>Last line of a tooltip that lists places; %Ln counts those not listed</extracomment>
        <translation>
            <numerusform>… و %Ln موضع آخر</numerusform>
            <numerusform>… وموضع آخر (%Ln)</numerusform>
            <numerusform>… وموضعان آخران (%Ln)</numerusform>
            <numerusform>… و %Ln مواضع أخرى</numerusform>
            <numerusform>… و %Ln موضعًا آخر</numerusform>
            <numerusform>… و %Ln موضع آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LadderExport</name>
    <message>
        <source>Time runs down. A cross: lost. A hand: held. Dashes: an old one or a copy. Dashes and dots: forged.</source>
        <translation>الزمن يسير إلى الأسفل. علامة ×: مقطع ضاع. اليد: مقطع محتجز. خط متقطّع: مقطع قديم أو نسخة. خط متقطّع منقّط: مقطع مزوّر.</translation>
    </message>
    <message>
        <source>What TCP did</source>
        <translation>ماذا فعل TCP</translation>
    </message>
    <message>
        <source>What TCP did · page %1</source>
        <extracomment>The top of a printed page; %1: its number</extracomment>
        <translation>ماذا فعل TCP | الصفحة %1</translation>
    </message>
</context>
<context>
    <name>LadderText</name>
    <message>
        <source>late</source>
        <extracomment>Beside an arrow: it arrives after others that left later; one or two words</extracomment>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>lost</source>
        <extracomment>Beside an arrow: it never arrives; one or two words</extracomment>
        <translation>ضاع</translation>
    </message>
    <message>
        <source>second copy</source>
        <extracomment>Beside an arrow: a second copy made by the cable; one or two words</extracomment>
        <translation>نسخة ثانية</translation>
    </message>
    <message>
        <source>sender&apos;s copy</source>
        <extracomment>Beside an arrow: a copy that the impatient sender made; one or two words</extracomment>
        <translation>نسخة من المرسل</translation>
    </message>
    <message>
        <source>old</source>
        <extracomment>Beside an arrow: a segment from before, delivered again; one or two words</extracomment>
        <translation>قديم</translation>
    </message>
    <message>
        <source>forged</source>
        <extracomment>Beside an arrow: a segment that its sender never sent; one or two words</extracomment>
        <translation>مزوّر</translation>
    </message>
    <message>
        <source>damaged</source>
        <extracomment>Beside an arrow: a bit was changed on the way; one or two words</extracomment>
        <translation>تالف</translation>
    </message>
    <message>
        <source>again</source>
        <extracomment>Beside an arrow: sent once more (a retransmission); one or two words</extracomment>
        <translation>أُعيد إرساله</translation>
    </message>
    <message>
        <source>no flags</source>
        <extracomment>A segment without any control bit; keep it short</extracomment>
        <translation>بلا أعلام</translation>
    </message>
    <message>
        <source>seq %1</source>
        <extracomment>A sequence number; keep it short; %1: a number</extracomment>
        <translation>تسلسل %1</translation>
    </message>
    <message>
        <source>ack %1</source>
        <extracomment>An acknowledgment number; keep it short; %1: a number</extracomment>
        <translation>تأكيد %1</translation>
    </message>
    <message>
        <source>Hello · refused</source>
        <translation>التحية | مرفوضة</translation>
    </message>
    <message numerus="yes">
        <source>Hello · %Ln segment(s) so far</source>
        <extracomment>Above the greeting while it goes on; %Ln: segments so far</extracomment>
        <translation>
            <numerusform>التحية | %Ln مقطع حتى الآن</numerusform>
            <numerusform>التحية | مقطع واحد (%Ln) حتى الآن</numerusform>
            <numerusform>التحية | مقطعان (%Ln) حتى الآن</numerusform>
            <numerusform>التحية | %Ln مقاطع حتى الآن</numerusform>
            <numerusform>التحية | %Ln مقطعًا حتى الآن</numerusform>
            <numerusform>التحية | %Ln مقطع حتى الآن</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hello · %Ln segment(s)</source>
        <extracomment>Above the greeting (the handshake); %Ln: segments</extracomment>
        <translation>
            <numerusform>التحية | %Ln مقطع</numerusform>
            <numerusform>التحية | مقطع واحد (%Ln)</numerusform>
            <numerusform>التحية | مقطعان (%Ln)</numerusform>
            <numerusform>التحية | %Ln مقاطع</numerusform>
            <numerusform>التحية | %Ln مقطعًا</numerusform>
            <numerusform>التحية | %Ln مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goodbye · %Ln segment(s) so far</source>
        <extracomment>Above the goodbye while it goes on; %Ln: segments so far</extracomment>
        <translation>
            <numerusform>الوداع | %Ln مقطع حتى الآن</numerusform>
            <numerusform>الوداع | مقطع واحد (%Ln) حتى الآن</numerusform>
            <numerusform>الوداع | مقطعان (%Ln) حتى الآن</numerusform>
            <numerusform>الوداع | %Ln مقاطع حتى الآن</numerusform>
            <numerusform>الوداع | %Ln مقطعًا حتى الآن</numerusform>
            <numerusform>الوداع | %Ln مقطع حتى الآن</numerusform>
        </translation>
    </message>
    <message>
        <source>Goodbye · 3 segments: two facts in one envelope</source>
        <translation>الوداع | ٣ مقاطع: خبران في ظرف واحد</translation>
    </message>
    <message numerus="yes">
        <source>Goodbye · %Ln segment(s)</source>
        <extracomment>Above the goodbye; %Ln: segments</extracomment>
        <translation>
            <numerusform>الوداع | %Ln مقطع</numerusform>
            <numerusform>الوداع | مقطع واحد (%Ln)</numerusform>
            <numerusform>الوداع | مقطعان (%Ln)</numerusform>
            <numerusform>الوداع | %Ln مقاطع</numerusform>
            <numerusform>الوداع | %Ln مقطعًا</numerusform>
            <numerusform>الوداع | %Ln مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>Talk</source>
        <extracomment>Above the part of a conversation in which data flows</extracomment>
        <translation>الحديث</translation>
    </message>
    <message>
        <source>%1 of silence</source>
        <extracomment>Nothing happened; %1: a duration such as 16 s</extracomment>
        <translation>صمت دام %1</translation>
    </message>
    <message>
        <source>TIME-WAIT: both wait %1 more, in case something old arrives</source>
        <extracomment>%1: a duration such as 42 s</extracomment>
        <translation>في TIME-WAIT: ينتظر الطرفان %1 أخرى تحسّبًا لوصول شيء متأخر</translation>
    </message>
    <message>
        <source>TIME-WAIT: the client waits %1 more, in case something old arrives</source>
        <extracomment>%1: a duration such as 42 s</extracomment>
        <translation>في TIME-WAIT: ينتظر العميل %1 أخرى تحسّبًا لوصول شيء متأخر</translation>
    </message>
    <message>
        <source>TIME-WAIT: the server waits %1 more, in case something old arrives</source>
        <extracomment>%1: a duration such as 42 s</extracomment>
        <translation>في TIME-WAIT: ينتظر الخادم %1 أخرى تحسّبًا لوصول شيء متأخر</translation>
    </message>
    <message>
        <source>client %1, server %2</source>
        <extracomment>%1 and %2: states such as ESTABLISHED, SYN-RECEIVED</extracomment>
        <translation>العميل %1، والخادم %2</translation>
    </message>
    <message>
        <source>Client</source>
        <extracomment>Above the left life line; one word</extracomment>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Server</source>
        <extracomment>Above the right life line; one word</extracomment>
        <translation>الخادم</translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s): data and ACKs</source>
        <extracomment>Many rows in one; %Ln: segments</extracomment>
        <translation>
            <numerusform>%Ln مقطع: بيانات وتأكيدات ACK</numerusform>
            <numerusform>مقطع واحد (%Ln): بيانات وتأكيدات ACK</numerusform>
            <numerusform>مقطعان (%Ln): بيانات وتأكيدات ACK</numerusform>
            <numerusform>%Ln مقاطع: بيانات وتأكيدات ACK</numerusform>
            <numerusform>%Ln مقطعًا: بيانات وتأكيدات ACK</numerusform>
            <numerusform>%Ln مقطع: بيانات وتأكيدات ACK</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <extracomment>Several segments told as one; keep it short; %Ln: how many</extracomment>
        <translation>
            <numerusform>%Ln مقطع</numerusform>
            <numerusform>مقطع واحد (%Ln)</numerusform>
            <numerusform>مقطعان (%Ln)</numerusform>
            <numerusform>%Ln مقاطع</numerusform>
            <numerusform>%Ln مقطعًا</numerusform>
            <numerusform>%Ln مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>by the system&apos;s own count</source>
        <extracomment>Behind a number of segments in a heading: how we know it; a few words</extracomment>
        <translation>بحسب عدّ النظام نفسه</translation>
    </message>
    <message>
        <source>deduced</source>
        <extracomment>Behind a number of segments in a heading: how we know it; one word
----------
Behind a sentence about a segment that nobody saw; one word</extracomment>
        <translation>بالاستنتاج</translation>
    </message>
    <message>
        <source>Goodbye · 3 or 4 segments: cannot be known here, because nobody saw them</source>
        <translation>الوداع | ٣ مقاطع أو ٤: لا يمكن معرفة ذلك هنا، لأن أحدًا لم يرها</translation>
    </message>
    <message>
        <source>dotted: nobody saw this segment, it is deduced</source>
        <translation>المنقّط: مقطع لم يره أحد، بل استُنتج</translation>
    </message>
    <message>
        <source>in parentheses: this state is deduced</source>
        <translation>بين قوسين: حالة مستنتَجة</translation>
    </message>
    <message>
        <source>“?”: nobody knows this state</source>
        <extracomment>Part of a legend; &quot;?&quot; stands where the name of a state would</extracomment>
        <translation>«?»: حالة لا يعرفها أحد</translation>
    </message>
    <message>
        <source>with data in between</source>
        <extracomment>Above the goodbye: data was sent after the first goodbye, and is not counted with it</extracomment>
        <translation>وبينها بيانات</translation>
    </message>
    <message numerus="yes">
        <source>%Ln repeated</source>
        <extracomment>In a heading; %Ln: segments that their sender sent once more</extracomment>
        <translation>
            <numerusform>مرات إعادة الإرسال: %Ln</numerusform>
            <numerusform>مرات إعادة الإرسال: %Ln</numerusform>
            <numerusform>مرات إعادة الإرسال: %Ln</numerusform>
            <numerusform>مرات إعادة الإرسال: %Ln</numerusform>
            <numerusform>مرات إعادة الإرسال: %Ln</numerusform>
            <numerusform>مرات إعادة الإرسال: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost</source>
        <extracomment>In a heading; %Ln: segments that never arrived</extracomment>
        <translation>
            <numerusform>ضاع: %Ln</numerusform>
            <numerusform>ضاع: %Ln</numerusform>
            <numerusform>ضاع: %Ln</numerusform>
            <numerusform>ضاع: %Ln</numerusform>
            <numerusform>ضاع: %Ln</numerusform>
            <numerusform>ضاع: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Broken off · %Ln segment(s) (RST), no goodbye</source>
        <extracomment>Above the end; %Ln: segments with RST</extracomment>
        <translation>
            <numerusform>قطع مفاجئ | %Ln مقطع (RST) بلا وداع</numerusform>
            <numerusform>قطع مفاجئ | مقطع واحد (RST) بلا وداع</numerusform>
            <numerusform>قطع مفاجئ | مقطعان (RST) بلا وداع</numerusform>
            <numerusform>قطع مفاجئ | %Ln مقاطع (RST) بلا وداع</numerusform>
            <numerusform>قطع مفاجئ | %Ln مقطعًا (RST) بلا وداع</numerusform>
            <numerusform>قطع مفاجئ | %Ln مقطع (RST) بلا وداع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubled</source>
        <extracomment>%Ln: second copies of segments, made by the cable</extracomment>
        <translation>
            <numerusform>نسخة ثانية: %Ln</numerusform>
            <numerusform>نسخة ثانية: %Ln</numerusform>
            <numerusform>نسخة ثانية: %Ln</numerusform>
            <numerusform>نسخة ثانية: %Ln</numerusform>
            <numerusform>نسخة ثانية: %Ln</numerusform>
            <numerusform>نسخة ثانية: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln old</source>
        <extracomment>%Ln: segments of earlier that came once more, and that nobody sent just now</extracomment>
        <translation>
            <numerusform>قديم: %Ln</numerusform>
            <numerusform>قديم: %Ln</numerusform>
            <numerusform>قديم: %Ln</numerusform>
            <numerusform>قديم: %Ln</numerusform>
            <numerusform>قديم: %Ln</numerusform>
            <numerusform>قديم: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln forged</source>
        <extracomment>%Ln: segments that their sender never sent</extracomment>
        <translation>
            <numerusform>مزوّر: %Ln</numerusform>
            <numerusform>مزوّر: %Ln</numerusform>
            <numerusform>مزوّر: %Ln</numerusform>
            <numerusform>مزوّر: %Ln</numerusform>
            <numerusform>مزوّر: %Ln</numerusform>
            <numerusform>مزوّر: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 arrives late</source>
        <extracomment>Where an arrow ends that others overtook; %1: what it is, such as SYN</extracomment>
        <translation>%1 يصل متأخرًا</translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged</source>
        <extracomment>In a heading; %Ln: segments with a changed bit, which their receiver threw away</extracomment>
        <translation>
            <numerusform>تالف: %Ln</numerusform>
            <numerusform>تالف: %Ln</numerusform>
            <numerusform>تالف: %Ln</numerusform>
            <numerusform>تالف: %Ln</numerusform>
            <numerusform>تالف: %Ln</numerusform>
            <numerusform>تالف: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>The data of a segment, above its arrow; %1: letters</extracomment>
        <translation>«%1»</translation>
    </message>
</context>
<context>
    <name>ListenText</name>
    <message>
        <source>Port %1 is in use by the program %2. Stop that program, or choose another port; 0 finds a free one.</source>
        <extracomment>%1 is a port number, %2 the name of a program</extracomment>
        <translation>المنفذ %1 يستعمله البرنامج %2. أوقف ذلك البرنامج، أو اختر منفذًا آخر؛ والرقم 0 يجد لك منفذًا حرًّا.</translation>
    </message>
    <message>
        <source>Port %1 is in use by another program. Stop that program, or choose another port; 0 finds a free one.</source>
        <extracomment>%1 is a port number</extracomment>
        <translation>المنفذ %1 يستعمله برنامج آخر. أوقف ذلك البرنامج، أو اختر منفذًا آخر؛ والرقم 0 يجد لك منفذًا حرًّا.</translation>
    </message>
    <message>
        <source>This system does not allow a server at %1. A security setting may forbid it: choose another port, or ask whoever looks after this computer.</source>
        <extracomment>%1 is an address and a port</extracomment>
        <translation>لا يسمح هذا النظام بخادم عند %1. لعلّ إعدادًا أمنيًّا يمنعه: اختر منفذًا آخر، أو اسأل المسؤول عن هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Port %1 needs administrator rights, as most ports below 1024 do. Choose a higher port, for example 8080.</source>
        <extracomment>%1 is a port number</extracomment>
        <translation>المنفذ %1 يحتاج إلى صلاحيات المدير، كمعظم المنافذ التي دون 1024. اختر منفذًا أعلى، مثل 8080.</translation>
    </message>
    <message>
        <source>This computer does not have the address in %1. Choose an address of this computer, for example 127.0.0.1.</source>
        <extracomment>%1 is an address and a port</extracomment>
        <translation>ليس لهذا الحاسوب العنوان المكتوب في %1. اختر عنوانًا من عناوين هذا الحاسوب، مثل 127.0.0.1.</translation>
    </message>
    <message>
        <source>This computer cannot use addresses such as %1. IPv6 may be switched off: try 127.0.0.1.</source>
        <extracomment>%1 is an address and a port</extracomment>
        <translation>لا يستطيع هذا الحاسوب استعمال عناوين مثل %1. ربما عُطّل فيه IPv6: جرّب 127.0.0.1.</translation>
    </message>
    <message>
        <source>This computer has no room for a server at %1. Too much is open: close some programs, then try again.</source>
        <extracomment>%1 is an address and a port</extracomment>
        <translation>لا متّسع في هذا الحاسوب لخادم عند %1. المفتوح أكثر من اللازم: أغلق بعض البرامج، ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>The server could not start at %1, and the system does not say why. Try another port or another address.</source>
        <extracomment>%1 is an address and a port</extracomment>
        <translation>تعذّر تشغيل الخادم عند %1، ولا يذكر النظام السبب. جرّب منفذًا آخر أو عنوانًا آخر.</translation>
    </message>
</context>
<context>
    <name>NoteText</name>
    <message>
        <source>Connected.</source>
        <translation>تمّ الاتصال.</translation>
    </message>
    <message>
        <source>The other side said goodbye: it sends nothing more.</source>
        <translation>ودّع الطرف المقابل: لن يرسل شيئًا بعد الآن.</translation>
    </message>
    <message>
        <source>We said goodbye: we send nothing more.</source>
        <translation>ودّعنا: لن نرسل شيئًا بعد الآن.</translation>
    </message>
    <message>
        <source>A message was too long for the chosen framing: what follows cannot be read.</source>
        <translation>وصلت رسالة أطول مما يسمح به التأطير المختار: لا يمكن قراءة ما بعدها.</translation>
    </message>
    <message>
        <source>A message was not sent: too much is waiting already, or it was too long.</source>
        <translation>لم تُرسل رسالة: إمّا أن كثيرًا ينتظر الإرسال قبلها، وإمّا أنها طويلة جدًّا.</translation>
    </message>
    <message>
        <source>The file %1 was sent.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>تمّ إرسال الملف %1.</translation>
    </message>
    <message>
        <source>Of the file %1 only the beginning was sent.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>لم يُرسل من الملف %1 إلا أوّله.</translation>
    </message>
</context>
<context>
    <name>NumberText</name>
    <message>
        <source>%1 octets</source>
        <extracomment>A number above two thousand million; %1 is the number</extracomment>
        <translation>%1 بايت</translation>
    </message>
    <message numerus="yes">
        <source>%Ln octet(s)</source>
        <extracomment>A size; an octet is a byte of eight bits</extracomment>
        <translation>
            <numerusform>%Ln بايت</numerusform>
            <numerusform>%Ln بايت</numerusform>
            <numerusform>%Ln بايت</numerusform>
            <numerusform>%Ln بايتات</numerusform>
            <numerusform>%Ln بايتًا</numerusform>
            <numerusform>%Ln بايت</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>A duration in days for a narrow column; %1 is a number</extracomment>
        <translation>%1 ي</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>A duration in hours for a narrow column; %1 is a number</extracomment>
        <translation>%1 س</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>A duration in minutes for a narrow column; %1 is a number</extracomment>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A duration in seconds for a narrow column; %1 is a number</extracomment>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>A duration in milliseconds for a narrow column; %1 is a number</extracomment>
        <translation>%1 م.ث</translation>
    </message>
</context>
<context>
    <name>OpenedText</name>
    <message>
        <source>A capture: its segments were seen; the states of both ends are deduced from them.</source>
        <translation>ملف التقاط: مقاطعه شوهدت فعلًا، أما حالتا الطرفين فمستنتجتان منها.</translation>
    </message>
    <message>
        <source>A recording of Handshake.</source>
        <translation>تسجيل من Handshake.</translation>
    </message>
    <message>
        <source>A recording of Handshake from %1: everything as it was shown then.</source>
        <extracomment>%1: date and time</extracomment>
        <translation>تسجيل من Handshake بتاريخ %1: كل شيء كما عُرض حينها.</translation>
    </message>
    <message>
        <source>The recording breaks off, as when a program is ended by force. Everything before that is here.</source>
        <translation>ينقطع التسجيل فجأة، كما يحدث حين يُنهى البرنامج قسرًا. كل ما سبق ذلك موجود هنا.</translation>
    </message>
    <message>
        <source>The recording was full before the session ended: its end is not in here.</source>
        <translation>امتلأ التسجيل قبل انتهاء الجلسة: نهايتها ليست هنا.</translation>
    </message>
    <message>
        <source>This conversation is too long to be shown at once: its end is left out.</source>
        <translation>هذه المحادثة أطول من أن تُعرض دفعة واحدة: حُذفت نهايتها.</translation>
    </message>
    <message>
        <source>Nothing of this conversation can be read any more: was %1 changed or removed?</source>
        <extracomment>%1: the name of a file</extracomment>
        <translation>لم يعد ممكنًا قراءة أي شيء من هذه المحادثة: هل تغيّر الملف %1 أو حُذف؟</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <extracomment>%1: the name of a file</extracomment>
        <translation>جارٍ قراءة %1…</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 → %3 · %Ln connection(s) or more</source>
        <extracomment>A line of a menu. %1: date and time; %2, %3: address and port of client and server of the first connection; there are at least %Ln of them</extracomment>
        <translation>
            <numerusform>%1 | %2 → %3 | %Ln اتصال أو أكثر</numerusform>
            <numerusform>%1 | %2 → %3 | اتصال واحد أو أكثر</numerusform>
            <numerusform>%1 | %2 → %3 | اتصالان أو أكثر</numerusform>
            <numerusform>%1 | %2 → %3 | %Ln اتصالات أو أكثر</numerusform>
            <numerusform>%1 | %2 → %3 | %Ln اتصالًا أو أكثر</numerusform>
            <numerusform>%1 | %2 → %3 | %Ln اتصال أو أكثر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 → %3 · %Ln connection(s)</source>
        <extracomment>A line of a menu. %1: date and time; %2, %3: address and port of client and server of the first connection</extracomment>
        <translation>
            <numerusform>%1 | %2 → %3 | لا اتصالات</numerusform>
            <numerusform>%1 | %2 → %3 | اتصال واحد</numerusform>
            <numerusform>%1 | %2 → %3 | اتصالان</numerusform>
            <numerusform>%1 | %2 → %3 | %Ln اتصالات</numerusform>
            <numerusform>%1 | %2 → %3 | %Ln اتصالًا</numerusform>
            <numerusform>%1 | %2 → %3 | %Ln اتصال</numerusform>
        </translation>
    </message>
    <message>
        <source>No session was recorded yet.</source>
        <translation>لم تُسجَّل أي جلسة بعد.</translation>
    </message>
</context>
<context>
    <name>PieceText</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>Two pieces of a list side by side, without grammar; %1 and %2: for example SYN, seq 0</extracomment>
        <translation>%1 | %2</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>A TCP server in a window: listens, shows its peers and talks to them.</source>
        <translation>خادم TCP في نافذة: يستمع، ويعرض الأطراف المقابلة، ويتحدّث إليها.</translation>
    </message>
    <message>
        <source>A TCP client in a window: connects to a server, sends, and shows what arrives.</source>
        <translation>عميل TCP في نافذة: يتصل بخادم، ويرسل، ويعرض ما يصل.</translation>
    </message>
</context>
<context>
    <name>RecordingText</name>
    <message>
        <source>This session is not recorded: nothing can be saved in %1. Check that the folder is yours and may be written to.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>لا تُسجَّل هذه الجلسة: لا يمكن حفظ شيء في %1. تحقّق من أن المجلد لك وأن الكتابة فيه مسموح بها.</translation>
    </message>
    <message>
        <source>The recording of this session ends here: the disk took no more. Make room on it, then start the program again.</source>
        <translation>ينتهي تسجيل هذه الجلسة هنا: لم يعد القرص يقبل المزيد. أفرغ مساحة عليه ثم شغّل البرنامج من جديد.</translation>
    </message>
    <message>
        <source>This session is not recorded: too many others are being recorded right now. Close a window, then start the program again.</source>
        <translation>لا تُسجَّل هذه الجلسة: يجري الآن تسجيل جلسات أخرى أكثر مما ينبغي. أغلق إحدى النوافذ ثم شغّل البرنامج من جديد.</translation>
    </message>
    <message>
        <source>The recording of this session ends here: it is as long as a recording may be. What came before is kept.</source>
        <translation>ينتهي تسجيل هذه الجلسة هنا: فقد بلغ أقصى طول مسموح به. وكل ما سبق محفوظ.</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>hold</source>
        <extracomment>What a rule does with a segment on the cable; one or two words each</extracomment>
        <translation>احتجاز</translation>
    </message>
    <message>
        <source>lose</source>
        <translation>إضاعة</translation>
    </message>
    <message>
        <source>deliver</source>
        <translation>تسليم</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>استنساخ</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>تأخير</translation>
    </message>
    <message>
        <source>flip a bit of</source>
        <translation>قلب بت في</translation>
    </message>
    <message>
        <source>every one</source>
        <extracomment>Which of the matching segments a rule takes</extracomment>
        <translation>كلها</translation>
    </message>
    <message numerus="yes">
        <source>the next %Ln</source>
        <extracomment>Which of the matching segments a rule takes; %Ln: how many</extracomment>
        <translation>
            <numerusform>المقاطع القادمة (%Ln)</numerusform>
            <numerusform>المقطع القادم (%Ln)</numerusform>
            <numerusform>المقطعان القادمان (%Ln)</numerusform>
            <numerusform>المقاطع القادمة (%Ln)</numerusform>
            <numerusform>المقاطع القادمة (%Ln)</numerusform>
            <numerusform>المقاطع القادمة (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>one in %1</source>
        <extracomment>Which of the matching segments a rule takes: the n-th, the 2n-th …; %1: the number n</extracomment>
        <translation>واحد من كل %1</translation>
    </message>
    <message>
        <source>data</source>
        <extracomment>Segments that carry data; keep it short</extracomment>
        <translation>بيانات</translation>
    </message>
    <message>
        <source>others</source>
        <extracomment>Segments that are none of SYN, FIN, RST, ACK, data; keep it short</extracomment>
        <translation>غيرها</translation>
    </message>
    <message>
        <source>any segment</source>
        <extracomment>All kinds of segments; keep it short</extracomment>
        <translation>أي مقطع</translation>
    </message>
    <message>
        <source>from the client</source>
        <translation>من العميل</translation>
    </message>
    <message>
        <source>from the server</source>
        <translation>من الخادم</translation>
    </message>
    <message>
        <source>port %1</source>
        <extracomment>A rule for one connection; %1: a port number</extracomment>
        <translation>المنفذ %1</translation>
    </message>
    <message>
        <source>bit %1</source>
        <extracomment>Which bit of a segment a rule changes, counted from 0; %1: its number</extracomment>
        <translation>البت %1</translation>
    </message>
    <message>
        <source>Write a rule first, for example: lose first SYN+ACK</source>
        <translation>اكتب قاعدة أولًا، مثل: lose first SYN+ACK</translation>
    </message>
    <message>
        <source>The cable cannot do “%1”. A rule begins with hold, lose, deliver, duplicate, delay or flip.</source>
        <extracomment>%1: a word that was typed; the English words are to be typed as they are</extracomment>
        <translation>«%1» ليس ممّا يستطيعه الكابل. تبدأ القاعدة بإحدى هذه الكلمات: hold أو lose أو deliver أو duplicate أو delay أو flip.</translation>
    </message>
    <message>
        <source>“%1” means nothing at this place of a rule.</source>
        <extracomment>%1: a word that was typed</extracomment>
        <translation>لا معنى لكلمة «%1» في هذا الموضع من القاعدة.</translation>
    </message>
    <message>
        <source>Which segments? Write one of these: any, SYN, SYN+ACK, ACK, FIN, RST, data.</source>
        <translation>أي المقاطع؟ اكتب any (أي مقطع) أو SYN أو SYN+ACK أو ACK أو FIN أو RST أو data (بيانات).</translation>
    </message>
    <message>
        <source>A number is missing or too large, or client or server is missing.</source>
        <translation>ينقص هنا عدد أو طرف (client أو server)، أو أن العدد أكبر من اللازم.</translation>
    </message>
    <message>
        <source>For how long? Write a time such as 300ms or 2s, at most ten minutes.</source>
        <translation>كم المدة؟ اكتب زمنًا مثل 300ms أو 2s، لا يزيد على عشر دقائق.</translation>
    </message>
    <message>
        <source>“%1” stands here twice; once is enough.</source>
        <extracomment>%1: a word that was typed</extracomment>
        <translation>«%1» تقول مرة ثانية ما قيل من قبل.</translation>
    </message>
    <message>
        <source>“%1” does not go with this: only delay has a time, only flip has a bit.</source>
        <extracomment>%1: a word that was typed</extracomment>
        <translation>«%1» لا تناسب هذه القاعدة: الزمن مع delay وحدها، والبت مع flip وحدها.</translation>
    </message>
</context>
<context>
    <name>SayingText</name>
    <message>
        <source>The client asks: may I talk with you? Here is the number I start counting from (SYN).</source>
        <translation>يسأل العميل: هل لي أن أتحدّث معك؟ هذا رقم البداية عندي، ومنه أعدّ (SYN).</translation>
    </message>
    <message>
        <source>The server asks: may I talk with you? Here is the number I start counting from (SYN).</source>
        <translation>يسأل الخادم: هل لي أن أتحدّث معك؟ هذا رقم البداية عندي، ومنه أعدّ (SYN).</translation>
    </message>
    <message>
        <source>The client asks once more: may I talk with you (SYN)?</source>
        <translation>يسأل العميل مرة أخرى: هل لي أن أتحدّث معك (SYN)؟</translation>
    </message>
    <message>
        <source>The server asks once more: may I talk with you (SYN)?</source>
        <translation>يسأل الخادم مرة أخرى: هل لي أن أتحدّث معك (SYN)؟</translation>
    </message>
    <message>
        <source>The client says: I heard you (ACK), and here is my starting number (SYN).</source>
        <translation>يقول العميل: سمعتك (ACK)، وهذا رقم البداية عندي (SYN).</translation>
    </message>
    <message>
        <source>The server says: I heard you (ACK), and here is my starting number (SYN).</source>
        <translation>يقول الخادم: سمعتك (ACK)، وهذا رقم البداية عندي (SYN).</translation>
    </message>
    <message>
        <source>The client says once more: I heard you, and here is my starting number (SYN+ACK).</source>
        <translation>يقول العميل مرة أخرى: سمعتك، وهذا رقم البداية عندي (SYN+ACK).</translation>
    </message>
    <message>
        <source>The server says once more: I heard you, and here is my starting number (SYN+ACK).</source>
        <translation>يقول الخادم مرة أخرى: سمعتك، وهذا رقم البداية عندي (SYN+ACK).</translation>
    </message>
    <message>
        <source>The client says: I heard you, too (ACK). Now both can talk.</source>
        <translation>يقول العميل: وأنا أيضًا سمعتك (ACK). الآن لكلا الطرفين أن يتكلّم.</translation>
    </message>
    <message>
        <source>The server says: I heard you, too (ACK). Now both can talk.</source>
        <translation>يقول الخادم: وأنا أيضًا سمعتك (ACK). الآن لكلا الطرفين أن يتكلّم.</translation>
    </message>
    <message numerus="yes">
        <source>The client sends %Ln octet(s) of data.</source>
        <translation>
            <numerusform>يرسل العميل %Ln بايت من البيانات.</numerusform>
            <numerusform>يرسل العميل بايتًا واحدًا (%Ln) من البيانات.</numerusform>
            <numerusform>يرسل العميل بايتين (%Ln) من البيانات.</numerusform>
            <numerusform>يرسل العميل %Ln بايتات من البيانات.</numerusform>
            <numerusform>يرسل العميل %Ln بايتًا من البيانات.</numerusform>
            <numerusform>يرسل العميل %Ln بايت من البيانات.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server sends %Ln octet(s) of data.</source>
        <translation>
            <numerusform>يرسل الخادم %Ln بايت من البيانات.</numerusform>
            <numerusform>يرسل الخادم بايتًا واحدًا (%Ln) من البيانات.</numerusform>
            <numerusform>يرسل الخادم بايتين (%Ln) من البيانات.</numerusform>
            <numerusform>يرسل الخادم %Ln بايتات من البيانات.</numerusform>
            <numerusform>يرسل الخادم %Ln بايتًا من البيانات.</numerusform>
            <numerusform>يرسل الخادم %Ln بايت من البيانات.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The client sends %Ln octet(s) of data again: nobody said that they had arrived.</source>
        <translation>
            <numerusform>يعيد العميل إرسال %Ln بايت من البيانات: لم يقل أحد إنها وصلت.</numerusform>
            <numerusform>يعيد العميل إرسال بايت واحد (%Ln) من البيانات: لم يقل أحد إنها وصلت.</numerusform>
            <numerusform>يعيد العميل إرسال بايتين (%Ln) من البيانات: لم يقل أحد إنها وصلت.</numerusform>
            <numerusform>يعيد العميل إرسال %Ln بايتات من البيانات: لم يقل أحد إنها وصلت.</numerusform>
            <numerusform>يعيد العميل إرسال %Ln بايتًا من البيانات: لم يقل أحد إنها وصلت.</numerusform>
            <numerusform>يعيد العميل إرسال %Ln بايت من البيانات: لم يقل أحد إنها وصلت.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server sends %Ln octet(s) of data again: nobody said that they had arrived.</source>
        <translation>
            <numerusform>يعيد الخادم إرسال %Ln بايت من البيانات: لم يقل أحد إنها وصلت.</numerusform>
            <numerusform>يعيد الخادم إرسال بايت واحد (%Ln) من البيانات: لم يقل أحد إنها وصلت.</numerusform>
            <numerusform>يعيد الخادم إرسال بايتين (%Ln) من البيانات: لم يقل أحد إنها وصلت.</numerusform>
            <numerusform>يعيد الخادم إرسال %Ln بايتات من البيانات: لم يقل أحد إنها وصلت.</numerusform>
            <numerusform>يعيد الخادم إرسال %Ln بايتًا من البيانات: لم يقل أحد إنها وصلت.</numerusform>
            <numerusform>يعيد الخادم إرسال %Ln بايت من البيانات: لم يقل أحد إنها وصلت.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The client sends %Ln octet(s) of data again, although the server has them already.</source>
        <translation>
            <numerusform>يعيد العميل إرسال %Ln بايت من البيانات، مع أنها وصلت إلى الخادم من قبل.</numerusform>
            <numerusform>يعيد العميل إرسال بايت واحد (%Ln) من البيانات، مع أنها وصلت إلى الخادم من قبل.</numerusform>
            <numerusform>يعيد العميل إرسال بايتين (%Ln) من البيانات، مع أنها وصلت إلى الخادم من قبل.</numerusform>
            <numerusform>يعيد العميل إرسال %Ln بايتات من البيانات، مع أنها وصلت إلى الخادم من قبل.</numerusform>
            <numerusform>يعيد العميل إرسال %Ln بايتًا من البيانات، مع أنها وصلت إلى الخادم من قبل.</numerusform>
            <numerusform>يعيد العميل إرسال %Ln بايت من البيانات، مع أنها وصلت إلى الخادم من قبل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server sends %Ln octet(s) of data again, although the client has them already.</source>
        <translation>
            <numerusform>يعيد الخادم إرسال %Ln بايت من البيانات، مع أنها وصلت إلى العميل من قبل.</numerusform>
            <numerusform>يعيد الخادم إرسال بايت واحد (%Ln) من البيانات، مع أنها وصلت إلى العميل من قبل.</numerusform>
            <numerusform>يعيد الخادم إرسال بايتين (%Ln) من البيانات، مع أنها وصلت إلى العميل من قبل.</numerusform>
            <numerusform>يعيد الخادم إرسال %Ln بايتات من البيانات، مع أنها وصلت إلى العميل من قبل.</numerusform>
            <numerusform>يعيد الخادم إرسال %Ln بايتًا من البيانات، مع أنها وصلت إلى العميل من قبل.</numerusform>
            <numerusform>يعيد الخادم إرسال %Ln بايت من البيانات، مع أنها وصلت إلى العميل من قبل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln octet(s) of data from the client come late: what was sent after them came first.</source>
        <translation>
            <numerusform>بيانات متأخرة من العميل (%Ln بايت): وصل قبلها ما أُرسل بعدها.</numerusform>
            <numerusform>بيانات متأخرة من العميل (%Ln بايت): وصل قبلها ما أُرسل بعدها.</numerusform>
            <numerusform>بيانات متأخرة من العميل (%Ln بايت): وصل قبلها ما أُرسل بعدها.</numerusform>
            <numerusform>بيانات متأخرة من العميل (%Ln بايتات): وصل قبلها ما أُرسل بعدها.</numerusform>
            <numerusform>بيانات متأخرة من العميل (%Ln بايتًا): وصل قبلها ما أُرسل بعدها.</numerusform>
            <numerusform>بيانات متأخرة من العميل (%Ln بايت): وصل قبلها ما أُرسل بعدها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln octet(s) of data from the server come late: what was sent after them came first.</source>
        <translation>
            <numerusform>بيانات متأخرة من الخادم (%Ln بايت): وصل قبلها ما أُرسل بعدها.</numerusform>
            <numerusform>بيانات متأخرة من الخادم (%Ln بايت): وصل قبلها ما أُرسل بعدها.</numerusform>
            <numerusform>بيانات متأخرة من الخادم (%Ln بايت): وصل قبلها ما أُرسل بعدها.</numerusform>
            <numerusform>بيانات متأخرة من الخادم (%Ln بايتات): وصل قبلها ما أُرسل بعدها.</numerusform>
            <numerusform>بيانات متأخرة من الخادم (%Ln بايتًا): وصل قبلها ما أُرسل بعدها.</numerusform>
            <numerusform>بيانات متأخرة من الخادم (%Ln بايت): وصل قبلها ما أُرسل بعدها.</numerusform>
        </translation>
    </message>
    <message>
        <source>The client says: I have everything up to here (ACK).</source>
        <translation>يقول العميل: وصلني كل شيء إلى هنا (ACK).</translation>
    </message>
    <message>
        <source>The server says: I have everything up to here (ACK).</source>
        <translation>يقول الخادم: وصلني كل شيء إلى هنا (ACK).</translation>
    </message>
    <message>
        <source>The client says the same as before: this is how far I have everything (ACK). Something behind it may be missing.</source>
        <translation>يكرّر العميل قوله: وصلني كل شيء إلى هنا (ACK). ربما ينقصه شيء ممّا بعد ذلك.</translation>
    </message>
    <message>
        <source>The server says the same as before: this is how far I have everything (ACK). Something behind it may be missing.</source>
        <translation>يكرّر الخادم قوله: وصلني كل شيء إلى هنا (ACK). ربما ينقصه شيء ممّا بعد ذلك.</translation>
    </message>
    <message>
        <source>The client says goodbye: I have nothing more to say (FIN).</source>
        <translation>يودّع العميل: لم يبقَ عندي ما أقوله (FIN).</translation>
    </message>
    <message>
        <source>The server says goodbye: I have nothing more to say (FIN).</source>
        <translation>يودّع الخادم: لم يبقَ عندي ما أقوله (FIN).</translation>
    </message>
    <message numerus="yes">
        <source>The client sends its last %Ln octet(s) of data and says goodbye (FIN).</source>
        <translation>
            <numerusform>يرسل العميل آخر %Ln بايت من بياناته ثم يودّع (FIN).</numerusform>
            <numerusform>يرسل العميل آخر بايت (%Ln) من بياناته ثم يودّع (FIN).</numerusform>
            <numerusform>يرسل العميل آخر بايتين (%Ln) من بياناته ثم يودّع (FIN).</numerusform>
            <numerusform>يرسل العميل آخر %Ln بايتات من بياناته ثم يودّع (FIN).</numerusform>
            <numerusform>يرسل العميل آخر %Ln بايتًا من بياناته ثم يودّع (FIN).</numerusform>
            <numerusform>يرسل العميل آخر %Ln بايت من بياناته ثم يودّع (FIN).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server sends its last %Ln octet(s) of data and says goodbye (FIN).</source>
        <translation>
            <numerusform>يرسل الخادم آخر %Ln بايت من بياناته ثم يودّع (FIN).</numerusform>
            <numerusform>يرسل الخادم آخر بايت (%Ln) من بياناته ثم يودّع (FIN).</numerusform>
            <numerusform>يرسل الخادم آخر بايتين (%Ln) من بياناته ثم يودّع (FIN).</numerusform>
            <numerusform>يرسل الخادم آخر %Ln بايتات من بياناته ثم يودّع (FIN).</numerusform>
            <numerusform>يرسل الخادم آخر %Ln بايتًا من بياناته ثم يودّع (FIN).</numerusform>
            <numerusform>يرسل الخادم آخر %Ln بايت من بياناته ثم يودّع (FIN).</numerusform>
        </translation>
    </message>
    <message>
        <source>The client says goodbye once more (FIN).</source>
        <translation>يودّع العميل مرة أخرى (FIN).</translation>
    </message>
    <message>
        <source>The server says goodbye once more (FIN).</source>
        <translation>يودّع الخادم مرة أخرى (FIN).</translation>
    </message>
    <message>
        <source>The client says: I heard your goodbye (ACK), and I have nothing more to say either (FIN). Two facts share one envelope.</source>
        <translation>يقول العميل: سمعت وداعك (ACK)، ولم يبقَ عندي أنا أيضًا ما أقوله (FIN). خبران في ظرف واحد.</translation>
    </message>
    <message>
        <source>The server says: I heard your goodbye (ACK), and I have nothing more to say either (FIN). Two facts share one envelope.</source>
        <translation>يقول الخادم: سمعت وداعك (ACK)، ولم يبقَ عندي أنا أيضًا ما أقوله (FIN). خبران في ظرف واحد.</translation>
    </message>
    <message>
        <source>The client says: I heard your goodbye (ACK).</source>
        <translation>يقول العميل: سمعت وداعك (ACK).</translation>
    </message>
    <message>
        <source>The server says: I heard your goodbye (ACK).</source>
        <translation>يقول الخادم: سمعت وداعك (ACK).</translation>
    </message>
    <message>
        <source>The client says: nobody listens here (RST).</source>
        <translation>يقول العميل: لا أحد يستمع هنا (RST).</translation>
    </message>
    <message>
        <source>The server says: nobody listens here (RST).</source>
        <translation>يقول الخادم: لا أحد يستمع هنا (RST).</translation>
    </message>
    <message>
        <source>The client breaks off: for me there is no such connection any more (RST).</source>
        <translation>يقطع العميل الاتصال: لم يعد لهذا الاتصال وجود عندي (RST).</translation>
    </message>
    <message>
        <source>The server breaks off: for me there is no such connection any more (RST).</source>
        <translation>يقطع الخادم الاتصال: لم يعد لهذا الاتصال وجود عندي (RST).</translation>
    </message>
    <message>
        <source>The client asks: are you still there (keep-alive)?</source>
        <translation>يسأل العميل: أما زلت هنا (keepalive)؟</translation>
    </message>
    <message>
        <source>The server asks: are you still there (keep-alive)?</source>
        <translation>يسأل الخادم: أما زلت هنا (keepalive)؟</translation>
    </message>
    <message>
        <source>The client says: I am still here (ACK).</source>
        <translation>يقول العميل: ما زلت هنا (ACK).</translation>
    </message>
    <message>
        <source>The server says: I am still here (ACK).</source>
        <translation>يقول الخادم: ما زلت هنا (ACK).</translation>
    </message>
    <message>
        <source>The client says: I have no room left, please wait (window 0).</source>
        <translation>يقول العميل: لم يبقَ عندي متّسع، فانتظر من فضلك (النافذة 0).</translation>
    </message>
    <message>
        <source>The server says: I have no room left, please wait (window 0).</source>
        <translation>يقول الخادم: لم يبقَ عندي متّسع، فانتظر من فضلك (النافذة 0).</translation>
    </message>
    <message>
        <source>The client tries one octet: is there room again?</source>
        <translation>يجرّب العميل بايتًا واحدًا: هل عاد عندك متّسع؟</translation>
    </message>
    <message>
        <source>The server tries one octet: is there room again?</source>
        <translation>يجرّب الخادم بايتًا واحدًا: هل عاد عندك متّسع؟</translation>
    </message>
    <message>
        <source>The client says: still no room, please wait (window 0).</source>
        <translation>يقول العميل: لا متّسع بعد، فانتظر من فضلك (النافذة 0).</translation>
    </message>
    <message>
        <source>The server says: still no room, please wait (window 0).</source>
        <translation>يقول الخادم: لا متّسع بعد، فانتظر من فضلك (النافذة 0).</translation>
    </message>
    <message>
        <source>The client says: I have room again, go on.</source>
        <translation>يقول العميل: عاد عندي متّسع، فتابع.</translation>
    </message>
    <message>
        <source>The server says: I have room again, go on.</source>
        <translation>يقول الخادم: عاد عندي متّسع، فتابع.</translation>
    </message>
    <message>
        <source>The client says how much room it has now.</source>
        <translation>يقول العميل كم عنده من متّسع الآن.</translation>
    </message>
    <message>
        <source>The server says how much room it has now.</source>
        <translation>يقول الخادم كم عنده من متّسع الآن.</translation>
    </message>
    <message>
        <source>The same segment from the client, captured a second time.</source>
        <translation>المقطع نفسه من العميل، التُقط مرة ثانية.</translation>
    </message>
    <message>
        <source>The same segment from the server, captured a second time.</source>
        <translation>المقطع نفسه من الخادم، التُقط مرة ثانية.</translation>
    </message>
    <message>
        <source>The client sends a segment that says nothing of use.</source>
        <translation>يرسل العميل مقطعًا لا يقول شيئًا مفيدًا.</translation>
    </message>
    <message>
        <source>The server sends a segment that says nothing of use.</source>
        <translation>يرسل الخادم مقطعًا لا يقول شيئًا مفيدًا.</translation>
    </message>
</context>
<context>
    <name>SegmentCardText</name>
    <message>
        <source>source port</source>
        <translation>منفذ المصدر</translation>
    </message>
    <message>
        <source>destination port</source>
        <translation>منفذ الوجهة</translation>
    </message>
    <message>
        <source>sequence number</source>
        <translation>رقم التسلسل</translation>
    </message>
    <message>
        <source>acknowledgment number</source>
        <translation>رقم التأكيد</translation>
    </message>
    <message>
        <source>offset</source>
        <extracomment>A field of the header: where the data begins; one word, there is little room</extracomment>
        <translation>الإزاحة</translation>
    </message>
    <message>
        <source>rsrvd</source>
        <extracomment>A field of the header: bits without a use; one word, there is little room</extracomment>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>checksum</source>
        <translation>المجموع الاختباري</translation>
    </message>
    <message>
        <source>urgent pointer</source>
        <translation>مؤشّر العاجل</translation>
    </message>
    <message>
        <source>options</source>
        <translation>الخيارات</translation>
    </message>
    <message>
        <source>%1 (relative %2)</source>
        <extracomment>A number of the header; %1: as it stands there; %2: counted from the start of this connection</extracomment>
        <translation>%1 (النسبي %2)</translation>
    </message>
    <message>
        <source>It counts only together with the ACK bit, which is not set here.</source>
        <translation>لا يُعتدّ به إلا مع البت ACK، وهو غير مرفوع هنا.</translation>
    </message>
    <message>
        <source>The next number that the sender expects from the other side: it has everything before it.</source>
        <translation>الرقم التالي الذي ينتظره المرسل من الطرف المقابل: وصله كل ما قبله.</translation>
    </message>
    <message>
        <source>A sum over the whole segment, to notice damage. It is right.</source>
        <translation>مجموع محسوب على المقطع كله ليُكتشف به التلف. وهو صحيح.</translation>
    </message>
    <message>
        <source>A sum over the whole segment, to notice damage. It is wrong: the receiver throws this segment away.</source>
        <translation>مجموع محسوب على المقطع كله ليُكتشف به التلف. وهو خاطئ: يرمي المستقبِل هذا المقطع.</translation>
    </message>
    <message>
        <source>A sum over the whole segment, to notice damage. The network card was to fill it in; it was not yet when we looked.</source>
        <translation>مجموع محسوب على المقطع كله ليُكتشف به التلف. كان على بطاقة الشبكة أن تملأه؛ ولم تكن قد ملأته حين نظرنا.</translation>
    </message>
    <message>
        <source>The port of the sender: which of its conversations this belongs to.</source>
        <translation>منفذ المرسل: يدلّ على المحادثة التي ينتمي إليها هذا المقطع عنده.</translation>
    </message>
    <message>
        <source>The port of the receiver: which of its conversations this belongs to.</source>
        <translation>منفذ المستقبِل: يدلّ على المحادثة التي ينتمي إليها هذا المقطع عنده.</translation>
    </message>
    <message>
        <source>The number of the first octet in this segment. SYN and FIN take a number each, too.</source>
        <translation>رقم أول بايت في هذا المقطع. ويأخذ كلّ من SYN و FIN رقمًا أيضًا.</translation>
    </message>
    <message numerus="yes">
        <source>Where the data begins, in units of four octets: this header has %Ln octet(s).</source>
        <extracomment>%Ln: a number of octets</extracomment>
        <translation>
            <numerusform>أين تبدأ البيانات، بوحدات من أربعة بايتات: طول هذه الترويسة %Ln بايت.</numerusform>
            <numerusform>أين تبدأ البيانات، بوحدات من أربعة بايتات: طول هذه الترويسة %Ln بايت.</numerusform>
            <numerusform>أين تبدأ البيانات، بوحدات من أربعة بايتات: طول هذه الترويسة %Ln بايت.</numerusform>
            <numerusform>أين تبدأ البيانات، بوحدات من أربعة بايتات: طول هذه الترويسة %Ln بايتات.</numerusform>
            <numerusform>أين تبدأ البيانات، بوحدات من أربعة بايتات: طول هذه الترويسة %Ln بايتًا.</numerusform>
            <numerusform>أين تبدأ البيانات، بوحدات من أربعة بايتات: طول هذه الترويسة %Ln بايت.</numerusform>
        </translation>
    </message>
    <message>
        <source>Four bits without a use yet; they are zero.</source>
        <translation>أربعة بتات لا استعمال لها بعد؛ قيمتها صفر.</translation>
    </message>
    <message>
        <source>How much the sender of this segment can take now, before any scaling.</source>
        <translation>كم يستطيع مرسل هذا المقطع أن يستقبل الآن، قبل أي تكبير للقيمة (window scale).</translation>
    </message>
    <message>
        <source>Where urgent data ends. It counts only together with the URG bit; hardly anybody uses it.</source>
        <translation>أين تنتهي البيانات العاجلة. لا يُعتدّ به إلا مع البت URG؛ ولا يكاد يستعمله أحد.</translation>
    </message>
    <message>
        <source>What both sides tell each other beyond the fixed fields, mostly in the greeting.</source>
        <translation>ما يقوله كل طرف للآخر زيادةً على الحقول الثابتة، وأكثره في التحية.</translation>
    </message>
    <message>
        <source>The bit %1 is not set.</source>
        <extracomment>%1: the name of a control bit such as SYN</extracomment>
        <translation>البت %1 غير مرفوع.</translation>
    </message>
    <message>
        <source>CWR: the sender has slowed down, because the network was crowded.</source>
        <translation>البت CWR: أبطأ المرسل لأن الشبكة كانت مزدحمة.</translation>
    </message>
    <message>
        <source>ECE: the network is crowded, or, beside a SYN: the sender can tell so.</source>
        <translation>البت ECE: الشبكة مزدحمة؛ أما مع SYN فمعناه أن المرسل يستطيع الإبلاغ عن الازدحام.</translation>
    </message>
    <message>
        <source>URG: there is urgent data in here.</source>
        <translation>البت URG: في هذا المقطع بيانات عاجلة.</translation>
    </message>
    <message>
        <source>ACK: “I heard you”, and the acknowledgment number counts.</source>
        <translation>البت ACK: «سمعتك»، ويُعتدّ برقم التأكيد.</translation>
    </message>
    <message>
        <source>PSH: hand this to the program at once.</source>
        <translation>البت PSH: أعطِ البرنامج هذا فورًا.</translation>
    </message>
    <message>
        <source>RST: the connection is broken off.</source>
        <translation>البت RST: قُطع الاتصال فجأة.</translation>
    </message>
    <message>
        <source>SYN: “here is my starting number”. It takes one number.</source>
        <translation>البت SYN: «هذا رقم البداية عندي». ويأخذ رقمًا واحدًا.</translation>
    </message>
    <message>
        <source>FIN: “I have nothing more to say”. It takes one number.</source>
        <translation>البت FIN: «لم يبقَ عندي ما أقوله». ويأخذ رقمًا واحدًا.</translation>
    </message>
    <message>
        <source>End of the options</source>
        <translation>نهاية الخيارات</translation>
    </message>
    <message>
        <source>Filler: means nothing (NOP)</source>
        <translation>لا شيء: يملأ فراغًا (NOP)</translation>
    </message>
    <message numerus="yes">
        <source>Send me at most %Ln octet(s) of data at a time (maximum segment size)</source>
        <extracomment>%Ln: a number of octets</extracomment>
        <translation>
            <numerusform>أرسل إليّ في كل مرة %Ln بايت من البيانات على الأكثر (maximum segment size)</numerusform>
            <numerusform>أرسل إليّ في كل مرة بايتًا واحدًا (%Ln) من البيانات على الأكثر (maximum segment size)</numerusform>
            <numerusform>أرسل إليّ في كل مرة بايتين (%Ln) من البيانات على الأكثر (maximum segment size)</numerusform>
            <numerusform>أرسل إليّ في كل مرة %Ln بايتات من البيانات على الأكثر (maximum segment size)</numerusform>
            <numerusform>أرسل إليّ في كل مرة %Ln بايتًا من البيانات على الأكثر (maximum segment size)</numerusform>
            <numerusform>أرسل إليّ في كل مرة %Ln بايت من البيانات على الأكثر (maximum segment size)</numerusform>
        </translation>
    </message>
    <message>
        <source>My window counts in units of 2 to the power of %1 (window scale)</source>
        <extracomment>%1: a number, for example 7</extracomment>
        <translation>نافذتي تُعدّ بوحدات قيمتها 2 أس %1 (window scale)</translation>
    </message>
    <message>
        <source>You may tell me what arrived out of order (SACK permitted)</source>
        <translation>لك أن تخبرني بما وصل على غير ترتيبه (SACK permitted)</translation>
    </message>
    <message numerus="yes">
        <source>I also have %Ln range(s) further on (SACK)</source>
        <extracomment>%Ln: how many ranges of numbers</extracomment>
        <translation>
            <numerusform>وصلني أيضًا %Ln نطاق ممّا بعد ذلك (SACK)</numerusform>
            <numerusform>وصلني أيضًا نطاق واحد (%Ln) ممّا بعد ذلك (SACK)</numerusform>
            <numerusform>وصلني أيضًا نطاقان (%Ln) ممّا بعد ذلك (SACK)</numerusform>
            <numerusform>وصلني أيضًا %Ln نطاقات ممّا بعد ذلك (SACK)</numerusform>
            <numerusform>وصلني أيضًا %Ln نطاقًا ممّا بعد ذلك (SACK)</numerusform>
            <numerusform>وصلني أيضًا %Ln نطاق ممّا بعد ذلك (SACK)</numerusform>
        </translation>
    </message>
    <message>
        <source>My clock shows %1, yours showed %2 (timestamps)</source>
        <extracomment>%1 and %2: numbers</extracomment>
        <translation>ساعتي تشير إلى %1، وساعتك أشارت إلى %2 (timestamps)</translation>
    </message>
    <message>
        <source>An option we do not know: kind %1, %2</source>
        <extracomment>An option of the header that we do not know; %1: its number; %2: hex octets</extracomment>
        <translation>خيار لا نعرفه: النوع %1، %2</translation>
    </message>
    <message>
        <source>The option at octet %1 has no length.</source>
        <extracomment>%1: the number of an octet, counted from 0</extracomment>
        <translation>الخيار عند البايت %1 بلا طول.</translation>
    </message>
    <message>
        <source>The option at octet %1 gives a length too short to be possible.</source>
        <extracomment>%1: the number of an octet, counted from 0</extracomment>
        <translation>الخيار عند البايت %1 يذكر طولًا أقصر من أن يكون ممكنًا.</translation>
    </message>
    <message>
        <source>The option at octet %1 gives a length that goes beyond the header.</source>
        <extracomment>%1: the number of an octet, counted from 0</extracomment>
        <translation>الخيار عند البايت %1 يذكر طولًا يتجاوز الترويسة.</translation>
    </message>
    <message>
        <source>The option at octet %1 has a length that its kind cannot have.</source>
        <extracomment>%1: the number of an octet, counted from 0</extracomment>
        <translation>الخيار عند البايت %1 له طول لا يصحّ لنوعه.</translation>
    </message>
    <message>
        <source>The octets of this segment are not kept any more.</source>
        <translation>بايتات هذا المقطع لم تعد محفوظة.</translation>
    </message>
    <message>
        <source>The simulation made no octets for this segment.</source>
        <translation>لم تصنع المحاكاة بايتات لهذا المقطع.</translation>
    </message>
    <message>
        <source>An option we do not know: kind %1</source>
        <extracomment>An option of the header that we do not know; %1: its number</extracomment>
        <translation>خيار لا نعرفه: النوع %1</translation>
    </message>
    <message>
        <source>A sum over the whole segment, to notice damage. Not all octets of this segment were kept, so we cannot say whether it is right.</source>
        <translation>مجموع محسوب على المقطع كله ليُكتشف به التلف. ولم تُحفظ جميع بايتات هذا المقطع، فلا نستطيع القول هل هو صحيح.</translation>
    </message>
    <message>
        <source>relative %1</source>
        <extracomment>A number of the header whose true value nobody saw; %1: counted from the start of this connection</extracomment>
        <translation>نسبيًا %1</translation>
    </message>
    <message>
        <source>Not visible to us: nobody saw this segment, and whether %1 was set leaves no trace.</source>
        <extracomment>%1: the name of a control bit such as PSH</extracomment>
        <translation>غير مرئي لنا: لم ير أحد هذا المقطع، وكون البت %1 مرفوعًا أو غير مرفوع لا يترك أثرًا.</translation>
    </message>
    <message>
        <source>Not visible to us: nobody saw this segment, and the systems do not tell this field afterwards.</source>
        <translation>غير مرئي لنا: لم ير أحد هذا المقطع، والنظامان لا يخبران بهذا الحقل بعد ذلك.</translation>
    </message>
    <message>
        <source>A sum over the whole segment, to notice damage. It does not fit what the capture holds: damage, or a network card filled it in later.</source>
        <translation>مجموع محسوب على المقطع كله ليُكتشف به التلف. وهو لا يوافق ما في الالتقاط: إمّا تلف، وإمّا أن بطاقة الشبكة ملأته لاحقًا.</translation>
    </message>
    <message>
        <source>Nobody saw the octets of this segment: there are none to show. What is greyed above is not visible to us.</source>
        <translation>لم ير أحد بايتات هذا المقطع: فلا شيء منها يُعرض. وما هو رماديّ أعلاه غير مرئي لنا.</translation>
    </message>
</context>
<context>
    <name>SendText</name>
    <message numerus="yes">
        <source>Not sent to %Ln peer(s): too much is still waiting to be sent. Try again in a moment.</source>
        <extracomment>%Ln: peers that did not get the message</extracomment>
        <translation>
            <numerusform>لم تُرسل إلى %Ln طرف مقابل: ما زال كثير ينتظر الإرسال. حاول من جديد بعد لحظة.</numerusform>
            <numerusform>لم تُرسل إلى طرف مقابل (%Ln): ما زال كثير ينتظر الإرسال. حاول من جديد بعد لحظة.</numerusform>
            <numerusform>لم تُرسل إلى طرفين مقابلين (%Ln): ما زال كثير ينتظر الإرسال. حاول من جديد بعد لحظة.</numerusform>
            <numerusform>لم تُرسل إلى %Ln أطراف مقابلة: ما زال كثير ينتظر الإرسال. حاول من جديد بعد لحظة.</numerusform>
            <numerusform>لم تُرسل إلى %Ln طرفًا مقابلًا: ما زال كثير ينتظر الإرسال. حاول من جديد بعد لحظة.</numerusform>
            <numerusform>لم تُرسل إلى %Ln طرف مقابل: ما زال كثير ينتظر الإرسال. حاول من جديد بعد لحظة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent to %Ln peer(s): the connection is over.</source>
        <extracomment>%Ln: peers that did not get the message</extracomment>
        <translation>
            <numerusform>لم تُرسل إلى %Ln طرف مقابل: انتهى الاتصال.</numerusform>
            <numerusform>لم تُرسل إلى طرف مقابل (%Ln): انتهى الاتصال.</numerusform>
            <numerusform>لم تُرسل إلى طرفين مقابلين (%Ln): انتهى الاتصال.</numerusform>
            <numerusform>لم تُرسل إلى %Ln أطراف مقابلة: انتهى الاتصال.</numerusform>
            <numerusform>لم تُرسل إلى %Ln طرفًا مقابلًا: انتهى الاتصال.</numerusform>
            <numerusform>لم تُرسل إلى %Ln طرف مقابل: انتهى الاتصال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent to %Ln peer(s): this side has said goodbye (FIN) and may not talk any more.</source>
        <extracomment>%Ln: peers that did not get the message</extracomment>
        <translation>
            <numerusform>لم تُرسل إلى %Ln طرف مقابل: ودّعنا نحن من قبل (FIN) ولم يعد لنا أن نتكلّم.</numerusform>
            <numerusform>لم تُرسل إلى طرف مقابل (%Ln): ودّعنا نحن من قبل (FIN) ولم يعد لنا أن نتكلّم.</numerusform>
            <numerusform>لم تُرسل إلى طرفين مقابلين (%Ln): ودّعنا نحن من قبل (FIN) ولم يعد لنا أن نتكلّم.</numerusform>
            <numerusform>لم تُرسل إلى %Ln أطراف مقابلة: ودّعنا نحن من قبل (FIN) ولم يعد لنا أن نتكلّم.</numerusform>
            <numerusform>لم تُرسل إلى %Ln طرفًا مقابلًا: ودّعنا نحن من قبل (FIN) ولم يعد لنا أن نتكلّم.</numerusform>
            <numerusform>لم تُرسل إلى %Ln طرف مقابل: ودّعنا نحن من قبل (FIN) ولم يعد لنا أن نتكلّم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent to %Ln peer(s): the message is too long. Send it as a file.</source>
        <extracomment>%Ln: peers that did not get the message</extracomment>
        <translation>
            <numerusform>لم تُرسل إلى %Ln طرف مقابل: الرسالة طويلة جدًّا. أرسلها ملفًّا.</numerusform>
            <numerusform>لم تُرسل إلى طرف مقابل (%Ln): الرسالة طويلة جدًّا. أرسلها ملفًّا.</numerusform>
            <numerusform>لم تُرسل إلى طرفين مقابلين (%Ln): الرسالة طويلة جدًّا. أرسلها ملفًّا.</numerusform>
            <numerusform>لم تُرسل إلى %Ln أطراف مقابلة: الرسالة طويلة جدًّا. أرسلها ملفًّا.</numerusform>
            <numerusform>لم تُرسل إلى %Ln طرفًا مقابلًا: الرسالة طويلة جدًّا. أرسلها ملفًّا.</numerusform>
            <numerusform>لم تُرسل إلى %Ln طرف مقابل: الرسالة طويلة جدًّا. أرسلها ملفًّا.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateDiagramText</name>
    <message>
        <source>Both ends are here.</source>
        <translation>الطرفان هنا.</translation>
    </message>
    <message>
        <source>The client is here.</source>
        <translation>العميل هنا.</translation>
    </message>
    <message>
        <source>The server is here.</source>
        <translation>الخادم هنا.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What a state means; %1: a state such as ESTABLISHED; %2: a few words about it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>client in %1: %2</source>
        <extracomment>%1: a state such as ESTABLISHED; %2: a few words about it</extracomment>
        <translation>العميل في %1: %2</translation>
    </message>
    <message>
        <source>server in %1: %2</source>
        <extracomment>%1: a state such as ESTABLISHED; %2: a few words about it</extracomment>
        <translation>الخادم في %1: %2</translation>
    </message>
    <message>
        <source>nobody knows the state of the server</source>
        <translation>لا أحد يعرف حالة الخادم</translation>
    </message>
    <message>
        <source>nobody knows the state of the client</source>
        <translation>لا أحد يعرف حالة العميل</translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>there is no connection</source>
        <translation>لا اتصال</translation>
    </message>
    <message>
        <source>waits for somebody to connect</source>
        <translation>ينتظر أن يتصل به أحد</translation>
    </message>
    <message>
        <source>asked to connect and waits for the answer</source>
        <translation>طلب الاتصال وينتظر الردّ</translation>
    </message>
    <message>
        <source>was asked, answered, and waits for the last word of the greeting</source>
        <translation>وصله الطلب فردّ، وينتظر الكلمة الأخيرة من التحية</translation>
    </message>
    <message>
        <source>both may talk</source>
        <translation>لكلا الطرفين أن يتكلّم</translation>
    </message>
    <message>
        <source>said goodbye and waits for the acknowledgement</source>
        <translation>ودّع وينتظر تأكيد الاستلام</translation>
    </message>
    <message>
        <source>said goodbye; the other side may still talk</source>
        <translation>ودّع؛ وما زال للطرف المقابل أن يتكلّم</translation>
    </message>
    <message>
        <source>both said goodbye at the same time</source>
        <translation>ودّع الطرفان في اللحظة نفسها</translation>
    </message>
    <message>
        <source>over; waits in case something old still arrives</source>
        <translation>انتهى؛ وينتظر تحسّبًا لوصول شيء متأخر</translation>
    </message>
    <message>
        <source>the other side said goodbye; this side may still talk</source>
        <translation>ودّع الطرف المقابل؛ وما زال لهذا الطرف أن يتكلّم</translation>
    </message>
    <message>
        <source>said goodbye second and waits for the acknowledgement</source>
        <translation>ودّع آخِرًا وينتظر تأكيد الاستلام</translation>
    </message>
</context>
<context>
    <name>StoryText</name>
    <message>
        <source>%1 %2</source>
        <extracomment>Two whole sentences one after the other</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The client says: “%1”</source>
        <extracomment>In this and the following, %1 is what a segment says: &quot;May I come in? (SYN)&quot;</extracomment>
        <translation>يقول العميل: «%1»</translation>
    </message>
    <message>
        <source>The client says: “%1” It is still on its way to the server.</source>
        <translation>يقول العميل: «%1» وما زال هذا في الطريق إلى الخادم.</translation>
    </message>
    <message>
        <source>The client says: “%1” It is held on the cable: the server has not heard it yet.</source>
        <translation>يقول العميل: «%1» هذا المقطع محتجز على الكابل: لم يسمعه الخادم بعد.</translation>
    </message>
    <message>
        <source>Only now does the server hear what the client said earlier: “%1”</source>
        <translation>الآن فقط يسمع الخادم ما قاله العميل من قبل: «%1»</translation>
    </message>
    <message>
        <source>The cable delivers the client&apos;s words a second time: “%1”</source>
        <translation>يسلّم الكابل كلام العميل مرة ثانية: «%1»</translation>
    </message>
    <message>
        <source>One of the client&apos;s impatient copies arrives as well: “%1”</source>
        <translation>تصل أيضًا نسخة ممّا كرّره العميل حين نفد صبره: «%1»</translation>
    </message>
    <message>
        <source>An old segment from the client turns up again; nobody has sent it just now: “%1”</source>
        <translation>يظهر من جديد مقطع قديم من العميل، ولم يرسله أحد الآن: «%1»</translation>
    </message>
    <message>
        <source>A forged segment arrives. It looks as if the client sent it, but the client never did: “%1”</source>
        <translation>يصل مقطع مزوّر. لم يرسله العميل قط، لكنه يبدو وكأنه آتٍ منه: «%1»</translation>
    </message>
    <message>
        <source>The client says: “%1” It was lost on purpose: the server never gets this one.</source>
        <translation>يقول العميل: «%1» أُضيع عمدًا: هذا المقطع لن يصل إلى الخادم أبدًا.</translation>
    </message>
    <message>
        <source>The client says: “%1” Too much waits on the cable already: the server never gets this one.</source>
        <translation>يقول العميل: «%1» الكابل مزدحم بما ينتظر عليه: هذا المقطع لن يصل إلى الخادم أبدًا.</translation>
    </message>
    <message>
        <source>The client says: “%1” The cable was reset meanwhile: the server never gets this one.</source>
        <translation>يقول العميل: «%1» أُعيدت تهيئة الكابل في هذه الأثناء: هذا المقطع لن يصل إلى الخادم أبدًا.</translation>
    </message>
    <message>
        <source>The client says: “%1” It got lost: the server never gets this one.</source>
        <translation>يقول العميل: «%1» ضاع في الطريق: هذا المقطع لن يصل إلى الخادم أبدًا.</translation>
    </message>
    <message>
        <source>The server says: “%1”</source>
        <translation>يقول الخادم: «%1»</translation>
    </message>
    <message>
        <source>The server says: “%1” It is still on its way to the client.</source>
        <translation>يقول الخادم: «%1» وما زال هذا في الطريق إلى العميل.</translation>
    </message>
    <message>
        <source>The server says: “%1” It is held on the cable: the client has not heard it yet.</source>
        <translation>يقول الخادم: «%1» هذا المقطع محتجز على الكابل: لم يسمعه العميل بعد.</translation>
    </message>
    <message>
        <source>Only now does the client hear what the server said earlier: “%1”</source>
        <translation>الآن فقط يسمع العميل ما قاله الخادم من قبل: «%1»</translation>
    </message>
    <message>
        <source>The cable delivers the server&apos;s words a second time: “%1”</source>
        <translation>يسلّم الكابل كلام الخادم مرة ثانية: «%1»</translation>
    </message>
    <message>
        <source>One of the server&apos;s impatient copies arrives as well: “%1”</source>
        <translation>تصل أيضًا نسخة ممّا كرّره الخادم حين نفد صبره: «%1»</translation>
    </message>
    <message>
        <source>An old segment from the server turns up again; nobody has sent it just now: “%1”</source>
        <translation>يظهر من جديد مقطع قديم من الخادم، ولم يرسله أحد الآن: «%1»</translation>
    </message>
    <message>
        <source>A forged segment arrives. It looks as if the server sent it, but the server never did: “%1”</source>
        <translation>يصل مقطع مزوّر. لم يرسله الخادم قط، لكنه يبدو وكأنه آتٍ منه: «%1»</translation>
    </message>
    <message>
        <source>The server says: “%1” It was lost on purpose: the client never gets this one.</source>
        <translation>يقول الخادم: «%1» أُضيع عمدًا: هذا المقطع لن يصل إلى العميل أبدًا.</translation>
    </message>
    <message>
        <source>The server says: “%1” Too much waits on the cable already: the client never gets this one.</source>
        <translation>يقول الخادم: «%1» الكابل مزدحم بما ينتظر عليه: هذا المقطع لن يصل إلى العميل أبدًا.</translation>
    </message>
    <message>
        <source>The server says: “%1” The cable was reset meanwhile: the client never gets this one.</source>
        <translation>يقول الخادم: «%1» أُعيدت تهيئة الكابل في هذه الأثناء: هذا المقطع لن يصل إلى العميل أبدًا.</translation>
    </message>
    <message>
        <source>The server says: “%1” It got lost: the client never gets this one.</source>
        <translation>يقول الخادم: «%1» ضاع في الطريق: هذا المقطع لن يصل إلى العميل أبدًا.</translation>
    </message>
    <message>
        <source>It has said this before; it says it again because the other side repeated itself.</source>
        <translation>قال هذا من قبل، ويعيده لأن الطرف المقابل كرّر كلامه.</translation>
    </message>
    <message>
        <source>It has said this before, got no answer in time, and repeats it (a retransmission).</source>
        <translation>قال هذا من قبل ولم يصله ردّ، فها هو يعيده (إعادة إرسال).</translation>
    </message>
    <message>
        <source>The client is now in %1: %2.</source>
        <extracomment>%1: a state such as LISTEN; %2: what it means, in a few words</extracomment>
        <translation>العميل الآن في الحالة %1: %2.</translation>
    </message>
    <message>
        <source>The server is now in %1: %2.</source>
        <extracomment>%1: a state such as LISTEN; %2: what it means, in a few words</extracomment>
        <translation>الخادم الآن في الحالة %1: %2.</translation>
    </message>
    <message>
        <source>Nothing has changed at either end.</source>
        <translation>لم يتغيّر شيء عند أيّ من الطرفين.</translation>
    </message>
    <message>
        <source>… (a segment without any flag: it says nothing)</source>
        <translation>… (مقطع بلا أعلام: لا يقول شيئًا)</translation>
    </message>
    <message>
        <source>… (flags that contradict each other: it makes no sense)</source>
        <translation>… (أعلام يناقض بعضها بعضًا: لا معنى لها)</translation>
    </message>
    <message>
        <source>May I talk with you? Here is the number I start counting from (SYN).</source>
        <translation>هل لي أن أتحدّث معك؟ هذا رقم البداية عندي (SYN).</translation>
    </message>
    <message>
        <source>I heard you (ACK), and here is my starting number (SYN).</source>
        <translation>سمعتك (ACK)، وهذا رقم البداية عندي (SYN).</translation>
    </message>
    <message>
        <source>I heard your starting number too (ACK).</source>
        <translation>وأنا أيضًا سمعت رقم البداية عندك (ACK).</translation>
    </message>
    <message numerus="yes">
        <source>Here are my last %Ln octet(s) of data, and then I have nothing more to say (FIN).</source>
        <extracomment>%Ln: a number of octets</extracomment>
        <translation>
            <numerusform>إليك آخر %Ln بايت من بياناتي، ثم لا يبقى عندي ما أقوله (FIN).</numerusform>
            <numerusform>إليك آخر بايت (%Ln) من بياناتي، ثم لا يبقى عندي ما أقوله (FIN).</numerusform>
            <numerusform>إليك آخر بايتين (%Ln) من بياناتي، ثم لا يبقى عندي ما أقوله (FIN).</numerusform>
            <numerusform>إليك آخر %Ln بايتات من بياناتي، ثم لا يبقى عندي ما أقوله (FIN).</numerusform>
            <numerusform>إليك آخر %Ln بايتًا من بياناتي، ثم لا يبقى عندي ما أقوله (FIN).</numerusform>
            <numerusform>إليك آخر %Ln بايت من بياناتي، ثم لا يبقى عندي ما أقوله (FIN).</numerusform>
        </translation>
    </message>
    <message>
        <source>Now I have nothing more to say either (FIN).</source>
        <translation>والآن لم يبقَ عندي أنا أيضًا ما أقوله (FIN).</translation>
    </message>
    <message>
        <source>I heard your goodbye (ACK). I can still talk.</source>
        <translation>سمعت وداعك (ACK). وما زال بإمكاني أن أتكلّم.</translation>
    </message>
    <message>
        <source>I heard your goodbye (ACK), and I have already said mine.</source>
        <translation>سمعت وداعك (ACK)، وقد قلت وداعي من قبل.</translation>
    </message>
    <message>
        <source>I have nothing more to say (FIN). I am still listening.</source>
        <translation>لم يبقَ عندي ما أقوله (FIN). لكنني ما زلت أسمعك.</translation>
    </message>
    <message>
        <source>Nobody is listening on this port. Refused (RST).</source>
        <translation>لا أحد يستمع عند هذا المنفذ. مرفوض (RST).</translation>
    </message>
    <message>
        <source>I am breaking off at once, without a goodbye (RST).</source>
        <translation>أقطع الاتصال فورًا بلا وداع (RST).</translation>
    </message>
    <message>
        <source>That is not an answer to my question; the acknowledgment number is wrong. Forget it (RST).</source>
        <translation>هذا ليس جواب سؤالي، فرقم التأكيد لا يوافق رقمي. انسَ الأمر (RST).</translation>
    </message>
    <message>
        <source>I already have that (ACK). I am still waiting for number %1.</source>
        <extracomment>%1: a number</extracomment>
        <translation>وصلني هذا من قبل (ACK). ما زلت أنتظر الرقم %1.</translation>
    </message>
    <message>
        <source>Something before this is missing (ACK). I am still waiting for number %1.</source>
        <extracomment>%1: a number</extracomment>
        <translation>ينقصني شيء كان يجب أن يصل قبل هذا (ACK). ما زلت أنتظر الرقم %1.</translation>
    </message>
    <message>
        <source>That does not fit our conversation, so I ignore it. The number I expect is %1 (a challenge ACK).</source>
        <extracomment>%1: a number</extracomment>
        <translation>هذا لا يناسب محادثتنا، فأتجاهله. الرقم الذي أنتظره هو %1 (ACK للتحقّق: challenge ACK).</translation>
    </message>
    <message>
        <source>Stop for a while: I have no room for more (ACK, window 0).</source>
        <translation>توقّف قليلًا: لا متّسع عندي للمزيد (ACK، والنافذة 0).</translation>
    </message>
    <message>
        <source>I have room again, go on (ACK, the window opens).</source>
        <translation>عاد عندي متّسع، فتابع (ACK، والنافذة تُفتح).</translation>
    </message>
    <message>
        <source>Do you have room by now? (a window probe)</source>
        <translation>هل صار عندك متّسع الآن؟ (سؤال عن النافذة: window probe)</translation>
    </message>
    <message>
        <source>Are you still there? (a keep-alive probe)</source>
        <translation>أما زلت هنا؟ (keepalive)</translation>
    </message>
    <message>
        <source>I heard you (ACK). The next number I expect is %1.</source>
        <extracomment>%1: a number</extracomment>
        <translation>سمعتك (ACK). الرقم التالي الذي أنتظره هو %1.</translation>
    </message>
    <message>
        <source>For the client the connection is open; the server does not know yet.</source>
        <translation>الاتصال قائم عند العميل؛ ولا يعلم الخادم ذلك بعد.</translation>
    </message>
    <message>
        <source>For the server the connection is open; the client does not know yet.</source>
        <translation>الاتصال قائم عند الخادم؛ ولا يعلم العميل ذلك بعد.</translation>
    </message>
    <message>
        <source>Now both know: the connection is open, the handshake is complete.</source>
        <translation>الآن يعلم الطرفان أن الاتصال قائم، وقد اكتملت المصافحة.</translation>
    </message>
    <message>
        <source>The client&apos;s connection is gone at once.</source>
        <translation>زال الاتصال عند العميل فورًا.</translation>
    </message>
    <message>
        <source>The server&apos;s connection is gone at once.</source>
        <translation>زال الاتصال عند الخادم فورًا.</translation>
    </message>
    <message>
        <source>The connection is gone at once, at both ends.</source>
        <translation>زال الاتصال فورًا عند الطرفين.</translation>
    </message>
    <message>
        <source>The handshake is cancelled: the server goes back to waiting for somebody to connect.</source>
        <translation>أُلغيت المصافحة، فيعود الخادم إلى انتظار من يتصل به.</translation>
    </message>
    <message>
        <source>It changes nothing at either end.</source>
        <translation>لا يغيّر ذلك شيئًا عند أيّ من الطرفين.</translation>
    </message>
    <message>
        <source>The client knows now that the server sends no more data; the client itself can still send.</source>
        <translation>يعلم العميل الآن أن الخادم لن يرسل بيانات أخرى، لكنه هو نفسه ما زال يستطيع أن يرسل.</translation>
    </message>
    <message>
        <source>The server knows now that the client sends no more data; the server itself can still send.</source>
        <translation>يعلم الخادم الآن أن العميل لن يرسل بيانات أخرى، لكنه هو نفسه ما زال يستطيع أن يرسل.</translation>
    </message>
    <message>
        <source>The connection is half closed: only the server can still send data; the client only confirms it.</source>
        <translation>الاتصال نصف مغلق: الخادم وحده يستطيع إرسال بيانات، أما العميل فيؤكّد وصولها فحسب.</translation>
    </message>
    <message>
        <source>The connection is half closed: only the client can still send data; the server only confirms it.</source>
        <translation>الاتصال نصف مغلق: العميل وحده يستطيع إرسال بيانات، أما الخادم فيؤكّد وصولها فحسب.</translation>
    </message>
    <message>
        <source>Each said goodbye before it heard the other&apos;s: the goodbyes crossed on the way.</source>
        <translation>ودّع كل طرف قبل أن يسمع وداع الآخر: تقاطع الوداعان في الطريق.</translation>
    </message>
    <message>
        <source>For the server the connection is over. The client still waits in case something old arrives (TIME-WAIT).</source>
        <translation>انتهى الاتصال عند الخادم. وما زال العميل ينتظر تحسّبًا لوصول شيء متأخر (TIME-WAIT).</translation>
    </message>
    <message>
        <source>For the client the connection is over. The server still waits in case something old arrives (TIME-WAIT).</source>
        <translation>انتهى الاتصال عند العميل. وما زال الخادم ينتظر تحسّبًا لوصول شيء متأخر (TIME-WAIT).</translation>
    </message>
    <message>
        <source>Both have said and heard everything and only wait, in case something old arrives (TIME-WAIT).</source>
        <translation>أنهى الطرفان حديثهما، لكنهما ينتظران قليلًا تحسّبًا لوصول شيء متأخر (TIME-WAIT).</translation>
    </message>
    <message>
        <source>The connection is over at both ends.</source>
        <translation>انتهى الاتصال عند الطرفين.</translation>
    </message>
    <message>
        <source>I heard you (ACK).</source>
        <translation>سمعتك (ACK).</translation>
    </message>
    <message>
        <source>For the client the connection is open.</source>
        <translation>الاتصال قائم عند العميل.</translation>
    </message>
    <message>
        <source>For the server the connection is open.</source>
        <translation>الاتصال قائم عند الخادم.</translation>
    </message>
    <message>
        <source>For the client the connection is over.</source>
        <translation>انتهى الاتصال عند العميل.</translation>
    </message>
    <message>
        <source>For the server the connection is over.</source>
        <translation>انتهى الاتصال عند الخادم.</translation>
    </message>
    <message>
        <source>The state of the client is not known any more.</source>
        <translation>لم تعد حالة العميل معروفة.</translation>
    </message>
    <message>
        <source>The state of the server is not known any more.</source>
        <translation>لم تعد حالة الخادم معروفة.</translation>
    </message>
    <message numerus="yes">
        <source>The client sends %Ln segment(s) with %1 in all.</source>
        <extracomment>%Ln: segments; %1: what they carry together, such as &quot;7,300 octets&quot;</extracomment>
        <translation>
            <numerusform>يرسل العميل %Ln مقطع، فيها جميعًا %1.</numerusform>
            <numerusform>يرسل العميل مقطعًا واحدًا (%Ln)، فيه %1.</numerusform>
            <numerusform>يرسل العميل مقطعين (%Ln)، فيهما معًا %1.</numerusform>
            <numerusform>يرسل العميل %Ln مقاطع، فيها جميعًا %1.</numerusform>
            <numerusform>يرسل العميل %Ln مقطعًا، فيها جميعًا %1.</numerusform>
            <numerusform>يرسل العميل %Ln مقطع، فيها جميعًا %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server sends %Ln segment(s) with %1 in all.</source>
        <translation>
            <numerusform>يرسل الخادم %Ln مقطع، فيها جميعًا %1.</numerusform>
            <numerusform>يرسل الخادم مقطعًا واحدًا (%Ln)، فيه %1.</numerusform>
            <numerusform>يرسل الخادم مقطعين (%Ln)، فيهما معًا %1.</numerusform>
            <numerusform>يرسل الخادم %Ln مقاطع، فيها جميعًا %1.</numerusform>
            <numerusform>يرسل الخادم %Ln مقطعًا، فيها جميعًا %1.</numerusform>
            <numerusform>يرسل الخادم %Ln مقطع، فيها جميعًا %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The client says in %Ln segment(s): “%1”</source>
        <extracomment>%Ln: segments; %1: what they say: &quot;I heard you (ACK).&quot;</extracomment>
        <translation>
            <numerusform>يقول العميل في %Ln مقطع: «%1»</numerusform>
            <numerusform>يقول العميل في مقطع واحد (%Ln): «%1»</numerusform>
            <numerusform>يقول العميل في مقطعين (%Ln): «%1»</numerusform>
            <numerusform>يقول العميل في %Ln مقاطع: «%1»</numerusform>
            <numerusform>يقول العميل في %Ln مقطعًا: «%1»</numerusform>
            <numerusform>يقول العميل في %Ln مقطع: «%1»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server says in %Ln segment(s): “%1”</source>
        <translation>
            <numerusform>يقول الخادم في %Ln مقطع: «%1»</numerusform>
            <numerusform>يقول الخادم في مقطع واحد (%Ln): «%1»</numerusform>
            <numerusform>يقول الخادم في مقطعين (%Ln): «%1»</numerusform>
            <numerusform>يقول الخادم في %Ln مقاطع: «%1»</numerusform>
            <numerusform>يقول الخادم في %Ln مقطعًا: «%1»</numerusform>
            <numerusform>يقول الخادم في %Ln مقطع: «%1»</numerusform>
        </translation>
    </message>
    <message>
        <source>The client gives up at once: no connection came about.</source>
        <translation>يتوقّف العميل عن المحاولة فورًا: لم يقم أي اتصال.</translation>
    </message>
    <message>
        <source>The client has given the connection up by itself; no segment made it do so.</source>
        <translation>تخلّى العميل عن الاتصال من تلقاء نفسه، ولم يدفعه إلى ذلك أي مقطع.</translation>
    </message>
    <message>
        <source>The server has given the connection up by itself; no segment made it do so.</source>
        <translation>تخلّى الخادم عن الاتصال من تلقاء نفسه، ولم يدفعه إلى ذلك أي مقطع.</translation>
    </message>
    <message>
        <source>The client says: “%1” It is damaged on the way. The server notices (the checksum, a number for checking, does not fit), throws it away and stays silent.</source>
        <translation>يقول العميل: «%1» لكن المقطع يتلف في الطريق. ينتبه الخادم (رقم الفحص، أي المجموع الاختباري، لا يطابق المحتوى)، فيرميه ويبقى صامتًا.</translation>
    </message>
    <message>
        <source>The client says: “%1” A rule set for the cable made the cable lose it: the server never gets this one.</source>
        <translation>يقول العميل: «%1» أضاعه الكابل عمدًا، تنفيذًا لقاعدة وُضعت للكابل: لن يصل هذا المقطع إلى الخادم أبدًا.</translation>
    </message>
    <message>
        <source>The client says: “%1” The cable is cut just then, so the server never gets this one.</source>
        <translation>يقول العميل: «%1» لكن الكابل مقطوع في تلك اللحظة، فلا يصل هذا المقطع إلى الخادم أبدًا.</translation>
    </message>
    <message>
        <source>The server says: “%1” It is damaged on the way. The client notices (the checksum, a number for checking, does not fit), throws it away and stays silent.</source>
        <translation>يقول الخادم: «%1» لكن المقطع يتلف في الطريق. ينتبه العميل (رقم الفحص، أي المجموع الاختباري، لا يطابق المحتوى)، فيرميه ويبقى صامتًا.</translation>
    </message>
    <message>
        <source>The server says: “%1” A rule set for the cable made the cable lose it: the client never gets this one.</source>
        <translation>يقول الخادم: «%1» أضاعه الكابل عمدًا، تنفيذًا لقاعدة وُضعت للكابل: لن يصل هذا المقطع إلى العميل أبدًا.</translation>
    </message>
    <message>
        <source>The server says: “%1” The cable is cut just then, so the client never gets this one.</source>
        <translation>يقول الخادم: «%1» لكن الكابل مقطوع في تلك اللحظة، فلا يصل هذا المقطع إلى العميل أبدًا.</translation>
    </message>
    <message numerus="yes">
        <source>The client got no answer in time and said it again: %Ln copies are held on the cable now.</source>
        <extracomment>%Ln: how many identical segments wait on the cable, 2 or more</extracomment>
        <translation>
            <numerusform>لم يصل العميلَ جواب في الوقت المناسب فكرّر كلامه: على الكابل الآن %Ln نسخة محتجزة.</numerusform>
            <numerusform>لم يصل العميلَ جواب في الوقت المناسب فكرّر كلامه: على الكابل الآن نسخة واحدة (%Ln) محتجزة.</numerusform>
            <numerusform>لم يصل العميلَ جواب في الوقت المناسب فكرّر كلامه: على الكابل الآن نسختان (%Ln) محتجزتان.</numerusform>
            <numerusform>لم يصل العميلَ جواب في الوقت المناسب فكرّر كلامه: على الكابل الآن %Ln نسخ محتجزة.</numerusform>
            <numerusform>لم يصل العميلَ جواب في الوقت المناسب فكرّر كلامه: على الكابل الآن %Ln نسخة محتجزة.</numerusform>
            <numerusform>لم يصل العميلَ جواب في الوقت المناسب فكرّر كلامه: على الكابل الآن %Ln نسخة محتجزة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server got no answer in time and said it again: %Ln copies are held on the cable now.</source>
        <extracomment>%Ln: how many identical segments wait on the cable, 2 or more</extracomment>
        <translation>
            <numerusform>لم يصل الخادمَ جواب في الوقت المناسب فكرّر كلامه: على الكابل الآن %Ln نسخة محتجزة.</numerusform>
            <numerusform>لم يصل الخادمَ جواب في الوقت المناسب فكرّر كلامه: على الكابل الآن نسخة واحدة (%Ln) محتجزة.</numerusform>
            <numerusform>لم يصل الخادمَ جواب في الوقت المناسب فكرّر كلامه: على الكابل الآن نسختان (%Ln) محتجزتان.</numerusform>
            <numerusform>لم يصل الخادمَ جواب في الوقت المناسب فكرّر كلامه: على الكابل الآن %Ln نسخ محتجزة.</numerusform>
            <numerusform>لم يصل الخادمَ جواب في الوقت المناسب فكرّر كلامه: على الكابل الآن %Ln نسخة محتجزة.</numerusform>
            <numerusform>لم يصل الخادمَ جواب في الوقت المناسب فكرّر كلامه: على الكابل الآن %Ln نسخة محتجزة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Here are %Ln octet(s) (bytes) of data.</source>
        <extracomment>%Ln: a number of octets</extracomment>
        <translation>
            <numerusform>إليك %Ln بايت من البيانات.</numerusform>
            <numerusform>إليك بايتًا واحدًا (%Ln) من البيانات.</numerusform>
            <numerusform>إليك بايتين (%Ln) من البيانات.</numerusform>
            <numerusform>إليك %Ln بايتات من البيانات.</numerusform>
            <numerusform>إليك %Ln بايتًا من البيانات.</numerusform>
            <numerusform>إليك %Ln بايت من البيانات.</numerusform>
        </translation>
    </message>
    <message>
        <source>I know of no such conversation (any more). Stop (RST).</source>
        <translation>لا توجد عندي الآن محادثة كهذه. توقّف (RST).</translation>
    </message>
    <message>
        <source>Each asked before it heard the other&apos;s question: the questions crossed on the way.</source>
        <translation>طلب كل طرف الحديث قبل أن يسمع طلب الآخر: تقاطع الطلبان في الطريق.</translation>
    </message>
    <message>
        <source>The program at the server still waits for somebody to connect, so the server takes it for a new beginning.</source>
        <translation>البرنامج عند الخادم ما زال ينتظر من يتصل به، فيعدّ الخادم ذلك بداية جديدة.</translation>
    </message>
    <message>
        <source>The client has now heard everything. It has one last answer to give; after that it only waits, in case something old arrives (TIME-WAIT).</source>
        <translation>سمع العميل الآن كل شيء؛ لم يبقَ له إلا جواب أخير، ثم ينتظر تحسّبًا لوصول شيء متأخر (TIME-WAIT).</translation>
    </message>
    <message>
        <source>The server has now heard everything. It has one last answer to give; after that it only waits, in case something old arrives (TIME-WAIT).</source>
        <translation>سمع الخادم الآن كل شيء؛ لم يبقَ له إلا جواب أخير، ثم ينتظر تحسّبًا لوصول شيء متأخر (TIME-WAIT).</translation>
    </message>
    <message>
        <source>The client has now said and heard everything. It only waits, in case something old arrives (TIME-WAIT).</source>
        <translation>سمع العميل الآن كل شيء، وقد قال كل ما عليه؛ فهو ينتظر فقط تحسّبًا لوصول شيء متأخر (TIME-WAIT).</translation>
    </message>
    <message>
        <source>The server has now said and heard everything. It only waits, in case something old arrives (TIME-WAIT).</source>
        <translation>سمع الخادم الآن كل شيء، وقد قال كل ما عليه؛ فهو ينتظر فقط تحسّبًا لوصول شيء متأخر (TIME-WAIT).</translation>
    </message>
    <message>
        <source>I heard your goodbye (ACK), and I have nothing more to say either (FIN). Two facts share one envelope, and both are news.</source>
        <translation>سمعت وداعك (ACK)، ولم يبقَ عندي أنا أيضًا ما أقوله (FIN). خبران في ظرف واحد، وكلاهما جديد.</translation>
    </message>
</context>
<context>
    <name>WireText</name>
    <message>
        <source>The see-through cable needs Linux: only there can a program without special rights have a network of its own. Everything else works here.</source>
        <translation>الكابل الشفاف يحتاج إلى Linux: فهناك فقط يستطيع برنامج بلا صلاحيات خاصة أن تكون له شبكة خاصة به. وكل ما عداه يعمل هنا.</translation>
    </message>
    <message>
        <source>The see-through cable needs a small network of its own, and this system does not allow one: it may be a container, or %1 is 0. Ask whoever looks after this computer, or start the program outside the container.</source>
        <extracomment>%1: the name of a system setting</extracomment>
        <translation>يحتاج الكابل الشفاف إلى شبكة صغيرة خاصة به، وهذا النظام لا يسمح بها: قد يكون حاوية (container)، أو تكون قيمة %1 هي 0. اسأل المسؤول عن هذا الحاسوب، أو شغّل البرنامج خارج الحاوية.</translation>
    </message>
    <message>
        <source>The see-through cable cannot be built here: this system offers neither %1 nor a pair of virtual network cards. Ask whoever looks after this computer to load the module %2 or %3.</source>
        <extracomment>%1: the path of a device, %2 and %3: names of kernel modules</extracomment>
        <translation>لا يمكن إنشاء الكابل الشفاف هنا: لا يوفّر هذا النظام %1 ولا زوجًا من بطاقات الشبكة الافتراضية. اطلب من المسؤول عن هذا الحاسوب أن يحمّل الوحدة %2 أو %3.</translation>
    </message>
    <message>
        <source>The program %1, which carries the see-through cable, was not found. Install Handshake again.</source>
        <extracomment>%1: the name of a program</extracomment>
        <translation>لم يُعثر على البرنامج %1 الذي يحمل الكابل الشفاف. ثبّت Handshake من جديد.</translation>
    </message>
    <message>
        <source>The program %1, which carries the see-through cable, does not answer or ended at once. Try again; if that does not help, log out and in again.</source>
        <extracomment>%1: the name of a program</extracomment>
        <translation>البرنامج %1 الذي يحمل الكابل الشفاف لا يردّ، أو انتهى فورًا. حاول من جديد؛ فإن لم ينفع ذلك فسجّل الخروج ثم الدخول من جديد.</translation>
    </message>
    <message>
        <source>Another version of Handshake has the see-through cable. Close all windows of Handshake, then try again.</source>
        <translation>الكابل الشفاف عند إصدار آخر من Handshake. أغلق كل نوافذ Handshake، ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>There is no private place where the windows can meet on the see-through cable. Check that the directory in %1 exists, is yours and has room.</source>
        <extracomment>%1: the name of an environment variable</extracomment>
        <translation>لا يوجد مكان خاص تلتقي فيه النافذتان على الكابل الشفاف. تأكّد من أن المجلد المذكور في %1 موجود، وأنه لك، وأن فيه مساحة.</translation>
    </message>
    <message>
        <source>Somebody else just started the see-through cable. Try again.</source>
        <translation>شغّل غيرك الكابل الشفاف في هذه اللحظة. حاول من جديد.</translation>
    </message>
    <message>
        <source>The see-through cable could not start, and the system does not say why. Try again; everything else works without it.</source>
        <translation>تعذّر تشغيل الكابل الشفاف، ولا يذكر النظام السبب. حاول من جديد؛ وكل ما عداه يعمل من دونه.</translation>
    </message>
    <message>
        <source>The see-through cable needs a small network of its own, and this system does not allow programs without administrator rights to have one (user namespaces). Whoever looks after this computer can allow it with one of %1, %2 or, on Ubuntu, %3.</source>
        <extracomment>%1, %2, %3: names of system settings and their values; only one of them may exist</extracomment>
        <translation>يحتاج الكابل الشفاف إلى شبكة صغيرة خاصة به، وهذا النظام لا يسمح بها للبرامج التي لا تملك صلاحيات المدير (user namespaces). يستطيع المسؤول عن هذا الحاسوب أن يسمح بها بواحد ممّا يلي: %1 أو %2، أو في Ubuntu: %3.</translation>
    </message>
    <message>
        <source>The cable does not understand this program: it may be of another version. Close all windows of Handshake, then try again.</source>
        <translation>لا يفهم الكابل هذا البرنامج: قد يكون من إصدار آخر. أغلق كل نوافذ Handshake، ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>This segment is no longer on the cable.</source>
        <translation>لم يعد هذا المقطع على الكابل.</translation>
    </message>
    <message>
        <source>This connection is no longer on the cable.</source>
        <translation>لم يعد هذا الاتصال على الكابل.</translation>
    </message>
    <message>
        <source>The cable cannot do that: a number is too large.</source>
        <translation>لا يستطيع الكابل ذلك: أحد الأعداد أكبر من اللازم.</translation>
    </message>
    <message>
        <source>The cable has no room for more: remove some rules or close some connections.</source>
        <translation>لا متّسع على الكابل للمزيد: أزل بعض القواعد أو أغلق بعض الاتصالات.</translation>
    </message>
    <message>
        <source>This system cannot do that.</source>
        <translation>لا يستطيع هذا النظام ذلك.</translation>
    </message>
    <message>
        <source>The system did not do that, and does not say why. Try again.</source>
        <translation>لم يفعل النظام ذلك، ولا يذكر السبب. حاول من جديد.</translation>
    </message>
</context>
<context>
    <name>handshake::ClientWindow</name>
    <message>
        <source>Handshake Client</source>
        <translation>عميل Handshake</translation>
    </message>
    <message>
        <source>Change…</source>
        <extracomment>Button: opens the choices how to connect</extracomment>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Change how to connect</source>
        <translation>تغيير طريقة الاتصال</translation>
    </message>
    <message>
        <source>End the connection at once; what is unsent is lost</source>
        <translation>قطع الاتصال فورًا؛ ويضيع ما لم يُرسل بعد</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Nothing was said yet.</source>
        <translation>لم يُقَل شيء بعد.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Half closed</source>
        <translation>نصف مغلق</translation>
    </message>
    <message>
        <source>Type the address of a server and press Enter.</source>
        <translation>اكتب عنوان خادم واضغط Enter.</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <extracomment>%1: address and port</extracomment>
        <translation>جارٍ الاتصال بـ %1…</translation>
    </message>
    <message>
        <source>Connected to %1; this end is %2.</source>
        <extracomment>%1: the server&apos;s address and port, %2: our own</extracomment>
        <translation>متصل بـ %1؛ وهذا الطرف هو %2.</translation>
    </message>
    <message>
        <source>The server has said goodbye (FIN): nothing more comes from it. You may go on sending until you say goodbye, too.</source>
        <translation>ودّع الخادم (FIN): لن يصل منه شيء بعد الآن. لك أن تتابع الإرسال حتى تودّع أنت أيضًا.</translation>
    </message>
    <message>
        <source>You have said goodbye (FIN): you send nothing more. The server may go on until it says goodbye, too.</source>
        <translation>ودّعتَ (FIN): لن ترسل شيئًا بعد الآن. وللخادم أن يتابع حتى يودّع هو أيضًا.</translation>
    </message>
    <message>
        <source>You have said goodbye; connect anew to send again.</source>
        <translation>ودّعتَ؛ أعد الاتصال لترسل من جديد.</translation>
    </message>
    <message>
        <source>Connect first, then you can send.</source>
        <translation>اتصل أولًا، ثم يمكنك الإرسال.</translation>
    </message>
    <message>
        <source>Character encoding, goodbyes and more</source>
        <translation>ترميز الحروف وطريقة الوداع وغيرهما</translation>
    </message>
    <message>
        <source>Disconnect abruptly (RST)</source>
        <translation>قطع الاتصال فجأة (RST)</translation>
    </message>
    <message>
        <source>Press Connect to look for a server on the see-through cable.</source>
        <translation>اضغط «اتصال» للبحث عن خادم على الكابل الشفاف.</translation>
    </message>
    <message>
        <source>Connecting on the see-through cable. What it holds waits for you.</source>
        <translation>جارٍ الاتصال عبر الكابل الشفاف. وما يحتجزه الكابل ينتظر قرارك.</translation>
    </message>
    <message>
        <source>Connected to %1 on the see-through cable; this end is %2.</source>
        <extracomment>%1: the server&apos;s address and port, %2: our own</extracomment>
        <translation>متصل بـ %1 عبر الكابل الشفاف؛ وهذا الطرف هو %2.</translation>
    </message>
    <message>
        <source>The see-through cable is gone: the program that carried it ended. The messages stay. Start a new cable, let the server listen on it, then connect again.</source>
        <translation>زال الكابل الشفاف: انتهى البرنامج الذي كان يحمله. الرسائل باقية. شغّل كابلًا جديدًا، واجعل الخادم يستمع عليه، ثم أعد الاتصال.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>محاولة أخرى</translation>
    </message>
    <message>
        <source>Start a new cable</source>
        <translation>تشغيل كابل جديد</translation>
    </message>
    <message>
        <source>Join a new see-through cable</source>
        <translation>الانضمام إلى كابل شفاف جديد</translation>
    </message>
    <message>
        <source>Saying goodbye…</source>
        <translation>جارٍ التوديع…</translation>
    </message>
    <message>
        <source>Your goodbye (FIN) waits until the server has taken what you sent before.</source>
        <translation>وداعك (FIN) ينتظر إلى أن يستلم الخادم ما أرسلته قبله.</translation>
    </message>
</context>
<context>
    <name>handshake::ConnectCard</name>
    <message>
        <source>address:port</source>
        <extracomment>Inside the empty address field: a host name or address, a colon, a port</extracomment>
        <translation>العنوان:المنفذ</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>عنوان الخادم</translation>
    </message>
    <message>
        <source>For example 127.0.0.1:8080 or localhost:8080</source>
        <translation>مثل 127.0.0.1:8080 أو localhost:8080</translation>
    </message>
    <message>
        <source>Finish sending</source>
        <translation>إنهاء الإرسال</translation>
    </message>
    <message>
        <source>Say goodbye (FIN) and go on receiving: the connection is half closed</source>
        <translation>التوديع (FIN) مع مواصلة الاستقبال: فيصير الاتصال نصف مغلق</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Connect to this address (Enter)</source>
        <translation>الاتصال بهذا العنوان (Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Give up this attempt</source>
        <translation>التخلّي عن هذه المحاولة</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>إنهاء الاتصال</translation>
    </message>
    <message>
        <source>Say goodbye (FIN) and leave when the server says goodbye, too</source>
        <translation>التوديع (FIN) ثم المغادرة حين يودّع الخادم أيضًا</translation>
    </message>
    <message>
        <source>No Handshake server runs on this computer right now. Start one, or type an address.</source>
        <translation>لا يعمل الآن أي خادم Handshake في هذا الحاسوب. شغّل واحدًا، أو اكتب عنوانًا.</translation>
    </message>
    <message>
        <source>Servers on this computer:</source>
        <translation>خوادم في هذا الحاسوب:</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <extracomment>%1: address and port</extracomment>
        <translation>الاتصال بـ %1</translation>
    </message>
    <message>
        <source>See-through cable · port </source>
        <extracomment>In front of a port number in the same field; with the blank behind it</extracomment>
        <translation>الكابل الشفاف | المنفذ </translation>
    </message>
    <message>
        <source>See-through cable · the first server</source>
        <extracomment>In the field of the port: no particular one</extracomment>
        <translation>الكابل الشفاف | أول خادم</translation>
    </message>
    <message>
        <source>Port on the see-through cable</source>
        <translation>المنفذ على الكابل الشفاف</translation>
    </message>
    <message>
        <source>1 to 65535; 0 is the first server that listens on the cable</source>
        <translation>من 1 إلى 65535؛ والرقم 0 يعني أول خادم يستمع على الكابل</translation>
    </message>
    <message>
        <source>Connect on the see-through cable</source>
        <translation>الاتصال عبر الكابل الشفاف</translation>
    </message>
</context>
<context>
    <name>handshake::ConnectDialog</name>
    <message>
        <source>Where and how to connect</source>
        <translation>مكان الاتصال وطريقته</translation>
    </message>
    <message>
        <source>Where is the server?</source>
        <translation>أين الخادم؟</translation>
    </message>
    <message>
        <source>On this computer or in the network, at an address</source>
        <translation>في هذا الحاسوب أو في الشبكة، عند عنوان</translation>
    </message>
    <message>
        <source>Type an address, or click a server that was found</source>
        <translation>اكتب عنوانًا، أو انقر على خادم عُثر عليه</translation>
    </message>
    <message>
        <source>Beside this window, over the see-through cable</source>
        <translation>بجانب هذه النافذة، عبر الكابل الشفاف</translation>
    </message>
    <message>
        <source>Connect on the see-through cable</source>
        <translation>الاتصال عبر الكابل الشفاف</translation>
    </message>
    <message>
        <source>A private cable between the two windows. You decide what happens to every segment on it.</source>
        <translation>كابل خاص بين النافذتين. وأنت تقرّر ما يحدث لكل مقطع عليه.</translation>
    </message>
</context>
<context>
    <name>handshake::GoodbyeStrip</name>
    <message>
        <source>%1 has said goodbye (FIN). You may go on talking to it until you say goodbye, too.</source>
        <extracomment>%1: address and port of a peer</extracomment>
        <translation>ودّع الطرف المقابل %1 (FIN). لك أن تتابع التحدّث إليه حتى تودّع أنت أيضًا.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peer(s) have said goodbye (FIN). You may go on talking to them until you say goodbye, too.</source>
        <extracomment>%Ln: peers that have closed their direction</extracomment>
        <translation>
            <numerusform>%Ln طرف مقابل ودّع (FIN). لك أن تتابع التحدّث إليه حتى تودّع أنت أيضًا.</numerusform>
            <numerusform>طرف مقابل (%Ln) ودّع (FIN). لك أن تتابع التحدّث إليه حتى تودّع أنت أيضًا.</numerusform>
            <numerusform>طرفان مقابلان (%Ln) ودّعا (FIN). لك أن تتابع التحدّث إليهما حتى تودّع أنت أيضًا.</numerusform>
            <numerusform>%Ln أطراف مقابلة ودّعت (FIN). لك أن تتابع التحدّث إليها حتى تودّع أنت أيضًا.</numerusform>
            <numerusform>%Ln طرفًا مقابلًا ودّعت (FIN). لك أن تتابع التحدّث إليها حتى تودّع أنت أيضًا.</numerusform>
            <numerusform>%Ln طرف مقابل ودّعت (FIN). لك أن تتابع التحدّث إليها حتى تودّع أنت أيضًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say goodbye (FIN)</source>
        <translation>توديع (FIN)</translation>
    </message>
    <message>
        <source>End the connection at once; what is unsent is lost</source>
        <translation>قطع الاتصال فورًا؛ ويضيع ما لم يُرسل بعد</translation>
    </message>
    <message>
        <source>Close our direction, too; then the connection ends</source>
        <translation>إغلاق اتجاهنا أيضًا؛ فينتهي الاتصال</translation>
    </message>
    <message>
        <source>Disconnect abruptly (RST)</source>
        <translation>قطع الاتصال فجأة (RST)</translation>
    </message>
</context>
<context>
    <name>handshake::ListenDialog</name>
    <message>
        <source>Where and how to listen</source>
        <translation>مكان الاستماع وطريقته</translation>
    </message>
    <message>
        <source>Who may connect?</source>
        <translation>من يُسمح له بالاتصال؟</translation>
    </message>
    <message>
        <source>Only programs on this computer (%1)</source>
        <extracomment>%1: an address</extracomment>
        <translation>برامج هذا الحاسوب فقط (%1)</translation>
    </message>
    <message>
        <source>Nobody else can reach the server</source>
        <translation>لا يستطيع أحد غيرها الوصول إلى الخادم</translation>
    </message>
    <message>
        <source>Everybody in this network</source>
        <translation>كل من في هذه الشبكة</translation>
    </message>
    <message>
        <source>Listen on every address of this computer</source>
        <translation>الاستماع عند كل عناوين هذا الحاسوب</translation>
    </message>
    <message>
        <source>Every device that reaches this computer may connect, read what you send to all, and send to you. Nothing is encrypted. A firewall may still be in the way.</source>
        <translation>كل جهاز يصل إلى هذا الحاسوب يستطيع أن يتصل، وأن يقرأ ما ترسله إلى الجميع، وأن يرسل إليك. لا شيء مشفّر. وقد يقف جدار حماية في الطريق مع ذلك.</translation>
    </message>
    <message>
        <source>Whoever reaches this address of the computer:</source>
        <translation>كل من يصل إلى هذا العنوان من عناوين الحاسوب:</translation>
    </message>
    <message>
        <source>Listen on one address only</source>
        <translation>الاستماع عند عنوان واحد فقط</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>عنوان الاستماع</translation>
    </message>
    <message>
        <source>For example 192.0.2.7 or ::1</source>
        <translation>مثل IPv4 192.0.2.7 أو IPv6 ::1</translation>
    </message>
    <message>
        <source>Port:</source>
        <translation>المنفذ:</translation>
    </message>
    <message>
        <source>choose one for me</source>
        <extracomment>Port 0; keep it short</extracomment>
        <translation>اختر لي منفذًا</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>1 to 65535; below 1024 the system may refuse; 0 lets it choose</source>
        <translation>من 1 إلى 65535؛ وما دون 1024 قد يرفضه النظام؛ والرقم 0 يترك الاختيار له</translation>
    </message>
    <message>
        <source>What the server does by itself:</source>
        <translation>ما يفعله الخادم من تلقاء نفسه:</translation>
    </message>
    <message>
        <source>nothing, I answer</source>
        <translation>لا شيء، أنا أردّ</translation>
    </message>
    <message>
        <source>echo: everything goes back to its sender</source>
        <translation>صدى: يعود كل شيء إلى مرسله</translation>
    </message>
    <message>
        <source>relay: everything goes to all the others</source>
        <translation>ترحيل: يصل كل شيء إلى كل الآخرين</translation>
    </message>
    <message>
        <source>What the server does by itself</source>
        <translation>ما يفعله الخادم من تلقاء نفسه</translation>
    </message>
    <message>
        <source>Let new clients wait</source>
        <translation>إبقاء العملاء الجدد في الانتظار</translation>
    </message>
    <message>
        <source>The system greets them, but they stay at the door</source>
        <translation>يحيّيهم النظام، لكنهم يبقون عند الباب</translation>
    </message>
    <message>
        <source>What happens to everything that peers send</source>
        <translation>ما يحدث لكل ما ترسله الأطراف المقابلة</translation>
    </message>
    <message>
        <source>Another address or port ends the connections that are there. Everything else changes at once.</source>
        <translation>تغيير العنوان أو المنفذ ينهي الاتصالات القائمة. أما أي تغيير آخر فيسري فورًا.</translation>
    </message>
    <message>
        <source>“%1” is not an address in numbers. Write it without a port, for example %2 or %3.</source>
        <extracomment>%1 is what was typed, %2 and %3 are examples of addresses</extracomment>
        <translation>«%1» ليس عنوانًا رقميًّا. اكتبه من دون منفذ، مثل %2 أو %3.</translation>
    </message>
    <message>
        <source>The client window beside this one, over the see-through cable</source>
        <translation>نافذة العميل التي بجانب هذه النافذة، عبر الكابل الشفاف</translation>
    </message>
    <message>
        <source>Listen on the see-through cable</source>
        <translation>الاستماع على الكابل الشفاف</translation>
    </message>
    <message>
        <source>A private cable between the two windows. You decide what happens to every segment on it.</source>
        <translation>كابل خاص بين النافذتين. وأنت تقرّر ما يحدث لكل مقطع عليه.</translation>
    </message>
</context>
<context>
    <name>handshake::ServerWindow</name>
    <message>
        <source>Handshake Server</source>
        <translation>خادم Handshake</translation>
    </message>
    <message>
        <source>Change…</source>
        <extracomment>Button: opens the choices where and how to listen</extracomment>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Change where and how to listen</source>
        <translation>تغيير مكان الاستماع وطريقته</translation>
    </message>
    <message>
        <source>Address, port and more</source>
        <translation>العنوان والمنفذ وغيرهما</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>الأطراف المقابلة</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Use a free port</source>
        <translation>استعمال منفذ حرّ</translation>
    </message>
    <message>
        <source>Let the system choose a port nobody uses</source>
        <translation>ترك النظام يختار منفذًا لا يستعمله أحد</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stop listening and say goodbye to all peers</source>
        <translation>التوقّف عن الاستماع وتوديع كل الأطراف المقابلة</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Wait for clients</source>
        <translation>انتظار العملاء</translation>
    </message>
    <message>
        <source>Nobody is connected yet. Connect a client to the address above.</source>
        <translation>لم يتصل أحد بعد. صِل عميلًا بالعنوان أعلاه.</translation>
    </message>
    <message>
        <source>Nobody is connected. Press Start, then connect a client.</source>
        <translation>لا أحد متصل. اضغط «تشغيل»، ثم صِل عميلًا.</translation>
    </message>
    <message>
        <source>Nothing was said yet.</source>
        <translation>لم يُقَل شيء بعد.</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>لا يستمع</translation>
    </message>
    <message>
        <source>Listening; new clients wait</source>
        <translation>يستمع؛ والعملاء الجدد ينتظرون</translation>
    </message>
    <message>
        <source>Listening on this computer</source>
        <translation>يستمع في هذا الحاسوب</translation>
    </message>
    <message>
        <source>Listening on this network</source>
        <translation>يستمع في هذه الشبكة</translation>
    </message>
    <message>
        <source>Listening on one address</source>
        <translation>يستمع عند عنوان واحد</translation>
    </message>
    <message>
        <source>Start opens %1.</source>
        <extracomment>%1: address and port where Start will listen; port 0 is one the system chooses</extracomment>
        <translation>زرّ «تشغيل» يفتح %1.</translation>
    </message>
    <message>
        <source>Type this into the client, or just click it there. Only this computer can connect.</source>
        <translation>اكتب هذا في العميل، أو انقر عليه هناك فحسب. لا يستطيع الاتصال إلا هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Type this into the client. Every device that reaches this computer may connect; nothing is encrypted.</source>
        <translation>اكتب هذا في العميل. كل جهاز يصل إلى هذا الحاسوب يستطيع أن يتصل؛ ولا شيء مشفّر.</translation>
    </message>
    <message>
        <source>Type this into the client. Whoever reaches this address may connect; nothing is encrypted.</source>
        <translation>اكتب هذا في العميل. كل من يصل إلى هذا العنوان يستطيع أن يتصل؛ ولا شيء مشفّر.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln peer(s) are connected, the most there may be. New clients wait until one leaves.</source>
        <extracomment>%Ln: how many peers may be connected at once</extracomment>
        <translation>
            <numerusform>المتصلون: %Ln طرف مقابل، وهذا أقصى عدد. ينتظر العملاء الجدد حتى يغادر أحد.</numerusform>
            <numerusform>المتصل: طرف مقابل (%Ln)، وهذا أقصى عدد. ينتظر العملاء الجدد حتى يغادر أحد.</numerusform>
            <numerusform>المتصلون: طرفان مقابلان (%Ln)، وهذا أقصى عدد. ينتظر العملاء الجدد حتى يغادر أحد.</numerusform>
            <numerusform>المتصلون: %Ln أطراف مقابلة، وهذا أقصى عدد. ينتظر العملاء الجدد حتى يغادر أحد.</numerusform>
            <numerusform>المتصلون: %Ln طرفًا مقابلًا، وهذا أقصى عدد. ينتظر العملاء الجدد حتى يغادر أحد.</numerusform>
            <numerusform>المتصلون: %Ln طرف مقابل، وهذا أقصى عدد. ينتظر العملاء الجدد حتى يغادر أحد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Peers · %Ln</source>
        <extracomment>Heading of the peers table; %Ln: how many are connected</extracomment>
        <translation>
            <numerusform>الأطراف المقابلة | %Ln</numerusform>
            <numerusform>الأطراف المقابلة | %Ln</numerusform>
            <numerusform>الأطراف المقابلة | %Ln</numerusform>
            <numerusform>الأطراف المقابلة | %Ln</numerusform>
            <numerusform>الأطراف المقابلة | %Ln</numerusform>
            <numerusform>الأطراف المقابلة | %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>As soon as a client is connected, you can send.</source>
        <translation>ما إن يتصل عميل حتى يمكنك الإرسال.</translation>
    </message>
    <message>
        <source>Press Start and connect a client, then you can send.</source>
        <translation>اضغط «تشغيل» وصِل عميلًا، ثم يمكنك الإرسال.</translation>
    </message>
    <message>
        <source>The chosen peer has left. Choose another one, or none to send to all.</source>
        <translation>غادر الطرف المقابل المختار. اختر غيره، أو لا تختر أحدًا لترسل إلى الجميع.</translation>
    </message>
    <message numerus="yes">
        <source>To all (%Ln)</source>
        <extracomment>Who gets the next message; keep it short</extracomment>
        <translation>
            <numerusform>إلى الجميع (%Ln)</numerusform>
            <numerusform>إلى الجميع (%Ln)</numerusform>
            <numerusform>إلى الجميع (%Ln)</numerusform>
            <numerusform>إلى الجميع (%Ln)</numerusform>
            <numerusform>إلى الجميع (%Ln)</numerusform>
            <numerusform>إلى الجميع (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>To %1</source>
        <extracomment>Who gets the next message; %1: address and port</extracomment>
        <translation>إلى %1</translation>
    </message>
    <message numerus="yes">
        <source>To %Ln peer(s)</source>
        <extracomment>Who gets the next message; keep it short</extracomment>
        <translation>
            <numerusform>إلى %Ln طرف مقابل</numerusform>
            <numerusform>إلى طرف مقابل (%Ln)</numerusform>
            <numerusform>إلى طرفين مقابلين (%Ln)</numerusform>
            <numerusform>إلى %Ln أطراف مقابلة</numerusform>
            <numerusform>إلى %Ln طرفًا مقابلًا</numerusform>
            <numerusform>إلى %Ln طرف مقابل</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer has no room for another connection. New clients wait; they are let in as soon as peers leave.</source>
        <translation>لم يبقَ في هذا الحاسوب متّسع لاتصال آخر. ينتظر العملاء الجدد؛ ويُسمح لهم بالدخول ما إن تغادر أطراف مقابلة.</translation>
    </message>
    <message>
        <source>%1 : %2</source>
        <extracomment>The place in huge type; %1: &quot;See-through cable&quot;, %2: a port number</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Joining the cable…</source>
        <translation>جارٍ الانضمام إلى الكابل…</translation>
    </message>
    <message>
        <source>Listening on the see-through cable</source>
        <translation>يستمع على الكابل الشفاف</translation>
    </message>
    <message>
        <source>Open the client: it finds this server on the cable by itself.</source>
        <translation>افتح العميل: سيجد هذا الخادم على الكابل من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>A private cable between the two windows. You decide what happens to every segment on it.</source>
        <translation>كابل خاص بين النافذتين. وأنت تقرّر ما يحدث لكل مقطع عليه.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>محاولة أخرى</translation>
    </message>
    <message>
        <source>Start a new cable</source>
        <translation>تشغيل كابل جديد</translation>
    </message>
    <message>
        <source>Listen on a new see-through cable</source>
        <translation>الاستماع على كابل شفاف جديد</translation>
    </message>
    <message>
        <source>The see-through cable is gone: the program that carried it ended. The messages stay; the connections on it are over.</source>
        <translation>زال الكابل الشفاف: انتهى البرنامج الذي كان يحمله. الرسائل باقية؛ أما الاتصالات التي كانت عليه فقد انتهت.</translation>
    </message>
</context>
<context>
    <name>handshake::present::MessageLogModel</name>
    <message>
        <source>(no longer kept)</source>
        <translation>(لم يعد محفوظًا)</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>Heading of a narrow column</extracomment>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Peer</source>
        <extracomment>Heading of a column: the program at the other end</extracomment>
        <translation>الطرف المقابل</translation>
    </message>
    <message>
        <source>Direction</source>
        <extracomment>Heading of a narrow column: received or sent</extracomment>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>Heading of the column with the text of a message</extracomment>
        <translation>النص</translation>
    </message>
    <message>
        <source>Octets</source>
        <extracomment>Heading of a narrow column: size in octets</extracomment>
        <translation>البايتات</translation>
    </message>
    <message>
        <source>Received from %1: %2</source>
        <extracomment>Read aloud. %1 is who sent it (an address), %2 the text</extracomment>
        <translation>وارد من %1: %2</translation>
    </message>
    <message>
        <source>Sent to %1: %2</source>
        <extracomment>Read aloud. %1 is to whom (an address), %2 the text</extracomment>
        <translation>صادر إلى %1: %2</translation>
    </message>
    <message>
        <source>Note about %1: %2</source>
        <extracomment>Read aloud. %1 is an address, %2 what happened there</extracomment>
        <translation>ملاحظة عن %1: %2</translation>
    </message>
</context>
<context>
    <name>handshake::present::OpenedModel</name>
    <message>
        <source>Client</source>
        <extracomment>Heading of a column: the end that asked for the connection</extracomment>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Server</source>
        <extracomment>Heading of a column: the end that was asked</extracomment>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Began</source>
        <extracomment>Heading of a narrow column: time of day of the first segment</extracomment>
        <translation>البداية</translation>
    </message>
    <message>
        <source>Segments</source>
        <extracomment>Heading of a narrow column: how many segments</extracomment>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Data</source>
        <extracomment>Heading of a narrow column: octets of data, both ways together</extracomment>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>How it opened</source>
        <extracomment>Heading of a column with sentences: how the connection was opened</extracomment>
        <translation>كيف فُتح</translation>
    </message>
    <message>
        <source>How it closed</source>
        <extracomment>Heading of a column with sentences: how the connection was closed</extracomment>
        <translation>كيف أُغلق</translation>
    </message>
</context>
<context>
    <name>handshake::present::PeerModel</name>
    <message>
        <source>Peer</source>
        <extracomment>Heading of a column: the program at the other end</extracomment>
        <translation>الطرف المقابل</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Heading of a column: the state of a TCP connection</extracomment>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Since</source>
        <extracomment>Heading of a narrow column: time of day when the peer connected</extracomment>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Idle</source>
        <extracomment>Heading of a narrow column: how long nothing was sent or received</extracomment>
        <translation>ساكن</translation>
    </message>
    <message>
        <source>In</source>
        <extracomment>Heading of a narrow column: octets received from the peer</extracomment>
        <translation>وارد</translation>
    </message>
    <message>
        <source>Out</source>
        <extracomment>Heading of a narrow column: octets sent to the peer</extracomment>
        <translation>صادر</translation>
    </message>
    <message>
        <source>Round trip</source>
        <extracomment>Heading of a narrow column: how long a segment and its answer take</extracomment>
        <translation>ذهاب وإياب</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::AddressCard</name>
    <message>
        <source>Copied</source>
        <extracomment>Button beside the address; keep it short. The second one shows for a moment after a click</extracomment>
        <translation>تمّ النسخ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>Copy the address, to paste it into a client</source>
        <translation>نسخ العنوان للصقه في عميل</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::Banner</name>
    <message>
        <source>Close this notice</source>
        <translation>إغلاق هذا التنبيه</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::CableMenu</name>
    <message>
        <source>Nothing has crossed yet</source>
        <translation>لم يعبر شيء بعد</translation>
    </message>
    <message>
        <source>off</source>
        <extracomment>No delay, no slow motion; one word</extracomment>
        <translation>بلا</translation>
    </message>
    <message>
        <source>From the client</source>
        <translation>من العميل</translation>
    </message>
    <message>
        <source>From the server</source>
        <translation>من الخادم</translation>
    </message>
    <message>
        <source>ACK without data</source>
        <translation>تأكيد ACK بلا بيانات</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>بيانات</translation>
    </message>
    <message>
        <source>Deliver all copies</source>
        <translation>تسليم كل النسخ</translation>
    </message>
    <message>
        <source>Deliver just one copy</source>
        <translation>تسليم نسخة واحدة فقط</translation>
    </message>
    <message>
        <source>Deliver everything that waits</source>
        <translation>تسليم كل ما ينتظر</translation>
    </message>
    <message>
        <source>Flip a bit</source>
        <translation>قلب بت</translation>
    </message>
    <message>
        <source>Deliver an old segment again</source>
        <extracomment>A submenu: the latest segments, to be delivered once more</extracomment>
        <translation>تسليم مقطع قديم من جديد</translation>
    </message>
    <message>
        <source>Hold only</source>
        <extracomment>A submenu: which segments wait on the cable; nothing ticked: none</extracomment>
        <translation>احتجاز هذه فقط</translation>
    </message>
    <message>
        <source>Delay from the client</source>
        <extracomment>A submenu of times: how late every segment of the client arrives</extracomment>
        <translation>تأخير ما يأتي من العميل</translation>
    </message>
    <message>
        <source>Delay from the server</source>
        <extracomment>A submenu of times: how late every segment of the server arrives</extracomment>
        <translation>تأخير ما يأتي من الخادم</translation>
    </message>
    <message>
        <source>Slow motion</source>
        <extracomment>A submenu of times: how long every crossing takes</extracomment>
        <translation>حركة بطيئة</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>القواعد…</translation>
    </message>
    <message>
        <source>Cut the cable</source>
        <translation>قطع الكابل</translation>
    </message>
    <message>
        <source>Reset the whole cable</source>
        <translation>إعادة تهيئة الكابل كله</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::CableRules</name>
    <message numerus="yes">
        <source>took %Ln segment(s)</source>
        <extracomment>How often a rule acted; %Ln: segments</extracomment>
        <translation>
            <numerusform>طُبّقت على %Ln مقطع</numerusform>
            <numerusform>طُبّقت على مقطع واحد (%Ln)</numerusform>
            <numerusform>طُبّقت على مقطعين (%Ln)</numerusform>
            <numerusform>طُبّقت على %Ln مقاطع</numerusform>
            <numerusform>طُبّقت على %Ln مقطعًا</numerusform>
            <numerusform>طُبّقت على %Ln مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>A rule that takes no more segments; keep it short</extracomment>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>every one</source>
        <translation>كلها</translation>
    </message>
    <message>
        <source>the next</source>
        <extracomment>Followed by a number: the next 3 segments</extracomment>
        <translation>القادمة، وعددها</translation>
    </message>
    <message>
        <source>one in</source>
        <extracomment>Followed by a number: one in 3 segments</extracomment>
        <translation>واحد من كل</translation>
    </message>
    <message>
        <source>any segment</source>
        <translation>أي مقطع</translation>
    </message>
    <message>
        <source>from both ends</source>
        <translation>من الطرفين</translation>
    </message>
    <message>
        <source>from the client</source>
        <translation>من العميل</translation>
    </message>
    <message>
        <source>from the server</source>
        <translation>من الخادم</translation>
    </message>
    <message>
        <source> ms</source>
        <extracomment>Unit of a time: milliseconds; with the blank in front of it</extracomment>
        <translation> م.ث</translation>
    </message>
    <message>
        <source>Rules of the cable</source>
        <translation>قواعد الكابل</translation>
    </message>
    <message>
        <source>A rule acts by itself, before anybody can click. The first rule that fits a segment decides about it.</source>
        <translation>تعمل القاعدة من تلقاء نفسها، قبل أن يستطيع أحد النقر. وأول قاعدة تناسب المقطع هي التي تقرّر مصيره.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>The rules that hold now, in their order</source>
        <translation>القواعد السارية الآن، بترتيبها</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>إزالة الكل</translation>
    </message>
    <message>
        <source>Remove all rules</source>
        <translation>إزالة كل القواعد</translation>
    </message>
    <message>
        <source>Segments cross again as without rules</source>
        <translation>تعود المقاطع تعبر كأن لا قواعد</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ما يُفعل</translation>
    </message>
    <message>
        <source>What happens to the segment</source>
        <translation>ما يحدث للمقطع</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>أيّ منها</translation>
    </message>
    <message>
        <source>Every one, or only some</source>
        <translation>كلها، أو بعضها فقط</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>كم</translation>
    </message>
    <message>
        <source>The number that belongs to the choice before it</source>
        <translation>العدد الذي يخصّ الاختيار الذي قبله</translation>
    </message>
    <message>
        <source>Kind of segment</source>
        <translation>نوع المقطع</translation>
    </message>
    <message>
        <source>Which kind of segment the rule is about</source>
        <translation>نوع المقاطع الذي تخصّه القاعدة</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Which end the segment comes from</source>
        <translation>الطرف الذي يأتي منه المقطع</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>التأخير</translation>
    </message>
    <message>
        <source>How late the segment arrives, in milliseconds</source>
        <translation>كم يتأخّر وصول المقطع، بالمللي ثانية</translation>
    </message>
    <message>
        <source>The same in words, as the command line takes it; you may type it, too:</source>
        <translation>القاعدة نفسها بالكلمات، كما يقبلها سطر الأوامر؛ ولك أن تكتبها هنا أيضًا:</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>For example: lose first SYN+ACK</source>
        <translation>مثل: lose first SYN+ACK</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Add this rule</source>
        <translation>إضافة هذه القاعدة</translation>
    </message>
    <message>
        <source>The rule holds from now on</source>
        <translation>تسري القاعدة من الآن</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close this window; the rules stay</source>
        <translation>إغلاق هذه النافذة؛ وتبقى القواعد</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::CableStrip</name>
    <message>
        <source>%1 Hold</source>
        <extracomment>Button with its key, %1 is 1: from now on segments wait on the cable; keep it short</extracomment>
        <translation>%1 احتجاز</translation>
    </message>
    <message>
        <source>From now on every segment waits on the cable until you deliver it (key 1)</source>
        <translation>من الآن ينتظر كل مقطع على الكابل حتى تسلّمه (المفتاح 1)</translation>
    </message>
    <message>
        <source>%1 Let through</source>
        <extracomment>Button with its key, %1 is 1: segments no longer wait on the cable; keep it short</extracomment>
        <translation>%1 إمرار</translation>
    </message>
    <message>
        <source>From now on segments cross by themselves; those that wait go on waiting (key 1)</source>
        <translation>من الآن تعبر المقاطع من تلقاء نفسها؛ وما كان ينتظر منها يبقى منتظرًا (المفتاح 1)</translation>
    </message>
    <message>
        <source>Segments on the cable</source>
        <translation>المقاطع على الكابل</translation>
    </message>
    <message>
        <source>What waits or travels on the cable now, oldest first</source>
        <translation>ما ينتظر أو يسير على الكابل الآن، الأقدم أولًا</translation>
    </message>
    <message>
        <source>Nothing waits on the cable. Press Hold to stop the next segment.</source>
        <translation>لا شيء ينتظر على الكابل. اضغط «احتجاز» لتوقف المقطع القادم.</translation>
    </message>
    <message>
        <source>%1 Deliver</source>
        <extracomment>Button with its key, %1 is 2: the chosen segment arrives; keep it short</extracomment>
        <translation>%1 تسليم</translation>
    </message>
    <message>
        <source>Let the chosen segment arrive; its copies are swallowed (key 2)</source>
        <translation>يصل المقطع المختار، وتُبتلع نسخه (المفتاح 2)</translation>
    </message>
    <message>
        <source>%1 Lose</source>
        <extracomment>Button with its key, %1 is 3: the chosen segment never arrives; keep it short</extracomment>
        <translation>%1 إضاعة</translation>
    </message>
    <message>
        <source>Let the chosen segment vanish, with its copies (key 3)</source>
        <translation>يختفي المقطع المختار مع نسخه (المفتاح 3)</translation>
    </message>
    <message>
        <source>%1 Duplicate</source>
        <extracomment>Button with its key, %1 is 4: the chosen segment arrives twice; keep it short</extracomment>
        <translation>%1 استنساخ</translation>
    </message>
    <message>
        <source>Let the chosen segment arrive twice (key 4)</source>
        <translation>يصل المقطع المختار مرتين (المفتاح 4)</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>Button: opens a menu with everything else one can do with the cable; keep it short</extracomment>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>More to do with the cable</source>
        <translation>إجراءات أخرى على الكابل</translation>
    </message>
    <message>
        <source>Copies, old segments, delay, slow motion, rules, cutting the cable</source>
        <translation>النسخ والمقاطع القديمة والتأخير والحركة البطيئة والقواعد وقطع الكابل</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>إعادة الوصل</translation>
    </message>
    <message>
        <source>Reconnect the cable</source>
        <translation>إعادة وصل الكابل</translation>
    </message>
    <message>
        <source>Segments cross again from now on</source>
        <translation>تعود المقاطع تعبر من الآن</translation>
    </message>
    <message>
        <source>The cable is cut. Everything that is sent now is lost.</source>
        <translation>الكابل مقطوع. كل ما يُرسل الآن يضيع.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>Below a list that is cut off; %Ln: how many segments wait beyond its end</extracomment>
        <translation>
            <numerusform>و %Ln مقطع آخر</numerusform>
            <numerusform>ومقطع آخر (%Ln)</numerusform>
            <numerusform>ومقطعان آخران (%Ln)</numerusform>
            <numerusform>و %Ln مقاطع أخرى</numerusform>
            <numerusform>و %Ln مقطعًا آخر</numerusform>
            <numerusform>و %Ln مقطع آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handshake::widgets::CaptureBanner</name>
    <message>
        <source>Capture with dumpcap</source>
        <extracomment>Menu entry that can be checked; dumpcap is the name of a program</extracomment>
        <translation>الالتقاط بـ dumpcap</translation>
    </message>
    <message>
        <source>Show the true octets of every segment, instead of what the system counted</source>
        <translation>عرض البايتات الحقيقية لكل مقطع، بدلًا مما عدّه النظام</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::FileDrop</name>
    <message numerus="yes">
        <source>Too many at once: at most %Ln file(s).</source>
        <translation>
            <numerusform>عدد كبير دفعة واحدة: الحد الأقصى صفر.</numerusform>
            <numerusform>عدد كبير دفعة واحدة: الحد الأقصى ملف واحد.</numerusform>
            <numerusform>عدد كبير دفعة واحدة: الحد الأقصى ملفان.</numerusform>
            <numerusform>عدد كبير دفعة واحدة: الحد الأقصى %Ln ملفات.</numerusform>
            <numerusform>عدد كبير دفعة واحدة: الحد الأقصى %Ln ملفًّا.</numerusform>
            <numerusform>عدد كبير دفعة واحدة: الحد الأقصى %Ln ملف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let go to open %Ln file(s), each in its own window</source>
        <translation>
            <numerusform>أفلِت لفتح الملفات، كل ملف في نافذته</numerusform>
            <numerusform>أفلِت لفتح ملف واحد في نافذته</numerusform>
            <numerusform>أفلِت لفتح ملفين، كل ملف في نافذته</numerusform>
            <numerusform>أفلِت لفتح %Ln ملفات، كل ملف في نافذته</numerusform>
            <numerusform>أفلِت لفتح %Ln ملفًّا، كل ملف في نافذته</numerusform>
            <numerusform>أفلِت لفتح %Ln ملف، كل ملف في نافذته</numerusform>
        </translation>
    </message>
    <message>
        <source>Let go to open %1</source>
        <extracomment>%1: the name of a file that hovers over the window</extracomment>
        <translation>أفلِت لفتح %1</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::FileEntry</name>
    <message>
        <source>Open a recording or capture</source>
        <translation>فتح تسجيل أو ملف التقاط</translation>
    </message>
    <message>
        <source>Recordings and captures (*.pcap *.pcapng *.cap)</source>
        <translation>التسجيلات وملفات الالتقاط (*.pcap *.pcapng *.cap)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Open a recording or capture…</source>
        <translation>فتح تسجيل أو ملف التقاط…</translation>
    </message>
    <message>
        <source>Recent sessions</source>
        <translation>الجلسات الأخيرة</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::FileProgress</name>
    <message>
        <source>Progress of %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>تقدّم إرسال %1</translation>
    </message>
    <message>
        <source>Cancel the file</source>
        <translation>إلغاء إرسال الملف</translation>
    </message>
    <message>
        <source>Stop sending the file; what was sent stays sent</source>
        <translation>إيقاف إرسال الملف؛ ويبقى ما أُرسل منه مرسلًا</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::FormDialog</name>
    <message>
        <source>OK</source>
        <translation>موافق</translation>
    </message>
    <message>
        <source>Use these choices</source>
        <translation>استعمال هذه الاختيارات</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Leave everything as it was</source>
        <translation>ترك كل شيء كما كان</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::LadderActions</name>
    <message>
        <source>What to do with this segment</source>
        <translation>ما يُفعل بهذا المقطع</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>احتجاز</translation>
    </message>
    <message>
        <source>Hold what comes next, or let everything through (1)</source>
        <translation>احتجاز ما يأتي، أو إمرار كل شيء (1)</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>تسليم</translation>
    </message>
    <message>
        <source>Deliver this segment (2)</source>
        <translation>تسليم هذا المقطع (2)</translation>
    </message>
    <message>
        <source>Lose</source>
        <translation>إضاعة</translation>
    </message>
    <message>
        <source>Lose this segment (3)</source>
        <translation>إضاعة هذا المقطع (3)</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>استنساخ</translation>
    </message>
    <message>
        <source>Deliver this segment twice (4)</source>
        <translation>تسليم هذا المقطع مرتين (4)</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::LadderMenu</name>
    <message>
        <source>Save the sequence diagram</source>
        <translation>حفظ مخطط التسلسل</translation>
    </message>
    <message>
        <source>Scalable picture (*.svg)</source>
        <translation>صورة قابلة للتكبير (*.svg)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>صورة (*.png)</translation>
    </message>
    <message>
        <source>Pages (*.pdf)</source>
        <translation>صفحات (*.pdf)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>نص (*.txt)</translation>
    </message>
    <message>
        <source>The diagram could not be saved as %1. Is the folder writable, and does the name end with svg, png, pdf or txt?</source>
        <extracomment>%1: the name of a file</extracomment>
        <translation>تعذّر حفظ المخطط باسم %1. هل يمكن الكتابة في المجلد؟ وهل ينتهي الاسم بـ svg أو png أو pdf أو txt؟</translation>
    </message>
    <message>
        <source>Save as picture, pages or text…</source>
        <translation>حفظ صورةً أو صفحات أو نصًّا…</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>نسخ صورةً</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>نسخ نصًّا</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::LadderView</name>
    <message>
        <source>Sequence diagram</source>
        <translation>مخطط التسلسل</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::LanguageButton</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Language of this program</source>
        <translation>لغة هذا البرنامج</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::MessageActions</name>
    <message>
        <source>Copy text</source>
        <translation>نسخ النص</translation>
    </message>
    <message>
        <source>Copy as hex</source>
        <translation>نسخ بصيغة Hex</translation>
    </message>
    <message>
        <source>Copy whole row</source>
        <translation>نسخ الصف كله</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>عرض التفاصيل</translation>
    </message>
    <message>
        <source>Filter messages</source>
        <translation>تصفية الرسائل</translation>
    </message>
    <message>
        <source>Save messages</source>
        <translation>حفظ الرسائل</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>نص (*.txt)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>جدول (*.csv)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>بيانات (*.json)</translation>
    </message>
    <message>
        <source>messages</source>
        <extracomment>The file name offered for saved messages, without its ending</extracomment>
        <translation>رسائل</translation>
    </message>
    <message>
        <source>The messages could not be written to %1: %2. Choose another place or free some room, then save again.</source>
        <extracomment>%1 is the path of a file, %2 the system&apos;s reason</extracomment>
        <translation>تعذّرت كتابة الرسائل في %1: %2. اختر مكانًا آخر أو أفرغ بعض المساحة، ثم احفظ من جديد.</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::MessageDetails</name>
    <message>
        <source>The message as text</source>
        <translation>الرسالة نصًّا</translation>
    </message>
    <message>
        <source>The message in hex</source>
        <translation>الرسالة بصيغة Hex</translation>
    </message>
    <message>
        <source>Choose a row to read it here in full.</source>
        <translation>اختر صفًّا لتقرأه هنا كاملًا.</translation>
    </message>
    <message>
        <source>From %1 at %2 · %3 %4</source>
        <extracomment>%1 an address and port, %2 a time, %3 &quot;6 octets&quot;, %4 empty or &quot;first 20 of 80 octets&quot;</extracomment>
        <translation>من %1 الساعة %2 | %3 %4</translation>
    </message>
    <message>
        <source>To %1 at %2 · %3 %4</source>
        <extracomment>%1 an address and port, %2 a time, %3 &quot;6 octets&quot;, %4 empty or &quot;first 20 of 80 octets&quot;</extracomment>
        <translation>إلى %1 الساعة %2 | %3 %4</translation>
    </message>
    <message>
        <source>About %1 at %2</source>
        <extracomment>%1 an address and port, %2 a time</extracomment>
        <translation>عن %1 الساعة %2</translation>
    </message>
    <message>
        <source>(hex: first %1 of %2 octets)</source>
        <extracomment>%1 and %2 are numbers of octets; the hex view shows no more than the first %1</extracomment>
        <translation>(صيغة Hex: أول %1 من أصل %2 بايت)</translation>
    </message>
    <message>
        <source>(text: first %1 characters)</source>
        <extracomment>%1 is a number of characters</extracomment>
        <translation>(النص: أول %1 حرف)</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::MessagePanel</name>
    <message>
        <source>No row matches the filter.</source>
        <translation>لا صف يطابق التصفية.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>مسح التصفية</translation>
    </message>
    <message numerus="yes">
        <source>The oldest %Ln row(s) were dropped.</source>
        <extracomment>Above the message list; keep it short</extracomment>
        <translation>
            <numerusform>حُذف أقدم %Ln صف.</numerusform>
            <numerusform>حُذف أقدم صف (%Ln).</numerusform>
            <numerusform>حُذف أقدم صفّين (%Ln).</numerusform>
            <numerusform>حُذفت أقدم %Ln صفوف.</numerusform>
            <numerusform>حُذف أقدم %Ln صفًّا.</numerusform>
            <numerusform>حُذف أقدم %Ln صف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>The list keeps a bounded number of rows. Save them in time, or use a filter to look at what matters.</source>
        <translation>تحتفظ القائمة بعدد محدود من الصفوف. احفظها في الوقت المناسب، أو استعمل التصفية لترى ما يهمّك.</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::MessageToolBar</name>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>التصفية حسب النص</translation>
    </message>
    <message>
        <source>Show only rows that contain this text (Ctrl+F)</source>
        <translation>عرض الصفوف التي فيها هذا النص فقط (Ctrl+F)</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>Entries of the direction filter; keep them short</extracomment>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>الوارد</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>الصادر</translation>
    </message>
    <message>
        <source>Without notes</source>
        <extracomment>Direction filter: received and sent messages, without notes such as &quot;connected&quot;</extracomment>
        <translation>بلا ملاحظات</translation>
    </message>
    <message>
        <source>Filter by direction</source>
        <translation>التصفية حسب الاتجاه</translation>
    </message>
    <message>
        <source>Which rows to show</source>
        <translation>أي الصفوف تُعرض</translation>
    </message>
    <message>
        <source>Only chosen peers</source>
        <extracomment>Checkbox of the message list; keep it short</extracomment>
        <translation>الأطراف المختارة فقط</translation>
    </message>
    <message>
        <source>Show only messages of the peers chosen in the table of peers</source>
        <translation>عرض رسائل الأطراف المختارة في جدول الأطراف المقابلة فقط</translation>
    </message>
    <message>
        <source>Clear messages</source>
        <translation>مسح الرسائل</translation>
    </message>
    <message>
        <source>Remove all rows from the list</source>
        <translation>إزالة كل الصفوف من القائمة</translation>
    </message>
    <message>
        <source>Copy messages</source>
        <translation>نسخ الرسائل</translation>
    </message>
    <message>
        <source>Copy the text of the chosen rows (Ctrl+C)</source>
        <translation>نسخ نص الصفوف المختارة (Ctrl+C)</translation>
    </message>
    <message>
        <source>Save messages</source>
        <translation>حفظ الرسائل</translation>
    </message>
    <message>
        <source>Save the rows shown to a file (Ctrl+S)</source>
        <translation>حفظ الصفوف المعروضة في ملف (Ctrl+S)</translation>
    </message>
    <message>
        <source>Message details</source>
        <translation>تفاصيل الرسالة</translation>
    </message>
    <message>
        <source>Show the chosen row in full, as text and in hex</source>
        <translation>عرض الصف المختار كاملًا، نصًّا وبصيغة Hex</translation>
    </message>
    <message>
        <source>As text (TXT)…</source>
        <translation>نصًّا (TXT)…</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>جدولًا (CSV)…</translation>
    </message>
    <message>
        <source>As data (JSON)…</source>
        <translation>بيانات (JSON)…</translation>
    </message>
    <message numerus="yes">
        <source>Resume (%Ln waiting)</source>
        <extracomment>Button of a paused list; %Ln: rows that arrived meanwhile and are not shown yet</extracomment>
        <translation>
            <numerusform>متابعة (%Ln في الانتظار)</numerusform>
            <numerusform>متابعة (%Ln في الانتظار)</numerusform>
            <numerusform>متابعة (%Ln في الانتظار)</numerusform>
            <numerusform>متابعة (%Ln في الانتظار)</numerusform>
            <numerusform>متابعة (%Ln في الانتظار)</numerusform>
            <numerusform>متابعة (%Ln في الانتظار)</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Show what arrived meanwhile and go on</source>
        <translation>عرض ما وصل في هذه الأثناء ثم المتابعة</translation>
    </message>
    <message>
        <source>Hold the list still; what arrives meanwhile is kept</source>
        <translation>تثبيت القائمة؛ وما يصل في هذه الأثناء يُحفظ</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::OpenedList</name>
    <message>
        <source>Conversations in this file</source>
        <translation>المحادثات في هذا الملف</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::OpenedWindow</name>
    <message>
        <source>Close this window</source>
        <translation>إغلاق هذه النافذة</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>فتح ملف آخر…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>لا محادثات</numerusform>
            <numerusform>محادثة واحدة</numerusform>
            <numerusform>محادثتان</numerusform>
            <numerusform>%Ln محادثات</numerusform>
            <numerusform>%Ln محادثة</numerusform>
            <numerusform>%Ln محادثة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handshake::widgets::OptionsForm</name>
    <message>
        <source>Where a message ends:</source>
        <translation>أين تنتهي الرسالة:</translation>
    </message>
    <message>
        <source>Where a message ends</source>
        <translation>أين تنتهي الرسالة</translation>
    </message>
    <message>
        <source>TCP carries a stream without borders; both sides must agree on a way to cut it</source>
        <translation>ينقل TCP سيلًا بلا حدود؛ فعلى الطرفين أن يتفقا على طريقة تقسيمه (التأطير)</translation>
    </message>
    <message>
        <source>How the octets of a message stand for text</source>
        <translation>كيف تمثّل بايتات الرسالة نصًّا</translation>
    </message>
    <message>
        <source>When the other side says goodbye:</source>
        <translation>حين يودّع الطرف المقابل:</translation>
    </message>
    <message>
        <source>When the other side says goodbye</source>
        <translation>حين يودّع الطرف المقابل</translation>
    </message>
    <message>
        <source>A connection has two directions; each side closes its own (FIN)</source>
        <translation>للاتصال اتجاهان، وكل طرف يغلق اتجاهه (FIN)</translation>
    </message>
    <message>
        <source>For experts</source>
        <translation>للخبراء</translation>
    </message>
    <message>
        <source>Show options that are rarely needed</source>
        <translation>عرض خيارات قلّما يُحتاج إليها</translation>
    </message>
    <message>
        <source>Ask silent peers for a sign of life (keepalive)</source>
        <translation>سؤال الأطراف المقابلة الصامتة: أما زلتم هنا؟ (keepalive)</translation>
    </message>
    <message>
        <source>Without it a peer that lost its power stays connected for ever</source>
        <translation>من دونه يبقى الطرف المقابل الذي انقطعت عنه الكهرباء متصلًا إلى الأبد</translation>
    </message>
    <message>
        <source>Send small messages at once (no-delay)</source>
        <translation>إرسال الرسائل الصغيرة فورًا (no-delay)</translation>
    </message>
    <message>
        <source>Give up connecting after:</source>
        <translation>التخلّي عن محاولة الاتصال بعد:</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>Behind a number of seconds in a number field</extracomment>
        <translation> ث</translation>
    </message>
    <message>
        <source>Give up connecting after</source>
        <translation>التخلّي عن محاولة الاتصال بعد</translation>
    </message>
    <message>
        <source>How long to wait for an answer to the first segment, in seconds</source>
        <translation>مدة انتظار الردّ على المقطع الأول، بالثواني</translation>
    </message>
    <message>
        <source>say goodbye at once</source>
        <extracomment>What we do when the other side says goodbye (FIN): we answer with our goodbye at once</extracomment>
        <translation>نودّع فورًا</translation>
    </message>
    <message>
        <source>say goodbye when everything is sent</source>
        <translation>نودّع بعد إرسال كل شيء</translation>
    </message>
    <message>
        <source>go on until I say goodbye</source>
        <translation>نتابع إلى أن نودّع نحن</translation>
    </message>
    <message>
        <source>Character encoding:</source>
        <translation>ترميز الحروف:</translation>
    </message>
    <message>
        <source>Character encoding</source>
        <translation>ترميز الحروف</translation>
    </message>
    <message>
        <source>Without it the system gathers small messages until the one before was confirmed</source>
        <translation>من دونه يجمع النظام الرسائل الصغيرة إلى أن يصل تأكيد استلام ما قبلها</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::PeerActions</name>
    <message>
        <source>Say goodbye (FIN)</source>
        <extracomment>Buttons under the table of peers; keep the first three short</extracomment>
        <translation>توديع (FIN)</translation>
    </message>
    <message>
        <source>Say that nothing more comes from here; what the peer still says is received</source>
        <translation>إعلان أن لا شيء سيُرسل من هنا بعد الآن؛ ويُستقبل ما يرسله الطرف المقابل</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>إنهاء الاتصال</translation>
    </message>
    <message>
        <source>Say goodbye and leave when the peer has answered</source>
        <translation>التوديع ثم المغادرة حين يردّ الطرف المقابل</translation>
    </message>
    <message>
        <source>Disconnect abruptly (RST)</source>
        <translation>قطع الاتصال فجأة (RST)</translation>
    </message>
    <message>
        <source>Leave at once without a goodbye; what was not sent yet is lost</source>
        <translation>المغادرة فورًا بلا وداع؛ ويضيع ما لم يُرسل بعد</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>Copy the addresses of the chosen peers</source>
        <translation>نسخ عناوين الأطراف المقابلة المختارة</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Show everything known of the chosen peer</source>
        <translation>عرض كل ما يُعرف عن الطرف المقابل المختار</translation>
    </message>
    <message>
        <source>Remove ended</source>
        <translation>إزالة المنتهية</translation>
    </message>
    <message>
        <source>Remove the peers that have left from the table</source>
        <translation>إزالة الأطراف المقابلة التي غادرت من الجدول</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::PeerDelegate</name>
    <message>
        <source>we left</source>
        <extracomment>State of a peer that is gone, in a narrow column: our goodbye came first</extracomment>
        <translation>وداع منّا</translation>
    </message>
    <message>
        <source>only we left</source>
        <extracomment>State of a peer that is gone, in a narrow column: our goodbye came, none of the peer did</extracomment>
        <translation>وداع منّا فقط</translation>
    </message>
    <message>
        <source>it left</source>
        <extracomment>State of a peer that is gone, in a narrow column: its goodbye came first</extracomment>
        <translation>وداع منه</translation>
    </message>
    <message>
        <source>reset (RST)</source>
        <extracomment>State of a peer that is gone, in a narrow column: it sent an RST</extracomment>
        <translation>قطع منه (RST)</translation>
    </message>
    <message>
        <source>refused</source>
        <extracomment>State of a peer that is gone, in a narrow column</extracomment>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>no answer</source>
        <extracomment>State of a peer that is gone, in a narrow column</extracomment>
        <translation>لا ردّ</translation>
    </message>
    <message>
        <source>unreachable</source>
        <extracomment>State of a peer that is gone, in a narrow column</extracomment>
        <translation>لا طريق إليه</translation>
    </message>
    <message>
        <source>name unknown</source>
        <extracomment>State of a peer that is gone, in a narrow column</extracomment>
        <translation>اسم مجهول</translation>
    </message>
    <message>
        <source>aborted (RST)</source>
        <extracomment>State of a peer that is gone, in a narrow column: we sent an RST</extracomment>
        <translation>قطع منّا (RST)</translation>
    </message>
    <message>
        <source>no resources</source>
        <extracomment>State of a peer that is gone, in a narrow column: descriptors or memory ran out</extracomment>
        <translation>لا متّسع</translation>
    </message>
    <message>
        <source>cable gone</source>
        <extracomment>State of a peer that is gone, in a narrow column: the see-through cable ended</extracomment>
        <translation>زال الكابل</translation>
    </message>
    <message>
        <source>cable reset</source>
        <extracomment>State of a peer that is gone, in a narrow column: somebody reset the see-through cable</extracomment>
        <translation>أُعيدت تهيئة الكابل</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::PeerDetails</name>
    <message>
        <source>ended</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>الطرف المقابل</translation>
    </message>
    <message>
        <source>Its address:</source>
        <extracomment>Headings in the small window about one peer</extracomment>
        <translation>عنوانه:</translation>
    </message>
    <message>
        <source>Our address:</source>
        <translation>عنواننا:</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>الحالة:</translation>
    </message>
    <message>
        <source>That means:</source>
        <translation>ومعناها:</translation>
    </message>
    <message>
        <source>Connected since:</source>
        <translation>متصل منذ:</translation>
    </message>
    <message>
        <source>In:</source>
        <extracomment>Octets that came from the peer</extracomment>
        <translation>وارد:</translation>
    </message>
    <message>
        <source>Out:</source>
        <extracomment>Octets that went to the peer</extracomment>
        <translation>صادر:</translation>
    </message>
    <message>
        <source>Round trip:</source>
        <translation>ذهاب وإياب:</translation>
    </message>
    <message>
        <source>being looked up…</source>
        <extracomment>In place of a peer&apos;s name, for the moment until the system answers</extracomment>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Its name:</source>
        <extracomment>A host name such as pc7.school.example</extracomment>
        <translation>اسمه:</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::PeerPanel</name>
    <message>
        <source>Peers</source>
        <translation>الأطراف المقابلة</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::PlaybackBar</name>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Go on from here, step by step</source>
        <translation>المتابعة من هنا خطوة بعد خطوة</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Stop the picture here. The network goes on.</source>
        <translation>التوقّف عند هذا الموضع من العرض. أما الشبكة فتتابع.</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button: one step back in time; keep it short</extracomment>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>One event back</source>
        <translation>حدث إلى الوراء</translation>
    </message>
    <message>
        <source>Step</source>
        <extracomment>Button: one step on in time; keep it short</extracomment>
        <translation>خطوة</translation>
    </message>
    <message>
        <source>One event on</source>
        <translation>حدث إلى الأمام</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>Button: show what happens now; keep it short</extracomment>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>Follow what happens now</source>
        <translation>متابعة ما يحدث الآن</translation>
    </message>
    <message>
        <source>Go to</source>
        <extracomment>Button with a menu: places in the conversation; keep it short</extracomment>
        <translation>انتقال إلى</translation>
    </message>
    <message>
        <source>Places in this conversation</source>
        <translation>مواضع في هذه المحادثة</translation>
    </message>
    <message>
        <source>The handshake</source>
        <translation>المصافحة</translation>
    </message>
    <message>
        <source>The goodbye</source>
        <translation>الوداع</translation>
    </message>
    <message>
        <source>The first loss</source>
        <translation>أول ضياع</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>How fast the past is played</source>
        <translation>سرعة عرض ما مضى</translation>
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
        <translation>ماذا فعل TCP</translation>
    </message>
    <message>
        <source>Show every segment, what it said, and where both ends stand</source>
        <translation>عرض كل مقطع، وما قاله، وأين يقف الطرفان</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::RecentMenu</name>
    <message>
        <source>Looking for sessions…</source>
        <translation>جارٍ البحث عن الجلسات…</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::SegmentCard</name>
    <message>
        <source>The chosen segment</source>
        <translation>المقطع المختار</translation>
    </message>
    <message>
        <source>Choose an arrow to read what it says.</source>
        <translation>اختر سهمًا لتقرأ ما يقوله.</translation>
    </message>
    <message>
        <source>Point at a field to read what it means.</source>
        <translation>أشِر إلى حقل لتقرأ معناه.</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>A field of the header; %1: its name; %2: its value; %3: what that means</extracomment>
        <translation>‏%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::SegmentCardHeader</name>
    <message>
        <source>Header bit by bit</source>
        <translation>الترويسة بتًّا بتًّا</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>A field of the header; %1: its name; %2: its value; %3: what that means</extracomment>
        <translation>‏%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::SendOptions</name>
    <message>
        <source>Hex</source>
        <extracomment>Button that switches the input from text to octets in hex; keep it short</extracomment>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Hex input</source>
        <translation>إدخال بصيغة Hex</translation>
    </message>
    <message>
        <source>Type octets in hex, for example 48 65 6C 6C 6F</source>
        <translation>اكتب بايتات بصيغة Hex: 48 65 6C 6C 6F مثلًا</translation>
    </message>
    <message>
        <source>No line ending</source>
        <extracomment>What follows each sent text; keep the three entries short</extracomment>
        <translation>بلا نهاية سطر</translation>
    </message>
    <message>
        <source>Line ending LF</source>
        <translation>نهاية السطر LF</translation>
    </message>
    <message>
        <source>Line ending CR LF</source>
        <translation>نهاية السطر CR LF</translation>
    </message>
    <message>
        <source>Line ending</source>
        <translation>نهاية السطر</translation>
    </message>
    <message>
        <source>What is sent behind the text; not used with hex input or with a framing</source>
        <translation>ما يُرسل بعد النص؛ لا يُستعمل مع الإدخال بصيغة Hex ولا مع التأطير</translation>
    </message>
    <message>
        <source>Repeat</source>
        <extracomment>Button that makes Send repeat; keep it short</extracomment>
        <translation>تكرار</translation>
    </message>
    <message>
        <source>Send again and again until you press Stop or Esc</source>
        <translation>الإرسال مرة بعد مرة حتى تضغط «إيقاف» أو Esc</translation>
    </message>
    <message>
        <source>every </source>
        <extracomment>In front of the interval of a repetition, &quot;every 1.0 s&quot;; keep the blank at the end</extracomment>
        <translation>كل </translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>Behind the interval of a repetition: seconds; keep the blank at the start</extracomment>
        <translation> ث</translation>
    </message>
    <message>
        <source>Seconds between two sends</source>
        <translation>الثواني بين إرسالين</translation>
    </message>
    <message>
        <source>How long to wait between two sends</source>
        <translation>مدة الانتظار بين إرسالين</translation>
    </message>
    <message>
        <source>File…</source>
        <extracomment>Button that sends a file; keep it short</extracomment>
        <translation>ملف…</translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>إرسال ملف</translation>
    </message>
    <message>
        <source>Choose a file and send it; or drop one here</source>
        <translation>اختر ملفًّا لإرساله، أو أفلته هنا</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::SendPanel</name>
    <message>
        <source>This text has a character that %1 cannot write. Choose another encoding, UTF-8 for example.</source>
        <extracomment>%1 is the name of a text encoding</extracomment>
        <translation>في هذا النص حرف لا يمكن كتابته بالترميز %1. اختر ترميزًا آخر، مثل UTF-8.</translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>إرسال ملف</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Stop repeating (Esc)</source>
        <translation>إيقاف التكرار (Esc)</translation>
    </message>
    <message>
        <source>Send what stands in the box (Enter)</source>
        <translation>إرسال ما في المربّع (Enter)</translation>
    </message>
    <message>
        <source>There is nothing to send yet.</source>
        <translation>لا شيء لإرساله بعد.</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line.</source>
        <translation>للإرسال Enter، ولسطر جديد Shift+Enter.</translation>
    </message>
    <message>
        <source>Octets in hex: 48 65 6C 6C 6F</source>
        <translation>بايتات بصيغة Hex: 48 65 6C 6C 6F</translation>
    </message>
    <message>
        <source>Type a message</source>
        <translation>اكتب رسالة</translation>
    </message>
    <message>
        <source>Octets to send, in hex</source>
        <translation>البايتات المراد إرسالها، بصيغة Hex</translation>
    </message>
    <message>
        <source>Message to send</source>
        <translation>الرسالة المراد إرسالها</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::StateDiagram</name>
    <message>
        <source>State diagram</source>
        <translation>مخطط الحالات</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::ViewMenu</name>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Text size, light or dark, projector mode and more</source>
        <translation>حجم النص والألوان الفاتحة أو الداكنة ووضع جهاز العرض وغيرها</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>تكبير النص</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>تصغير النص</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>حجم النص العادي</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <extracomment>Colours of the window: follow the desktop</extracomment>
        <translation>ألوان النظام</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>ألوان فاتحة</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>ألوان داكنة</translation>
    </message>
    <message>
        <source>Projector mode</source>
        <extracomment>Large text for an audience</extracomment>
        <translation>وضع جهاز العرض</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
</context>
<context>
    <name>handshake::widgets::WhatPane</name>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>لم يحدث شيء بعد.</translation>
    </message>
    <message>
        <source>Header numbers</source>
        <extracomment>Button: show sequence numbers as they stand in the header; keep it short</extracomment>
        <translation>أرقام الترويسة</translation>
    </message>
    <message>
        <source>Show sequence numbers as they stand in the header, not counted from the start</source>
        <translation>عرض أرقام التسلسل كما هي في الترويسة، لا معدودةً من البداية</translation>
    </message>
    <message>
        <source>List</source>
        <extracomment>Button: show the diagram as a list; keep it short</extracomment>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>Show the same as a list of sentences</source>
        <translation>عرض الشيء نفسه قائمةَ جمل</translation>
    </message>
    <message>
        <source>Save or copy</source>
        <translation>حفظ أو نسخ</translation>
    </message>
    <message>
        <source>Save or copy the diagram</source>
        <translation>حفظ المخطط أو نسخه</translation>
    </message>
    <message>
        <source>What happened, one event a row</source>
        <translation>ما حدث، حدث في كل صف</translation>
    </message>
    <message>
        <source>Where both ends stand</source>
        <translation>أين يقف كل طرف</translation>
    </message>
    <message>
        <source>Sequence diagram</source>
        <extracomment>Tabs, where a narrow window shows one of the two at a time; keep them short</extracomment>
        <translation>مخطط التسلسل</translation>
    </message>
    <message>
        <source>The chosen segment</source>
        <translation>المقطع المختار</translation>
    </message>
    <message>
        <source>Nothing was seen of the chosen connection.</source>
        <translation>لم يُر شيء من الاتصال المختار.</translation>
    </message>
    <message>
        <source>Connect over the see-through cable, and every segment shows here, with its header and the states of both ends.</source>
        <translation>اتصل عبر الكابل الشفاف فيظهر هنا كل مقطع، مع ترويسته وحالتي الطرفين.</translation>
    </message>
    <message>
        <source>Connect, and every segment shows here as dumpcap captures it, with its header. The states of both ends are deduced.</source>
        <translation>اتصل فيظهر هنا كل مقطع كما يلتقطه dumpcap، مع ترويسته. أما حالتا الطرفين فتُستنتَجان.</translation>
    </message>
    <message>
        <source>Connect, and what TCP did shows here. Nobody sees the segments themselves: they are deduced from what the system counts.</source>
        <translation>اتصل فيظهر هنا ما فعله TCP. لا أحد يرى المقاطع نفسها: فهي تُستنتَج ممّا يعدّه النظام.</translation>
    </message>
    <message>
        <source>What TCP did in this conversation shows here.</source>
        <translation>هنا يظهر ما فعله TCP في هذه المحادثة.</translation>
    </message>
</context>
</TS>
