package io.recourse.web.pages;

import java.time.Duration;
import java.util.List;
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

  static final List<Locale> OFFERED =
      List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE);

  private static final int LONGEST_HEADER = 200;

  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver("recourse-language");
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
    LocaleChangeInterceptor byParameter = new LocaleChangeInterceptor();
    byParameter.setParamName("lang");
    byParameter.setIgnoreInvalidLocale(true);
    registry.addInterceptor(byParameter);
  }

  private static Locale wanted(String header) {
    if (header == null || header.length() > LONGEST_HEADER) {
      return Locale.ENGLISH;
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(header), OFFERED);
      return found == null ? Locale.ENGLISH : found;
    } catch (IllegalArgumentException e) {
      return Locale.ENGLISH;
    }
  }
}
