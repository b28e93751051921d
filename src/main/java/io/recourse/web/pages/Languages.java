package io.recourse.web.pages;

import io.recourse.web.Spoken;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** English, Simplified and Traditional Chinese: from the browser, or chosen with {@code ?lang=}. */
@Configuration
class Languages implements WebMvcConfigurer {

  private static final int LONGEST_HEADER = 200;

  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new AskedOrKeptLanguage("recourse-language");
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setRejectInvalidCookies(false);
    resolver.setDefaultLocaleFunction(request -> wanted(request.getHeader("Accept-Language")));
    resolver.setDefaultTimeZoneFunction(ReaderZone::of);
    return resolver;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor byParameter =
        new LocaleChangeInterceptor() {
          @Override
          protected Locale parseLocaleValue(String asked) {
            return AskedOrKeptLanguage.spoken(super.parseLocaleValue(asked));
          }
        };
    byParameter.setParamName(AskedOrKeptLanguage.PARAMETER);
    byParameter.setIgnoreInvalidLocale(true);
    registry.addInterceptor(byParameter);
  }

  private static Locale wanted(String header) {
    if (header == null || header.length() > LONGEST_HEADER) {
      return Locale.ENGLISH;
    }
    try {
      return Locale.LanguageRange.parse(header).stream()
          .map(range -> Locale.forLanguageTag(range.getRange()))
          .filter(Spoken::isOne)
          .findFirst()
          .map(Spoken::nearest)
          .orElse(Locale.ENGLISH);
    } catch (IllegalArgumentException e) {
      return Locale.ENGLISH;
    }
  }
}
