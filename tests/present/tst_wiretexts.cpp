#include "present/wiretexts.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace handshake;
using present::WireText;

class tst_WireTexts : public QObject
{
    Q_OBJECT

private slots:
    void everyFailureHasItsOwnWords();
    void everyRefusalHasWords();
    void whatToDoIsNamed();
};

static bool isWhole(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%[0-9Ln]"));
    return text.size() > 10 && text.endsWith(u'.') && !text.contains(placeholder);
}

void tst_WireTexts::everyFailureHasItsOwnWords()
{
    QSet<QString> texts;
    for (int i = 0; i <= int(wire::StartFailure::Other); ++i) {
        const QString text = WireText::of(wire::StartFailure(i));
        QVERIFY2(isWhole(text), qPrintable(text));
        texts.insert(text);
    }
    QCOMPARE(texts.size(), int(wire::StartFailure::Other) + 1);
}

void tst_WireTexts::everyRefusalHasWords()
{
    for (int i = 0; i <= int(wire::Refusal::Failed); ++i) {
        const QString text = WireText::of(wire::Refusal(i));
        QVERIFY2(isWhole(text), qPrintable(text));
    }
}

void tst_WireTexts::whatToDoIsNamed()
{
    const QString forbidden = WireText::of(wire::StartFailure::UserNamespacesForbidden);
    for (const char *setting : { "kernel.unprivileged_userns_clone", "user.max_user_namespaces",
                                 "kernel.apparmor_restrict_unprivileged_userns" })
        QVERIFY2(forbidden.contains(QLatin1StringView(setting)), setting);
    const QString link = WireText::of(wire::StartFailure::NoLink);
    QVERIFY(link.contains(u"/dev/net/tun") && link.contains(u"veth"));
    QVERIFY(WireText::of(wire::StartFailure::HelperMissing).contains(u"handshake-wire"));
}

QTEST_APPLESS_MAIN(tst_WireTexts)
#include "tst_wiretexts.moc"
