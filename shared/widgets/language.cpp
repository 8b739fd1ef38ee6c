#include "widgets/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>

#include <algorithm>

namespace handshake::widgets {

namespace {

constexpr QLatin1StringView folder(":/i18n");
constexpr QLatin1StringView prefix("handshake_");

QString ownName(const QLocale &locale)
{
    if (locale.language() == QLocale::English)
        return QStringLiteral("English"); // Qt would say American English
    return locale.nativeLanguageName();
}

/// Numbers and dates as \a tag writes them; as the person's own system does where it fits.
QLocale localeFor(const QString &tag)
{
    const QLocale wanted(tag);
    const QLocale system(QLocale::system().name());
    const bool fits = system.language() == wanted.language() && system.script() == wanted.script();
    return fits ? system : wanted;
}

/// How well the shipped \a offer fits \a wanted; 0: not at all.
int fit(const QLocale &offer, const QLocale &wanted)
{
    if (offer.language() != wanted.language() || offer.language() == QLocale::C)
        return 0;
    return 1 + (offer.script() == wanted.script() ? 2 : 0)
            + (offer.territory() == wanted.territory() ? 1 : 0);
}

} // namespace

Language::Language(QObject *parent) : QObject(parent) { }

Language::~Language() = default; // a translator takes itself off the application

std::vector<LanguageInfo> Language::available()
{
    std::vector<LanguageInfo> result;
    const QStringList files = QDir(folder).entryList({ prefix + QStringLiteral("*.qm") });
    for (const QString &file : files) {
        const QString tag = file.sliced(prefix.size()).chopped(3);
        result.push_back({ .tag = tag, .ownName = ownName(QLocale(tag)) });
    }
    // English, the language of the source, first; the others by their tags.
    std::stable_partition(result.begin(), result.end(), [](const LanguageInfo &info) {
        return info.tag == QLatin1StringView("en");
    });
    return result;
}

QString Language::bestMatch(const QString &tag)
{
    const QLocale wanted(tag);
    QString best;
    int bestFit = 0;
    for (const LanguageInfo &info : available()) {
        const int found = fit(QLocale(info.tag), wanted);
        if (found > bestFit)
            best = info.tag;
        bestFit = std::max(bestFit, found);
    }
    return best;
}

bool Language::set(const QString &tag)
{
    const auto offered = available();
    if (std::ranges::find(offered, tag, &LanguageInfo::tag) == offered.end())
        return false;
    if (m_current == tag)
        return true;
    // Widgets that hear of the new translators must find the new locale and direction in force.
    const QLocale locale = localeFor(tag);
    QLocale::setDefault(locale);
    if (qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        QGuiApplication::setLayoutDirection(locale.textDirection());
    m_translators.clear();
    for (const QLatin1StringView name : { QLatin1StringView("qtbase_"), prefix }) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(name + tag, folder)
            && QCoreApplication::installTranslator(translator.get()))
            m_translators.push_back(std::move(translator));
    }
    m_current = tag;
    emit changed();
    return true;
}

} // namespace handshake::widgets
