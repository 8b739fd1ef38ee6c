#include "widgets/preferences.h"

namespace handshake::widgets {

Preferences::Preferences(QLatin1StringView program, QObject *parent)
    : QObject(parent), m_settings(program)
{
    m_appearance.setScheme(m_settings.scheme());
    m_appearance.setTextPercent(m_settings.textPercent());
    if (!m_language.set(m_settings.language()))
        m_language.set(systemLanguage());
    m_appearance.setLanguage(m_language.current());
    connect(&m_language, &Language::changed, this, &Preferences::followLanguage);
    connect(&m_language, &Language::changed, this, &Preferences::rememberLanguage);
    connect(&m_appearance, &Appearance::changed, this, &Preferences::rememberAppearance);
}

QString Preferences::systemLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &tag : wanted) {
        const QString match = Language::bestMatch(tag);
        if (!match.isEmpty())
            return match;
    }
    return QStringLiteral("en");
}

void Preferences::followLanguage()
{
    m_appearance.setLanguage(m_language.current());
}

void Preferences::rememberLanguage()
{
    m_settings.setLanguage(m_language.current());
}

void Preferences::rememberAppearance()
{
    m_settings.setScheme(m_appearance.scheme());
    m_settings.setTextPercent(m_appearance.textPercent());
}

} // namespace handshake::widgets
