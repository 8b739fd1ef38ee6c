#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

#include <memory>
#include <vector>

namespace handshake::widgets {

/// A language we ship, by its own name.
struct LanguageInfo
{
    QString tag = {}; ///< "en", "zh_CN", "ar"
    QString ownName = {}; ///< "English", "简体中文", "العربية"
};

/// Loads translations (ours and Qt's, from resources) and switches them at once: translators, the
/// default QLocale and the layout direction. Windows hear QEvent::LanguageChange.
class Language : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    static std::vector<LanguageInfo> available();
    /// The shipped language that fits \a tag best ("zh-Hans-CN" → "zh_CN"), or empty.
    static QString bestMatch(const QString &tag);

    /// Switches to \a tag, one of available(). \returns false when it is none.
    bool set(const QString &tag);
    QString current() const { return m_current; }

signals:
    void changed();

private:
    QString m_current;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace handshake::widgets
